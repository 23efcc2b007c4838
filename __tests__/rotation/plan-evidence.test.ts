import { isConfirmed, writtenSince } from '../../src/rotation/plan/evidence.ts';
import { type KeyChange, mayChangeKey } from '../../src/rotation/plan/key-changes.ts';
import type { RotationPolicy } from '../../src/rotation/snapshot.ts';
import {
  ago,
  asMaker,
  before,
  classic,
  committed,
  creating,
  dated,
  day,
  distributing,
  endedWhileStoring,
  holdingNew,
  holdingOld,
  hour,
  idle,
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
  retired,
  retiredAgo,
  rotatedAgo,
  type Seen,
  second,
  seeing,
  stamp,
  stranger,
  twoLine,
  wrote,
} from './planned.ts';

type Row = [
  name: string,
  change: KeyChange,
  seen: Seen,
  objection: string | undefined,
  policy?: Partial<RotationPolicy>,
];

/** Runs a table of changes through `mayChangeKey`; each objection contains the text. */
function objects(rows: Row[]): void {
  test.each(rows)('%s', (_name, change, seen, objection, asked = {}) => {
    const said = mayChangeKey(change, seeing(seen), { ...policy, ...asked }).objection;
    if (objection === undefined) expect(said).toBeUndefined();
    else expect(said).toContain(objection);
  });
}

const misfit = 'no rotation is at that point.';
const deletesOrphan: KeyChange = { kind: 'delete-orphan', id: made.id };
const deactivates: KeyChange = { kind: 'deactivate', id: old.id };
const deletes: KeyChange = { kind: 'delete', id: old.id };
const reactivates: KeyChange = { kind: 'reactivate', id: old.id };

const orphaned: Seen = {
  journal: creating,
  journalWrittenAt: ago(12 * second),
  startedAt: ago(13 * second),
  keys: [old, made],
  targets: [twoLine(before)],
};
/** A key that was created an hour ago by a run that has ended; GitHub dates the journal 4 s later. */
const unfinished = (targets: Seen['targets'], more: Seen = {}): Seen =>
  endedWhileStoring(targets ?? [], {
    ...managed,
    keys: [old, madeAgo(hour)],
    startedAt: ago(hour + 3 * second),
    journalWrittenAt: ago(hour - 4 * second),
    ...more,
  });
const usedAt = (ms: number) => ({ at: ago(ms), service: 's3', region: 'us-east-1' });
const past = (more: Seen = {}) => rotatedAgo(8 * day, more);
const goes = { old: made.id, new: old.id, turned: true } as const;
const turned = (more: Seen = {}) =>
  past({ journal: committed(stamp(8 * day + second), goes), memory: holdingOld, ...more });

describe('no change fits', () =>
  objects([
    ['a user without a journal', deactivates, past({ journal: undefined }), misfit],
    ['a journal without a rotation', deactivates, past({ journal: idle }), misfit],
    ['deactivating a key while one is created', { ...deactivates, id: made.id }, orphaned, misfit],
    ['deactivating a key while it is distributed', { ...deactivates, id: made.id }, unfinished([]), misfit],
    ['deleting the old key before it was deactivated', deletes, past(), misfit],
    ['deactivating the old key once more', deactivates, retiredAgo(8 * day), misfit],
    [
      'the key that signs this run',
      deactivates,
      past({ memory: { ...holdingNew, signingKeyId: old.id } }),
      'signs',
    ],
  ]));

