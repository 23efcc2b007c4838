import { HttpRequest } from '@smithy/core/protocols';
import type { NodeHttpHandler } from '@smithy/node-http-handler';
import { KeyturnError } from '../errors.ts';

const maxRedirects = 5;
const redirects: ReadonlySet<number> = new Set([301, 302, 307, 308]);

/**
 * A `fetch` that sends through the run's request handler, so that the proxy and the connect timeout apply to Octokit
 * too. It follows redirects within one origin and keeps the method (GitHub redirects a renamed repository). It follows no
 * redirect to another origin, because the request carries the token.
 */
export function fetchThrough(handler: Pick<NodeHttpHandler, 'handle'>): typeof fetch {
  return async (input, init = {}) => {
    let url = new URL(refuseDots(String(input)));
    for (let hop = 0; ; hop++) {
      const { response } = await handler.handle(toRequest(url, init), {
        ...(init.signal ? { abortSignal: init.signal } : {}),
      });
      const location = response.headers.location;
      if (location === undefined || !redirects.has(response.statusCode)) return toResponse(response, url);
      const target = new URL(location, url);
      if (target.origin !== url.origin || hop >= maxRedirects) return toResponse(response, url);
      url = target;
    }
  };
}

/**
 * Refuses a URL with `.` or `..` in its path. `URL` would resolve them, so a name like `..` would send the request, and
 * the secret in it, to another path.
 */
function refuseDots(url: string): string {
  const [path = ''] = url.split(/[?#]/);
  if (!path.split(/[/\\]/).some((part) => /^(?:\.|%2e){1,2}$/i.test(part))) return url;
  throw new KeyturnError('InvalidInput', {
    summary:
      'The name of an owner, a repository, an environment or a secret is "." or "..", which no URL can contain.',
    remedy: 'correct the name in rotate-targets, or in GITHUB_REPOSITORY.',
  });
}

function toRequest(url: URL, { method = 'GET', headers = {}, body }: RequestInit): HttpRequest {
  const given = Object.fromEntries(new Headers(headers));
  return new HttpRequest({
    method,
    protocol: url.protocol,
    hostname: url.hostname,
    ...(url.port ? { port: Number(url.port) } : {}),
    path: url.pathname + url.search,
    headers: {
      ...given,
      host: url.host,
      ...(typeof body === 'string' ? { 'content-length': String(Buffer.byteLength(body)) } : {}),
    },
    ...(typeof body === 'string' ? { body } : {}),
  });
}

async function toResponse(
  response: { statusCode: number; headers: Record<string, string>; body?: AsyncIterable<Uint8Array> },
  url: URL,
): Promise<Response> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of response.body ?? []) chunks.push(chunk);
  const hasNone = response.statusCode === 204 || response.statusCode === 304;
  const result = new Response(hasNone ? null : Buffer.concat(chunks), {
    status: response.statusCode,
    headers: response.headers,
  });
  // Octokit needs `url` to find the next page, and the constructor cannot set it.
  return Object.defineProperty(result, 'url', { value: url.href });
}
