// Sets up a person with `keyturn bootstrap person`, in one account and two, and then uses the profiles with the real AWS CLI,
// which asks for the MFA code itself: `node __tests__/commands/person-cli.ts /usr/bin/aws`. .ci/aws-cli.sh starts it. The
// last line is `N passed, N failed`.
import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { currentAction } from '../../scripts/current-action.ts';
import { totpCode } from '../../src/sandbox/aws/totp.ts';
import { startSandbox } from '../../src/sandbox/index.ts';
import { Job } from '../../src/sandbox/runner/job.ts';

const aws = process.argv[2] ?? 'aws';
const run = promisify(execFile);
const [users, resources] = ['123456789012', '210987654321'] as const;
const program = join(import.meta.dirname, '..', '..', 'src', 'cli.ts');
let passed = 0;
let failed = 0;

function check(name: string, pattern: RegExp, seen: string): void {
  const holds = pattern.test(seen);
  if (holds) passed++;
  else failed++;
  console.log(holds ? `ok   ${name}` : `FAIL ${name}: ${JSON.stringify(seen).slice(0, 600)}`);
}

/** Runs the CLI without a terminal, so that it reads the MFA code from its input. */
function cli(env: Readonly<Record<string, string>>, args: readonly string[], code: string): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(aws, args, { env: { ...env }, detached: true, stdio: 'pipe' });
    let seen = '';
    child.stdout.on('data', (chunk) => (seen += chunk));
    child.stderr.on('data', (chunk) => (seen += chunk));
    child.on('close', () => resolve(seen));
    child.stdin.end(`${code}\n`);
  });
}

/** --endpoint-url is for the command alone, not for the AssumeRole before it: older CLIs get a rule set for STS. */
function ruleSet(folder: string, url: string): void {
  const parameter = (builtIn: string, type: string) => ({
    builtIn,
    required: type === 'Boolean',
    documentation: '',
    type,
    ...(type === 'Boolean' ? { default: false } : {}),
  });
  const rules = {
    version: '1.0',
    parameters: {
      Region: parameter('AWS::Region', 'String'),
      UseDualStack: parameter('AWS::UseDualStack', 'Boolean'),
      UseFIPS: parameter('AWS::UseFIPS', 'Boolean'),
      Endpoint: parameter('SDK::Endpoint', 'String'),
      UseGlobalEndpoint: parameter('AWS::STS::UseGlobalEndpoint', 'Boolean'),
    },
    rules: [{ conditions: [], type: 'endpoint', endpoint: { url, properties: {}, headers: {} } }],
  };
  const place = join(folder, 'sts', '2011-06-15');
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'endpoint-rule-set-1.json'), JSON.stringify(rules));
}

for (const accounts of ['one', 'two'] as const) {
  const sandbox = await startSandbox({ accounts });
  const home = mkdtempSync(join(tmpdir(), 'keyturn-person-cli-'));
  const ids = accounts === 'one' ? [users] : [users, resources];
  mkdirSync(join(home, '.aws'));
  const admins = ids.map((id) => {
    const account = sandbox.world.account(id);
    for (const map of [account.users, account.groups, account.roles]) map.clear();
    const admin = account.createUser('octo-admin');
    const arn = 'arn:aws:iam::aws:policy/AdministratorAccess';
    admin.attachedPolicies.set(arn, account.managedPolicy(arn));
    const key = sandbox.world.createKey(account, admin);
    return `[admin-${id}]\naws_access_key_id = ${key.id}\naws_secret_access_key = ${key.secret}\n`;
  });
  writeFileSync(join(home, '.aws', 'credentials'), admins.join('\n'), { mode: 0o600 });
  ruleSet(join(home, 'models'), sandbox.awsUrl);
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: home,
    AWS_ENDPOINT_URL: sandbox.awsUrl,
    AWS_DATA_PATH: join(home, 'models'),
    AWS_REGION: 'eu-central-1',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_PAGER: '',
  };
  try {
    const second = accounts === 'one' ? [] : ['--resource-account-profile', `admin-${resources}`];
    const places = ['--password-file', join(home, 'password'), '--mfa-seed-file', join(home, 'seed')];
    const args = [
      'bootstrap',
      'person',
      'alice',
      '--yes',
      '--profile',
      `admin-${users}`,
      ...places,
      ...second,
    ];
    const { stdout } = await run(process.execPath, [program, ...args], { env });
    check(`bootstrap person, ${accounts} account(s)`, /^Done: 10 to create\.$/m, stdout);
    const seed = readFileSync(join(home, 'seed'), 'utf8').trim();
    // Keyturn's own test has used the code of this moment, so each use here is a minute later.
    const code = () => {
      sandbox.clock.advance(60_000);
      return totpCode(seed, sandbox.clock.now());
    };
    const use = (profile: string, ...command: string[]) =>
      cli(
        env,
        ['--endpoint-url', sandbox.awsUrl, '--output', 'json', '--profile', profile, ...command],
        code(),
      );
    const place = ids.at(-1);
    check('my_account is the user', /user\/alice"/, await use('my_account', 'sts', 'get-caller-identity'));
    check(
      'my_resource_account is the role',
      new RegExp(`arn:aws:sts::${place}:assumed-role/resource-user/`),
      await use('my_resource_account', 'sts', 'get-caller-identity'),
    );
    check(
      "the guide's access test",
      /"Reservations": \[\]/,
      await use('my_resource_account', 'ec2', 'describe-instances'),
    );
    check(
      'the key alone may not list its keys',
      /AccessDenied/,
      await use('my_account', 'iam', 'list-access-keys', '--user-name', 'alice'),
    );
    const text = readFileSync(join(home, '.aws', 'credentials'), 'utf8');
    const [, keyId = '', secret = ''] =
      /\[my_account\]\naws_access_key_id = (.*)\naws_secret_access_key = (.*)/.exec(text) ?? [];
    const job = new Job({ env: { AWS_ENDPOINT_URL: sandbox.awsUrl } });
    const step = await job.uses(await currentAction(), {
      with: {
        'aws-region': 'eu-central-1',
        'aws-credentials': `${keyId}\n${secret}`,
        'role-to-assume': `arn:aws:iam::${place}:role/resource-user`,
        'mfa-code': code(),
      },
    });
    check('the action in a job', /ASIA/, step.env.AWS_ACCESS_KEY_ID ?? step.log);
  } finally {
    await sandbox.close();
    rmSync(home, { recursive: true });
  }
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
