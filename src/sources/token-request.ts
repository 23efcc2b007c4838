import { HttpRequest } from '@smithy/core/protocols';
import type { NodeHttpHandler } from '@smithy/node-http-handler';
import type { TokenWay } from '../ci-systems/ci-system.ts';
import { KeyturnError, messageOf } from '../errors.ts';
import { answerText, tokenInField } from '../http/answer-text.ts';
import { withDeadline } from '../http/deadline.ts';

type TokenRequest = Extract<TokenWay, { kind: 'request' }>['request'];

/**
 * Asks the server of a CI for an ID token.
 *
 * @throws KeyturnError `OidcRequestFailed` (a 4xx is final, a 429 or 5xx may pass), `Network`, `Timeout`, `MalformedResponse`
 */
export async function requestToken(request: TokenRequest, handler: NodeHttpHandler): Promise<string> {
  const { host } = new URL(request.url);
  const what = `The request to ${host} for an ID token`;
  return withDeadline(what, async (abortSignal) => {
    const { status, body } = await send(request, handler, abortSignal);
    if (status !== 200) throw refused(what, status);
    const token = tokenInField(body, request.field);
    if (token !== undefined) return token;
    throw new KeyturnError('MalformedResponse', {
      summary: `${what} returned a success status without a token.`,
      cause: 'something between this job and the server answered instead: a proxy or a sign-in page.',
      remedy: 'check http-proxy and no-proxy.',
    });
  });
}

async function send(
  { method, url, bearer, headers }: TokenRequest,
  handler: NodeHttpHandler,
  abortSignal: AbortSignal,
): Promise<{ status: number; body: string }> {
  const { protocol, hostname, port, pathname, search, searchParams, host } = new URL(url);
  const request = new HttpRequest({
    protocol,
    hostname,
    ...(port ? { port: Number(port) } : {}),
    method,
    path: pathname,
    query: search === '' ? {} : Object.fromEntries(searchParams),
    headers: {
      ...headers,
      host,
      accept: 'application/json',
      authorization: `Bearer ${bearer}`,
      'user-agent': 'keyturn',
      ...(method === 'POST' ? { 'content-length': '0' } : {}),
    },
  });
  try {
    const { response } = await handler.handle(request, { abortSignal });
    return { status: response.statusCode, body: await answerText(response.body) };
  } catch (error) {
    throw new KeyturnError(
      'Network',
      {
        summary: `Could not reach ${host} for an ID token: ${messageOf(error)}`,
        cause: 'a firewall or a proxy that is missing or wrong, or an outage.',
        remedy: 'check http-proxy and no-proxy.',
      },
      { cause: error, retry: 'transient' },
    );
  }
}

function refused(what: string, status: number): KeyturnError {
  const isTransient = status === 429 || status >= 500;
  return new KeyturnError(
    'OidcRequestFailed',
    {
      summary: `${what} was refused with status ${status}.`,
      cause: isTransient
        ? 'the server has a fault or is busy.'
        : 'the token of the job is no longer valid, or the job may not use the service connection.',
      remedy: isTransient ? 'run the job again.' : 'authorize the pipeline for it, and run the job again.',
    },
    { retry: isTransient ? 'transient' : 'never' },
  );
}
