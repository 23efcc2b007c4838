import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProfileRequest } from '../../src/publish/profile-files.ts';
import { readAsCli } from './ini-readers.ts';
import type { ProfileProcess } from './profile-process.ts';

const before = '# mine\n[kept]\nk = 1\ns3 =\n    a = 1\n';
let home: string;
let paths: { credentialsFile: string; configFile: string };

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'keyturn-'));
  paths = { credentialsFile: join(home, '.aws', 'credentials'), configFile: join(home, '.aws', 'config') };
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

test('eight processes that write at once lose nothing, and tear nothing', async () => {
  const requests = Array.from({ length: 8 }, (_, index) => [request(`p${index}a`), request(`p${index}b`)]);
  const torn: string[] = [];
  const watch = setInterval(() => {
    try {
      readAsCli(read('credentials'));
      readAsCli(read('config'));
    } catch (error) {
      torn.push(String(error));
    }
  }, 1);
  const codes = await Promise.all(requests.map((some) => exit(start({ paths, requests: some }))));
  clearInterval(watch);
  expect({ codes, torn }).toEqual({ codes: Array(8).fill(0), torn: [] });
  const names = requests.flat().map(({ name }) => name);
  expect(Object.keys(readAsCli(read('credentials'))).toSorted()).toEqual(names);
  expect(Object.keys(readAsCli(read('config'))).toSorted()).toEqual(names.map((name) => `profile ${name}`));
  expect(readdirSync(join(home, '.aws')).toSorted()).toEqual(['config', 'credentials']);
}, 60_000);

test('processes that write and put back at once leave nothing in the files, whoever made them', async () => {
  const jobs = Array.from({ length: 4 }, (_, index) =>
    [0, 1, 2].map((round) => request(`p${index}${round}`)),
  );
  const codes = await Promise.all(jobs.map((requests) => exit(start({ paths, requests, undo: true }))));
  expect(codes).toEqual([0, 0, 0, 0]);
  expect([read('credentials'), read('config')]).toEqual(['', '']);
}, 60_000);

/** Each gets a home of its own; they are killed and taken over at the same time, to wait for a dead lock only once. */
test('a process killed at any point leaves whole files, and the next ones go on', async () => {
  const points = [
    { call: 'openSync', path: 'credentials.keyturn-new' },
    { call: 'fsyncSync', path: 'credentials' },
    { call: 'renameSync', path: 'credentials.keyturn-new' },
    { call: 'openSync', path: 'config.keyturn-new' },
    { call: 'renameSync', path: 'config.keyturn-new' },
  ] as const;
  await Promise.all(
    points.map(async (stopBefore, index) => {
      const folder = join(home, String(index));
      const own = { credentialsFile: join(folder, 'credentials'), configFile: join(folder, 'config') };
      mkdirSync(folder);
      writeFileSync(own.credentialsFile, before);
      writeFileSync(own.configFile, before);

      const victim = start({ paths: own, requests: [request('victim')], stopBefore });
      await once(victim.stdout ?? victim, 'data');
      victim.kill('SIGKILL');
      await exit(victim);
      expect(readFileSync(own.configFile, 'latin1')).toBe(before);
      expect(Object.keys(readAsCli(readFileSync(own.credentialsFile, 'latin1')))).toContain('kept');

      const next = ['next1', 'next2'].map((name) => start({ paths: own, requests: [request(name)] }));
      expect(await Promise.all(next.map(exit))).toEqual([0, 0]);
      expect(readAsCli(readFileSync(own.configFile, 'latin1'))).toEqual({
        kept: { k: '1', s3: expect.any(String) },
        'profile next1': { region: 'eu-west-1' },
        'profile next2': { region: 'eu-west-1' },
      });
      expect(readAsCli(readFileSync(own.credentialsFile, 'latin1'))).toMatchObject({
        kept: { k: '1' },
        next1: { aws_access_key_id: 'ID-of-next1' },
        next2: { aws_access_key_id: 'ID-of-next2' },
      });
      expect(readdirSync(folder).toSorted()).toEqual(['config', 'credentials']);
    }),
  );
}, 60_000);

/** To root every folder is writable, so the process becomes nobody first. */
const onUnix = process.platform === 'win32' ? test.skip : test;
onUnix('a folder that is not writable is found out before anything is written', async () => {
  chmodSync(home, 0o755);
  mkdirSync(join(home, '.aws'));
  chmodSync(join(home, '.aws'), 0o555);
  const uid = process.getuid?.() === 0 ? { uid: 65_534 } : {};
  const child = start({ paths, requests: [request('x')], ...uid });
  const [said] = await Promise.all([output(child), exit(child)]);
  expect({ said, code: child.exitCode }).toEqual({
    said: expect.stringContaining('.aws is not writable'),
    code: 1,
  });
});

function request(name: string): ProfileRequest {
  return {
    name,
    overwrite: false,
    region: 'eu-west-1',
    credentials: {
      accessKeyId: `ID-of-${name}`,
      secretAccessKey: 's'.repeat(40),
      sessionToken: 't'.repeat(2000),
    },
  };
}

function start(job: ProfileProcess): ChildProcess {
  const script = join(__dirname, 'profile-process.ts');
  return spawn(process.execPath, [script, JSON.stringify(job)], { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function output(child: ChildProcess): Promise<string> {
  const chunks = await child.stdout?.toArray();
  return chunks?.join('') ?? '';
}

async function exit(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

function read(name: string): string {
  try {
    return readFileSync(join(home, '.aws', name), 'latin1');
  } catch {
    return '';
  }
}
