import { planRotation } from '../../src/rotation/plan.ts';
import {
  ago,
  asMaker,
  before,
  classic,
  day,
  distributing,
  endedWhileStoring,
  holdingNew,
  holdingNone,
  holdingOld,
  hour,
  inactive,
  justNow,
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
  type Seen,
  second,
  seeing,
  stamp,
  stranger,
  twoLine,
  wrote,
} from './planned.ts';

/** This run has made the key. */
const making = (targets: Seen['targets'] = [], more: Seen = {}): Seen =>
  endedWhileStoring(targets ?? [], { memory: asMaker, startedAt: undefined, ...more });
const unproven = [twoLine(before)];
const removes = `delete-orphan ${made.id}`;

test('awaits all writes that GitHub does not show yet together, and looks again soon at first', () => {
  const written = new Map([0, 1, 2].map((index) => [index, { times: 1, looks: 0 }]));
  const seen = making([twoLine(before), twoLine(justNow), other(before)], {
    memory: { ...asMaker, written },
  });
  const step = { kind: 'await-secret', target: 0, all: [0, 2], ms: 250 };
  expect(planRotation(seeing(seen), policy)).toEqual(step);
});

describe('while the run that made the key distributes it', () =>
  plans([
    [
      'proves it first',
      making(unproven, { journal: distributing(unproven, { proven: false }) }),
      `prove ${made.id}`,
    ],
    [
      'deletes it when it failed its proof',
      making(unproven, {
        journal: distributing(unproven, { proven: false }),
        memory: { ...asMaker, isRefused: true },
      }),
      removes,
    ],
    [
      'deletes it when the step is cancelled before any target has it',
      making(unproven, {
        journal: distributing(unproven, { proven: false }),
        memory: { ...asMaker, isCancelled: true },
      }),
      removes,
    ],
    [
      'stores it when the step is cancelled after its proof',
      making(unproven, { memory: { ...asMaker, isCancelled: true } }),
      `write ${made.id} 0`,
    ],
    ['writes the first target', making([twoLine(before), other(before)]), `write ${made.id} 0`],
    [
      'writes the second target',
      making([twoLine(justNow), other(before)], { memory: wrote(asMaker) }),
      `write ${made.id} 1`,
    ],
    ['writes a target that somebody else has just changed', making([twoLine(justNow)]), `write ${made.id} 0`],
    [
      'waits until GitHub shows the write',
      making([twoLine(before)], { memory: wrote(asMaker) }),
      'await-secret 0',
    ],
    ['waits 15 s for it', making([twoLine(before)], { memory: wrote(asMaker, 1, 14) }), 'await-secret 0'],
    [
      'then writes once more',
      making([twoLine(before)], { memory: wrote(asMaker, 1, 15) }),
      `write ${made.id} 0`,
    ],
    ['and waits again', making([twoLine(before)], { memory: wrote(asMaker, 2, 29) }), 'await-secret 0'],
    [
      'and leaves it to the next run',
      making([twoLine(before)], { memory: wrote(asMaker, 2, 30) }),
      'rest held',
    ],
    [
      'reports a secret that is missing after two writes',
      making([twoLine(null)], { memory: wrote(asMaker, 2, 30) }),
      'blocked',
    ],
    [
      'commits when every target is written',
      making([twoLine(justNow)], { memory: wrote(asMaker) }),
      'commit',
    ],
    [
      'takes a date from 2 s before the key for a write of it, by dates of whole seconds',
      making([twoLine(stamp(12 * second))], { memory: wrote(asMaker) }),
      'commit',
    ],
    [
      'does not take a date that the secret had before the rotation for a write',
      making([twoLine(stamp(11 * second))], {
        journal: distributing([twoLine(null)], {
          baseline: { 'octo-org/octo-repo AWS_CREDENTIALS': stamp(11 * second) },
        }),
        memory: wrote(asMaker),
      }),
      'await-secret 0',
    ],
    ['writes a secret that is missing', making([twoLine(null)]), `write ${made.id} 0`],
    [
      'does not take a date from before the key for a write of it',
      making([twoLine(stamp(13 * second))], { memory: wrote(asMaker) }),
      'await-secret 0',
    ],
    [
      'does not commit while a target that the journal knows is missing from rotate-targets',
      making([twoLine(justNow)], {
        journal: distributing([twoLine(before), other(before)]),
        memory: wrote(asMaker),
      }),
      'rest held',
    ],
    [
      'commits without it on rotate: now',
      making([twoLine(justNow)], {
        journal: distributing([twoLine(before), other(before)]),
        memory: wrote(asMaker),
      }),
      'commit',
      { mode: 'now' },
    ],
  ]));