describe('an orphan is deleted', () =>
  objects([
    ['when every date fits', deletesOrphan, orphaned, undefined],
    ['but not when IAM does not list it', deletesOrphan, { ...orphaned, keys: [old] }, misfit],
    [
      'but not when it was there before the rotation',
      deletesOrphan,
      { ...orphaned, journal: { ...creating, before: [made.id] } },
      'it was there before',
    ],
    [
      'but not when GitHub gives no date for the journal',
      deletesOrphan,
      { ...orphaned, journalWrittenAt: undefined },
      'not created within 20 s',
    ],
    [
      'without the variable that dates the rotation, when this run has created it',
      deletesOrphan,
      { ...orphaned, startedAt: undefined, memory: { ...asMaker, attempt: 'other' } },
      undefined,
    ],
    [
      'when the rotation began 30 s after it by a clock that differs',
      deletesOrphan,
      {
        ...orphaned,
        keys: [old, madeAgo(31 * second)],
        journalWrittenAt: ago(31 * second),
        startedAt: ago(second),
      },
      undefined,
    ],
    [
      'when the rotation began half an hour and 30 s before it',
      deletesOrphan,
      { ...orphaned, startedAt: ago(30 * minute + 40 * second) },
      undefined,
    ],
    [
      'but not when the rotation began a second earlier than that',
      deletesOrphan,
      { ...orphaned, startedAt: ago(30 * minute + 41 * second) },
      'the rotation began at',
    ],
  ]));

describe('an unfinished key is deleted', () => {
  const unwritten = [twoLine(before)];
  objects([
    ['when every date fits', deletesOrphan, unfinished(unwritten), undefined],
    [
      'but not another key than the one in the journal',
      deletesOrphan,
      unfinished(unwritten, { journal: distributing(unwritten, { new: stranger.id }) }),
      misfit,
    ],
    [
      'but not after an undo, when it is the predecessor',
      deletesOrphan,
      unfinished(unwritten, { journal: distributing(unwritten, { turned: true }) }),
      misfit,
    ],
    ['but not when IAM does not list it', deletesOrphan, unfinished(unwritten, { keys: [old] }), misfit],
    [
      'although IAM does not list it yet, when this run has created it',
      deletesOrphan,
      unfinished(unwritten, { keys: [old], memory: asMaker }),
      undefined,
    ],
    [
      'but not when this run has stored it',
      deletesOrphan,
      unfinished(unwritten, { memory: wrote(asMaker) }),
      'a target may hold it.',
    ],
    [
      'but not when another key is younger',
      deletesOrphan,
      unfinished(unwritten, { keys: [old, madeAgo(hour), key('AKIALATER', minute)] }),
      'is younger.',
    ],
    [
      'when another key is from the same second',
      deletesOrphan,
      unfinished(unwritten, { keys: [key('AKIASAME', hour), madeAgo(hour)] }),
      undefined,
    ],
    [
      'but not when GitHub gives no date for the journal',
      deletesOrphan,
      unfinished(unwritten, { journalWrittenAt: undefined }),
      'a date for the journal',
    ],
    [
      'when the journal is 30 s older by a clock that differs',
      deletesOrphan,
      unfinished(unwritten, { journalWrittenAt: ago(hour + 30 * second) }),
      undefined,
    ],
    [
      'but not when the journal is 31 s older',
      deletesOrphan,
      unfinished(unwritten, { journalWrittenAt: ago(hour + 31 * second) }),
      'a date for the journal',
    ],
    [
      'when the journal was written 5 minutes after it',
      deletesOrphan,
      unfinished(unwritten, { journalWrittenAt: ago(hour - 5 * minute) }),
      undefined,
    ],
    [
      'but not when the journal was written a second later than that',
      deletesOrphan,
      unfinished(unwritten, { journalWrittenAt: ago(hour - 5 * minute - second) }),
      'a date for the journal',
    ],
    [
      'when it was used 5 minutes after the journal was written, which its own proof may have done',
      deletesOrphan,
      unfinished(unwritten, { useOfNew: usedAt(hour - 4 * second - 5 * minute) }),
      undefined,
    ],
    [
      'but not when it was used a second later and no target can hold it',
      deletesOrphan,
      unfinished(unwritten, { useOfNew: usedAt(hour - 5 * second - 5 * minute) }),
      'somebody uses it',
    ],
    [
      'when it is used and one target of two can hold it',
      deletesOrphan,
      unfinished([twoLine(stamp(hour - minute)), other(before)], { useOfNew: usedAt(0) }),
      undefined,
    ],
    [
      'when it is used and one secret of a torn pair can hold it',
      deletesOrphan,
      unfinished([classic(stamp(hour - minute), before)], { useOfNew: usedAt(0) }),
      undefined,
    ],
  ]);
});

