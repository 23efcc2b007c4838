import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTokenFile } from '../../src/sources/token-file.ts';

let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'keyturn-token-'));
});
afterEach(() => {
  rmSync(workspace, { recursive: true, force: true });
});

const write = (name: string, text: string): string => {
  writeFileSync(join(workspace, name), text);
  return join(workspace, name);
};

describe('the web identity token file', () => {
  test('is relative to the workspace', async () => {
    write('token', 'header.payload.signature\n');
    expect(await readTokenFile('token', workspace)).toBe('header.payload.signature');
  });

  test('may be absolute', async () => {
    expect(await readTokenFile(write('token', 'header.payload.signature'), '/nowhere')).toBe(
      'header.payload.signature',
    );
  });

  test.each<[string, () => string, string]>([
    ['a missing file', () => 'missing', 'Web identity token file does not exist'],
    ['a file in a missing folder', () => 'missing/token', 'Web identity token file does not exist'],
    ['an empty file', () => write('token', ''), 'does not hold one token'],
    ['a file with two lines', () => write('token', 'one\ntwo'), 'does not hold one token'],
    ['a file that is too long', () => write('token', 'x'.repeat(20_001)), 'does not hold one token'],
    [
      'a folder',
      () => {
        mkdirSync(join(workspace, 'folder'));
        return 'folder';
      },
      'is not a regular file',
    ],
    [
      'a symbolic link',
      () => {
        symlinkSync(write('secret', 'header.payload.signature'), join(workspace, 'link'));
        return 'link';
      },
      'is a symbolic link',
    ],
    [
      'a file in a folder that is a link out of the workspace',
      () => {
        const outside = mkdtempSync(join(tmpdir(), 'keyturn-outside-'));
        writeFileSync(join(outside, 'token'), 'header.payload.signature');
        symlinkSync(outside, join(workspace, 'folder'));
        return 'folder/token';
      },
      'is reached through one',
    ],
    [
      'a file in a folder that is a link within the workspace',
      () => {
        mkdirSync(join(workspace, 'real'));
        write('real/token', 'header.payload.signature');
        symlinkSync(join(workspace, 'real'), join(workspace, 'folder'));
        return 'folder/token';
      },
      'is reached through one',
    ],
    [
      'a file in a folder that is a link, outside of the workspace',
      () => {
        const outside = mkdtempSync(join(tmpdir(), 'keyturn-outside-'));
        mkdirSync(join(outside, 'real'));
        writeFileSync(join(outside, 'real', 'token'), 'header.payload.signature');
        symlinkSync(join(outside, 'real'), join(outside, 'folder'));
        return join(outside, 'folder', 'token');
      },
      'is reached through one',
    ],
    [
      'a symbolic link to nowhere',
      () => {
        symlinkSync(join(workspace, 'nowhere'), join(workspace, 'link'));
        return 'link';
      },
      'is a symbolic link',
    ],
  ])('is refused: %s', async (_name, make, message) => {
    const outcome: unknown = await readTokenFile(make(), workspace).catch((error: unknown) => error);
    expect(outcome).toMatchObject({ code: 'WebIdentityTokenUnreadable', retry: 'never' });
    expect(String(outcome)).toContain(message);
    expect(String(outcome)).not.toContain('header.payload.signature');
  });
});
