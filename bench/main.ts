// Times the bundled action as a whole process, in pairs against bare Node and against floor.cjs, and prints ratios.
// A ratio is taken round by round, so that it holds when the machine's speed drifts. Nothing here is a test.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cachePath, cacheText } from '../src/refresh/session-cache.ts';
import { type Sandbox, startSandbox } from '../src/sandbox/index.ts';

const here = dirname(fileURLToPath(import.meta.url));
const action = join(here, '..', 'dist', 'main', 'index.js');
const program = join(here, '..', 'dist', 'credential-process', 'index.js');
const rounds = Number(process.env.ROUNDS ?? 25);

interface Contender {
  readonly name: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** The environment of one step, as the runner would set it: nothing of this machine but the PATH. */
function stepEnvironment(folder: string, extra: Record<string, string>): Record<string, string> {
  const files = Object.fromEntries(
    ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'].map((name) => {
      const file = join(folder, name);
      writeFileSync(file, '');
      return [name, file];
    }),
  );
  return {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    AWS_EC2_METADATA_DISABLED: 'true',
    ...files,
    ...extra,
  };
}

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

/** A folder like the one of a step with `refresh`, whose session is good: what most calls of AWS tools find. */
function goodSession(folder: string): string {
  const document = JSON.stringify({ Version: 1, SessionToken: 'x'.repeat(800) });
  const renewAt = Date.now() + 86_400_000;
  const session = { renewAt, expiresAt: renewAt, arn: 'arn', assumedRoleId: 'id', document };
  writeFileSync(cachePath(folder), cacheText(session));
  return folder;
}

async function wallMs({ args, env, name }: Contender): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.resume();
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${name} exited with ${code}:\n${output}`);
  return performance.now() - start;
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

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

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
  console.log('\nFiles of dist/ that each kind of run loads:');
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
