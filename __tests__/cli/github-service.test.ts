import { repositoryAt } from '../../src/cli/services/git-remote.ts';
import {
  chosenRepository,
  findGitHub,
  permissionsFor,
  requireGitHub,
} from '../../src/cli/services/github.ts';
import { githubFlags } from '../../src/cli/services/github-flags.ts';
import { terminalRunner } from '../../src/cli/session/terminal.ts';
import { fetchRepository } from '../../src/github/repository-settings.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';

describe("the repository of a remote's address", () => {
  const octo = { owner: 'octo-org', repo: 'octo-repo' };
  test.each<[string, string, object | undefined]>([
    ['https', 'https://github.com/octo-org/octo-repo.git', octo],
    ['https without .git', 'https://github.com/octo-org/octo-repo', octo],
    ['https with a token', 'https://x-access-token:ghs_x@github.com/octo-org/octo-repo.git', octo],
    ['the short form of ssh', 'git@github.com:octo-org/octo-repo.git', octo],
    ['ssh', 'ssh://git@github.com/octo-org/octo-repo.git', octo],
    ['ssh with a port', 'ssh://git@github.com:22/octo-org/octo-repo', octo],
    ['another host', 'https://gitlab.com/octo-org/octo-repo.git', undefined],
    ['a host that ends so', 'https://notgithub.com/octo-org/octo-repo.git', undefined],
    ['a folder', '/srv/git/octo-repo.git', undefined],
    ['a folder of groups', 'https://github.com/octo-org/group/octo-repo', undefined],
    ['dots', 'https://github.com/octo-org/..', undefined],
    ['nothing', '', undefined],
    ['a line break', 'git@github.com:octo-org/octo-repo\nx', undefined],
  ])('is read from %s', (_name, address, repository) => {
    expect(repositoryAt(address, 'github.com')).toEqual(repository);
  });
});

test('no flag takes a token: the token sources are names', () => {
  expect(githubFlags['github-token-from'].values).toEqual(['env', 'gh', 'app']);
  expect(Object.keys(githubFlags)).toEqual(['repo', 'github-token-from', 'github-app-id']);
});

describe('the repository of a command', () => {
  test('is that of --repo, then that of GITHUB_REPOSITORY', async () => {
    const env = { GITHUB_REPOSITORY: 'octo-org/other-repo' };
    expect(await chosenRepository({ repo: 'octo-org/octo-repo' }, env)).toMatchObject({ repo: 'octo-repo' });
    expect(await chosenRepository({}, env)).toMatchObject({ repo: 'other-repo' });
  });

  test.each(['octo-repo', 'a/b/c', '../x', ''])('is refused when --repo is %j', async (repo) => {
    await expect(chosenRepository({ repo }, {})).rejects.toThrow(
      /not a repository's name.*octo-org\/octo-repo/s,
    );
  });
});

describe('GitHub for a command', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterAll(() => sandbox.close());

  const octo = { owner: 'octo-org', repo: 'octo-repo' };
  const open = (env: Record<string, string>, flags: Parameters<typeof findGitHub>[0] = {}) => {
    const lines: string[] = [];
    const all = { GITHUB_API_URL: sandbox.githubUrl, PATH: '', ...env };
    const runner = terminalRunner(all, (line) => void lines.push(line), true);
    return { lines, runner, service: findGitHub(flags, [octo], permissionsFor.doctor, runner) };
  };

  test.each(['GITHUB_TOKEN', 'GH_TOKEN'])('takes the token of %s, and masks it', async (name) => {
    const token = sandbox.github.world.createToken();
    const { service, runner, lines } = open({ [name]: token });
    const github = await service;
    expect(github?.source).toBe(name);
    const api = github?.apiFor('octo-org');
    expect(api && (await fetchRepository(octo, api)).id).toBe(74);
    runner.info(`token ${token}`);
    expect(lines.join('')).not.toContain(token);
  });

  test('mints a token as the App of KEYTURN_GITHUB_APP_PRIVATE_KEY, with what the App has, and revokes it', async () => {
    const { generateKeyPairSync } = await import('node:crypto');
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    sandbox.github.world.createApp('4711', pem, { 'octo-org': { contents: 'write', metadata: 'read' } });
    const key = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
    const installed = () =>
      [...sandbox.github.world.tokens.values()].filter(({ kind }) => kind === 'installation');
    const { service } = open({ KEYTURN_GITHUB_APP_PRIVATE_KEY: key }, { 'github-app-id': '4711' });
    const github = await service;
    expect(github?.source).toBe('the GitHub App 4711');
    expect(installed().map(({ permissions }) => permissions)).toEqual([
      { metadata: 'read', contents: 'read' },
    ]);
    await github?.close();
    expect(installed()).toEqual([]);
  });

  test('is absent without a token, and an error where it is needed', async () => {
    expect(await open({}).service).toBeUndefined();
    const { runner } = open({});
    await expect(requireGitHub({}, [octo], [], runner)).rejects.toThrow(
      /no token for GitHub.*gh auth login/s,
    );
  });

  test.each<[string, Record<string, string>, Parameters<typeof findGitHub>[0], RegExp]>([
    ['a variable that is empty', {}, { 'github-token-from': 'env' }, /GITHUB_TOKEN and GH_TOKEN are empty/],
    ['a `gh` that is not installed', {}, { 'github-token-from': 'gh' }, /install the GitHub CLI/],
    ['an App without its key', {}, { 'github-token-from': 'app' }, /KEYTURN_GITHUB_APP_PRIVATE_KEY is empty/],
    ['an App without its ID', { KEYTURN_GITHUB_APP_PRIVATE_KEY: 'x' }, {}, /add --github-app-id/],
    [
      'an address of the API that is none',
      { GITHUB_API_URL: 'none', GITHUB_TOKEN: 'x' },
      {},
      /GITHUB_API_URL/,
    ],
  ])('is refused with %s', async (_name, env, flags, told) => {
    await expect(open(env, flags).service).rejects.toThrow(told);
  });
});
