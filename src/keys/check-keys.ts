import type { Config } from '../config/config.ts';
import { KeyturnError, messageOf } from '../errors.ts';
import { whyStillOld } from '../report/despite-rotation.ts';
import type { ProvenKeys } from '../rotation/rotate.ts';
import type { RotationOutcome } from '../rotation/run-rotation.ts';
import type { Runner } from '../runner/runner.ts';
import { type Finding, type Judgement, judgeKeys, judgeUserKeys, worse } from './key-age.ts';
import type { KeyReportResult, UserKeys } from './key-report.ts';

/** What a run makes of its keys: what is told and published, and the pair that takes the place of the one that signed. */
export interface KeyCheck {
  readonly judgement?: Judgement;
  readonly rotation?: RotationOutcome;
  readonly replacement?: ProvenKeys;
}

/** @throws KeyturnError `SuspectedLeak`: nothing is rotated or handed out then */
export function refuseLeakedKey(observation: KeyReportResult, config: Config): void {
  const judgement = judgeKeys(observation, config.keyAge, new Date(), config.partition);
  const leak = judgement?.findings.find(({ code }) => code === 'SuspectedLeak');
  if (leak) throw toError(leak);
}

/**
 * Checks the keys that will be in use from now on against the limits, after any rotation: the one that signed, and those
 * of the user that `rotate-user` names. A rotation that failed fails the step where `failureConsequence` says so.
 *
 * @param userKeys - the keys of the user that `rotate-user` names
 * @throws KeyturnError `KeyTooOld`, `KeyAgeUnknown` with `max-key-age`; what the rotation failed with
 */
export async function checkKeys(
  { observation, userKeys, rotation }: KeySnapshot,
  config: Config,
  runner: Runner,
): Promise<KeyCheck> {
  const now = new Date();
  const isSelf = userKeys === undefined && rotation?.kind === 'result';
  const seen = isSelf ? afterRotation(observation, rotation) : observation;
  const judgement = judgeAll(seen, userKeys, config, now);
  const keys = { observation: seen, ...(userKeys ? { userKeys } : {}), ...(rotation ? { rotation } : {}) };
  try {
    await summarize(keys, judgement, config, runner, now);
  } catch (error) {
    // The keys are as they are, whether or not it can be shown.
    runner.warning(`The job summary (GITHUB_STEP_SUMMARY) could not be written: ${messageOf(error)}`);
  }
  await report(judgement?.findings ?? [], rotation, config, runner);
  return {
    ...(judgement ? { judgement } : {}),
    ...(rotation ? { rotation } : {}),
    ...(rotation?.kind === 'result' && rotation.replacement ? { replacement: rotation.replacement } : {}),
  };
}

/** What is known of the keys once the rotation has ended. */
export interface KeySnapshot {
  readonly observation: KeyReportResult;
  readonly userKeys?: UserKeys | undefined;
  readonly rotation?: RotationOutcome | undefined;
}

function judgeAll(
  observation: KeyReportResult,
  userKeys: UserKeys | undefined,
  { keyAge, partition }: Config,
  now: Date,
): Judgement | undefined {
  const signing = judgeKeys(observation, keyAge, now, partition);
  if (!userKeys) return signing;
  const rotated = judgeUserKeys(userKeys, keyAge, now);
  return signing ? worse(signing, rotated) : rotated;
}

/** The rotation first, then what was found of the keys. The error that fails the step is thrown, and told by that. */
async function report(
  findings: readonly Finding[],
  rotation: RotationOutcome | undefined,
  config: Config,
  runner: Runner,
): Promise<void> {
  const isTooOld = findings.some(({ level }) => level === 'error');
  const failure = rotation && (await tellRotation(rotation, isTooOld, config, runner));
  for (const finding of findings) {
    const error = toError(rotation ? despiteRotation(finding, rotation) : finding);
    if (finding.level === 'error') throw error;
    runner[finding.level](error.message);
  }
  if (failure) throw failure;
}

/** Loaded only where something is rotated. */
async function tellRotation(
  rotation: RotationOutcome,
  failsAnyway: boolean,
  config: Config,
  runner: Runner,
): Promise<KeyturnError | undefined> {
  const told = await import('../report/report-rotation.ts');
  return told.reportRotation(rotation, failsAnyway, config, runner);
}

/** The key that counts after a rotation is the new one; the predecessor is accounted for. */
function afterRotation(
  observation: KeyReportResult,
  { keys, journal, replacement }: Extract<RotationOutcome, { kind: 'result' }>,
): KeyReportResult {
  const successor = journal && 'new' in journal ? journal.new : undefined;
  const id =
    replacement?.accessKeyId ??
    (observation.kind === 'report' ? observation.report.signing.id : (successor ?? keys[0]?.id));
  const signing = keys.find((key) => key.id === id);
  if (!signing) return observation;
  const details = observation.kind === 'report' ? observation.report : {};
  const {
    other: _other,
    otherLastUse: _use,
    ...rest
  } = details as { other?: unknown; otherLastUse?: unknown };
  return { kind: 'report', report: { ...rest, signing } };
}

/** Written where somebody has asked for care of the keys, or where there is something to see. */
async function summarize(
  { observation, userKeys, rotation }: KeySnapshot,
  judgement: Judgement | undefined,
  config: Config,
  runner: Runner,
  now: Date,
): Promise<void> {
  if (!judgement || (!rotation && judgement.status !== 'warn' && judgement.status !== 'overdue')) return;
  const { keys, user } = keysToShow({ observation, userKeys, rotation });
  const { writeSummary } = await import('../report/summary.ts');
  writeSummary(
    {
      judgement,
      keys,
      ...(user === undefined ? {} : { user }),
      ...(rotation?.kind === 'result' ? { rotation } : {}),
      ...(rotation?.kind === 'failed' ? { rotation: failure(rotation.error) } : {}),
      ...(rotation?.kind === 'result' && rotation.journal ? { journal: rotation.journal } : {}),
      ...(config.rotation ? { times: config.rotation } : {}),
    },
    runner.env,
    now,
  );
}

/** The keys of whose rotation this is; without one, those of the user that signed. */
function keysToShow({ observation, userKeys, rotation }: KeySnapshot) {
  const { signing, other } = observation.kind === 'report' ? observation.report : {};
  const own = [signing, other].filter((key) => key !== undefined);
  const ofUser = userKeys?.kind === 'seen' ? userKeys.keys : own;
  const keys = rotation?.kind === 'result' ? rotation.keys : ofUser;
  return { keys, user: keys.find(({ userName }) => userName !== undefined)?.userName ?? userKeys?.user };
}

function failure({ explanation: { summary, remedy } }: KeyturnError) {
  return { state: 'failed', why: summary, ...(remedy === undefined ? {} : { advice: remedy }) };
}

/** A key that is too old although the step rotates it: why it still is, the rotation has told. */
function despiteRotation(finding: Finding, rotation: RotationOutcome): Finding {
  if (finding.code !== 'KeyTooOld') return finding;
  return { ...finding, explanation: { ...finding.explanation, ...whyStillOld(rotation) } };
}

function toError({ code, explanation }: Finding): KeyturnError {
  return new KeyturnError(code, explanation);
}
