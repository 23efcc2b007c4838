import { KeyturnError } from '../../src/errors.ts';
import { createGitHubApi } from '../../src/github/api.ts';
import { createBranch, deleteBranch, findBranch } from '../../src/github/branches.ts';
import { commitFile, findFile, listFiles } from '../../src/github/contents.ts';
import {
  addBranchRules,
  createEnvironment,
  deleteEnvironment,
  findEnvironment,
  listEnvironments,
} from '../../src/github/environments.ts';
import { listNames, type NamePlace } from '../../src/github/listed-names.ts';
import { closePullRequest, listPullRequests, openPullRequest } from '../../src/github/pull-requests.ts';
import { fetchRepository, fetchSubject, findWorkflow } from '../../src/github/repository-settings.ts';
import { GitHubLab } from './github-lab.ts';

const where = { owner: 'octo-org', repo: 'octo-repo' };
const file = '.github/workflows/deploy.yml';

let lab: GitHubLab;
beforeEach(async () => {
  lab = await GitHubLab.create();
});
const repository = () => lab.world.repository('octo-org/octo-repo');

describe('a repository', () => {
  test('is told with its ids and its present name, also after a rename', async () => {
    lab.world.rename(repository(), 'new-name');
    expect(await fetchRepository(where, lab.api)).toMatchObject({
      owner: 'octo-org',
      repo: 'new-name',
      ownerId: 65,
      defaultBranch: 'main',
      visibility: 'private',
    });
  });

  test.each([
    [
      'the default form',
      { useDefault: true },
      { isImmutable: true, prefix: expect.stringMatching(/^repo:octo-org@65\/octo-repo@\d+$/) },
    ],
    [
      'a template of its own',
      { useDefault: false, includeClaimKeys: ['repo', 'context'] },
      { claimKeys: ['repo', 'context'], isImmutable: true },
    ],
    [
      "its organization's template",
      { useDefault: false },
      { claimKeys: ['repository_id'], isImmutable: true },
    ],
  ])('has subjects in %s', async (_name, settings, facts) => {
    Object.assign(repository().subject, settings);
    Object.assign(lab.world.organizations.get('octo-org')?.subject ?? {}, {
      includeClaimKeys: ['repository_id'],
    });
    expect(await fetchSubject(where, lab.api)).toMatchObject(facts);
  });

  test('says of a scheduled workflow in a public repository that GitHub has disabled it after 60 days', async () => {
    const { code } = lab.world.createRepository('octo-org/public', { visibility: 'public' });
    code.commit('main', { [file]: 'on:\n  schedule:\n    - cron: 0 0 * * 1\n' });
    const at = { owner: 'octo-org', repo: 'public' };
    expect((await findWorkflow(at, 'deploy.yml', lab.api))?.state).toBe('active');
    lab.clock.advance(61 * 86_400_000);
    expect((await findWorkflow(at, 'deploy.yml', lab.api))?.state).toBe('disabled_inactivity');
    expect(await findWorkflow(at, 'other.yml', lab.api)).toBeUndefined();
  });
});

describe('an environment', () => {
  test('is created with its branch rules, and gets a rule that it lacks', async () => {
    await createEnvironment(where, 'prod/eu west', [{ name: 'main', type: 'branch' }], lab.api);
    await addBranchRules(where, 'prod/eu west', [{ name: 'v*', type: 'tag' }], lab.api);
    expect(await findEnvironment(where, 'prod/eu west', lab.api)).toEqual({
      name: 'prod/eu west',
      waitMinutes: 0,
      reviewers: 0,
      branches: [
        { name: 'main', type: 'branch' },
        { name: 'v*', type: 'tag' },
      ],
    });
    expect(await listEnvironments(where, lab.api)).toEqual(['production', 'prod/eu west']);
    await deleteEnvironment(where, 'prod/eu west', lab.api);
    expect(await findEnvironment(where, 'prod/eu west', lab.api)).toBeUndefined();
  });

  test('is told with its reviewers, its wait and protected branches', async () => {
    const environment = repository().environments.get('production');
    Object.assign(environment ?? {}, {
      waitMinutes: 30,
      reviewers: [
        { type: 'User', id: 1 },
        { type: 'Team', id: 2 },
      ],
      branchPolicy: { protected_branches: true, custom_branch_policies: false },
    });
    expect(await findEnvironment(where, 'production', lab.api)).toEqual({
      name: 'production',
      waitMinutes: 30,
      reviewers: 2,
      branches: 'protected',
    });
  });
});

describe('names and dates', () => {
  test('of secrets and variables are listed for each place that a job reads, over several pages', async () => {
    const { stores, environments, variables } = repository();
    const now = lab.clock.now();
    for (let index = 0; index < 35; index++)
      variables.set(`V${index}`, { name: `V${index}`, value: 'x', createdAt: now, updatedAt: now });
    stores.actions.set('IN_REPOSITORY', 'x');
    environments.get('production')?.secrets.set('IN_ENVIRONMENT', 'x');
    const organization = lab.world.organizations.get('octo-org');
    organization?.stores.actions.set('SHARED', 'x', { visibility: 'all' });
    organization?.stores.actions.set('OF_OTHERS', 'x', { visibility: 'selected', selected: new Set([1]) });
    organization?.variables.set('SHARED', { name: 'SHARED', value: 'x', createdAt: now, updatedAt: now });
    const names = async (kind: 'secrets' | 'variables', place: NamePlace) =>
      (await listNames(kind, place, where, lab.api)).map(({ name }) => name);
    expect(await names('secrets', { kind: 'repository' })).toEqual(['IN_REPOSITORY']);
    expect(await names('secrets', { kind: 'environment', environment: 'production' })).toEqual([
      'IN_ENVIRONMENT',
    ]);
    expect(await names('secrets', { kind: 'organization' })).toEqual(['SHARED']);
    expect(await names('variables', { kind: 'repository' })).toHaveLength(35);
    expect(await names('variables', { kind: 'environment', environment: 'production' })).toEqual([]);
    expect(await names('variables', { kind: 'organization' })).toEqual(['SHARED']);
  });
});

