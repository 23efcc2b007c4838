import { createSign, generateKeyPairSync } from 'node:crypto';
import type { WireRequest } from '../../src/sandbox/aws/protocol/signature.ts';
import { SandboxClock } from '../../src/sandbox/clock.ts';
import { answerRest, type routes } from '../../src/sandbox/github/rest/api.ts';
import type { SecretStore } from '../../src/sandbox/github/secret-store.ts';
import { GitHubWorld } from '../../src/sandbox/github/world.ts';
import type { PlannedAnswer } from '../../src/sandbox/server.ts';
import { answerBreaches, type Schema } from './openapi.ts';

type Route = Pick<(typeof routes)[number], 'method' | 'path'>;

const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

const placeholders: Readonly<Record<string, string>> = {
  owner: 'octo-org',
  repo: 'octo-repo',
  org: 'octo-org',
  environment_name: 'production',
  secret_name: 'AWS_CREDENTIALS',
  name: 'JOURNAL',
};

/** A JSON Web Token of a GitHub App, with the given claims. */
export function appJwt(
  claims: Readonly<Record<string, unknown>>,
  header: Readonly<Record<string, unknown>> = {},
) {
  const now = Math.floor(Date.now() / 1000);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'RS256', typ: 'JWT', ...header })}.${part({
    iss: '1234',
    iat: now - 30,
    exp: now + 570,
    ...claims,
  })}`;
  return `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey, 'base64url')}`;
}

/** A valid body of an operation; the caller adds the encrypted value. */
export function bodyOf({ method, path }: Route): Record<string, unknown> {
  if (path.endsWith('/secrets/{secret_name}') && method === 'PUT') {
    const more = path.startsWith('/orgs/') ? { visibility: 'selected', selected_repository_ids: [1] } : {};
    return { encrypted_value: 'AAAA', key_id: '1', ...more };
  }
  if (path.includes('/variables')) return { name: method === 'POST' ? 'NEW_ONE' : 'JOURNAL', value: '{}' };
  return { repositories: ['octo-repo'], repository_ids: [1], permissions: { secrets: 'write' } };
}

/** A world in which every operation has data to return, and calls of any operation. */
export class Caller {
  readonly world: GitHubWorld;
  readonly token: string;
  readonly clock: SandboxClock;

  private constructor(world: GitHubWorld, clock: SandboxClock) {
    this.world = world;
    this.clock = clock;
    const repository = world.createRepository('octo-org/octo-repo');
    const organization = world.createOrganization('octo-org');
    const environment = world.createEnvironment(repository, 'production');
    for (const store of [environment.secrets, ...Object.values(repository.stores)])
      store.set('AWS_CREDENTIALS', 'old');
    for (const store of Object.values(organization.stores))
      store.set('AWS_CREDENTIALS', 'old', { visibility: 'selected', selected: new Set([repository.id]) });
    const now = clock.now();
    repository.variables.set('JOURNAL', { name: 'JOURNAL', value: '{}', createdAt: now, updatedAt: now });
    world.startRun(repository);
    world.startRun(repository, { status: 'completed' });
    world.createApp('1234', publicKey, { 'octo-org': { secrets: 'write', metadata: 'read' } });
    this.token = world.createToken();
  }

  static async create(): Promise<Caller> {
    const clock = new SandboxClock();
    return new Caller(await GitHubWorld.create(clock), clock);
  }

  /** Sends a valid call, except for the given change. */
  async call(
    route: Route,
    token: string,
    change: (request: WireRequest) => WireRequest = (request) => request,
  ): Promise<{ answer: PlannedAnswer; breaches: string[] }> {
    const request = change(this.request(route, token));
    const answer = answerRest(request, this.world);
    return { answer, breaches: answerBreaches(request, answer) };
  }

  request(route: Route, token: string, names: Readonly<Record<string, string>> = {}): WireRequest {
    const { method, path } = route;
    const installation = String(this.world.apps.get('1234')?.installations[0]?.id);
    const known: Record<string, string> = { ...placeholders, installation_id: installation, ...names };
    const filled = path.replaceAll(/\{(\w+)\}/g, (_all, name) => encodeURIComponent(known[name] ?? ''));
    const isApp = path.endsWith('/installation') || path.startsWith('/app/');
    const credential = isApp && token === this.token ? appJwt({}) : token;
    return {
      method,
      url: new URL(`http://127.0.0.1:2${filled}`),
      headers: {
        authorization: `Bearer ${credential}`,
        accept: 'application/json',
        'user-agent': 'test',
        'x-github-api-version': '2022-11-28',
        'content-type': 'application/json',
      },
      body: method === 'GET' || method === 'DELETE' ? '' : JSON.stringify(this.#sealed(route)),
    };
  }

  #sealed(route: Route): Record<string, unknown> {
    const body = bodyOf(route);
    if (!('encrypted_value' in body)) return body;
    const store = this.storeOf(route.path);
    return { ...body, encrypted_value: store.seal('new'), key_id: store.publicKey.key_id };
  }

  /** The secret store that an API path belongs to. */
  storeOf(path: string): SecretStore {
    const repository = this.world.repository('octo-org/octo-repo');
    const kind = (['dependabot', 'codespaces'] as const).find((each) => path.includes(each)) ?? 'actions';
    const stores = path.startsWith('/orgs/')
      ? this.world.organizations.get('octo-org')?.stores
      : repository.stores;
    const store = path.includes('/environments/')
      ? repository.environments.get('production')?.secrets
      : stores?.[kind];
    if (!store) throw new Error(`there is no store at ${path}`);
    return store;
  }
}

/** Bodies that each break the schema in one place: missing, of the wrong type, against the pattern, outside the enum. */
export function brokenBodies(schema: Schema, body: Record<string, unknown>): Record<string, unknown>[] {
  const { properties = {}, required = [] } = schema as {
    properties?: Record<string, { type?: string; pattern?: string; enum?: unknown[]; items?: object }>;
    required?: string[];
  };
  const left = required.map((name) =>
    Object.fromEntries(Object.entries(body).filter(([key]) => key !== name)),
  );
  const changed = Object.entries(properties).flatMap(([name, { pattern, enum: values, items, type }]) => [
    { ...body, [name]: type === 'string' ? 17 : 'text' },
    ...(pattern === undefined ? [] : [{ ...body, [name]: 'no Base64!' }]),
    ...(values === undefined ? [] : [{ ...body, [name]: 'nobody' }]),
    ...(items === undefined ? [] : [{ ...body, [name]: [true] }]),
  ]);
  return [...left, ...changed];
}
