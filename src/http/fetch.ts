import { HttpRequest } from '@smithy/core/protocols';
import type { NodeHttpHandler } from '@smithy/node-http-handler';
import { KeyturnError } from '../errors.ts';

const maxRedirects = 5;
const redirects: ReadonlySet<number> = new Set([301, 302, 307, 308]);

/**
 * A `fetch` over the run's own way out, so that proxies and connection timeouts hold for Octokit too. Redirects within
 * the same origin are followed with the method kept (GitHub redirects a renamed repository); none leads elsewhere,
 * because the token goes along.
 */
export function fetchThrough(handler: Pick<NodeHttpHandler, 'handle'>): typeof fetch {
  return async (input, init = {}) => {
    let url = new URL(withoutDots(String(input)));
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
 * The same address, without `.` and `..` as a part of its path: `URL` would resolve them, so that a name which is one
 * would send the request, and the secret in it, to another place.
 */
function withoutDots(url: string): string {
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
  const made = new Response(hasNone ? null : Buffer.concat(chunks), {
    status: response.statusCode,
    headers: response.headers,
  });
  // Octokit finds the next page by it, and only a fetch of its own can set it.
  return Object.defineProperty(made, 'url', { value: url.href });
}
