import { readdirSync } from 'node:fs';
import { type Sandbox, startSandbox } from '../sandbox/index.ts';
import { Job, laterBy, type StepResult } from '../sandbox/runner/job.ts';
import { secretsBeforeMask } from '../sandbox/runner/step-log.ts';
import type { LaterStep } from './later-step.ts';
import type { Story } from './story.ts';

interface Setting {
  readonly root: string;
  readonly laterStep: LaterStep;
}

const hour = 3_600_000;
const atOnce = 8;
/** A job that runs for three hours on sessions of one hour, in simulated time. */
export async function showRefresh(story: Story, setting: Setting): Promise<void> {
  const sandbox = await startSandbox();
  const job = new Job({ env: { AWS_ENDPOINT_URL_STS: sandbox.awsUrl } });
  try {
    story.chapter(
      '6. A job of three hours, on sessions of one',
      `
permissions:
  id-token: write
steps:
  - uses: octo-org/keyturn@v1
    with:
      aws-region: eu-central-1
      role-to-assume: ${sandbox.seeded.roles.oidc}
      refresh: true`,
    );
    await threeHours(story, sandbox, job, setting);
  } finally {
    await job.dispose();
    await sandbox.close();
  }
}

async function threeHours(
  story: Story,
  sandbox: Sandbox,
  job: Job,
  { root, laterStep }: Setting,
): Promise<void> {
  const oidc = { ...sandbox.github.job({ repository: 'octo-org/octo-repo', ref: 'refs/heads/main' }) };
  const inputs = {
    'aws-region': 'eu-central-1',
    'role-to-assume': sandbox.seeded.roles.oidc,
    refresh: 'true',
  };
  const step = await job.uses(root, { with: inputs, env: oidc });
  story.log(step);
  const secrets = [...sandbox.world.sessions.values()].flatMap(({ key }) => [key.secret, key.token]);
  const leaks = secretsBeforeMask(step.rawLog, secrets);
  story.verify('no secret could be read before it was masked', leaks.length === 0, leaks);
  const isProfile = step.env.AWS_PROFILE === 'keyturn' && step.env.AWS_ACCESS_KEY_ID === undefined;
  story.verify('later steps get a profile, and no keys', isProfile, Object.keys(step.env));

  for (let hours = 1; hours <= 3; hours++) {
    sandbox.clock.advanceWall(1.01 * hour);
    const before = sandbox.requests.length;
    const env = { ...oidc, ...laterBy(hours * 1.01 * hour), ...laterStep.env };
    const tools = await Promise.all(
      Array.from({ length: atOnce }, () => job.run(process.execPath, [...laterStep.args], { env })),
    );
    checkHour(
      story,
      hours,
      tools,
      sandbox.requests.slice(before).map(({ operation }) => operation),
      step,
    );
  }

  const posts = await job.finish();
  for (const post of posts) story.log(post);
  const left = readdirSync(job.home, { recursive: true })
    .map(String)
    .filter((name) => /keyturn-refresh|config$/.test(name));
  story.verify('no files of it are left on the disk', left.length === 0, left);
}

function checkHour(
  story: Story,
  hours: number,
  tools: readonly StepResult[],
  operations: readonly string[],
  { outputs }: StepResult,
): void {
  const arn = outputs['authenticated-arn'] ?? '';
  story.verify(
    `after ${hours} h, ${atOnce} programs with the AWS SDK at once are all ${arn}`,
    tools.every(({ log }) => log.trim() === arn),
    tools.map(({ log }) => log),
  );
  const renewals = operations.filter((operation) => operation.startsWith('AssumeRole'));
  story.verify('and the session was renewed once for them all', renewals.length === 1, operations);
}
