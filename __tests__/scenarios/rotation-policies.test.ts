import {
  CreateAccessKeyCommand,
  DeleteAccessKeyCommand,
  GetAccessKeyLastUsedCommand,
  IAMClient,
  ListAccessKeysCommand,
  UpdateAccessKeyCommand,
} from '@aws-sdk/client-iam';
import { GetSessionTokenCommand, STSClient } from '@aws-sdk/client-sts';
import { authorize, parsePolicyDocument } from '../../src/policy/index.ts';
import type { User } from '../../src/sandbox/aws/model/account.ts';
import { totpCode } from '../../src/sandbox/aws/totp.ts';
import { documentedPolicy, policies } from '../documented.ts';
import { alarms, expectNothingPublished } from './harness.ts';
import { rotationInThisProcess } from './in-process.ts';
import { createRotationRole, jobOf } from './managed-mode.ts';
import { day, inRotation, type RotationScenario } from './rotation-harness.ts';

const accountId = '123456789012';

interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** Creates a user without permissions, with one key that is 100 days old. */
function createUser(rotation: RotationScenario, name: string, path: string): User {
  const { world, clock } = rotation.scenario.sandbox;
  const account = world.account(accountId);
  const user = account.createUser(name, { path });
  world.createKey(account, user, new Date(clock.now().getTime() - 100 * day));
  return user;
}

/** Attaches a policy of docs/rotation.md, word for word. */
function allow(rotation: RotationScenario, user: User, name: string): void {
  const account = rotation.scenario.sandbox.world.account(accountId);
  const arn = account.createPolicy(name, documentedPolicy(name));
  user.attachedPolicies.set(arn, account.managedPolicy(arn));
}

function keysOf(user: User): Keys {
  const [key] = user.accessKeys;
  if (!key) throw new Error(`${user.name} has no key`);
  return { accessKeyId: key.id, secretAccessKey: key.secret };
}

function store(rotation: RotationScenario, user: User): void {
  const { accessKeyId, secretAccessKey } = keysOf(user);
  rotation.secrets.set('AWS_CREDENTIALS', `${accessKeyId}\n${secretAccessKey}`);
}

type Run = (inputs?: Record<string, string>) => ReturnType<RotationScenario['run']>;

/** Three scheduled runs: rotate, deactivate, delete. */
async function rotateWholly(
  rotation: RotationScenario,
  user: User,
  run: Run,
  pauseMs = 8 * day,
): Promise<void> {
  const [old] = user.accessKeys;
  const states: (string | undefined)[] = [];
  for (let week = 0; week < 3; week++) {
    const step = await run();
    expect(step.annotations.filter(({ level }) => level === 'error')).toEqual([]);
    states.push(step.outputs['rotation-state']);
    rotation.wait(pauseMs);
  }
  expect(states).toEqual(['grace', 'recovery', 'idle']);
  expect(user.accessKeys).toHaveLength(1);
  expect(user.accessKeys[0]).not.toBe(old);
}

/** The IAM actions that the rotating role or user has performed. */
function actionsUsed({ scenario }: RotationScenario): string[] {
  const done = scenario.sandbox.requests.filter(({ service, status }) => service === 'iam' && status === 200);
  return [...new Set(done.map(({ operation }) => `iam:${operation}`))].sort();
}

function actionsGranted(name: string): string[] {
  return documentedPolicy(name)
    .Statement.flatMap(({ Action }) => Action)
    .sort();
}

/** Sends every call of a rotation for one user with these keys, and returns the answers. */
async function everyCall({ scenario }: RotationScenario, credentials: Keys, { name, accessKeys }: User) {
  const client = new IAMClient({
    region: 'us-east-1',
    endpoint: scenario.sandbox.awsUrl,
    credentials,
    maxAttempts: 1,
  });
  const AccessKeyId = accessKeys[0]?.id ?? '';
  const UserName = name;
  const calls = [
    () => client.send(new ListAccessKeysCommand({ UserName })),
    () => client.send(new GetAccessKeyLastUsedCommand({ AccessKeyId })),
    () => client.send(new UpdateAccessKeyCommand({ UserName, AccessKeyId, Status: 'Inactive' })),
    () => client.send(new DeleteAccessKeyCommand({ UserName, AccessKeyId })),
    () => client.send(new CreateAccessKeyCommand({ UserName })),
  ];
  const answers: string[] = [];
  for (const call of calls) {
    answers.push(
      await call().then(
        () => 'done',
        (error: Error) => error.name,
      ),
    );
  }
  return answers;
}

