import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Sandbox, startSandbox } from '../../../src/sandbox/index.ts';
import { type Ended, keyturnHere, runKeyturn } from '../harness.ts';
import { deploy } from './workflows.ts';

let sandbox: Sandbox;
let folder: string;

beforeAll(async () => {
  sandbox = await startSandbox({ accounts: 'one' });
  folder = mkdtempSync(join(tmpdir(), 'keyturn-doctor-'));
  mkdirSync(join(folder, '.github', 'workflows'), { recursive: true });
  writeFileSync(join(folder, '.github', 'workflows', 'deploy.yml'), withoutPermission);
});
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

const withoutPermission = deploy({ permissions: 'permissions:\n      contents: read' })['deploy.yml'] ?? '';

const nobody = { GITHUB_API_URL: 'http://127.0.0.1:1', HOME: '/nonexistent', PATH: '/nonexistent' };

const offline = (...args: readonly string[]): Promise<Ended> =>
  keyturnHere(['doctor', '--offline', ...args, folder], nobody);

test('a finding makes the exit code 1, and what was not asked is named', async () => {
  const { code, stdout, stderr } = await offline();
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(stdout).toMatch(/^✗ +deploy\.yml › deploy \(push to main\) +KT101$/m);
  expect(stdout).toContain('error KT101  .github/workflows/deploy.yml:');
  expect(stdout).toContain('--offline was given');
});

test('--fail-on and --job decide what fails', async () => {
  expect((await offline('--job', 'another')).code).toBe(0);
  expect((await offline('--workflow', 'deploy', '--fail-on', 'note')).code).toBe(1);
});

test('--fix=diff prints what `git apply` takes, and the repaired workflow has no finding', async () => {
  const { stdout } = await offline('--fix=diff');
  const copy = mkdtempSync(join(tmpdir(), 'keyturn-doctor-'));
  mkdirSync(join(copy, '.github', 'workflows'), { recursive: true });
  const file = join(copy, '.github', 'workflows', 'deploy.yml');
  writeFileSync(file, withoutPermission);
  execFileSync('git', ['apply', '-'], { cwd: copy, input: stdout });
  expect(readFileSync(file, 'utf8')).toContain('      id-token: write\n      contents: read\n');
  expect((await keyturnHere(['doctor', '--offline', copy], nobody)).code).toBe(0);
  expect(readFileSync(join(folder, '.github', 'workflows', 'deploy.yml'), 'utf8')).toBe(withoutPermission);
  rmSync(copy, { recursive: true });
});

test.each(['json', 'sarif', 'markdown'])('%s goes to stdout alone', async (format) => {
  const { code, stdout, stderr } = await offline('--format', format);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(stdout).toContain('KT101');
  if (format !== 'markdown') expect(JSON.parse(stdout)).toBeDefined();
});

test('without credentials and without a token, the files are checked and the rest is not', async () => {
  const { code, stdout } = await keyturnHere(['doctor', folder], nobody);
  expect(code).toBe(1);
  expect(stdout).toContain('KT101');
  expect(stdout).toContain('there are no AWS credentials');
});

test.each<[string, readonly string[], number, RegExp]>([
  ['a folder without workflows', ['/nonexistent'], 2, /has no workflow/],
  ['a profile that does not exist', ['--profile', 'nobody', '.'], 3, /nobody/],
  ['a repository without a token', ['--repo', 'octo-org/octo-repo'], 3, /needs a token for GitHub/],
  ['a name that is no repository', ['--repo', 'octo-repo', '.'], 2, /octo-org\/octo-repo/],
])('%s is an error', async (_, args, expected, message) => {
  const { code, stdout, stderr } = await keyturnHere(['doctor', ...args], nobody);
  expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
  expect(stderr).toMatch(message);
});

test('a repository on GitHub is read by its API, called workflows of others too, and no secret is printed', async () => {
  const repository = sandbox.github.world.repository('octo-org/octo-repo');
  repository.code.commit('main', {
    '.github/workflows/call.yml':
      'on: workflow_dispatch\njobs:\n  call:\n    permissions: { id-token: write }\n    uses: octo-org/other-repo/.github/workflows/deploy.yml@main\n',
  });
  sandbox.github.world
    .repository('octo-org/other-repo')
    .code.commit('main', { '.github/workflows/deploy.yml': deploy({ on: 'workflow_call' })['deploy.yml'] });
  const token = sandbox.github.world.createToken();
  const env = { GITHUB_API_URL: sandbox.githubUrl, GITHUB_TOKEN: token, AWS_ENDPOINT_URL: sandbox.awsUrl };
  const { stdout, stderr } = await runKeyturn(
    ['doctor', '--repo', 'octo-org/octo-repo', '--format', 'json'],
    { ...env, HOME: '/nonexistent' },
  );
  expect(stderr).toBe('');
  const report = JSON.parse(stdout);
  expect(report.checked).toEqual(['call.yml › call › deploy (workflow_dispatch)']);
  expect(stdout + stderr).not.toContain(token);
});
