import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { entry, keyturnHere } from './harness.ts';

test('keyturn sandbox serves until a signal ends it, and other commands work with it', async () => {
  const child = spawn(process.execPath, [entry, 'sandbox', '--json', '--accounts', 'one'], {
    env: { PATH: process.env.PATH ?? '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const [line] = await once(createInterface(child.stdout), 'line');
  const { awsUrl, users, roles } = JSON.parse(String(line));
  const { accessKeyId, secretAccessKey } = users.ci.keys;
  const { code, stdout } = await keyturnHere(['credentials', '--role-to-assume', roles.ci], {
    AWS_ENDPOINT_URL: awsUrl,
    KEYTURN_AWS_CREDENTIALS: `${accessKeyId}\n${secretAccessKey}`,
  });
  child.kill('SIGTERM');
  expect(code).toBe(0);
  expect(JSON.parse(stdout).AccessKeyId).toMatch(/^ASIA/);
  expect(await ended).toEqual([0, null]);
});

test('a wrong option of the sandbox is named, with exit code 2', async () => {
  const { code, stderr } = await keyturnHere(['sandbox', '--accounts', 'three'], {});
  expect(code).toBe(2);
  expect(stderr).toContain('--accounts takes one or two');
});
