import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, type JSONWebKeySet, SignJWT } from 'jose';
import type { SandboxClock } from '../clock.ts';
import { claimsOf, type JobClaims } from './claims.ts';

/** The issuer of github.com. Its keys are served on loopback. */
const issuerOfGitHub = 'https://token.actions.githubusercontent.com';
const lifetimeSeconds = 300;
const notBeforeSeconds = 600;

/** GitHub's issuer of ID tokens, with a separate key for each sandbox. */
export interface OidcIssuer {
  /** The issuer that tokens and trust policies name. */
  readonly url: string;
  /** Signs a token for a job. */
  token(job: JobClaims, audience: string): Promise<string>;
  jwks(): Promise<JSONWebKeySet>;
}

/**
 * The key is generated on first use: most sandboxes issue no ID token, and an RSA key takes 50 ms of CPU time.
 *
 * @param url - of a GitHub Enterprise Server: `https://HOST/_services/token`
 */
export function createIssuer(clock: SandboxClock, url = issuerOfGitHub): OidcIssuer {
  const kid = randomUUID();
  let pair: ReturnType<typeof generateKeyPair> | undefined;
  const keys = () => {
    pair ??= generateKeyPair('RS256', { extractable: true });
    return pair;
  };
  const jwks = async (): Promise<JSONWebKeySet> => ({
    keys: [{ ...(await exportJWK((await keys()).publicKey)), kid, alg: 'RS256', use: 'sig' }],
  });
  const token = async (job: JobClaims, audience: string): Promise<string> => {
    const { privateKey } = await keys();
    const now = Math.floor(clock.wall().getTime() / 1000);
    return new SignJWT({ ...claimsOf(job) })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
      .setIssuer(url)
      .setAudience(audience)
      .setJti(randomUUID())
      .setIssuedAt(now)
      .setNotBefore(now - notBeforeSeconds)
      .setExpirationTime(now + lifetimeSeconds)
      .sign(privateKey);
  };
  return { url, token, jwks };
}
