import type { AccessKeyInfo } from '../../src/aws/iam.ts';
import type { Committed, Creating, Distributing, Idle, Retired } from '../../src/rotation/journal.ts';
import { planRotation } from '../../src/rotation/plan.ts';
import type {
  RotationPolicy,
  RotationSnapshot,
  RunMemory,
  SecretState,
  TargetState,
} from '../../src/rotation/snapshot.ts';
import type { Step } from '../../src/rotation/step.ts';

export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;
export const now = new Date('2026-11-22T10:00:00Z');
export const ago = (ms: number) => new Date(now.getTime() - ms);
export const stamp = (ms: number) => ago(ms).toISOString();
const user = '123456789012/ci-deployer';

export const policy: RotationPolicy = {
  mode: 'due',
  afterMs: 30 * day,
  graceMs: 7 * day,
  recoveryMs: 7 * day,
};

export const key = (
  id: string,
  ageMs: number,
  status: AccessKeyInfo['status'] = 'Active',
): AccessKeyInfo => ({ id, status, createdAt: ago(ageMs) });

export const old = key('AKIAOLD', 100 * day);
export const inactive = key('AKIAOLD', 100 * day, 'Inactive');
export const stranger = key('AKIASTRANGER', 40 * day);
/** The key that a rotation of so long ago has created. */
export const madeAgo = (ms: number, status?: AccessKeyInfo['status']) => key('AKIANEW', ms, status);
export const made = madeAgo(10 * second);

/** When every secret was written before the rotation. */
export const before = stamp(30 * day);

const name = { twoLine: 'octo-org/octo-repo AWS_CREDENTIALS', other: 'octo-org/octo-repo OTHER' };
/** A secret as GitHub shows it: its revision is a date. */
export const dated = (key: string, revision: string | null): SecretState => ({
  key,
  name: key.split(' ').at(-1) ?? '',
  revision,
  ...(revision === null || Number.isNaN(Date.parse(revision)) ? {} : { writtenAt: new Date(revision) }),
});
export const twoLine = (updatedAt: string | null): TargetState => ({
  form: { kind: 'two-line', name: 'AWS_CREDENTIALS' },
  secrets: [dated(name.twoLine, updatedAt)],
});
export const other = (updatedAt: string | null): TargetState => ({
  form: { kind: 'two-line', name: 'OTHER' },
  secrets: [dated(name.other, updatedAt)],
});
export const classic = (secretAt: string, idAt: string): TargetState => ({
  form: { kind: 'classic', idName: 'ID', secretName: 'KEY' },
  secrets: [dated('octo-org/octo-repo KEY', secretAt), dated('octo-org/octo-repo ID', idAt)],
});

export const idle: Idle = { phase: 'idle', user };

export const creating: Creating = {
  phase: 'creating',
  user,
  before: [old.id],
  baseline: { [name.twoLine]: before },
  startedAt: stamp(12 * second),
  attempt: 'mine',
};

export const distributing = (
  targets: readonly TargetState[],
  more: Partial<Distributing> = {},
): Distributing => ({
  phase: 'distributing',
  user,
  old: old.id,
  new: made.id,
  baseline: Object.fromEntries(
    targets.flatMap(({ secrets }) => secrets.map(({ key: each }) => [each, before])),
  ),
  startedAt: stamp(12 * second),
  proven: true,
  ...more,
});

export const committed = (at: string, more: Partial<Committed> = {}): Committed => ({
  phase: 'committed',
  user,
  old: old.id,
  new: made.id,
  confirmed: { [name.twoLine]: at },
  committedAt: at,
  ...more,
});

export const retired = (at: string, more: Partial<Retired> = {}): Retired => ({
  ...committed(at),
  phase: 'retired',
  retiredAt: at,
  ...more,
});

const nothing: RunMemory = {
  createSent: false,
  looks: 0,
  committed: false,
  written: new Map(),
  isRefused: false,
  isCancelled: false,
};
export const holdingOld: RunMemory = { ...nothing, currentKeyId: old.id };
export const holdingNew: RunMemory = { ...nothing, currentKeyId: made.id };
export const holdingNone = nothing;
export const asMine: RunMemory = { ...holdingOld, attempt: 'mine' };
export const asMaker: RunMemory = { ...asMine, createSent: true, newKeyId: made.id };
/** The target was written so often, and looked at so often since. */
export const wrote = (memory: RunMemory, times = 1, looks = 0): RunMemory => ({
  ...memory,
  written: new Map([[0, { times, looks }]]),
});

export type Seen = { readonly [Name in keyof RotationSnapshot]?: RotationSnapshot[Name] | undefined };
export const managed: Seen = { mode: 'managed', memory: holdingNone };

export function seeing(seen: Seen): RotationSnapshot {
  return {
    mode: 'self',
    now,
    keys: [old],
    journal: undefined,
    targets: [],
    memory: holdingOld,
    ...seen,
  } as RotationSnapshot;
}

/** What IAM and GitHub tell of a rotation that committed so long ago: its key, its marker, its journal, its target. */
export function rotatedAgo(ms: number, more: Seen = {}): Seen {
  const writtenAt = stamp(ms + second);
  return {
    keys: [old, madeAgo(ms + 10 * second)],
    startedAt: ago(ms + 12 * second),
    journal: committed(writtenAt),
    journalWrittenAt: ago(ms),
    targets: [twoLine(writtenAt)],
    memory: holdingNew,
    ...more,
  };
}

/** The same, and its old key was made Inactive so long ago. */
export function retiredAgo(ms: number, more: Seen = {}): Seen {
  const rotated = rotatedAgo(ms + 8 * day);
  const [target] = rotated.targets ?? [];
  return {
    ...rotated,
    keys: [inactive, madeAgo(ms + 8 * day + 10 * second)],
    journal: retired(target?.secrets[0]?.revision ?? ''),
    journalWrittenAt: ago(ms),
    ...more,
  };
}

/** A run that has ended while it stored its key, a moment ago, seen by a run that does not know the key. */
export function endedWhileStoring(targets: readonly TargetState[], more: Seen = {}): Seen {
  return {
    keys: [old, made],
    startedAt: ago(13 * second),
    journal: distributing(targets),
    journalWrittenAt: ago(6 * second),
    targets,
    ...more,
  };
}
export const justNow = stamp(2 * second);

/** `rest grace`, `blocked`, or a step's kind with what it is about. */
function inShort(step: Step): string {
  if (step.kind === 'rest') return `rest ${step.state}`;
  const about = 'id' in step ? step.id : '';
  const target = 'target' in step ? String(step.target) : '';
  return [step.kind, about, target].filter((part) => part !== '').join(' ');
}

type Row = [name: string, seen: Seen, step: string, policy?: Partial<RotationPolicy>];

/** Runs a table of observations through the plan. */
export function plans(rows: Row[]): void {
  test.each(rows)('%s', (_name, seen, step, asked = {}) => {
    expect(inShort(planRotation(seeing(seen), { ...policy, ...asked }))).toBe(step);
  });
}
