import { mayChangeKey } from '../../src/rotation/plan/key-changes.ts';
import type { TargetState } from '../../src/rotation/snapshot.ts';
import {
  creating,
  day,
  distributing,
  endedWhileStoring,
  holdingNew,
  holdingOld,
  made,
  managed,
  minute,
  old,
  plans,
  policy,
  type retired,
  retiredAgo,
  rotatedAgo,
  type Seen,
  second,
  seeing,
  stamp,
} from './planned.ts';

// Secrets of a store that tells no time: `r1` before the rotation, `r2` after a write in it.
const name = 'vault:ci AWS_CREDENTIALS';
const undated = (revision: string | null): TargetState => ({
  form: { kind: 'two-line', name: 'AWS_CREDENTIALS' },
  secrets: [{ key: name, name: 'AWS_CREDENTIALS', revision }],
});
const pair = (secret: string, id: string): TargetState => ({
  form: { kind: 'classic', idName: 'ID', secretName: 'KEY' },
  secrets: [
    { key: 'vault:ci KEY', name: 'KEY', revision: secret },
    { key: 'vault:ci ID', name: 'ID', revision: id },
  ],
});
const atStart = { [name]: 'r1' };
const pairAtStart = { 'vault:ci KEY': 'r1', 'vault:ci ID': 's1' };
const never = { lastUse: 'never', earlierRuns: 0 } as const;

const ended = (revision: string, more: Seen = {}): Seen =>
  endedWhileStoring([undated(revision)], {
    journal: distributing([], { baseline: atStart }),
    startRevisions: atStart,
    ...managed,
    ...more,
  });

describe('a run without the new secret', () =>
  plans([
    ['deletes a key that no target holds', ended('r1'), `delete-orphan ${made.id}`],
    ['keeps a key that a target may hold', ended('r2'), 'rest held'],
    [
      'keeps it if it is not known what the target held at the start',
      ended('r1', { startRevisions: undefined }),
      'rest held',
    ],
    ['deletes it when a person says so', ended('r2'), `delete-orphan ${made.id}`, { mode: 'now' }],
    [
      'waits in self mode for the run that gets the key from the first target',
      ended('r2', { mode: 'self', memory: holdingOld }),
      'rest waiting',
    ],
    [
      'waits for it no longer than a day',
      ended('r2', {
        mode: 'self',
        memory: holdingOld,
        journalWrittenAt: new Date(Date.parse(stamp(day + minute))),
      }),
      'rest held',
    ],
    ['never takes a write for its own', ended('r2', { memory: holdingNew }), `write ${made.id} 0`],
    [
      'completes a torn pair',
      endedWhileStoring([pair('r2', 's1')], {
        journal: distributing([], { baseline: pairAtStart }),
        startRevisions: pairAtStart,
        ...managed,
      }),
      `write-id ${made.id} 0`,
    ],
  ]));

const rotated = (revision: string, more: Seen = {}): Seen => {
  const seen = rotatedAgo(8 * day, {
    targets: [undated(revision)],
    startRevisions: atStart,
    use: never,
    ...more,
  });
  return {
    ...seen,
    journal: { ...(seen.journal as ReturnType<typeof retired>), confirmed: { [name]: revision } } as never,
  };
};

describe('the old key', () =>
  plans([
    ['is deactivated if the target was written since the start', rotated('r2'), `deactivate ${old.id}`],
    ['is deactivated in managed mode, too', rotated('r2', managed), `deactivate ${old.id}`],
    ['stays if the target was not written since the start', rotated('r1', managed), 'rest held'],
    [
      'stays if it is not known what the target held',
      rotated('r2', { startRevisions: undefined }),
      'rest held',
    ],
    [
      'stays if the revision changed since the commit',
      { ...rotated('r2', managed), targets: [undated('r3')] },
      'rest held',
    ],
    ['stays if its last use was not read', rotated('r2', { use: undefined }), 'rest held'],
    [
      'stays if its last use cannot be seen',
      rotated('r2', { use: { lastUse: 'unknown', earlierRuns: 0 } }),
      'rest held',
    ],
    [
      'is stored again where the target was not written, by a run that holds the new key',
      rotated('r1'),
      'redistribute',
    ],
  ]));

describe('a deactivated key', () => {
  const seen = (revision: string, more: Seen = {}): Seen => {
    const past = retiredAgo(8 * day, { targets: [undated(revision)], startRevisions: atStart, ...more });
    return {
      ...past,
      journal: { ...(past.journal as ReturnType<typeof retired>), confirmed: { [name]: revision } },
    };
  };
  plans([
    ['is deleted if the target was written since the start', seen('r2'), `delete ${old.id}`],
    ['is kept if the target was not written since the start', seen('r1', managed), 'rest held'],
    [
      'is kept if it is not known what the target held',
      seen('r2', { startRevisions: undefined }),
      'rest held',
    ],
  ]);
});

test.each([
  ['the target may hold it', { [name]: 'r0' }, /may have been|was written after it was created/],
  ['nobody knows what the target held', undefined, /may have been written after it was created/],
  ['the target is as it was', { [name]: 'r1' }, undefined],
])('an orphan: %s', (_name, startRevisions, objection) => {
  const seen = seeing({
    keys: [old, made],
    journal: { ...creating, baseline: atStart },
    journalWrittenAt: new Date(made.createdAt.getTime() - second),
    startedAt: new Date(made.createdAt.getTime() - 2 * second),
    targets: [undated('r1')],
    startRevisions,
    ...managed,
  });
  const decision = mayChangeKey({ kind: 'delete-orphan', id: made.id }, seen, policy);
  if (objection) expect(decision.objection).toMatch(objection);
  else expect(decision.permit?.change.id).toBe(made.id);
});

test.each([
  ['due', 'r2', /may hold it, and its store does not tell when it was written/],
  ['due', 'r1', undefined],
  ['now', 'r2', undefined],
] as const)(
  'with rotate: %s, deleting a key that was on its way to a target at %s',
  (mode, revision, objection) => {
    const change = { kind: 'delete-orphan', id: made.id } as const;
    const decision = mayChangeKey(change, seeing(ended(revision)), { ...policy, mode });
    if (objection) expect(decision.objection).toMatch(objection);
    else expect(decision.permit?.change).toEqual(change);
  },
);
