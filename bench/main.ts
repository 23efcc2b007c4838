// Times the bundled action as a whole process, paired with bare Node and floor.cjs, and prints ratios.
// It takes ratios round by round, so that a drift of the machine's speed cancels out. Nothing here is a test.
// With `--rotation`, it also times a rotation into 50 targets; with `--fleet`, only rotations into 1 to 1,000 targets.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { cachePath, cacheText } from '../src/refresh/session-cache.ts';
import { type Sandbox, startSandbox } from '../src/sandbox/index.ts';
import { benchAgeCheck } from './age-check.ts';
import { action, type Contender, here, median, program, stepEnvironment, wallMs } from './process.ts';
import { benchRotation } from './rotation.ts';

if (process.argv.includes('--fleet')) {
  const { benchFleet } = await import('./fleet.ts');
  await benchFleet();
  process.exit();
}

const rounds = Number(process.env.ROUNDS ?? 25);

function contenders(sandbox: Sandbox, folder: string): Contender[] {
  const { ci } = sandbox.seeded.users;
  const sts = {
    AWS_ENDPOINT_URL_STS: sandbox.awsUrl,
    'INPUT_AWS-REGION': 'eu-central-1',
    INPUT_AUDIENCE: 'sts.amazonaws.com',
  };
  const keys = stepEnvironment(folder, {
    ...sts,
    'INPUT_AWS-ACCESS-KEY-ID': ci.keys.accessKeyId,
    'INPUT_AWS-SECRET-ACCESS-KEY': ci.keys.secretAccessKey,
    'INPUT_ROLE-TO-ASSUME': sandbox.seeded.roles.ci,
  });
  const oidc = stepEnvironment(folder, {
    ...sts,
    ...sandbox.github.job({ repository: 'octo-org/octo-repo', ref: 'refs/heads/main' }),
    'INPUT_ROLE-TO-ASSUME': sandbox.seeded.roles.oidc,
  });
  return [
    { name: 'bare node -e 0', args: ['-e', '0'], env: keys },
    { name: 'floor: one signed request', args: [join(here, 'floor.cjs')], env: keys },
    { name: 'keys -> role', args: [action], env: keys },
    { name: 'OIDC -> role', args: [action], env: oidc },
    { name: 'refresh: a good session', args: [program, goodSession(folder)], env: oidc },
  ];
}

/** A folder like that of a step with `refresh` and a valid session, which most calls of AWS tools find. */
function goodSession(folder: string): string {
  const document = JSON.stringify({ Version: 1, SessionToken: 'x'.repeat(800) });
  const renewAt = Date.now() + 86_400_000;
  const session = { renewAt, expiresAt: renewAt, arn: 'arn', assumedRoleId: 'id', document };
  writeFileSync(cachePath(folder), cacheText(session));
  return folder;
}

interface Report {
  readonly peakMiB: number;
  readonly modules: readonly string[];
}

async function report({ args, env }: Contender): Promise<Report> {
  const child = spawn(process.execPath, ['--require', join(here, 'report.cjs'), ...args], {
    env,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  let json = '';
  child.stdio[3]?.on('data', (chunk) => {
    json += chunk;
  });
  await once(child, 'close');
  return JSON.parse(json);
}

const sandbox = await startSandbox();
const folder = mkdtempSync(join(tmpdir(), 'keyturn-bench-'));
try {
  const all = contenders(sandbox, folder);
  const times = new Map(all.map(({ name }) => [name, [] as number[]]));
  for (let round = -1; round < rounds; round++) {
    for (const contender of all) {
      const ms = await wallMs(contender);
      if (round >= 0) times.get(contender.name)?.push(ms);
    }
  }
  const [bare = [], floor = []] = [...times.values()];
  console.log(`Whole processes on Node ${process.version}, medians of ${rounds} paired rounds\n`);
  console.log(
    `${''.padEnd(28)}${'wall ms'.padStart(9)}${'x bare'.padStart(9)}${'x floor'.padStart(9)}${'peak MiB'.padStart(10)}`,
  );
  for (const contender of all) {
    const own = times.get(contender.name) ?? [];
    const against = (other: readonly number[]) =>
      median(own.map((ms, round) => ms / (other[round] ?? Number.NaN)));
    const { peakMiB } = await report(contender);
    const figures = [
      median(own).toFixed(1).padStart(9),
      against(bare).toFixed(2).padStart(9),
      against(floor).toFixed(2).padStart(9),
    ];
    console.log(`${contender.name.padEnd(28)}${figures.join('')}${peakMiB.toFixed(1).padStart(10)}`);
  }
  console.log('\nFiles of the bundle that each kind of run loads:');
  for (const contender of all.filter(({ args }) => args[0] === action)) {
    const { modules } = await report(contender);
    console.log(
      `  ${contender.name}: ${modules
        .filter((path) => path.includes('dist'))
        .map((path) => basename(path))
        .join(' ')}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
  await sandbox.close();
}

await benchAgeCheck(rounds);
await benchRotation(1);
if (process.argv.includes('--rotation')) await benchRotation(50);
else console.log('\nInto 50 targets, which takes minutes: npm run bench -- --rotation');
