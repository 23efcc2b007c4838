import { NodeHttpHandler } from '@smithy/node-http-handler';
import { createSts, type Sts } from '../../src/aws/sts.ts';
import { KeyturnError } from '../../src/errors.ts';
import { type CannedAnswer, cannedServer } from './canned-server.ts';

const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'a-secret-that-stays-here' };
const request = { RoleArn: 'arn:aws:iam::123456789012:role/deploy', RoleSessionName: 'GitHubActions' };

const session = (inside: string): string => `
<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>${inside}</AssumeRoleResult>
<ResponseMetadata><RequestId>0123</RequestId></ResponseMetadata></AssumeRoleResponse>`;
const keysXml = `<Credentials><AccessKeyId>ASIAIOSFODNN7EXAMPLE</AccessKeyId><SecretAccessKey>secret</SecretAccessKey>
<SessionToken>token</SessionToken><Expiration>2026-11-22T11:00:00Z</Expiration></Credentials>`;
const userXml = `<AssumedRoleUser><Arn>arn:aws:sts::123456789012:assumed-role/deploy/GitHubActions</Arn>
<AssumedRoleId>AROA3XFRBF535PLBIFPI4:GitHubActions</AssumedRoleId></AssumedRoleUser>`;

const refusal = (status: number, code: string, message: string): CannedAnswer => ({
  status,
  headers: { 'content-type': 'text/xml' },
  body: `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>0123</RequestId></ErrorResponse>`,
});

async function against<T>(answers: CannedAnswer[], call: (sts: Sts) => Promise<T>) {
  const server = await cannedServer(...answers);
  const handler = new NodeHttpHandler({ connectionTimeout: 1000 });
  try {
    const sts = createSts({
      region: 'eu-central-1',
      endpoint: server.url,
      credentials,
      requestHandler: handler,
      userAgent: [
        ['keyturn', '0.1.0'],
        ['run', '42'],
      ],
    });
    const outcome: unknown = await call(sts).catch((error: unknown) => error);
    return { outcome, requests: server.requests };
  } finally {
    handler.destroy();
    await server.close();
  }
}

