import type { AccessKeys } from '../../aws/access-keys.ts';
import { awsClock, skewInWords } from '../../aws/clock.ts';
import type { Run } from '../../clients/run.ts';
import type { MfaConfig } from '../../config/config.ts';
import { type Codes, codesOf } from './codes.ts';

/** Milliseconds of clock skew that are worth a warning: NTP leaves much less, and a code lives for 30 s. */
const worthTellingMs = 10_000;

/** An MFA device, and what makes its codes. */
export interface Device {
  readonly serial: string;
  readonly isGiven: boolean;
  readonly proof: MfaConfig['proof'];
  readonly codes: Codes;
}

/** A run whose responses tell AWS's time, and the device whose codes follow that time. */
interface OpenDevice {
  readonly run: Run;
  readonly device: () => Promise<Device>;
}

/**
 * Prepares the device. The first call of `device` sends the first request.
 *
 * @param localNow - this machine's time, in milliseconds since 1970
 */
export function openDevice(
  keys: AccessKeys,
  { serial, proof }: MfaConfig,
  given: Run,
  localNow: () => number,
): OpenDevice {
  const tell = (skewMs: number) =>
    given.log.warning(
      `This runner's clock is ${skewInWords(skewMs)}. MFA codes are made for AWS's time; set the runner's clock (NTP) all the same.`,
    );
  const clock = awsClock(given.aws.handler, { fromMs: worthTellingMs, onSkew: tell }, localNow);
  const run = { ...given, aws: { ...given.aws, handler: clock.handler } };
  const codes = codesOf(proof, clock.now);
  const device = async (): Promise<Device> => {
    if (serial !== undefined) return { serial, isGiven: true, proof, codes };
    const { findDevice } = await import('./find-device.ts');
    return { serial: await findDevice(keys, proof, run), isGiven: false, proof, codes };
  };
  return { run, device };
}
