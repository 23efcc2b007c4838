import sodium from 'libsodium-wrappers';
import { answerRest } from '../../../src/sandbox/github/rest/api.ts';
import type { PlannedAnswer } from '../../../src/sandbox/server.ts';
import { appJwt, Caller } from '../../contracts/example-github-calls.ts';

type Method = 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';

const repoSecrets = '/repos/octo-org/octo-repo/actions/secrets';
const orgSecrets = '/orgs/octo-org/actions/secrets';
const variables = '/repos/octo-org/octo-repo/actions/variables';

let caller: Caller;
beforeEach(async () => {
  caller = await Caller.create();
});

function ask(
  method: Method,
  path: string,
  { body, token = caller.token, headers = {} }: { body?: object; token?: string; headers?: object } = {},
): PlannedAnswer & { json: Record<string, never> } {
  const answer = answerRest(
    {
      method,
      url: new URL(`http://127.0.0.1:2${path}`),
      headers: { authorization: `token ${token}`, 'user-agent': 'test', ...headers },
      body: body ? JSON.stringify(body) : '',
    },
    caller.world,
  );
  return { ...answer, json: answer.body === '' ? {} : JSON.parse(answer.body) };
}

/** Puts a secret, encrypted for the store at that path. */
function put(path: string, value: string, more: object = {}, token = caller.token): number {
  const store = caller.storeOf(path);
  const body = { encrypted_value: store.seal(value), key_id: store.publicKey.key_id, ...more };
  return ask('PUT', path, { body, token }).status;
}

describe('a secret', () => {
  test('is created with 201, updated with 204, deleted with 204, and then gone', () => {
    expect(put(`${repoSecrets}/NEW`, 'one')).toBe(201);
    expect(put(`${repoSecrets}/NEW`, 'two')).toBe(204);
    expect(caller.storeOf(repoSecrets).value('NEW')).toBe('two');
    expect(ask('DELETE', `${repoSecrets}/NEW`).status).toBe(204);
    expect(ask('GET', `${repoSecrets}/NEW`).status).toBe(404);
    expect(ask('DELETE', `${repoSecrets}/NEW`).status).toBe(404);
  });

  test('has a name that ignores letter case', () => {
    expect(put(`${repoSecrets}/aws_credentials`, 'new')).toBe(204);
    expect(ask('GET', `${repoSecrets}/Aws_Credentials`).json.name).toBe('AWS_CREDENTIALS');
  });

  test('is refused when it is encrypted with an old public key', () => {
    const store = caller.storeOf(repoSecrets);
    const { key_id } = store.publicKey;
    const stale = store.seal('new');
    store.changeKey();
    const path = `${repoSecrets}/AWS_CREDENTIALS`;
    expect(ask('PUT', path, { body: { encrypted_value: stale, key_id } }).status).toBe(422);
    const fresh = store.publicKey.key_id;
    expect(fresh).not.toBe(key_id);
    expect(ask('PUT', path, { body: { encrypted_value: stale, key_id: fresh } }).status).toBe(422);
    expect(store.value('AWS_CREDENTIALS')).toBe('old');
    expect(put(path, 'new')).toBe(204);
    expect(store.value('AWS_CREDENTIALS')).toBe('new');
  });

  test('is refused when it is encrypted for another store', () => {
    const { publicKey } = caller.storeOf('/repos/octo-org/octo-repo/environments/production/secrets');
    const encrypted_value = Buffer.from(
      sodium.crypto_box_seal('new', Buffer.from(publicKey.key, 'base64')),
    ).toString('base64');
    const { key_id } = caller.storeOf(repoSecrets).publicKey;
    const body = { encrypted_value, key_id };
    expect(ask('PUT', `${repoSecrets}/AWS_CREDENTIALS`, { body }).status).toBe(422);
  });

  test.each([
    ['a leading digit', '1KEY'],
    ['a dash', 'MY-KEY'],
    ['a reserved prefix', 'GITHUB_KEY'],
    ['a reserved prefix in lower case', 'github_key'],
    ['a space', 'MY%20KEY'],
  ])('is refused with %s in its name', (_name, name) => {
    expect(put(`${repoSecrets}/${name}`, 'x')).toBe(422);
  });

  test('may have 48 KB and no more', () => {
    expect(put(`${repoSecrets}/BIG`, 'x'.repeat(48 * 1024))).toBe(201);
    expect(put(`${repoSecrets}/BIG`, 'x'.repeat(48 * 1024 + 1))).toBe(422);
  });

  test.each([
    ['a repository', repoSecrets, 100, {}],
    ['an environment', '/repos/octo-org/octo-repo/environments/production/secrets', 100, {}],
    ['an organization', orgSecrets, 1000, { visibility: 'all' }],
  ])('is refused over the limit of %s, while existing ones can be updated', (_name, path, limit, more) => {
    const store = caller.storeOf(path);
    for (let index = store.secrets.size; index < limit - 1; index++) store.set(`FILLER_${index}`, 'x');
    expect(put(`${path}/LAST`, 'x', more)).toBe(201);
    expect(put(`${path}/ONE_TOO_MANY`, 'x', more)).toBe(422);
    expect(put(`${path}/LAST`, 'y', more)).toBe(204);
  });
});

