import { type Sandbox, startSandbox } from '../sandbox/index.ts';
import { Job } from '../sandbox/runner/job.ts';
import { secretsBeforeMask } from '../sandbox/runner/step-log.ts';
import type { Story } from './story.ts';

/** A user whose policy and role both demand MFA: denied without it, allowed with it. */
export async function showMfa(story: Story, root: string): Promise<void> {
  const sandbox = await startSandbox();
  const { alice } = sandbox.seeded.users;
  const secrets = [alice.keys.secretAccessKey, alice.mfa?.secret ?? ''];
  const job = new Job({ env: { AWS_ENDPOINT_URL: sandbox.awsUrl }, secrets });
  try {
    await withoutCode(story, sandbox, job, root);
    await withSeed(story, sandbox, job, root, secrets);
    await job.finish();
  } finally {
    await job.dispose();
    await sandbox.close();
  }
}

function inputsOf({ seeded }: Sandbox): Record<string, string> {
  const { accessKeyId, secretAccessKey } = seeded.users.alice.keys;
  return {
    'aws-region': 'eu-central-1',
    'aws-credentials': `${accessKeyId}\n${secretAccessKey}`,
    'role-to-assume': seeded.roles.resourceUser,
    'role-duration-seconds': '14400',
  };
}

async function withoutCode(story: Story, sandbox: Sandbox, job: Job, root: string): Promise<void> {
  story.chapter(
    '7. A role that demands MFA',
    `
- uses: octo-org/keyturn@v1
  with:
    aws-region: eu-central-1
    aws-credentials: \${{ secrets.AWS_CREDENTIALS }}
    mfa-secret: \${{ secrets.AWS_MFA_SECRET }}
    role-to-assume: ${sandbox.seeded.roles.resourceUser}
    role-duration-seconds: 14400`,
  );
  story.part('Without mfa-secret');
  const step = await job.uses(root, { with: inputsOf(sandbox) });
  // Leave out the policy statements that follow; docs/mfa.md shows them.
  story.log({ ...step, log: step.log.split('\n').slice(0, 6).join('\n') });
  const namesDevice = step.log.includes(sandbox.seeded.users.alice.mfa?.serialNumber ?? '?');
  story.verify(
    'it is refused, and the error names the device that was not used',
    step.exitCode === 1 && namesDevice,
    step.log,
  );
}

async function withSeed(
  story: Story,
  sandbox: Sandbox,
  job: Job,
  root: string,
  secrets: readonly string[],
): Promise<void> {
  story.part('With it');
  const { mfa } = sandbox.seeded.users.alice;
  const before = sandbox.requests.length;
  const step = await job.uses(root, { with: { ...inputsOf(sandbox), 'mfa-secret': mfa?.secret ?? '' } });
  story.log(step);
  const hours = (Date.parse(step.outputs['expires-at'] ?? '') - Date.now()) / 3_600_000;
  story.verify('the session lasts four hours', step.exitCode === 0 && hours > 3.9, hours);
  const codes = sandbox.requests
    .slice(before)
    .flatMap(({ operation, parameters }) => (parameters.TokenCode ? [operation] : []));
  story.verify('AssumeRole itself carried the one code', codes.join() === 'AssumeRole', codes);
  const leaks = secretsBeforeMask(step.rawLog, secrets);
  story.verify('no secret could be read before it was masked', leaks.length === 0, leaks);
}