const allDenied = Array<string>(5).fill('AccessDenied');

describe.each([
  ['self', '/', '/'],
  ['self-under-a-path', '/ci/', '/ci/'],
])('self mode, policy %s', (name, path, otherPath) => {
  test('permits a whole rotation, and grants no action that is not used', () =>
    rotationInThisProcess(async (rotation) => {
      const user = createUser(rotation, 'robot', path);
      allow(rotation, user, name);
      store(rotation, user);
      await rotateWholly(rotation, user, (inputs) => rotation.run(inputs));
      expect(actionsUsed(rotation)).toEqual(actionsGranted(name));
    }));

  test("allows nothing on another user's key", () =>
    rotationInThisProcess(async (rotation) => {
      const user = createUser(rotation, 'robot', path);
      const other = createUser(rotation, 'robot-2', otherPath);
      allow(rotation, user, name);
      expect(await everyCall(rotation, keysOf(user), other)).toEqual(allDenied);
      expect(other.accessKeys.map(({ status }) => status)).toEqual(['Active']);
    }));
});

test('does not apply to users with another path', () =>
  rotationInThisProcess(async (rotation) => {
    for (const [name, path] of [
      ['self', '/ci/'],
      ['self-under-a-path', '/'],
    ] as const) {
      const user = createUser(rotation, `robot-${name}`, path);
      allow(rotation, user, name);
      expect(await everyCall(rotation, keysOf(user), user)).toEqual(allDenied);
    }
  }));

describe('self mode with MFA', () => {
  async function mfaSession({ scenario }: RotationScenario, user: User): Promise<Keys> {
    const { sandbox } = scenario;
    const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
    const serialNumber = `arn:aws:iam::${accountId}:mfa/${user.name}`;
    user.mfaDevices.push({ serialNumber, secret, usedSteps: new Set() });
    const sts = new STSClient({
      region: 'eu-central-1',
      endpoint: sandbox.awsUrl,
      credentials: keysOf(user),
      maxAttempts: 1,
    });
    const { Credentials } = await sts.send(
      new GetSessionTokenCommand({
        SerialNumber: serialNumber,
        TokenCode: totpCode(secret, sandbox.clock.now()),
        DurationSeconds: 129_600,
      }),
    );
    const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = Credentials ?? {};
    return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
  }

  test('an MFA session rotates the key of its user, and the key alone may do nothing', () =>
    inRotation(async (rotation) => {
      const user = createUser(rotation, 'robot', '/');
      allow(rotation, user, 'self-with-mfa');
      const other = createUser(rotation, 'robot-2', '/');
      expect(await everyCall(rotation, keysOf(user), user)).toEqual(allDenied);
      const session = await mfaSession(rotation, user);
      expect(await everyCall(rotation, session, other)).toEqual(allDenied);
      store(rotation, user);
      const { accessKeyId, secretAccessKey, sessionToken = '' } = session;
      const run: Run = () =>
        rotation.run({
          'aws-credentials': '',
          'aws-access-key-id': accessKeyId,
          'aws-secret-access-key': secretAccessKey,
          'aws-session-token': sessionToken,
          'rotate-user': 'robot',
          'grace-period': '1h',
          'recovery-window': '1h',
        });
      // A session lasts at most 36 hours, so the windows are short here.
      await rotateWholly(rotation, user, run, day / 12);
      expect(rotation.secrets.value('AWS_CREDENTIALS')).toBe(Object.values(keysOf(user)).join('\n'));
      expect(actionsUsed(rotation)).toEqual(actionsGranted('self-with-mfa'));
    }));
});

