import fc from 'fast-check';
import { inputSpecs, readInputs, secretsIn } from '../../src/config/inputs.ts';
import { KeyturnError } from '../../src/errors.ts';
import { parseConfig } from './with-sources.ts';

type Given = Readonly<Record<string, string>>;

/** The runner's environment for some inputs. */
function runnerEnv(inputs: Given, env: Given = {}): Record<string, string> {
  const variables = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  return { ...Object.fromEntries(variables), ...env };
}

const parse = (inputs: Given, env: Given = {}) =>
  parseConfig(readInputs(runnerEnv({ 'aws-region': 'eu-central-1', ...inputs }, env)), env);

function problemOf(inputs: Given, env: Given = {}): string {
  try {
    parse(inputs, env);
  } catch (error) {
    if (error instanceof KeyturnError && error.code === 'InvalidInput') return error.message;
    throw error;
  }
  return '';
}

const role = { 'role-to-assume': 'arn:aws:iam::123456789012:role/deploy' };
const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const keys = { 'aws-access-key-id': 'AKIAIOSFODNN7EXAMPLE', 'aws-secret-access-key': secret };
const policy = (length: number) => JSON.stringify({ Version: '2012-10-17', Id: 'x'.repeat(length - 32) });

describe('inputs that are refused, each with its name and what to do', () => {
  test.each<[string, Given, string]>([
    ['no Region', { 'aws-region': '' }, 'Input required and not supplied: aws-region'],
    ['a Region with capitals', { 'aws-region': 'EU-Central-1' }, 'Region is not valid: "EU-Central-1"'],
    ['a host name for a Region', { 'aws-region': 'eu-central-1.example.com' }, 'Region is not valid'],
    ['a Region with a line end inside', { 'aws-region': 'eu-central-1\nx' }, 'Region is not valid'],

    [
      'a role ARN without an account',
      { 'role-to-assume': 'arn:aws:iam::role/deploy' },
      'role-to-assume: "arn:aws:iam::role/deploy" is not the ARN of a role',
    ],
    [
      "a user's ARN",
      { 'role-to-assume': 'arn:aws:iam::123456789012:user/octo' },
      'This is the ARN of a user.',
    ],
    [
      "a role session's ARN",
      { 'role-to-assume': 'arn:aws:sts::123456789012:assumed-role/x/y' },
      'the role itself is under iam',
    ],
    [
      "an instance profile's ARN",
      { 'role-to-assume': 'arn:aws:iam::123456789012:instance-profile/x' },
      'the ARN of an instance profile',
    ],
    [
      "an identity provider's ARN",
      { 'role-to-assume': 'arn:aws:iam::123456789012:oidc-provider/x' },
      'the ARN of an identity provider',
    ],
    [
      'white space in a role ARN',
      { 'role-to-assume': 'arn:aws:iam::123456789012:role/my role' },
      'There is white space in it.',
    ],
    [
      'an account of eleven digits',
      { 'role-to-assume': 'arn:aws:iam::12345678901:role/x' },
      'is not the ARN of a role',
    ],
    [
      'a role in another partition',
      { 'role-to-assume': 'arn:aws-cn:iam::123456789012:role/x' },
      'role-to-assume is in the partition aws-cn, and aws-region in the partition aws.',
    ],
    ['a role name with a space', { 'role-to-assume': 'my role' }, 'is not the ARN or the name of a role'],
    [
      'a role name that is too long',
      { 'role-to-assume': 'x'.repeat(65) },
      'is not the ARN or the name of a role',
    ],

    ['a session name of one character', { 'role-session-name': 'x' }, 'Role session name "x"'],
    ['a session name of 65 characters', { 'role-session-name': 'x'.repeat(65) }, 'it has 65 characters'],
    ['a session name with a slash', { 'role-session-name': 'octo-org/octo-repo' }, 'Role session name'],
    [
      'an external ID with a space',
      { 'role-external-id': 'my id' },
      'role-external-id: "my id" is not 2 to 1224 characters',
    ],
    ['an external ID of one character', { 'role-external-id': 'x' }, 'role-external-id'],
    ['an external ID that is too long', { 'role-external-id': 'x'.repeat(1225) }, 'role-external-id'],

    ['a duration with a unit', { 'role-duration-seconds': '90m' }, 'write 5400.'],
    [
      'a duration in words',
      { 'role-duration-seconds': 'long' },
      'role-duration-seconds: "long" is not a whole number from 900 to 43200',
    ],
    ['a duration with a fraction', { 'role-duration-seconds': '3600.5' }, 'role-duration-seconds'],
    ['a duration in scientific notation', { 'role-duration-seconds': '1e3' }, 'role-duration-seconds'],
    ['a negative duration', { 'role-duration-seconds': '-3600' }, 'role-duration-seconds'],
    ['a duration under 15 minutes', { 'role-duration-seconds': '899' }, 'role-duration-seconds'],
    ['a duration over 12 hours', { 'role-duration-seconds': '43201' }, 'role-duration-seconds'],
    ['a hex duration', { 'role-duration-seconds': '0xe10' }, 'role-duration-seconds'],
    [
      'over an hour under role chaining',
      { ...role, 'role-chaining': 'true', 'role-duration-seconds': '3601' },
      'lasts 3600 at most',
    ],
    [
      'over an hour with temporary keys',
      {
        ...role,
        'aws-access-key-id': 'ASIAIOSFODNN7EXAMPLE',
        'aws-secret-access-key': secret,
        'aws-session-token': 'token',
        'role-duration-seconds': '3601',
      },
      'lasts 3600 at most',
    ],

    ['a boolean that is none', { 'role-chaining': 'yes' }, 'role-chaining: "yes" is not true or false.'],
    [
      'a boolean with odd case',
      { 'output-credentials': 'tRue' },
      'output-credentials: "tRue" is not true or false.',
    ],
    [
      'a boolean from the environment',
      { 'mask-aws-account-id': '1' },
      'mask-aws-account-id: "1" is not true or false.',
    ],

    [
      'half a key pair: no secret',
      { 'aws-access-key-id': 'AKIAIOSFODNN7EXAMPLE' },
      "'aws-secret-access-key' must be provided if 'aws-access-key-id' is provided",
    ],
    [
      'half a key pair: no id',
      { 'aws-secret-access-key': secret },
      "'aws-access-key-id' must be provided if 'aws-secret-access-key' is provided",
    ],
    [
      'keys that have changed places',
      { 'aws-access-key-id': secret, 'aws-secret-access-key': 'AKIAIOSFODNN7EXAMPLE' },
      'seem to have changed places',
    ],
    [
      'an id that is too short',
      { ...keys, 'aws-access-key-id': 'AKIA' },
      'aws-access-key-id: the access key id has 4 characters',
    ],
    [
      'an id with a hyphen',
      { ...keys, 'aws-access-key-id': 'AKIA-OSFODNN7EXAMPLE' },
      'or some that no id has',
    ],
    [
      'a secret with white space inside',
      { ...keys, 'aws-secret-access-key': 'two words' },
      'aws-secret-access-key: the secret access key has white space inside',
    ],
    [
      'a session token with long-term keys',
      { ...keys, 'aws-session-token': 'token' },
      'aws-session-token is set beside a long-term key (AKIA…)',
    ],
    [
      'a temporary key without its token',
      { 'aws-access-key-id': 'ASIAIOSFODNN7EXAMPLE', 'aws-secret-access-key': secret },
      'aws-session-token is empty',
    ],
    [
      'a two-line secret with one line',
      { 'aws-credentials': 'AKIAIOSFODNN7EXAMPLE' },
      'aws-credentials has 1 line.',
    ],
    [
      'a two-line secret with three lines',
      { 'aws-credentials': `AKIAIOSFODNN7EXAMPLE\n${secret}\nextra` },
      'aws-credentials has 3 lines.',
    ],
    [
      'a pair as the AWS CLI stores it',
      {
        'aws-credentials': `[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = ${secret}`,
      },
      'aws-credentials looks like a section of ~/.aws/credentials.',
    ],
    [
      'two lines of it',
      { 'aws-credentials': `aws_access_key_id=AKIAIOSFODNN7EXAMPLE\naws_secret_access_key=${secret}` },
      'aws-credentials looks like a section of ~/.aws/credentials.',
    ],
    [
      'a session token that a terminal has broken',
      {
        'aws-access-key-id': 'ASIAIOSFODNN7EXAMPLE',
        'aws-secret-access-key': secret,
        'aws-session-token': 'a\nb',
      },
      'aws-session-token has white space inside.',
    ],
    [
      'an availability zone',
      { 'aws-region': 'eu-central-1a' },
      'eu-central-1a is an availability zone: write eu-central-1.',
    ],
    [
      'a zone of GovCloud',
      { 'aws-region': 'us-gov-west-1b' },
      'us-gov-west-1b is an availability zone: write us-gov-west-1.',
    ],
    [
      'a local zone',
      { 'aws-region': 'us-west-2-lax-1a' },
      'us-west-2-lax-1a is an availability zone: write us-west-2.',
    ],
    [
      'a two-line secret in JSON',
      { 'aws-credentials': '{"id": "AKIAIOSFODNN7EXAMPLE"}' },
      'aws-credentials looks like JSON.',
    ],
    [
      'both forms of a key pair',
      { ...keys, 'aws-credentials': `AKIAIOSFODNN7EXAMPLE\n${secret}` },
      'aws-credentials and aws-access-key-id and aws-secret-access-key are both set.',
    ],
    [
      'keys and a token file',
      { ...keys, ...role, 'web-identity-token-file': 'token' },
      'Keys and web-identity-token-file are both set.',
    ],
    [
      'a token file without a role',
      { 'web-identity-token-file': 'token' },
      'web-identity-token-file is set without role-to-assume.',
    ],

    [
      'custom tags that are no JSON',
      { 'custom-tags': 'Team=platform' },
      'custom-tags: "Team=platform" is not a JSON object',
    ],
    ['custom tags in a list', { 'custom-tags': '["Team"]' }, 'is not a JSON object'],
    ['null for custom tags', { 'custom-tags': 'null' }, 'is not a JSON object'],
    ['a custom tag with an object', { 'custom-tags': '{"Team": {"a": 1}}' }, 'is not a JSON object'],
    ['a custom tag with null', { 'custom-tags': '{"Team": null}' }, 'is not a JSON object'],
    ['a custom tag with an empty key', { 'custom-tags': '{"": "x"}' }, 'the tag "" has a key'],
    [
      'a custom tag with a long key',
      { 'custom-tags': `{"${'k'.repeat(129)}": "x"}` },
      'has a key that is not 1 to 128',
    ],
    [
      'a custom tag with a long value',
      { 'custom-tags': `{"Team": "${'v'.repeat(257)}"}` },
      'has a value that is not up to 256',
    ],
    ['a custom tag with a comma', { 'custom-tags': '{"Team": "a,b"}' }, 'has a value that is not up to 256'],
    ['a custom tag of AWS', { 'custom-tags': '{"aws:Team": "x"}' }, 'begins with "aws:"'],
    [
      'a custom tag that Keyturn sets',
      { 'custom-tags': '{"repository": "x"}' },
      'the tag "repository" is one that Keyturn sets itself.',
    ],
    [
      'two custom tags that differ in case',
      { 'custom-tags': '{"Team": "x", "team": "y"}' },
      'has the tag "team" twice',
    ],
    [
      '44 custom tags',
      {
        'custom-tags': JSON.stringify(Object.fromEntries(Array.from({ length: 44 }, (_, i) => [`T${i}`, i]))),
      },
      'custom-tags has 44 tags',
    ],
    [
      'a short id for AWS',
      { 'aws-access-key-id': 'test', 'aws-secret-access-key': 'test' },
      'aws-access-key-id: the access key id has 4 characters',
    ],
    [
      'a role list with commas',
      {
        'role-to-assume': 'arn:aws:iam::123456789012:role/first,arn:aws:iam::123456789012:role/octo/second',
      },
      'There are several in it: write one role a line.',
    ],
    [
      'a role list with spaces',
      { 'role-to-assume': 'arn:aws:iam::123456789012:role/first arn:aws:iam::123456789012:role/second' },
      'There are several in it: write one role a line.',
    ],
    [
      'a policy list with commas',
      {
        'role-to-assume': 'deploy',
        'managed-session-policies': 'arn:aws:iam::aws:policy/One,arn:aws:iam::aws:policy/ro/Two',
      },
      'write one ARN a line, and not several in one',
    ],
    ['no largest age', { 'max-key-age': '0' }, 'leave the input out to do without'],
    ['a transitive tag key with a comma', { 'transitive-tag-keys': 'Team,Stage' }, 'write one key a line'],
    [
      '51 transitive tag keys',
      { 'transitive-tag-keys': Array.from({ length: 51 }, (_, i) => `T${i}`).join('\n') },
      'transitive-tag-keys has 51 keys',
    ],

    [
      'a session policy that is no JSON',
      { 'inline-session-policy': 'allow everything' },
      'is not a policy document in JSON',
    ],
    ['a session policy in a list', { 'inline-session-policy': '[]' }, 'is not a policy document in JSON'],
    ['a session policy beyond Latin-1', { 'inline-session-policy': '{"Id": "日本"}' }, 'beyond U+00FF'],
    [
      'a session policy of 2049 characters',
      { 'inline-session-policy': policy(2049) },
      'have 2049 characters together',
    ],
    [
      'policies of 2049 characters together',
      {
        'inline-session-policy': policy(2010),
        'managed-session-policies': 'arn:aws:iam::aws:policy/ReadOnlyAccess1',
      },
      'have 2049 characters together',
    ],
    [
      'a managed policy that is no ARN',
      { 'managed-session-policies': 'ReadOnlyAccess' },
      'managed-session-policies: "ReadOnlyAccess" is not the ARN of a managed policy',
    ],
    [
      'a managed policy of another partition',
      { 'managed-session-policies': 'arn:aws-cn:iam::aws:policy/ReadOnlyAccess' },
      'in the partition aws,'.slice(0, -1),
    ],
    [
      'eleven managed policies',
      {
        'managed-session-policies': Array.from(
          { length: 11 },
          (_, i) => `arn:aws:iam::aws:policy/P${i}`,
        ).join('\n'),
      },
      'has 11 policies',
    ],

    [
      'only commas for accounts',
      { 'allowed-account-ids': ' , ,' },
      'allowed-account-ids: ", ," is not a list of account IDs',
    ],
    [
      'an account of eleven digits among good ones',
      { 'allowed-account-ids': '123456789012,12345678901' },
      'must be in quotes in YAML',
    ],
    ['an account alias', { 'allowed-account-ids': 'octo-prod' }, 'an account ID has twelve digits'],

    [
      'a profile with a space',
      { 'aws-profile': 'my profile' },
      'aws-profile: "my profile" is not a profile name',
    ],
    ['a profile with a bracket', { 'aws-profile': 'a]b' }, 'aws-profile'],
    ['a profile with a slash', { 'aws-profile': '../x' }, 'aws-profile'],
    [
      'a proxy that is no URL',
      { 'http-proxy': 'http://' },
      'http-proxy is not the address of an HTTP proxy.',
    ],
    ['a SOCKS proxy', { 'http-proxy': 'socks5://127.0.0.1:1080' }, 'SOCKS proxies are not supported'],
    [
      'an STS endpoint without a scheme',
      { 'sts-endpoint': 'sts.eu-central-1.amazonaws.com' },
      'sts-endpoint',
    ],
    ['an STS endpoint with a user', { 'sts-endpoint': 'https://octo:x@example.com' }, 'sts-endpoint'],
    ['a file for an STS endpoint', { 'sts-endpoint': 'file:///etc/hosts' }, 'sts-endpoint'],
    ['attempts in words', { 'retry-max-attempts': 'many' }, 'retry-max-attempts'],
    ['a timeout with a unit', { 'action-timeout-s': '2m' }, 'write 120.'],
    ['a negative timeout', { 'action-timeout-s': '-1' }, 'action-timeout-s'],
  ])('%s', (_name, inputs, message) => {
    const problem = problemOf(inputs);
    expect(problem).toContain(message);
    expect(problem).not.toContain(secret);
  });

  test('several problems are told together', () => {
    const problem = problemOf({ 'aws-region': '', 'role-chaining': 'maybe', 'role-duration-seconds': '1h' });
    expect(problem).toMatch(
      /^3 inputs are not usable:\n- Input required.*\n- role-duration-seconds.*Write 3600\.\n- role-chaining/,
    );
  });

  test('an input that came from the environment is told by its variable', () => {
    expect(problemOf({}, { ROLE_DURATION_SECONDS: 'x' })).toContain(
      'role-duration-seconds (from ROLE_DURATION_SECONDS): "x"',
    );
  });
});