describe('the old key is deactivated', () =>
  objects([
    ['when every fact agrees', deactivates, past(), undefined],
    ['but no other key', { ...deactivates, id: stranger.id }, past(), misfit],
    ['but not in its grace period', deactivates, rotatedAgo(hour), 'its grace period is not over.'],
    [
      'but not without the variable that dates the rotation',
      deactivates,
      past({ startedAt: undefined }),
      'GitHub has no record',
    ],
    [
      'but not when it is younger than the new one',
      deactivates,
      past({ keys: [key(old.id, day), madeAgo(8 * day + 10 * second)] }),
      'it is younger than',
    ],
    [
      'when both keys are from the same second',
      deactivates,
      past({ keys: [key(old.id, 8 * day + 10 * second), madeAgo(8 * day + 10 * second)] }),
      undefined,
    ],
    ['but not when IAM does not list it', deactivates, past({ keys: [made] }), 'IAM does not list it.'],
    [
      'although IAM does not list the new key yet, when this run has created it',
      deactivates,
      rotatedAgo(0, { keys: [old], memory: asMaker, startedAt: undefined }),
      undefined,
      { graceMs: 0 },
    ],
    [
      'but not when a secret of a pair was changed',
      deactivates,
      past({
        targets: [classic(stamp(8 * day + second), stamp(day))],
        journal: committed('', {
          confirmed: {
            'octo-org/octo-repo KEY': stamp(8 * day + second),
            'octo-org/octo-repo ID': stamp(8 * day + second),
          },
        }),
      }),
      'the date of octo-org/octo-repo KEY and octo-org/octo-repo ID is not that',
    ],
    [
      'but not when a secret of a pair is older than the new key, with a copied date',
      deactivates,
      past({
        targets: [classic(stamp(8 * day + second), before)],
        journal: committed('', {
          confirmed: {
            'octo-org/octo-repo KEY': stamp(8 * day + second),
            'octo-org/octo-repo ID': before,
          },
        }),
      }),
      'the date of octo-org/octo-repo KEY',
    ],
  ]));

describe('after an undo, the younger key is deactivated', () => {
  const deactivatesNew: KeyChange = { ...deactivates, id: made.id };
  const used = (ms: number) => ({ lastUse: usedAt(ms), earlierRuns: 0 });
  objects([
    [
      'when it was never used',
      deactivatesNew,
      turned({ use: { lastUse: 'never', earlierRuns: 0 } }),
      undefined,
    ],
    [
      'but not when this run does not hold the other',
      deactivatesNew,
      turned({ memory: holdingNew, use: { lastUse: 'never', earlierRuns: 0 } }),
      'does not hold',
    ],
    ['but not when its last use cannot be seen', deactivatesNew, turned(), 'cannot be seen'],
    ['a grace period after its last use', deactivatesNew, turned({ use: used(7 * day) }), undefined],
    ['and not a second less', deactivatesNew, turned({ use: used(7 * day - second) }), 'it is still used.'],
  ]);
});

describe('the Inactive key is deleted', () =>
  objects([
    ['when every fact agrees', deletes, retiredAgo(8 * day), undefined],
    ['but no other key', { ...deletes, id: stranger.id }, retiredAgo(8 * day), misfit],
    [
      'but not when it is Active again',
      deletes,
      retiredAgo(8 * day, { keys: [old, madeAgo(16 * day + 10 * second)] }),
      'it is Active.',
    ],
    [
      'but not when IAM does not list it',
      deletes,
      retiredAgo(8 * day, { keys: [madeAgo(16 * day + 10 * second)] }),
      'IAM does not list it.',
    ],
    ['but not in its recovery window', deletes, retiredAgo(hour), 'its recovery window is not over.'],
    [
      'but not without the variable that dates the rotation',
      deletes,
      retiredAgo(8 * day, { startedAt: undefined }),
      'GitHub has no record',
    ],
    [
      'but not when a target is older than the new key',
      deletes,
      retiredAgo(8 * day, { targets: [twoLine(stamp(20 * day))] }),
      'was last written before the new key was created.',
    ],
  ]));

