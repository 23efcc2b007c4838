import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, type JSONWebKeySet, SignJWT } from 'jose';
import type { SandboxClock } from '../clock.ts';
import { claimsOf, type JobClaims } from './claims.ts';

/** The issuer of github.com. Its keys are served on loopback. */
const issuerOfGitHub = 'https://token.actions.githubusercontent.com';
const lifetimeSeconds = 300;
const notBeforeSeconds = 600;

/** GitHub's issuer of ID tokens. Each sandbox has its own key id, so it refuses the tokens of any other. */
export interface OidcIssuer {
  /** The issuer that tokens and trust policies name. */
  readonly url: string;
  /** Signs a token for a job. */
  token(job: JobClaims, audience: string): Promise<string>;
  jwks(): Promise<JSONWebKeySet>;
}

/** The key of all sandboxes of this process, generated on first use: an RSA key takes 50 ms of CPU time. */
let pair: ReturnType<typeof generateKeyPair> | undefined;

function keys(): ReturnType<typeof generateKeyPair> {
  pair ??= generateKeyPair('RS256', { extractable: true });
  return pair;
}

/** Signs tokens as one issuer, and serves the keys to verify them. */
export interface Signer {
  sign(claims: Readonly<Record<string, unknown>>, audience: string, lifetime: number): Promise<string>;
  jwks(): Promise<JSONWebKeySet>;
}

/** @param url - the issuer that its tokens name */
export function createSigner(clock: SandboxClock, url: string): Signer {
  const kid = randomUUID();
  return {
    jwks: async () => ({
      keys: [{ ...(await exportJWK((await keys()).publicKey)), kid, alg: 'RS256', use: 'sig' }],
    }),
    async sign(claims, audience, lifetime) {
      const { privateKey } = await keys();
      const now = Math.floor(clock.wall().getTime() / 1000);
      return new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
        .setIssuer(url)
        .setAudience(audience)
        .setJti(randomUUID())
        .setIssuedAt(now)
        .setNotBefore(now - notBeforeSeconds)
        .setExpirationTime(now + lifetime)
        .sign(privateKey);
    },
  };
}

/** @param url - of a GitHub Enterprise Server: `https://HOST/_services/token` */
export function createIssuer(clock: SandboxClock, url = issuerOfGitHub): OidcIssuer {
  const { sign, jwks } = createSigner(clock, url);
  return { url, jwks, token: (job, audience) => sign(claimsOf(job), audience, lifetimeSeconds) };
}
