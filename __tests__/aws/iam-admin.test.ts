import { NodeHttpHandler } from '@smithy/node-http-handler';
import { createIamAdmin, type IamAdmin } from '../../src/aws/iam-admin.ts';
import { KeyturnError } from '../../src/errors.ts';
import { type CannedAnswer, cannedServer } from './canned-server.ts';

const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'a-secret-that-stays-here' };
const namespace = 'xmlns="https://iam.amazonaws.com/doc/2010-05-08/"';
const done = (operation: string, result = ''): CannedAnswer => ({
  body: `<${operation}Response ${namespace}>${result}</${operation}Response>`,
});
const failed = (status: number, code: string): CannedAnswer => ({
  status,
  body: `<ErrorResponse ${namespace}><Error><Code>${code}</Code><Message>no</Message></Error></ErrorResponse>`,
});
const roles = (names: readonly string[], marker?: string): CannedAnswer =>
  done(
    'ListRoles',
    `<ListRolesResult><Roles>${names.map((name) => `<member><RoleName>${name}</RoleName></member>`).join('')}</Roles>
    <IsTruncated>${marker !== undefined}</IsTruncated>${marker === undefined ? '' : `<Marker>${marker}</Marker>`}</ListRolesResult>`,
  );

async function asked(answers: readonly CannedAnswer[], call: (iam: IamAdmin) => Promise<unknown>) {
  const server = await cannedServer(...answers);
  const handler = new NodeHttpHandler({ connectionTimeout: 1000 });
  const retry = { maxAttempts: 3, random: () => 0, info: () => {}, sleep: async () => {} };
  try {
    const where = { region: 'eu-central-1', endpoint: server.url, userAgent: [] };
    const iam = createIamAdmin({ ...where, credentials, requestHandler: handler as never, retry });
    const outcome = await call(iam).catch((error: unknown) =>
      error instanceof KeyturnError ? error.code : error,
    );
    return { outcome, requests: server.requests.map(({ body }) => new URLSearchParams(body)) };
  } finally {
    handler.destroy();
    await server.close();
  }
}

const create = (iam: IamAdmin) =>
  iam.send('CreateRole', {
    RoleName: 'deploy',
    AssumeRolePolicyDocument: '{}',
    Tags: [{ Key: 'a', Value: 'b' }],
  });
const put = (iam: IamAdmin) =>
  iam.send('PutRolePolicy', { RoleName: 'deploy', PolicyName: 'p', PolicyDocument: '{}' });

test.each<[string, (iam: IamAdmin) => Promise<unknown>, readonly CannedAnswer[], number, string | undefined]>(
  [
    [
      'repeats a policy after a dropped connection',
      put,
      [{ drop: true }, done('PutRolePolicy')],
      2,
      undefined,
    ],
    [
      'repeats a policy after an error of the server',
      put,
      [failed(500, 'ServiceFailure'), done('PutRolePolicy')],
      2,
      undefined,
    ],
    [
      'does not repeat a creation after a dropped connection',
      create,
      [{ drop: true }, done('CreateRole')],
      1,
      'Network',
    ],
    [
      'does not repeat a creation after an error of the server',
      create,
      [failed(500, 'ServiceFailure'), done('CreateRole')],
      1,
      'ServiceUnavailable',
    ],
    [
      'repeats a creation that AWS did not begin',
      create,
      [failed(400, 'Throttling'), done('CreateRole')],
      2,
      undefined,
    ],
    ['a name that is taken is a conflict', create, [failed(409, 'EntityAlreadyExists')], 1, 'Conflict'],
    ['a page of a proxy is no success', put, [{ body: '<html></html>' }], 3, 'MalformedResponse'],
    [
      'a list without items is malformed',
      (iam) => iam.list('ListRoles', {}, 'Roles'),
      [done('ListRoles')],
      1,
      'MalformedResponse',
    ],
    [
      'a page that points to itself is malformed',
      (iam) => iam.list('ListRoles', {}, 'Roles'),
      [roles(['a'], 'x')],
      2,
      'MalformedResponse',
    ],
    [
      'what does not exist is not found',
      (iam) => iam.find('GetRole', { RoleName: 'a' }),
      [failed(404, 'NoSuchEntity')],
      1,
      undefined,
    ],
  ],
)('%s', async (_name, call, answers, requests, code) => {
  const { outcome, requests: sent } = await asked(answers, call);
  expect({ sent: sent.length, code: typeof outcome === 'string' ? outcome : undefined }).toEqual({
    sent: requests,
    code,
  });
});

test('all pages of a list are read, and an empty page is not the last one', async () => {
  const pages = [roles(['a'], 'one'), roles([], 'two'), roles(['b'])];
  const { outcome, requests } = await asked(pages, (iam) => iam.list('ListRoles', {}, 'Roles'));
  expect(outcome).toEqual([{ RoleName: 'a' }, { RoleName: 'b' }]);
  expect(requests.map((each) => each.get('Marker'))).toEqual([null, 'one', 'two']);
});

test('the message names a refused policy as such, and no secret', async () => {
  const { outcome } = await asked([failed(400, 'MalformedPolicyDocument')], (iam) =>
    create(iam).catch((error: Error) => ({ message: error.message })),
  );
  expect((outcome as Error).message).toContain('IAM does not accept the policy document of this request.');
  expect((outcome as Error).message).not.toContain(credentials.secretAccessKey);
});