describe('a change as a pull request', () => {
  test('is a branch with commits, and leaves the default branch as it was', async () => {
    const text = 'name: Déploy\n'.repeat(20);
    const { code } = repository();
    code.commit('main', { [file]: 'name: old\n' });
    const sha = (await findBranch(where, 'main', lab.api)) ?? '';
    expect(await createBranch(where, 'keyturn/oidc', sha, lab.api)).toBe(true);
    expect(await createBranch(where, 'keyturn/oidc', sha, lab.api)).toBe(false);
    const before = await findFile(where, file, 'keyturn/oidc', lab.api);
    const write = { path: file, text, branch: 'keyturn/oidc', message: 'Use OIDC', sha: before?.sha ?? '' };
    await commitFile(where, write, lab.api);
    const more = { branch: 'keyturn/oidc', base: 'main', title: 'Use OIDC', body: 'Text' };
    const { number, url } = await openPullRequest(where, more, lab.api);
    expect(url).toBe(`https://github.com/octo-org/octo-repo/pull/${number}`);
    expect((await findFile(where, file, 'keyturn/oidc', lab.api))?.text).toBe(text);
    expect((await findFile(where, file, undefined, lab.api))?.text).toBe('name: old\n');
    expect(await listFiles(where, '.github/workflows', undefined, lab.api)).toEqual([file]);
    expect(await listFiles(where, 'none', undefined, lab.api)).toEqual([]);

    await expect(commitFile(where, write, lab.api)).rejects.toThrow(/409/);
    await expect(openPullRequest(where, more, lab.api)).rejects.toThrow(/422/);
    await closePullRequest(where, number, lab.api);
    expect(await listPullRequests(where, 'keyturn/oidc', lab.api)).toMatchObject([
      { number, state: 'closed', isMerged: false },
    ]);
    await deleteBranch(where, 'keyturn/oidc', lab.api);
    await deleteBranch(where, 'keyturn/oidc', lab.api);
    expect(await findBranch(where, 'keyturn/oidc', lab.api)).toBeUndefined();
  });

  test('that is merged is told as merged', async () => {
    const { code } = repository();
    code.branches.set('change', code.branches.get('main') ?? '');
    code.commit('change', { 'README.md': 'new\n' });
    await openPullRequest(where, { branch: 'change', base: 'main', title: 'Change', body: '' }, lab.api);
    const [pull] = code.pulls;
    if (pull) code.merge(pull);
    expect(await listPullRequests(where, 'change', lab.api)).toMatchObject([
      { state: 'closed', isMerged: true },
    ]);
    expect((await findFile(where, 'README.md', undefined, lab.api))?.text).toBe('new\n');
  });

  test('a workflow file needs a permission more than another file', async () => {
    const token = lab.world.createToken({ permissions: { contents: 'write', metadata: 'read' } });
    const api = createGitHubApi({ ...lab.options(), token });
    const write = { text: 'x\n', branch: 'main', message: 'Add' };
    await commitFile(where, { ...write, path: 'other.txt' }, api);
    await expect(commitFile(where, { ...write, path: file }, api)).rejects.toThrow(/workflows: write/);
  });
});

describe('an answer of something else', () => {
  const asks: readonly [string, () => Promise<unknown>][] = [
    ['a repository', () => fetchRepository(where, lab.api)],
    ['a subject', () => fetchSubject(where, lab.api)],
    ['a workflow', () => findWorkflow(where, 'deploy.yml', lab.api)],
    ['an environment', () => findEnvironment(where, 'production', lab.api)],
    ['a list of environments', () => listEnvironments(where, lab.api)],
    ['a list of names', () => listNames('secrets', { kind: 'repository' }, where, lab.api)],
    ['a branch', () => findBranch(where, 'main', lab.api)],
    ['a file', () => findFile(where, file, undefined, lab.api)],
    ['a folder', () => listFiles(where, 'folder', undefined, lab.api)],
    ['a list of pull requests', () => listPullRequests(where, 'main', lab.api)],
  ];
  const bodies = [
    '{}',
    '[{}]',
    '[null]',
    '{"name":17,"object":{"sha":1},"environments":[null],"secrets":[{}]}',
  ];
  test.each(asks)('in the place of %s is an error with advice, never a fact', async (_name, ask) => {
    for (const body of bodies) {
      lab.faults.clear();
      lab.faults.add({ times: Infinity, fault: { kind: 'answer', contentType: 'application/json', body } });
      const outcome = await ask().catch((error: unknown) => error);
      const isNothing = Array.isArray(outcome) && outcome.length === 0;
      expect([body, isNothing || outcome]).toEqual([body, isNothing || expect.any(KeyturnError)]);
    }
  });
});
