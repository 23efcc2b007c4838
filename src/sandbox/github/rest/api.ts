import type { WireRequest } from '../../aws/protocol/signature.ts';
import type { PlannedAnswer } from '../../server.ts';
import type { GitHubWorld } from '../world.ts';
import { type AppRoute, appOf, appProblem, appRoutes } from './apps.ts';
import { wrongIn } from './body.ts';
import { codeRoutes } from './code.ts';
import { environmentRoutes } from './environments.ts';
import { withEtag } from './etags.ts';
import { json, noContent, notFound, type RestRoute, unprocessable } from './exchange.ts';
import { limited, limitHeaders, uncounted } from './limits.ts';
import { refused, scopeHeaders } from './permission.ts';
import { pullRoutes } from './pulls.ts';
import { repositoryRoutes } from './repositories.ts';
import { secretRoutes } from './secrets.ts';
import { subjectRoutes } from './subjects.ts';
import { variableRoutes } from './variables.ts';
import { workflowRoutes } from './workflows.ts';

const revoke: RestRoute = {
  operation: 'RevokeInstallationToken',
  method: 'DELETE',
  path: '/installation/token',
  answer: ({ world, token }) => {
    for (const [value, candidate] of world.tokens) if (candidate === token) world.tokens.delete(value);
    return noContent;
  },
};

/** All operations that the sandbox serves. */
export const routes: readonly (RestRoute | AppRoute)[] = [
  ...appRoutes,
  ...secretRoutes,
  ...variableRoutes,
  ...repositoryRoutes,
  ...environmentRoutes,
  ...subjectRoutes,
  ...workflowRoutes,
  ...codeRoutes,
  ...pullRoutes,
  revoke,
];

interface Match {
  readonly route: RestRoute | AppRoute;
  readonly path: Readonly<Record<string, string>>;
}

/** Paths of files and names of refs contain slashes. */
const manySegments: ReadonlySet<string> = new Set(['path', 'ref']);

const patterns = new Map(routes.map((route) => [route, patternOf(route.path)]));

/** A repository's path by name, and by id, to which renamed repositories redirect. */
function patternOf(path: string): RegExp {
  const named = '/repos/{owner}/{repo}';
  const pattern = path
    .replace(named, `(?:${named}|/repositories/(?<repositoryId>\\d+))`)
    .replaceAll(/\{(\w+)\}/g, (_all, name) => `(?<${name}>${manySegments.has(name) ? '.+' : '[^/]+'})`);
  return new RegExp(`^${pattern}$`);
}

/** GitHub Enterprise Server has the API below /api/v3. */
const enterprisePrefix = /^\/api\/v3(?=\/)/;

function match({ method, url }: WireRequest): Match | undefined {
  const path = url.pathname.replace(enterprisePrefix, '');
  for (const [route, pattern] of patterns) {
    const matched = route.method === method ? pattern.exec(path) : null;
    if (matched) return { route, path: decoded(matched.groups ?? {}) };
  }
  return undefined;
}

function decoded(groups: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups).flatMap(([name, text]) =>
      text === undefined ? [] : [[name, decodeURIComponent(text)]],
    ),
  );
}

/** The operation of a request; `undefined` if it is not one of the REST API. */
export function restOperation(request: WireRequest): string | undefined {
  return match(request)?.route.operation;
}

/** The supported API versions (GitHub docs, "API Versions"). */
const versions: ReadonlySet<string> = new Set(['2022-11-28', '2026-03-10']);

/** Checks a request before its authentication. */
function malformed({ headers }: WireRequest): PlannedAnswer | undefined {
  if (!headers['user-agent'])
    return json(403, { message: 'Request forbidden by administrative rules.', status: '403' });
  const version = headers['x-github-api-version'];
  if (version === undefined || versions.has(version)) return undefined;
  return json(400, {
    message: `The API version ${version} is not supported.`,
    documentation_url: 'https://docs.github.com/rest/about-the-rest-api/api-versions',
    status: '400',
  });
}

/** Answers a request of the REST API: authentication, permission, rate limits, then the route. */
export function answerRest(request: WireRequest, world: GitHubWorld): PlannedAnswer {
  const answer = answerInTurn(request, world);
  return { ...answer, headers: { date: world.clock.now().toUTCString(), ...answer.headers } };
}

