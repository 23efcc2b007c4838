import { KeyturnError } from '../../src/errors.ts';
import { GitHubError, toGitHubError } from '../../src/github/github-errors.ts';

interface Answered {
  readonly status: number;
  readonly message?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What Octokit throws. */
function thrown({ status, message, headers = {} }: Answered): Error {
  return Object.assign(new Error(message ?? ''), { status, response: { headers, data: { message } } });
}

const classic = { 'x-oauth-scopes': 'gist, repo', 'x-accepted-oauth-scopes': 'admin:org' };

test.each<[string, Answered, { code: string; retry: string; says: RegExp }]>([
  [
    'the GITHUB_TOKEN of the job',
    {
      status: 403,
      message: 'Resource not accessible by integration',
      headers: { 'x-accepted-github-permissions': 'secrets=write' },
    },
    {
      code: 'GitHubRefused',
      retry: 'never',
      says: /GITHUB_TOKEN of the job.*github-app-id\); for this request GitHub asks for: secrets: write/s,
    },
  ],
  [
    'a fine-grained token that lacks a permission',
    {
      status: 403,
      message: 'Resource not accessible by personal access token',
      headers: { 'x-accepted-github-permissions': 'actions_variables=write' },
    },
    { code: 'GitHubRefused', retry: 'never', says: /GitHub asks for: actions_variables: write/ },
  ],
  [
    'a classic token that lacks a scope',
    { status: 403, message: 'Must have admin rights', headers: classic },
    { code: 'GitHubRefused', retry: 'never', says: /lacks the scope admin:org\./ },
  ],
  [
    'a classic token that may not even see it',
    { status: 404, message: 'Not Found', headers: classic },
    { code: 'NotFound', retry: 'never', says: /lacks the scope admin:org\./ },
  ],
  [
    'a classic token that has the scope',
    { status: 404, message: 'Not Found', headers: { ...classic, 'x-accepted-oauth-scopes': 'repo' } },
    { code: 'NotFound', retry: 'never', says: /may not see it/ },
  ],
  [
    'what is not there',
    { status: 404, message: 'Not Found' },
    { code: 'NotFound', retry: 'never', says: /GitHub answered 404: Not Found\n.*may not see it/s },
  ],
  [
    'a token that has expired',
    { status: 401, message: 'Bad credentials' },
    { code: 'GitHubRefused', retry: 'never', says: /has expired, was revoked, or is truncated/ },
  ],
  [
    'an App whose key does not belong to it',
    { status: 401, message: 'A JSON web token could not be decoded' },
    { code: 'GitHubRefused', retry: 'never', says: /github-app-private-key do not belong together/ },
  ],
  [
    'an App that does not exist',
    { status: 404, message: 'Integration not found' },
    { code: 'NotFound', retry: 'never', says: /compare the id with the settings of the App/ },
  ],
  [
    'an App on a machine whose clock is off',
    { status: 401, message: "'Expiration time' claim ('exp') is too far in the future" },
    { code: 'GitHubRefused', retry: 'never', says: /clock is off/ },
  ],
  [
    'a body that breaks the rules',
    { status: 422, message: 'Invalid request.\n\nFor more, see below.' },
    { code: 'GitHubRefused', retry: 'never', says: /GitHub answered 422: Invalid request\.$/ },
  ],
  ['a fault of GitHub', { status: 502 }, { code: 'ServiceUnavailable', retry: 'transient', says: /502$/ }],
])('%s', (_name, answered, { code, retry, says }) => {
  const error = toGitHubError('Writing it', thrown(answered));
  expect(error).toBeInstanceOf(KeyturnError);
  expect({
    code: error.code,
    retry: error.retry,
    status: error.status,
    rateLimited: error.rateLimited,
  }).toEqual({ code, retry, status: answered.status, rateLimited: false });
  expect(error.message).toMatch(/^Writing it: GitHub answered/);
  expect(error.message).toMatch(says);
});

const now = 1_700_000_000_000;
const date = new Date(now).toUTCString();
const usedUp = (seconds: number) => ({
  date,
  'x-ratelimit-remaining': '0',
  'x-ratelimit-reset': String(now / 1000 + seconds),
});

describe('a limit', () => {
  test.each<[string, Answered & { attempt?: number }, number | undefined]>([
    ['names the seconds to wait', { status: 403, headers: { 'retry-after': '60' } }, 60_000],
    ['says that no wait is needed', { status: 429, headers: { 'retry-after': '0' } }, 0],
    [
      'names the seconds, whatever else it says',
      { status: 403, headers: { 'retry-after': '5', ...usedUp(99) } },
      5_000,
    ],
    ['is over at its reset', { status: 403, headers: usedUp(30) }, 31_000],
    ['is over already', { status: 403, headers: usedUp(-10) }, 1_000],
    [
      'has a reset that makes no sense',
      { status: 403, headers: { ...usedUp(0), 'x-ratelimit-reset': 'x' } },
      60_000,
    ],
    ['says nothing', { status: 429 }, 60_000],
    ['says nothing, the third time', { status: 429, attempt: 3 }, 240_000],
    ['is a secondary one by its words', { status: 403, message: 'a Secondary rate limit' }, 60_000],
    ['lasts ten minutes', { status: 403, headers: { 'retry-after': '600' } }, 600_000],
    ['lasts longer: left to a later run', { status: 403, headers: { 'retry-after': '601' } }, undefined],
    ['resets in an hour: left to a later run', { status: 403, headers: usedUp(3600) }, undefined],
  ])('that %s', (_name, { attempt, ...answered }, wait) => {
    const error = toGitHubError('Writing it', thrown(answered), attempt);
    expect(error).toMatchObject({ code: 'Throttled', rateLimited: true, retryAfterMs: wait });
    expect(error.retry).toBe(wait === undefined ? 'never' : 'transient');
  });

  test('does not apply while requests are left', () => {
    const headers = { ...usedUp(30), 'x-ratelimit-remaining': '12' };
    expect(toGitHubError('Writing it', thrown({ status: 403, headers })).rateLimited).toBe(false);
  });
});

test.each([
  ['a connection that was refused', Object.assign(new Error('connect ECONNREFUSED\nat x'), { status: 500 })],
  ['something that is no error', 'gone'],
  ['nothing', undefined],
])('%s may pass', (_name, error) => {
  const told = toGitHubError('Writing it', error);
  expect(told).toMatchObject({ code: 'Network', retry: 'transient', status: undefined });
  expect(told.message.split('\n')[0]).toMatch(/^Writing it: GitHub did not answer: /);
});

test("does not change Keyturn's own errors", () => {
  const timeout = new KeyturnError(
    'Timeout',
    { summary: 'Too late.' },
    { retry: 'briefly', retryAfterMs: 7 },
  );
  expect(toGitHubError('x', timeout)).toMatchObject({ code: 'Timeout', retry: 'briefly', retryAfterMs: 7 });
  const error = new GitHubError(timeout, { status: 404 });
  expect(toGitHubError('x', error)).toBe(error);
});