describe('inputs that are taken', () => {
  test('the defaults', () => {
    expect(parse(role)).toEqual({
      region: 'eu-central-1',
      partition: 'aws',
      source: {
        raw: expect.objectContaining({ 'aws-region': expect.objectContaining({ value: 'eu-central-1' }) }),
        useExistingCredentials: false,
        roleChaining: false,
        forceSkipOidc: false,
      },
      roles: [
        {
          role: { kind: 'arn', arn: 'arn:aws:iam::123456789012:role/deploy', accountId: '123456789012' },
          durationSeconds: 3600,
          sessionName: 'GitHubActions',
          sessionTagging: true,
          customTags: [],
          transitiveTagKeys: [],
          managedSessionPolicies: [],
        },
      ],
      profiles: [],
      publish: {
        environment: true,
        outputs: false,
        maskAccountId: false,
        jobSummary: false,
        unsetCurrent: false,
        overwriteProfiles: false,
        refresh: false,
      },
      network: { maxAttempts: 12, endpoints: { globalSts: false } },
      keyAge: { warnMs: 90 * 86_400_000 },
      specialCharactersWorkaround: false,
      notices: [],
    });
  });

  test.each<[string, Given, object]>([
    [
      'a role with a path',
      { 'role-to-assume': 'arn:aws:iam::123456789012:role/ci/octo/deploy' },
      { roles: [{ role: { kind: 'arn' } }] },
    ],
    ['a role name', { 'role-to-assume': 'deploy' }, { roles: [{ role: { kind: 'name', name: 'deploy' } }] }],
    [
      'a role name with a path',
      { 'role-to-assume': 'ci/deploy' },
      { roles: [{ role: { kind: 'name', name: 'ci/deploy' } }] },
    ],
    [
      'a role in China',
      { 'aws-region': 'cn-north-1', 'role-to-assume': 'arn:aws-cn:iam::123456789012:role/x' },
      { partition: 'aws-cn' },
    ],
    [
      'the longest session',
      { ...role, 'role-duration-seconds': '43200' },
      { roles: [{ durationSeconds: 43_200 }] },
    ],
    [
      'twelve hours with long-term keys',
      { ...role, ...keys, 'role-duration-seconds': '43200', 'role-chaining': 'true' },
      { roles: [{ durationSeconds: 43_200 }] },
    ],
    [
      'a two-line secret',
      { 'aws-credentials': `AKIAIOSFODNN7EXAMPLE\n${secret}` },
      { source: { storedKey: { pair: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: secret } } } },
    ],
    [
      'a two-line secret with a blank line between',
      { 'aws-credentials': `AKIAIOSFODNN7EXAMPLE\n\n${secret}` },
      { source: { storedKey: { pair: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: secret } } } },
    ],
    [
      'a two-line secret with CRLF and blank lines at its end',
      { 'aws-credentials': `AKIAIOSFODNN7EXAMPLE\r\n${secret}\r\n\r\n` },
      { source: { storedKey: { pair: { secretAccessKey: secret } } } },
    ],
    [
      "an emulator's key id",
      { 'aws-access-key-id': 'LKIAQAAAAAAAHFR7TTXO', 'aws-secret-access-key': 'test' },
      { source: { storedKey: { pair: { accessKeyId: 'LKIAQAAAAAAAHFR7TTXO' } } } },
    ],
    [
      'a short id, where STS is no endpoint of AWS',
      {
        'aws-access-key-id': 'test',
        'aws-secret-access-key': 'test',
        'sts-endpoint': 'http://127.0.0.1:4566',
      },
      { source: { storedKey: { pair: { accessKeyId: 'test', secretAccessKey: 'test' } } } },
    ],
    [
      'several accounts with stray commas',
      { 'allowed-account-ids': ', 123456789012,,210987654321 ,' },
      { allowedAccountIds: ['123456789012', '210987654321'] },
    ],
    [
      'a profile',
      { 'aws-profile': 'octo.deploy-1' },
      { publish: { environment: false, profile: { name: 'octo.deploy-1', overwrite: false } } },
    ],
    [
      'a profile and the environment',
      { 'aws-profile': 'x', 'output-env-credentials': 'TRUE' },
      { publish: { environment: true } },
    ],
    [
      'a proxy without a scheme',
      { 'http-proxy': 'proxy.example.com:3128' },
      { network: { proxy: { url: 'http://proxy.example.com:3128/' } } },
    ],
    ['HTTPS_PROXY before HTTP_PROXY', {}, { network: { proxy: { url: 'http://first.example.com/' } } }],
    ['no attempts as one', { 'retry-max-attempts': '0' }, { network: { maxAttempts: 1 } }],
    ['less than no attempts as one', { 'retry-max-attempts': '-3' }, { network: { maxAttempts: 1 } }],
    [
      'disable-retry',
      { 'disable-retry': 'true', 'retry-max-attempts': '5' },
      { network: { maxAttempts: 1 } },
    ],
    [
      'special-characters-workaround over disable-retry',
      { 'disable-retry': 'true', 'special-characters-workaround': 'true' },
      { network: { maxAttempts: 12 } },
    ],
    [
      'tags of every scalar',
      { ...role, 'custom-tags': '{"a": "x", "b": 2, "c": true, "d": ""}' },
      {
        roles: [
          {
            customTags: [
              { Key: 'a', Value: 'x' },
              { Key: 'b', Value: '2' },
              { Key: 'c', Value: 'true' },
              { Key: 'd', Value: '' },
            ],
          },
        ],
      },
    ],
    [
      'a policy of 2048 characters',
      { ...role, 'inline-session-policy': policy(2048) },
      { roles: [{ inlineSessionPolicy: policy(2048) }] },
    ],
    ['a timeout of none', { 'action-timeout-s': '0' }, { network: { maxAttempts: 12 } }],
  ])('%s', (_name, inputs, expected) => {
    const env = { HTTP_PROXY: 'http://second.example.com', HTTPS_PROXY: 'http://first.example.com' };
    const needsProxy = Object.keys(inputs).length === 0;
    expect(parse(inputs, needsProxy ? env : {})).toMatchObject(expected);
  });

  test.each<[string, Given, string]>([
    [
      'white space around a key',
      { ...keys, 'aws-access-key-id': ' AKIAIOSFODNN7EXAMPLE\n' },
      'White space around aws-access-key-id was cut off.',
    ],
    [
      'white space around a line of the two-line secret',
      { 'aws-credentials': `AKIAIOSFODNN7EXAMPLE \n${secret}` },
      'White space around a line of aws-credentials',
    ],
    ['a session token without keys', { 'aws-session-token': 'token' }, 'aws-session-token is not used'],
    [
      'role chaining beside keys',
      { ...keys, ...role, 'role-chaining': 'true' },
      'role-chaining has no effect, because keys are set.',
    ],
    [
      'custom tags that are skipped',
      { ...keys, ...role, 'custom-tags': '{"a": 1}', 'role-skip-session-tagging': 'true' },
      'custom-tags has no effect',
    ],
  ])('%s is a notice', (_name, inputs, notice) => {
    const { notices } = parse(inputs);
    expect(notices).toEqual([expect.stringContaining(notice)]);
    expect(notices.join()).not.toContain(secret);
  });

  test('a token file of the environment gives way to keys', () => {
    const { source } = parse({ ...keys, ...role }, { WEB_IDENTITY_TOKEN_FILE: 'token' });
    expect(source).not.toHaveProperty('webIdentityTokenFile');
  });
});