describe("an organization's secret", () => {
  const path = `${orgSecrets}/AWS_CREDENTIALS`;

  test('loses its repositories when they are left out, and takes the visibility that is sent', () => {
    expect(ask('GET', `${path}/repositories`).json.total_count).toBe(1);
    expect(put(path, 'new', { visibility: 'selected' })).toBe(204);
    expect(ask('GET', `${path}/repositories`).json.total_count).toBe(0);
    expect(put(path, 'new', { visibility: 'all' })).toBe(204);
    const { visibility, selected_repositories_url } = ask('GET', path).json;
    expect({ visibility, selected_repositories_url }).toEqual({ visibility: 'all' });
  });

  test('cannot be put without a visibility', () => {
    expect(put(path, 'new')).toBe(422);
  });

  test('links to its repositories', () => {
    expect(ask('GET', path).json.selected_repositories_url).toBe(`http://127.0.0.1:2${path}/repositories`);
  });
});

describe('paging', () => {
  /** Follows the Link headers, and counts the items of each page. */
  function pages(path: string, list: string): number[] {
    const counts: number[] = [];
    for (let next: string | undefined = path; next !== undefined; ) {
      const answer = ask('GET', next);
      counts.push((answer.json[list] as unknown as unknown[]).length);
      const link = /<([^>]+)>; rel="next"/.exec(answer.headers.link ?? '')?.[1];
      next = link?.replace('http://127.0.0.1:2', '');
    }
    return counts;
  }

  beforeEach(() => {
    const store = caller.storeOf(repoSecrets);
    for (let index = 1; index < 65; index++) store.set(`FILLER_${index}`, 'x');
    const repository = caller.world.repository('octo-org/octo-repo');
    for (let index = 2; index < 250; index++) caller.world.startRun(repository, { status: 'queued' });
    const now = new Date();
    for (let index = 1; index < 35; index++)
      repository.variables.set(`V${index}`, {
        name: `V${index}`,
        value: 'x',
        createdAt: now,
        updatedAt: now,
      });
  });

  test.each([
    ['secrets, thirty per page by default', repoSecrets, 'secrets', [30, 30, 5]],
    ['secrets, fifty per page', `${repoSecrets}?per_page=50`, 'secrets', [50, 15]],
    ['secrets, at most a hundred per page', `${repoSecrets}?per_page=1000`, 'secrets', [65]],
    [
      'runs of one status, a hundred per page',
      '/repos/octo-org/octo-repo/actions/runs?status=queued&per_page=100',
      'workflow_runs',
      [100, 100, 48],
    ],
    [
      'runs of another status',
      '/repos/octo-org/octo-repo/actions/runs?status=completed',
      'workflow_runs',
      [1],
    ],
    ['variables, ten per page by default', variables, 'variables', [10, 10, 10, 5]],
    ['variables, at most thirty per page', `${variables}?per_page=100`, 'variables', [30, 5]],
  ])('returns %s', (_name, path, list, expected) => {
    expect(pages(path, list)).toEqual(expected);
  });

  test('links to all pages, under /api/v3 if the request was', () => {
    const { headers } = ask('GET', `/api/v3${repoSecrets}?page=2`);
    const links = [...(headers.link ?? '').matchAll(/<([^>]+)>; rel="(\w+)"/g)];
    expect(Object.fromEntries(links.map(([, url, rel]) => [rel, url]))).toEqual({
      prev: `http://127.0.0.1:2/api/v3${repoSecrets}?page=1`,
      first: `http://127.0.0.1:2/api/v3${repoSecrets}?page=1`,
      next: `http://127.0.0.1:2/api/v3${repoSecrets}?page=3`,
      last: `http://127.0.0.1:2/api/v3${repoSecrets}?page=3`,
    });
  });

  test('answers 404 for a path with a trailing slash', () => {
    expect(ask('GET', `${repoSecrets}/`).status).toBe(404);
  });
});

