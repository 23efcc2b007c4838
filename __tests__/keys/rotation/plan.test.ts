import type { AccessKeyInfo } from '../../../src/aws/iam.ts';
import type { Journal } from '../../../src/keys/rotation/journal.ts';
import type { Memory, Observation, TargetState } from '../../../src/keys/rotation/observation.ts';
import { planRotation } from '../../../src/keys/rotation/plan.ts';
import type { RotationPolicy } from '../../../src/keys/rotation/policy.ts';
import type { Step } from '../../../src/keys/rotation/step.ts';

const second = 1_000;
const hour = 3_600_000;
const day = 24 * hour;
const now = new Date('2026-11-22T10:00:00Z');
const ago = (ms: number) => new Date(now.getTime() - ms);
const user = '123456789012/ci-deployer';

const policy: RotationPolicy = { mode: 'due', afterMs: 30 * day, graceMs: 7 * day, recoveryMs: 7 * day };

const key = (id: string, ageMs: number, status: AccessKeyInfo['status'] = 'Active'): AccessKeyInfo => ({
  id,
  status,
  createdAt: ago(ageMs),
});
const old = key('AKIAOLD', 100 * day);
const made = key('AKIANEW', 10 * second);
const stranger = key('AKIASTRANGER', 40 * day);

const stamp = (text: string) => `2026-11-${text}T10:00:00Z`;
const twoLine = (updatedAt: string | null): TargetState => ({
  form: { kind: 'two-line', name: 'AWS_CREDENTIALS' },
  secrets: [{ key: 'octo-org/octo-repo AWS_CREDENTIALS', name: 'AWS_CREDENTIALS', updatedAt }],
});
const classic = (secretAt: string, idAt: string): TargetState => ({
  form: { kind: 'classic', idName: 'ID', secretName: 'KEY' },
  secrets: [
    { key: 'octo-org/octo-repo KEY', name: 'KEY', updatedAt: secretAt },
    { key: 'octo-org/octo-repo ID', name: 'ID', updatedAt: idAt },
  ],
});
const other = (updatedAt: string | null): TargetState => ({
  form: { kind: 'two-line', name: 'OTHER' },
  secrets: [{ key: 'octo-org/octo-repo OTHER', name: 'OTHER', updatedAt }],
});
const before = stamp('01');
const after = stamp('22');
const baseline = {
  'octo-org/octo-repo AWS_CREDENTIALS': before,
  'octo-org/octo-repo KEY': before,
  'octo-org/octo-repo ID': before,
  'octo-org/octo-repo OTHER': before,
};

const idle: Journal = { phase: 'idle', user };
const creating: Journal = {
  phase: 'creating',
  user,
  before: [old.id],
  baseline,
  startedAt: ago(12 * second).toISOString(),
  attempt: 'mine',
};
const distributing: Journal = {
  phase: 'distributing',
  user,
  old: old.id,
  new: made.id,
  baseline,
  startedAt: ago(12 * second).toISOString(),
  proven: true,
};
const confirmed = { 'octo-org/octo-repo AWS_CREDENTIALS': after };
const committed: Journal = {
  phase: 'committed',
  user,
  old: old.id,
  new: made.id,
  confirmed,
  committedAt: ago(hour).toISOString(),
};
const past: Journal = { ...committed, committedAt: ago(8 * day).toISOString() };
const retired: Journal = {
  ...committed,
  phase: 'retired',
  committedAt: ago(9 * day).toISOString(),
  retiredAt: ago(hour).toISOString(),
};
const inactive = key('AKIAOLD', 100 * day, 'Inactive');

const nothing: Memory = {
  held: old.id,
  createSent: false,
  looks: 0,
  committed: false,
  written: new Map(),
};
const asMine: Memory = { ...nothing, attempt: 'mine' };
const withMade: Memory = { ...asMine, createSent: true, made: made.id };
const withSuccessor: Memory = { ...nothing, held: made.id };

type Seen = Omit<Partial<Observation>, 'memory'> & { memory?: Memory };

function seeing(seen: Seen): Observation {
  return { mode: 'self', now, keys: [old], journal: undefined, targets: [], memory: nothing, ...seen };
}

/** `rest grace`, `blocked`, or a step's kind with what it is about. */
function inShort(step: Step): string {
  if (step.kind === 'rest') return `rest ${step.state}`;
  const about = 'id' in step ? step.id : '';
  const target = 'target' in step ? String(step.target) : '';
  return [step.kind, about, target].filter((part) => part !== '').join(' ');
}

