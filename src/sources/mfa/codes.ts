import { Secret, TOTP } from 'otpauth';
import type { MfaConfig } from '../../config/config.ts';

/** Milliseconds for which a code is good (RFC 6238; AWS's virtual devices). */
export const stepMs = 30_000;
/** Milliseconds to wait into a step before sending its code, because AWS's time is known to half a second. */
const marginMs = 700;

/** The codes of one device in one run. No code is used twice: AWS accepts each once (docs/facts.md#mfa-codes). */
export interface Codes {
  /** Milliseconds until the next unused code; `undefined` when there is no other. */
  readonly waitMs: () => number | undefined;
  /** The current code. Call it only when `waitMs` is 0. */
  readonly take: () => string;
}

/** @param now - AWS's time, in milliseconds since 1970 */
export function codesOf(proof: MfaConfig['proof'], now: () => number): Codes {
  return proof.kind === 'code' ? onlyCode(proof.code) : codesOfSeed(proof.seed, now);
}

function onlyCode(code: string): Codes {
  let isTaken = false;
  return {
    waitMs: () => (isTaken ? undefined : 0),
    take: () => {
      isTaken = true;
      return code;
    },
  };
}

function codesOfSeed(seed: string, now: () => number): Codes {
  const totp = new TOTP({
    secret: Secret.fromBase32(seed),
    algorithm: 'SHA1',
    digits: 6,
    period: stepMs / 1000,
  });
  const taken = new Set<number>();
  const stepAt = (time: number) => Math.floor(time / stepMs);
  return {
    waitMs: () => {
      const time = now();
      let step = stepAt(time);
      if (!taken.has(step)) return 0;
      while (taken.has(step)) step += 1;
      return step * stepMs - time + marginMs;
    },
    take: () => {
      const time = now();
      taken.add(stepAt(time));
      return totp.generate({ timestamp: time });
    },
  };
}
