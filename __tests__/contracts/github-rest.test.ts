import type { WireRequest } from '../../src/sandbox/aws/protocol/signature.ts';
import { routes } from '../../src/sandbox/github/rest/api.ts';
import { bodyOf, brokenBodies, Caller } from './example-github-calls.ts';
import {
  answerBreaches,
  breaches as breachesOfSchema,
  described,
  operationOf,
  requestBreaches,
  schemaOf,
} from './openapi.ts';
import { type Exchange, type RecordedOptions, RecordedRotation } from './recorded-rotation.ts';

/** The breaches of GitHub's API description in the exchanges of a rotation. */
function breachesOf(exchanges: readonly Exchange[]): string[] {
  return exchanges.flatMap(({ request, answer }) => [
    ...requestBreaches(request),
    ...answerBreaches(request, answer),
  ]);
}

const repositories = new Set(Array.from({ length: 150 }, (_each, index) => index + 1));

const targets: readonly [name: string, options: Omit<RecordedOptions, 'access'>][] = [
  ['a repository', { target: 'AWS_CREDENTIALS' }],
  ["a repository's Dependabot", { target: 'dependabot AWS_CREDENTIALS' }],
  ["a repository's Codespaces", { target: 'codespaces AWS_CREDENTIALS' }],
  ['an environment with a slash and a space in its name', { target: 'env:prod/eu%20west AWS_CREDENTIALS' }],
  ...(['actions', 'dependabot', 'codespaces'] as const).flatMap((store) =>
    (['all', 'private', 'selected'] as const).map((visibility): [string, Omit<RecordedOptions, 'access'>] => [
      `an organization's ${store}, visible to ${visibility}`,
      {
        target: `org:octo-org ${store} AWS_CREDENTIALS`,
        audience: { visibility, ...(visibility === 'selected' ? { selected: repositories } : {}) },
      },
    ]),
  ),
];

const seen = new Set<string>();

describe.each(['token', 'classic', 'app'] as const)('a whole rotation with access by %s', (access) => {
  test.each(targets)('into %s matches the API description of GitHub', async (_name, options) => {
    const rotation = await RecordedRotation.create({ ...options, access });
    // The repositories selected for an organization's secret.
    for (const id of repositories)
      Object.assign(rotation.github.createRepository(`octo-org/repo-${id}`), { id });
    const [old] = rotation.keys;
    const results = await rotation.runToTheEnd();
    expect(results.map(({ state }) => state)).toEqual(['grace', 'recovery', 'idle']);
    expect(rotation.keys).toHaveLength(1);
    expect(rotation.keys).not.toContain(old);

    const [key] = rotation.keys;
    expect(rotation.store.value('AWS_CREDENTIALS')).toBe(`${key?.id}\n${key?.secret}`);
    const { visibility, selected } = rotation.store.get('AWS_CREDENTIALS') ?? {};
    expect({ visibility, selected }).toEqual({
      visibility: options.audience?.visibility,
      selected: options.audience?.selected,
    });

    expect(rotation.exchanges.length).toBeGreaterThan(10);
    const minted = [...rotation.github.tokens.values()].filter(({ kind }) => kind === 'installation');
    expect(minted).toEqual([]);
    expect(breachesOf(rotation.exchanges)).toEqual([]);
    for (const { request, answer } of rotation.exchanges) {
      if (answer.status >= 300) continue;
      const operation = operationOf(request.method, request.url.pathname);
      seen.add(`${operation?.method} ${operation?.path}`);
    }
  });
});

describe('every operation that the sandbox serves', () => {
  const names = new Set(described.map(({ method, path }) => `${method} ${path}`));

  test('is in the API description of GitHub', () => {
    expect(routes.filter(({ method, path }) => !names.has(`${method} ${path}`))).toEqual([]);
  });

  test('is used by these rotations, or answers here as described', async () => {
    const caller = await Caller.create();
    const unused = routes.filter(({ method, path }) => !seen.has(`${method} ${path}`));
    const answers = await Promise.all(unused.map((route) => caller.call(route, caller.token)));
    expect(answers.flatMap(({ breaches }) => breaches)).toEqual([]);
    expect(answers.filter(({ answer }) => answer.status >= 300)).toEqual([]);
    expect(seen.size + unused.length).toBe(routes.length);
  });

  type Refusal = readonly [name: string, change: (request: WireRequest) => WireRequest, status: number];
  const without = (header: string) => (request: WireRequest) => ({
    ...request,
    headers: Object.fromEntries(Object.entries(request.headers).filter(([name]) => name !== header)),
  });
  const withHeader = (name: string, value: string) => (request: WireRequest) => ({
    ...request,
    headers: { ...request.headers, [name]: value },
  });
  const refusals: readonly Refusal[] = [
    ['without a token', without('authorization'), 401],
    ['with an unknown token', withHeader('authorization', 'token github_pat_none'), 401],
    ['without a user agent', without('user-agent'), 403],
    ['with an API version that does not exist', withHeader('x-github-api-version', '1999-01-01'), 400],
    ['with a body that is not JSON', (request) => ({ ...request, body: '{' }), 400],
    ['with a body that is a list', (request) => ({ ...request, body: '[]' }), 400],
  ];

  test.each(refusals)('is refused %s, with an error of the described form', async (_name, change, status) => {
    const caller = await Caller.create();
    const answers = await Promise.all(routes.map((route) => caller.call(route, caller.token, change)));
    expect(answers.flatMap(({ breaches }) => breaches)).toEqual([]);
    const others = routes.filter((_route, index) => answers[index]?.answer.status !== status);
    expect(others.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  test('is refused without the permission, and names it', async () => {
    const caller = await Caller.create();
    const token = caller.world.createToken({ permissions: {} });
    const guarded = routes.filter((route) => 'permission' in route);
    for (const route of guarded) {
      const { answer, breaches } = await caller.call(route, token);
      expect(breaches).toEqual([]);
      expect([answer.status, answer.headers['x-accepted-github-permissions']]).toEqual([
        403,
        'permission' in route ? route.permission?.join('=') : '',
      ]);
    }
    expect(guarded.length).toBe(routes.length - 4);
  });

  const takesBody = new Set(
    described.flatMap(({ method, path, requestBody }) => (requestBody ? [`${method} ${path}`] : [])),
  );
  const withBody = routes.filter(({ method, path }) => takesBody.has(`${method} ${path}`));
  test.each(withBody.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s answers 422 to every body that breaks its schema',
    async (_name, route) => {
      const caller = await Caller.create();
      const schema = schemaOf(route.method, route.path);
      const broken = brokenBodies(schema, bodyOf(route));
      expect(broken.length).toBeGreaterThan(1);
      for (const body of broken) {
        expect(breachesOfSchema(schema, body)).not.toEqual([]);
        const change = (request: WireRequest) => ({ ...request, body: JSON.stringify(body) });
        const { answer, breaches } = await caller.call(route, caller.token, change);
        expect([body, answer.status]).toEqual([body, 422]);
        expect(breaches).toEqual([]);
      }
      const whole = await caller.call(route, caller.token);
      expect(whole.answer.status).toBeLessThan(300);
    },
  );
});
