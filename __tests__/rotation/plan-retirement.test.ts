import type { LastUse } from '../../src/aws/iam.ts';
import { planRotation } from '../../src/rotation/plan.ts';
import type { RotationPolicy } from '../../src/rotation/snapshot.ts';
import {
  ago,
  asMaker,
  before,
  classic,
  committed,
  day,
  distributing,
  endedWhileStoring,
  holdingNew,
  holdingOld,
  hour,
  inactive,
  key,
  made,
  madeAgo,
  managed,
  minute,
  now,
  old,
  other,
  plans,
  policy,
  retiredAgo,
  rotatedAgo,
  type Seen,
  second,
  seeing,
  stamp,
  stranger,
  twoLine,
} from './planned.ts';

const removes = `deactivate ${old.id}`;
const use = (at: Date): { lastUse: LastUse; earlierRuns: number } => ({
  lastUse: { at, service: 's3', region: 'eu-central-1' },
  earlierRuns: 0,
});
/** The journal of a rotation of so long ago, with other members. */
const journalOf = (ms: number, more: object) => committed(stamp(ms + second), more);
const past = (more: Seen = {}) => rotatedAgo(8 * day, more);
const both = (ms: number) => [old, madeAgo(ms + 10 * second)];

describe('while every target has the new key', () =>
  plans([
    ['keeps the old key for the grace period', rotatedAgo(hour), 'rest grace'],
    ['keeps it until the last second', rotatedAgo(7 * day - second), 'rest grace'],
    ['deactivates it after the grace period', rotatedAgo(7 * day), removes],
    ['deactivates it in managed mode too', past(managed), removes],
    [
      'deactivates it at once without a grace period',
      { ...rotatedAgo(0), memory: asMaker, startedAt: undefined },
      removes,
      { graceMs: 0 },
    ],
    [
      'keeps it while this run signs with it',
      past({ memory: { ...holdingOld, signingKeyId: old.id } }),
      'rest held',
    ],
    [
      'keeps it while this run signs with an MFA session of it',
      past({ memory: { ...asMaker, signingKeyId: old.id } }),
      'rest held',
    ],
    [
      'keeps it while a run from before the commit has not ended',
      past({ use: { lastUse: 'never', earlierRuns: 1 } }),
      'rest held',
    ],
    ['keeps it when it was used yesterday', past({ use: use(ago(day)) }), 'rest held'],
    ['deactivates it when it was last used before the commit', past({ use: use(ago(9 * day)) }), removes],
    [
      "counts the commit's own second as before",
      past({ use: use(ago(8 * day - second)) }),
      removes,
      { graceMs: 8 * day },
    ],
    [
      'counts the next second as after',
      past({ use: use(ago(8 * day - 2 * second)) }),
      'rest held',
      { graceMs: 8 * day },
    ],
    [
      'deactivates it a grace period after its last use',
      rotatedAgo(20 * day, { use: use(ago(7 * day)) }),
      removes,
    ],
    ['keeps it a second less', rotatedAgo(20 * day, { use: use(ago(7 * day - second)) }), 'rest held'],
    [
      'keeps it a day after its last use, however short the grace period',
      past({ use: use(ago(day - second)) }),
      'rest held',
      { graceMs: hour },
    ],
    ['deactivates it a day after its last use', past({ use: use(ago(day)) }), removes, { graceMs: hour }],
    [
      'deactivates it when nothing may be seen of its use',
      past({ use: { lastUse: 'unknown', earlierRuns: 'unknown' } }),
      removes,
    ],
    [
      'stores the new key again where a target was changed',
      past({ targets: [twoLine(stamp(day))] }),
      'redistribute',
    ],
    [
      'stores the key that it has made again where a target was changed',
      rotatedAgo(0, { memory: asMaker, targets: [twoLine(before)] }),
      'redistribute',
    ],
    [
      'in managed mode, takes an id that a later run has written into a torn pair',
      past({
        ...managed,
        targets: [classic(stamp(8 * day + second), stamp(8 * day - 3 * hour))],
        journal: committed(stamp(8 * day + second), {
          confirmed: {
            'octo-org/octo-repo KEY': stamp(8 * day + second),
            'octo-org/octo-repo ID': stamp(8 * day - 3 * hour),
          },
        }),
        journalWrittenAt: ago(8 * day - 3 * hour),
      }),
      removes,
    ],
    [
      'holds in managed mode when a target was changed',
      past({ ...managed, targets: [twoLine(stamp(day))] }),
      'rest held',
    ],
    [
      'holds in managed mode when a target was added',
      past({ ...managed, targets: [twoLine(stamp(8 * day + second)), other(before)] }),
      'rest held',
    ],
    [
      'stops when the new key is Inactive',
      past({ keys: [old, madeAgo(8 * day + 10 * second, 'Inactive')] }),
      'blocked',
    ],
    ['stops when the new key is gone', past({ keys: [old] }), 'blocked'],
    [
      'records that somebody has deactivated the old key',
      rotatedAgo(hour, { keys: [inactive, madeAgo(hour + 10 * second)] }),
      'record-retired',
    ],
    [
      'finishes when somebody has deleted the old key',
      rotatedAgo(hour, { keys: [madeAgo(hour + 10 * second)] }),
      `finish ${old.id}`,
    ],
    [
      'does nothing while undo has paused it',
      past({ journal: journalOf(8 * day, { paused: true }) }),
      'rest undone',
    ],
    [
      'resumes with rotate: now',
      past({ journal: journalOf(8 * day, { paused: true }) }),
      'resume',
      { mode: 'now' },
    ],
  ]));

