import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { keyturnHere } from '../commands/harness.ts';
import { blocksOf } from './blocks.ts';

const commands = blocksOf('docs/bootstrap.md')
  .filter(({ language }) => language === 'sh')
  .flatMap(({ text }) => text.replaceAll('\\\n', ' ').trim().split('\n'));

let sandbox: Sandbox;
let folder: string;

beforeAll(async () => {
  sandbox = await startSandbox();
  folder = mkdtempSync(join(tmpdir(), 'keyturn-bootstrap-docs-'));
});
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

/** An administrator's environment, in the place of the profile of the page. */
function administrator(): Record<string, string> {
  const account = sandbox.world.account('123456789012');
  const user = account.createUser('octo-admin');
  user.attachedPolicies.set('admin', account.managedPolicy('arn:aws:iam::aws:policy/AdministratorAccess'));
  const { id, secret } = sandbox.world.createKey(account, user);
  return {
    AWS_ENDPOINT_URL: sandbox.awsUrl,
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_ACCESS_KEY_ID: id,
    AWS_SECRET_ACCESS_KEY: secret,
    GITHUB_API_URL: sandbox.githubUrl,
    GITHUB_TOKEN: sandbox.github.world.createToken(),
  };
}

test('the commands of the page do in their order what it says', async () => {
  const env = administrator();
  const results: string[] = [];
  for (const command of commands) {
    const words = command.split(/\s+/).slice(1);
    const args = words
      .filter((word, index) => word !== '--profile' && words[index - 1] !== '--profile')
      .map((word) => (word === 'plan.json' ? join(folder, word) : word));
    const isWrite = args[1] !== 'plan';
    const { code, stdout, stderr } = await keyturnHere([...args, ...(isWrite ? ['--yes'] : [])], env);
    const line =
      stdout
        .trim()
        .split('\n')
        .find((each) => / to |Done|resource/.test(each)) ?? stderr;
    results.push(`${args[1]} ${code}: ${line}`);
  }
  expect(results).toEqual([
    expect.stringMatching(/^plan 0: /),
    expect.stringMatching(/^plan 0: /),
    'apply 0: Done: 5 to create.',
    'undo 0: Done: 5 removed, 0 kept.',
    expect.stringContaining('plan 0: resource "aws_iam_openid_connect_provider"'),
  ]);
});
