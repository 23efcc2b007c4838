import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { currentAction } from '../scripts/current-action.ts';

export const here = dirname(fileURLToPath(import.meta.url));
const bundle = join(await currentAction(), 'dist');
export const action = join(bundle, 'main', 'index.js');
export const program = join(bundle, 'credential-process', 'index.js');

export interface Contender {
  readonly name: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** The environment of one step, as the runner sets it; only PATH comes from this machine. */
export function stepEnvironment(folder: string, extra: Record<string, string>): Record<string, string> {
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

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
