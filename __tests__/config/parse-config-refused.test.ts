import { type Given, keys, policy, problemOf, role, secret } from './parse.ts';

describe('parseConfig refuses, with the name of the input and the remedy', () => {
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
      'It contains white space.',
    ],
    [
      'an account ID of eleven digits',
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

    [
      'a word that is not a boolean',
      { 'role-chaining': 'yes' },
      'role-chaining: "yes" is not true or false.',
    ],
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
      'a key id and a secret that are swapped',
      { 'aws-access-key-id': secret, 'aws-secret-access-key': 'AKIAIOSFODNN7EXAMPLE' },
      'seem to be swapped',
    ],
    [
      'a key id that is too short',
      { ...keys, 'aws-access-key-id': 'AKIA' },
      'aws-access-key-id: the access key id has 4 characters',
    ],
    [
      'a key id with a hyphen',
      { ...keys, 'aws-access-key-id': 'AKIA-OSFODNN7EXAMPLE' },
      'or characters that no id has',
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
      'a section of ~/.aws/credentials',
      {
        'aws-credentials': `[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = ${secret}`,
      },
      'aws-credentials looks like a section of ~/.aws/credentials.',
    ],
    [
      'the two settings of it without the header',
      { 'aws-credentials': `aws_access_key_id=AKIAIOSFODNN7EXAMPLE\naws_secret_access_key=${secret}` },
      'aws-credentials looks like a section of ~/.aws/credentials.',
    ],
    [
      'a session token with a line break from a terminal',
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
      'custom tags that are not JSON',
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
    ['a custom tag with the prefix of AWS', { 'custom-tags': '{"aws:Team": "x"}' }, 'begins with "aws:"'],
    [
      'a custom tag that Keyturn sets',
      { 'custom-tags': '{"repository": "x"}' },
      'the tag "repository" is a tag that Keyturn sets itself.',
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
      'a short key id for AWS',
      { 'aws-access-key-id': 'test', 'aws-secret-access-key': 'test' },
      'aws-access-key-id: the access key id has 4 characters',
    ],
    [
      'a role list with commas',
      {
        'role-to-assume': 'arn:aws:iam::123456789012:role/first,arn:aws:iam::123456789012:role/octo/second',
      },
      'It contains several: write one role per line.',
    ],
    [
      'a role list with spaces',
      { 'role-to-assume': 'arn:aws:iam::123456789012:role/first arn:aws:iam::123456789012:role/second' },
      'It contains several: write one role per line.',
    ],
    [
      'a policy list with commas',
      {
        'role-to-assume': 'deploy',
        'managed-session-policies': 'arn:aws:iam::aws:policy/One,arn:aws:iam::aws:policy/ro/Two',
      },
      'write one ARN a line, not several on one',
    ],
    ['a largest age of 0', { 'max-key-age': '0' }, 'remove the input to switch it off'],
    ['a transitive tag key with a comma', { 'transitive-tag-keys': 'Team,Stage' }, 'write one key a line'],
    [
      '51 transitive tag keys',
      { 'transitive-tag-keys': Array.from({ length: 51 }, (_, i) => `T${i}`).join('\n') },
      'transitive-tag-keys has 51 keys',
    ],

    [
      'a session policy that is not JSON',
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
      'a managed policy that is not an ARN',
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
      'an account ID of eleven digits among valid ones',
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
      'a proxy that is not a URL',
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

  test('several problems, in one message', () => {
    const problem = problemOf({ 'aws-region': '', 'role-chaining': 'maybe', 'role-duration-seconds': '1h' });
    expect(problem).toMatch(
      /^3 inputs are not usable:\n- Input required.*\n- role-duration-seconds.*Write 3600\.\n- role-chaining/,
    );
  });

  test('an input from the environment, with the name of its variable', () => {
    expect(problemOf({}, { ROLE_DURATION_SECONDS: 'x' })).toContain(
      'role-duration-seconds (from ROLE_DURATION_SECONDS): "x"',
    );
  });
});
