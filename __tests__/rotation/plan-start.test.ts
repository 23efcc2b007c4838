import { planRotation } from '../../src/rotation/plan.ts';
import {
  ago,
  asMaker,
  day,
  holdingOld,
  hour,
  idle,
  key,
  made,
  managed,
  minute,
  old,
  plans,
  policy,
  type Seen,
  second,
  seeing,
  stamp,
  stranger,
} from './planned.ts';

describe('while no rotation is in progress', () =>
  plans([
    ['rotates a key that is due', {}, 'begin'],
    ['leaves a key that is not due', { keys: [key('AKIAOLD', 29 * day)] }, 'rest idle'],
    ['rotates a key that is due to the second', { keys: [key('AKIAOLD', 30 * day)] }, 'begin'],
    ['rotates a young key with rotate: now', { keys: [key('AKIAOLD', day)] }, 'begin', { mode: 'now' }],
    ['has nothing to undo', { keys: [key('AKIAOLD', day)] }, 'rest idle', { mode: 'undo' }],
    [
      'rotates a young key when a target holds a dead one',
      { keys: [key('AKIAOLD', day)], journal: { ...idle, broken: 'a target holds a key that is gone' } },
      'begin',
    ],
    ['stops at a second key without a journal', { keys: [old, stranger] }, 'blocked'],
    [
      'stops at a second key that the journal does not know',
      { keys: [old, stranger], journal: idle },
      'blocked',
    ],
    [
      'looks again at a second key when a run has ended this moment: it may just have deleted the key',
      { keys: [old, stranger], journal: idle, journalWrittenAt: ago(29 * second) },
      'look-again',
    ],
    [
      'looks ten times',
      {
        keys: [old, stranger],
        journal: idle,
        journalWrittenAt: ago(second),
        memory: { ...holdingOld, looks: 9 },
      },
      'look-again',
    ],
    [
      'then stops at it',
      {
        keys: [old, stranger],
        journal: idle,
        journalWrittenAt: ago(second),
        memory: { ...holdingOld, looks: 10 },
      },
      'blocked',
    ],
    [
      'stops at a second key half a minute after the last run',
      { keys: [old, stranger], journal: idle, journalWrittenAt: ago(30 * second) },
      'blocked',
    ],
    [
      'stops at a second key that is Inactive',
      { keys: [old, { ...stranger, status: 'Inactive' }] },
      'blocked',
    ],
    ['stops when IAM does not list the key that signs', { keys: [stranger] }, 'blocked'],
    ['creates the first key of a managed user', { ...managed, keys: [] }, 'begin'],
    ['rotates the one key of a managed user', managed, 'begin'],
    ['stops at two keys of a managed user', { ...managed, keys: [old, stranger] }, 'blocked'],
    [
      'ends as finished after a whole rotation in this run, when the key that it was given is gone',
      { memory: { ...asMaker, committed: true }, keys: [made] },
      'rest finished',
    ],
  ]));

test.each<[string, Seen]>([
  ['self mode', {}],
  ['managed mode', managed],
])('in %s, says whose key a late CreateAccessKey has probably left', (_name, more) => {
  const seen = (createdMsAgo: number) =>
    planRotation(
      seeing({
        ...more,
        keys: [old, key('AKIALATE1234LATE', createdMsAgo)],
        journal: { ...idle, abandoned: { at: stamp(hour) } },
      }),
      policy,
    );
  expect(seen(hour - minute)).toMatchObject({
    kind: 'blocked',
    explanation: { cause: expect.stringMatching(/AKIA…LATE is probably Keyturn's own/) },
  });
  const probably = { explanation: { cause: expect.stringContaining('probably') } };
  const improbably = { explanation: { cause: expect.not.stringContaining('probably') } };
  expect(seen(hour - 15 * minute)).toMatchObject(probably);
  expect(seen(hour - 15 * minute - second)).toMatchObject(improbably);
  expect(seen(hour + 5 * minute)).toMatchObject(probably);
  expect(seen(hour + 5 * minute + second)).toMatchObject(improbably);
});

test('the key whose id an abandoned attempt knew is told as its own, whatever its date', () => {
  const step = planRotation(
    seeing({
      keys: [old, stranger],
      journal: { ...idle, abandoned: { at: stamp(hour), id: stranger.id } },
    }),
    policy,
  );
  expect(step).toMatchObject({ explanation: { cause: expect.stringContaining('probably') } });
});

test('no key is shown whole, whatever is said', () => {
  for (const keys of [
    [key('AKIAIOSFODNN7EXAMPLE', 100 * day), key('AKIAI44QH8DHBEXAMPLE', day)],
    [key('AKIAIOSFODNN7EXAMPLE', 100 * day)],
  ]) {
    const memory = { ...seeing({}).memory, held: 'AKIAIOSFODNN7EXAMPLE' };
    expect(JSON.stringify(planRotation(seeing({ keys, memory }), policy))).not.toMatch(/AKIA\w/);
  }
});

const keys = [old, key('AKIASTRANGER', 40 * day)];
const foreign = 'AKIA…NGER \\(Active, created 2026-10-13T10:00:00.000Z\\)';

test.each<[string, Seen, RegExp]>([
  [
    'a key that IAM does not list',
    { keys: [stranger] },
    /^The key that signs is not among the keys that IAM lists\.$/,
  ],
  [
    'a second key',
    { keys },
    new RegExp(`^The user has a second access key, ${foreign}, and there is no journal of Keyturn\\.$`),
  ],
  [
    'a second key that the journal does not know',
    { keys, journal: idle },
    new RegExp(`^The user has a second access key, ${foreign}, which the journal of Keyturn does not know`),
  ],
  [
    'two keys of a managed user',
    { ...managed, keys },
    new RegExp(`^The user has two access keys, .* and ${foreign}, and there is no journal of Keyturn\\.$`),
  ],
  [
    'two keys of a managed user with a journal',
    { ...managed, keys, journal: idle },
    /^The user has two access keys, .* and according to the journal no rotation is in progress\.$/,
  ],
])('what is stopped by %s is told', (_name, seen, words) => {
  const step = planRotation(seeing(seen), policy);
  const explanation = { summary: expect.stringMatching(words) };
  expect(step).toMatchObject({ kind: 'blocked', code: 'RotationBlocked', explanation });
});
