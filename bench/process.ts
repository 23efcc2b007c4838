import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { currentAction } from '../scripts/current-action.ts';

export const here = dirname(fileURLToPath(import.meta.url));
/** The folder with the action.yml and the bundle of the current `src/`. */
export const builtAction = await currentAction();
export const action = join(builtAction, 'dist', 'main', 'index.js');

/** The latency of a far server: one round trip (ms). */
export const latencyMs = 50;

export interface Contender {
  readonly name: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const commandFiles = ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const;

/** The environment of one step, as the runner sets it; only PATH comes from this machine. */
export function stepEnvironment(folder: string, extra: Record<string, string>): Record<string, string> {
  const files = Object.fromEntries(
    commandFiles.map((name) => {
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

/** Wall time of a whole process (ms). */
export async function wallMs({ args, env, name }: Contender): Promise<number> {
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

export interface Cost {
  /** From the start of the process to its end (ms). */
  readonly wallMs: number;
  /** User and system time of all its threads (ms). */
  readonly cpuMs: number;
}

// Bash's `time` reads what the kernel counted for the whole process, its end included; no process can tell that of itself.
const timed = 'TIMEFORMAT="%3R %3U %3S"; { time "$@" 2>&4; } 4>&2 2>&3';

/**
 * Runs a contender once. Needs Bash, which every runner of GitHub's has.
 *
 * @throws Error with the contender's output if it fails
 */
export async function costOf({ args, env, name }: Contender): Promise<Cost> {
  for (const file of commandFiles) if (env[file]) writeFileSync(env[file], '');
  const child = spawn('bash', ['-c', timed, 'bash', process.execPath, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const output = await outputOf(child.stdio.slice(1) as NodeJS.ReadableStream[], child);
  const [stdout = '', stderr = '', times = ''] = output;
  if (child.exitCode !== 0) throw new Error(`${name} exited with ${child.exitCode}:\n${stdout}${stderr}`);
  const [wall = 0, user = 0, system = 0] = times.trim().split(' ').map(Number);
  return { wallMs: wall * 1000, cpuMs: (user + system) * 1000 };
}

/** What `report.cjs` writes. */
export interface ProcessReport {
  readonly peakMiB: number;
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  readonly builtIns: number;
}

// The kernel counts the memory of the process that forks into the peak of the new one: Bash has little, this process much.
const forked = '"$@"; exit "$?"';

/**
 * Runs a contender once with a module of this folder loaded before it, which writes JSON to file descriptor 3 at the end.
 *
 * @throws Error with the contender's output if it fails
 */
export async function reportOf<T>({ args, env, name }: Contender, preload: string): Promise<T> {
  const command = [process.execPath, '--require', join(here, preload), ...args];
  const child = spawn('bash', ['-c', forked, 'bash', ...command], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const output = await outputOf(child.stdio.slice(1) as NodeJS.ReadableStream[], child);
  const [stdout = '', stderr = '', json = ''] = output;
  if (child.exitCode !== 0) throw new Error(`${name} exited with ${child.exitCode}:\n${stdout}${stderr}`);
  return JSON.parse(json);
}

async function outputOf(
  streams: readonly NodeJS.ReadableStream[],
  child: NodeJS.EventEmitter,
): Promise<string[]> {
  const texts = streams.map(() => '');
  streams.forEach((stream, index) => {
    stream.on('data', (chunk) => {
      texts[index] += chunk;
    });
  });
  await once(child, 'close');
  return texts;
}