describe('a variable', () => {
  const create = (body: object) => ask('POST', variables, { body }).status;

  test('is created once, read, updated and deleted', () => {
    expect(create({ name: 'LOCK', value: 'a' })).toBe(201);
    expect(create({ name: 'lock', value: 'b' })).toBe(409);
    expect(ask('GET', `${variables}/LOCK`).json.value).toBe('a');
    expect(ask('PATCH', `${variables}/LOCK`, { body: { value: 'c' } }).status).toBe(204);
    expect(ask('GET', `${variables}/lock`).json.value).toBe('c');
    expect(ask('DELETE', `${variables}/LOCK`).status).toBe(204);
    for (const method of ['GET', 'PATCH', 'DELETE'] as const)
      expect(ask(method, `${variables}/LOCK`).status).toBe(404);
  });

  test.each([
    ['a name with a dash', { name: 'A-B', value: 'x' }],
    ['a reserved name', { name: 'GITHUB_X', value: 'x' }],
    ['no value', { name: 'A', value: '' }],
    ['a value over 48 KB', { name: 'A', value: 'x'.repeat(48 * 1024 + 1) }],
  ])('is refused with %s', (_name, body) => {
    expect(create(body)).toBe(422);
  });

  test('cannot grow over 48 KB', () => {
    const body = { value: 'x'.repeat(48 * 1024 + 1) };
    expect(ask('PATCH', `${variables}/JOURNAL`, { body }).status).toBe(422);
  });

  test('is refused over the limit of 500', () => {
    for (let index = 1; index < 500; index++) expect(create({ name: `V${index}`, value: 'x' })).toBe(201);
    expect(create({ name: 'ONE_TOO_MANY', value: 'x' })).toBe(422);
  });
});

