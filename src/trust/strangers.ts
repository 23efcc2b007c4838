import { conditionsOf, isAbout, type Statement } from './statements.ts';
import type { Claims } from './token-request.ts';

/** A name that nobody trusts on purpose. */
const stranger = 'keyturn-stranger-5f3a';

/** Claims whose value is free in a workflow of one's own. The name of a public reusable workflow is, too: anybody may call it. */
const freeClaims = ['environment', 'ref', 'workflow', 'job_workflow_ref', 'aud'];

/**
 * Tokens of GitHub that people outside of the trusted organizations can get: the owner and the repository are theirs, and
 * everything else is what the conditions of the statement ask for.
 */
export function strangersTokens(statement: Statement, host: string): readonly Claims[] {
  const free = Object.fromEntries(
    freeClaims.flatMap((claim) => {
      const asked = valuesOf(statement, `${host}:${claim}`)[0];
      return asked === undefined ? [] : [[claim, exampleOf(asked)]];
    }),
  );
  const repository = `${stranger}/${stranger}`;
  const tails = ['ref:refs/heads/main', 'pull_request', `environment:${free.environment ?? 'production'}`];
  const asked = valuesOf(statement, `${host}:sub`).flatMap(afterRepository).map(exampleOf);
  return [...tails, ...asked].map((tail) => ({
    aud: 'sts.amazonaws.com',
    ref: 'refs/heads/main',
    environment: 'production',
    workflow: 'Deploy',
    job_workflow_ref: `${repository}/.github/workflows/deploy.yml@refs/heads/main`,
    actor: stranger,
    actor_id: '999999999999',
    repository,
    repository_id: '999999999999',
    ...free,
    sub: `repo:${repository}:${tail}`,
  }));
}

/** Values of the conditions on a key that demand something. */
function valuesOf(statement: Statement, key: string): readonly string[] {
  return conditionsOf(statement)
    .filter((condition) => isAbout(condition, key) && !condition.operator.includes('Not'))
    .flatMap(({ values }) => values);
}

/** What a pattern for `sub` demands after the repository. */
function afterRepository(pattern: string): readonly string[] {
  const [, , ...rest] = pattern.split(':');
  const afterStar = /^\*:?(.+)$/.exec(pattern)?.[1];
  return [...(rest.length > 0 ? [rest.join(':')] : []), ...(afterStar === undefined ? [] : [afterStar])];
}

/** A text that a pattern of `StringLike` matches. */
const exampleOf = (pattern: string): string => pattern.replaceAll('*', 'x').replaceAll('?', 'x');

/** A token of an owner or a repository whose name begins as the pattern does; `undefined` if it leaves no such gap. */
export function neighbourOf(
  pattern: string,
): { readonly sub: string; readonly repository: string } | undefined {
  const literal = /^repo:([^*?]+)[*?]/.exec(pattern)?.[1];
  // After a slash a whole repository may follow, after `@` an id, and after a colon the rest of the subject.
  if (literal === undefined || /[/@:]$/.test(literal) || literal.includes(':')) return undefined;
  const named = literal.includes('/') ? `${literal}x` : `${literal}x/x`;
  const rest = pattern.slice(`repo:${literal}`.length).replace(/^[*?]+/, '');
  const tails = [
    'ref:refs/heads/main',
    ...(rest.includes(':') ? [exampleOf(rest.slice(rest.indexOf(':') + 1))] : []),
  ];
  return { sub: `repo:${named}:${tails.at(-1)}`, repository: named };
}
