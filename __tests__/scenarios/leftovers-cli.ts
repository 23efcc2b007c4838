// Checks the rows of docs/leftover-variables.md with the real AWS CLI. .ci/aws-cli.sh starts it with the CLI's path. It
// prints one line per check, and `N passed, N failed` at the end.
import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { Job } from '../../src/sandbox/runner/job.ts';
import { documentedRows, leftoverOf, newHome, type Outcome, outcomeOf, type Row } from './leftovers.ts';

const aws = process.argv[2] ?? 'aws';
const action = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const run = promisify(execFile);
let passed = 0;
let failed = 0;

function check(name: string, expected: unknown, seen: unknown): void {
  const holds = seen === expected;
  if (holds) passed++;
  else failed++;
  console.log(holds ? `ok   ${name}` : `FAIL ${name}: expected ${expected}, got ${seen}`);
}

/** Whose keys the CLI uses. It prints an error if it uses none. */
async function whoAmI(env: Readonly<Record<string, string>>, { awsUrl }: Sandbox): Promise<Outcome> {
  const all = ['--endpoint-url', awsUrl, '--output', 'json', 'sts', 'get-caller-identity'];
  const printed = await run(aws, all, { env: { ...env, AWS_PAGER: '' }, timeout: 600_000 }).then(
    ({ stdout }) => stdout,
    () => '',
  );
  return outcomeOf(printed);
}

async function checkRow(row: Row, sandbox: Sandbox): Promise<void> {
  const home = newHome();
  const { keys } = sandbox.seeded.users.ci;
  const { env: leftover, exportsLongTermKeys } = leftoverOf(row, home, sandbox);
  const inputs = {
    'aws-region': 'eu-central-1',
    'aws-access-key-id': keys.accessKeyId,
    'aws-secret-access-key': keys.secretAccessKey,
    ...(exportsLongTermKeys ? {} : { 'role-to-assume': sandbox.seeded.roles.ci }),
  };
  const job = new Job({
    env: { AWS_ENDPOINT_URL_STS: sandbox.awsUrl, AWS_EC2_METADATA_DISABLED: 'true', ...leftover },
  });
  const step = await job.uses(action, { with: inputs, env: { HOME: home } });
  const after = { ...job.env, HOME: home };
  check(`${row.name}: beside exported keys`, row.cli, await whoAmI({ ...after, ...leftover }, sandbox));
  const expected = row.keyturn === 'blanks it' ? 'keys' : row.cli;
  check(`${row.name}: after a step of Keyturn`, expected, await whoAmI(after, sandbox));
  if (step.exitCode !== 0) check(`${row.name}: the step`, 0, step.exitCode);
  await job.dispose();
  rmSync(home, { recursive: true, force: true });
}

const sandbox = await startSandbox();
for (const row of documentedRows()) await checkRow(row, sandbox);
await sandbox.close();
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
