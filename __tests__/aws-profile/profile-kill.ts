import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ProfileRequest } from '../../src/aws-profile/profile-files.ts';
import { readAsCli } from './ini-readers.ts';
import type { ProfileProcess } from './profile-process.ts';

type Point = NonNullable<ProfileProcess['stopBefore']>;

/** The system calls of a write before which the process is killed. */
export const killPoints: readonly Point[] = [
  { call: 'openSync', path: 'credentials.keyturn-new' },
  { call: 'fsyncSync', path: 'credentials' },
  { call: 'renameSync', path: 'credentials.keyturn-new' },
  { call: 'openSync', path: 'config.keyturn-new' },
  { call: 'renameSync', path: 'config.keyturn-new' },
];

const before = '# mine\n[kept]\nk = 1\ns3 =\n    a = 1\n';

/**
 * Kills a process that writes a profile, then lets two others write to the same files.
 *
 * @param folder - does not exist yet
 * @returns the differences from the expected state
 */
export async function problemsAfterKill(stopBefore: Point, folder: string): Promise<string[]> {
  const paths = { credentialsFile: join(folder, 'credentials'), configFile: join(folder, 'config') };
  const read = (path: string) => readFileSync(path, 'latin1');
  mkdirSync(folder);
  for (const path of Object.values(paths)) writeFileSync(path, before);

  const victim = startProfileProcess({ paths, requests: [profileRequest('victim')], stopBefore });
  await once(victim.stdout ?? victim, 'data');
  victim.kill('SIGKILL');
  await exitOf(victim);
  const config = read(paths.configFile);
  const left = readAsCli(read(paths.credentialsFile));

  const next = ['next1', 'next2'].map((name) =>
    startProfileProcess({ paths, requests: [profileRequest(name)] }),
  );
  const codes = await Promise.all(next.map(exitOf));
  const { kept, ...profiles } = readAsCli(read(paths.configFile));
  const credentials = readAsCli(read(paths.credentialsFile));
  const region = { region: 'eu-west-1' };
  const idOf = (name: string) => credentials[name]?.aws_access_key_id;
  const rules: readonly (readonly [string, unknown, unknown])[] = [
    ['the config file after the kill', config, before],
    ['the section that was there, after the kill', left.kept?.k, '1'],
    ['the exit codes of the next processes', codes, [0, 0]],
    ['the section that was there, in the config file', kept?.k, '1'],
    [
      'the profiles',
      Object.entries(profiles).toSorted(),
      [
        ['profile next1', region],
        ['profile next2', region],
      ],
    ],
    ['the section that was there, in the credentials file', credentials.kept?.k, '1'],
    ['the keys', [idOf('next1'), idOf('next2')], ['ID-of-next1', 'ID-of-next2']],
    ['the files', readdirSync(folder).toSorted(), ['config', 'credentials']],
  ];
  return rules
    .filter(([, seen, wanted]) => JSON.stringify(seen) !== JSON.stringify(wanted))
    .map(([what, seen]) => `${what}: ${JSON.stringify(seen)}`);
}

/** A request to write a profile of this name. */
export function profileRequest(name: string): ProfileRequest {
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

export function startProfileProcess(job: ProfileProcess): ChildProcess {
  const script = join(dirname(fileURLToPath(import.meta.url)), 'profile-process.ts');
  return spawn(process.execPath, [script, JSON.stringify(job)], { stdio: ['ignore', 'pipe', 'inherit'] });
}

export async function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}