describe('while the old key is Inactive', () =>
  plans([
    ['keeps it for the recovery window', retiredAgo(hour), 'rest recovery'],
    ['keeps it until the last second', retiredAgo(7 * day - second), 'rest recovery'],
    ['deletes it after the recovery window', retiredAgo(7 * day), `delete ${old.id}`],
    ['deletes it in managed mode too', retiredAgo(7 * day, managed), `delete ${old.id}`],
    [
      'records that somebody has made it Active again',
      retiredAgo(hour, { keys: both(8 * day + hour) }),
      'record-reactivated',
    ],
    ['finishes when it is gone', retiredAgo(hour, { keys: [madeAgo(8 * day + hour)] }), `finish ${old.id}`],
    ['stops when the new key is gone', retiredAgo(8 * day, { ...managed, keys: [inactive] }), 'blocked'],
    [
      'holds in managed mode when a target was changed',
      retiredAgo(8 * day, { ...managed, targets: [twoLine(stamp(day))] }),
      'rest held',
    ],
  ]));

describe('a journal that the facts contradict retires no key', () =>
  plans([
    [
      'a commit in the text that is older than the variable',
      { ...rotatedAgo(hour), journal: committed(stamp(hour + second), { committedAt: stamp(90 * day) }) },
      'rest grace',
    ],
    ['two keys without a rotation of Keyturn', past({ startedAt: undefined }), 'blocked'],
    ['the same, told before the grace period is over', rotatedAgo(hour, { startedAt: undefined }), 'blocked'],
    ['two keys that are older than the rotation', past({ keys: [old, key(made.id, 90 * day)] }), 'blocked'],
    ['a rotation that began after its key', past({ startedAt: ago(8 * day - minute) }), 'blocked'],
    [
      'the two keys the wrong way round',
      past({ journal: journalOf(8 * day, { old: made.id, new: old.id }), memory: holdingOld }),
      'blocked',
    ],
    [
      'an older key of somebody else as the predecessor',
      { ...past(managed), keys: [key(old.id, 90 * day), key(made.id, 50 * day)] },
      'blocked',
    ],
    [
      'in managed mode, a target that was written a day after the rotation, with a copied date',
      past({ ...managed, targets: [twoLine(stamp(7 * day))], journal: committed(stamp(7 * day)) }),
      'rest held',
    ],
    [
      'a target that was written before the new key was created, with a copied date',
      past({ targets: [twoLine(stamp(9 * day))], journal: committed(stamp(9 * day)) }),
      'redistribute',
    ],
    [
      'in self mode, a target that was stored again within half an hour of the commit is confirmed',
      past({
        targets: [twoLine(stamp(8 * day + 29 * minute))],
        journal: committed(stamp(8 * day + 29 * minute)),
        startedAt: ago(20 * day),
        keys: both(20 * day - 20 * second),
      }),
      removes,
    ],
    [
      'the younger key as the one that goes, where this run does not hold the other',
      past({ journal: journalOf(8 * day, { old: made.id, new: old.id, turned: true }), memory: holdingNew }),
      'blocked',
    ],
    [
      'the same in managed mode',
      past({ ...managed, journal: journalOf(8 * day, { old: made.id, new: old.id, turned: true }) }),
      'blocked',
    ],
    [
      'the same, held, while the younger key is used',
      past({
        journal: journalOf(8 * day, { old: made.id, new: old.id, turned: true }),
        memory: holdingOld,
        use: use(ago(hour)),
      }),
      'rest held',
    ],
    [
      'the same, held, when its last use cannot be seen',
      past({ journal: journalOf(8 * day, { old: made.id, new: old.id, turned: true }), memory: holdingOld }),
      'blocked',
    ],
    [
      'but the younger key goes after an undo that this run confirms',
      past({
        journal: journalOf(8 * day, { old: made.id, new: old.id, turned: true }),
        memory: holdingOld,
        use: { lastUse: 'never', earlierRuns: 0 },
      }),
      `deactivate ${made.id}`,
    ],
    [
      'an Inactive key of somebody else is not deleted',
      retiredAgo(8 * day, {
        keys: [{ ...stranger, id: old.id, status: 'Inactive' }, key(made.id, 50 * day)],
      }),
      'blocked',
    ],
    [
      'nor without the variable that dates the rotation',
      retiredAgo(8 * day, { startedAt: undefined }),
      'blocked',
    ],
  ]));

