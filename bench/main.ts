// `npm run bench`: what the action costs, as ratios to a floor that are taken round by round. Nothing here is a test,
// except `--quick`, which counts and does not time.
import { rmSync } from 'node:fs';
import { actionAt, type BenchedAction, buildOf, thisBuild } from './actions.ts';
import { type Options, parseOptions, usage } from './options.ts';
import { quick } from './quick.ts';
import { benchRotation } from './rotation.ts';
import { measure, type Result, tableOf } from './rounds.ts';
import { allSituations, Stage } from './situations.ts';

async function measureAll(options: Options, actions: readonly BenchedAction[]): Promise<Result[]> {
  const stage = await Stage.open();
  const results: Result[] = [];
  try {
    const situations = await allSituations(stage, actions);
    console.log(`Whole processes on Node.js ${process.version}, ${options.rounds} paired rounds.`);
    for (const situation of situations.filter(({ name }) => name.includes(options.only))) {
      const result = await measure(situation, options.rounds);
      console.log(tableOf(result));
      results.push(result);
    }
  } finally {
    await stage.close();
  }
  return results;
}

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  if (options.quick) {
    process.exitCode = (await quick(options.update)) ? 0 : 1;
    return;
  }
  const others = await Promise.all(options.commits.map(buildOf));
  try {
    const actions = [await thisBuild(), ...others, ...(await Promise.all(options.against.map(actionAt)))];
    await measureAll(options, actions);
  } finally {
    for (const { folder } of others) rmSync(folder, { recursive: true, force: true });
  }
  if (options.only !== '') return;
  await benchRotation(1);
  if (options.rotation) await benchRotation(50);
  else console.log('\nInto 50 targets, which takes minutes: npm run bench -- --rotation');
}

if (process.argv.includes('--help')) console.log(usage);
else await main();
