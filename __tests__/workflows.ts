import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { evaluate, fillIn } from '../src/sandbox/runner/expression.ts';

const root = join(__dirname, '..');

export interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
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

/** Whether a step runs Keyturn, by name or from the checkout. */
export function isKeyturn({ uses = '' }: Step): boolean {
  return uses === './' || uses === './keyturn' || uses.startsWith('octo-org/keyturn@');
}

/** The contexts that an expression reads, such as `secrets.NAME`. */
function contextsOf(values: Readonly<Record<string, string>>): Record<string, Record<string, string>> {
  const contexts: Record<string, Record<string, string>> = { inputs: {}, secrets: {}, vars: {} };
  for (const [path, value] of Object.entries(values)) {
    const [, context = '', name = ''] = /^(\w+)\.([\w-]+)$/.exec(path) ?? [];
    if (context in contexts) contexts[context] = { ...contexts[context], [name]: value };
  }
  return contexts;
}

/** The inputs of the one Keyturn step, with each expression replaced by its value in a test. */
export function inputsOf(
  workflow: Workflow,
  values: Readonly<Record<string, string>>,
): Record<string, string> {
  const [step, more] = stepsOf(workflow).filter(isKeyturn);
  if (!step || more) throw new Error('there must be one Keyturn step');
  const given = contextsOf(values);
  const env = Object.values(workflow.jobs).flatMap((job) =>
    Object.entries(job.env ?? {}).map(([name, value]) => [name, fillIn(value, given)]),
  );
  const contexts = { ...given, env: Object.fromEntries(env) };
  return Object.fromEntries(
    Object.entries(step.with ?? {}).map(([name, value]) => [
      name,
      String(value).replaceAll(/\$\{\{\s*(.+?)\s*\}\}/g, (_all, expression: string) => {
        const known = values[expression] ?? evaluate(expression, contexts);
        if (typeof known !== 'string') throw new Error(`the test has no value for ${expression}`);
        return known;
      }),
    ]),
  );
}
