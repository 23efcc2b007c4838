// `npm run bench`: what the action costs, as ratios to a floor that are taken round by round. Nothing here is a test,
// except `--quick`, which counts and does not time.
import { rmSync } from 'node:fs';
import { actionAt, type BenchedAction, buildOf, thisBuild } from './actions.ts';
import { type Options, parseOptions, usage } from './options.ts';
import { writePage } from './page.ts';
import { quick } from './quick.ts';
import { benchRotation } from './rotation.ts';
import { measure, type Result, tableOf } from './rounds.ts';
import { allSituations, Stage } from './situations.ts';

async function measureAll(
  stage: Stage,
  { rounds, only }: Options,
  actions: readonly BenchedAction[],
): Promise<Result[]> {
  const results: Result[] = [];
  console.log(`Whole processes on Node.js ${process.version}, ${rounds} paired rounds.`);
  for (const situation of await allSituations(stage, actions)) {
    if (!situation.name.includes(only)) continue;
    const result = await measure(situation, rounds);
    console.log(tableOf(result));
    results.push(result);
  }
  return results;
}

async function bench(options: Options): Promise<void> {
  const own = await thisBuild();
  const commits = await Promise.all(options.commits.map(buildOf));
  const others = await Promise.all(options.against.map(actionAt));
  const stage = await Stage.open();
  try {
    const results = await measureAll(stage, options, [own, ...commits, ...others]);
    const [before] = commits;
    if (options.write !== undefined && before)
      await writePage(options.write, stage, results, options.rounds, before, own);
  } finally {
    await stage.close();
    for (const { folder } of commits) rmSync(folder, { recursive: true, force: true });
  }
  if (options.only !== '') return;
  await benchRotation(1);
  if (options.rotation) await benchRotation(50);
  else console.log('\nInto 50 targets, which takes minutes: npm run bench -- --rotation');
}

if (process.argv.includes('--help')) {
  console.log(usage);
} else {
  const options = parseOptions(process.argv.slice(2));
  if (options.quick) process.exitCode = (await quick(options.update)) ? 0 : 1;
  else if (options.fleet) await (await import('./fleet.ts')).benchFleet(options.fleet);
  else await bench(options);
}
