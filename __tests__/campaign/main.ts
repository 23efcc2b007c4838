// `npm run campaign`: the rotation against everything that can befall it, with the real planner, executor, clients and
// signatures, on the sandbox without sockets and in simulated time. Prints how many cases ran.
process.env.AWS_ENDPOINT_URL = 'http://127.0.0.1:1';
process.env.AWS_EC2_METADATA_DISABLED = 'true';

const { setups } = await import('./setups.ts');
const { crashCampaign } = await import('./crashes.ts');
type Tally = import('./crashes.ts').Tally;

const tally: Tally = { cases: 0, gaps: 0, failures: [] };
const only = process.argv[2] ?? '';
for (const setup of setups.filter(({ name }) => name.startsWith(only))) {
  for (const staleRun of setup.mode === 'self' ? [false, true] : [false]) {
    const before = tally.cases;
    const start = performance.now();
    await crashCampaign(setup, tally, staleRun);
    console.log(
      `${setup.name}${staleRun ? ', a stale run next' : ''}: ${tally.cases - before} crashes (${Math.round(performance.now() - start)} ms)`,
    );
  }
}
for (const failure of tally.failures.slice(0, 20)) console.log(failure);
console.log(`${tally.cases - tally.failures.length} passed, ${tally.failures.length} failed`);
process.exit(tally.failures.length === 0 ? 0 : 1);