describe('a token', () => {
  const path = `${repoSecrets}/AWS_CREDENTIALS`;
  const status = (token: string, at = path) => ask('GET', at, { token }).status;

  test('finds only its own repositories', () => {
    caller.world.createRepository('octo-org/other-repo');
    const token = caller.world.createToken({ repositories: ['octo-org/Other-Repo'] });
    expect(status(token)).toBe(404);
    expect(status(token, '/repos/octo-org/other-repo/actions/secrets')).toBe(200);
  });

  test.each([
    ['read', 200, 403],
    ['write', 200, 204],
  ] as const)('has the access of the permission secrets: %s', (level, get, written) => {
    const token = caller.world.createToken({ permissions: { secrets: level } });
    expect([status(token), put(path, 'x', {}, token)]).toEqual([get, written]);
  });

  test.each([
    ['personal', 'Resource not accessible by personal access token'],
    ['installation', 'Resource not accessible by integration'],
    ['github-token', 'Resource not accessible by integration'],
  ] as const)('of the kind %s is refused without the permission, which the answer names', (kind, message) => {
    const token = caller.world.createToken({ kind, permissions: { metadata: 'read' } });
    const answer = ask('GET', `${repoSecrets}/public-key`, { token });
    expect(answer.status).toBe(403);
    expect(answer.json.message).toBe(message);
    expect(answer.headers['x-accepted-github-permissions']).toBe('secrets=read');
  });

  test('is refused after it has expired or been revoked', () => {
    const token = caller.world.createToken({
      kind: 'installation',
      expiresAt: new Date(Date.now() + 3_600_000),
    });
    expect(status(token)).toBe(200);
    caller.clock.advance(3_600_001);
    expect(status(token)).toBe(401);
    const other = caller.world.createToken({ kind: 'installation' });
    expect(ask('DELETE', '/installation/token', { token: other }).status).toBe(204);
    expect(status(other)).toBe(401);
  });

  test.each([
    ['repo', path, ['repo'], 200, 'repo'],
    ['no scope for a repository', path, ['gist'], 404, 'repo'],
    ['admin:org', orgSecrets, ['admin:org'], 200, 'admin:org'],
    ['no scope for an organization', orgSecrets, ['repo'], 403, 'admin:org'],
  ])('of the classic kind is judged by its scopes: %s', (_name, at, scopes, expected, accepted) => {
    const token = caller.world.createToken({ kind: 'classic', scopes });
    const answer = ask('GET', at, { token });
    expect(token).toMatch(/^ghp_/);
    expect(answer.status).toBe(expected);
    expect(answer.headers).toMatchObject({
      'x-oauth-scopes': scopes.join(', '),
      'x-accepted-oauth-scopes': accepted,
    });
  });
});

describe('a GitHub App', () => {
  const now = () => Math.floor(Date.now() / 1000);
  const installation = '/repos/octo-org/octo-repo/installation';
  const byApp = (jwt: string, path = installation) => ask('GET', path, { token: jwt });

  test('finds its installations', () => {
    expect(byApp(appJwt({})).json).toMatchObject({ app_id: 1234, account: { login: 'octo-org' } });
    expect(byApp(appJwt({}), '/orgs/octo-org/installation').status).toBe(200);
    caller.world.createRepository('octocat/hello-world');
    expect(byApp(appJwt({}), '/repos/octocat/hello-world/installation').status).toBe(404);
  });

  test.each([
    ['is for another App', () => appJwt({ iss: '99' }), 404, /Integration not found/],
    [
      'is not signed by its key',
      () => `${appJwt({}).slice(0, -20)}${'A'.repeat(20)}`,
      401,
      /could not be decoded/,
    ],
    ['names another algorithm', () => appJwt({}, { alg: 'HS256' }), 401, /could not be decoded/],
    ['is not a token', () => 'malformedResponse', 401, /could not be decoded/],
    ['has expired', () => appJwt({ iat: now() - 700, exp: now() - 100 }), 401, /'exp'/],
    ['lives too long', () => appJwt({ exp: now() + 3600 }), 401, /'exp'.* too far in the future/],
    ['comes from the future', () => appJwt({ iat: now() + 120 }), 401, /'iat'/],
  ])('is refused when its JSON Web Token %s', (_name, jwt, status, message) => {
    const answer = byApp(jwt());
    expect(answer.status).toBe(status);
    expect(answer.json.message).toMatch(message);
  });

  test('may have a clock that is half a minute ahead', () => {
    expect(byApp(appJwt({ iat: now() + 30, exp: now() + 630 })).status).toBe(200);
  });

  const mint = (body: object) => {
    const { id } = caller.world.apps.get('1234')?.installations[0] ?? {};
    return ask('POST', `/app/installations/${id}/access_tokens`, { token: appJwt({}), body });
  };

  test('gets a token for exactly the repositories and permissions that it requests', () => {
    caller.world.createRepository('octo-org/other-repo');
    const { json, status } = mint({ repositories: ['octo-repo'], permissions: { secrets: 'read' } });
    expect(status).toBe(201);
    const token = json.token as unknown as string;
    expect(ask('GET', repoSecrets, { token }).status).toBe(200);
    expect(put(`${repoSecrets}/X`, 'x', {}, token)).toBe(403);
    expect(ask('GET', variables, { token }).status).toBe(403);
    expect(ask('GET', '/repos/octo-org/other-repo/actions/secrets', { token }).status).toBe(404);
  });

  test.each([
    ['a permission that it was not granted', { permissions: { environments: 'write' } }],
    ['an unknown permission level', { permissions: { secrets: 'admin' } }],
    ['a repository that does not exist', { repositories: ['none'] }],
  ])('is refused %s', (_name, body) => {
    expect(mint(body).status).toBe(422);
  });
});

