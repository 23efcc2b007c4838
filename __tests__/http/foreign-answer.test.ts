import { type Answer, foreignRefusal, isForeign } from '../../src/http/foreign-answer.ts';

const json = { 'content-type': 'application/json; charset=utf-8' };

test.each<[string, Answer, boolean]>([
  ["an error of GitHub's API", { status: 403, headers: { ...json, 'x-github-request-id': 'A:B' } }, false],
  [
    "GitHub's own error page",
    { status: 502, headers: { 'content-type': 'text/html', 'x-github-request-id': 'A' } },
    false,
  ],
  ['JSON without a request id', { status: 401, headers: json }, false],
  ['a status without headers', { status: 403, headers: {} }, false],
  ['status 407, in any form', { status: 407, headers: json }, true],
  ['an HTML page', { status: 403, headers: { 'content-type': 'text/html' } }, true],
  ['an HTML page without a content type', { status: 403, headers: {}, body: '\n<html>' }, true],
  ['JSON without a content type', { status: 403, headers: {}, body: '{"message":"no"}' }, false],
  ['plain text', { status: 503, headers: { 'content-type': 'text/plain' } }, true],
  [
    'an answer with the Via header of a proxy',
    { status: 403, headers: { via: '1.1 octo-proxy (squid/5.7)' } },
    true,
  ],
  [
    'an answer with an error header of a proxy',
    { status: 503, headers: { 'x-squid-error': 'ERR_DNS_FAIL 0' } },
    true,
  ],
])('tells a proxy from GitHub: %s', (_name, answer, expected) => {
  expect(isForeign(answer)).toBe(expected);
});

test.each<[string, Answer, string, string, RegExp]>([
  [
    'a refusal',
    { status: 403, headers: { server: 'squid/5.7' } },
    'MalformedResponse',
    'never',
    /refused the request; it calls itself squid\/5\.7\. The token is not the cause/,
  ],
  [
    'a fault',
    { status: 503, headers: {} },
    'ServiceUnavailable',
    'transient',
    /could not reach it\..*run the job again later/s,
  ],
  [
    'a request for a password',
    { status: 407, headers: {} },
    'Network',
    'never',
    /requires a user and a password/,
  ],
  [
    'a server name with control characters',
    { status: 403, headers: { server: '\u001b[31m::error::<b>' } },
    'MalformedResponse',
    'never',
    /it calls itself 31merrorb\./,
  ],
])(
  "names the proxy and what it must allow, when the proxy's answer is %s",
  (_name, answer, code, retry, expected) => {
    const error = foreignRefusal('Reading it', 'api.github.com', answer);
    expect(error).toMatchObject({ code, retry });
    expect(error.message).toMatch(expected);
    expect(error.message).toContain(`status ${answer.status}, and did not come from GitHub`);
  },
);
