import type { AccessKeys } from '../../aws/access-keys.ts';
import { awsClock, skewInWords } from '../../aws/clock.ts';
import type { Context } from '../../clients/context.ts';
import type { MfaConfig } from '../../config/config.ts';
import { type Codes, codesOf } from './codes.ts';

/** Milliseconds from which a difference is told: no NTP leaves as much, and codes live for 30 s. */
const worthTellingMs = 10_000;

/** A device whose codes are at hand. */
export interface Device {
  readonly serial: string;
  readonly isGiven: boolean;
  readonly proof: MfaConfig['proof'];
  readonly codes: Codes;
}

/** A context whose requests tell AWS's time, and the device whose codes go by it. */
interface OpenDevice {
  readonly context: Context;
  readonly device: () => Promise<Device>;
}

/**
 * Makes the device ready; nothing is sent before it is asked for.
 *
 * @param localNow - this machine's time, in milliseconds since 1970
 */
export function openDevice(
  keys: AccessKeys,
  { serial, proof }: MfaConfig,
  given: Context,
  localNow: () => number,
): OpenDevice {
  const tell = (skewMs: number) =>
    given.warning(
      `This runner's clock is ${skewInWords(skewMs)}. MFA codes are made for AWS's time; set the runner's clock (NTP) all the same.`,
    );
  const clock = awsClock(given.handler, { fromMs: worthTellingMs, onSkew: tell }, localNow);
  const context = { ...given, handler: clock.handler };
  const codes = codesOf(proof, clock.now);
  const device = async (): Promise<Device> => {
    if (serial !== undefined) return { serial, isGiven: true, proof, codes };
    const { findDevice } = await import('./find-device.ts');
    return { serial: await findDevice(keys, proof, context), isGiven: false, proof, codes };
  };
  return { context, device };
}