describe('while a run that holds the new key resumes', () =>
  plans([
    [
      'stores it in every target, the written ones too',
      endedWhileStoring([twoLine(justNow), other(before)], { memory: holdingNew }),
      `write ${made.id} 0`,
    ],
    [
      'never deletes it, proof or no proof',
      endedWhileStoring(unproven, {
        journal: distributing(unproven, { proven: false }),
        memory: { ...holdingNew, isRefused: true },
      }),
      `prove ${made.id}`,
    ],
  ]));

describe('while the secret of the new key is lost', () =>
  plans([
    ['deletes it when no target has it', endedWhileStoring([twoLine(before)]), removes],
    [
      'waits for the run that gets it from the first target',
      endedWhileStoring([twoLine(justNow), other(before)]),
      'rest waiting',
    ],
    [
      'deletes it when nobody has come for a day',
      endedWhileStoring([twoLine(stamp(25 * hour - 4 * second)), other(before)], {
        keys: [old, madeAgo(25 * hour + 4 * second)],
        startedAt: ago(25 * hour + 7 * second),
        journalWrittenAt: ago(25 * hour),
      }),
      removes,
    ],
    [
      'deletes it in managed mode when some targets have it',
      endedWhileStoring([twoLine(justNow), other(before)], managed),
      removes,
    ],
    [
      'commits in managed mode when every target has it',
      endedWhileStoring([twoLine(justNow), other(justNow)], managed),
      'commit',
    ],
    [
      'deletes it when somebody has stored another pair by hand since',
      endedWhileStoring([twoLine(stamp(0))], {
        ...managed,
        keys: [old, madeAgo(hour)],
        startedAt: ago(hour + 3 * second),
        journalWrittenAt: ago(hour - 4 * second),
      }),
      removes,
    ],
    [
      'takes a write from 2 s before the journal for its own',
      endedWhileStoring([twoLine(stamp(8 * second))], { ...managed }),
      'commit',
    ],
    [
      'does not take one from 3 s before',
      endedWhileStoring([twoLine(stamp(9 * second))], { ...managed }),
      removes,
    ],
    [
      'takes a write from 23 s after the journal for its own',
      endedWhileStoring([twoLine(stamp(0))], {
        ...managed,
        journalWrittenAt: ago(23 * second),
        keys: [old, madeAgo(26 * second)],
        startedAt: ago(29 * second),
      }),
      'commit',
    ],
    [
      'does not take one from 24 s after',
      endedWhileStoring([twoLine(stamp(0))], {
        ...managed,
        journalWrittenAt: ago(24 * second),
        keys: [old, madeAgo(26 * second)],
        startedAt: ago(29 * second),
      }),
      removes,
    ],
    [
      'takes a write from 26 s after the journal for its own where there are two targets',
      endedWhileStoring([twoLine(stamp(0)), other(stamp(0))], {
        ...managed,
        journalWrittenAt: ago(26 * second),
        keys: [old, madeAgo(29 * second)],
        startedAt: ago(32 * second),
      }),
      'commit',
    ],
    [
      'does not take one from 27 s after',
      endedWhileStoring([twoLine(stamp(0)), other(stamp(0))], {
        ...managed,
        journalWrittenAt: ago(27 * second),
        keys: [old, madeAgo(30 * second)],
        startedAt: ago(33 * second),
      }),
      removes,
    ],
    [
      'takes a later date of a target that this run has written',
      endedWhileStoring([twoLine(stamp(0))], {
        ...managed,
        memory: wrote(holdingNone),
        journalWrittenAt: ago(hour - 4 * second),
        keys: [old, madeAgo(hour)],
        startedAt: ago(hour + 3 * second),
      }),
      'commit',
    ],
    [
      'takes the dates as they are when GitHub gives none for the journal',
      endedWhileStoring([twoLine(justNow)], { ...managed, journalWrittenAt: undefined }),
      'commit',
    ],
    [
      'waits for nobody when GitHub gives no date for the journal',
      endedWhileStoring([twoLine(justNow), other(before)], { journalWrittenAt: undefined }),
      'blocked',
    ],
    [
      'waits for nobody in managed mode, where a user had no key before',
      endedWhileStoring([twoLine(justNow), other(before)], {
        ...managed,
        journal: distributing([twoLine(before), other(before)], { old: undefined as never }),
      }),
      removes,
    ],
    [
      'waits for nobody when this run was given a key that is not the old one',
      endedWhileStoring([twoLine(justNow), other(before)], {
        memory: { ...holdingNone, currentKeyId: stranger.id },
      }),
      removes,
    ],
    [
      'waits until a day is over',
      endedWhileStoring([twoLine(stamp(day - 4 * second)), other(before)], {
        keys: [old, madeAgo(day + 4 * second)],
        startedAt: ago(day + 7 * second),
        journalWrittenAt: ago(day),
      }),
      removes,
    ],
    [
      'goes on waiting where a target was removed from rotate-targets',
      endedWhileStoring([twoLine(justNow), other(before)], {
        journal: distributing([twoLine(before), other(before), classic(before, before)]),
      }),
      'rest waiting',
    ],
    ['deletes it when no secret of a pair has it', endedWhileStoring([classic(before, before)]), removes],
    [
      'deletes it when only the id of a pair was changed',
      endedWhileStoring([classic(before, justNow)]),
      removes,
    ],
    ['completes a torn classic pair', endedWhileStoring([classic(justNow, before)]), `write-id ${made.id} 0`],
    [
      'does not complete a pair of a key that it cannot show to be its own',
      endedWhileStoring([classic(justNow, before)], { startedAt: undefined }),
      'blocked',
    ],
    [
      'deletes a key that was not proven although a pair is torn',
      endedWhileStoring([classic(justNow, before)], {
        journal: distributing([classic(before, before)], { proven: false }),
      }),
      removes,
    ],
    [
      'stops when a target does not exist',
      endedWhileStoring([twoLine(justNow), other(null)], managed),
      'blocked',
    ],
    [
      'stops when somebody has deactivated the old key',
      endedWhileStoring(unproven, { keys: [inactive, made] }),
      'blocked',
    ],
    ['stops when the old key is gone', endedWhileStoring(unproven, { ...managed, keys: [made] }), 'blocked'],
    [
      'stops when somebody has deactivated the new key',
      endedWhileStoring(unproven, { keys: [old, madeAgo(10 * second, 'Inactive')] }),
      'blocked',
    ],
    [
      'deletes the first key of a user when its secret is lost',
      endedWhileStoring(unproven, {
        ...managed,
        keys: [made],
        journal: distributing(unproven, { old: undefined as never }),
      }),
      removes,
    ],
    [
      'looks for a key that IAM does not list yet',
      { journal: distributing(unproven), journalWrittenAt: ago(59 * second), targets: unproven },
      'look-again',
    ],
    [
      'starts over when IAM has not listed it for a minute',
      { journal: distributing(unproven), journalWrittenAt: ago(60 * second), targets: unproven },
      'start-over',
    ],
    [
      'looks for it 25 times',
      {
        journal: distributing(unproven),
        journalWrittenAt: ago(second),
        targets: unproven,
        memory: { ...holdingOld, looks: 24 },
      },
      'look-again',
    ],
    [
      'then starts over',
      {
        journal: distributing(unproven),
        journalWrittenAt: ago(second),
        targets: unproven,
        memory: { ...holdingOld, looks: 25 },
      },
      'start-over',
    ],
    [
      'starts over when GitHub gives no date for the journal',
      { journal: distributing(unproven), targets: unproven },
      'start-over',
    ],
    [
      'holds while a target that the journal knows is missing from rotate-targets: it may hold the key',
      endedWhileStoring([twoLine(before)], {
        ...managed,
        journal: distributing([twoLine(before), other(before)]),
      }),
      'rest held',
    ],
  ]));

