import { join } from 'node:path';
import { fillIn } from '../../src/sandbox/runner/expression.ts';
import { Job, type StepResult } from '../../src/sandbox/runner/job.ts';
import { isKeyturn, readWorkflow, type Step } from '../workflows.ts';
import { action } from './harness.ts';

// The job `action` of CI needs a runner of GitHub's. Here its steps run in the sandbox's runner, with the bundle of src/.
const root = join(__dirname, '..', '..');
const { steps = [] } = readWorkflow('.github/workflows/ci.yml').jobs.action ?? {};

type Values = Readonly<Record<string, unknown>>;

/** The job, as far as it depends on nothing but this checkout. */
class ActionJob {
  readonly job = new Job();
  readonly #outputs: Record<string, { outputs: Readonly<Record<string, string>> }> = {};

  async run(step: Step): Promise<StepResult> {
    const env = this.#filled(step.env);
    const result = isKeyturn(step)
      ? await this.job.uses(action, { with: this.#filled(step.with), env })
      : await this.job.run(process.execPath, [join(root, step.run?.replace('node ', '') ?? '')], { env });
    if (step.id !== undefined) this.#outputs[step.id] = { outputs: result.outputs };
    return result;
  }

  #filled(values: Values = {}): Record<string, string> {
    const contexts = { steps: this.#outputs };
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, fillIn(String(value), contexts)]),
    );
  }
}

const own = steps.filter((step) => isKeyturn(step) || step.run?.startsWith('node '));

/** Runs the steps one after the other, and ends the sandbox that the first one started. */
async function withActionJob(test: (job: ActionJob, pid: number) => Promise<void>): Promise<void> {
  const started = new ActionJob();
  let pid = 0;
  try {
    const [start] = own;
    pid = Number((await started.run(start as Step)).outputs.pid);
    await test(started, pid);
  } finally {
    if (pid > 0) process.kill(pid);
    await started.job.dispose();
  }
}

test('the job starts a sandbox, runs the action, and uses what it has exported', () =>
  withActionJob(async (started) => {
    const [keyturn, check] = [await started.run(own[1] as Step), await started.run(own[2] as Step)];
    expect(keyturn.exitCode).toBe(0);
    expect(keyturn.outputs['key-age-days']).toBe('0');
    expect(check.log).toMatch(
      /^Later steps are arn:aws:sts::210987654321:assumed-role\/[\w-]+\/GitHubActions\.$/m,
    );
    expect(check.exitCode).toBe(0);
    expect(started.job.env.AWS_SESSION_TOKEN).not.toBe('');
    const [post] = await started.job.finish();
    expect(post?.exitCode).toBe(0);
    expect(started.job.env.AWS_SESSION_TOKEN).toBe('');
  }));

test('the job fails when the action exports credentials of somebody else', () =>
  withActionJob(async (started) => {
    const keyturn = own[1] as Step;
    await started.run({ ...keyturn, with: { ...keyturn.with, 'role-to-assume': '' } });
    const check = await started.run(own[2] as Step);
    expect(check.log).toMatch(
      /The exported credentials are those of arn:aws:iam::123456789012:user\/ci\/ci-deployer/,
    );
    expect(check.exitCode).toBe(1);
  }));

test('every step of the job is one of these, or sets the job up', () => {
  const setUp = steps
    .filter((step) => !own.includes(step))
    .map(({ uses = '', run = '' }) => uses.split('@')[0] || run);
  expect(setUp).toEqual(['actions/checkout', 'actions/setup-node', 'npm ci']);
  expect(own).toHaveLength(3);
});
