import fc from 'fast-check';
import type { Act, JournalRecipe, LockRecipe } from './forger.ts';
import { type Forgery, type Move, violationsOf } from './forgeries.ts';
import type { Tally } from './story.ts';

const id = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('stored', 'other') },
  { weight: 1, arbitrary: fc.constantFrom('first', 'ghost') },
);
const time = fc.oneof(
  { weight: 3, arbitrary: fc.constant('long ago') },
  { weight: 2, arbitrary: fc.constantFrom('as the stored key', 'as the other key') },
  { weight: 1, arbitrary: fc.constantFrom('now', 'an hour ago', '2099', 'no time') },
);

/** A value that is sometimes absent. */
const sometimes = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 3 });

const rarely = fc.nat({ max: 4 }).map((drawn) => drawn === 0);

const journal = fc.record(
  {
    phase: fc.constantFrom('idle', 'creating', 'distributing', 'committed', 'retired'),
    old: sometimes(id),
    new: sometimes(id),
    before: sometimes(fc.uniqueArray(id, { maxLength: 2 })),
    stamps: fc.constantFrom('as they are', 'long ago', 'gone', 'none', 'copied'),
    at: time,
    proven: fc.boolean(),
    turned: rarely,
    paused: rarely,
    broken: rarely,
    abandoned: sometimes(id),
  },
  { requiredKeys: ['phase', 'old', 'new', 'before'] },
) as fc.Arbitrary<JournalRecipe>;

const lock = fc.record(
  {
    at: time,
    host: fc.constantFrom('this machine', 'another machine', 'none'),
    process: fc.constantFrom('living', 'dead'),
    run: fc.constantFrom('going on', 'ended', 'unknown'),
    repository: fc.constantFrom('this', 'another', 'malformedResponse'),
    nonce: fc.constantFrom('proper', 'short', 'strange', 'none'),
    ticket: fc.constantFrom(
      'a variable of somebody else',
      'the journal of another user',
      'the journal',
      'the lock',
    ),
  },
  { requiredKeys: ['at', 'host', 'process', 'run', 'repository', 'nonce'] },
) as fc.Arbitrary<LockRecipe>;

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ put: fc.constant('journal' as const), as: journal }) },
  { weight: 3, arbitrary: fc.record({ put: fc.constantFrom('lock' as const, 'ticket' as const), as: lock }) },
  { weight: 3, arbitrary: fc.record({ put: fc.constant('start' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      put: fc.constant('text' as const),
      in: fc.constantFrom('journal' as const, 'lock' as const, 'start' as const),
      text: fc.oneof(fc.string({ minLength: 1 }), fc.json(), fc.constant('{"nonce":1}')),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ remove: fc.constantFrom('journal' as const, 'lock' as const, 'start' as const) }),
  },
  { weight: 2, arbitrary: fc.record({ replay: fc.nat({ max: 4 }) }) },
  { weight: 3, arbitrary: fc.record({ change: fc.constantFrom('swapped' as const, 'back-dated' as const) }) },
);

const move: fc.Arbitrary<Move> = fc.record({
  day: fc.oneof(fc.constant(0), fc.constantFrom(1, 8, 9, 16), fc.nat({ max: 20 })),
  at: fc.oneof(
    { weight: 3, arbitrary: fc.constant('before the run' as const) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 45 }) },
  ),
  act,
});

const stranger = fc.record({
  status: fc.constantFrom('Active' as const, 'Inactive' as const),
  ageDays: fc.constantFrom(200, 50, 0.04, 0.001),
  used: fc.constantFrom('never' as const, 'a month ago' as const, 'every day' as const),
});

const forgery = fc.record(
  {
    mode: fc.constantFrom('self' as const, 'managed' as const),
    targets: fc.constantFrom('AWS_CREDENTIALS', 'AWS_CREDENTIALS\nenv:production classic'),
    stranger: sometimes(stranger),
    lastUseDenied: fc.boolean(),
    isIdle: fc.boolean(),
    moves: fc.array(move, { minLength: 1, maxLength: 4 }),
  },
  { requiredKeys: ['mode', 'targets', 'stranger', 'lastUseDenied', 'isIdle', 'moves'] },
) as fc.Arbitrary<Forgery>;

/** The forgeries of a seed; the same seed gives the same ones. */
export function sampleOf(seed: number, cases: number): Forgery[] {
  return fc.sample(forgery, { seed, numRuns: cases });
}

/** Tries arbitrary forgeries, and shrinks each failure by leaving moves out. */
export async function forgeryCampaign(seed: number, cases: number, tally: Tally): Promise<void> {
  for (const [index, each] of sampleOf(seed, cases).entries()) {
    tally.cases += 1;
    const violations = await violationsOf(each);
    if (violations.length === 0) continue;
    const smallest = tally.failures.length < 20 ? await shrunk(each) : each;
    tally.failures.push(
      `forgery ${index} of seed ${seed}: ${violations.join('; ')}\n    ${JSON.stringify(smallest)}`,
    );
  }
}

/** The failing forgery without the moves that it does not need. */
async function shrunk(failing: Forgery): Promise<Forgery> {
  for (const unneeded of failing.moves) {
    const smaller = { ...failing, moves: failing.moves.filter((each) => each !== unneeded) };
    if ((await violationsOf(smaller)).length > 0) return shrunk(smaller);
  }
  return failing;
}
