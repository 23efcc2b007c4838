import { verify } from 'node:crypto';
import type { PlannedAnswer } from '../../server.ts';
import type { App, GitHubWorld, Installation, Permissions } from '../world.ts';
import type { Fields } from './body.ts';
import { describeInstallation } from './describe.ts';
import { json, notFound, time, unprocessable } from './exchange.ts';
import { grants } from './permission.ts';

/** The routes that a GitHub App calls with its own JSON Web Token. */
export interface AppRoute {
  readonly operation: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: Fields;
  readonly answer: (request: {
    readonly app: App;
    readonly world: GitHubWorld;
    readonly path: Readonly<Record<string, string>>;
    readonly body: Readonly<Record<string, unknown>>;
    readonly api: string;
  }) => PlannedAnswer;
}

export const appRoutes: readonly AppRoute[] = [
  {
    operation: 'GetRepositoryInstallation',
    method: 'GET',
    path: '/repos/{owner}/{repo}/installation',
    answer: ({ app, world, path, api }) =>
      world.repositories.has(`${path.owner}/${path.repo}`.toLowerCase())
        ? describe(app, path.owner, api)
        : notFound(),
  },
  {
    operation: 'GetOrganizationInstallation',
    method: 'GET',
    path: '/orgs/{org}/installation',
    answer: ({ app, path, api }) => describe(app, path.org, api),
  },
  {
    operation: 'CreateInstallationToken',
    method: 'POST',
    path: '/app/installations/{installation_id}/access_tokens',
    body: {
      repositories: { type: 'strings' },
      repository_ids: { type: 'integers' },
      permissions: { type: 'object' },
    },
    answer: ({ app, world, path, body }) => {
      const installation = app.installations.find(({ id }) => String(id) === path.installation_id);
      return installation ? createToken(installation, world, body) : notFound();
    },
  },
];

function describe(app: App, account = '', api: string): PlannedAnswer {
  const found = app.installations.find(
    (installation) => installation.account.toLowerCase() === account.toLowerCase(),
  );
  return found ? json(200, describeInstallation(found, app, api)) : notFound();
}

function createToken(
  { account, permissions: granted }: Installation,
  world: GitHubWorld,
  body: Readonly<Record<string, unknown>>,
): PlannedAnswer {
  const requested = (body.permissions ?? granted) as Permissions;
  const wrong = Object.entries(requested).find(([, level]) => level !== 'read' && level !== 'write');
  if (wrong) return unprocessable(`Invalid request.\n\n"${wrong[1]}" is not a member of ["read", "write"].`);
  if (Object.entries(requested).some(([name, level]) => !grants(granted, name, level)))
    return unprocessable('The permissions requested are not granted to this installation.');
  const names = (body.repositories as string[] | undefined)?.map((name) => `${account}/${name}`);
  if (names?.some((name) => !world.repositories.has(name.toLowerCase())))
    return unprocessable('There is at least one repository that does not exist or is not accessible.');
  const expiresAt = new Date(world.clock.now().getTime() + 3_600_000);
  const token = world.createToken({
    kind: 'installation',
    permissions: { metadata: 'read', ...requested },
    expiresAt,
    ...(names ? { repositories: names } : {}),
  });
  return json(201, {
    token,
    expires_at: time(expiresAt),
    permissions: { metadata: 'read', ...requested },
    repository_selection: names ? 'selected' : 'all',
  });
}

/** Allowed difference between the App's clock and GitHub's (s). */
const toleratedSkew = 60;
/** Maximum lifetime of an App's JSON Web Token in seconds (GitHub docs, "Generating a JSON Web Token (JWT) for a GitHub App"). */
const maxJwtSeconds = 600;

/**
 * The App that a JSON Web Token (RS256, `iss`, at most ten minutes) authenticates.
 *
 * @returns GitHub's message for a token that it does not accept
 */
export function appOf(jwt: string, world: GitHubWorld): App | string {
  const [header = '', payload = '', signature = ''] = jwt.split('.');
  try {
    const { alg } = JSON.parse(Buffer.from(header, 'base64url').toString());
    const { iss, exp, iat } = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const app = world.apps.get(String(iss));
    if (!app) return 'Integration not found';
    const text = Buffer.from(`${header}.${payload}`);
    if (alg !== 'RS256' || !verify('RSA-SHA256', text, app.publicKey, Buffer.from(signature, 'base64url')))
      return undecodable;
    return wrongTimes(iat, exp, world.clock.wall().getTime() / 1000) ?? app;
  } catch {
    return undecodable;
  }
}

const undecodable = 'A JSON web token could not be decoded';

function wrongTimes(iat: unknown, exp: unknown, now: number): string | undefined {
  if (typeof exp !== 'number' || exp <= now)
    return "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires";
  if (exp > now + maxJwtSeconds + toleratedSkew)
    return "'Expiration time' claim ('exp') is too far in the future";
  if (typeof iat !== 'number' || iat > now + toleratedSkew)
    return "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued";
  return undefined;
}

/** The response to an App's token that is not accepted. */
export function appProblem(message: string): PlannedAnswer {
  const status = message === 'Integration not found' ? 404 : 401;
  return json(status, {
    message,
    documentation_url: 'https://docs.github.com/rest',
    status: String(status),
  });
}
