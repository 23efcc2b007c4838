import type { Config } from '../config/config.ts';
import { KeyturnError } from '../errors.ts';
import type { ProvenKeys, RotationOutcome } from '../rotation/index.ts';
import { type Judgement, judgeKeys, judgeUserKeys, worse } from './key-age.ts';
import type { KeyReportResult, UserKeys } from './key-report.ts';

/** What a run knows about its keys after the rotation. */
export interface KeySnapshot {
  /** IAM's report on the key that signed. */
  readonly observation: KeyReportResult;
  /** The keys of the user that `rotate-user` names. */
  readonly userKeys?: UserKeys | undefined;
  readonly rotation?: RotationOutcome | undefined;
}

/** A `KeySnapshot` with the result of the check against the inputs' limits. */
export interface KeyCheck extends KeySnapshot {
  /** Absent if no long-term key is involved. */
  readonly judgement?: Judgement;
  /** The pair that replaces the signing one. */
  readonly replacement?: ProvenKeys;
}

/** @throws KeyturnError `SuspectedLeak`, before anything is rotated or published */
export function refuseLeakedKey(observation: KeyReportResult, config: Config): void {
  const judgement = judgeKeys(observation, config.keyAge, new Date(), config.partition);
  const leak = judgement?.findings.find(({ code }) => code === 'SuspectedLeak');
  if (leak) throw new KeyturnError(leak.code, leak.explanation);
}

/**
 * Checks the keys that are in use after the rotation against the limits: the signing key and those of `rotate-user`.
 * Pure; `report-keys.ts` logs the findings and fails the step.
 */
export function checkKeys(
  { observation, userKeys, rotation }: KeySnapshot,
  config: Config,
  now: Date,
): KeyCheck {
  const isSelf = userKeys === undefined && rotation?.kind === 'result';
  const seen = isSelf ? afterRotation(observation, rotation) : observation;
  const judgement = judgeAll(seen, userKeys, config, now);
  return {
    observation: seen,
    ...(userKeys ? { userKeys } : {}),
    ...(rotation ? { rotation } : {}),
    ...(judgement ? { judgement } : {}),
    ...(rotation?.kind === 'result' && rotation.replacement ? { replacement: rotation.replacement } : {}),
  };
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

/** After a rotation the new key counts. The rotation retires its predecessor. */
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