describe('the predecessor is reactivated', () =>
  objects([
    ['when every fact agrees', reactivates, retiredAgo(hour), undefined],
    ['but not without a journal', reactivates, retiredAgo(hour, { journal: undefined }), misfit],
    ['but no other key', { ...reactivates, id: stranger.id }, retiredAgo(hour), misfit],
    ['but not when IAM lists neither key', reactivates, retiredAgo(hour, { keys: [] }), misfit],
    [
      'but not when IAM no longer lists its successor, whose date shows the rotation',
      reactivates,
      retiredAgo(hour, { keys: [inactive] }),
      'the rotation began at',
    ],
  ]));

describe('a target is confirmed by its dates', () => {
  /** Written so long ago, in a rotation that began 20 days ago and committed 8 days ago. */
  const written = (ms: number, more: Seen = {}): Seen =>
    past({
      targets: [twoLine(stamp(ms))],
      journal: committed(stamp(ms)),
      startedAt: ago(20 * day),
      keys: [old, madeAgo(20 * day - 20 * second)],
      ...more,
    });
  const latest = 20 * day - 30 * minute - 30 * second;
  const removes = `deactivate ${old.id}`;
  plans([
    ['written half an hour and 30 s after the rotation began', written(latest, managed), removes],
    ['not when it was written a second later', written(latest - second, managed), 'rest held'],
    ['written again half an hour before the commit', written(8 * day + 30 * minute), removes],
    ['not when it was written a second earlier', written(8 * day + 30 * minute + second), 'redistribute'],
    ['not in managed mode, which knows no secret', written(8 * day + 29 * minute, managed), 'rest held'],
    ['written 2 s after the commit, by dates of whole seconds', written(8 * day - 2 * second), removes],
    ['not when it was written a second later than that', written(8 * day - 3 * second), 'redistribute'],
    [
      'whenever it was written since the key was created, once the old key is Inactive',
      retiredAgo(8 * day, { targets: [twoLine(stamp(12 * day))], journal: retired(stamp(12 * day)) }),
      `delete ${old.id}`,
    ],
  ]);

  test.each<[string, Seen]>([
    ['no rotation is in progress', past({ journal: undefined })],
    ['the new key is still distributed', past({ journal: distributing([]) })],
    ['GitHub gives no date for the journal', written(8 * day + minute, { journalWrittenAt: undefined })],
    ['the target has no secret', past({ targets: [{ ...twoLine(''), secrets: [] }] })],
  ])('not when %s', (_name, seen) => {
    const observation = seeing(seen);
    expect(observation.targets.map((target) => isConfirmed(target, observation))).toEqual([false]);
  });
});

describe('a torn pair is completed', () => {
  const torn = (rival: Seen['keys']): Seen =>
    endedWhileStoring([classic(stamp(2 * second), before)], { keys: [...(rival ?? []), made] });
  plans([
    ['with another key from the same second', torn([key('AKIAOLD', 10 * second)]), `write-id ${made.id} 0`],
    ['not when another key is younger', torn([old, key('AKIALATER', second)]), 'blocked'],
  ]);
});

test.each([
  ['from 2 s before the key, by dates of whole seconds', stamp(12 * second), made, true],
  ['from 3 s before the key', stamp(13 * second), made, false],
  ['without a date', null, made, false],
  ['of a key that IAM does not list', now.toISOString(), undefined, false],
])('a secret %s may hold it or not', (_name, updatedAt, of, may) => {
  expect(writtenSince(dated('octo-org/octo-repo A', updatedAt), of, {})).toBe(may ? 'yes' : 'no');
});
