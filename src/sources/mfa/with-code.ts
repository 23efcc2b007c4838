import type { Context } from '../../clients/context.ts';
import { KeyturnError } from '../../errors.ts';
import type { Device } from './device.ts';
import { explained } from './explain.ts';

/** How often the next code is waited for: longer than a minute and a half something else is wrong. */
const maxWaits = 3;
/** A clock that turned out to be off costs one request more, and no wait. */
const maxCodeAttempts = maxWaits + 2;

/** What a request carries to prove the second factor. */
export interface CodeParameters {
  readonly SerialNumber: string;
  readonly TokenCode: string;
}

/** How far one request has come. */
interface Progress {
  waits: number;
  /** Codes that AWS has refused. */
  refused: number;
  failure: KeyturnError | undefined;
}

/**
 * Makes a request with an MFA code. A code that AWS refuses was used by another job, or this runner's clock is off: the
 * next one is tried, after waiting for it, at most three times. A request that failed on its way is made again with the
 * next code too, because the one it carried may have been used up. With `mfa-code` there is no next.
 *
 * @throws KeyturnError never one that is worth another attempt
 */
export async function withCode<T>(
  what: string,
  device: Device,
  context: Context,
  attempt: (code: CodeParameters) => Promise<T>,
): Promise<T> {
  const progress: Progress = { waits: 0, refused: 0, failure: undefined };
  for (let number = 1; ; number++) {
    const TokenCode = await nextCode(what, device, context, progress);
    try {
      return await attempt({ SerialNumber: device.serial, TokenCode });
    } catch (error) {
      if (!(error instanceof KeyturnError)) throw error;
      if (error.code === 'MfaCodeRefused') progress.refused += 1;
      if (!mayTryAgain(error, number, device, context)) throw explained(error, device, progress.refused);
      progress.failure = error;
    }
  }
}

/** A code that this run has not sent yet, waited for within bounds. */
async function nextCode(
  what: string,
  device: Device,
  { info, mask, sleep }: Context,
  progress: Progress,
): Promise<string> {
  const waitMs = device.codes.waitMs();
  if (waitMs === undefined || (waitMs > 0 && progress.waits === maxWaits)) {
    throw explained(progress.failure ?? noMoreCodes(what), device, progress.refused);
  }
  if (waitMs > 0) {
    progress.waits += 1;
    info(
      `${what}: ${reason(progress)} Waiting ${Math.ceil(waitMs / 1000)} s for the next one (${progress.waits} of ${maxWaits}).`,
    );
    await sleep(waitMs);
  }
  const code = device.codes.take();
  mask(code);
  return code;
}

function mayTryAgain(
  { code, retry }: KeyturnError,
  attempts: number,
  { proof }: Device,
  { config }: Context,
): boolean {
  if (proof.kind === 'code') return false;
  if (code === 'MfaCodeRefused') return attempts < maxCodeAttempts;
  return retry !== 'never' && attempts < Math.min(config.network.maxAttempts, maxCodeAttempts);
}

function reason({ failure, refused }: Progress): string {
  if (failure?.code === 'MfaCodeRefused')
    return refused > 1
      ? 'AWS refuses this MFA code too: other jobs are taking them, or mfa-secret is not the seed of this device.'
      : 'AWS refuses the MFA code, probably because another job has just used it: a code is good once.';
  return failure
    ? `the request failed (${failure.code}), and its MFA code may have been used up.`
    : 'the MFA code of this moment was sent already, and is good once.';
}

function noMoreCodes(what: string): KeyturnError {
  return new KeyturnError('MfaCodeRefused', {
    summary: `${what} needs one more MFA code, and this run has sent the one it had.`,
  });
}
