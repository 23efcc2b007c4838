import type { WireRequest } from '../../aws/protocol/signature.ts';
import type { PlannedAnswer } from '../../server.ts';
import type { GitHubWorld, Token } from '../world.ts';
import { type AppRoute, appOf, appRoutes, covers } from './apps.ts';
import { json, noContent, notFound, type RestRoute } from './exchange.ts';
import { repositoryRoutes } from './repositories.ts';
import { secretRoutes } from './secrets.ts';
import { variableRoutes } from './variables.ts';

const revoke: RestRoute = {
  operation: 'RevokeInstallationToken',
  method: 'DELETE',
  path: '/installation/token',
  answer: ({ world, token }) => {
    for (const [value, candidate] of world.tokens) if (candidate === token) world.tokens.delete(value);
    return noContent;
  },
};

const routes: readonly (RestRoute | AppRoute)[] = [
  ...appRoutes,
  ...secretRoutes,
  ...variableRoutes,
  ...repositoryRoutes,
  revoke,
];

interface Match {
  readonly route: RestRoute | AppRoute;
  readonly path: Readonly<Record<string, string>>;
}

const patterns = new Map(
  routes.map((route) => [
    route,
    new RegExp(`^${route.path.replaceAll(/\{(\w+)\}/g, (_all, name) => `(?<${name}>[^/]+)`)}$`),
  ]),
);

/** GitHub Enterprise Server has the API below /api/v3. */
function apiPath({ url }: WireRequest): string {
  return url.pathname.replace(/^\/api\/v3(?=\/)/, '');
}

function match(request: WireRequest): Match | undefined {
  const path = apiPath(request);
  for (const [route, pattern] of patterns) {
    const found = route.method === request.method ? pattern.exec(path) : null;
    if (!found) continue;
    return {
      route,
      path: Object.fromEntries(
        // A path without variables has no groups.
        Object.entries(found.groups ?? {}).map(([name, text]) => [name, decodeURIComponent(text)]),
      ),
    };
  }
  return undefined;
}

/** The operation that a request means; `undefined` when it is none of the REST API. */
export function restOperation(request: WireRequest): string | undefined {
  return match(request)?.route.operation;
}

/** Answers a request of the REST API: who asks, may they, is there no limit in the way, and then the route. */
export function answerRest(request: WireRequest, world: GitHubWorld): PlannedAnswer {
  const found = match(request);
  if (!found) return notFound();
  const credential = /^(?:bearer|token)\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const body = parseBody(request.body);
  if (body === undefined) return json(400, { message: 'Problems parsing JSON', status: '400' });
  if (isAppRoute(found.route)) {
    const app = appOf(credential, world);
    if (!app) return json(401, { message: 'A JSON web token could not be decoded', status: '401' });
    return found.route.answer({ app, world, path: found.path, body });
  }
  const token = world.tokens.get(credential);
  if (!token || (token.expiresAt && token.expiresAt <= world.clock.now()))
    return json(401, { message: 'Bad credentials', status: '401' });
  return (
    moved(request, found, world) ??
    limited(request, token, world) ??
    refused(found.route, found.path, token, world) ??
    found.route.answer({
      world,
      token,
      path: found.path,
      query: request.url.searchParams,
      body,
      url: request.url,
    })
  );
}

function isAppRoute(route: RestRoute | AppRoute): route is AppRoute {
  return (appRoutes as readonly unknown[]).includes(route);
}

function parseBody(text: string): Record<string, unknown> | undefined {
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A renamed repository redirects, other methods than GET with 307 (GitHub docs, "Best practices": follow redirects). */
function moved(request: WireRequest, { path }: Match, world: GitHubWorld): PlannedAnswer | undefined {
  const target = world.renames.get(`${path.owner}/${path.repo}`.toLowerCase());
  if (target === undefined) return undefined;
  const location = new URL(request.url);
  location.pathname = location.pathname.replace(`/repos/${path.owner}/${path.repo}`, `/repos/${target}`);
  return json(
    request.method === 'GET' ? 301 : 307,
    { message: 'Moved Permanently', url: location.href },
    { location: location.href },
  );
}

/** Primary limit by token; secondary limit by writes in a minute (FACTS C2). */
function limited(request: WireRequest, token: Token, world: GitHubWorld): PlannedAnswer | undefined {
  const now = world.clock.now().getTime();
  const reset = String(Math.floor(now / 1000) + 3600);
  if (token.remaining <= 0) {
    return json(
      403,
      { message: 'API rate limit exceeded for user ID 1.', status: '403' },
      { 'x-ratelimit-limit': '5000', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset },
    );
  }
  token.remaining -= 1;
  if (!world.secondaryLimit || request.method === 'GET') return undefined;
  const recent = world.writes.filter((at) => now - at < 60_000);
  world.writes.splice(0, world.writes.length, ...recent, now);
  if (recent.length < world.secondaryLimit.writesPerMinute) return undefined;
  return json(
    403,
    {
      message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
      status: '403',
    },
    { 'retry-after': '60' },
  );
}

/** 404 for a repository that the token does not reach, 403 for a permission that it lacks (FACTS C1). */
function refused(
  { permission }: RestRoute,
  path: Readonly<Record<string, string>>,
  token: Token,
  world: GitHubWorld,
): PlannedAnswer | undefined {
  if (path.owner !== undefined) {
    const name = `${path.owner}/${path.repo}`.toLowerCase();
    const reaches = world.repositories.has(name) && (token.repositories?.has(name) ?? true);
    if (!reaches) return notFound();
  }
  if (!permission) return undefined;
  const [name, level] = permission;
  if (covers(token.permissions[name], level)) return undefined;
  const by = token.kind === 'personal' ? 'personal access token' : 'integration';
  return json(
    403,
    {
      message: `Resource not accessible by ${by}`,
      documentation_url: 'https://docs.github.com/rest',
      status: '403',
    },
    { 'x-accepted-github-permissions': `${name}=${level}` },
  );
}
