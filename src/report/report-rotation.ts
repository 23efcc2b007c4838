import type { Config, OnRotationFailure } from '../config/config.ts';
import { day } from '../dates.ts';
import { KeyturnError } from '../errors.ts';
import type { RotationOutcome } from '../rotation/index.ts';
import { helpLine, messageWithHelp } from '../runner/error-help.ts';
import type { Runner } from '../runner/runner.ts';

/** What a failed rotation does to the step. `continue`: an error annotation on a step that succeeds. */
type FailureConsequence = OnRotationFailure | 'continue';

/**
 * Decides what a failed rotation does to this step. A step that publishes credentials continues by default, because later
 * steps need them. An explicit request (`now`, `plan`, `undo`) always fails the step. Pure.
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
 * The error of a failed rotation, or `undefined`. A rotation that has been held for too long counts as failed, because no
 * other rotation of this key can start before it ends. Pure.
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
    summary: `The rotation has been held since ${day(overdueSince)}, and no other can start before it ends: ${why}${step}`,
    remedy:
      'remove what holds it; docs/rotation.md lists the possible causes ("What holds the old key back").',
  });
}

/**
 * Reports the outcome of the rotation.
 *
 * @param failsAnyway - whether another error fails the step, so that this one must be logged here
 * @returns the error to throw; it is not logged, because the runner turns a thrown error into an annotation
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
  if (consequence === 'fail') runner.error(messageWithHelp(failure, runner.env));
  else if (consequence === 'warn') runner.warning(messageWithHelp(failure, runner.env));
  else runner.error(`${failure.message}\n${howToFail}\n${helpLine(failure.code, runner.env)}`);
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
