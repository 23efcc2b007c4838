import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const root = join(__dirname, '..');

export interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

export interface Workflow {
  readonly on: Readonly<Record<string, Readonly<Record<string, unknown>> | null>>;
  readonly permissions?: unknown;
  readonly concurrency?: { readonly group: string; readonly 'cancel-in-progress': boolean };
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly permissions?: Readonly<Record<string, string>>;
        readonly 'timeout-minutes'?: number;
        readonly environment?: string;
        readonly env?: Readonly<Record<string, string>>;
        readonly needs?: string;
        readonly if?: string;
        readonly outputs?: Readonly<Record<string, string>>;
        readonly steps: readonly Step[];
      }
    >
  >;
}

export function textOfWorkflow(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

export function readWorkflow(path: string): Workflow {
  return parse(textOfWorkflow(path));
}

export function stepsOf({ jobs }: Workflow): Step[] {
  return Object.values(jobs).flatMap(({ steps }) => steps);
}

/** Whether a step is Keyturn, by its name or as it was checked out. */
export function isKeyturn({ uses = '' }: Step): boolean {
  return uses === './keyturn' || uses.startsWith('octo-org/keyturn@');
}

/** The inputs of the one Keyturn step, with each expression replaced by what it stands for in a test. */
export function inputsOf(
  workflow: Workflow,
  values: Readonly<Record<string, string>>,
): Record<string, string> {
  const [step, more] = stepsOf(workflow).filter(isKeyturn);
  if (!step || more) throw new Error('there must be one Keyturn step');
  return Object.fromEntries(
    Object.entries(step.with ?? {}).map(([name, value]) => [
      name,
      String(value).replaceAll(/\$\{\{\s*(.+?)\s*\}\}/g, (_all, expression: string) => {
        const known = values[expression];
        if (known === undefined) throw new Error(`the test has no value for ${expression}`);
        return known;
      }),
    ]),
  );
}
