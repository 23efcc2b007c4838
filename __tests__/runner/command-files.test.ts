import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandFileAdvice, requireCommandFiles } from '../../src/runner/command-files.ts';

const coded = (code: string) => Object.assign(new Error(`${code}: x`), { code });

test.each([
  ['EACCES', /may not write the runner's file/],
  ['EPERM', /may not write the runner's file/],
  ['EROFS', /mounted read-only/],
  ['ENOSPC', /disk of the runner is full/],
  ['EDQUOT', /quota of its user is used up/],
  ['ENOENT', /temporary folder is gone/],
  ['ENOTDIR', /something else stands in its place/],
  ['EISDIR', /something else stands in its place/],
  ['EIO', /is failing/],
])('names the cause of %s', (code, likely) => {
  expect(commandFileAdvice(coded(code)).cause).toMatch(likely);
});

test("names the cause of the toolkit's own error for a missing file", () => {
  expect(commandFileAdvice(new Error('Missing file at path: /x')).cause).toMatch(/temporary folder is gone/);
});

describe('before anything is sent', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'keyturn-'));
    writeFileSync(join(folder, 'file'), 'x');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const env = (GITHUB_ENV: string, others = {}) => ({
    GITHUB_ENV,
    GITHUB_OUTPUT: join(folder, 'file'),
    ...others,
  });

  test('leaves a writable file unchanged', () => {
    expect(() => requireCommandFiles(env(join(folder, 'file')))).not.toThrow();
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('x');
  });

  // Not even root can write to these.
  test.each(['GITHUB_ENV', 'GITHUB_STATE'])('reports %s that is not writable, with the reason', (name) => {
    expect(() =>
      requireCommandFiles({ ...env(join(folder, 'file')), [name]: '/proc/sys/kernel/ostype' }),
    ).toThrow(
      new RegExp(
        `The runner's file ${name} cannot be written: (?:Error: )?(EACCES|EROFS).*Nothing was sent to AWS.*(may not write|read-only)`,
        's',
      ),
    );
  });

  test.each([
    ['a file below a file', 'file/env', /does not name an existing file.*stands in its place/s],
    ['a file that is gone', 'gone', /does not name an existing file.*temporary folder is gone/s],
  ])('blames the runner, not the workflow, for %s', (_name, path, expected) => {
    expect(() => requireCommandFiles(env(join(folder, path)))).toThrow(expected);
  });

  test('says outside a job that this is not a job', () => {
    expect(() => requireCommandFiles({})).toThrow(/not a step of a GitHub Actions job/);
  });
});
