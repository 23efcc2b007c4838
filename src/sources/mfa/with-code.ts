import type { Run } from '../../clients/run.ts';
import { KeyturnError } from '../../errors.ts';
import type { Device } from './device.ts';
import { explained } from './explain.ts';

/** How often to wait for the next code. After a minute and a half, something else is wrong. */
const maxWaits = 3;
/** One more request, without a wait, where the first response shows that the clock is off. */
const maxCodeAttempts = maxWaits + 2;

/** The parameters of a request that prove the second factor. */
export interface CodeParameters {
  readonly SerialNumber: string;
  readonly TokenCode: string;
}

type CodeRun = Pick<Run, 'mask' | 'retry'>;

/** The progress of one request. */
interface Progress {
  waits: number;
  /** Codes that AWS has refused. */
  refused: number;
  failure: KeyturnError | undefined;
}

/**
 * Makes a request with an MFA code. If AWS refuses a code, another job has used it or this runner's clock is off: wait for
 * the next code and try again, at most three times. A request that failed on the network is repeated with the next code
 * as well, because AWS may have used up the one that it carried. `mfa-code` gives one code, so there is no next.
 *
 * @throws KeyturnError final: callers must not retry it
 */
export async function withCode<T>(
  what: string,
  device: Device,
  run: CodeRun,
  attempt: (code: CodeParameters) => Promise<T>,
): Promise<T> {
  const progress: Progress = { waits: 0, refused: 0, failure: undefined };
  for (let number = 1; ; number++) {
    const TokenCode = await nextCode(what, device, run, progress);
    try {
      return await attempt({ SerialNumber: device.serial, TokenCode });
    } catch (error) {
      if (!(error instanceof KeyturnError)) throw error;
      if (error.code === 'MfaCodeRefused') progress.refused += 1;
      if (!mayTryAgain(error, number, device, run)) throw explained(error, device, progress.refused);
      progress.failure = error;
    }
  }
}

/** A code that this run has not sent yet. Waits for it, a limited number of times. */
async function nextCode(
  what: string,
  device: Device,
  { mask, retry: { info, sleep } }: CodeRun,
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
  { retry: { maxAttempts } }: CodeRun,
): boolean {
  if (proof.kind === 'code') return false;
  if (code === 'MfaCodeRefused') return attempts < maxCodeAttempts;
  return retry !== 'never' && attempts < Math.min(maxAttempts, maxCodeAttempts);
}

function reason({ failure, refused }: Progress): string {
  if (failure?.code === 'MfaCodeRefused')
    return refused > 1
      ? 'AWS refuses this MFA code too: other jobs are using the codes, or mfa-secret is not the seed of this device.'
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
