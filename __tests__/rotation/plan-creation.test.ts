import { planRotation } from '../../src/rotation/plan.ts';
import {
  ago,
  asMaker,
  asMine,
  before,
  creating,
  holdingNew,
  hour,
  key,
  made,
  managed,
  now,
  old,
  plans,
  policy,
  type Seen,
  second,
  seeing,
  stamp,
  stranger,
  twoLine,
} from './planned.ts';

/** A run that has ended after CreateAccessKey; its key is there. */
const orphaned: Seen = {
  journal: creating,
  journalWrittenAt: ago(12 * second),
  startedAt: ago(13 * second),
  keys: [old, made],
  targets: [twoLine(before)],
};
const removes = `delete-orphan ${made.id}`;

describe('while a key is being created', () =>
  plans([
    [
      'creates it when the intent is fresh',
      { journal: { ...creating, startedAt: stamp(second) }, memory: asMine },
      'create',
    ],
    [
      'creates it when the intent is 5 s old',
      { journal: { ...creating, startedAt: stamp(5 * second) }, memory: asMine },
      'create',
    ],
    [
      'looks for no key of another run when GitHub gives no date for the journal',
      { journal: creating },
      'start-over',
    ],
    ['writes an old intent down again first', { journal: creating, memory: asMine }, 'intend-again'],
    [
      'starts over when somebody was faster',
      { journal: creating, memory: asMine, keys: [old, stranger] },
      'start-over',
    ],
    [
      'adopts the key that it has made',
      { journal: creating, memory: asMaker, keys: [old, made] },
      `adopt ${made.id}`,
    ],
    [
      'looks again when the answer was lost and IAM lists no key yet',
      { journal: creating, memory: { ...asMine, createSent: true, looks: 9 } },
      'look-again',
    ],
    [
      'starts over when no key has turned up in half a minute',
      { journal: creating, memory: { ...asMine, createSent: true, looks: 10 } },
      'start-over',
    ],
    [
      'deletes the key whose answer was lost',
      { ...orphaned, memory: { ...asMine, createSent: true } },
      removes,
    ],
    [
      'looks again when another run has ended this moment',
      { journal: creating, journalWrittenAt: ago(29 * second) },
      'look-again',
    ],
    [
      'starts over when another run has ended long ago without a key',
      { journal: { ...creating, startedAt: now.toISOString() }, journalWrittenAt: ago(30 * second) },
      'start-over',
    ],
    ['deletes the key of a run that has ended', orphaned, removes],
    ['deletes it in managed mode too', { ...orphaned, ...managed }, removes],
    ['deletes it when nobody has used it', { ...orphaned, useOfExtra: 'never' }, removes],
    ['deletes it when its last use cannot be seen', { ...orphaned, useOfExtra: 'unknown' }, removes],
    [
      'keeps a key that somebody uses',
      { ...orphaned, useOfExtra: { at: now, service: 's3', region: 'us-east-1' } },
      'start-over',
    ],
    ['keeps a key that signs this run', { ...orphaned, memory: holdingNew }, 'start-over'],
    [
      'keeps a key that somebody may have stored since',
      { ...orphaned, targets: [twoLine(stamp(8 * second))] },
      'start-over',
    ],
    [
      'keeps a key from 21 s after the journal',
      { ...orphaned, journalWrittenAt: ago(31 * second) },
      'start-over',
    ],
    [
      'deletes a key from 20 s after the journal',
      { ...orphaned, journalWrittenAt: ago(30 * second) },
      removes,
    ],
    [
      'keeps a key from 6 s before the journal',
      { ...orphaned, journalWrittenAt: ago(4 * second) },
      'start-over',
    ],
    [
      'deletes a key from 5 s before the journal, whose date has whole seconds',
      { ...orphaned, journalWrittenAt: ago(5 * second) },
      removes,
    ],
    [
      "goes by GitHub's date and not by the text of the journal",
      { ...orphaned, journal: { ...creating, startedAt: stamp(12 * second) }, journalWrittenAt: ago(hour) },
      'start-over',
    ],
    [
      'keeps a key without the variable that dates the rotation',
      { ...orphaned, startedAt: undefined },
      'start-over',
    ],
    [
      'keeps a key from long before the rotation began',
      { ...orphaned, keys: [old, key(made.id, hour)] },
      'start-over',
    ],
    [
      'keeps a key when the rotation began only after it',
      {
        ...orphaned,
        startedAt: now,
        keys: [old, key(made.id, 31 * second)],
        journalWrittenAt: ago(31 * second),
      },
      'start-over',
    ],
  ] as Parameters<typeof plans>[0]));

test('an attempt that is given up after CreateAccessKey may have been sent is remembered', () => {
  const step = planRotation(
    seeing({
      journal: creating,
      journalWrittenAt: ago(hour),
      memory: { ...asMine, createSent: true, looks: 10 },
    }),
    policy,
  );
  expect(step).toEqual({ kind: 'start-over', abandoned: { at: stamp(hour) } });
});
