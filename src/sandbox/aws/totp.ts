import { Secret, TOTP } from 'otpauth';
import type { MfaDevice } from './model/account.ts';

const periodSeconds = 30;

/** The code that a virtual device shows at a time (RFC 6238; SHA-1, six digits, steps of 30 s). */
export function totpCode(secret: string, at: Date): string {
  return generator(secret).generate({ timestamp: at.getTime() });
}

/** The 30 s step that a code belongs to, if it is one of `window` steps around a time. */
export function totpStep(secret: string, code: string, at: Date, window: number): number | undefined {
  const delta = generator(secret).validate({ token: code, timestamp: at.getTime(), window });
  return delta === null ? undefined : Math.floor(at.getTime() / 1000 / periodSeconds) + delta;
}

/** Uses a code: it must be from the current step or an adjacent one, and unused. */
export function acceptCode({ secret, usedSteps }: MfaDevice, code: string, at: Date): boolean {
  const step = totpStep(secret, code, at, 1);
  if (step === undefined || usedSteps.has(step)) return false;
  usedSteps.add(step);
  return true;
}

function generator(secret: string): TOTP {
  return new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: periodSeconds });
}
