import { HttpRequest } from '@smithy/core/protocols';
import type { NodeHttpHandler } from '@smithy/node-http-handler';
import { KeyturnError, messageOf } from '../errors.ts';
import { answerText, tokenInField } from '../http/answer-text.ts';
import { withDeadline } from '../http/deadline.ts';
import { foreignRefusal, isForeign } from '../http/foreign-answer.ts';
import type { IdTokenEndpoint } from './id-token-endpoint.ts';

/**
 * Requests an ID token from GitHub, just before each use: it is valid for five minutes (docs/facts.md#id-token-claims).
 *
 * @throws KeyturnError `OidcRequestFailed` (a 4xx is final, a 429 or 5xx may pass), `Network`, `Timeout`
 */
export async function requestIdToken(
  endpoint: IdTokenEndpoint,
  audience: string,
  handler: NodeHttpHandler,
): Promise<string> {
  const what = 'The request for an OIDC token from GitHub';
  return withDeadline(what, async (abortSignal) => {
    const { status, headers, body } = await get(endpoint, audience, handler, abortSignal);
    if (status !== 200 && isForeign({ status, headers, body }))
      throw foreignRefusal(what, new URL(endpoint.url).hostname, { status, headers });
    if (status !== 200) throw refused(what, status);
    const token = tokenInField(body, 'value');
    if (token === undefined) throw withoutToken(what);
    return token;
  });
}

async function get(
  { url, bearer }: IdTokenEndpoint,
  audience: string,
  handler: NodeHttpHandler,
  abortSignal: AbortSignal,
): Promise<{ status: number; headers: Readonly<Record<string, string>>; body: string }> {
  const target = new URL(url);
  target.searchParams.set('audience', audience);
  const request = new HttpRequest({
    protocol: target.protocol,
    hostname: target.hostname,
    ...(target.port ? { port: Number(target.port) } : {}),
    path: target.pathname + target.search,
    headers: {
      host: target.host,
      accept: 'application/json',
      authorization: `Bearer ${bearer}`,
      'user-agent': 'keyturn',
    },
  });
  try {
    const { response } = await handler.handle(request, { abortSignal });
    return { status: response.statusCode, headers: response.headers, body: await answerText(response.body) };
  } catch (error) {
    if (error instanceof KeyturnError) throw error;
    throw new KeyturnError(
      'Network',
      {
        summary: `Could not reach GitHub for an OIDC token: ${messageOf(error)}`,
        cause: 'a firewall or a proxy that is missing or wrong, or an outage.',
        remedy: 'check http-proxy / no-proxy, and githubstatus.com.',
      },
      { cause: error, retry: 'transient' },
    );
  }
}

function refused(what: string, status: number): KeyturnError {
  const passing = status === 429 || status >= 500;
  return new KeyturnError(
    'OidcRequestFailed',
    {
      summary: `${what} was refused with status ${status}.`,
      cause: passing
        ? 'GitHub has a fault or is busy.'
        : 'the token of the job that may ask for ID tokens is no longer valid.',
      remedy: passing
        ? 'see githubstatus.com; run the job again.'
        : 'check that the job has `permissions: id-token: write`, and run it again.',
    },
    { retry: passing ? 'transient' : 'never' },
  );
}

function withoutToken(what: string): KeyturnError {
  return new KeyturnError(
    'MalformedResponse',
    {
      summary: `${what} returned a success status without a token.`,
      cause: 'something between this runner and GitHub answered instead: a proxy or a captive portal.',
      remedy: 'check http-proxy and no-proxy.',
    },
    { retry: 'briefly' },
  );
}
