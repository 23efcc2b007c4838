import { Secret, TOTP } from 'otpauth';
import type { MfaDevice } from './model/account.ts';

const periodSeconds = 30;

/** The code that a virtual device shows at a time (RFC 6238; SHA-1, six digits, steps of 30 s). */
export function totpCode(secret: string, at: Date): string {
  return generator(secret).generate({ timestamp: at.getTime() });
}

/** Uses a code: it must be from the current step or an adjacent one, and unused. */
export function acceptCode({ secret, usedSteps }: MfaDevice, code: string, at: Date): boolean {
  const delta = generator(secret).validate({ token: code, timestamp: at.getTime(), window: 1 });
  if (delta === null) return false;
  const step = Math.floor(at.getTime() / 1000 / periodSeconds) + delta;
  if (usedSteps.has(step)) return false;
  usedSteps.add(step);
  return true;
}

function generator(secret: string): TOTP {
  return new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: periodSeconds });
}
