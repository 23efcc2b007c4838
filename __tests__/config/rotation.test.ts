import type { AccessKeys } from '../../src/aws/access-keys.ts';
import type { RotationConfig } from '../../src/config/config.ts';
import { readInputs } from '../../src/config/inputs.ts';
import { Problems } from '../../src/config/problems.ts';
import { rotationInput } from '../../src/config/rotation.ts';
import type { GitHubLocation } from '../../src/secret-stores/github/location.ts';
import { type Given, runnerEnv } from './parse.ts';

const ofRepository: GitHubLocation = { provider: 'github', kind: 'repository', store: 'actions' };
const ofEnvironment: GitHubLocation = { provider: 'github', kind: 'environment', environment: 'x' };

const day = 86_400_000;
const keys: AccessKeys = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'secret' };
const pem = '-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----';
const token = { 'github-token': 'github_pat_example' };

function read(given: Given, storedKeys: AccessKeys | undefined = keys): RotationConfig | undefined | string {
  const inputs = readInputs(runnerEnv(given));
  const problems = new Problems(inputs);
  const rotation = rotationInput(inputs, storedKeys, {}, problems);
  try {
    problems.throwIfAny();
    return rotation;
  } catch (error) {
    return (error as Error).message;
  }
}

test.each([{}, { rotate: 'never' }, { rotate: 'never', 'rotate-after': '9d' }])(
  'configures no rotation for %j',
  (given) => {
    expect(read(given)).toBeUndefined();
  },
);

test('applies the defaults', () => {
  expect(read({ rotate: 'due', ...token })).toEqual({
    mode: 'due',
    afterMs: 30 * day,
    graceMs: 7 * day,
    recoveryMs: 7 * day,
    targets: [
      {
        location: ofRepository,
        form: { kind: 'classic', idName: 'AWS_ACCESS_KEY_ID', secretName: 'AWS_SECRET_ACCESS_KEY' },
      },
    ],
    access: { kind: 'token', token: 'github_pat_example' },
  });
});

test.each<[string, Given, Partial<RotationConfig>]>([
  ['now', { rotate: 'now' }, { mode: 'now' }],
  ['plan', { rotate: 'plan' }, { mode: 'plan' }],
  ['undo', { rotate: 'undo' }, { mode: 'undo' }],
  [
    'other durations',
    { 'rotate-after': '60d', 'grace-period': '0', 'recovery-window': '12h' },
    { afterMs: 60 * day, graceMs: 0, recoveryMs: day / 2 },
  ],
  [
    'the two-line form by default, when the keys are given in it',
    { 'aws-credentials': 'x' },
    {
      targets: [
        {
          location: ofRepository,
          form: { kind: 'two-line', name: 'AWS_CREDENTIALS' },
        },
      ],
    },
  ],
  [
    'targets',
    { 'rotate-targets': 'A\nenv:x' },
    {
      targets: [
        {
          location: ofRepository,
          form: { kind: 'two-line', name: 'A' },
        },
        {
          location: ofEnvironment,
          form: { kind: 'classic', idName: 'AWS_ACCESS_KEY_ID', secretName: 'AWS_SECRET_ACCESS_KEY' },
        },
      ],
    },
  ],
  ['a user by name', { 'rotate-user': 'ci-deployer' }, { user: 'ci-deployer' }],
  [
    "a user by an ARN with a path, of China's partition",
    { 'rotate-user': 'arn:aws-cn:iam::123456789012:user/ci/eu/ci-deployer' },
    { user: 'ci-deployer' },
  ],
  ['a journal', { 'rotation-journal': 'my_journal' }, { journal: 'MY_JOURNAL' }],
])('accepts %s', (_name, given, expected) => {
  expect(read({ rotate: 'due', ...token, ...given })).toMatchObject(expected);
});

test('defaults to the two-line form for a managed key', () => {
  const rotation = read({ rotate: 'due', 'rotate-user': 'ci', ...token }, undefined);
  expect(rotation).toMatchObject({ targets: [{ form: { kind: 'two-line' } }] });
});

