import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSecretFile } from '../../src/cli/session/write-secret-file.ts';
import { onUnix } from '../platforms.ts';

const folder = mkdtempSync(join(tmpdir(), 'keyturn-out-'));
afterAll(() => rmSync(folder, { recursive: true }));

onUnix('a file that others can read is replaced, not written into', () => {
  const path = join(folder, 'open');
  writeFileSync(path, 'before', { mode: 0o644 });
  const before = statSync(path).ino;
  writeSecretFile(path, 'secret');
  const after = statSync(path);
  expect([readFileSync(path, 'utf8'), after.mode & 0o777, after.ino === before]).toEqual([
    'secret',
    0o600,
    false,
  ]);
});

onUnix('a link is refused, and what it points to stays', () => {
  const target = join(folder, 'target');
  writeFileSync(target, 'before');
  symlinkSync(target, join(folder, 'link'));
  expect(() => writeSecretFile(join(folder, 'link'), 'secret')).toThrow('it is not a regular file');
  expect(readFileSync(target, 'utf8')).toBe('before');
});

test('a folder that does not exist is named', () => {
  expect(() => writeSecretFile(join(folder, 'no', 'file'), 'secret')).toThrow(
    /--out could not be written: .*ENOENT/,
  );
});
