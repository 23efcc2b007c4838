import { verify } from 'node:crypto';
import type { PlannedAnswer } from '../../server.ts';
import type { App, GitHubWorld, Installation, Permissions } from '../world.ts';
import { json, notFound, time, unprocessable } from './exchange.ts';

/** The routes that a GitHub App calls with a JSON Web Token of its own instead of a token. */
export interface AppRoute {
  readonly operation: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly answer: (request: {
    readonly app: App;
    readonly world: GitHubWorld;
    readonly path: Readonly<Record<string, string>>;
    readonly body: Readonly<Record<string, unknown>>;
  }) => PlannedAnswer;
}

export const appRoutes: readonly AppRoute[] = [
  {
    operation: 'GetRepositoryInstallation',
    method: 'GET',
    path: '/repos/{owner}/{repo}/installation',
    answer: ({ app, path }) => describe(installedOn(app, path.owner)),
  },
  {
    operation: 'GetOrganizationInstallation',
    method: 'GET',
    path: '/orgs/{org}/installation',
    answer: ({ app, path }) => describe(installedOn(app, path.org)),
  },
  {
    operation: 'CreateInstallationToken',
    method: 'POST',
    path: '/app/installations/{installation}/access_tokens',
    answer: ({ app, world, path, body }) => {
      const installation = app.installations.find(({ id }) => String(id) === path.installation);
      if (!installation) return notFound();
      return createToken(installation, world, body);
    },
  },
];

function installedOn(app: App, account = ''): Installation | undefined {
  return app.installations.find(
    (installation) => installation.account.toLowerCase() === account.toLowerCase(),
  );
}

function describe(installation: Installation | undefined): PlannedAnswer {
  if (!installation) return notFound();
  const { id, account, permissions } = installation;
  return json(200, { id, account: { login: account }, permissions });
}

function createToken(
  { account, permissions: granted }: Installation,
  world: GitHubWorld,
  body: Readonly<Record<string, unknown>>,
): PlannedAnswer {
  const wanted = (body.permissions ?? granted) as Permissions;
  const excess = Object.entries(wanted).find(([name, level]) => !covers(granted[name], level));
  if (excess) {
    return unprocessable('The permissions requested are not granted to this installation.');
  }
  const names = (body.repositories as string[] | undefined)?.map((name) => `${account}/${name}`);
  if (names?.some((name) => !world.repositories.has(name.toLowerCase())))
    return unprocessable('There is at least one repository that does not exist or is not accessible.');
  const expiresAt = new Date(world.clock.now().getTime() + 3_600_000);
  const token = world.createToken({
    kind: 'installation',
    permissions: { metadata: 'read', ...wanted },
    expiresAt,
    ...(names ? { repositories: names } : {}),
  });
  return json(201, { token, expires_at: time(expiresAt), permissions: wanted });
}

/** Whether a granted level is enough. */
export function covers(granted: 'read' | 'write' | undefined, wanted: 'read' | 'write'): boolean {
  return granted === 'write' || granted === wanted;
}

/** The App that a JSON Web Token (RS256, `iss`, at most ten minutes) speaks for. */
export function appOf(jwt: string, world: GitHubWorld): App | undefined {
  const [header = '', payload = '', signature = ''] = jwt.split('.');
  try {
    const { iss, exp, iat } = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const app = world.apps.get(String(iss));
    const now = world.clock.wall().getTime() / 1000;
    if (!app || exp < now || iat > now + 60 || exp - iat > 660) return undefined;
    const text = Buffer.from(`${header}.${payload}`);
    return verify('RSA-SHA256', text, app.publicKey, Buffer.from(signature, 'base64url')) ? app : undefined;
  } catch {
    return undefined;
  }
}
