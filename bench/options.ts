import { parseArgs } from 'node:util';

/** The last commit before the work on start-up. */
const before = 'f97bfa9';

export interface Options {
  readonly rounds: number;
  /** Only situations with this in their names. */
  readonly only: string;
  readonly commits: readonly string[];
  readonly against: readonly string[];
  readonly quick: boolean;
  readonly update: boolean;
  readonly rotation: boolean;
  /** Only rotations into these numbers of targets; an empty list stands for all sizes. */
  readonly fleet?: readonly number[];
  /** The page to write the figures into. */
  readonly write?: string;
}

export const usage = `npm run bench -- [OPTIONS]

Times whole processes in paired rounds and prints ratios with their quartiles: wall time, CPU and peak memory.

  --rounds N        rounds for each situation (default 20)
  --only TEXT       only the situations with TEXT in their names, such as "keys" or "TLS, 50"
  --commit REF      also measure the build of this commit; may be repeated
  --against DIR     also measure the action in this directory, whose inputs have the names of
                    configure-aws-credentials; may be repeated
  --rotation        also time a rotation into 50 targets, which takes minutes
  --fleet [SIZE...] only time rotations into 1 to 1,000 targets, which takes half an hour, and draw them
  --write PAGE      write the figures and the pictures into this page; compares with the commit before the work
                    on start-up, unless --commit names another
  --quick           count requests, connections, files, bytes and modules, and time nothing; fails if a count has
                    grown above bench/counts.json
  --update          with --quick: record the counts of now`;

/** @throws Error for unknown options and bad numbers */
export function parseOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: args.includes('--fleet'),
    options: {
      rounds: { type: 'string', default: process.env.ROUNDS ?? '20' },
      only: { type: 'string', default: '' },
      commit: { type: 'string', multiple: true, default: [] },
      against: { type: 'string', multiple: true, default: [] },
      quick: { type: 'boolean', default: false },
      update: { type: 'boolean', default: false },
      rotation: { type: 'boolean', default: false },
      fleet: { type: 'boolean', default: false },
      write: { type: 'string' },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error(`--rounds ${values.rounds} is not a number of rounds.`);
  const { only, against, quick, update, rotation, fleet, write } = values;
  const fleetSizes = fleet ? { fleet: positionals.map(Number) } : {};
  // The pictures need something to compare with.
  const commits = write !== undefined && values.commit.length === 0 ? [before] : values.commit;
  const page = write === undefined ? {} : { write };
  return { rounds, only, commits, against, quick, update, rotation, ...fleetSizes, ...page };
}
