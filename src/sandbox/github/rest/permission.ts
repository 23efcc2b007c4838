import type { PlannedAnswer } from '../../server.ts';
import type { GitHubWorld, Permissions, Token } from '../world.ts';
import { json, notFound, type RestRoute } from './exchange.ts';

/** Other names of permissions, besides those in GitHub's headers. */
const alsoCalled: Readonly<Record<string, string>> = { actions_variables: 'variables' };

/** Whether the granted permissions include one permission. */
export function grants(granted: Permissions, name: string, needed: 'read' | 'write'): boolean {
  const level = granted[name] ?? granted[alsoCalled[name] ?? name];
  return level === 'write' || level === needed;
}

/** The scope by which a classic token may make a call (docs/facts.md#token-permissions). */
function scopeOf({ path }: Pick<RestRoute, 'path'>): string | undefined {
  if (path.startsWith('/orgs/')) return 'admin:org';
  return path.startsWith('/repos/') ? 'repo' : undefined;
}

/** 404 for a repository that the token does not reach, 403 for a missing permission (docs/facts.md#github-refusals). */
export function refused(
  route: RestRoute,
  path: Readonly<Record<string, string>>,
  token: Token,
  world: GitHubWorld,
): PlannedAnswer | undefined {
  if (path.owner !== undefined && !reaches(token, `${path.owner}/${path.repo}`.toLowerCase(), world))
    return notFound();
  if (token.kind === 'classic') return withoutScope(route, token);
  if (!route.permission) return undefined;
  const [name, level] = route.permission;
  return grants(token.permissions, name, level) ? undefined : inaccessible(token, `${name}=${level}`);
}

function inaccessible({ kind }: Token, accepted: string): PlannedAnswer {
  const by = kind === 'personal' ? 'personal access token' : 'integration';
  return json(
    403,
    {
      message: `Resource not accessible by ${by}`,
      documentation_url: 'https://docs.github.com/rest',
      status: '403',
    },
    { 'x-accepted-github-permissions': accepted },
  );
}

/**
 * A workflow file needs one permission more than other files (GitHub docs, "Create or update file contents"): the scope
 * `workflow` of a classic token.
 *
 * @returns GitHub's refusal, if any
 */
export function workflowFileRefusal(token: Token): PlannedAnswer | undefined {
  if (token.kind === 'classic') return token.scopes.includes('workflow') ? undefined : notFound();
  if (grants(token.permissions, 'workflows', 'write')) return undefined;
  return inaccessible(token, 'contents=write,workflows=write');
}

/** All repositories of the sandbox are private, so a classic token needs the scope `repo` to see them. */
function reaches({ kind, scopes, repositories }: Token, name: string, world: GitHubWorld): boolean {
  if (!world.repositories.has(name)) return false;
  return kind === 'classic' ? scopes.includes('repo') : (repositories?.has(name) ?? true);
}

function withoutScope(route: RestRoute, { scopes }: Token): PlannedAnswer | undefined {
  const scope = scopeOf(route);
  if (scope === undefined || scopes.includes(scope)) return undefined;
  return json(403, {
    message: 'Must have admin rights to the organization.',
    documentation_url: 'https://docs.github.com/rest',
    status: '403',
  });
}

/** The headers with a classic token's scopes and those that the call accepts. */
export function scopeHeaders(route: RestRoute, { kind, scopes }: Token): Record<string, string> {
  if (kind !== 'classic') return {};
  return { 'x-oauth-scopes': scopes.join(', '), 'x-accepted-oauth-scopes': scopeOf(route) ?? '' };
}
