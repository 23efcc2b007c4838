// Runs the real AWS CLI on a profile that renews itself: three expiries, up to 20 commands at once. .ci/aws-cli.sh starts
// it with the CLI's path. It prints one line per check, and `N passed, N failed` at the end.
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { promisify } from 'node:util';
import { currentAction } from '../../scripts/current-action.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { Job, laterBy } from '../../src/sandbox/runner/job.ts';

const aws = process.argv[2] ?? 'aws';
const action = await currentAction();
const run = promisify(execFile);
const hour = 3_600_000;
let passed = 0;
let failed = 0;

function check(name: string, holds: boolean, seen: unknown = ''): void {
  if (holds) passed++;
  else failed++;
  console.log(holds ? `ok   ${name}` : `FAIL ${name}: ${JSON.stringify(seen).slice(0, 600)}`);
}

/** Runs a CLI command in a later step of the job, and returns its output with errors. */
async function cli(
  sandbox: Sandbox,
  env: Readonly<Record<string, string>>,
  args: readonly string[],
): Promise<string> {
  const all = ['--endpoint-url', sandbox.awsUrl, '--output', 'json', ...args];
  const clean = { ...env, AWS_PAGER: '' };
  return run(aws, all, { env: clean, timeout: 600_000 }).then(
    ({ stdout }) => stdout,
    ({ stdout, stderr }) => stdout + stderr,
  );
}

async function threeExpiries(
  source: string,
  atOnce: number,
  sandbox: Sandbox,
  inputs: Readonly<Record<string, string>>,
  oidc: Readonly<Record<string, string>>,
): Promise<void> {
  const job = new Job({ env: { AWS_ENDPOINT_URL_STS: sandbox.awsUrl } });
  const step = await job.uses(action, {
    with: { 'aws-region': 'eu-central-1', refresh: 'true', 'output-credentials': 'true', ...inputs },
    env: oidc,
  });
  const { outputs } = step;
  check(`${source}: the step hands over a profile`, step.env.AWS_PROFILE === 'keyturn', step.log);
  const first = {
    AWS_ACCESS_KEY_ID: outputs['aws-access-key-id'] ?? '',
    AWS_SECRET_ACCESS_KEY: outputs['aws-secret-access-key'] ?? '',
    AWS_SESSION_TOKEN: outputs['aws-session-token'] ?? '',
  };
  const whoAmI = ['sts', 'get-caller-identity'];
  for (let expiries = 0; expiries <= 3; expiries++) {
    const before = sandbox.requests.length;
    const env = { ...job.env, ...oidc, ...laterBy(expiries * 1.01 * hour) };
    const answers = await Promise.all(Array.from({ length: atOnce }, () => cli(sandbox, env, whoAmI)));
    const wrong = answers.filter((answer) => !answer.includes(`"Arn": "${outputs['authenticated-arn']}"`));
    check(`${source}: ${atOnce} commands at once after ${expiries} expiries`, wrong.length === 0, wrong);
    const renewals = sandbox.requests
      .slice(before)
      .filter(({ operation, status }) => operation.startsWith('AssumeRole') && status === 200).length;
    check(
      `${source}: ${expiries === 0 ? 'no renewal' : 'one renewal'} for them`,
      renewals === Math.min(expiries, 1),
      renewals,
    );
    sandbox.clock.advance(1.01 * hour);
  }
  const { AWS_PROFILE: _profile, ...withoutProfile } = job.env;
  const old = await cli(sandbox, { ...withoutProfile, ...first }, whoAmI);
  check(`${source}: the session of the step itself has expired`, old.includes('ExpiredToken'), old);
  await job.finish();
  const left = readdirSync(job.home, { recursive: true }).filter((name) =>
    /keyturn-refresh|config/.test(String(name)),
  );
  check(`${source}: nothing is left on the disk`, left.length === 0, left);
  await job.dispose();
}

const sandbox = await startSandbox();
const { roles, users } = sandbox.seeded;
const oidc = { ...sandbox.github.job({ repository: 'octo-org/octo-repo', ref: 'refs/heads/main' }) };
await threeExpiries('OIDC', 20, sandbox, { 'role-to-assume': roles.oidc }, oidc);
const keys = {
  'aws-access-key-id': users.ci.keys.accessKeyId,
  'aws-secret-access-key': users.ci.keys.secretAccessKey,
};
await threeExpiries('stored keys', 4, sandbox, { ...keys, 'role-to-assume': roles.ci }, {});
await sandbox.close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
