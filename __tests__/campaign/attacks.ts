import type { Act, JournalRecipe, LockRecipe } from './forger.ts';
import type { Forgery, Move, Stranger } from './forgeries.ts';

const managed = { mode: 'managed', targets: 'AWS_CREDENTIALS' } as const;
const self = { mode: 'self', targets: 'AWS_CREDENTIALS' } as const;

/** Foreign keys; the stored key is 100 days old. */
const elder: Stranger = { status: 'Active', ageDays: 200, used: 'a month ago' };
const inUse: Stranger = { status: 'Active', ageDays: 50, used: 'every day' };
const unused: Stranger = { status: 'Active', ageDays: 50, used: 'never' };
const asleep: Stranger = { status: 'Inactive', ageDays: 200, used: 'a month ago' };

const plant = (act: Act, on = 0): Move => ({ day: on, at: 'before the run', act });
const journal = (as: JournalRecipe, on = 0): Move => plant({ put: 'journal', as }, on);
const daily = (act: Act): Move[] => Array.from({ length: 21 }, (_, on) => plant(act, on));

const lock: LockRecipe = {
  at: 'now',
  host: 'another machine',
  process: 'living',
  run: 'going on',
  repository: 'this',
  nonce: 'proper',
};
const putLock = (as: Partial<LockRecipe>): Move => plant({ put: 'lock', as: { ...lock, ...as } });

/** Attacks by a person who can write variables, each named for the outcome that it must not reach. */
export const attacks: readonly (readonly [string, Forgery])[] = [
  [
    'a back-dated distribution of the stored key does not delete it as an orphan',
    {
      ...managed,
      moves: [journal({ phase: 'distributing', new: 'stored', stamps: 'none', at: 'long ago' })],
    },
  ],
  [
    'a back-dated distribution of a foreign key does not delete it as an orphan',
    {
      ...self,
      stranger: inUse,
      moves: [
        journal({ phase: 'distributing', new: 'other', old: 'stored', stamps: 'none', at: 'long ago' }),
      ],
    },
  ],
  [
    'a back-dated distribution of an unused foreign key does not delete it as an orphan',
    {
      ...self,
      stranger: unused,
      moves: [journal({ phase: 'distributing', new: 'other', old: 'stored', at: 'long ago' })],
    },
  ],
  [
    'a back-dated commit with the stored key as the old one does not retire it',
    {
      ...managed,
      stranger: inUse,
      isIdle: true,
      moves: [journal({ phase: 'committed', old: 'stored', new: 'other', at: 'long ago' })],
    },
  ],
  [
    'a back-dated commit with a foreign key as the old one does not retire it',
    {
      ...self,
      stranger: elder,
      moves: [journal({ phase: 'committed', old: 'other', new: 'stored', at: 'long ago' })],
    },
  ],
  [
    'a back-dated commit does not retire a foreign key whose last use cannot be read',
    {
      ...self,
      stranger: { ...inUse, ageDays: 200 },
      lastUseDenied: true,
      moves: [journal({ phase: 'committed', old: 'other', new: 'stored', at: 'long ago' })],
    },
  ],
  [
    'a back-dated retirement does not delete an inactive foreign key',
    {
      ...managed,
      stranger: asleep,
      moves: [journal({ phase: 'retired', old: 'other', new: 'stored', at: 'long ago' })],
    },
  ],
  [
    'a forged retirement of the stored key never deletes it',
    {
      ...managed,
      stranger: inUse,
      isIdle: true,
      moves: [journal({ phase: 'retired', old: 'stored', new: 'other', at: 'long ago' })],
    },
  ],
  [
    'an intent with the creation date of a foreign key does not delete it',
    {
      ...self,
      stranger: unused,
      moves: [journal({ phase: 'creating', before: ['stored'], at: 'as the other key' })],
    },
  ],
  [
    'an intent that is older than the stored key does not delete it',
    {
      ...managed,
      isIdle: true,
      lastUseDenied: true,
      moves: [journal({ phase: 'creating', before: [], stamps: 'none', at: 'as the stored key' })],
    },
  ],
  [
    'a distribution of a foreign key with forged secret dates is not committed, and the stored key stays',
    {
      ...managed,
      stranger: inUse,
      isIdle: true,
      moves: [
        journal({
          phase: 'distributing',
          old: 'stored',
          new: 'other',
          stamps: 'long ago',
          proven: true,
          at: 'now',
        }),
      ],
    },
  ],
  [
    'a real commit with swapped keys and an older date does not retire the new key',
    {
      ...managed,
      isIdle: true,
      moves: [plant({ change: 'swapped' }, 2), plant({ change: 'back-dated' }, 2)],
    },
  ],
  [
    'confirmations copied from an older journal do not retire a foreign key',
    {
      ...self,
      stranger: elder,
      moves: [
        journal({ phase: 'committed', old: 'other', new: 'stored', stamps: 'copied', at: 'long ago' }, 3),
      ],
    },
  ],
  [
    'a forged roll-back from a foreign key to the stored one does not stop the rotation silently',
    {
      ...managed,
      stranger: inUse,
      moves: [
        journal({
          phase: 'distributing',
          old: 'stored',
          new: 'other',
          turned: true,
          proven: true,
          stamps: 'long ago',
        }),
      ],
    },
  ],
  [
    'a forged pause with a foreign key does not stop the rotation silently',
    {
      ...managed,
      stranger: inUse,
      moves: [journal({ phase: 'committed', old: 'other', new: 'stored', paused: true })],
    },
  ],
  [
    'a real commit with an older date does not shorten a window',
    {
      ...managed,
      isIdle: true,
      moves: [plant({ change: 'back-dated' }, 1), plant({ change: 'back-dated' }, 9)],
    },
  ],
  ['a lock with a date in 2099 is taken over', { ...self, moves: [putLock({ at: '2099' })] }],
  ['a lock without a date is taken over', { ...self, moves: [putLock({ at: 'no time' })] }],
  [
    'a lock that names a living process of this machine is taken over',
    { ...self, moves: [putLock({ host: 'this machine', at: '2099' })] },
  ],
  ['a lock that names an endless run is taken over', { ...managed, moves: [putLock({})] }],
  [
    'a lock that is not JSON is taken over',
    { ...managed, moves: [plant({ put: 'text', in: 'lock', text: 'mine' })] },
  ],
  [
    'a lock that is planted before every run stops the rotation visibly',
    { ...managed, stranger: inUse, moves: daily({ put: 'lock', as: lock }) },
  ],
  [
    'the ticket of a forged lock deletes no foreign variable',
    {
      ...self,
      moves: [putLock({ run: 'ended', at: 'long ago', ticket: 'a variable of somebody else' })],
    },
  ],
  [
    "the ticket of a forged lock does not delete another user's journal",
    { ...self, moves: [putLock({ run: 'ended', at: 'long ago', ticket: 'the journal of another user' })] },
  ],
  [
    'a planted start marker with an intent does not delete a foreign key',
    {
      ...managed,
      stranger: { ...unused, ageDays: 0.01 },
      moves: [plant({ put: 'start' }), journal({ phase: 'creating', before: ['stored'], at: 'now' })],
    },
  ],
];