type Row = [name: string, seen: Seen, step: string, policy?: Partial<RotationPolicy>];

const managed: Seen = { mode: 'managed', memory: { ...nothing, held: undefined } as unknown as Memory };
const use = (at: Date) => ({
  lastUse: { at, service: 's3', region: 'eu-central-1' },
  earlierRuns: 0,
});

describe.each<[string, Row[]]>([
  [
    'nothing is under way',
    [
      ['a key that is due', {}, 'begin'],
      ['a key that is not due', { keys: [key('AKIAOLD', 29 * day)] }, 'rest idle'],
      ['a key that is due to the second', { keys: [key('AKIAOLD', 30 * day)] }, 'begin'],
      ['a young key, and rotate: now', { keys: [key('AKIAOLD', day)] }, 'begin', { mode: 'now' }],
      ['a young key, and rotate: undo', { keys: [key('AKIAOLD', day)] }, 'rest idle', { mode: 'undo' }],
      [
        'a young key, and a target that holds a dead one',
        { keys: [key('AKIAOLD', day)], journal: { ...idle, broken: 'a target holds a key that is gone' } },
        'begin',
      ],
      ['a second key without a journal', { keys: [old, stranger] }, 'blocked'],
      ['a second key that the journal does not know', { keys: [old, stranger], journal: idle }, 'blocked'],
      [
        'a second key that is Inactive',
        { keys: [old, { ...stranger, status: 'Inactive' as const }] },
        'blocked',
      ],
      ['a key that signs and is not listed', { keys: [stranger] }, 'blocked'],
      ['a managed user without a key', { ...managed, keys: [] }, 'begin'],
      ['a managed user with one key that is due', managed, 'begin'],
      ['a managed user with two keys', { ...managed, keys: [old, stranger] }, 'blocked'],
      [
        'a rotation that this run has completed, the key that it was given being gone',
        { memory: { ...withMade, committed: true }, keys: [made] },
        'rest finished',
      ],
      [
        'a rotation that this run has completed',
        { memory: { ...nothing, committed: true } },
        'rest finished',
      ],
    ],
  ],
  [
    'a key is being created',
    [
      [
        'the intent was written down just now',
        { journal: { ...creating, startedAt: ago(second).toISOString() }, memory: asMine },
        'create',
      ],
      ['the intent was written down a while ago', { journal: creating, memory: asMine }, 'intend-again'],
      ['somebody was faster', { journal: creating, memory: asMine, keys: [old, stranger] }, 'start-over'],
      ['the key is made', { journal: creating, memory: withMade, keys: [old, made] }, `adopt ${made.id}`],
      [
        'the answer was lost, and no key is listed yet',
        { journal: creating, memory: { ...asMine, createSent: true, looks: 4 } },
        'look-again',
      ],
      [
        'the answer was lost, and no key has turned up',
        { journal: creating, memory: { ...asMine, createSent: true, looks: 5 } },
        'start-over',
      ],
      [
        'the answer was lost, and a key has turned up',
        { journal: creating, memory: { ...asMine, createSent: true }, keys: [old, made] },
        `delete-orphan ${made.id}`,
      ],
      ['a run of a moment ago has ended, and no key is listed yet', { journal: creating }, 'look-again'],
      [
        'a run of a while ago has ended without a key',
        { journal: { ...creating, startedAt: ago(hour).toISOString() } },
        'start-over',
      ],
      [
        'a run has ended, and its key is there',
        { journal: creating, keys: [old, made] },
        `delete-orphan ${made.id}`,
      ],
      [
        'a run has ended, and a key is there whose date only fits the clock of GitHub',
        {
          journal: { ...creating, startedAt: ago(hour).toISOString() },
          journalWrittenAt: ago(12 * second),
          keys: [old, made],
        },
        `delete-orphan ${made.id}`,
      ],
      [
        'a run has ended, and a key is there from half a minute later',
        {
          journal: { ...creating, startedAt: ago(40 * second).toISOString() },
          journalWrittenAt: ago(40 * second),
          keys: [old, made],
        },
        'start-over',
      ],
      [
        'a run has ended, and somebody has stored the key that is there',
        { journal: creating, keys: [old, made], targets: [twoLine(after)] },
        'start-over',
      ],
      [
        'a run has ended, its key is there, and the targets are as they were',
        { journal: creating, keys: [old, made], targets: [twoLine(before)] },
        `delete-orphan ${made.id}`,
      ],
      [
        'a run has ended, and a key is there from before',
        { journal: creating, keys: [old, key('AKIANEW', 20 * second)] },
        'start-over',
      ],
      [
        'a run has ended, and a key is there that somebody uses',
        { journal: creating, keys: [old, made], useOfExtra: { at: now, service: 's3', region: 'us-east-1' } },
        'start-over',
      ],
      [
        'a run has ended, and a key is there that nobody has used',
        { journal: creating, keys: [old, made], useOfExtra: 'never' },
        `delete-orphan ${made.id}`,
      ],
      [
        'a run has ended, and the key that is there signs this run',
        { journal: creating, keys: [old, made], memory: withSuccessor },
        'start-over',
      ],
    ],
  ],
  [
    'the new key is on its way to the targets',
    [
      [
        'it is not proven yet',
        {
          journal: { ...distributing, proven: false },
          keys: [old, made],
          memory: withMade,
          targets: [twoLine(before)],
        },
        `prove ${made.id}`,
      ],
      [
        'no target is written',
        {
          journal: distributing,
          keys: [old, made],
          memory: withMade,
          targets: [twoLine(before), other(before)],
        },
        `write ${made.id} 0`,
      ],
      [
        'the first target is written',
        {
          journal: distributing,
          keys: [old, made],
          memory: { ...withMade, written: new Map([[0, 1]]) },
          targets: [twoLine(after), other(before)],
        },
        `write ${made.id} 1`,
      ],
      [
        'a target was changed, but not by this run',
        { journal: distributing, keys: [old, made], memory: withMade, targets: [twoLine(after)] },
        `write ${made.id} 0`,
      ],
      [
        'a write has left no trace',
        {
          journal: distributing,
          keys: [old, made],
          memory: { ...withMade, written: new Map([[0, 1]]) },
          targets: [twoLine(before)],
        },
        `write ${made.id} 0`,
      ],
      [
        'the secret is lost, and somebody has stored another pair by hand since',
        {
          ...managed,
          journal: distributing,
          journalWrittenAt: new Date(Date.parse(after) - hour),
          keys: [old, made],
          targets: [twoLine(after)],
        },
        `delete-orphan ${made.id}`,
      ],
      [
        'the secret is lost, and every target was changed right after the journal was',
        {
          ...managed,
          journal: distributing,
          journalWrittenAt: new Date(Date.parse(after) - 5 * second),
          keys: [old, made],
          targets: [twoLine(after)],
        },
        'commit',
      ],
      [
        'the list of IAM lags behind the key that this run has made',
        { journal: distributing, keys: [old], memory: withMade, targets: [twoLine(before)] },
        `write ${made.id} 0`,
      ],
      [
        'the list of IAM may lag behind the key that another run has made',
        { journal: { ...distributing, startedAt: ago(second).toISOString() }, targets: [twoLine(before)] },
        'look-again',
      ],
      [
        'a secret is not there after it was written',
        {
          journal: distributing,
          keys: [old, made],
          memory: { ...withMade, written: new Map([[0, 1]]) },
          targets: [twoLine(null)],
        },
        `write ${made.id} 0`,
      ],
      [
        'a secret is not there after it was written twice',
        {
          journal: distributing,
          keys: [old, made],
          memory: { ...withMade, written: new Map([[0, 2]]) },
          targets: [twoLine(null)],
        },
        'blocked',
      ],
      [
        'the secret is lost, and a target is not there',
        { ...managed, journal: distributing, keys: [old, made], targets: [twoLine(after), other(null)] },
        'blocked',
      ],
      [
        'two writes have left no trace: the same second',
        {
          journal: distributing,
          keys: [old, made],
          memory: { ...withMade, written: new Map([[0, 2]]) },
          targets: [twoLine(before)],
        },
        'commit',
      ],
      [
        'every target is written',
        {
          journal: distributing,
          keys: [old, made],
          memory: { ...withMade, written: new Map([[0, 1]]) },
          targets: [twoLine(after)],
        },
        'commit',
      ],
      [
        'the next run holds the new key',
        {
          journal: distributing,
          keys: [old, made],
          memory: withSuccessor,
          targets: [twoLine(after), other(before)],
        },
        `write ${made.id} 0`,
      ],
      [
        'the secret is lost, no target has it',
        { journal: distributing, keys: [old, made], targets: [twoLine(before)] },
        `delete-orphan ${made.id}`,
      ],
      [
        'the secret is lost, the target that feeds the next run has it',
        { journal: distributing, keys: [old, made], targets: [twoLine(after), other(before)] },
        'rest waiting',
      ],
      [
        'the secret is lost, and nobody has come for a day',
        {
          journal: { ...distributing, startedAt: ago(25 * hour).toISOString() },
          keys: [old, made],
          targets: [twoLine(after), other(before)],
        },
        `delete-orphan ${made.id}`,
      ],
      [
        'the secret is lost, in managed mode some targets have it',
        { ...managed, journal: distributing, keys: [old, made], targets: [twoLine(after), other(before)] },
        `delete-orphan ${made.id}`,
      ],
      [
        'the secret is lost, and every target has it',
        { ...managed, journal: distributing, keys: [old, made], targets: [twoLine(after), other(after)] },
        'commit',
      ],
      [
        'a classic pair is torn',
        { journal: distributing, keys: [old, made], targets: [classic(after, before)] },
        `write-id ${made.id} 0`,
      ],
      [
        'a torn pair of a key that was not proven',
        { journal: { ...distributing, proven: false }, keys: [old, made], targets: [classic(after, before)] },
        `delete-orphan ${made.id}`,
      ],
      [
        'the secret is lost, and somebody has made the old key Inactive',
        { journal: distributing, keys: [inactive, made], targets: [twoLine(before)] },
        'blocked',
      ],
      [
        'the secret is lost, and the old key is gone',
        { ...managed, journal: distributing, keys: [made], targets: [twoLine(before)] },
        'blocked',
      ],
      [
        'the new key is gone, no target has it',
        { journal: { ...distributing, startedAt: ago(hour).toISOString() }, targets: [twoLine(before)] },
        'start-over',
      ],
      [
        'the new key is gone, and a target has it',
        {
          ...managed,
          journal: { ...distributing, startedAt: ago(hour).toISOString() },
          targets: [twoLine(after)],
        },
        'start-over',
      ],
      [
        'somebody has made the new key Inactive',
        {
          journal: distributing,
          keys: [old, { ...made, status: 'Inactive' as const }],
          targets: [twoLine(before)],
        },
        'blocked',
      ],
      [
        'turned round, no target has the predecessor again',
        {
          ...managed,
          journal: { ...distributing, turned: true as const },
          keys: [old, made],
          targets: [twoLine(before)],
        },
        'turn-back',
      ],
      [
        'turned round, some have',
        {
          ...managed,
          journal: { ...distributing, turned: true as const },
          keys: [old, made],
          targets: [twoLine(after), other(before)],
        },
        'rest held',
      ],
      [
        'turned round, all have',
        {
          ...managed,
          journal: { ...distributing, turned: true as const },
          keys: [old, made],
          targets: [twoLine(after)],
        },
        'commit',
      ],
    ],
  ],
  [
    'every target has the new key',
    [
      [
        'the grace period has not passed',
        { journal: committed, keys: [old, made], memory: withSuccessor, targets: [twoLine(after)] },
        'rest grace',
      ],
      [
        'the journal has the two keys the wrong way round',
        {
          journal: { ...past, old: made.id, new: old.id },
          keys: [old, made],
          targets: [twoLine(after)],
        },
        'blocked',
      ],
      [
        'the grace period has passed',
        { journal: past, keys: [old, made], memory: withSuccessor, targets: [twoLine(after)] },
        `deactivate ${old.id}`,
      ],
      [
        'this run still signs with the old key',
        {
          journal: past,
          keys: [old, made],
          memory: { ...nothing, signer: old.id },
          targets: [twoLine(after)],
        },
        'rest held',
      ],
      [
        'this run has made the new key, and signs with an MFA session of the old one',
        {
          journal: past,
          keys: [old, made],
          memory: { ...withMade, signer: old.id },
          targets: [twoLine(after)],
        },
        'rest held',
      ],
      [
        'a run from before the commit has not ended',
        {
          journal: past,
          keys: [old, made],
          memory: withSuccessor,
          targets: [twoLine(after)],
          use: { lastUse: 'never', earlierRuns: 1 },
        },
        'rest held',
      ],
      [
        'the old key was used yesterday',
        {
          journal: past,
          keys: [old, made],
          memory: withSuccessor,
          targets: [twoLine(after)],
          use: use(ago(day)),
        },
        'rest held',
      ],
      [
        'the old key was used before the commit',
        {
          journal: past,
          keys: [old, made],
          memory: withSuccessor,
          targets: [twoLine(after)],
          use: use(ago(9 * day)),
        },
        `deactivate ${old.id}`,
      ],
      [
        'the old key was used after the commit, and a grace period ago',
        {
          journal: { ...past, committedAt: ago(20 * day).toISOString() },
          keys: [old, made],
          memory: withSuccessor,
          targets: [twoLine(after)],
          use: use(ago(8 * day)),
        },
        `deactivate ${old.id}`,
      ],
      [
        'nothing may be seen of its use',
        {
          journal: past,
          keys: [old, made],
          memory: withSuccessor,
          targets: [twoLine(after)],
          use: { lastUse: 'unknown', earlierRuns: 'unknown' },
        },
        `deactivate ${old.id}`,
      ],
      [
        'a target was changed, and this run holds the new key',
        { journal: past, keys: [old, made], memory: withSuccessor, targets: [twoLine(stamp('23'))] },
        'redistribute',
      ],
      [
        'a target was changed, and this run does not',
        { ...managed, journal: past, keys: [old, made], targets: [twoLine(stamp('23'))] },
        'rest held',
      ],
      [
        'a target was added to the list',
        { ...managed, journal: past, keys: [old, made], targets: [twoLine(after), other(before)] },
        'rest held',
      ],
      [
        'the new key is Inactive',
        { journal: past, keys: [old, { ...made, status: 'Inactive' as const }], targets: [twoLine(after)] },
        'blocked',
      ],
      ['the new key is gone', { journal: past, keys: [old], targets: [twoLine(after)] }, 'blocked'],
      [
        'somebody has made the old key Inactive',
        { journal: committed, keys: [inactive, made], memory: withSuccessor, targets: [twoLine(after)] },
        'record-retired',
      ],
      [
        'somebody has deleted the old key',
        { journal: committed, keys: [made], memory: withSuccessor, targets: [twoLine(after)] },
        `finish ${old.id}`,
      ],
      [
        'undo has stopped it',
        {
          journal: { ...past, paused: true as const },
          keys: [old, made],
          memory: withSuccessor,
          targets: [twoLine(after)],
        },
        'rest undone',
      ],
      [
        'undo has stopped it, and rotate: now goes on',
        {
          journal: { ...past, paused: true as const },
          keys: [old, made],
          memory: withSuccessor,
          targets: [twoLine(after)],
        },
        'resume',
        { mode: 'now' },
      ],
      [
        'no grace period',
        {
          journal: { ...committed, committedAt: now.toISOString() },
          keys: [old, made],
          memory: withSuccessor,
          targets: [twoLine(after)],
        },
        `deactivate ${old.id}`,
        { graceMs: 0 },
      ],
    ],
  ],
  [
    'the old key is Inactive',
    [
      [
        'the recovery window has not passed',
        { journal: retired, keys: [inactive, made], memory: withSuccessor, targets: [twoLine(after)] },
        'rest recovery',
      ],
      [
        'the recovery window has passed',
        {
          journal: { ...retired, retiredAt: ago(8 * day).toISOString() },
          keys: [inactive, made],
          memory: withSuccessor,
          targets: [twoLine(after)],
        },
        `delete ${old.id}`,
      ],
      [
        'somebody has made it Active again',
        { journal: retired, keys: [old, made], memory: withSuccessor, targets: [twoLine(after)] },
        'record-reactivated',
      ],
      [
        'it is gone',
        { journal: retired, keys: [made], memory: withSuccessor, targets: [twoLine(after)] },
        `finish ${old.id}`,
      ],
      [
        'the new key is gone',
        {
          ...managed,
          journal: { ...retired, retiredAt: ago(8 * day).toISOString() },
          keys: [inactive],
          targets: [twoLine(after)],
        },
        'blocked',
      ],
      [
        'a target was changed since',
        {
          ...managed,
          journal: { ...retired, retiredAt: ago(8 * day).toISOString() },
          keys: [inactive, made],
          targets: [twoLine(stamp('23'))],
        },
        'rest held',
      ],
    ],
  ],
])('while %s', (_phase, rows) => {
  test.each(rows)('%s', (_name, seen, step, asked = {}) => {
    expect(inShort(planRotation(seeing(seen), { ...policy, ...asked }))).toBe(step);
  });
});