describe('rotate: undo', () => {
  const undo = { mode: 'undo' } as const;
  plans([
    ['has nothing to undo when nothing was rotated', {}, 'rest idle', undo],
    [
      'has nothing to go back to when the predecessor is gone',
      rotatedAgo(hour, { keys: [made] }),
      'rest idle',
      undo,
    ],
    ['reactivates the predecessor', retiredAgo(hour), `reactivate ${old.id}`, undo],
    ['reactivates no key of somebody else', retiredAgo(hour, { startedAt: undefined }), 'blocked', undo],
    [
      'stores the predecessor again where this run holds it',
      rotatedAgo(hour, { memory: holdingOld }),
      'roll-back',
      undo,
    ],
    ['pauses where this run does not hold it', rotatedAgo(hour), 'pause', undo],
    [
      'has nothing to do when it is paused',
      rotatedAgo(hour, { journal: journalOf(hour, { paused: true }) }),
      'rest undone',
      undo,
    ],
    [
      'turns a rotation round that is being distributed',
      endedWhileStoring([twoLine(before)]),
      'roll-back',
      undo,
    ],
    [
      'takes an undo back that no target has heard of',
      endedWhileStoring([twoLine(before)], {
        ...managed,
        journal: distributing([twoLine(before)], { turned: true }),
      }),
      'cancel-roll-back',
      undo,
    ],
    [
      'records a predecessor that is Active again',
      retiredAgo(hour, { keys: both(8 * day + hour) }),
      'record-reactivated',
      undo,
    ],
    [
      'has nothing to do when every target holds the predecessor',
      rotatedAgo(hour, { journal: journalOf(hour, { turned: true }), memory: holdingOld }),
      'rest undone',
      undo,
    ],
  ]);
});

test('what rests says when the next step falls due', () => {
  const next = (seen: Seen) => {
    const step = planRotation(seeing(seen), policy);
    return step.kind === 'rest' ? step.next?.toISOString() : step.kind;
  };
  expect(next({ keys: [key('AKIAOLD', 29 * day)] })).toBe('2026-11-23T10:00:00.000Z');
  expect(next(rotatedAgo(hour))).toBe('2026-11-29T09:00:00.000Z');
  expect(next(retiredAgo(hour))).toBe('2026-11-29T09:00:00.000Z');
  expect(next(past({ use: use(ago(day)) }))).toBe('2026-11-28T10:00:00.000Z');
});

test.each<[string, Seen]>([
  ['a key that still signs', rotatedAgo(14 * day, { memory: { ...holdingOld, signingKeyId: old.id } })],
  [
    'a journal that is written again and again',
    rotatedAgo(14 * day, { ...managed, targets: [twoLine(stamp(day))], journalWrittenAt: now }),
  ],
  ['an undo', rotatedAgo(14 * day, { journal: journalOf(14 * day, { paused: true }) })],
])('a rotation that %s holds up for a week is overdue since the end of its grace period', (_name, seen) => {
  expect(planRotation(seeing({ ...seen, startedAt: ago(14 * day) }), policy)).not.toHaveProperty(
    'overdueSince',
  );
  expect(planRotation(seeing({ ...seen, startedAt: ago(14 * day + second) }), policy)).toMatchObject({
    overdueSince: ago(7 * day + second),
  });
});

