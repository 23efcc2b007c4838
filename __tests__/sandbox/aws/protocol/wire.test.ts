import { setImmediate as turn } from 'node:timers/promises';
import {
  GenerateCredentialReportCommand,
  IAMClient,
  ListAccessKeysCommand,
  ListUsersCommand,
} from '@aws-sdk/client-iam';
import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
  GetSessionTokenCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { XMLParser } from 'fast-xml-parser';
import { verifySignature, type WireRequest } from '../../../../src/sandbox/aws/protocol/signature.ts';
import { type Fault, type Sandbox, startSandbox } from '../../../../src/sandbox/index.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.close());

const clientOptions = () => ({
  region: 'eu-central-1',
  endpoint: sandbox.awsUrl,
  credentials: sandbox.seeded.users.ci.keys,
  maxAttempts: 1,
});

/** Sends an unsigned POST, such as a person could type. */
async function post(body: string, headers: Record<string, string> = {}) {
  const answer = await fetch(sandbox.awsUrl, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
}

describe('the wire protocol', () => {
  test('answers with the XML that the model describes', async () => {
    const client = new STSClient(clientOptions());
    let xml = '';
    client.middlewareStack.add(
      (next) => async (args) => {
        const result = await next(args);
        const { body } = result.response as { body: NodeJS.ReadableStream };
        const chunks: Buffer[] = [];
        body.on('data', (chunk) => chunks.push(chunk));
        xml = await new Promise((resolve) => body.on('end', () => resolve(Buffer.concat(chunks).toString())));
        return result;
      },
      { step: 'deserialize', priority: 'low' },
    );
    await client.send(new GetCallerIdentityCommand({})).catch(() => {});
    expect(xml.replace(/[0-9a-f-]{36}/, 'ID').replace(/AIDA\w+/, 'AIDA')).toBe(
      '<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>' +
        '<UserId>AIDA</UserId><Account>123456789012</Account><Arn>arn:aws:iam::123456789012:user/ci/ci-deployer</Arn>' +
        '</GetCallerIdentityResult><ResponseMetadata><RequestId>ID</RequestId></ResponseMetadata></GetCallerIdentityResponse>',
    );
  });

  test.each<[string, string, number, string]>([
    ['no action', 'Version=2011-06-15', 400, 'MissingAction'],
    ['an unknown action', 'Action=AssumeEverything&Version=2011-06-15', 400, 'InvalidAction'],
    ['an action without a version', 'Action=GetCallerIdentity', 400, 'InvalidAction'],
    ['an action of the other service', 'Action=GetCallerIdentity&Version=2010-05-08', 400, 'InvalidAction'],
    ['no signature', 'Action=GetCallerIdentity&Version=2011-06-15', 403, 'MissingAuthenticationToken'],
    ['a missing parameter', 'Action=AssumeRoleWithWebIdentity&Version=2011-06-15', 400, 'ValidationError'],
  ])("refuses %s with AWS's error code", async (_name, body, status, code) => {
    const answer = await post(body);
    const { ErrorResponse } = new XMLParser().parse(answer.text);
    expect({
      status: answer.status,
      type: answer.type,
      code: ErrorResponse.Error.Code,
      fault: ErrorResponse.Error.Type,
    }).toEqual({ status, type: 'text/xml', code, fault: 'Sender' });
  });

  test("refuses an action that the sandbox does not implement with AWS's error code", async () => {
    const command = new GenerateCredentialReportCommand({});
    await expect(new IAMClient(clientOptions()).send(command)).rejects.toMatchObject({
      name: 'InvalidAction',
    });
  });

  test('reports all invalid parameters together, without showing tokens', async () => {
    const { text } = await post(
      'Action=AssumeRoleWithWebIdentity&Version=2011-06-15&RoleArn=short&RoleSessionName=a b&DurationSeconds=1&WebIdentityToken=abc',
    );
    const { Message } = new XMLParser().parse(text).ErrorResponse.Error;
    expect(Message).toBe(
      "4 validation errors detected: Value 'short' at 'roleArn' failed to satisfy constraint: Member must have length greater than or equal to 20; " +
        "Value 'a b' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*; " +
        "Value '***' at 'webIdentityToken' failed to satisfy constraint: Member must have length greater than or equal to 4; " +
        "Value '1' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900",
    );
  });

  test('escapes text for XML', async () => {
    const role = {
      RoleArn: sandbox.seeded.roles.ci,
      RoleSessionName: 'test',
      Tags: [{ Key: 'Name', Value: 'a+b=c @d/e' }],
    };
    await new STSClient(clientOptions()).send(new AssumeRoleCommand(role));
    expect(sandbox.requests[0]?.parameters.Tags).toEqual([{ Key: 'Name', Value: 'a+b=c @d/e' }]);
  });

  test('serves IAM on the same port', async () => {
    const iam = new IAMClient(clientOptions());
    const { AccessKeyMetadata } = await iam.send(new ListAccessKeysCommand({}));
    expect(AccessKeyMetadata).toEqual([
      {
        UserName: 'ci-deployer',
        AccessKeyId: sandbox.seeded.users.ci.keys.accessKeyId,
        Status: 'Active',
        CreateDate: expect.any(Date),
      },
    ]);
    await expect(iam.send(new ListUsersCommand({}))).rejects.toMatchObject({
      name: 'AccessDenied',
      $metadata: { httpStatusCode: 403 },
    });
  });

  test('logs requests without secrets', async () => {
    const { redacted } = await import('../../../../src/sandbox/request-log.ts');
    await new STSClient(clientOptions()).send(new GetSessionTokenCommand({}));
    const [request] = sandbox.requests;
    expect(request && redacted(request)).toMatch(/^sts GetSessionToken, signed by AKIA….{4}: 200$/);
  });
});

describe('signatures', () => {
  const now = new Date('2026-11-22T10:00:00Z');
  const secret = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';

  /** The request that the SDK signs for a call, captured before it is sent. */
  async function signedRequest(sessionToken?: string): Promise<WireRequest> {
    const credentials = {
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      secretAccessKey: secret,
      ...(sessionToken ? { sessionToken } : {}),
    };
    const client = new STSClient({
      region: 'eu-central-1',
      endpoint: 'http://127.0.0.1:4566',
      credentials,
      maxAttempts: 1,
      systemClockOffset: now.getTime() - Date.now(),
    });
    let caught: { method: string; path: string; headers: Record<string, string>; body: string } | undefined;
    client.middlewareStack.add(
      () => async (args) => {
        caught = args.request as typeof caught;
        throw new Error('caught');
      },
      { step: 'deserialize', priority: 'low' },
    );
    await client.send(new GetCallerIdentityCommand({})).catch(() => {});
    const headers = Object.fromEntries(
      Object.entries(caught?.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
    );
    return {
      method: caught?.method ?? '',
      url: new URL(caught?.path ?? '/', 'http://127.0.0.1:4566'),
      headers,
      body: caught?.body ?? '',
    };
  }

  const verify = (request: WireRequest, service = 'sts', at = now, key = secret) => {
    try {
      return verifySignature(request, service, at, () => key)?.accessKeyId ?? 'unsigned';
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  const headerInstead = (request: WireRequest, name: string, value: string): WireRequest => ({
    ...request,
    headers: { ...request.headers, [name]: value },
  });
  const authorization = (request: WireRequest, change: (value: string) => string) =>
    headerInstead(request, 'authorization', change(request.headers.authorization ?? ''));

  test('of the SDK are accepted', async () => {
    expect(verify(await signedRequest())).toBe('AKIAIOSFODNN7EXAMPLE');
    expect(verify(await signedRequest('a-session-token'))).toBe('AKIAIOSFODNN7EXAMPLE');
  });

  test.each<[string, (request: WireRequest) => WireRequest, string]>([
    ['another method', (request) => ({ ...request, method: 'PUT' }), 'SignatureDoesNotMatch'],
    [
      'another path',
      (request) => ({ ...request, url: new URL('/other', request.url) }),
      'SignatureDoesNotMatch',
    ],
    [
      'an added query',
      (request) => ({ ...request, url: new URL('/?a=b', request.url) }),
      'SignatureDoesNotMatch',
    ],
    ['another body', (request) => ({ ...request, body: `${request.body}&X=1` }), 'SignatureDoesNotMatch'],
    [
      'another host',
      (request) => headerInstead(request, 'host', 'sts.amazonaws.com'),
      'SignatureDoesNotMatch',
    ],
    [
      'another time',
      (request) => headerInstead(request, 'x-amz-date', '20261122T100001Z'),
      'SignatureDoesNotMatch',
    ],
    [
      'another session token',
      (request) => headerInstead(request, 'x-amz-security-token', 'another'),
      'SignatureDoesNotMatch',
    ],
    [
      'an x-amz header that is not signed',
      (request) => headerInstead(request, 'x-amz-target', 'x'),
      'SignatureDoesNotMatch',
    ],
    [
      'another signature',
      (request) => authorization(request, (value) => value.replace(/Signature=\w{4}/, 'Signature=0000')),
      'SignatureDoesNotMatch',
    ],
    [
      'another Region in the scope',
      (request) => authorization(request, (value) => value.replace('eu-central-1', 'us-east-1')),
      'SignatureDoesNotMatch',
    ],
    [
      'another day in the scope',
      (request) => authorization(request, (value) => value.replace('/20261122/', '/20261121/')),
      'SignatureDoesNotMatch',
    ],
    [
      'another service in the scope',
      (request) => authorization(request, (value) => value.replace('/sts/', '/iam/')),
      'SignatureDoesNotMatch',
    ],
    [
      'a host outside the signed headers',
      (request) => authorization(request, (value) => value.replace('host;', '')),
      'SignatureDoesNotMatch',
    ],
    [
      'an incomplete scope',
      (request) => authorization(request, (value) => value.replace('/aws4_request', '')),
      'IncompleteSignature',
    ],
    [
      'a header without a signature',
      (request) => authorization(request, (value) => value.replace(/, Signature=\w+/, '')),
      'IncompleteSignature',
    ],
    ['a bearer token', (request) => authorization(request, () => 'Bearer x'), 'IncompleteSignature'],
    [
      'no Authorization header',
      ({ headers: { authorization: _gone, ...headers }, ...request }) => ({ ...request, headers }),
      'unsigned',
    ],
  ])('are refused after tampering: %s', async (_name, tamper, expected) => {
    expect(verify(tamper(await signedRequest('a-session-token')))).toBe(expected);
  });

  test('do not depend on white space in a header or on the order of headers', async () => {
    const request = await signedRequest();
    const reversed = Object.fromEntries(Object.entries(request.headers).reverse());
    expect(
      verify({ ...request, headers: { ...reversed, 'user-agent': `  ${request.headers['user-agent']}  ` } }),
    ).toBe('AKIAIOSFODNN7EXAMPLE');
  });

  test.each([
    ['15 minutes late', 15 * 60, 'AKIAIOSFODNN7EXAMPLE'],
    ['more than 15 minutes late', 15 * 60 + 2, 'SignatureDoesNotMatch'],
    ['15 minutes early', -15 * 60 + 2, 'AKIAIOSFODNN7EXAMPLE'],
    ['more than 15 minutes early', -15 * 60 - 2, 'SignatureDoesNotMatch'],
  ])('are valid for 15 minutes: a request that is %s', async (_name, seconds, expected) => {
    expect(verify(await signedRequest(), 'sts', new Date(now.getTime() + seconds * 1000))).toBe(expected);
  });

  test('are refused with a wrong secret, and by the other service', async () => {
    expect(verify(await signedRequest(), 'sts', now, 'another')).toBe('SignatureDoesNotMatch');
    expect(verify(await signedRequest(), 'iam')).toBe('SignatureDoesNotMatch');
  });

  test('of a presigned GET are accepted until it expires', async () => {
    const { HttpRequest } = await import('@smithy/core/protocols');
    const { SignatureV4 } = await import('@smithy/signature-v4');
    const { Sha256Node } = await import('@smithy/core/checksum').then(
      (module) => module as unknown as { Sha256Node: never },
    );
    const signer = new SignatureV4({
      service: 'sts',
      region: 'eu-central-1',
      credentials: sandbox.seeded.users.ci.keys,
      sha256: Sha256Node,
    });
    const { host, hostname, port } = new URL(sandbox.awsUrl);
    const request = new HttpRequest({
      method: 'GET',
      protocol: 'http:',
      hostname,
      port: Number(port),
      path: '/',
      headers: { host },
      query: { Action: 'GetCallerIdentity', Version: '2011-06-15' },
    });
    const { query } = await signer.presign(request, { expiresIn: 60 });
    const url = `${sandbox.awsUrl}/?${new URLSearchParams(query as Record<string, string>)}`;
    expect(await (await fetch(url)).text()).toContain(':user/ci/ci-deployer');
    sandbox.clock.skewMs = 61_000;
    expect(await (await fetch(url)).text()).toContain('Signature expired');
  });
});

describe('injected faults', () => {
  const call = (requestTimeout = 60_000, abortSignal?: AbortSignal) =>
    new STSClient({
      ...clientOptions(),
      requestHandler: { requestTimeout, throwOnRequestTimeout: true },
    }).send(new GetSessionTokenCommand({}), abortSignal ? { abortSignal } : {});

  test.each<[string, Fault, object, boolean]>([
    [
      'an error',
      { kind: 'error', status: 503, code: 'ServiceUnavailable' },
      { name: 'ServiceUnavailable', $metadata: { httpStatusCode: 503 } },
      false,
    ],
    ['an HTML answer', { kind: 'answer', contentType: 'text/html', body: '<html>' }, {}, false],
    [
      'a dropped connection, before the effect',
      { kind: 'drop', when: 'before' },
      { code: 'ECONNRESET' },
      false,
    ],
    ['a dropped connection, after the effect', { kind: 'drop', when: 'after' }, { code: 'ECONNRESET' }, true],
    [
      'a stall, before the effect',
      { kind: 'stall', ms: 60_000, when: 'before' },
      { name: 'TimeoutError' },
      false,
    ],
    [
      'a stall, after the effect',
      { kind: 'stall', ms: 60_000, when: 'after' },
      { name: 'TimeoutError' },
      true,
    ],
  ])('affect one request: %s', async (_name, fault, error, hasEffect) => {
    sandbox.faults.add({ operation: 'GetSessionToken', fault });
    const outcome = await call(2_000).then(
      () => 'answered',
      (thrown) =>
        Object.keys(error).length === 0
          ? {}
          : {
              name: thrown.name,
              code: thrown.code ?? /ECONNRESET|socket hang up/.exec(thrown.message)?.[0],
              $metadata: thrown.$metadata,
            },
    );
    const expected = 'code' in error ? { code: expect.stringMatching(/ECONNRESET|socket hang up/) } : error;
    expect(outcome).toMatchObject(expected);
    expect(sandbox.world.sessions.size > 0).toBe(hasEffect);
    await expect(call()).resolves.toBeDefined(); // The fault applied to one request.
  });

  test('can delay an answer, so that a later request is answered first', async () => {
    sandbox.faults.add({ fault: { kind: 'latency', ms: Number.POSITIVE_INFINITY } });
    const leave = new AbortController();
    const delayed = call(60_000, leave.signal).catch((error) => error.name);
    while (sandbox.requests.length === 0) await turn();
    await call();
    expect(sandbox.requests.map(({ status }) => status)).toEqual([undefined, 200]);
    leave.abort();
    expect(await delayed).toBe('AbortError');
  });

  test('change nothing else when they only delay an answer', async () => {
    sandbox.faults.add({ fault: { kind: 'latency', ms: 100 } });
    expect((await call()).Credentials).toBeDefined();
  });

  test('apply to the requests that skip and times select', async () => {
    sandbox.faults.add({
      operation: 'GetSessionToken',
      skip: 1,
      times: 2,
      fault: { kind: 'error', status: 500, code: 'InternalFailure' },
    });
    const outcomes: boolean[] = [];
    for (let index = 0; index < 4; index++)
      outcomes.push(
        await call().then(
          () => true,
          () => false,
        ),
      );
    expect(outcomes).toEqual([true, false, false, true]);
  });
});
