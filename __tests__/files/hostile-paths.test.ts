import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  checkProfiles,
  type ProfileRequest,
  profilePaths,
  writeProfiles,
} from '../../src/aws-profile/profile-files.ts';
import type { Run } from '../../src/clients/run.ts';
import { parseTargets, twoLineForm } from '../../src/config/targets.ts';
import { fetchThrough } from '../../src/http/fetch.ts';
import { repositoryIn } from '../../src/secret-stores/jobs.ts';
import { fromDefaultChain } from '../../src/sources/sdk-default-chain.ts';
import { readTokenFile } from '../../src/sources/token-file.ts';

const environment = { ...process.env };
let folder: string;
let workspace: string;
let outside: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'keyturn-paths-')));
  workspace = join(folder, 'work');
  outside = join(folder, 'outside');
  for (const each of [workspace, outside]) mkdirSync(each);
  process.env.GITHUB_WORKSPACE = workspace;
});
afterEach(() => {
  process.env = { ...environment };
  rmSync(folder, { recursive: true, force: true });
});

describe('symbolic links above a profile file', () => {
  const credentials = { accessKeyId: 'ASIAIOSFODNN7EXAMPLE', secretAccessKey: 'x', sessionToken: 'y' };
  const request: ProfileRequest = { name: 'x', overwrite: false, region: 'eu-central-1', credentials };
  const pathsIn = (home: string) =>
    profilePaths(
      { AWS_CONFIG_FILE: `${home}/config`, AWS_SHARED_CREDENTIALS_FILE: `${home}/credentials` },
      '/nowhere',
    );

  test.each<[string, () => string]>([
    ['one above the folder', () => `${link('a', join(outside))}/.aws`],
    ['one two folders above', () => `${link('a', outside)}/b/.aws`],
    [
      'one three folders above, in a folder of the repository',
      () => `${link(join(folderOf('deep'), 'a'), outside)}/b/c/.aws`,
    ],
    [
      "one reached through the machine's own link to the workspace",
      () => {
        symlinkSync(workspace, join(folder, 'way'));
        link('a', outside);
        return join(folder, 'way', 'a', 'b', '.aws');
      },
    ],
    ['one whose target is in the workspace', () => `${link('a', join(workspace, folderOf('real')))}/b/.aws`],
  ])('in the workspace are refused: %s', async (_what, make) => {
    const paths = pathsIn(make());
    await expect(checkProfiles([request], paths)).rejects.toMatchObject({
      code: 'ProfileUnwritable',
      message: expect.stringContaining(
        'is a symbolic link, and Keyturn does not write credentials through one',
      ),
    });
    await expect(writeProfiles([request], paths)).rejects.toMatchObject({ code: 'ProfileUnwritable' });
    expect(readdirSync(outside)).toEqual([]);
  });

  test('outside the workspace are followed', async () => {
    symlinkSync(outside, join(folder, 'home'));
    const paths = pathsIn(join(folder, 'home', 'runner', '.aws'));
    expect(await checkProfiles([request], paths)).toEqual([]);
    await writeProfiles([request], paths);
    expect(readdirSync(join(outside, 'runner', '.aws')).toSorted()).toEqual(['config', 'credentials']);
  });

  test('may lead to the workspace itself', async () => {
    symlinkSync(workspace, join(folder, 'linked'));
    process.env.GITHUB_WORKSPACE = join(folder, 'linked');
    const paths = pathsIn(join(folder, 'linked', 'home', '.aws'));
    expect(await checkProfiles([request], paths)).toEqual([]);
    await writeProfiles([request], paths);
    expect(readdirSync(join(workspace, 'home', '.aws')).toSorted()).toEqual(['config', 'credentials']);
  });

  function folderOf(name: string): string {
    mkdirSync(join(workspace, name));
    return name;
  }

  function link(name: string, target: string): string {
    symlinkSync(target, join(workspace, name));
    return join(workspace, name);
  }
});

