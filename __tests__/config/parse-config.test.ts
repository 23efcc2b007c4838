import fc from 'fast-check';
import { inputSpecs, readInputs, secretsIn } from '../../src/config/inputs.ts';
import { KeyturnError } from '../../src/errors.ts';
import { type Given, keys, parse, policy, problemOf, role, runnerEnv, secret } from './parse.ts';
import { parseConfig } from './with-sources.ts';

describe('parseConfig accepts', () => {
  test('a role, with the defaults for everything else', () => {
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
      'the longest session duration',
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
      "a short key id, when the STS endpoint is not AWS's",
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
    [
      'HTTPS_PROXY, which takes precedence over HTTP_PROXY',
      {},
      { network: { proxy: { url: 'http://first.example.com/' } } },
    ],
    ['zero attempts as one', { 'retry-max-attempts': '0' }, { network: { maxAttempts: 1 } }],
    ['a negative number of attempts as one', { 'retry-max-attempts': '-3' }, { network: { maxAttempts: 1 } }],
    [
      'disable-retry',
      { 'disable-retry': 'true', 'retry-max-attempts': '5' },
      { network: { maxAttempts: 1 } },
    ],
    [
      'special-characters-workaround, which takes precedence over disable-retry',
      { 'disable-retry': 'true', 'special-characters-workaround': 'true' },
      { network: { maxAttempts: 12 } },
    ],
    [
      'tags with every kind of scalar',
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
    ['a timeout of 0, which disables it', { 'action-timeout-s': '0' }, { network: { maxAttempts: 12 } }],
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
      'custom tags beside role-skip-session-tagging',
      { ...keys, ...role, 'custom-tags': '{"a": 1}', 'role-skip-session-tagging': 'true' },
      'custom-tags has no effect',
    ],
    [
      'a session policy without a role to narrow',
      { ...keys, 'inline-session-policy': '{"Version": "2012-10-17", "Statement": []}' },
      'inline-session-policy has no effect, because no role is assumed',
    ],
    [
      'managed session policies without a role to narrow',
      { ...keys, 'managed-session-policies': 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
      'managed-session-policies has no effect, because no role is assumed',
    ],
  ])('%s, with a notice', (_name, inputs, notice) => {
    const { notices } = parse(inputs);
    expect(notices).toEqual([expect.stringContaining(notice)]);
    expect(notices.join()).not.toContain(secret);
  });

  test('keys beside a token file from the environment, which is ignored', () => {
    const { source } = parse({ ...keys, ...role }, { WEB_IDENTITY_TOKEN_FILE: 'token' });
    expect(source).not.toHaveProperty('webIdentityTokenFile');
  });
});

describe('secretsIn finds', () => {
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
    ['nothing in a proxy without a password', { 'http-proxy': 'http://proxy.example.com:3128' }, []],
    ['nothing without inputs', {}, []],
  ])('%s', (_name, inputs, expected) => {
    expect(secretsIn(readInputs(runnerEnv(inputs)))).toEqual(expected);
  });
});

describe('for any inputs', () => {
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

  test('parseConfig returns a config or throws InvalidInput', () => {
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

  test('the message contains no secret', () => {
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
