import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, type JSONWebKeySet, SignJWT } from 'jose';
import type { SandboxClock } from '../clock.ts';
import { claimsOf, type JobClaims } from './claims.ts';

/** The issuer that tokens and trust policies name; its keys are served on loopback. */
export const issuer = 'https://token.actions.githubusercontent.com';
const lifetimeSeconds = 300;
const notBeforeSeconds = 600;

/** GitHub's issuer of ID tokens, with a key of its own for each sandbox. */
export interface OidcIssuer {
  /** Signs a token for a job. */
  token(job: JobClaims, audience: string): Promise<string>;
  readonly jwks: JSONWebKeySet;
}

export async function createIssuer(clock: SandboxClock): Promise<OidcIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = randomUUID();
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' }] };
  const token = (job: JobClaims, audience: string): Promise<string> => {
    const now = Math.floor(clock.wall().getTime() / 1000);
    return new SignJWT({ ...claimsOf(job) })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
      .setIssuer(issuer)
      .setAudience(audience)
      .setJti(randomUUID())
      .setIssuedAt(now)
      .setNotBefore(now - notBeforeSeconds)
      .setExpirationTime(now + lifetimeSeconds)
      .sign(privateKey);
  };
  return { token, jwks };
}
