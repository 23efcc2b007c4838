import fs, { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkProfiles, profilePaths } from '../../src/aws-profile/profile-files.ts';
import { requireReadableSharedFiles } from '../../src/aws-profile/shared-files.ts';
import { maxProfileBytes, readBounded } from '../../src/files/bounded-file.ts';
import { readCache } from '../../src/refresh/session-cache.ts';
import { readTokenFile } from '../../src/sources/token-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-bounded-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A sparse file of one gigabyte. */
function huge(name: string): string {
  const path = join(folder, name);
  const file = openSync(path, 'w', 0o600);
  ftruncateSync(file, 1024 ** 3);
  closeSync(file);
  return path;
}

test.each<[string, () => unknown, string]>([
  ['a token file', () => readTokenFile(huge('token'), folder), 'does not hold one token'],
  [
    'a profile file',
    () =>
      checkProfiles(
        [{ name: 'x', overwrite: true }],
        profilePaths({ AWS_CONFIG_FILE: huge('config') }, folder),
      ),
    'is larger than 4 MiB',
  ],
  [
    "the refresh program's session file",
    () => readCache(huge('session') && folder) ?? Promise.reject(new Error('none')),
    'none',
  ],
  ['any other file', () => readBounded(huge('file'), maxProfileBytes), 'is larger than 4 MiB'],
])('reads no more than the limit of a file of a gigabyte: %s', async (_what, read, message) => {
  const reads = jest.spyOn(fs, 'readSync');
  const wholes = jest.spyOn(fs, 'readFileSync');
  try {
    await expect(Promise.resolve().then(read)).rejects.toThrow(message);
    const bytes = reads.mock.results.reduce((sum, { value }) => sum + Number(value), 0);
    expect(bytes).toBeLessThanOrEqual(maxProfileBytes + 1);
    expect(wholes.mock.calls.filter(([path]) => String(path).startsWith(folder))).toEqual([]);
  } finally {
    jest.restoreAllMocks();
  }
});

test.each<[string, () => string, string]>([
  ['a larger file', () => huge('file'), 'is larger than 4 MiB'],
  ['a folder', () => folder, 'is not a regular file'],
  ['a device without an end', () => '/dev/zero', 'is not a regular file'],
])('refuses %s', (_what, make, message) => {
  expect(() => readBounded(make(), maxProfileBytes)).toThrow(message);
});

test('reads a file of exactly the limit', () => {
  const path = join(folder, 'file');
  writeFileSync(path, Buffer.alloc(maxProfileBytes, 'a'));
  expect(readBounded(path, maxProfileBytes)).toHaveLength(maxProfileBytes);
});

test.each<[string, () => string, RegExp]>([
  ['a huge file', () => huge('config'), /is larger than 4 MiB/],
  ['a device without an end', () => '/dev/zero', /\/dev\/zero is a device/],
])('refuses %s as AWS_CONFIG_FILE before the SDK reads it', (_what, make, message) => {
  expect(() =>
    requireReadableSharedFiles({ AWS_CONFIG_FILE: make(), AWS_SHARED_CREDENTIALS_FILE: '/dev/null' }),
  ).toThrow(message);
});

test('accepts /dev/null and a missing file', () => {
  expect(() =>
    requireReadableSharedFiles({
      AWS_CONFIG_FILE: '/dev/null',
      AWS_SHARED_CREDENTIALS_FILE: join(folder, 'none'),
    }),
  ).not.toThrow();
});
