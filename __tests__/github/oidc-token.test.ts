import { NodeHttpHandler } from '@smithy/node-http-handler';
import { idTokenEndpoint } from '../../src/github/id-token-endpoint.ts';
import { requestIdToken } from '../../src/github/oidc-token.ts';
import { type CannedAnswer, cannedServer } from '../aws/canned-server.ts';

const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJyZXBvOm9jdG8tb3JnL29jdG8tcmVwbyJ9.c2lnbmF0dXJl';
const bearer = 'the-token-of-the-job';

async function ask(answer: CannedAnswer, audience = 'sts.amazonaws.com') {
  const server = await cannedServer(answer);
  const handler = new NodeHttpHandler();
  try {
    const endpoint = { url: `${server.url}/token?api-version=2.0`, bearer };
    const outcome: unknown = await requestIdToken(endpoint, audience, handler).catch(
      (error: unknown) => error,
    );
    return { outcome, requests: server.requests };
  } finally {
    handler.destroy();
    await server.close();
  }
}

describe('the ID token of the job', () => {
  test('is requested with the bearer token of the job and the audience of AWS', async () => {
    const { outcome, requests } = await ask(
      { body: JSON.stringify({ count: 1, value: jwt }) },
      'sts.amazonaws.com.cn & more',
    );
    expect(outcome).toBe(jwt);
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ method: 'GET', headers: { authorization: `Bearer ${bearer}` } });
    const { pathname, searchParams } = new URL(requests[0]?.path ?? '', 'http://127.0.0.1');
    expect(pathname).toBe('/token');
    expect(Object.fromEntries(searchParams)).toEqual({
      'api-version': '2.0',
      audience: 'sts.amazonaws.com.cn & more',
    });
  });

  test.each<[string, CannedAnswer, string, string]>([
    ['a 401 is final', { status: 401, body: '{"message":"unauthorized"}' }, 'OidcRequestFailed', 'never'],
    ['a 403 is final', { status: 403 }, 'OidcRequestFailed', 'never'],
    ['a 429 may pass', { status: 429 }, 'OidcRequestFailed', 'transient'],
    ['a 500 may pass', { status: 500 }, 'OidcRequestFailed', 'transient'],
    ['a dropped connection may pass', { drop: true }, 'Network', 'transient'],
    ['an empty 200 is an error', { body: '' }, 'MalformedResponse', 'briefly'],
    ['an HTML 200 is an error', { body: '<html></html>' }, 'MalformedResponse', 'briefly'],
    ['JSON null is an error', { body: 'null' }, 'MalformedResponse', 'briefly'],
    ['an answer without a token is an error', { body: '{"count":0}' }, 'MalformedResponse', 'briefly'],
    [
      'a value that is no JWT is an error',
      { body: '{"value":"not a token"}' },
      'MalformedResponse',
      'briefly',
    ],
  ])('%s', async (_name, answer, code, retry) => {
    const { outcome } = await ask(answer);
    expect(outcome).toMatchObject({ name: 'KeyturnError', code, retry });
    expect(String(outcome)).not.toContain(bearer);
  });

  test("does not blame the job's token for a proxy's 407", async () => {
    const { outcome } = await ask({ status: 407 });
    expect(String(outcome)).toContain('the proxy requires a user and a password');
    expect(String(outcome)).not.toContain('no longer valid');
  });

  test.each([
    [
      'both variables',
      { ACTIONS_ID_TOKEN_REQUEST_URL: 'http://127.0.0.1/', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x' },
      true,
    ],
    ['no URL', { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x' }, false],
    [
      'an empty bearer',
      { ACTIONS_ID_TOKEN_REQUEST_URL: 'http://127.0.0.1/', ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' },
      false,
    ],
    ['neither', {}, false],
  ])('a job may ask with %s: %p', (_name, env, expected) => {
    expect(idTokenEndpoint(env) !== undefined).toBe(expected);
  });
});
