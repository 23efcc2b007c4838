import type { Contexts, Known } from '../workflows/expressions.ts';
import { holdsIn, membersNamed, textIn } from '../workflows/expressions.ts';
import { type Entry, type Scalar, scalarOf } from '../workflows/node.ts';
import { type Run, withEnv } from '../workflows/runs.ts';
import type { Step } from '../workflows/workflow.ts';

/** A step of a run that gets AWS credentials. */
export interface AwsStep {
  readonly action: 'keyturn' | 'configure-aws-credentials';
  readonly step: Step;
  readonly run: Run;
  /** With the environment of the step. */
  readonly contexts: Contexts;
  /** How it signs in, as far as the file says. */
  readonly source: Source;
}

/** `other`: a token file, SAML, credentials that are there already. `unknown`: an expression decides. */
type Source = 'oidc' | 'keys' | 'other' | 'unknown';

/** Which action `uses:` names; `undefined` for any other. */
function actionOf(uses: string | undefined): AwsStep['action'] | undefined {
  const name = uses?.split('@')[0]?.toLowerCase() ?? '';
  if (name === 'aws-actions/configure-aws-credentials') return 'configure-aws-credentials';
  return /^[^/.]+\/keyturn$/.test(name) ? 'keyturn' : undefined;
}

/** The steps of a run that get AWS credentials and are not left out by a condition. */
export function awsStepsOf(run: Run): readonly AwsStep[] {
  return run.leaf.job.steps.flatMap((step) => {
    const action = actionOf(step.uses);
    if (action === undefined) return [];
    const contexts = withEnv(run.contexts, step.env);
    if (step.condition && holdsIn(step.condition, contexts) === false) return [];
    return [{ action, step, run, contexts, source: sourceOf(step, contexts) }];
  });
}

/** An input as it is written, and its line. */
export function writtenInput(
  step: Step,
  name: string,
): { readonly line: number; readonly scalar: Scalar } | undefined {
  const entry = step.inputs.find(({ key }) => key.toLowerCase() === name);
  const scalar = scalarOf(entry?.value);
  return entry && scalar ? { line: entry.line, scalar } : undefined;
}

/** The value of an input in the run; the empty text if it is not given. */
export function inputOf({ step, contexts }: Pick<AwsStep, 'step' | 'contexts'>, name: string): Known<string> {
  const written = writtenInput(step, name);
  return written ? trimmed(textIn(written.scalar, contexts)) : { value: '' };
}

const trimmed = (text: Known<string>): Known<string> =>
  'value' in text ? { value: text.value.trim() } : text;

/** Mirrors the order of precedence of both actions (docs/sources.md). */
function sourceOf(step: Step, contexts: Contexts): Source {
  const given = (name: string) => isGiven(step, name, contexts);
  const on = (name: string) => {
    const value = inputOf({ step, contexts }, name);
    return 'value' in value && /^true$/i.test(value.value);
  };
  if (
    ['web-identity-token-file', 'saml-assertion'].some(given) ||
    on('role-chaining') ||
    on('use-existing-credentials')
  )
    return 'other';
  if (given('aws-access-key-id') || given('aws-credentials')) return 'keys';
  if (on('force-skip-oidc')) return 'other';
  const role = inputOf({ step, contexts }, 'role-to-assume');
  if ('unknown' in role) return 'oidc';
  return role.value === '' ? 'unknown' : 'oidc';
}

/** A secret has a value, as far as a file can tell; a text without expression is taken by its word. */
function isGiven(step: Step, name: string, contexts: Contexts): boolean {
  const written = writtenInput(step, name);
  if (written === undefined) return false;
  const text = textIn(written.scalar, contexts);
  return 'unknown' in text || text.value.trim() !== '';
}

/** A secret or a variable that a step reads, and where it is named. */
export interface Reading {
  readonly name: string;
  readonly context: 'secrets' | 'vars';
  readonly line: number;
  /** The input, or `NAME` of `env`. */
  readonly into: string;
}

/** The secrets and variables that a step reads in its inputs and its environment. */
export function readingsOf(step: Step): readonly Reading[] {
  return [...step.inputs, ...step.env].flatMap((entry) => [
    ...named(entry, 'secrets'),
    ...named(entry, 'vars'),
  ]);
}

function named({ key, line, value }: Entry, context: Reading['context']): readonly Reading[] {
  const { expression } = scalarOf(value) ?? {};
  if (expression === undefined) return [];
  return membersNamed(expression, context)
    .filter((name) => name.toUpperCase() !== 'GITHUB_TOKEN')
    .map((name) => ({ name, context, line, into: key }));
}