function answerInTurn(request: WireRequest, world: GitHubWorld): PlannedAnswer {
  const found = match(request);
  if (!found) return notFound();
  const problem = malformed(request);
  if (problem) return problem;
  const credential = /^(?:bearer|token)\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const body = parseBody(request.body);
  if (typeof body === 'string') return json(400, { message: body, status: '400' });
  return isAppRoute(found.route)
    ? answerApp(found.route, found.path, request, credential, body, world)
    : answerToken(found.route, found.path, request, credential, body, world);
}

type Body = Readonly<Record<string, unknown>>;
type Path = Readonly<Record<string, string>>;

function answerApp(
  route: AppRoute,
  path: Path,
  request: WireRequest,
  jwt: string,
  body: Body,
  world: GitHubWorld,
): PlannedAnswer {
  const app = appOf(jwt, world);
  if (typeof app === 'string') return appProblem(app);
  const wrong = wrongIn(body, route.body ?? {});
  if (wrong !== undefined) return unprocessable(wrong);
  const named = withName(path, world);
  return moved(request, named, world) ?? route.answer({ app, world, path: named, body, api: apiOf(request) });
}

function answerToken(
  route: RestRoute,
  given: Path,
  request: WireRequest,
  credential: string,
  body: Body,
  world: GitHubWorld,
): PlannedAnswer {
  const token = world.tokens.get(credential);
  if (!token || (token.expiresAt && token.expiresAt <= world.clock.now()))
    return json(401, {
      message: 'Bad credentials',
      documentation_url: 'https://docs.github.com/rest',
      status: '401',
    });
  const path = withName(given, world);
  const wrong = () => {
    const problem = wrongIn(body, route.body ?? {});
    return problem === undefined ? undefined : unprocessable(problem);
  };
  const { url } = request;
  const answer =
    limited(request, token, world) ??
    moved(request, path, world) ??
    refused(route, path, token, world) ??
    wrong() ??
    route.answer({ world, token, path, query: url.searchParams, body, url, api: apiOf(request) });
  const told = withEtag(request, answer);
  if (told.status === 304) uncounted(token);
  return {
    ...told,
    headers: { ...told.headers, ...limitHeaders(token), ...scopeHeaders(route, token) },
  };
}

/** The API's URL, as the client uses it. */
function apiOf({ url }: WireRequest): string {
  return url.origin + (enterprisePrefix.exec(url.pathname)?.[0] ?? '');
}

/** The path of a repository that the request names by id. */
function withName(path: Path, world: GitHubWorld): Path {
  if (path.repositoryId === undefined) return path;
  const found = [...world.repositories.values()].find(({ id }) => String(id) === path.repositoryId);
  return { ...path, owner: found?.owner ?? '', repo: found?.name ?? '' };
}

function isAppRoute(route: RestRoute | AppRoute): route is AppRoute {
  return (appRoutes as readonly unknown[]).includes(route);
}

/** @returns GitHub's message for a body that is not a JSON object */
function parseBody(text: string): Record<string, unknown> | string {
  if (text === '') return {};
  try {
    const body = JSON.parse(text);
    return typeof body === 'object' && body !== null && !Array.isArray(body)
      ? body
      : 'Body should be a JSON object';
  } catch {
    return 'Problems parsing JSON';
  }
}

/**
 * A renamed repository redirects to its id, other methods than GET with 307 (GitHub docs, "Best practices": follow
 * redirects).
 */
function moved(request: WireRequest, path: Path, world: GitHubWorld): PlannedAnswer | undefined {
  const target = world.renames.get(`${path.owner}/${path.repo}`.toLowerCase());
  const repository = target === undefined ? undefined : world.repositories.get(target.toLowerCase());
  if (!repository) return undefined;
  const location = new URL(request.url);
  location.pathname = location.pathname.replace(/\/repos\/[^/]+\/[^/]+/, `/repositories/${repository.id}`);
  return json(
    request.method === 'GET' ? 301 : 307,
    {
      message: request.method === 'GET' ? 'Moved Permanently' : 'Temporary Redirect',
      url: location.href,
      documentation_url: 'https://docs.github.com/rest',
    },
    { location: location.href },
  );
}