describe('the answers of STS', () => {
  test('AssumeRole takes credentials, account, ARN and expiry from one answer', async () => {
    const { outcome, requests } = await against([{ body: session(keysXml + userXml) }], (sts) =>
      sts.assumeRole(request),
    );
    expect(outcome).toEqual({
      credentials: { accessKeyId: 'ASIAIOSFODNN7EXAMPLE', secretAccessKey: 'secret', sessionToken: 'token' },
      identity: {
        accountId: '123456789012',
        arn: 'arn:aws:sts::123456789012:assumed-role/deploy/GitHubActions',
        assumedRoleId: 'AROA3XFRBF535PLBIFPI4:GitHubActions',
      },
      expiration: new Date('2026-11-22T11:00:00Z'),
    });
    expect(requests).toHaveLength(1);
    expect(Object.fromEntries(new URLSearchParams(requests[0]?.body))).toEqual({
      Action: 'AssumeRole',
      Version: '2011-06-15',
      RoleArn: request.RoleArn,
      RoleSessionName: 'GitHubActions',
    });
    expect(requests[0]?.headers.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE\/\d{8}\/eu-central-1\/sts\/aws4_request, /,
    );
    expect(requests[0]?.headers['user-agent']).toMatch(/keyturn\/0\.1\.0.*run\/42/);
  });

  test('AssumeRoleWithWebIdentity sends an unsigned request', async () => {
    const body = session(keysXml + userXml).replaceAll('AssumeRoleRes', 'AssumeRoleWithWebIdentityRes');
    const { outcome, requests } = await against([{ body }], (sts) =>
      sts.assumeRoleWithWebIdentity({ ...request, WebIdentityToken: 'header.payload.signature' }),
    );
    expect(outcome).toMatchObject({ identity: { accountId: '123456789012' } });
    expect(requests[0]?.headers.authorization).toBeUndefined();
  });

  test('AssumeRoleWithSAML sends an unsigned request without a session name', async () => {
    const body = session(keysXml + userXml).replaceAll('AssumeRoleRes', 'AssumeRoleWithSAMLRes');
    const { outcome, requests } = await against([{ body }], (sts) =>
      sts.assumeRoleWithSaml({
        RoleArn: request.RoleArn,
        PrincipalArn: 'arn:aws:iam::123456789012:saml-provider/octo-idp',
        SAMLAssertion: 'PGE+PC9hPg==',
      }),
    );
    expect(outcome).toMatchObject({ identity: { accountId: '123456789012' } });
    expect(requests[0]?.headers.authorization).toBeUndefined();
    expect(requests[0]?.body).toContain('SAMLAssertion=PGE%2BPC9hPg%3D%3D');
  });

  test.each<[string, CannedAnswer, string, string]>([
    ['an answer without credentials is an error', { body: session(userXml) }, 'MalformedResponse', 'briefly'],
    ['an answer without an identity is an error', { body: session(keysXml) }, 'MalformedResponse', 'briefly'],
    ['an empty 200 is an error', { body: '' }, 'MalformedResponse', 'briefly'],
    [
      'an HTML 200 is an error',
      {
        headers: { 'content-type': 'text/html' },
        body: '<!DOCTYPE html><html><body>Sign in<br></body></html>',
      },
      'MalformedResponse',
      'briefly',
    ],
    ['text that is not XML is an error', { body: 'hello' }, 'MalformedResponse', 'briefly'],
    ['a dropped connection is transient', { drop: true }, 'Network', 'transient'],
    [
      'an HTML 502 is transient',
      { status: 502, body: '<html>Bad Gateway</html>' },
      'ServiceUnavailable',
      'transient',
    ],
    [
      'a 503 is transient',
      refusal(503, 'ServiceUnavailable', 'try later'),
      'ServiceUnavailable',
      'transient',
    ],
    [
      'throttling is transient, although its status is 400',
      refusal(400, 'Throttling', 'Rate exceeded'),
      'Throttled',
      'transient',
    ],
    [
      'a denial is final',
      refusal(403, 'AccessDenied', 'User: arn:aws:iam::123456789012:user/x is not authorized'),
      'AccessDenied',
      'never',
    ],
    [
      'an unknown key is final',
      refusal(403, 'InvalidClientTokenId', 'The security token included in the request is invalid.'),
      'InvalidCredentials',
      'never',
    ],
    [
      'a wrong secret is final',
      refusal(403, 'SignatureDoesNotMatch', 'The request signature we calculated does not match'),
      'InvalidCredentials',
      'never',
    ],
    [
      'an expired session is final',
      refusal(403, 'ExpiredToken', 'The security token included in the request is expired'),
      'ExpiredCredentials',
      'never',
    ],
    [
      'malformed session policies are final',
      refusal(400, 'MalformedPolicyDocument', 'Syntax errors in policy.'),
      'InvalidRequest',
      'never',
    ],
    [
      'session policies that are too large are final here',
      refusal(400, 'PackedPolicyTooLarge', 'Packed policy consumes 110% of allotted space'),
      'PackedPolicyTooLarge',
      'never',
    ],
    [
      'a disabled Region is final',
      refusal(403, 'RegionDisabledException', 'STS is not activated in this region'),
      'RegionDisabled',
      'never',
    ],
    [
      'an invalid parameter is final',
      refusal(
        400,
        'ValidationError',
        'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
      ),
      'InvalidRequest',
      'never',
    ],
    [
      'an identity provider that does not answer is transient',
      refusal(400, 'IDPCommunicationError', 'busy'),
      'ServiceUnavailable',
      'transient',
    ],
    [
      "an issuer's keys that cannot be fetched are transient",
      refusal(400, 'InvalidIdentityToken', "Couldn't retrieve verification key from your identity provider"),
      'InvalidIdentityToken',
      'transient',
    ],
    [
      'a token of an unknown issuer is final',
      refusal(400, 'InvalidIdentityToken', 'No OpenIDConnect provider found in your account'),
      'InvalidIdentityToken',
      'never',
    ],
    [
      'an expired token is final',
      refusal(
        400,
        'ExpiredTokenException',
        'Token expired: current date/time must be before the expiration date/time',
      ),
      'InvalidIdentityToken',
      'never',
    ],
    [
      'root keys are recognized when they try to assume a role',
      refusal(403, 'AccessDenied', 'Roles may not be assumed by root accounts.'),
      'RootCredentials',
      'never',
    ],
    ['an unknown error is final', refusal(400, 'SomethingNew', 'never seen before'), 'Unexpected', 'never'],
  ])('%s', async (_name, answer, code, retry) => {
    const { outcome, requests } = await against([answer], (sts) => sts.assumeRole(request));
    expect(outcome).toBeInstanceOf(KeyturnError);
    expect(outcome).toMatchObject({ code, retry });
    expect(String(outcome)).not.toContain(credentials.secretAccessKey);
    expect(String(outcome)).not.toContain(credentials.accessKeyId);
    expect(requests).toHaveLength(1); // The SDK itself never retries.
  });

  test("the message holds AWS's own message and the signing key", async () => {
    const { outcome } = await against(
      [refusal(403, 'InvalidClientTokenId', 'The security token is invalid.')],
      (sts) => sts.assumeRole(request),
    );
    expect((outcome as Error).message.split('\n')[0]).toBe(
      'AssumeRole signed by AKIA…MPLE failed: InvalidClientTokenId: The security token is invalid.',
    );
  });

  test('corrects the clock from the answer, so that the next attempt succeeds', async () => {
    const date = new Date(Date.now() + 3_600_000).toUTCString();
    const tooOld = refusal(
      403,
      'SignatureDoesNotMatch',
      'Signature expired: 20261122T100000Z is now earlier than 20261122T104500Z',
    );
    const { outcome, requests } = await against(
      [
        { ...tooOld, headers: { date } },
        { headers: { date }, body: session(keysXml + userXml) },
      ],
      async (sts) => {
        const error: unknown = await sts.assumeRole(request).catch((thrown: unknown) => thrown);
        expect(error).toMatchObject({ code: 'ClockSkew', retry: 'briefly' });
        return sts.assumeRole(request);
      },
    );
    expect(outcome).toMatchObject({ identity: { accountId: '123456789012' } });
    const [first, second] = requests.map(({ headers }) => String(headers['x-amz-date']));
    const hour = (amzDate = '') => Date.UTC(2026, 0, 1, Number(amzDate.slice(9, 11)));
    expect((hour(second) - hour(first) + 86_400_000) % 86_400_000).toBeGreaterThanOrEqual(3_600_000);
  });

  test('reports a refused connection as a transient network error', async () => {
    const server = await cannedServer({});
    await server.close();
    const sts = createSts({
      region: 'eu-central-1',
      endpoint: server.url,
      credentials,
      requestHandler: new NodeHttpHandler(),
      userAgent: [],
    });
    await expect(sts.getCallerIdentity()).rejects.toMatchObject({ code: 'Network', retry: 'transient' });
  });
});