test.each([
  ['added to rotate-targets', {}, /is new in rotate-targets/],
  [
    'changed by hand',
    { 'octo-org/octo-repo AWS_CREDENTIALS': stamp(hour) },
    /was changed or deleted since it was confirmed/,
  ],
])('a target that was %s is told as that', (_name, confirmed, words) => {
  const step = planRotation(
    seeing(
      rotatedAgo(hour, {
        ...managed,
        journal: committed(stamp(hour), { confirmed }),
        targets: [twoLine(before)],
      }),
    ),
    policy,
  );
  expect(step).toMatchObject({ state: 'held', why: expect.stringMatching(words) });
});

/** What a step says to people. */
function said(seen: Seen, asked: Partial<RotationPolicy> = {}): string {
  const step = planRotation(seeing(seen), { ...policy, ...asked });
  if (step.kind === 'rest') return step.why;
  return step.kind === 'blocked' ? Object.values(step.explanation).join('\n') : step.kind;
}

const changesNothing = /rotate: now changes nothing while a rotation is in progress/;

test('rotate: now says that it changes nothing, in the grace period and in the recovery window', () => {
  expect(said(rotatedAgo(hour), { mode: 'now' })).toMatch(changesNothing);
  expect(said(retiredAgo(hour), { mode: 'now' })).toMatch(changesNothing);
});

test('neither a run that rotates by age nor one that has just rotated says so', () => {
  const plain = /^….* stays Active for the jobs that still have it\.$/;
  expect(said(rotatedAgo(hour))).toMatch(plain);
  expect(said(rotatedAgo(hour, { memory: { ...asMaker, committed: true } }), { mode: 'now' })).toMatch(plain);
});

const newKey = (status: 'Active' | 'Inactive') => [old, madeAgo(8 * day + 10 * second, status)];

test.each<[string, Seen, RegExp]>([
  [
    'an Inactive successor',
    past({ keys: newKey('Inactive') }),
    /^The new key … is Inactive, so the old one must stay/,
  ],
  [
    'a successor that is gone, in self mode',
    past({ keys: [old] }),
    /^The new key … no longer exists[\s\S]*Active if it is not, store its pair or another that works, and delete the journal/,
  ],
  [
    'a successor that is gone, in managed mode',
    past({ ...managed, keys: [old] }),
    /Active if it is not, and delete the journal/,
  ],
  [
    'the two keys the wrong way round',
    past({ journal: journalOf(8 * day, { old: made.id, new: old.id }), memory: holdingOld }),
    /^The journal calls … the old key, but it is younger than …/,
  ],
  [
    'a form that was changed meanwhile',
    past({
      ...managed,
      targets: [classic(stamp(8 * day), stamp(8 * day))],
      journal: journalOf(8 * day, { confirmed: { 'octo-org/octo-repo KEY': stamp(9 * day) } }),
    }),
    /was changed or deleted since it was confirmed/,
  ],
  [
    'an MFA session of the old key',
    past({ memory: { ...asMaker, signingKeyId: old.id } }),
    /^this run signs with an MFA session/,
  ],
  ['the old key', past({ memory: { ...holdingOld, signingKeyId: old.id } }), /^this very run signs with/],
])('what is blocked or held by %s is told', (_name, seen, words) => {
  expect(said(seen)).toMatch(words);
});

test.each([
  [1, false, '1 run that began before the new key was stored has not ended.'],
  [2, false, '2 runs that began before the new key was stored have not ended.'],
  [2, true, '2 runs that began before the new key was stored, this one among them, have not ended.'],
  [
    1,
    true,
    'this run began before the new key was stored, so its jobs may have the old one; the next run resumes.',
  ],
])('of %s earlier runs, this one among them: %s', (earlierRuns, committedHere, words) => {
  const memory = { ...holdingNew, committed: committedHere };
  expect(said(past({ memory, use: { lastUse: 'never', earlierRuns } }))).toBe(words);
});

test('keys from the same second are retired as the journal says', () => {
  const keys = [key(old.id, 8 * day + 10 * second), madeAgo(8 * day + 10 * second)];
  expect(said(past({ keys }))).toBe('deactivate');
});
