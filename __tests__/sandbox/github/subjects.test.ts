import { decodeJwt } from 'jose';
import { type Sandbox, startSandbox } from '../../../src/sandbox/index.ts';

/** What a job's ID token says, as the sandbox's GitHub issues it. */
async function subjectOf(sandbox: Sandbox, job: Parameters<Sandbox['github']['job']>[0]) {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } =
    sandbox.github.job(job);
  const response = await fetch(url, { headers: { authorization: `Bearer ${bearer}` } });
  const { value = '', message } = (await response.json()) as { value?: string; message?: string };
  return response.ok ? decodeJwt(value).sub : message;
}

describe("the subject of a repository's jobs", () => {
  const repository = 'octo-org/octo-repo';
  const opened: Sandbox[] = [];
  const open = async (options: Parameters<typeof startSandbox>[0] = {}) => {
    const sandbox = await startSandbox(options);
    opened.push(sandbox);
    return sandbox;
  };
  afterAll(async () => void (await Promise.all(opened.map((each) => each.close()))));

  /** Sends a request with a token that may do everything. */
  const put = async ({ github, githubUrl }: Sandbox, path: string, body: object) => {
    const response = await fetch(githubUrl + path, {
      method: 'PUT',
      headers: { authorization: `token ${github.world.createToken()}`, 'user-agent': 'test' },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(201);
  };
  const ofRepository = `/repos/${repository}/actions/oidc/customization/sub`;
  const ofOrganization = '/orgs/octo-org/actions/oidc/customization/sub';

  type Change = (sandbox: Sandbox) => unknown;
  test.each<[string, Change, Partial<Parameters<Sandbox['github']['job']>[0]>, string]>([
    ['names a repository of 2024 without ids', () => {}, {}, 'repo:octo-org/octo-repo:ref:refs/heads/main'],
    [
      'has ids after an opt-in of the repository',
      (sandbox) => put(sandbox, ofRepository, { use_default: true, use_immutable_subject: true }),
      {},
      'repo:octo-org@65/octo-repo@74:ref:refs/heads/main',
    ],
    [
      'has ids after an opt-in of the organization',
      (sandbox) => put(sandbox, ofOrganization, { use_immutable_subject: true }),
      { environment: 'production' },
      'repo:octo-org@65/octo-repo@74:environment:production',
    ],
    [
      'has ids after a rename',
      ({ github: { world } }) => world.rename(world.repository(repository), 'new-name'),
      { repository: 'octo-org/new-name' },
      'repo:octo-org@65/new-name@74:ref:refs/heads/main',
    ],
    [
      'has ids in a repository that is created now',
      ({ github: { world } }) => world.createRepository('octo-org/new', { id: 99 }),
      { repository: 'octo-org/new' },
      'repo:octo-org@65/new@99:ref:refs/heads/main',
    ],
    [
      "follows the repository's template, with the ids in its repo segment",
      (sandbox) =>
        put(sandbox, ofRepository, {
          use_default: false,
          include_claim_keys: ['repo', 'context', 'event_name'],
          use_immutable_subject: true,
        }),
      {},
      'repo:octo-org@65/octo-repo@74:ref:refs/heads/main:event_name:push',
    ],
    [
      "ignores the organization's template until the repository opts in",
      (sandbox) => put(sandbox, ofOrganization, { include_claim_keys: ['repository_id'] }),
      {},
      'repo:octo-org/octo-repo:ref:refs/heads/main',
    ],
    [
      "follows the organization's template where the repository has none of its own",
      async (sandbox) => {
        await put(sandbox, ofOrganization, { include_claim_keys: ['repository_id'] });
        await put(sandbox, ofRepository, { use_default: false });
      },
      {},
      'repository_id:74',
    ],
    [
      'is refused to a job without an environment if the template names it',
      (sandbox) => put(sandbox, ofRepository, { use_default: false, include_claim_keys: ['environment'] }),
      {},
      'The subject of the token needs an environment, and the job has none.',
    ],
  ])('%s', async (_name, change, job, subject) => {
    const sandbox = await open();
    await change(sandbox);
    expect(await subjectOf(sandbox, { repository, ...job })).toBe(subject);
  });

  test('never has ids on GitHub Enterprise Server', async () => {
    const sandbox = await open({ enterpriseHost: 'github.example.com' });
    sandbox.github.world.createRepository('octo-org/new');
    const subject = await subjectOf(sandbox, { repository: 'octo-org/new' });
    expect(subject).toBe('repo:octo-org/new:ref:refs/heads/main');
  });
});
