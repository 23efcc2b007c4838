import { generateKeyPairSync } from 'node:crypto';
import { atEnd, closeAll, closeWhenCancelled } from '../../src/at-end.ts';
import { type OpenGitHub, openGitHub, type Permission, type TokenScope } from '../../src/github/access.ts';
import type { Permissions } from '../../src/sandbox/github/world.ts';
import { GitHubLab } from './github-lab.ts';

const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const access = { kind: 'app' as const, appId: '1234', privateKey };
const variables: Permission = { names: ['actions_variables', 'variables'], level: 'write' };
const secrets: Permission = { names: ['secrets'], level: 'write' };
const runs: Permission = { names: ['actions'], level: 'read', optional: true };

function wanted(more: Partial<TokenScope> = {}): TokenScope {
  return {
    purpose: 'targets',
    owner: 'octo-org',
    ofOrganization: false,
    repositories: ['octo-repo'],
    permissions: [variables, secrets, runs],
    ...more,
  };
}

async function lab(
  granted: Permissions = { actions_variables: 'write', secrets: 'write', actions: 'write' },
) {
  const made = await GitHubLab.create();
  made.world.createApp('1234', publicKey, { 'octo-org': granted });
  return made;
}

function open(made: GitHubLab, all: readonly TokenScope[], masked: string[] = []): Promise<OpenGitHub> {
  return openGitHub(access, all, made.options(), (value) => masked.push(value));
}

const minted = (made: GitHubLab) => [...made.world.tokens].filter(([, { kind }]) => kind === 'installation');

test('uses a given token for every owner and does not revoke it', async () => {
  const made = await lab();
  const github = await openGitHub({ kind: 'token', token: made.token }, [wanted()], made.options(), () => {});
  expect(github.apiFor('journal', 'octo-org')).toBe(github.apiFor('targets', 'octocat'));
  await github.close();
  expect(made.requests).toEqual([]);
});

test('mints a token for exactly the scope, masks it before its first use, and revokes it at the end', async () => {
  const made = await lab();
  const masked: string[] = [];
  const github = await open(made, [wanted()], masked);
  const [[value = '', token] = []] = minted(made);
  expect(masked).toHaveLength(2);
  expect(masked[1]).toBe(value);
  expect([...(token?.repositories ?? [])]).toEqual(['octo-org/octo-repo']);
  expect(token?.permissions).toEqual({
    metadata: 'read',
    actions_variables: 'write',
    secrets: 'write',
    actions: 'read',
  });
  const api = github.apiFor('targets', 'Octo-Org');
  await api.call('x', 'once', (octokit) => octokit.request('GET /repos/octo-org/octo-repo/actions/secrets'));
  await github.close();
  expect(minted(made)).toEqual([]);
});

test('mints one token for each owner', async () => {
  const made = await lab();
  const app = made.world.apps.get('1234');
  app?.installations.push({
    id: 77,
    account: 'octocat',
    permissions: { secrets: 'write' },
    createdAt: new Date(),
  });
  made.world.createRepository('octocat/hello-world');
  const other = wanted({ owner: 'octocat', repositories: ['hello-world'], permissions: [secrets] });
  const github = await open(made, [wanted(), other]);
  expect(minted(made).map(([, { repositories }]) => [...(repositories ?? [])])).toEqual([
    ['octo-org/octo-repo'],
    ['octocat/hello-world'],
  ]);
  expect(() => github.apiFor('targets', 'nobody')).toThrow(/no token was minted for the targets of nobody/);
});

test('finds the installation of an organization by its own path, and names no repository in its token', async () => {
  const made = await lab({ organization_secrets: 'write' });
  const permissions: Permission[] = [{ names: ['organization_secrets'], level: 'write' }];
  await open(made, [wanted({ ofOrganization: true, repositories: [], permissions })]);
  expect(made.answers).toEqual(['GetOrganizationInstallation 200', 'CreateInstallationToken 201']);
  expect(minted(made)[0]?.[1].repositories).toBeUndefined();
});

test('requests a permission by the name that the installation has for it', async () => {
  const made = await lab({ variables: 'write', secrets: 'write' });
  await open(made, [wanted()]);
  expect(Object.keys(minted(made)[0]?.[1].permissions ?? {})).toEqual(['metadata', 'variables', 'secrets']);
});

test.each<[string, Permissions, RegExp]>([
  ['is missing', { actions_variables: 'write' }, /lacks the permission secrets: write on octo-org/],
  [
    'is for reading only',
    { actions_variables: 'read', secrets: 'write' },
    /actions_variables: write on octo-org/,
  ],
  [
    'is missing, as another one is,',
    { actions: 'read' },
    /lacks the permissions actions_variables: write, secrets: write on octo-org/,
  ],
])('reports a permission that %s before it mints a token', async (_name, granted, message) => {
  const made = await lab(granted);
  await expect(open(made, [wanted()])).rejects.toThrow(message);
  expect(minted(made)).toEqual([]);
});

test('reports an owner without an installation, and mints no token', async () => {
  const made = await lab();
  made.world.createRepository('octocat/hello-world');
  const other = wanted({ owner: 'octocat', repositories: ['hello-world'] });
  await expect(open(made, [wanted(), other])).rejects.toThrow(
    /^The GitHub App 1234 is not installed on octocat/,
  );
  expect(made.answers).toEqual(['GetRepositoryInstallation 200', 'GetRepositoryInstallation 404']);
});

