import { Job, type JobOptions, type StepResult } from '../runner/job.ts';
import { Masks } from '../runner/masks.ts';
import type { Control, StartedJob } from './control.ts';
import { fillAll, type JobFile } from './job-file.ts';

/** The additions of the command line to the file. */
export interface Additions {
  readonly with: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly environment?: string;
}

/** How the job's steps run. */
export interface Pace {
  /** As in `JobOptions`. */
  readonly runScript?: JobOptions['runScript'];
  /** As in `UsesOptions`. */
  readonly haste?: number;
}

export interface Attempt {
  readonly steps: readonly { readonly name: string; readonly result: StepResult }[];
  readonly posts: readonly StepResult[];
  /** Masks every secret of the job in its output. */
  readonly masks: Masks;
}

/** Runs the file once as a job of octo-org/octo-repo, with the sandbox's secrets and time. */
export async function attempt(
  folder: string,
  control: Control,
  file: JobFile,
  more: Additions,
  { runScript, haste = 1 }: Pace = {},
): Promise<Attempt> {
  const inputs = { ...file.inputs, ...more.inputs };
  const environment = more.environment ?? fillAll({ it: file.environment ?? '' }, { inputs }).it;
  const started = await control.start({ idToken: file.idToken, ...(environment ? { environment } : {}) });
  const secrets = Object.values(started.secrets);
  const job = new Job({
    env: { ...started.env, GITHUB_JOB: file.job, GITHUB_WORKFLOW: file.workflow },
    secrets,
    clock: started,
    ...(runScript ? { runScript } : {}),
  });
  const masks = new Masks();
  for (const secret of secrets) masks.add(secret);
  try {
    return { ...(await runSteps(folder, job, started, file, inputs, more, masks, haste)), masks };
  } finally {
    await control.end(started.runId);
    await job.dispose();
  }
}

async function runSteps(
  folder: string,
  job: Job,
  { secrets, vars }: StartedJob,
  file: JobFile,
  inputs: Readonly<Record<string, string>>,
  more: Additions,
  masks: Masks,
  haste: number,
): Promise<Pick<Attempt, 'steps' | 'posts'>> {
  const outputs: Record<string, unknown> = {};
  const base = { secrets, vars, inputs, steps: outputs, ...runnerContexts(job), job: {} };
  const env = { ...fillAll(file.env, { ...base, env: {} }), ...more.env };
  const steps: Attempt['steps'][number][] = [];
  for (const step of file.steps) {
    const contexts = { ...base, env };
    const given = fillAll({ ...step.with, ...more.with }, contexts);
    const ownEnv = { ...env, ...fillAll(step.env, contexts) };
    const result = await job.uses(folder, { with: given, env: ownEnv, haste });
    for (const secret of result.masks) masks.add(secret);
    if (step.id !== undefined) outputs[step.id] = { outputs: result.outputs };
    steps.push({ name: step.name, result });
    if (result.exitCode !== 0) break;
  }
  return { steps, posts: await job.finish() };
}

/** `github.repository`, `runner.temp` and so on, from the variables. */
function runnerContexts({ env }: Job): Record<'github' | 'runner', Record<string, string>> {
  const of = (prefix: string) =>
    Object.fromEntries(
      Object.entries(env).flatMap(([name, value]) =>
        name.startsWith(prefix) ? [[name.slice(prefix.length).toLowerCase(), value]] : [],
      ),
    );
  return { github: of('GITHUB_'), runner: of('RUNNER_') };
}
