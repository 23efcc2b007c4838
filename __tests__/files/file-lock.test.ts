import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withFileLock } from '../../src/files/file-lock.ts';
import { fileVersion } from '../../src/files/file-state.ts';

let folder: string;
let path: string;
let lock: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-'));
  path = join(folder, 'config');
  lock = `${path}.keyturn-lock`;
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the lock is there while the action runs, and gone afterwards', async () => {
  expect(await withFileLock(path, () => existsSync(lock))).toBe(true);
  expect(readdirSync(folder)).toEqual([]);
});

test('the lock is gone after an action that throws', async () => {
  const action = () => {
    throw new Error('of the action');
  };
  await expect(withFileLock(path, action)).rejects.toThrow('of the action');
  expect(readdirSync(folder)).toEqual([]);
});

test('a lock that is given back is had, without the wait for a dead one', async () => {
  writeFileSync(lock, '');
  setTimeout(() => rmSync(lock), 100);
  const neverTaken = { staleMs: Number.POSITIVE_INFINITY, timeoutMs: 50_000 };
  expect(await withFileLock(path, () => 'had', neverTaken)).toBe('had');
});

test('the lock of a dead process is taken over, and only after it was watched for a while', async () => {
  writeFileSync(lock, '');
  utimesSync(lock, 0, 0); // However old it looks: the clock of a file server may be wrong.
  const action = () => undefined;
  await expect(withFileLock(path, action, { staleMs: 50_000, timeoutMs: 300 })).rejects.toMatchObject({
    code: 'ProfileUnwritable',
  });
  expect(readdirSync(folder)).toEqual(['config.keyturn-lock']);
  await withFileLock(path, action, { staleMs: 300, timeoutMs: 50_000 });
  expect(readdirSync(folder)).toEqual([]);
});

test('of many that wait for a dead lock each gets one of its own', async () => {
  writeFileSync(lock, '');
  const dead = fileVersion(lock);
  const times = { staleMs: 200, timeoutMs: 10_000 };
  const held = await Promise.all(
    Array.from({ length: 20 }, () => withFileLock(path, () => fileVersion(lock), times)),
  );
  expect(held).not.toContain(undefined);
  expect(held).not.toContain(dead);
  expect(readdirSync(folder)).toEqual([]);
});

test('a lock that changes hands all the time is not taken over, and waiting for it ends', async () => {
  writeFileSync(lock, '');
  let hands = 0;
  const others = setInterval(() => utimesSync(lock, new Date(), new Date(1_000_000 + hands++ * 1_000)), 10);
  await expect(withFileLock(path, () => undefined, { staleMs: 200, timeoutMs: 700 })).rejects.toMatchObject({
    code: 'ProfileUnwritable',
    message: expect.stringContaining(lock),
  });
  clearInterval(others);
  expect(readdirSync(folder)).toEqual(['config.keyturn-lock']);
});

test("a holder that was robbed in its sleep leaves the other's lock alone", async () => {
  await withFileLock(path, () => {
    rmSync(lock);
    writeFileSync(lock, "somebody else's");
  });
  expect(existsSync(lock)).toBe(true);
});

test('a folder that is not there is an error at once', async () => {
  await expect(withFileLock(join(folder, 'no', 'config'), () => undefined)).rejects.toMatchObject({
    code: 'ENOENT',
  });
});