describe('rotate: undo', () => {
  const undo = { ...policy, mode: 'undo' as const };
  test.each<[string, Seen, string]>([
    ['nothing was rotated', {}, 'rest idle'],
    ['the predecessor is gone', { journal: committed, keys: [made] }, 'rest idle'],
    ['the predecessor is Inactive', { journal: retired, keys: [inactive, made] }, `reactivate ${old.id}`],
    ['this run holds the predecessor', { journal: committed, keys: [old, made] }, 'turn-round'],
    ['this run does not', { journal: committed, keys: [old, made], memory: withSuccessor }, 'pause'],
    [
      'it was stopped before',
      { journal: { ...committed, paused: true as const }, keys: [old, made], memory: withSuccessor },
      'rest undone',
    ],
    [
      'the predecessor is Active, and the journal does not know',
      { journal: retired, keys: [old, made], memory: withSuccessor },
      'record-reactivated',
    ],
    [
      'every target holds the predecessor again',
      { journal: { ...committed, turned: true as const }, keys: [old, made] },
      'rest undone',
    ],
    ['a key is being created', { journal: creating, keys: [old] }, 'rest idle'],
  ])('%s', (_name, seen, step) => {
    expect(inShort(planRotation(seeing(seen), undo))).toBe(step);
  });
});