describe('secrets in the inputs', () => {
  test.each<[string, Given, string[]]>([
    [
      'a pair and a token',
      { ...keys, 'aws-session-token': 'token' },
      ['AKIAIOSFODNN7EXAMPLE', secret, 'token'],
    ],
    [
      'the whole two-line secret and each of its lines',
      { 'aws-credentials': `id\n${secret}` },
      [`id\n${secret}`, 'id', secret],
    ],
    [
      'the values of a section of ~/.aws/credentials',
      { 'aws-credentials': `aws_secret_access_key = ${secret}` },
      [`aws_secret_access_key = ${secret}`, secret],
    ],
    ['a code in two groups', { 'mfa-code': '123 456' }, ['123 456', '123456']],
    [
      'a proxy with a password',
      { 'http-proxy': 'http://octo:pass@proxy.example.com:3128' },
      ['http://octo:pass@proxy.example.com:3128', 'pass'],
    ],
    ['a proxy without one', { 'http-proxy': 'http://proxy.example.com:3128' }, []],
    ['nothing', {}, []],
  ])('%s', (_name, inputs, expected) => {
    expect(secretsIn(readInputs(runnerEnv(inputs)))).toEqual(expected);
  });
});

describe('whatever the inputs are', () => {
  const anyInputs = fc.record(
    Object.fromEntries(
      inputSpecs.map(({ name }) => [
        name,
        fc.oneof(
          fc.string(),
          fc.constantFrom('true', 'false', '1', 'eu-central-1', '{}', 'arn:aws:iam::123456789012:role/x'),
        ),
      ]),
    ),
    { requiredKeys: [] },
  );

  test('they are taken, or refused by an error of the family', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        try {
          parseConfig(readInputs(runnerEnv(inputs as Given)));
        } catch (error) {
          expect(error).toBeInstanceOf(KeyturnError);
          expect(error).toMatchObject({ code: 'InvalidInput', retry: 'never' });
        }
      }),
      { numRuns: 500 },
    );
  });

  test('no secret is in the message', () => {
    const marked = fc.string({ minLength: 6, unit: 'grapheme-ascii' }).map((text) => `§${text}§`);
    fc.assert(
      fc.property(
        anyInputs,
        marked,
        fc.constantFrom('aws-access-key-id', 'aws-secret-access-key', 'aws-session-token', 'aws-credentials'),
        (inputs, value, name) => {
          expect(problemOf({ ...(inputs as Given), 'aws-region': '', [name]: value })).not.toContain(
            value.trim(),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
