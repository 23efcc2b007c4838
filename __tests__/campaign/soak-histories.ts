import fc from 'fast-check';
import type { Setup } from './lab.ts';
import { acts } from './people.ts';
import { setups } from './setups.ts';
import { type History, type SoakEvent, soak, type Trouble } from './soak.ts';
import type { Tally } from './story.ts';
import { vaultSetups } from './vault-crashes.ts';

/** Two years. */
const weeks = 104;

const one = <T extends string>(...values: readonly T[]) => fc.constantFrom(...values);

/** Acts that break nothing by themselves come more often. */
const act = one(...acts);

const trouble: fc.Arbitrary<Trouble> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: one('kill') }) },
  { weight: 3, arbitrary: fc.record({ kind: one('cancel') }) },
  {
    weight: 5,
    arbitrary: fc.record({ kind: one('fault'), which: fc.nat({ max: 100 }), isLasting: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: one('pause'), minutes: fc.constantFrom(1, 10, 45, 180, 1_440) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: one('people'), act, which: fc.nat({ max: 3 }) }) },
);

const at = fc.oneof(
  { weight: 1, arbitrary: fc.nat({ max: 12 }) },
  { weight: 3, arbitrary: fc.nat({ max: 110 }) },
);
const inWeek = { week: fc.nat({ max: weeks - 1 }) };

const event: fc.Arbitrary<SoakEvent> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ ...inWeek, at, trouble }) },
  { weight: 4, arbitrary: fc.record({ ...inWeek, people: act, which: fc.nat({ max: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ ...inWeek, byHand: one('now', 'plan', 'undo') }) },
  {
    weight: 2,
    arbitrary: fc.record({
      ...inWeek,
      turns: fc.tuple(fc.nat({ max: 45 }), fc.nat({ max: 45 })),
      isKilled: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ ...inWeek, noRuns: fc.integer({ min: 1, max: 12 }) }) },
  { weight: 2, arbitrary: fc.record({ ...inWeek, aheadMs: fc.integer({ min: -1_500, max: 1_500 }) }) },
);

const history = fc.noBias(
  fc.record({
    events: fc.array(event, { minLength: 16, maxLength: 40, size: 'max' }),
    requestMs: fc.constantFrom(0, 120, 700),
  }),
);

/** Every set-up of the campaign in which a rotation can begin, and those with a GitHub App. */
export const soakSetups: readonly Setup[] = [
  ...setups.filter(({ without }) => !without?.includes('variables')),
  ...vaultSetups,
  ...setups
    .filter(({ name }) => /^(self|managed), (two-line|four mixed targets)$/.test(name))
    .map((setup) => ({ ...setup, name: `${setup.name}, App`, app: true as const })),
];

function historyOf(setup: Setup, seed: number): History {
  // Each set-up has its own histories.
  const own = seed * 1_000 + soakSetups.findIndex(({ name }) => name === setup.name);
  const [{ events, requestMs } = { events: [], requestMs: 0 }] = fc.sample(history, {
    seed: own,
    numRuns: 1,
  });
  return { setup: { ...setup, requestMs }, weeks, events, seed: own };
}

/** Two years in a set-up. Shrinks a failure by leaving events out, and prints what is left. */
export async function soakCampaign(setup: Setup, seed: number, tally: Tally): Promise<void> {
  const each = historyOf(setup, seed);
  const { violations, counts } = await soak(each);
  tally.cases += 1;
  tally.counts = counts;
  if (violations.length === 0) return;
  const { events } = await shrunk(each);
  tally.failures.push(
    `seed ${seed}, ${setup.name}, ${each.setup.requestMs} ms a request: ${violations.join('; ')}\n    ${JSON.stringify(events)}`,
  );
}

async function shrunk(failing: History): Promise<History> {
  let smallest = failing;
  for (const unneeded of failing.events) {
    const smaller = { ...smallest, events: smallest.events.filter((each) => each !== unneeded) };
    if ((await soak(smaller)).violations.length > 0) smallest = smaller;
  }
  return smallest;
}
