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

test('holds the lock while the action runs', async () => {
  expect(await withFileLock(path, () => existsSync(lock))).toBe(true);
  expect(readdirSync(folder)).toEqual([]);
});

test('removes the lock when the action throws', async () => {
  const action = () => {
    throw new Error('of the action');
  };
  await expect(withFileLock(path, action)).rejects.toThrow('of the action');
  expect(readdirSync(folder)).toEqual([]);
});

test('takes a released lock without waiting for it to go stale', async () => {
  writeFileSync(lock, '');
  setTimeout(() => rmSync(lock), 100);
  const neverTaken = { staleMs: Number.POSITIVE_INFINITY, timeoutMs: 50_000 };
  expect(await withFileLock(path, () => 'had', neverTaken)).toBe('had');
});

test("takes over a dead process's lock only after watching it for a while", async () => {
  writeFileSync(lock, '');
  utimesSync(lock, 0, 0); // Its age does not count: the clock of a file server may be wrong.
  const action = () => undefined;
  await expect(withFileLock(path, action, { staleMs: 50_000, timeoutMs: 300 })).rejects.toMatchObject({
    code: 'ProfileUnwritable',
  });
  expect(readdirSync(folder)).toEqual(['config.keyturn-lock']);
  await withFileLock(path, action, { staleMs: 300, timeoutMs: 50_000 });
  expect(readdirSync(folder)).toEqual([]);
});

test('gives each of many waiting processes the lock in turn after a dead holder', async () => {
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

test('gives up on a lock that keeps changing hands, without taking it over', async () => {
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

test('does not remove the lock of a process that took it over', async () => {
  await withFileLock(path, () => {
    rmSync(lock);
    writeFileSync(lock, "somebody else's");
  });
  expect(existsSync(lock)).toBe(true);
});

test('fails at once when the folder is missing', async () => {
  await expect(withFileLock(join(folder, 'no', 'config'), () => undefined)).rejects.toMatchObject({
    code: 'ENOENT',
  });
});