describe('names that a URL would resolve as a path', () => {
  test.each([
    ['octo-org/..', 'is not a repository'],
    ['octo-org/.', 'is not a repository'],
    ['../octo-repo', 'is not a repository'],
    ['./octo-repo', 'is not a repository'],
    ['octo-org/octo-repo/..', 'is not a repository'],
    ['octo-org/a\\b', 'is not a repository'],
    ['-/a', 'is not a repository'],
    ['env:..', 'is not an environment'],
    ['env:.', 'is not an environment'],
    ['env:%2e%2e', 'is not an environment'],
    ['env:a%0Ab', 'is not an environment'],
    ['org:..', 'is not an organization'],
  ])('refuses %s as a target: it %s', (text, message) => {
    expect(parseTargets(text, twoLineForm).problems).toEqual([expect.stringContaining(message)]);
  });

  test.each([
    ['octo-org/.github', { owner: 'octo-org', repo: '.github' }],
    ['octo_managed/octo.repo', { owner: 'octo_managed', repo: 'octo.repo' }],
    ['octo-org/...', { owner: 'octo-org', repo: '...' }],
  ])('accepts the repository %s', (text, repository) => {
    expect(repositoryIn(text)).toEqual(repository);
  });

  test.each(['..', '.', '%2e%2e', '%2E', '.%2e'])('sends no request with %s in its path', async (name) => {
    const sent: unknown[] = [];
    const fetch = fetchThrough({
      handle: async (request) => {
        sent.push(request);
        return { response: { statusCode: 200, headers: {} } } as never;
      },
    });
    for (const url of [
      `https://api.github.com/repos/octo-org/${name}/actions`,
      `https://api.github.com/orgs/${name}`,
      `https://api.github.com/a/${name}?b`,
    ])
      await expect(fetch(url)).rejects.toMatchObject({ code: 'InvalidInput' });
    expect(sent).toEqual([]);
    await fetch('https://api.github.com/repos/octo-org/a..b/c?d=../e');
    expect(sent).toHaveLength(1);
  });
});

describe('token files', () => {
  test.each([
    '/proc/self/environ',
    '/proc/self/cmdline',
    '/proc/version',
    '/sys/kernel/mm/transparent_hugepage/enabled',
    '/dev/null',
    '/dev/stdin',
    '/dev/zero',
    '/dev/../proc/self/environ',
  ])('refuses %s', async (path) => {
    await expect(readTokenFile(path, workspace)).rejects.toMatchObject({
      code: 'WebIdentityTokenUnreadable',
      message: expect.stringMatching(/file of the system|symbolic link|does not exist/),
    });
  });

  test('refuses a system file behind a symbolic link', async () => {
    symlinkSync('/proc/self', join(folder, 'self'));
    await expect(readTokenFile(join(folder, 'self', 'environ'), workspace)).rejects.toMatchObject({
      message: expect.stringMatching(/file of the system|symbolic link/),
    });
  });

  test('sends nothing when the token file of the default chain holds no token', async () => {
    process.env.AWS_CONFIG_FILE = process.env.AWS_SHARED_CREDENTIALS_FILE = join(folder, 'none');
    process.env.AWS_WEB_IDENTITY_TOKEN_FILE = '/proc/self/environ';
    process.env.AWS_ROLE_ARN = 'arn:aws:iam::123456789012:role/octo';
    process.env.AWS_EC2_METADATA_DISABLED = 'true';
    const sent: unknown[] = [];
    const run = {
      env: process.env,
      mask: () => {},
      log: { warning: () => {} },
      retry: { maxAttempts: 1, sleep: async () => {}, random: Math.random, info: () => {} },
      aws: {
        region: 'eu-central-1',
        endpoints: {},
        handler: { handle: async (request: unknown) => sent.push(request) },
        clockOffsetMs: () => 0,
      },
    } as unknown as Run;
    await expect(fromDefaultChain(run)).rejects.toMatchObject({
      message: expect.stringContaining('does not hold one token'),
    });
    expect(sent).toEqual([]);
  });
});