describe.each(['managed-one-user', 'managed-under-a-path'])('managed mode, policy %s', (name) => {
  function setUp(rotation: RotationScenario) {
    const role = createRotationRole(rotation, name);
    const account = rotation.scenario.sandbox.world.account(accountId);
    const user = account.users.get('ci-deployer');
    if (!user) throw new Error('the seeded world has lost its CI user');
    const run =
      (rotateUser: string, environment?: string): Run =>
      (inputs) =>
        rotation.run(
          { 'aws-credentials': '', 'role-to-assume': role, 'rotate-user': rotateUser, ...inputs },
          { env: jobOf(rotation, environment) },
        );
    return { user, run };
  }

  test('permits a whole rotation, and grants no action that is not used', () =>
    rotationInThisProcess(async (rotation) => {
      const { user, run } = setUp(rotation);
      await rotateWholly(rotation, user, run('ci-deployer', 'key-rotation'));
      expect(rotation.secrets.value('AWS_CREDENTIALS')).toBe(Object.values(keysOf(user)).join('\n'));
      expect(actionsUsed(rotation)).toEqual(actionsGranted(name));
    }));

  test('allows nothing on the key of a user outside its scope', () =>
    rotationInThisProcess(async (rotation) => {
      const { run } = setUp(rotation);
      const outside = createUser(rotation, 'robot', '/people/');
      const step = await run('robot', 'key-rotation')();
      expect(step.outputs['rotation-state']).toBe('failed');
      expect(alarms(step)[0]?.message).toMatch(/not authorized to perform: iam:ListAccessKeys/);
      expect(alarms(step)[0]?.message).toMatch(
        /may not call iam:ListAccessKeys on the user robot\.[\s\S]*docs\/rotation\.md shows for managed mode/,
      );
      expect(outside.accessKeys.map(({ status }) => status)).toEqual(['Active']);
    }));

  test.each<[string, string, RegExp]>([
    [
      'a user of another account',
      'arn:aws:iam::210987654321:user/ci/ci-deployer',
      /rotate-user names a user of the account 210987654321, and this run acts in 123456789012/,
    ],
    [
      'a user that does not exist',
      'arn:aws:iam::123456789012:user/ci/ci-deplyoer',
      /there is no user ci-deplyoer in the account 123456789012|may not call iam:ListAccessKeys/,
    ],
  ])('%s is refused with a clear message', (_name, rotateUser, words) =>
    rotationInThisProcess(async (rotation) => {
      const { user, run } = setUp(rotation);
      const step = await run(rotateUser, 'key-rotation')();
      expect(
        alarms(step)
          .map(({ message }) => message)
          .join('\n'),
      ).toMatch(words);
      expect(user.accessKeys.map(({ status }) => status)).toEqual(['Active']);
    }),
  );

  test('applies to another user under the path only if it is the policy for a path', () =>
    rotationInThisProcess(async (rotation) => {
      const { run } = setUp(rotation);
      const beside = createUser(rotation, 'robot', '/ci/');
      const step = await run('robot', 'key-rotation')();
      expect(step.outputs['rotation-state']).toBe(name === 'managed-under-a-path' ? 'grace' : 'failed');
      expect(beside.accessKeys).toHaveLength(name === 'managed-under-a-path' ? 2 : 1);
    }));

  test.each([undefined, 'production'])('refuses the role to a job in the environment %s', (environment) =>
    rotationInThisProcess(async (rotation) => {
      const { user, run } = setUp(rotation);
      expectNothingPublished(await run('ci-deployer', environment)({ 'disable-retry': 'true' }));
      expect(user.accessKeys).toHaveLength(1);
    }),
  );
});

