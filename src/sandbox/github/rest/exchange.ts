import type { PlannedAnswer } from '../../server.ts';
import type { GitHubWorld, Repository, Token } from '../world.ts';
import type { Fields } from './body.ts';

/** One authorized request to the REST API. */
export interface Exchange {
  readonly world: GitHubWorld;
  readonly token: Token;
  /** The decoded values of the placeholders in the route's path. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The JSON of the body; `{}` without a body. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly url: URL;
  /** The URL of the REST API, with `/api/v3` if the request used it. */
  readonly api: string;
}

/** One operation: its name in logs and faults, its path, the permission that it needs, and its handler. */
export interface RestRoute {
  readonly operation: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With `{placeholders}`. */
  readonly path: string;
  /** Name and level of the permission, by GitHub's "Permissions required for fine-grained personal access tokens". */
  readonly permission?: readonly [name: string, level: 'read' | 'write'];
  /** Requirements for fields of the body. Other fields are ignored. */
  readonly body?: Fields;
  readonly answer: (exchange: Exchange) => PlannedAnswer;
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): PlannedAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  };
}

export const noContent: PlannedAnswer = { status: 204, headers: {}, body: '' };

export function notFound(): PlannedAnswer {
  return json(404, {
    message: 'Not Found',
    documentation_url: 'https://docs.github.com/rest',
    status: '404',
  });
}

export function unprocessable(message: string): PlannedAnswer {
  return json(422, { message, documentation_url: 'https://docs.github.com/rest', status: '422' });
}

/** The repository in the path. */
export function repositoryOf({ world, path }: Exchange): Repository | undefined {
  return world.repositories.get(`${path.owner}/${path.repo}`.toLowerCase());
}

/** GitHub's times have whole seconds. */
export function time(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

interface PageSizes {
  readonly byDefault?: number;
  readonly most?: number;
}

/** One page of a list in an object with its total, with the `Link` header for the others. */
export function paged(
  exchange: Exchange,
  name: string,
  items: readonly unknown[],
  sizes: PageSizes = {},
): PlannedAnswer {
  const { page, headers } = pageOf(exchange, items, sizes);
  return json(200, { total_count: items.length, [name]: page }, headers);
}

/** One page of a plain list. */
export function pagedList(exchange: Exchange, items: readonly unknown[]): PlannedAnswer {
  const { page, headers } = pageOf(exchange, items, {});
  return json(200, page, headers);
}

function pageOf(
  { query, url }: Exchange,
  items: readonly unknown[],
  { byDefault = 30, most = 100 }: PageSizes,
): { page: readonly unknown[]; headers: Record<string, string> } {
  const size = Math.min(most, Number(query.get('per_page')) || byDefault);
  const page = Number(query.get('page')) || 1;
  const pages = Math.max(1, Math.ceil(items.length / size));
  const link = (target: number, rel: string): string => {
    const next = new URL(url);
    next.searchParams.set('page', String(target));
    return `<${next.href}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev'), link(1, 'first')] : []),
    ...(page < pages ? [link(page + 1, 'next'), link(pages, 'last')] : []),
  ];
  return {
    page: items.slice((page - 1) * size, page * size),
    headers: links.length > 0 ? { link: links.join(', ') } : {},
  };
}
