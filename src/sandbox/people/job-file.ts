import { parse } from 'yaml';
import { type Contexts, fillIn } from '../runner/expression.ts';

type Texts = Readonly<Record<string, string>>;

/** A step that runs the action. */
interface ActionStep {
  readonly id?: string;
  readonly name: string;
  readonly with: Texts;
  readonly env: Texts;
}

/** A job from a file, with unevaluated expressions. */
export interface JobFile {
  readonly workflow: string;
  readonly job: string;
  readonly environment?: string;
  readonly idToken: boolean;
  readonly env: Texts;
  /** Defaults of the workflow's inputs. */
  readonly inputs: Texts;
  readonly steps: readonly ActionStep[];
  /** Steps that are skipped because they do not run the action. */
  readonly skipped: readonly string[];
}

type Yaml = Readonly<Record<string, unknown>>;

/**
 * Reads a workflow, a job, a step, a list of steps, a `with:` block, or just the inputs.
 *
 * @throws Error for a file without a step that uses Keyturn (or configure-aws-credentials, which it replaces)
 */
export function readJobFile(text: string): JobFile {
  const file: unknown = parse(text) ?? {};
  if (Array.isArray(file)) return jobFile({}, { steps: file });
  if (typeof file !== 'object') throw new Error('the file holds no workflow, step or inputs');
  const yaml = file as Yaml;
  if (isMapping(yaml.jobs)) return jobOfWorkflow(yaml, yaml.jobs);
  if ('steps' in yaml) return jobFile({}, yaml);
  const isStep = 'with' in yaml || 'uses' in yaml;
  const { environment, env, ...rest } = yaml;
  const step = isStep ? { name: 'Keyturn', ...rest } : { name: 'Keyturn', with: yaml };
  return jobFile(
    {},
    isStep
      ? { environment, env, steps: [{ uses: './keyturn', ...step }] }
      : { steps: [{ uses: './keyturn', ...step }] },
  );
}

function jobOfWorkflow(workflow: Yaml, jobs: Yaml): JobFile {
  const withAction = Object.entries(jobs).filter(
    ([, job]) => isMapping(job) && stepsOf(job).some(runsAction),
  );
  const [first, ...more] = withAction;
  if (!first) throw new Error('no step of the workflow uses Keyturn');
  if (more.length > 0)
    throw new Error(
      `several jobs use Keyturn (${withAction.map(([id]) => id).join(', ')}): give a file with one`,
    );
  const [id, job] = first;
  return jobFile(workflow, job as Yaml, id);
}

function jobFile(workflow: Yaml, job: Yaml, id = 'try'): JobFile {
  const steps = stepsOf(job);
  const used = steps.filter(runsAction);
  if (used.length === 0) throw new Error('no step of the file uses Keyturn');
  const environment = isMapping(job.environment) ? job.environment.name : job.environment;
  return {
    workflow: typeof workflow.name === 'string' ? workflow.name : 'Try',
    job: id,
    ...(typeof environment === 'string' ? { environment } : {}),
    idToken: mayAskForIdToken(workflow, job),
    env: { ...texts(workflow.env), ...texts(job.env) },
    inputs: inputDefaults(workflow.on),
    steps: used.map((step, index) => ({
      ...(typeof step.id === 'string' ? { id: step.id } : {}),
      name: String(step.name ?? step.id ?? step.uses ?? `step ${index + 1}`),
      with: texts(step.with),
      env: texts(step.env),
    })),
    skipped: steps
      .filter((step) => !runsAction(step))
      .map((step) => String(step.name ?? step.uses ?? step.run ?? '')),
  };
}

/** A file that is not a whole workflow declares no permissions, so its job may request ID tokens. */
function mayAskForIdToken(workflow: Yaml, job: Yaml): boolean {
  if (!('jobs' in workflow)) return true;
  const permissions = job.permissions ?? workflow.permissions;
  return permissions === 'write-all' || (isMapping(permissions) && permissions['id-token'] === 'write');
}

function inputDefaults(on: unknown): Texts {
  if (!isMapping(on)) return {};
  const declared = [on.workflow_dispatch, on.workflow_call].flatMap((trigger) =>
    isMapping(trigger) && isMapping(trigger.inputs) ? Object.entries(trigger.inputs) : [],
  );
  return Object.fromEntries(
    declared.map(([name, input]) => [name, isMapping(input) ? String(input.default ?? '') : '']),
  );
}

function runsAction({ uses }: Yaml): boolean {
  return typeof uses === 'string' && /^\.\/?(keyturn)?$|\/(keyturn|configure-aws-credentials)@/.test(uses);
}

function stepsOf(job: unknown): Yaml[] {
  return isMapping(job) && Array.isArray(job.steps) ? job.steps.filter(isMapping) : [];
}

function isMapping(value: unknown): value is Yaml {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function texts(mapping: unknown): Texts {
  if (!isMapping(mapping)) return {};
  return Object.fromEntries(Object.entries(mapping).map(([name, value]) => [name, String(value ?? '')]));
}

/** The values of a mapping, with their expressions filled in. */
export function fillAll(values: Texts, contexts: Contexts): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fillIn(value, contexts)]));
}