test.each([
  ['as it is', pem],
  ['with \\n in place of its line ends', pem.replaceAll('\n', '\\n')],
])("reads a GitHub App's key %s", (_name, given) => {
  const rotation = read({ rotate: 'due', 'github-app-id': '1234', 'github-app-private-key': given });
  expect(rotation).toMatchObject({ access: { kind: 'app', appId: '1234', privateKey: pem } });
});

test.each<[string, Given, RegExp]>([
  ['an unknown mode', { rotate: 'always' }, /rotate: "always" is not one of never, due, now, plan and undo/],
  [
    'targets without rotate',
    { rotate: '', 'rotate-targets': 'A' },
    /rotate-targets has no effect without rotate/,
  ],
  ['a user without rotate', { rotate: '', 'rotate-user': 'ci' }, /rotate-user has no effect without rotate/],
  [
    'a journal without rotate',
    { rotate: '', 'rotation-journal': 'J' },
    /rotation-journal has no effect without/,
  ],
  [
    'a user with a slash',
    { 'rotate-user': 'ci/deployer' },
    /rotate-user: "ci\/deployer" is not the name or the ARN/,
  ],
  [
    "a role's ARN",
    { 'rotate-user': 'arn:aws:iam::123456789012:role/x' },
    /is not the name or the ARN of an IAM user/,
  ],
  ['a user of 65 characters', { 'rotate-user': 'x'.repeat(65) }, /is not the name or the ARN of an IAM user/],
  [
    'a journal with a dash',
    { 'rotation-journal': 'my-journal' },
    /rotation-journal: "my-journal" is not a name for/,
  ],
  ['a reserved journal', { 'rotation-journal': 'GITHUB_J' }, /is not a name for an Actions variable/],
  [
    'an invalid target',
    { 'rotate-targets': 'A\n9' },
    /rotate-targets, line 2, "9": 9 is not the name of a secret/,
  ],
  ['comments only as targets', { 'rotate-targets': '# none' }, /rotate-targets names no target/],
  [
    'no access to GitHub',
    { 'github-token': '' },
    /github-token is empty.*GITHUB_TOKEN of a job can never write secrets/s,
  ],
  ['a token with white space', { 'github-token': 'a b' }, /github-token contains white space/],
  ['a token and an App', { 'github-app-id': '1' }, /github-token and a GitHub App are both given/],
  ['an App without its id', { 'github-token': '', 'github-app-private-key': pem }, /github-app-id is empty/],
  ['an App without its key', { 'github-token': '', 'github-app-id': '1' }, /github-app-private-key is empty/],
  [
    'a key that is not PEM',
    { 'github-token': '', 'github-app-id': '1', 'github-app-private-key': 'secret-in-no-form' },
    /github-app-private-key is not a private key in PEM form/,
  ],
])('refuses %s', (_name, given, problem) => {
  const message = read({ rotate: 'due', ...token, ...given });
  expect(message).toMatch(problem);
  expect(message).not.toMatch(/secret-in-no-form|github_pat/);
});

test.each<[string, AccessKeys | undefined, RegExp]>([
  ['a missing key', undefined, /there is no stored key that could rotate itself/],
  ['a temporary key', { ...keys, sessionToken: 'x' }, /a temporary one \(ASIA…\), which is never rotated/],
])('refuses to rotate %s', (_name, storedKeys, problem) => {
  const env = { INPUT_ROTATE: 'due', 'INPUT_GITHUB-TOKEN': 'x' };
  const inputs = readInputs(env);
  const problems = new Problems(inputs);
  rotationInput(inputs, storedKeys, {}, problems);
  expect(() => problems.throwIfAny()).toThrow(problem);
});

test('reports all problems at once', () => {
  const message = read({ rotate: 'due', 'rotate-after': '30', 'rotate-user': '?', 'rotate-targets': '9' });
  expect(message).toMatch(/^4 inputs are not usable:/);
});
