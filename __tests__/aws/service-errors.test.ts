import { NodeHttpHandler } from '@smithy/node-http-handler';
import { toKeyturnError } from '../../src/aws/service-errors.ts';
import { createSts } from '../../src/aws/sts.ts';
import { cannedServer } from './canned-server.ts';

/** What Node.js throws when a name does not resolve. */
function unresolved(host: string, code = 'ENOTFOUND'): Error {
  return Object.assign(new Error(`getaddrinfo ${code} ${host}`), { code });
}

/** What the SDK throws for an answer of STS. */
function refused(code: string, message: string): Error {
  return Object.assign(new Error(message), { name: code, Code: code, $metadata: { httpStatusCode: 400 } });
}

describe('a name that does not resolve', () => {
  test.each([
    [
      'an endpoint of a Region',
      unresolved('sts.eu-cental-1.amazonaws.com'),
      /aws-region names a Region that does not exist/,
    ],
    [
      'of China',
      unresolved('sts.cn-nroth-1.amazonaws.com.cn'),
      /aws-region names a Region that does not exist/,
    ],
    [
      'with FIPS',
      unresolved('sts-fips.us-est-1.amazonaws.com'),
      /aws-region names a Region that does not exist/,
    ],
    ['dual-stack', unresolved('sts.eu-cental-1.api.aws'), /aws-region names a Region that does not exist/],
    [
      'of IAM',
      unresolved('iam.us-gov.amazonaws.com', 'EAI_AGAIN'),
      /aws-region names a Region that does not exist/,
    ],
    [
      'the global endpoint, which no Region is in',
      unresolved('sts.amazonaws.com', 'EAI_AGAIN'),
      /DNS does not work/,
    ],
    ['an endpoint of the user', unresolved('localstak'), /that host does not exist/],
    ['a proxy', unresolved('proxy.octo.example'), /that host does not exist/],
  ])('%s', (_name, error, likely) => {
    const told = toKeyturnError('AssumeRole', error);
    expect(told.code).toBe('Network');
    expect(told.message).toContain(error.message);
    expect(told.message).toMatch(likely);
    expect(/aws-region/.test(told.message)).toBe(/aws-region/.test(String(likely)));
  });
});

describe('an answer that is not one of AWS', () => {
  test.each<[string, number, string, string, string]>([
    ['a proxy that wants a password', 407, '<html></html>', 'Network', 'http://user:password@'],
    ['a page with an error in it', 403, '<html><p>Blocked</html>', 'MalformedResponse', 'AWS_ENDPOINT_URL'],
    ['a page without one', 403, '<html>Blocked</html>', 'MalformedResponse', 'AWS_ENDPOINT_URL'],
    ['JSON', 404, '{"message":"no Route"}', 'MalformedResponse', 'sts-endpoint'],
    ['nothing', 405, '', 'MalformedResponse', 'http-proxy'],
    ['a proxy that cannot reach AWS', 502, '', 'ServiceUnavailable', 'check that the proxy lets this runner'],
  ])('%s', async (_name, status, body, code, told) => {
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
    expect(error).toMatchObject({ code, message: expect.stringContaining(told) });
    expect(error.message).toContain(`the answer had the status ${status}, and did not come from AWS.`);
  });
});

describe('transitive tags', () => {
  test.each([
    [
      'a key that the session has already',
      "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.",
      'remove their keys from custom-tags',
    ],
    [
      'a key that no tag has',
      'The specified transitive tag key must be included in the requested tags.',
      'transitive-tag-keys names a tag that this call does not send',
    ],
  ])('%s', (_name, message, told) => {
    expect(toKeyturnError('AssumeRole', refused('ValidationError', message)).message).toContain(told);
  });
});

describe('a duration that is too long', () => {
  test.each([
    [
      'for the role',
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
      'set a smaller value; for a job that runs longer, set refresh: true',
    ],
    [
      'for a chain of roles',
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
      'set role-duration-seconds to 3600 or less',
    ],
  ])('%s', (_name, message, told) => {
    expect(toKeyturnError('AssumeRole', refused('ValidationError', message)).message).toContain(told);
  });
});
