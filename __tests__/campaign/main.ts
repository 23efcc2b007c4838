// `npm run campaign [-- NAME...]`: the rotation against everything that can go wrong, with the real planner, executor,
// clients and signatures, on the sandbox without sockets and in simulated time. Prints how many cases ran.
//
// Without a name, every part except the deep ones runs, distributed over the processors. With names, the parts run whose
// names contain one of them. With `ci`, the parts of `.ci/run` run. `--list` prints the names. `npm run soak` runs the
// parts that simulate two years each.
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

process.env.AWS_ENDPOINT_URL = 'http://127.0.0.1:1';
process.env.AWS_EC2_METADATA_DISABLED = 'true';

const { parts } = await import('./parts.ts');
type Tally = import('./story.ts').Tally;
type Part = import('./parts.ts').Part;

/** How many failures of each part are printed. */
const maxReported = 5;

const self = fileURLToPath(import.meta.url);
if (process.send) await work();
else await lead();

/** A worker: runs the parts that it gets, one after the other. */
async function work(): Promise<void> {
  for await (const name of messages()) {
    const tally: Tally = { cases: 0, gaps: 0, failures: [] };
    await parts.find((part) => part.name === name)?.run(tally);
    process.send?.({ name, tally });
  }
}

async function* messages(): AsyncGenerator<string> {
  process.send?.('ready');
  for (;;) yield await new Promise<string>((resolve) => process.once('message', resolve));
}

async function lead(): Promise<void> {
  const names = process.argv.slice(2);
  const isList = names[0] === '--list';
  const chosen = parts.filter((part) => isWanted(part, isList ? names.slice(1) : names));
  if (isList) return list(chosen);
  const start = performance.now();
  const tallies = new Map<string, Tally>();
  const open = [...chosen];
  await Promise.all(Array.from({ length: availableParallelism() }, () => employ(open, tallies)));
  summarize(tallies, Math.round((performance.now() - start) / 1000));
}

function isWanted({ name, isDeep, isInCi }: Part, names: readonly string[]): boolean {
  if (names.length === 0) return !isDeep;
  return names.some((wanted) =>
    wanted === 'ci' ? isInCi : name.includes(wanted) && isDeep === /^(deep|soak)/.test(wanted),
  );
}

function list(chosen: readonly Part[]): void {
  for (const { name, isDeep, isInCi } of chosen)
    console.log(`${name}${isDeep ? ' (only by name)' : ''}${isInCi ? ' (in CI)' : ''}`);
  console.log(`${chosen.length} parts`);
}

/** Prints one line per group of parts, and the total. */
function summarize(tallies: ReadonlyMap<string, Tally>, seconds: number): void {
  const groups = Map.groupBy(tallies, ([name]) => name.split(':')[0] ?? name);
  const counts = (of: readonly Tally[]) => {
    const failed = of.reduce((sum, { failures }) => sum + failures.length, 0);
    const cases = of.reduce((sum, tally) => sum + tally.cases, 0);
    return { cases, failed, words: `${cases - failed} passed, ${failed} failed` };
  };
  console.log('');
  for (const [group, entries] of groups)
    console.log(`${group} (${entries.length}): ${counts(entries.map(([, tally]) => tally)).words}`);
  const happened: Record<string, number> = {};
  for (const tally of tallies.values())
    for (const [name, count] of Object.entries(tally.counts ?? {}))
      happened[name] = (happened[name] ?? 0) + count;
  if (Object.keys(happened).length > 0)
    console.log(
      Object.entries(happened)
        .map(([name, count]) => `${count} ${name}`)
        .join(', '),
    );
  const gaps = [...tallies.values()].reduce((sum, tally) => sum + tally.gaps, 0);
  const { cases, failed, words } = counts([...tallies.values()]);
  console.log(
    `${cases} cases in ${seconds} s; ${gaps} moments at which a target waited for the next run (I1).`,
  );
  console.log(words);
  process.exit(failed === 0 && cases > 0 ? 0 : 1);
}

function tell(name: string, { cases, failures }: Tally): void {
  console.log(`${name}: ${cases - failures.length} passed, ${failures.length} failed`);
  for (const failure of failures.slice(0, maxReported)) console.log(`  ${failure}`);
  if (failures.length > maxReported) console.log(`  and ${failures.length - maxReported} more`);
}

/** Gives one worker part after part until none is left. */
function employ(open: Part[], tallies: Map<string, Tally>): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = fork(self);
    worker.once('exit', (code) =>
      open.length > 0 || code ? reject(new Error(`a worker ended: ${code}`)) : resolve(),
    );
    worker.on('message', (message: 'ready' | { name: string; tally: Tally }) => {
      if (message !== 'ready') {
        tallies.set(message.name, message.tally);
        tell(message.name, message.tally);
      }
      const next = open.shift();
      if (next) worker.send(next.name);
      else {
        resolve();
        worker.kill();
      }
    });
  });
}