describe('limits', () => {
  test('count down in each answer, and reset after an hour', () => {
    const token = caller.world.createToken({ limit: 2 });
    const left = () => {
      const { status, headers } = ask('GET', repoSecrets, { token });
      return [status, headers['x-ratelimit-remaining'], headers['x-ratelimit-limit']];
    };
    expect([left(), left(), left()]).toEqual([
      [200, '1', '2'],
      [200, '0', '2'],
      [403, '0', '2'],
    ]);
    const reset = Number(ask('GET', repoSecrets, { token }).headers['x-ratelimit-reset']);
    expect(reset - caller.clock.now().getTime() / 1000).toBeGreaterThan(3590);
    caller.clock.advance(3_600_001);
    expect(left()[0]).toBe(200);
  });

  test('allow a GITHUB_TOKEN a thousand requests', () => {
    const token = caller.world.createToken({ kind: 'github-token' });
    expect(ask('GET', repoSecrets, { token }).headers['x-ratelimit-limit']).toBe('1000');
  });

  test('refuse writes over the secondary limit with Retry-After, but no reads or deletions', () => {
    caller.world.secondaryLimit = { writesPerMinute: 2 };
    const path = `${repoSecrets}/AWS_CREDENTIALS`;
    expect([put(path, '1'), put(path, '2'), put(path, '3')]).toEqual([204, 204, 403]);
    expect(ask('PUT', path).headers['retry-after']).toBe('60');
    expect(ask('GET', path).status).toBe(200);
    expect(ask('DELETE', `${repoSecrets}/NONE`).status).toBe(404);
    caller.clock.advance(60_000);
    expect(put(path, '4')).toBe(204);
  });
});

describe('a renamed repository', () => {
  test.each([
    ['GET', 301],
    ['PUT', 307],
    ['DELETE', 307],
  ] as const)('answers %s with %s and its new location', (method, status) => {
    const repository = caller.world.repository('octo-org/octo-repo');
    caller.world.rename(repository, 'new-name');
    const answer = ask(method, `/api/v3${repoSecrets}/AWS_CREDENTIALS`, { body: {} });
    expect(answer.status).toBe(status);
    const location = `http://127.0.0.1:2/api/v3/repositories/${repository.id}/actions/secrets/AWS_CREDENTIALS`;
    expect(answer.headers.location).toBe(location);
    expect(ask('GET', new URL(location).pathname).status).toBe(200);
    expect(ask('GET', '/repos/octo-org/new-name/actions/secrets').status).toBe(200);
  });
});

test('finds an environment by its encoded name, ignoring letter case', () => {
  const environment = caller.world.createEnvironment(
    caller.world.repository('octo-org/octo-repo'),
    'Prod/eu west',
  );
  environment.secrets.set('AWS_CREDENTIALS', 'old');
  const at = (name: string) => `/repos/octo-org/octo-repo/environments/${name}/secrets/AWS_CREDENTIALS`;
  expect(ask('GET', at('prod%2Feu%20west')).status).toBe(200);
  expect(ask('GET', at('prod/eu%20west')).status).toBe(404);
});

test.each([
  ['2022-11-28', 200],
  ['2026-03-10', 200],
  ['2021-01-01', 400],
])('answers the API version %s with %s', (version, status) => {
  expect(ask('GET', repoSecrets, { headers: { 'x-github-api-version': version } }).status).toBe(status);
});