describe('a journal that the facts contradict deletes no key', () =>
  plans([
    [
      'the stored key of a managed user, named as an unfinished one',
      {
        ...managed,
        keys: [key(made.id, 40 * day)],
        journal: distributing([], { old: undefined as never }),
        journalWrittenAt: ago(hour),
        targets: [twoLine(stamp(40 * day))],
      },
      'blocked',
    ],
    [
      'the same with a forged variable that dates the rotation',
      {
        ...managed,
        keys: [key(made.id, 40 * day)],
        journal: distributing([], { old: undefined as never }),
        journalWrittenAt: ago(hour),
        startedAt: ago(hour),
        targets: [twoLine(stamp(40 * day))],
      },
      'blocked',
    ],
    [
      'a second key of somebody else',
      {
        keys: [old, stranger],
        targets: [twoLine(before)],
        journal: distributing([], { new: stranger.id }),
        journalWrittenAt: ago(hour),
        startedAt: ago(hour),
      },
      'blocked',
    ],
    [
      'the older of two keys',
      endedWhileStoring([twoLine(before)], {
        ...managed,
        journal: distributing([], { old: made.id, new: old.id }),
      }),
      'blocked',
    ],
    [
      'a key whose journal was written again long after it was created',
      endedWhileStoring([twoLine(before)], {
        ...managed,
        keys: [old, madeAgo(hour)],
        startedAt: ago(hour + 3 * second),
        journalWrittenAt: ago(minute),
      }),
      'blocked',
    ],
    [
      'a key that somebody uses and that no target can hold',
      endedWhileStoring([twoLine(before)], {
        ...managed,
        keys: [old, madeAgo(hour)],
        startedAt: ago(hour + 3 * second),
        journalWrittenAt: ago(hour - 4 * second),
        useOfNew: { at: now, service: 's3', region: 'us-east-1' },
      }),
      'blocked',
    ],
    [
      'a key that every target was given after its creation, whatever the baseline says',
      endedWhileStoring([twoLine(justNow), other(justNow)], { ...managed, journal: distributing([]) }),
      'commit',
    ],
  ]));

