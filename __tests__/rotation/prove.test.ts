import type { Identity } from '../../src/aws/sts.ts';
import { type ErrorCode, KeyturnError, type Retry } from '../../src/errors.ts';
import type { RotationPorts } from '../../src/rotation/ports.ts';
import { proveKey } from '../../src/rotation/prove.ts';

const keys = { accessKeyId: 'AKIAI44QH8DHBEXAMPLE', secretAccessKey: 'secret' };
const subject = { accountId: '123456789012', userName: 'ci-deployer' };
const own: Identity = { accountId: '123456789012', arn: 'arn:aws:iam::123456789012:user/ci/ci-deployer' };

function failure(
  code: ErrorCode,
  { summary = `${code} of a test`, retry = 'never' as Retry } = {},
): KeyturnError {
  return new KeyturnError(code, { summary, remedy: 'do as the test says.' }, { retry });
}

const unknown = failure('InvalidCredentials', { summary: 'GetCallerIdentity failed: InvalidClientTokenId' });

type Answer = Identity | KeyturnError | 'listed';

/** Ports whose endpoints give these answers in turn, and the last one for ever; time passes by sleeping only. */
function portsWith(sts: readonly Answer[], iam: readonly Answer[] = ['listed']) {
  let now = Date.parse('2026-11-22T10:00:00Z');
  const asked = { sts: 0, iam: 0 };
  const next = (name: 'sts' | 'iam', answers: readonly Answer[]) => {
    const answer = answers[Math.min(asked[name]++, answers.length - 1)];
    if (answer instanceof KeyturnError) throw answer;
    return answer;
  };
  const ports = {
    aws: {
      whoIs: async () => next('sts', sts) as Identity,
      iam: () => ({ listAccessKeys: async () => void next('iam', iam) }),
    },
    clock: {
      now: () => new Date(now),
      sleep: async (ms: number) => {
        now += ms;
      },
    },
    process: { cancelledAt: () => undefined },
  } as unknown as RotationPorts;
  return { ports, asked, waitedMs: () => now - Date.parse('2026-11-22T10:00:00Z') };
}

test.each<[string, readonly Answer[], readonly Answer[]]>([
  ['a key that is known', [own], ['listed']],
  ['a key that STS learns of late', [unknown, unknown, own], ['listed']],
  ['a key that IAM learns of late, and forgets once', [own], [unknown, 'listed', unknown, 'listed']],
  ['a user who may not list its keys', [own], [failure('AccessDenied')]],
  ['a throttled request', [failure('Throttled', { retry: 'transient' }), own], ['listed']],
  ['a page of a proxy in passing', [own], [failure('MalformedResponse', { retry: 'briefly' }), 'listed']],
  [
    'a user named in another case',
    [{ ...own, arn: own.arn.replace('ci-deployer', 'CI-Deployer') }],
    ['listed'],
  ],
])('proves %s by three successes in a row', async (_name, sts, iam) => {
  const { ports, asked } = portsWith(sts, iam);
  const { identity } = await proveKey(keys, subject, ports);
  expect(identity.accountId).toBe(own.accountId);
  expect(asked.iam).toBeGreaterThanOrEqual(3);
});

test.each<[string, Identity]>([
  ['of another account', { accountId: '210987654321', arn: 'arn:aws:iam::210987654321:user/ci-deployer' }],
  ['of another user', { ...own, arn: 'arn:aws:iam::123456789012:user/ci/other' }],
  ['of a user with the name as its path', { ...own, arn: 'arn:aws:iam::123456789012:user/ci-deployer/x' }],
  ['of the root user', { ...own, arn: 'arn:aws:iam::123456789012:root' }],
  ['of a role', { ...own, arn: 'arn:aws:sts::123456789012:assumed-role/ci-deployer/ci-deployer' }],
])('refuses a key %s at the first response', async (_whose, identity) => {
  const { ports, asked, waitedMs } = portsWith([identity]);
  const proof = proveKey(keys, subject, ports);
  await expect(proof).rejects.toMatchObject({ code: 'WrongIdentity' });
  await expect(proof).rejects.toThrow(new RegExp(`STS says that it is ${identity.arn}`));
  expect([asked, waitedMs()]).toEqual([{ sts: 1, iam: 0 }, 0]);
});

test("refuses a key that becomes another user's during the proof", async () => {
  const { ports } = portsWith([own, own, { ...own, accountId: '210987654321' }]);
  await expect(proveKey(keys, subject, ports)).rejects.toMatchObject({ code: 'WrongIdentity' });
});

describe('an error that waiting does not fix ends the proof at once', () => {
  const errors = [
    failure('ClockSkew', { retry: 'briefly' }),
    failure('InvalidCredentials', { summary: 'GetCallerIdentity failed: SignatureDoesNotMatch: ...' }),
    failure('ExpiredCredentials'),
    failure('RegionDisabled'),
    failure('NotFound'),
    failure('Network', { summary: 'the certificate is not trusted' }),
    failure('MalformedResponse'),
    failure('InvalidRequest'),
    failure('Unexpected'),
  ];
  test.each(
    errors.flatMap((error) =>
      (['STS', 'IAM'] as const).map((by) => [error.explanation.summary, by, error] as const),
    ),
  )('%s, by %s', async (what, by, error) => {
    const { ports, waitedMs } = by === 'STS' ? portsWith([error]) : portsWith([own], [error]);
    const proof = proveKey(keys, subject, ports);
    await expect(proof).rejects.toMatchObject({ code: error.code });
    await expect(proof).rejects.toThrow(`could not be proven at ${by}: ${what}`);
    expect(waitedMs()).toBe(0);
  });
});

test('gives up on a key that does not work within two minutes', async () => {
  const { ports, waitedMs } = portsWith([own], [unknown]);
  await expect(proveKey(keys, subject, ports)).rejects.toThrow(/still not accepted by IAM after 120 s/);
  expect(waitedMs()).toBeGreaterThan(120_000);
});

test('reports an outage of two minutes as an outage, not as a slow key', async () => {
  const { ports } = portsWith([
    failure('ServiceUnavailable', { summary: 'STS is down', retry: 'transient' }),
  ]);
  const proof = proveKey(keys, subject, ports);
  await expect(proof).rejects.toMatchObject({ code: 'ServiceUnavailable' });
  await expect(proof).rejects.toThrow('STS is down');
});

test('stops between two attempts when the step is cancelled', async () => {
  const { ports, asked } = portsWith([unknown]);
  const process = { ...ports.process, cancelledAt: () => (asked.sts > 1 ? 1 : undefined) };
  const cancelled = { ...ports, process };
  await expect(proveKey(keys, subject, cancelled)).rejects.toMatchObject({ code: 'ActionTimedOut' });
  expect(asked.sts).toBe(2);
});
