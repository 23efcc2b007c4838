import { Secret, TOTP } from 'otpauth';

/** Milliseconds for which a code of AWS's virtual devices counts (RFC 6238). */
export const stepMs = 30_000;

/** The code that a device shows, some steps of 30 seconds after a time. */
export function codeAt(seed: string, at: Date, steps: number): string {
  const totp = new TOTP({
    secret: Secret.fromBase32(seed),
    algorithm: 'SHA1',
    digits: 6,
    period: stepMs / 1000,
  });
  return totp.generate({ timestamp: at.getTime() + steps * stepMs });
}
