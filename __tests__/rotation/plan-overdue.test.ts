import { withOverdue } from '../../src/rotation/plan/overdue.ts';
import type { RotationState } from '../../src/rotation/step.ts';
import {
  ago,
  committed,
  creating,
  day,
  distributing,
  idle,
  key,
  policy,
  retired,
  type Seen,
  second,
  seeing,
} from './planned.ts';

const asked = { ...policy, graceMs: 2 * day, recoveryMs: 3 * day };
const at = ago(0).toISOString();

/** Since when a rotation that rests should have moved on. */
const overdueSince = (seen: Seen, state: RotationState = 'held') =>
  withOverdue({ kind: 'rest', state, why: 'so.' }, seeing(seen), asked).overdueSince;

test.each<[string, number, (ms: number) => Seen]>([
  ['a key without a journal, when it is due', 30 * day, (ms) => ({ keys: [key('AKIAOLD', ms)] })],
  [
    'a key between rotations, when the older of two is due',
    30 * day,
    (ms) => ({ journal: idle, keys: [key('AKIANEW', day), key('AKIAOLD', ms)] }),
  ],
  ['a creation, when it began', 0, (ms) => ({ journal: creating, startedAt: ago(ms) })],
  [
    'a creation of unknown beginning, when its journal was written',
    0,
    (ms) => ({ journal: creating, journalWrittenAt: ago(ms) }),
  ],
  [
    'a distribution, when it began, however often its journal was written since',
    0,
    (ms) => ({ journal: distributing([]), startedAt: ago(ms), journalWrittenAt: ago(0) }),
  ],
  [
    'a commit, a grace period after the rotation began',
    2 * day,
    (ms) => ({ journal: committed(at), startedAt: ago(ms), journalWrittenAt: ago(0) }),
  ],
  [
    'a commit of unknown beginning, a grace period after its journal was written',
    2 * day,
    (ms) => ({ journal: committed(at), journalWrittenAt: ago(ms) }),
  ],
  [
    'an Inactive key, both periods after the rotation began',
    5 * day,
    (ms) => ({ journal: retired(at), startedAt: ago(ms), journalWrittenAt: ago(0) }),
  ],
  [
    'an Inactive key of unknown beginning, a recovery window after its journal was written',
    3 * day,
    (ms) => ({ journal: retired(at), journalWrittenAt: ago(ms) }),
  ],
])('what holds up %s, is overdue a week later', (_name, dueMs, seen) => {
  expect(overdueSince(seen(dueMs + 7 * day))).toBeUndefined();
  expect(overdueSince(seen(dueMs + 7 * day + second))).toEqual(ago(7 * day + second));
});

test.each<[RotationState, boolean]>([
  ['held', true],
  ['waiting', true],
  ['undone', true],
  ['grace', false],
  ['recovery', false],
  ['idle', false],
])('a rotation that rests as %s can be overdue: %s', (state, can) => {
  const since = overdueSince({ journal: creating, startedAt: ago(30 * day) }, state);
  expect(since !== undefined).toBe(can);
});

test.each<[string, Seen]>([
  ['a user without a key', { keys: [] }],
  ['a rotation that GitHub has no date of', { journal: creating }],
])('%s is never overdue', (_name, seen) => {
  expect(overdueSince(seen)).toBeUndefined();
});
