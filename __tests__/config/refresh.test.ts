import { type RawInputs, readInputs } from '../../src/config/inputs.ts';
import { KeyturnError } from '../../src/errors.ts';
import { parseConfig } from './with-sources.ts';

type Given = Readonly<Record<string, string>>;

const role = { 'role-to-assume': 'arn:aws:iam::123456789012:role/deploy' };
const keys = { 'aws-access-key-id': 'AKIAIOSFODNN7EXAMPLE', 'aws-secret-access-key': 'not-a-secret-at-all' };
const session = { ...keys, 'aws-access-key-id': 'ASIAIOSFODNN7EXAMPLE', 'aws-session-token': 'a-token' };

function inputsOf(given: Given): RawInputs {
  const all = { 'aws-region': 'eu-central-1', refresh: 'true', ...given };
  const variables = Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  return readInputs(Object.fromEntries(variables));
}

function problemOf(inputs: RawInputs): string {
  try {
    parseConfig(inputs);
  } catch (error) {
    if (error instanceof KeyturnError && error.code === 'InvalidInput') return error.message;
    throw error;
  }
  return '';
}

describe('what refresh makes of the publishing', () => {
  test.each<[string, Given, object]>([
    [
      'a profile of its own, and AWS_PROFILE in the environment',
      role,
      { refresh: true, environment: true, profile: { name: 'keyturn', overwrite: false } },
    ],
    [
      'a profile by name, and AWS_PROFILE as well',
      { ...role, 'aws-profile': 'deploy' },
      { refresh: true, environment: true, profile: { name: 'deploy' } },
    ],
    [
      'nothing in the environment where that is asked for',
      { ...role, ...keys, 'output-env-credentials': 'false' },
      { refresh: true, environment: false, profile: { name: 'keyturn' } },
    ],
    [
      'the outputs where they are asked for',
      { ...role, 'output-credentials': 'true' },
      { refresh: true, outputs: true },
    ],
  ])('%s', (_what, given, publish) => {
    expect(parseConfig(inputsOf(given)).publish).toMatchObject(publish);
  });

  test('nothing, when it is false', () => {
    const { publish } = parseConfig(inputsOf({ ...role, refresh: 'False' }));
    expect(publish).toMatchObject({ refresh: false, environment: true });
    expect(publish.profile).toBeUndefined();
  });
});

describe('what cannot be renewed', () => {
  test.each<[string, Given, string]>([
    ['a word that is no boolean', { ...role, refresh: 'yes' }, 'refresh: "yes" is not true or false'],
    [
      'a temporary key',
      { ...role, ...session },
      'refresh is true, and aws-session-token can be used just once.',
    ],
    ['keys without a role', keys, 'refresh is true without role-to-assume'],
    ['no role and no keys', {}, 'refresh is true without role-to-assume'],
    [
      'credentials that exist',
      { ...role, 'use-existing-credentials': 'true' },
      'refresh and use-existing-credentials are both true',
    ],
    [
      'keys in the environment',
      { ...role, 'output-env-credentials': 'true' },
      'refresh and output-env-credentials are both true',
    ],
  ])('%s', (_what, given, message) => {
    expect(problemOf(inputsOf(given))).toContain(message);
  });

  test.each(['saml-assertion', 'mfa-code'])('%s, which is good for one use', (name) => {
    const once = { [name]: { value: 'x', untrimmed: 'x', givenAs: name } };
    expect(problemOf({ ...inputsOf(role), ...once } as RawInputs)).toContain(
      `refresh is true, and ${name} can be used just once.`,
    );
  });

  test('a list of profiles', () => {
    const profiles = { value: 'a = keys', untrimmed: 'a = keys', givenAs: 'profiles' };
    expect(problemOf({ ...inputsOf(role), profiles } as RawInputs)).toContain(
      'refresh and profiles are both set',
    );
  });

  test('everything at once, each by its name', () => {
    const message = problemOf(inputsOf({ ...session, 'use-existing-credentials': 'true' }));
    for (const name of ['aws-session-token', 'use-existing-credentials', 'role-to-assume'])
      expect(message).toContain(name);
    expect(message).not.toContain('a-token');
  });
});
