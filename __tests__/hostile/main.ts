// `npm run fuzz [-- OPTIONS]`: hostile texts and answers for everything that reads what others wrote.
//
// --ci           the corpus, then a fixed number of cases of a fixed seed; what `.ci/run` runs
// --seconds N    how long to run, 60 by default
// --seed N       repeats a run; without it a seed is chosen and printed
// --target TEXT  only the subjects whose names contain this text
// --list         prints their names
//
// A worker does the work. If it is busy with one case for too long, it is killed and the case is told.
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Failure, Subject } from './cases.ts';

process.env.AWS_ENDPOINT_URL = 'http://127.0.0.1:1';
process.env.AWS_EC2_METADATA_DISABLED = 'true';

/** Megabytes of memory for a worker, and seconds for one case on a machine that is very busy. */
const maxMemoryMb = 512;
const maxCaseSeconds = 120;
const seedOfCi = 20261128;

const { values: options } = parseArgs({
  options: {
    ci: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string' },
    target: { type: 'string', default: '' },
  },
});

interface Message {
  /** The case that begins. */
  readonly trying: { readonly subject: string; readonly input: unknown };
}

if (process.send) await work();
else lead();

/** Watches a worker. Its end is the end of the run. */
function lead(): void {
  const worker = fork(fileURLToPath(import.meta.url), process.argv.slice(2), {
    execArgv: [`--max-old-space-size=${maxMemoryMb}`],
  });
  let last: Message['trying'] | undefined;
  let timer: NodeJS.Timeout | undefined;
  worker.on('message', ({ trying }: Message) => {
    last = trying;
    clearTimeout(timer);
    timer = setTimeout(() => worker.kill('SIGKILL'), maxCaseSeconds * 1000);
  });
  worker.once('exit', (code) => {
    clearTimeout(timer);
    if (code === null || code > 1) {
      console.log(`The worker ended (${code ?? 'killed'}) with this case: too long, or too much memory.`);
      console.log(JSON.stringify(last));
      console.log('0 passed, 1 failed');
    }
    process.exitCode = code === 0 ? 0 : 1;
  });
}

async function work(): Promise<void> {
  const { fuzz, subjects } = await import('./cases.ts');
  const chosen = subjects.filter(({ name }) => name.includes(options.target));
  if (options.list) return list(chosen);
  const seed = options.ci ? seedOfCi : Number(options.seed ?? Math.floor(Math.random() * 2 ** 31));
  console.log(`seed ${seed}; --seed ${seed} repeats it`);
  const failed = new Set<string>();
  let cases = options.ci ? await replay(chosen, failed) : 0;
  for (const round of rounds()) {
    for (const subject of chosen.filter(({ name }) => !failed.has(name))) {
      const result = await fuzz(watched(subject), seed + round, subject.casesInCi);
      cases += result.cases;
      if (result.failure) tell(result.failure, failed);
    }
  }
  console.log(`${cases - failed.size} passed, ${failed.size} failed`);
  process.exit(failed.size === 0 && cases > 0 ? 0 : 1);
}

function list(chosen: readonly Subject[]): void {
  for (const { name } of chosen) console.log(name);
  process.exit(0);
}

/** One round in CI, else rounds until the time is over. */
function* rounds(): Generator<number> {
  const end = performance.now() + Number(options.seconds) * 1000;
  for (let round = 0; round === 0 || (!options.ci && performance.now() < end); round++) yield round;
}

/** The subject, which says what it tries before it does. */
function watched(subject: Subject): Subject {
  return {
    ...subject,
    try: async (input) => {
      await new Promise((sent) => process.send?.({ trying: { subject: subject.name, input } }, sent));
      return subject.try(input);
    },
  };
}

/** Tries what was found before. */
async function replay(chosen: readonly Subject[], failed: Set<string>): Promise<number> {
  const found = JSON.parse(readFileSync(new URL('corpus.json', import.meta.url), 'utf8')) as readonly {
    readonly subject: string;
    readonly input: unknown;
  }[];
  let cases = 0;
  for (const { subject: name, input } of found) {
    const subject = chosen.find((each) => each.name === name);
    if (!subject) continue;
    cases += 1;
    const what = await watched(subject).try(input);
    if (what.length > 0) tell({ subject: name, input, what }, failed);
  }
  return cases;
}

/** A failing case as JSON, to be kept in `corpus.json`. */
function tell({ subject, input, what }: Failure, failed: Set<string>): void {
  failed.add(subject);
  console.log(`\n${subject}:`);
  for (const each of what) console.log(`  ${each.slice(0, 800)}`);
  console.log(`  ${JSON.stringify({ subject, input })}`);
}
