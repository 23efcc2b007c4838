import type { Config, OnRotationFailure } from '../config/config.ts';
import { day } from '../dates.ts';
import { KeyturnError } from '../errors.ts';
import type { RotationOutcome } from '../rotation/index.ts';
import type { Runner } from '../runner/runner.ts';

/** What a failed rotation makes of a step; `continue` is an error annotation on a step that stays green. */
export type FailureConsequence = OnRotationFailure | 'continue';

/**
 * What a failed rotation makes of this step. Later steps need the credentials that a step hands out, so such a step
 * continues unless the user says otherwise. What was asked for by name (`now`, `plan`, `undo`) always fails. Pure.
 */
export function failureConsequence(config: Config): FailureConsequence {
  const { rotation } = config;
  if (rotation?.mode !== 'due') return 'fail';
  return rotation.onFailure ?? (handsOutCredentials(config) ? 'continue' : 'fail');
}

function handsOutCredentials({ publish, profiles }: Config): boolean {
  return publish.environment || publish.outputs || publish.profile !== undefined || profiles.length > 0;
}

/**
 * Why a rotation counts as failed, `undefined` where it does not. One that has been held for too long does: no other
 * rotation of this key can begin before it ends. Pure.
 */
export function rotationFailure(outcome: RotationOutcome | undefined): KeyturnError | undefined {
  if (!outcome) return undefined;
  if (outcome.kind === 'failed')
    return outcome.error.withDiagnosis({
      summary: `The rotation of the access key has failed. ${outcome.error.explanation.summary}`,
    });
  const { overdueSince, why, next } = outcome;
  if (!overdueSince) return undefined;
  const step = next ? ` Next step: ${day(next)}.` : '';
  return new KeyturnError('RotationBlocked', {
    summary: `The rotation has been held since ${day(overdueSince)}, and no other can begin before it ends: ${why}${step}`,
    remedy: 'remove what holds it; docs/rotation.md lists what that can be ("What holds the old key back").',
  });
}

/**
 * Tells how the rotation went.
 *
 * @param failsAnyway - whether something else fails the step, so that nobody tells what this returns
 * @returns the error that fails the step; it is not told yet, because the runner makes an annotation of what is thrown
 */
export function reportRotation(
  outcome: RotationOutcome,
  failsAnyway: boolean,
  config: Config,
  runner: Runner,
): KeyturnError | undefined {
  const failure = rotationFailure(outcome);
  if (!failure) {
    if (outcome.kind === 'result') reportProgress(outcome, runner);
    return undefined;
  }
  const consequence = failureConsequence(config);
  if (consequence === 'fail' && !failsAnyway) return failure;
  if (consequence === 'fail') runner.error(failure.message);
  else if (consequence === 'warn') runner.warning(failure.message);
  else runner.error(`${failure.message}\n${howToFail}`);
  return undefined;
}

const howToFail =
  'This step continues, because later steps need its credentials. To make it fail, set on-rotation-failure: fail.';

function reportProgress(
  { state, why, next }: Extract<RotationOutcome, { kind: 'result' }>,
  runner: Runner,
): void {
  runner.info(`Rotation: ${state}; ${why}${next ? ` Next step: ${day(next)}.` : ''}`);
}
