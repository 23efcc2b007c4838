import type { Config } from '../config/config.ts';
import type { Env } from '../env.ts';
import { KeyturnError, messageOf } from '../errors.ts';
import type { KeyCheck, KeySnapshot } from '../keys/check-keys.ts';
import type { Finding } from '../keys/key-age.ts';
import type { RotationOutcome } from '../rotation/index.ts';
import { helpAddresses, messageWithHelp } from '../runner/error-help.ts';
import type { Runner } from '../runner/runner.ts';
import { whyStillOld } from './despite-rotation.ts';

/**
 * Reports the rotation and the keys in the job summary and the log. `failureConsequence` decides whether a failed
 * rotation fails the step.
 *
 * @throws KeyturnError `KeyTooOld`, `KeyAgeUnknown` with `max-key-age`; the error of a failed rotation. The runner turns a
 *   thrown error into an annotation, so it is not logged here.
 */
export async function reportKeys(keys: KeyCheck, config: Config, runner: Runner, now: Date): Promise<void> {
  try {
    await summarize(keys, config, runner, now);
  } catch (error) {
    // The summary is not essential.
    runner.warning(`The job summary (GITHUB_STEP_SUMMARY) could not be written: ${messageOf(error)}`);
  }
  const { judgement, rotation } = keys;
  const findings = judgement?.findings ?? [];
  const isTooOld = findings.some(({ level }) => level === 'error');
  const failure = rotation && (await rotationFailureToThrow(rotation, isTooOld, config, runner));
  for (const finding of findings) {
    const error = toError(rotation ? despiteRotation(finding, rotation) : finding);
    if (finding.level === 'error') throw error;
    if (finding.level === 'warning') runner.warning(warningText(error, rotation, runner));
    else runner.info(error.message);
  }
  if (failure) throw failure;
}

/** Without a rotation, the section about a blocked one would mislead. */
function warningText(error: KeyturnError, rotation: RotationOutcome | undefined, { env }: Runner): string {
  return rotation === undefined && error.code === 'RotationBlocked'
    ? error.message
    : messageWithHelp(error, env);
}

/** Loads the code only if something is rotated. */
async function rotationFailureToThrow(
  rotation: RotationOutcome,
  failsAnyway: boolean,
  config: Config,
  runner: Runner,
): Promise<KeyturnError | undefined> {
  const { reportRotation } = await import('./report-rotation.ts');
  return reportRotation(rotation, failsAnyway, config, runner);
}

/** Writes the summary if something is rotated, or a key is too old. */
async function summarize(
  { observation, userKeys, rotation, judgement }: KeyCheck,
  config: Config,
  runner: Runner,
  now: Date,
): Promise<void> {
  if (!judgement || (!rotation && judgement.status !== 'warn' && judgement.status !== 'overdue')) return;
  const { keys, user } = keysToShow({ observation, userKeys, rotation });
  const { writeSummary } = await import('./summary.ts');
  writeSummary(
    {
      judgement,
      keys,
      ...(user === undefined ? {} : { user }),
      ...(rotation?.kind === 'result' ? { rotation } : {}),
      ...(rotation?.kind === 'failed' ? { rotation: failure(rotation.error, runner.env) } : {}),
      ...(rotation?.kind === 'result' && rotation.journal ? { journal: rotation.journal } : {}),
      ...(config.rotation ? { times: config.rotation } : {}),
    },
    runner.env,
    now,
  );
}

/** The keys of the rotated user; without a rotation, those of the signing user. */
function keysToShow({ observation, userKeys, rotation }: KeySnapshot) {
  const { signing, other } = observation.kind === 'report' ? observation.report : {};
  const own = [signing, other].filter((key) => key !== undefined);
  const ofUser = userKeys?.kind === 'seen' ? userKeys.keys : own;
  const keys = rotation?.kind === 'result' ? rotation.keys : ofUser;
  return { keys, user: keys.find(({ userName }) => userName !== undefined)?.userName ?? userKeys?.user };
}

function failure({ code, explanation: { summary, remedy } }: KeyturnError, env: Env) {
  const help = helpAddresses(code, env);
  return { state: 'failed', why: summary, ...(remedy === undefined ? {} : { remedy }), help };
}

/** Replaces the advice of a key that is too old although the step rotates it. */
function despiteRotation(finding: Finding, rotation: RotationOutcome): Finding {
  if (finding.code !== 'KeyTooOld') return finding;
  return { ...finding, explanation: { ...finding.explanation, ...whyStillOld(rotation) } };
}

function toError({ code, explanation }: Finding): KeyturnError {
  return new KeyturnError(code, explanation);
}
