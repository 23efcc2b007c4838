import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inputEnvironment, scopeWithoutRole } from '../../src/cli/session/inputs.ts';

const folder = mkdtempSync(join(tmpdir(), 'keyturn-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('the inputs of the engine', () => {
  test.each<[string, object, Record<string, string>, string, string | undefined]>([
    ['a flag is the input of its name', { 'role-to-assume': 'deploy' }, {}, 'ROLE-TO-ASSUME', 'deploy'],
    [
      'a flag takes precedence over a variable',
      { 'aws-region': 'a' },
      { AWS_REGION: 'b' },
      'AWS-REGION',
      'a',
    ],
    ['AWS_REGION sets the Region', {}, { AWS_REGION: 'a', AWS_DEFAULT_REGION: 'b' }, 'AWS-REGION', 'a'],
    ['AWS_DEFAULT_REGION sets it, too', {}, { AWS_DEFAULT_REGION: 'b' }, 'AWS-REGION', 'b'],
    ['a variable supplies a secret', {}, { KEYTURN_MFA_SECRET: 'seed' }, 'MFA-SECRET', 'seed'],
    [
      'an input of a step that this runs in is ignored',
      {},
      { 'INPUT_AWS-REGION': 'x' },
      'AWS-REGION',
      undefined,
    ],
    ['outside GitHub, the session has no tags', {}, {}, 'ROLE-SKIP-SESSION-TAGGING', 'true'],
    ['in GitHub Actions, it has', {}, { GITHUB_ACTIONS: 'true' }, 'ROLE-SKIP-SESSION-TAGGING', undefined],
    ['outside GitHub, the session is called keyturn', {}, {}, 'ROLE-SESSION-NAME', 'keyturn'],
    ['another name can be given', { 'role-session-name': 'me' }, {}, 'ROLE-SESSION-NAME', 'me'],
  ])('%s', (_, flags, env, input, expected) => {
    expect(inputEnvironment(flags, env)[`INPUT_${input}`]).toBe(expected);
  });

  test('a file supplies the key pair, and takes precedence over the variable', () => {
    const path = file('keys', 'AKIA\nsecret\n');
    const env = inputEnvironment({ 'aws-credentials-file': path }, { KEYTURN_AWS_CREDENTIALS: 'other' });
    expect(env['INPUT_AWS-CREDENTIALS']).toBe('AKIA\nsecret\n');
    expect(env.KEYTURN_AWS_CREDENTIALS).toBeUndefined();
  });

  test('a scope is the session policy', () => {
    const env = inputEnvironment({ scope: file('policy.json', '{}'), 'role-to-assume': 'r' }, {});
    expect(env['INPUT_INLINE-SESSION-POLICY']).toBe('{}');
  });

  test('a scope without a role is no session policy: the session is scoped afterwards', () => {
    const flags = { scope: file('policy.json', '{}') };
    expect(inputEnvironment(flags, {})['INPUT_INLINE-SESSION-POLICY']).toBeUndefined();
    expect(scopeWithoutRole(flags)).toBe('{}');
    expect(scopeWithoutRole({ ...flags, 'role-to-assume': 'r' })).toBeUndefined();
  });

  test.each(['inline-session-policy', 'managed-session-policies'])(
    '--%s without a role to narrow is refused',
    (flag) => {
      expect(() => inputEnvironment({ [flag]: file('policy.json', '{}') }, {})).toThrow(
        `--${flag} is given without --role-to-assume.`,
      );
    },
  );

  test('a profile hides the keys of the environment', () => {
    const env = inputEnvironment({ profile: 'p' }, { AWS_ACCESS_KEY_ID: 'AKIA', AWS_SESSION_TOKEN: 't' });
    expect(env).toMatchObject({
      AWS_PROFILE: 'p',
      AWS_ACCESS_KEY_ID: undefined,
      AWS_SESSION_TOKEN: undefined,
    });
  });

  test.each([
    ['aws-credentials-file', /--aws-credentials-file could not be read.*\n.*or - for standard input/],
    ['scope', /--scope could not be read: .*ENOENT.*\nWhat to do: give the path/],
  ])('a missing file of --%s is refused by name', (flag, message) => {
    expect(() => inputEnvironment({ [flag]: join(folder, 'missing'), 'role-to-assume': 'r' }, {})).toThrow(
      message,
    );
  });
});