test('where a target may hold the key that is deleted, another one comes at once', () => {
  const step = planRotation(
    seeing({
      ...managed,
      journal: distributing,
      journalWrittenAt: new Date(Date.parse(after) - hour),
      keys: [old, made],
      targets: [twoLine(after)],
    }),
    policy,
  );
  expect(step).toMatchObject({ kind: 'delete-orphan', broken: expect.stringContaining('ended before') });
});

test('what rests says when the next step falls due', () => {
  const next = (seen: Seen) => {
    const step = planRotation(seeing(seen), policy);
    return step.kind === 'rest' ? step.next?.toISOString() : step.kind;
  };
  const both = { keys: [old, made], memory: withSuccessor, targets: [twoLine(after)] };
  expect(next({ keys: [key('AKIAOLD', 29 * day)] })).toBe('2026-11-23T10:00:00.000Z');
  expect(next({ ...both, journal: committed })).toBe('2026-11-29T09:00:00.000Z');
  expect(next({ ...both, keys: [inactive, made], journal: retired })).toBe('2026-11-29T09:00:00.000Z');
  expect(next({ ...both, journal: past, use: use(ago(day)) })).toBe('2026-11-28T10:00:00.000Z');
});

test('no key is shown whole, whatever is said', () => {
  for (const seen of [
    {
      keys: [key('AKIAIOSFODNN7EXAMPLE', 100 * day), key('AKIAI44QH8DHBEXAMPLE', day)],
      memory: { ...nothing, held: 'AKIAIOSFODNN7EXAMPLE' },
    },
    { keys: [key('AKIAIOSFODNN7EXAMPLE', 100 * day)], memory: { ...nothing, held: 'AKIAIOSFODNN7EXAMPLE' } },
  ])
    expect(JSON.stringify(planRotation(seeing(seen), policy))).not.toMatch(/AKIA\w/);
});

test('what is held up for a week after the grace period is overdue since its end', () => {
  const held = (committedAt: Date) =>
    planRotation(
      seeing({
        journal: { ...past, committedAt: committedAt.toISOString() },
        keys: [old, made],
        memory: { ...nothing, signer: old.id },
        targets: [twoLine(after)],
      }),
      policy,
    );
  expect(held(ago(14 * day))).not.toHaveProperty('overdueSince');
  expect(held(ago(15 * day))).toMatchObject({ state: 'held', overdueSince: ago(8 * day) });
});

test.each([
  ['added to rotate-targets', {}, /is new in rotate-targets/],
  ['changed by hand', confirmed, /was changed or deleted since it was confirmed/],
])('a target that was %s is told as that', (_name, known, words) => {
  const step = planRotation(
    seeing({
      ...managed,
      journal: { ...committed, confirmed: known },
      keys: [old, made],
      targets: [twoLine(before)],
    }),
    policy,
  );
  expect(step).toMatchObject({ state: 'held', why: expect.stringMatching(words) });
});
