import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { blocksOf } from './blocks.ts';

const source = join(__dirname, '..', '..', 'src', 'cli.ts');
const commands = blocksOf('docs/cli.md')
  .filter(({ language }) => language === 'sh')
  .map(({ text }) => text);

let sandbox: Sandbox;
let folder: string;

/** A folder for PATH, in which `keyturn` is the command line and `aws` says who it is. */
beforeAll(async () => {
  sandbox = await startSandbox();
  folder = mkdtempSync(join(tmpdir(), 'keyturn-cli-docs-'));
  const program = (name: string, script: string) =>
    writeFileSync(join(folder, name), `#!/bin/bash\n${script}\n`, { mode: 0o755 });
  program('keyturn', `exec "${process.execPath}" "${source}" "$@"`);
  const trusting = { Statement: { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' } };
  writeFileSync(join(folder, 'role.json'), JSON.stringify({ Role: { AssumeRolePolicyDocument: trusting } }));
  writeFileSync(join(folder, 'token'), 'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJodHRwczovL2dpdGxhYi5jb20ifQ.c2ln');
  const says = 'echo "$* with ${AWS_ACCESS_KEY_ID:0:4} in $AWS_REGION"';
  program('aws', `if [ "$1" = iam ]; then cat "${join(folder, 'role.json')}"; else ${says}; fi`);
});
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

/** Runs what a page says in bash, with the source in the place of the bundle and a role of the sandbox. */
function run(command: string): Promise<{ readonly stdout: string; readonly stderr: string }> {
  const { accessKeyId, secretAccessKey } = sandbox.seeded.users.ci.keys;
  const env = {
    PATH: `${folder}:${process.env.PATH}`,
    HOME: folder,
    AWS_ENDPOINT_URL: sandbox.awsUrl,
    AWS_EC2_METADATA_DISABLED: 'true',
    KEYTURN_AWS_CREDENTIALS: `${accessKeyId}\n${secretAccessKey}`,
  };
  const here = command
    .replace('node dist/cli/index.js', 'keyturn')
    .replace('arn:aws:iam::123456789012:role/deploy', sandbox.seeded.roles.ciSameAccount)
    .replace('--role-to-assume deploy', `--role-to-assume ${sandbox.seeded.roles.ciSameAccount}`);
  return new Promise((resolve, reject) => {
    execFile('bash', ['--norc', '-euc', here], { env, cwd: folder }, (error, stdout, stderr) =>
      error ? reject(new Error(`${error.message}\n${stderr}`)) : resolve({ stdout, stderr }),
    );
  });
}

test('every command of docs/cli.md is one of these', () => {
  expect(commands).toHaveLength(4);
});

test('the list of commands', async () => {
  expect((await run(commands[0] ?? '')).stdout).toMatch(/COMMANDS\n[\s\S]*\n {2}exec [\s\S]*\n {2}explain /);
});

test('a program with credentials', async () => {
  expect(await run(commands[1] ?? '')).toEqual({
    stdout: 'sts get-caller-identity with ASIA in eu-central-1\n',
    stderr: '',
  });
});

test('credentials in a shell', async () => {
  const { stdout } = await run(`${commands[2]}\nexport -p | grep -o 'AWS_[A-Z_]*="\\?....'`);
  expect(stdout).toMatch(/AWS_ACCESS_KEY_ID="ASIA\n[\s\S]*AWS_SESSION_TOKEN="/);
});

test('what a code, a role and a token mean', async () => {
  const { stdout, stderr } = await run(commands[3] ?? '');
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^Error code InvalidIdentityToken\n[\s\S]*\nA trust policy\n[\s\S]*\nAn ID token\n/);
});
