import type { RawInputs } from '../../src/config/inputs.ts';
import { type Given, invalidInput, rawInputs } from './parse.ts';
import { parseConfig } from './with-sources.ts';

const role = { 'role-to-assume': 'arn:aws:iam::123456789012:role/deploy' };
const keys = { 'aws-access-key-id': 'AKIAIOSFODNN7EXAMPLE', 'aws-secret-access-key': 'not-a-secret-at-all' };
const session = { ...keys, 'aws-access-key-id': 'ASIAIOSFODNN7EXAMPLE', 'aws-session-token': 'a-token' };

const inputsOf = (given: Given) => rawInputs({ refresh: 'true', ...given });
const problemOf = (inputs: RawInputs) => invalidInput(() => parseConfig(inputs));

describe('refresh publishes', () => {
  test.each<[string, Given, object]>([
    [
      'the profile keyturn, and AWS_PROFILE in the environment',
      role,
      { refresh: true, environment: true, profile: { name: 'keyturn', overwrite: false } },
    ],
    [
      'a named profile, and AWS_PROFILE in the environment',
      { ...role, 'aws-profile': 'deploy' },
      { refresh: true, environment: true, profile: { name: 'deploy' } },
    ],
    [
      'nothing in the environment with output-env-credentials: false',
      { ...role, ...keys, 'output-env-credentials': 'false' },
      { refresh: true, environment: false, profile: { name: 'keyturn' } },
    ],
    [
      'outputs with output-credentials',
      { ...role, 'output-credentials': 'true' },
      { refresh: true, outputs: true },
    ],
  ])('%s', (_what, given, publish) => {
    expect(parseConfig(inputsOf(given)).publish).toMatchObject(publish);
  });

  test('nothing when it is false', () => {
    const { publish } = parseConfig(inputsOf({ ...role, refresh: 'False' }));
    expect(publish).toMatchObject({ refresh: false, environment: true });
    expect(publish.profile).toBeUndefined();
  });
});

describe('refresh is refused with', () => {
  test.each<[string, Given, string]>([
    ['a word that is not a boolean', { ...role, refresh: 'yes' }, 'refresh: "yes" is not true or false'],
    [
      'a temporary key',
      { ...role, ...session },
      'refresh is true, and aws-session-token can be used just once.',
    ],
    ['keys without a role', keys, 'refresh is true without role-to-assume'],
    ['no role and no keys', {}, 'refresh is true without role-to-assume'],
    [
      'use-existing-credentials',
      { ...role, 'use-existing-credentials': 'true' },
      'refresh and use-existing-credentials are both true',
    ],
    [
      'output-env-credentials',
      { ...role, 'output-env-credentials': 'true' },
      'refresh and output-env-credentials are both true',
    ],
  ])('%s', (_what, given, message) => {
    expect(problemOf(inputsOf(given))).toContain(message);
  });

  test.each(['saml-assertion', 'mfa-code'])('%s, which can be used only once', (name) => {
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

  test('several mistakes in one message', () => {
    const message = problemOf(inputsOf({ ...session, 'use-existing-credentials': 'true' }));
    for (const name of ['aws-session-token', 'use-existing-credentials', 'role-to-assume'])
      expect(message).toContain(name);
    expect(message).not.toContain('a-token');
  });
});