test('mints separate tokens for the journal and the targets of one owner', async () => {
  const made = await lab();
  made.world.createRepository('octo-org/other-repo');
  const all = [
    wanted({ purpose: 'journal', permissions: [variables, runs] }),
    wanted({ repositories: ['other-repo'], permissions: [secrets] }),
  ];
  const github = await open(made, all);
  expect(
    minted(made).map(([, { repositories, permissions }]) => [[...(repositories ?? [])], permissions]),
  ).toEqual([
    [['octo-org/octo-repo'], { metadata: 'read', actions_variables: 'write', actions: 'read' }],
    [['octo-org/other-repo'], { metadata: 'read', secrets: 'write' }],
  ]);
  // The installation is looked up once for both.
  expect(made.answers).toEqual([
    'GetRepositoryInstallation 200',
    'CreateInstallationToken 201',
    'CreateInstallationToken 201',
  ]);
  expect(github.apiFor('journal', 'octo-org')).not.toBe(github.apiFor('targets', 'octo-org'));
  await github.close();
  expect(minted(made)).toEqual([]);
});

test('reports all missing permissions at once', async () => {
  const made = await lab({});
  made.world.apps
    .get('1234')
    ?.installations.push({ id: 77, account: 'octocat', permissions: {}, createdAt: new Date() });
  made.world.createRepository('octocat/hello-world');
  const environments: Permission = { names: ['environments'], level: 'write' };
  const all = [
    wanted({ purpose: 'journal', permissions: [variables, runs] }),
    wanted({ permissions: [secrets, environments, secrets] }),
    wanted({ owner: 'octocat', repositories: ['hello-world'], permissions: [secrets] }),
  ];
  await expect(open(made, all)).rejects.toThrow(
    'The GitHub App 1234 lacks the permissions actions_variables: write, secrets: write, environments: write on octo-org; secrets: write on octocat.',
  );
  expect(minted(made)).toEqual([]);
});

test('revokes the tokens before one that cannot be minted', async () => {
  const made = await lab();
  const missing = wanted({ repositories: ['no-such-repo'] });
  await expect(open(made, [wanted({ purpose: 'journal' }), missing])).rejects.toThrow(
    /got no token for no-such-repo/,
  );
  expect(made.answers.at(-1)).toBe('RevokeInstallationToken 204');
  expect(minted(made)).toEqual([]);
});

describe('at the end of the process', () => {
  test('revokes the tokens that are left, whatever ended the run', async () => {
    const made = await lab();
    const github = await open(made, [wanted({ purpose: 'journal' }), wanted()]);
    expect(minted(made)).toHaveLength(2);
    await closeAll();
    expect(minted(made)).toEqual([]);
    await github.close();
    await closeAll();
    expect(made.answers.filter((line) => line.startsWith('Revoke'))).toHaveLength(2);
  });

  test('does not wait for what cannot be closed, and closes everything else', async () => {
    const closed: string[] = [];
    atEnd(() => new Promise(() => {}));
    atEnd(async () => {
      throw new Error('no');
    });
    atEnd(async () => void closed.push('last'));
    await closeAll(1);
    expect(closed).toEqual(['last']);
  });

  test('closes them first when the run is cancelled', async () => {
    const made = await lab();
    await open(made, [wanted()]);
    const code = await new Promise((resolve) => {
      const stop = closeWhenCancelled(resolve);
      process.emit('SIGINT');
      stop();
    });
    expect(code).toBe(1);
    expect(minted(made)).toEqual([]);
  });
});

test('reports a truncated private key without quoting it', async () => {
  const made = await lab();
  const broken = `${privateKey.slice(0, 200)}\n-----END PRIVATE KEY-----`;
  const opened = openGitHub({ ...access, privateKey: broken }, [wanted()], made.options(), () => {});
  await expect(opened).rejects.toMatchObject({
    code: 'InvalidInput',
    message: expect.stringMatching(/^github-app-private-key cannot sign\./),
  });
  expect(made.requests).toEqual([]);
});

test('says what to compare if the key belongs to another App', async () => {
  const made = await lab();
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const pem = other.export({ type: 'pkcs8', format: 'pem' }).toString();
  const opened = openGitHub({ ...access, privateKey: pem }, [wanted()], made.options(), () => {});
  await expect(opened).rejects.toThrow(/do not belong together/);
});

test('reports a renamed repository, because a token is minted for current names only', async () => {
  const made = await lab();
  made.world.rename(made.world.repository('octo-org/octo-repo'), 'new-name');
  await expect(open(made, [wanted()])).rejects.toThrow(
    /got no token for octo-repo: .*422.*a repository was renamed.*write the current name/s,
  );
});

test('ignores a token that cannot be revoked', async () => {
  const made = await lab();
  const github = await open(made, [wanted()]);
  const fault = { kind: 'error', status: 500, code: 'InternalError' } as const;
  made.faults.add({ operation: 'RevokeInstallationToken', times: 100, fault });
  await github.close();
  expect(minted(made)).toHaveLength(1);
});
