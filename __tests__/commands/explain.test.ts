import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mistakesBy } from '../findings/schemas.ts';
import { entry, keyturnHere } from './harness.ts';

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const signature = 'c2VjcmV0LXNpZ25hdHVyZQ';
const claims = {
  iss: 'https://token.actions.githubusercontent.com',
  sub: 'repo:octo-org/octo-repo:pull_request',
};
const token = `${encoded({ alg: 'RS256' })}.${encoded(claims)}.${signature}`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-explain-'));
  writeFileSync(join(folder, 'token'), token);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a token as an argument is refused, and appears nowhere', async () => {
  const { code, stdout, stderr } = await keyturnHere(['explain', token], {});
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('A token was given as an argument.');
  expect(stderr).not.toContain(signature);
  expect(stderr).not.toContain(encoded(claims));
});

test.each<[string, string[], Record<string, string>]>([
  ['a file', ['token'], {}],
  ['KEYTURN_TOKEN', [], { KEYTURN_TOKEN: token }],
])('a token in %s is explained, without its signature', async (_, args, env) => {
  const paths = args.map((name) => join(folder, name));
  const { code, stdout, stderr } = await keyturnHere(['explain', ...paths], env);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('jobs of octo-org/octo-repo that a pull request started');
  expect(stdout).not.toContain(signature);
});

test('a token on standard input is explained, and the JSON follows its schema', async () => {
  const stdout = await new Promise<string>((resolve, reject) => {
    const args = [entry, 'explain', '--format', 'json'];
    const child = execFile(process.execPath, args, { env: {} }, (error, out) =>
      error ? reject(error) : resolve(out),
    );
    child.stdin?.end(`${token}\n`);
  });
  expect(mistakesBy('explain', stdout)).toEqual([]);
  expect(JSON.parse(stdout).explained[0].kind).toBe('token');
});

test('a folder is no text to explain', async () => {
  const { code, stderr } = await keyturnHere(['explain', folder], {});
  expect(code).toBe(2);
  expect(stderr).toMatch(/could not be read[\s\S]*What to do:/);
});