describe('after rotate: undo', () => {
  const turned = { turned: true } as const;
  plans([
    [
      'takes it back when no target has the predecessor again',
      endedWhileStoring(unproven, { ...managed, journal: distributing(unproven, turned) }),
      'cancel-roll-back',
    ],
    [
      'waits when some have it',
      endedWhileStoring([twoLine(justNow), other(before)], {
        ...managed,
        journal: distributing([twoLine(before), other(before)], turned),
      }),
      'rest held',
    ],
    [
      'commits when all have it',
      endedWhileStoring([twoLine(justNow)], { ...managed, journal: distributing(unproven, turned) }),
      'commit',
    ],
  ]);
});

test.each<[string, Seen]>([
  ['deletes the key that a target may hold', endedWhileStoring([twoLine(justNow), other(before)], managed)],
  [
    'starts over when a key is gone that a target may hold',
    {
      ...managed,
      journal: distributing([twoLine(before)]),
      journalWrittenAt: ago(hour),
      targets: [twoLine(stamp(hour - second))],
    },
  ],
  [
    'starts over when a key is gone that one of two targets may hold',
    {
      ...managed,
      journal: distributing([twoLine(before), other(before)]),
      journalWrittenAt: ago(hour),
      targets: [other(before), twoLine(stamp(hour - second))],
    },
  ],
  [
    'starts over when a key is gone whose secret a pair may hold',
    {
      ...managed,
      journal: distributing([classic(before, before)]),
      journalWrittenAt: ago(hour),
      targets: [classic(stamp(hour - second), before)],
    },
  ],
  [
    'fails to prove a key while another target holds a dead one',
    making(unproven, {
      journal: distributing(unproven, { proven: false, broken: 'a target holds a key that is gone' }),
      memory: { ...asMaker, isRefused: true },
    }),
  ],
])('a run that %s remembers that a target is broken', (_name, seen) => {
  expect(planRotation(seeing(seen), policy)).toHaveProperty('broken', expect.any(String));
});

test('the id of a key that IAM has never listed is remembered', () => {
  const step = planRotation(
    seeing({ journal: distributing(unproven), journalWrittenAt: ago(hour), targets: unproven }),
    policy,
  );
  expect(step).toStrictEqual({ kind: 'start-over', abandoned: { id: made.id, at: stamp(hour) } });
});

test.each<[string, Seen, object]>([
  ['deletes a key that no target holds', endedWhileStoring(unproven), { kind: 'delete-orphan', id: made.id }],
  [
    'starts over while a secret is missing',
    {
      ...managed,
      journal: distributing(unproven),
      journalWrittenAt: ago(hour),
      targets: [twoLine(null)],
    },
    { kind: 'start-over', abandoned: { id: made.id, at: stamp(hour) } },
  ],
  [
    'deletes a key that no target holds while another holds a dead one',
    endedWhileStoring(unproven, { journal: distributing(unproven, { broken: 'dead.' }) }),
    { kind: 'delete-orphan', id: made.id, broken: 'dead.' },
  ],
])('a run that %s remembers what it knew, and no more', (_name, seen, step) => {
  expect(planRotation(seeing(seen), policy)).toStrictEqual(step);
});

test.each<[string, Seen['keys'], RegExp]>([
  ['Inactive', [inactive, made], /has ended, its secret is lost, and the old key … is Inactive\.$/],
  ['gone', [made], /has ended, its secret is lost, and the old key … is gone\.$/],
])('a rotation whose old key is %s is told as that', (_name, keys, words) => {
  const step = planRotation(seeing(endedWhileStoring(unproven, { ...managed, keys })), policy);
  expect(step).toMatchObject({ kind: 'blocked', explanation: { summary: expect.stringMatching(words) } });
});
