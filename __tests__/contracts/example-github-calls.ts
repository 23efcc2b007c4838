import { createSign, generateKeyPairSync } from 'node:crypto';
import type { WireRequest } from '../../src/sandbox/aws/protocol/signature.ts';
import { SandboxClock } from '../../src/sandbox/clock.ts';
import { answerRest, type routes } from '../../src/sandbox/github/rest/api.ts';
import type { SecretStore } from '../../src/sandbox/github/secret-store.ts';
import { GitHubWorld, type Repository } from '../../src/sandbox/github/world.ts';
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
  path: '.github/workflows/deploy.yml',
  ref: 'heads/feature',
  workflow_id: 'deploy.yml',
  pull_number: '1',
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

const otherBodies: Readonly<Record<string, Record<string, unknown>>> = {
  'PUT /contents/{path}': {
    message: 'Change',
    content: 'bmFtZTogRGVwbG95Cg==',
    branch: 'unused',
    committer: { name: 'octocat', email: 'octocat@users.noreply.github.com' },
    author: { name: 'octocat', email: 'octocat@users.noreply.github.com' },
  },
  'POST /git/refs': { ref: 'refs/heads/other' },
  'PATCH /git/refs/{ref}': { force: true },
  'POST /pulls': { title: 'Change', head: 'unused', base: 'main', body: 'Text', draft: false },
  'PATCH /pulls/{pull_number}': { title: 'Change', body: 'Text', state: 'closed' },
  'PUT /environments/{environment_name}': {
    wait_timer: 30,
    prevent_self_review: true,
    reviewers: [
      { type: 'User', id: 1 },
      { type: 'Team', id: 2 },
    ],
    deployment_branch_policy: { protected_branches: false, custom_branch_policies: true },
  },
  'POST /environments/{environment_name}/deployment-branch-policies': { name: 'release/*', type: 'branch' },
  'PUT /actions/oidc/customization/sub': {
    use_default: false,
    include_claim_keys: ['repo', 'context'],
    use_immutable_subject: true,
  },
  'PUT /orgs/{org}/actions/oidc/customization/sub': {
    include_claim_keys: ['repo', 'context'],
    use_immutable_subject: true,
  },
};

/** A valid body of an operation; the caller adds the encrypted value. */
export function bodyOf({ method, path }: Route): Record<string, unknown> {
  if (path.endsWith('/secrets/{secret_name}') && method === 'PUT') {
    const more = path.startsWith('/orgs/') ? { visibility: 'selected', selected_repository_ids: [1] } : {};
    return { encrypted_value: 'AAAA', key_id: '1', ...more };
  }
  if (path.includes('/variables')) return { name: method === 'POST' ? 'NEW_ONE' : 'JOURNAL', value: '{}' };
  const body = otherBodies[`${method} ${path.replace('/repos/{owner}/{repo}', '')}`];
  if (body) return body;
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
    environment.variables.set('JOURNAL', { name: 'JOURNAL', value: '{}', createdAt: now, updatedAt: now });
    organization.variables.set('SHARED', { name: 'SHARED', value: '{}', createdAt: now, updatedAt: now });
    environment.branchPolicy = { protected_branches: false, custom_branch_policies: true };
    environment.branchPolicies.push({ id: 1, name: 'main', type: 'branch' });
    environment.reviewers = [{ type: 'User', id: 1 }];
    this.#addCode(repository);
    world.startRun(repository);
    world.startRun(repository, { status: 'completed' });
    world.createApp('1234', publicKey, { 'octo-org': { secrets: 'write', metadata: 'read' } });
    this.token = world.createToken();
  }

  /** Workflows on every branch; `feature` and `unused` have a commit more than `main`; a pull request for `feature`. */
  #addCode({ code }: Repository): void {
    code.commit('main', { '.github/workflows/deploy.yml': 'name: Deploy\non: push\n' });
    for (const branch of ['feature', 'unused']) {
      code.branches.set(branch, code.branches.get('main') ?? '');
      code.commit(branch, { 'README.md': branch, '.github/workflows/deploy.yml': undefined });
    }
    code.commit('feature', { '.github/workflows/deploy.yml': 'on: push\n' });
    const at = this.clock.now();
    code.pulls.push({
      id: 1,
      number: 1,
      title: 'A change',
      body: null,
      head: 'feature',
      base: 'main',
      state: 'open',
      createdAt: at,
      updatedAt: at,
    });
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
    const known: Record<string, string> = {
      ...placeholders,
      installation_id: installation,
      branch_policy_id: '1',
      ...names,
    };
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
    // The id of a commit is known only here.
    if (/\/git\/refs/.test(route.path)) {
      const branches = this.world.repository('octo-org/octo-repo').code.branches;
      return { ...body, sha: branches.get('main') };
    }
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
