import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sectionOf } from './page.ts';
import { otherSetUps, type SetUp, secretSetUps, soundSetUps, tokenSetUps } from './set-ups.ts';
import { deploy } from './workflows.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function rulesOf({ files = deploy(), change = () => {} }: SetUp): Promise<readonly string[]> {
  const { findings } = await world.report(files, change);
  return [...new Set(findings.map(({ rule }) => rule))];
}

const broken = [...tokenSetUps, ...secretSetUps, ...otherSetUps];

test.each(broken.map((setUp) => [setUp.name, setUp] as const))('reports %s', async (_, setUp) => {
  expect(await rulesOf(setUp)).toEqual([setUp.rule]);
  const { sts } = setUp;
  if (sts === undefined) return;
  expect(await world.letsIn(sts.job ?? { environment: 'production' }, sts.audience)).toBe(sts.letsIn);
});

test.each(soundSetUps.map((setUp) => [setUp.name, setUp] as const))(
  'finds nothing wrong with %s',
  async (_, setUp) => {
    expect(await rulesOf(setUp)).toEqual([]);
    const { job = { environment: 'production' }, letsIn = true } = setUp.sts ?? {};
    expect(await world.letsIn(job)).toBe(letsIn);
  },
);

test('there are at least 60 broken and 20 sound set-ups, and every rule has one', async () => {
  expect(broken.length).toBeGreaterThanOrEqual(60);
  expect(soundSetUps.length).toBeGreaterThanOrEqual(20);
  const { ruleIds } = await import('../../../src/findings/rules.ts');
  const covered = new Set(broken.map(({ rule }) => rule));
  expect(ruleIds.filter((rule) => !covered.has(rule))).toEqual([]);
});

test.each(
  broken
    .filter(({ rule }, index) => broken.findIndex((each) => each.rule === rule) === index)
    .map((setUp) => [setUp.rule, setUp] as const),
)('docs/doctor.md shows what doctor reports by %s', async (_, setUp) => {
  const page = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'doctor.md'), 'utf8');
  const report = await world.report(setUp.files ?? deploy(), setUp.change ?? (() => {}));
  expect(page).toContain(sectionOf(setUp, report));
});
