import { NodeHttpHandler } from '@smithy/node-http-handler';
import { toKeyturnError } from '../../src/aws/service-errors.ts';
import { createSts } from '../../src/aws/sts.ts';
import { cannedServer } from './canned-server.ts';

/** The error of Node.js for a host name that does not resolve. */
function unresolved(host: string, code = 'ENOTFOUND'): Error {
  return Object.assign(new Error(`getaddrinfo ${code} ${host}`), { code });
}

/** The error that the SDK throws for an error response from STS. */
function refused(code: string, message: string): Error {
  return Object.assign(new Error(message), { name: code, Code: code, $metadata: { httpStatusCode: 400 } });
}

describe('a host name that does not resolve', () => {
  test.each([
    [
      'an endpoint of a Region',
      unresolved('sts.eu-cental-1.amazonaws.com'),
      /aws-region names a Region that does not exist/,
    ],
    [
      'an endpoint in China',
      unresolved('sts.cn-nroth-1.amazonaws.com.cn'),
      /aws-region names a Region that does not exist/,
    ],
    [
      'a FIPS endpoint',
      unresolved('sts-fips.us-est-1.amazonaws.com'),
      /aws-region names a Region that does not exist/,
    ],
    [
      'a dual-stack endpoint',
      unresolved('sts.eu-cental-1.api.aws'),
      /aws-region names a Region that does not exist/,
    ],
    [
      'an endpoint of IAM',
      unresolved('iam.us-gov.amazonaws.com', 'EAI_AGAIN'),
      /aws-region names a Region that does not exist/,
    ],
    [
      'the global endpoint, whose name has no Region',
      unresolved('sts.amazonaws.com', 'EAI_AGAIN'),
      /DNS does not work/,
    ],
    ["the user's own endpoint", unresolved('localstak'), /that host does not exist/],
    ['a proxy', unresolved('proxy.octo.example'), /that host does not exist/],
  ])('names the likely cause: %s', (_name, error, likely) => {
    const expected = toKeyturnError('AssumeRole', error);
    expect(expected.code).toBe('Network');
    expect(expected.message).toContain(error.message);
    expect(expected.message).toMatch(likely);
    expect(/aws-region/.test(expected.message)).toBe(/aws-region/.test(String(likely)));
  });
});

describe('an answer that did not come from AWS', () => {
  test.each<[string, number, string, string, string]>([
    ['a proxy that asks for a password', 407, '<html></html>', 'Network', 'http://user:password@'],
    ['an HTML page with an error', 403, '<html><p>Blocked</html>', 'MalformedResponse', 'AWS_ENDPOINT_URL'],
    ['an HTML page without an error', 403, '<html>Blocked</html>', 'MalformedResponse', 'AWS_ENDPOINT_URL'],
    ['JSON', 404, '{"message":"no Route"}', 'MalformedResponse', 'sts-endpoint'],
    ['an empty body', 405, '', 'MalformedResponse', 'http-proxy'],
    ['a proxy that cannot reach AWS', 502, '', 'ServiceUnavailable', 'check that the proxy lets this runner'],
  ])('names the setting to check: %s', async (_name, status, body, code, expected) => {
    const server = await cannedServer({ status, body });
    const sts = createSts({
      region: 'eu-central-1',
      endpoint: server.url,
      credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'secret' },
      requestHandler: new NodeHttpHandler(),
      userAgent: [],
    });
    const error = await sts.getCallerIdentity().catch((thrown) => thrown);
    await server.close();
    expect(error).toMatchObject({ code, message: expect.stringContaining(expected) });
    expect(error.message).toContain(`the answer had the status ${status}, and did not come from AWS.`);
  });
});

describe('transitive tags', () => {
  test.each([
    [
      'a key that the calling session already has',
      "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.",
      'remove their keys from custom-tags',
    ],
    [
      'a key without a tag',
      'The specified transitive tag key must be included in the requested tags.',
      'transitive-tag-keys names a tag that this call does not send',
    ],
  ])('explains the refusal: %s', (_name, message, expected) => {
    expect(toKeyturnError('AssumeRole', refused('ValidationError', message)).message).toContain(expected);
  });
});

describe('a duration that is too long', () => {
  test.each([
    [
      'longer than the role allows',
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
      'set a smaller value; for a job that runs longer, set refresh: true',
    ],
    [
      'longer than role chaining allows',
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
      'set role-duration-seconds to 3600 or less',
    ],
  ])('explains the refusal: %s', (_name, message, expected) => {
    expect(toKeyturnError('AssumeRole', refused('ValidationError', message)).message).toContain(expected);
  });
});