/** The states of a rotation whose policy lacks an action, run by run, and the first error. */
test.each([
  ['iam:GetAccessKeyLastUsed', ['grace', 'recovery', 'idle'], undefined, ['Active']],
  ['iam:UpdateAccessKey', ['failed', 'failed', 'failed'], /perform: iam:UpdateAccessKey/, ['Active']],
  ['iam:DeleteAccessKey', ['failed', 'failed', 'failed'], /iam:DeleteAccessKey/, ['Active']],
  ['iam:CreateAccessKey', ['failed', 'failed', 'failed'], /docs\/rotation\.md shows/, ['Active']],
  ['iam:ListAccessKeys', ['failed', 'failed', 'failed'], /perform: iam:ListAccessKeys/, ['Active']],
] as const)('a rotation without %s ends its runs with %j', (missing, states, message, left) =>
  rotationInThisProcess(async (rotation) => {
    const user = createUser(rotation, 'robot', '/');
    const policy = documentedPolicy('self');
    const Statement = policy.Statement.map((each) => ({
      ...each,
      Action: [each.Action].flat().filter((action) => action !== missing),
    }));
    const account = rotation.scenario.sandbox.world.account(accountId);
    const arn = account.createPolicy('less', { ...policy, Statement });
    user.attachedPolicies.set(arn, account.managedPolicy(arn));
    store(rotation, user);
    const found: (string | undefined)[] = [];
    const errors: string[] = [];
    for (let week = 0; week < 3; week++) {
      const step = await rotation.run();
      // The job continues with working credentials.
      expect(step.exitCode).toBe(0);
      found.push(step.outputs['rotation-state']);
      errors.push(...step.annotations.filter(({ level }) => level === 'error').map((each) => each.message));
      rotation.wait(8 * day);
    }
    expect(found).toEqual(states);
    if (message) expect(errors[0]).toMatch(message);
    else expect(errors).toEqual([]);
    expect(user.accessKeys.map(({ status }) => status)).toEqual(left);
  }),
);

test('a quarantined key is detected with the matching policy, and not rotated', () =>
  rotationInThisProcess(async (rotation) => {
    const user = createUser(rotation, 'robot', '/ci/');
    allow(rotation, user, 'self-under-a-path');
    allow(rotation, user, 'see-a-leak');
    store(rotation, user);
    const account = rotation.scenario.sandbox.world.account(accountId);
    const quarantine = account.createPolicy('AWSCompromisedKeyQuarantineV3', {
      Version: '2012-10-17',
      Statement: { Effect: 'Deny', Action: 'ec2:*', Resource: '*' },
    });
    user.attachedPolicies.set(quarantine, account.managedPolicy(quarantine));
    const step = await rotation.run();
    expectNothingPublished(step);
    expect(step.log).toMatch(/treat it as a leak/);
    expect(user.accessKeys).toHaveLength(1);
  }));

describe.each(['aws', 'aws-cn', 'aws-us-gov'])('in the partition %s', (partition) => {
  const written = (name: string) => {
    const json = JSON.stringify(documentedPolicy(name)).replaceAll('arn:aws:', `arn:${partition}:`);
    return [parsePolicyDocument(json, 'identity')];
  };
  const arn = (resource: string) => `arn:${partition}:iam::${accountId}:${resource}`;
  test.each([
    ['self', 'user/robot', 'user/robot-2'],
    ['self-under-a-path', 'user/ci/robot', 'user/robot'],
    ['managed-one-user', 'user/ci/ci-deployer', 'user/ci/robot'],
    ['managed-under-a-path', 'user/ci/robot', 'user/people/robot'],
  ])('policy %s, with its ARNs rewritten, applies to %s and not to %s', (name, own, other) => {
    const may = (action: string, resource: string) =>
      authorize({
        action,
        resource,
        principal: { type: 'AWS', arn: arn('user/ci/robot'), accountId },
        context: { 'aws:username': 'robot' },
        identityPolicies: written(name),
        resourceAccountId: accountId,
      }).allowed;
    for (const action of actionsGranted(name)) {
      expect(may(action, arn(own))).toBe(true);
      expect(may(action, arn(other))).toBe(false);
      if (partition !== 'aws') expect(may(action, arn(own).replace(partition, 'aws'))).toBe(false);
    }
    expect(may('iam:DeleteUser', arn(own))).toBe(false);
  });
});

test('every policy of docs/rotation.md is tested here', () => {
  expect(Object.keys(policies).sort()).toEqual(
    [
      'self',
      'self-under-a-path',
      'self-with-mfa',
      'managed-trust',
      'managed-one-user',
      'managed-under-a-path',
      'see-a-leak',
    ].sort(),
  );
});
