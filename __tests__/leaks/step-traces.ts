import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { StepResult } from '../../src/sandbox/runner/job.ts';
import { Masks } from '../../src/sandbox/runner/masks.ts';
import { type Trace, visibleLog } from './leaks.ts';

/** Everything that a step says and leaves for later steps. */
export function tracesOf(step: StepResult): Trace[] {
  const named = (what: string, values: Readonly<Record<string, string>>): Trace[] =>
    Object.entries(values).map(([name, text]) => ({ place: `${what} ${name}`, text }));
  return [
    { place: 'the log', text: visibleLog(step.rawLog, new Masks()) },
    { place: 'the job summary', text: step.summary },
    ...step.annotations.map(({ message }) => ({ place: 'an annotation', text: message })),
    ...named('variable', step.env),
    ...named('output', step.outputs),
    ...named('state', step.state),
  ];
}

/** The state of each file in a folder, to see which ones a step writes. */
export function filesIn(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const name of readdirSync(folder, { recursive: true }) as string[]) {
    const path = join(folder, name);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isFile()) files.set(path, `${stats.size} ${stats.mtimeMs} ${stats.ino}`);
  }
  return files;
}

/** The runner's own command files; their contents are in the result of the step. */
const commandFile = /^github_(?:env|output|state|path|step_summary)_\d+$/;

/** The files that a step has written, with what is in them. */
export function filesWritten(folder: string, before: ReadonlyMap<string, string>): Trace[] {
  return [...filesIn(folder)].flatMap(([path, state]) => {
    const name = relative(folder, path).replaceAll('\\', '/');
    if (before.get(path) === state || commandFile.test(name)) return [];
    return [{ place: `file ${name}`, text: readFileSync(path, 'latin1') }];
  });
}
