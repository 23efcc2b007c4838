import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { inputSpecs, readInputs } from '../../src/config/inputs.ts';
import { parseConfig } from './with-sources.ts';

/** The environment that the runner sets for a step's `with:`. */
function envOf(inputs: Readonly<Record<string, string>>): Record<string, string> {
  const all = { 'aws-region': 'eu-central-1', audience: 'sts.amazonaws.com', ...inputs };
  const variables = Object.entries(all).map(([name, value]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    value,
  ]);
  return Object.fromEntries(variables);
}

const secret = 'a-value-that-is-never-shown';

/** The error or the notices for the inputs, or '' if there are none. */
function messageFor(
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): string {
  const all = { ...envOf(inputs), ...env };
  try {
    return parseConfig(readInputs(all), all).notices.join('\n');
  } catch (error) {
    return (error as Error).message;
  }
}

describe('an input with a misspelled name is refused, with the right name', () => {
  test.each([
    ['role-to-asume', 'role-to-assume'],
    ['role-to-assumee', 'role-to-assume'],
    ['role-ot-assume', 'role-to-assume'],
    ['role_to_assume', 'role-to-assume'],
    ['roleToAssume', 'role-to-assume'],
    ['role to assume', 'role-to-assume'],
    ['aws-role-to-assume', 'role-to-assume'],
    ['role-arn', 'role-to-assume'],
    ['role', 'role-to-assume'],
    ['aws-access-key', 'aws-access-key-id'],
    ['aws_secret_access_key', 'aws-secret-access-key'],
    ['secret-access-key', 'aws-secret-access-key'],
    ['session-token', 'aws-session-token'],
    ['aws-credential', 'aws-credentials'],
    ['allowed-acount-ids', 'allowed-account-ids'],
    ['allowed-account-id', 'allowed-account-ids'],
    ['max-age-key', 'max-key-age'],
    ['max-keyage', 'max-key-age'],
    ['output-env-credential', 'output-env-credentials'],
    ['on-rotation-failures', 'on-rotation-failure'],
    ['rotates', 'rotate'],
    ['profile', 'aws-profile'],
    ['audence', 'audience'],
    ['duration-seconds', 'role-duration-seconds'],
  ])('%s', (name, meant) => {
    const message = messageFor({ [name]: secret });
    expect(message).toMatch(new RegExp(`There is no input ${name.toLowerCase().replaceAll(' ', '_')}\\.`));
    expect(message).toContain(`write ${meant}, or remove it.`);
    expect(message).not.toContain(secret);
  });

  test('also when it is empty, as from a secret that does not exist', () => {
    expect(messageFor({ 'role-to-asume': '' })).toContain('write role-to-assume');
  });

  test('together with all other mistakes', () => {
    const message = messageFor({
      'role-to-asume': secret,
      'max-key-age': 'soon',
      'aws-regoin': 'x',
      'aws-region': '',
    });
    expect(message).toMatch(
      /4 inputs are not usable[\s\S]*aws-regoin[\s\S]*role-to-asume[\s\S]*aws-region[\s\S]*max-key-age/,
    );
  });
});

describe('other unknown names are reported in one notice', () => {
  test.each([
    [['debug'], 'Keyturn has no input named debug, so it has no effect.'],
    [['working-directory', 'debug'], 'no input named debug, working-directory, so it'],
    [['key'], 'no input named key'],
    [['name'], 'no input named name'],
    [['token'], 'no input named token'],
    [['x'.repeat(5000)], `no input named ${'x'.repeat(59)}…, so`],
    [['a\n::error::b'], 'no input named a???error??b'],
  ])('%p', (names, notice) => {
    const message = messageFor(Object.fromEntries(names.map((name) => [name, secret])));
    expect(message).toContain(notice);
    expect(message).not.toContain(secret);
  });

  test('with at most ten names', () => {
    const names = Array.from({ length: 25 }, (_, index) => [`other${index}`, secret]);
    expect(messageFor(Object.fromEntries(names))).toContain('and 15 more');
  });
});

describe('a similar name that is not a misspelling', () => {
  test.each([
    ['a variable of the job beside the real input', { INPUT_AWS_REGION: 'x' }],
    [
      'a close name beside the real input',
      { INPUT_ROLE: 'x', 'INPUT_ROLE-TO-ASSUME': 'arn:aws:iam::123456789012:role/a' },
    ],
  ])('is a notice: %s', (_name, env) => {
    expect(messageFor({}, env)).toMatch(/^Keyturn has no input named/);
  });

  test.each(['ACT', 'GITEA_ACTIONS', 'FORGEJO_ACTIONS'])(
    'is a notice with %s, where the inputs of a composite action reach its steps',
    (variable) => {
      expect(messageFor({ 'role-arn': secret }, { [variable]: 'true' })).toMatch(
        /^Keyturn has no input named role-arn/,
      );
    },
  );

  test('is not a variable without a name', () => {
    expect(messageFor({}, { INPUT_: 'x' })).toBe('');
  });

  test('is not any input of action.yml, given or empty', () => {
    const { inputs } = parse(readFileSync(join(__dirname, '..', '..', 'action.yml'), 'utf8'));
    const all = Object.keys(inputs).map((name) => [`INPUT_${name.toUpperCase()}`, '']);
    expect(messageFor({}, { ...Object.fromEntries(all), 'INPUT_AWS-REGION': 'eu-central-1' })).toBe('');
  });

  test('has one correction, because no input name is close to another', () => {
    for (const { name } of inputSpecs) {
      const given = name === 'aws-region' ? { 'INPUT_AWS-REGION': '' } : {};
      const isReal = inputSpecs.some((spec) => spec.name === `${name}s`);
      if (!isReal)
        expect(messageFor({ [`${name}s`]: secret }, given)).toMatch(new RegExp(`write ${name}, or`, 'i'));
    }
  });
});

test('the work grows with the number of names, not with their length', () => {
  const steps = (names: readonly string[]) => {
    let reads = 0;
    const env = new Proxy(Object.fromEntries(names.map((name) => [`INPUT_${name}`, 'x'])), {
      get: (target, key) => {
        reads++;
        return Reflect.get(target, key);
      },
    });
    try {
      parseConfig(readInputs({}), env);
    } catch {
      // Expected: aws-region is missing.
    }
    return reads;
  };
  const some = (count: number) => Array.from({ length: count }, (_, index) => `OTHER-NAME-${index}`);
  const base = steps([]);
  expect(steps(some(200)) - base).toBeLessThanOrEqual(2 * (steps(some(100)) - base) + 100);
  expect(steps([`${'ROLE-'.repeat(20_000)}X`])).toBeLessThanOrEqual(steps(['OTHER']));
});
