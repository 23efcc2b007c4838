// `npm run campaign [-- NAME]`: the rotation against everything that can befall it, with the real planner, executor,
// clients and signatures, on the sandbox without sockets and in simulated time. Prints how many cases ran.
//
// Without a name every part runs, the parts shared out among the processors; with one, the parts whose names have it.
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

process.env.AWS_ENDPOINT_URL = 'http://127.0.0.1:1';
process.env.AWS_EC2_METADATA_DISABLED = 'true';

const { parts } = await import('./parts.ts');
type Tally = import('./story.ts').Tally;

const self = fileURLToPath(import.meta.url);
if (process.send) await work();
else await lead();

/** A worker: runs the parts that it is handed, one after the other. */
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
  const wanted = process.argv[2] ?? '';
  const open = parts.filter(
    ({ name, isDeep }) => name.includes(wanted) && isDeep === wanted.startsWith('deep'),
  );
  const total: Tally = { cases: 0, gaps: 0, failures: [] };
  const start = performance.now();
  await Promise.all(Array.from({ length: availableParallelism() }, () => employ(open, total)));
  for (const failure of total.failures.slice(0, 20)) console.log(failure);
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(
    `${total.cases} cases in ${seconds} s; ${total.gaps} moments at which a target waited for the next run (I1).`,
  );
  console.log(`${total.cases - total.failures.length} passed, ${total.failures.length} failed`);
  process.exit(total.failures.length === 0 && total.cases > 0 ? 0 : 1);
}

/** Hands one worker part after part, until none is left. */
function employ(open: { readonly name: string }[], total: Tally): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = fork(self);
    worker.once('exit', (code) =>
      open.length > 0 || code ? reject(new Error(`a worker ended: ${code}`)) : resolve(),
    );
    worker.on('message', (message: 'ready' | { name: string; tally: Tally }) => {
      if (message !== 'ready') {
        const { name, tally } = message;
        total.cases += tally.cases;
        total.gaps += tally.gaps;
        total.failures.push(...tally.failures);
        console.log(`${name}: ${tally.cases - tally.failures.length} of ${tally.cases}`);
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
