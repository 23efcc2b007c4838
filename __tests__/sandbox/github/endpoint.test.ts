import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose';
import { subjectOf } from '../../../src/sandbox/github/claims.ts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/index.ts';

const issuer = 'https://token.actions.githubusercontent.com';
const repository = 'octo-org/octo-repo';
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

/** Requests a token as a job would. */
async function ask(url: string, bearer?: string) {
  const headers = bearer === undefined ? {} : { authorization: `Bearer ${bearer}` };
  const response = await fetch(url, { headers });
  const body = (await response.json()) as { value?: string; message?: string };
  return { ...body, status: response.status };
}

describe('the ID token endpoint', () => {
  test('issues a token for five minutes and the requested audience, signed with a published key', async () => {
    const job = sandbox.github.job({ repository });
    const url = `${job.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=sts.amazonaws.com`;
    const { value = '' } = await ask(url, job.ACTIONS_ID_TOKEN_REQUEST_TOKEN);
    const jwks = await (await fetch(`${sandbox.githubUrl}/.well-known/jwks`)).json();
    const { payload } = await jwtVerify(value, createLocalJWKSet(jwks as never), {
      issuer,
      audience: 'sts.amazonaws.com',
    });
    expect(payload).toMatchObject({
      sub: 'repo:octo-org/octo-repo:ref:refs/heads/main',
      repository,
      repository_owner: 'octo-org',
      event_name: 'push',
    });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(300);
  });

  test("uses the repository's owner as the default audience", async () => {
    const job = sandbox.github.job({ repository });
    const { value = '' } = await ask(job.ACTIONS_ID_TOKEN_REQUEST_URL, job.ACTIONS_ID_TOKEN_REQUEST_TOKEN);
    expect(decodeJwt(value).aud).toBe('https://github.com/octo-org');
  });

  test('issues a new token each time', async () => {
    const job = sandbox.github.job({ repository });
    const tokens = [1, 2].map(() =>
      ask(job.ACTIONS_ID_TOKEN_REQUEST_URL, job.ACTIONS_ID_TOKEN_REQUEST_TOKEN),
    );
    const [one, two] = await Promise.all(tokens);
    expect(decodeJwt(one?.value ?? '').jti).not.toBe(decodeJwt(two?.value ?? '').jti);
  });

  test.each([
    ['no bearer', undefined],
    ['an unknown bearer', 'wrong'],
  ])('answers 401 without a token for %s', async (_name, bearer) => {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url } = sandbox.github.job({ repository });
    const { status, value } = await ask(url, bearer);
    expect([status, value]).toEqual([401, undefined]);
  });

  test('answers 404 for other paths, and logs them as unknown', async () => {
    expect((await ask(`${sandbox.githubUrl}/nothing`)).status).toBe(404);
    expect(sandbox.requests.at(-1)).toMatchObject({ service: 'unknown', path: '/nothing', status: 404 });
  });
});

describe('the subject of a token', () => {
  test.each([
    ['a branch', { repository }, 'repo:octo-org/octo-repo:ref:refs/heads/main'],
    ['a tag', { repository, ref: 'refs/tags/v1' }, 'repo:octo-org/octo-repo:ref:refs/tags/v1'],
    ['a pull request', { repository, eventName: 'pull_request' }, 'repo:octo-org/octo-repo:pull_request'],
    [
      'an environment, even in a pull request',
      { repository, environment: 'prod', eventName: 'pull_request' },
      'repo:octo-org/octo-repo:environment:prod',
    ],
    [
      'an environment with a colon in its name',
      { repository, environment: 'prod:eu' },
      'repo:octo-org/octo-repo:environment:prod%3Aeu',
    ],
    [
      'a repository with the immutable form',
      { repository, immutableSubject: true, ownerId: '1', repositoryId: '2' },
      'repo:octo-org@1/octo-repo@2:ref:refs/heads/main',
    ],
  ])('names %s', (_name, job, subject) => {
    expect(subjectOf(job)).toBe(subject);
  });
});
