import type { Config } from '../config/config.ts';
import { KeyturnError, messageOf } from '../errors.ts';
import type { Runner } from '../publish/runner.ts';
import { whyStillOld } from './despite-rotation.ts';
import { type Finding, type Judgement, judgeKeys } from './key-age.ts';
import type { KeyObservation } from './key-report.ts';
import type { ProvenKeys } from './rotation/rotate.ts';
import type { RotationOutcome } from './rotation/run-rotation.ts';

/** What a run makes of its keys: what is told and published, and the pair that takes the place of the one that signed. */
export interface KeyCheck {
  readonly judgement?: Judgement;
  readonly rotation?: RotationOutcome;
  readonly replacement?: ProvenKeys;
}

/** @throws KeyturnError `SuspectedLeak`: nothing is rotated or handed out then */
export function refuseLeakedKey(observation: KeyObservation, config: Config): void {
  const judgement = judgeKeys(observation, config.keyAge, new Date(), config.partition);
  const leak = judgement?.findings.find(({ code }) => code === 'SuspectedLeak');
  if (leak) throw toError(leak);
}

/**
 * Holds the key that will be in use from now on against the limits, after any rotation.
 *
 * @throws KeyturnError `KeyTooOld`, `KeyAgeUnknown` with `max-key-age`
 */
export async function checkKeys(
  observation: KeyObservation,
  rotation: RotationOutcome | undefined,
  config: Config,
  runner: Runner,
): Promise<KeyCheck> {
  const now = new Date();
  const seen = rotation?.kind === 'result' ? afterRotation(observation, rotation) : observation;
  const judgement = judgeKeys(seen, config.keyAge, now, config.partition);
  tellOfRotation(rotation, runner);
  try {
    await summarize(seen, judgement, rotation, config, runner, now);
  } catch (error) {
    // The keys are as they are, whether or not it can be shown.
    runner.warning(`The job summary (GITHUB_STEP_SUMMARY) could not be written: ${messageOf(error)}`);
  }
  for (const finding of judgement?.findings ?? []) {
    const error = toError(rotation ? despiteRotation(finding, rotation) : finding);
    if (finding.level === 'error') throw error;
    runner[finding.level](error.message);
  }
  return {
    ...(judgement ? { judgement } : {}),
    ...(rotation ? { rotation } : {}),
    ...(rotation?.kind === 'result' && rotation.replacement ? { replacement: rotation.replacement } : {}),
  };
}

/** The key that counts after a rotation is the new one; the predecessor is accounted for. */
function afterRotation(
  observation: KeyObservation,
  { keys, journal, replacement }: Extract<RotationOutcome, { kind: 'result' }>,
): KeyObservation {
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

function tellOfRotation(rotation: RotationOutcome | undefined, runner: Runner): void {
  if (!rotation) return;
  if (rotation.kind === 'failed') {
    runner.error(`The rotation of the access key has failed. ${rotation.error.message}`);
    return;
  }
  const { state, why, next, overdueSince } = rotation;
  const step = next ? ` Next step: ${dayOf(next)}.` : '';
  if (overdueSince)
    runner.warning(
      `The rotation is held up since ${dayOf(overdueSince)}, and no other can begin before it ends: ${why}${step}`,
    );
  else runner.info(`Rotation: ${state}; ${why}${step}`);
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** Written where somebody has asked for care of the keys, or where there is something to see. */
async function summarize(
  observation: KeyObservation,
  judgement: Judgement | undefined,
  rotation: RotationOutcome | undefined,
  config: Config,
  runner: Runner,
  now: Date,
): Promise<void> {
  if (!judgement || (!rotation && judgement.status !== 'warn' && judgement.status !== 'overdue')) return;
  const report = observation.kind === 'report' ? observation.report : undefined;
  const own = report ? [report.signing, ...(report.other ? [report.other] : [])] : [];
  const keys = rotation?.kind === 'result' ? rotation.keys : own;
  const user = keys.find(({ userName }) => userName !== undefined)?.userName;
  const { writeSummary } = await import('../publish/summary.ts');
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

function failure({ account: { what, next } }: KeyturnError) {
  return { state: 'failed', why: what, ...(next === undefined ? {} : { advice: next }) };
}

/** A key that is too old although the step rotates it: why it still is, the rotation has told. */
function despiteRotation(finding: Finding, rotation: RotationOutcome): Finding {
  if (finding.code !== 'KeyTooOld') return finding;
  return { ...finding, account: { ...finding.account, ...whyStillOld(rotation) } };
}

function toError({ code, account }: Finding): KeyturnError {
  return new KeyturnError(code, account);
}
