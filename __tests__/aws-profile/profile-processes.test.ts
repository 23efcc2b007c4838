import type { ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onUnix } from '../platforms.ts';
import { readAsCli } from './ini-readers.ts';
import {
  exitOf,
  killPoints,
  problemsAfterKill,
  profileRequest,
  startProfileProcess,
} from './profile-kill.ts';

let home: string;
let paths: { credentialsFile: string; configFile: string };

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'keyturn-'));
  paths = { credentialsFile: join(home, '.aws', 'credentials'), configFile: join(home, '.aws', 'config') };
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

test('five concurrent writers lose and tear nothing', async () => {
  const requests = Array.from({ length: 5 }, (_, index) => [
    profileRequest(`p${index}a`),
    profileRequest(`p${index}b`),
  ]);
  const torn: string[] = [];
  const watch = setInterval(() => {
    try {
      readAsCli(read('credentials'));
      readAsCli(read('config'));
    } catch (error) {
      torn.push(String(error));
    }
  }, 1);
  const codes = await Promise.all(
    requests.map((some) => exitOf(startProfileProcess({ paths, requests: some }))),
  );
  clearInterval(watch);
  expect({ codes, torn }).toEqual({ codes: Array(5).fill(0), torn: [] });
  const names = requests.flat().map(({ name }) => name);
  expect(Object.keys(readAsCli(read('credentials'))).toSorted()).toEqual(names);
  expect(Object.keys(readAsCli(read('config'))).toSorted()).toEqual(names.map((name) => `profile ${name}`));
  expect(readdirSync(join(home, '.aws')).toSorted()).toEqual(['config', 'credentials']);
});

test('concurrent writers that undo their writes leave nothing in the files', async () => {
  const jobs = Array.from({ length: 3 }, (_, index) =>
    [0, 1].map((round) => profileRequest(`p${index}${round}`)),
  );
  const codes = await Promise.all(
    jobs.map((requests) => exitOf(startProfileProcess({ paths, requests, undo: true }))),
  );
  expect(codes).toEqual([0, 0, 0]);
  expect([read('credentials'), read('config')]).toEqual(['', '']);
});

/** The campaign covers the other points (`npm run campaign -- 'kill -9: profile files'`). */
const points = killPoints.filter(({ call }) => call === 'renameSync');

test('a process killed before a rename leaves whole files, and the next processes write theirs', async () => {
  expect(points).toHaveLength(2);
  const all = points.map((point, index) => problemsAfterKill(point, join(home, String(index))));
  expect(await Promise.all(all)).toEqual([[], []]);
});

/** Root can write to every folder, so the process runs as nobody. */
onUnix('a folder that is not writable is refused before anything is written', async () => {
  chmodSync(home, 0o755);
  mkdirSync(join(home, '.aws'));
  chmodSync(join(home, '.aws'), 0o555);
  const uid = process.getuid?.() === 0 ? { uid: 65_534 } : {};
  const child = startProfileProcess({ paths, requests: [profileRequest('x')], ...uid });
  const [printed] = await Promise.all([output(child), exitOf(child)]);
  expect({ printed, code: child.exitCode }).toEqual({
    printed: expect.stringContaining('.aws is not writable'),
    code: 1,
  });
});

async function output(child: ChildProcess): Promise<string> {
  const chunks = await child.stdout?.toArray();
  return chunks?.join('') ?? '';
}

function read(name: string): string {
  try {
    return readFileSync(join(home, '.aws', name), 'latin1');
  } catch {
    return '';
  }
}
