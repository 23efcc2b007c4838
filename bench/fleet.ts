// `npm run bench -- --fleet [SIZE...]`: rotations into 1 to 1,000 targets, each a whole process, at the same time and at real
// speed, because they mostly wait. It takes half an hour, prints a table and draws docs/images/rotation-fleet.svg from the latest figures of every size.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LoggedRequest, type Sandbox, startSandbox } from '../src/sandbox/index.ts';
import { latencyMs } from './age-check.ts';
import { drawFleet, type FleetFigures } from './fleet-picture.ts';
import { type Contender, here } from './process.ts';
import { setUp } from './rotation.ts';

const sizes = [1, 10, 50, 200, 1000];

/** Measures every size, and writes the table and the picture. */
export async function benchFleet(): Promise<void> {
  const asked = process.argv.slice(2).map(Number).filter(Boolean);
  const chosen = asked.length > 0 ? asked : sizes;
  const figures = await Promise.all(chosen.map(measure));
  const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  console.log(row(['Targets', 'Time', 'Requests', 'Counted by GitHub', 'Peak memory']));
  console.log(row(['---:', '---:', '---:', '---:', '---:']));
  for (const { targets, seconds, requests, counted, peakMiB } of figures)
    console.log(row([targets, inWords(seconds), requests, counted, `${peakMiB.toFixed(0)} MiB`]));
  for (const { targets, lines } of figures) {
    console.log(`\n${targets} ${targets === 1 ? 'target' : 'targets'}:`);
    for (const line of lines) console.log(`  ${line}`);
  }
  draw(figures);
}

/** Draws the latest figures of every size, so that the sizes can be measured one after the other. */
function draw(latest: readonly FleetFigures[]): void {
  const file = join(here, '..', '.build', 'fleet.json');
  const earlier: FleetFigures[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  const others = earlier.filter(({ targets }) => !latest.some((each) => each.targets === targets));
  const all = [...others, ...latest].sort((one, other) => one.targets - other.targets);
  writeFileSync(file, JSON.stringify(all));
  const images = join(here, '..', 'docs', 'images');
  mkdirSync(images, { recursive: true });
  writeFileSync(join(images, 'rotation-fleet.svg'), drawFleet(all));
}

function inWords(seconds: number): string {
  return seconds < 100
    ? `${seconds.toFixed(1)} s`
    : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

async function measure(targets: number): Promise<FleetFigures> {
  const sandbox = await startSandbox();
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-fleet-'));
  sandbox.faults.add({ times: Number.POSITIVE_INFINITY, fault: { kind: 'latency', ms: latencyMs } });
  // docs/facts.md#rate-limits-by-token
  sandbox.github.world.secondaryLimit = { writesPerMinute: 80, pointsPerMinute: 900 };
  try {
    const contender = setUp(sandbox, folder, targets);
    for (const token of sandbox.github.world.tokens.values()) token.remaining = 12_500;
    return figuresOf(targets, await peakOf(contender), sandbox);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await sandbox.close();
  }
}

async function peakOf({ args, env, name }: Contender): Promise<number> {
  const child = spawn(process.execPath, ['--require', join(here, 'peak.cjs'), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
  });
  const texts = { log: '', report: '' };
  child.stdout?.on('data', (chunk) => {
    texts.log += chunk;
  });
  child.stdio[3]?.on('data', (chunk) => {
    texts.report += chunk;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${name} exited with ${code}:\n${texts.log}`);
  return Number(texts.report) / 1024;
}

function figuresOf(targets: number, peakMiB: number, { requests }: Sandbox): FleetFigures {
  const [first, last] = [requests[0], requests.at(-1)];
  const seconds = ((last?.answeredAt ?? 0) - (first?.at ?? 0)) / 1000;
  const github = requests.filter(({ service }) => service === 'github');
  return {
    targets,
    seconds,
    peakMiB,
    requests: requests.length,
    counted: github.filter(({ status }) => status !== 304).length,
    lines: [...byOperation(requests), ...timeline(requests)],
  };
}

function byOperation(requests: readonly LoggedRequest[]): string[] {
  const groups = Map.groupBy(
    requests,
    ({ service, operation, status }) => `${service} ${operation} ${status}`,
  );
  return [...groups].map(([name, { length }]) => `${String(length).padStart(5)} ${name}`);
}

/** What the time went into: the moments at which the parts of a rotation begin. */
function timeline(requests: readonly LoggedRequest[]): string[] {
  const first = requests[0]?.at ?? 0;
  const moments: readonly [name: string, isFirst: (request: LoggedRequest) => boolean][] = [
    ['lock', ({ operation }) => operation === 'CreateVariable'],
    ['checks', ({ operation }) => operation === 'UpdateAccessKey'],
    ['creation', ({ operation }) => operation === 'CreateAccessKey'],
    ['writes', ({ operation }) => operation === 'PutSecret'],
  ];
  const found = moments.map(([name, isFirst]) => {
    const at = requests.find(isFirst)?.at;
    return `${at === undefined ? '-' : ((at - first) / 1000).toFixed(2)} s: ${name}`;
  });
  const last = requests.at(-1);
  return [...found, `${(((last?.answeredAt ?? first) - first) / 1000).toFixed(2)} s: end`];
}
