import fc from 'fast-check';
import type { ProfileEntry } from '../../src/config/profile-entry.ts';
import { type Given, invalidInput, keys, rawInputs, secret } from './parse.ts';
import { parseConfig } from './with-sources.ts';

const job = { GITHUB_REPOSITORY: 'octo-org/octo-repo', GITHUB_RUN_ID: '42' };

const deploy = 'arn:aws:iam::123456789012:role/deploy';
const other = 'arn:aws:iam::210987654321:role/ci/other';

function parse(profiles: string, inputs: Given = {}) {
  return parseConfig(rawInputs({ ...keys, profiles, ...inputs }), job);
}

const problemOf = (profiles: string, inputs: Given = {}) => invalidInput(() => parse(profiles, inputs));

/** The lines without the settings that every role takes from the inputs. */
const brief = (entries: readonly ProfileEntry[]) =>
  entries.map((entry) => {
    if (entry.kind !== 'role') return entry;
    const { role, durationSeconds, sessionName, externalId } = entry.role;
    return { ...entry, role: { role, durationSeconds, sessionName, externalId } };
  });

const role = (name: string, accountId = '123456789012') => ({
  kind: 'arn',
  arn: `arn:aws:iam::${accountId}:role/${name}`,
  accountId,
});
const usual = { durationSeconds: 3600, sessionName: 'GitHubActions', externalId: undefined };

describe('accepts a line with', () => {
  test.each<[string, string, Record<string, unknown>]>([
    [
      'a name and a role',
      `staging = ${deploy}`,
      { name: 'staging', role: { ...usual, role: role('deploy') } },
    ],
    ['no blanks', `staging=${deploy}`, { name: 'staging', role: { ...usual, role: role('deploy') } }],
    [
      'a role by name, in the account of the source',
      'staging = ci/deploy',
      { name: 'staging', role: { ...usual, role: { kind: 'name', name: 'ci/deploy' } } },
    ],
    [
      'every setting of a role',
      `staging = ${deploy}\tregion=eu-west-1  duration=900 external-id=a=b:c session-name=octo env=STAGING`,
      {
        name: 'staging',
        prefix: 'STAGING',
        region: 'eu-west-1',
        role: { role: role('deploy'), durationSeconds: 900, sessionName: 'octo', externalId: 'a=b:c' },
      },
    ],
    [
      'placeholders in a session name',
      `staging = ${deploy} session-name={repository}@{run-id}`,
      { name: 'staging', role: { ...usual, role: role('deploy'), sessionName: 'octo-org-octo-repo@42' } },
    ],
    [
      'underscores for hyphens',
      `a = ${deploy} external_id=octo session_name=octo`,
      { name: 'a', role: { ...usual, role: role('deploy'), sessionName: 'octo', externalId: 'octo' } },
    ],
    [
      'a prefix and no name',
      `${deploy} env=_X9`,
      { prefix: '_X9', role: { ...usual, role: role('deploy') } },
    ],
    [
      'a prefix, no name, and a role by name',
      'deploy env=X',
      { prefix: 'X', role: { ...usual, role: { kind: 'name', name: 'deploy' } } },
    ],
    [
      'a role with = in its name, and no profile name',
      'arn:aws:iam::123456789012:role/a=b env=X',
      { prefix: 'X', role: { ...usual, role: role('a=b') } },
    ],
    [
      'a role with = in its name, and a profile name',
      'x = arn:aws:iam::123456789012:role/a=b',
      { name: 'x', role: { ...usual, role: role('a=b') } },
    ],
    ['the stored keys', 'my_account = keys', { name: 'my_account', kind: 'keys' }],
    ['the stored keys as variables', 'keys env=OWN', { prefix: 'OWN', kind: 'keys' }],
    [
      'the ARN of a role named keys',
      'x = arn:aws:iam::123456789012:role/keys',
      { name: 'x', role: { ...usual, role: role('keys') } },
    ],
    [
      'a role that AWS tools assume',
      `my_resource_account = ${other} source_profile=my_account mfa_serial=arn:aws:iam::123456789012:mfa/alice region=eu-west-1`,
      {
        name: 'my_resource_account',
        kind: 'settings',
        region: 'eu-west-1',
        settings: {
          roleArn: other,
          accountId: '210987654321',
          sourceProfile: 'my_account',
          mfaSerial: 'arn:aws:iam::123456789012:mfa/alice',
        },
      },
    ],
    [
      'a role that AWS tools assume, with every setting and a hardware device',
      `x = ${deploy} source-profile=y mfa-serial=GAHT12345678 duration=1800 external-id=id session-name=me`,
      {
        name: 'x',
        kind: 'settings',
        settings: {
          roleArn: deploy,
          accountId: '123456789012',
          sourceProfile: 'y',
          mfaSerial: 'GAHT12345678',
          durationSeconds: 1800,
          externalId: 'id',
          sessionName: 'me',
        },
      },
    ],
  ])('%s', (_what, line, expected) => {
    const [entry] = brief(parse(line).profiles);
    const at = expected.name === undefined ? '' : ` (${expected.name})`;
    expect(entry).toEqual({
      title: `profiles, line 1${at}`,
      region: 'eu-central-1',
      kind: 'role',
      ...expected,
    });
  });

  test('skips comments and blank lines, and counts them in line numbers', () => {
    const { profiles } = parse(`# two\n\n  a = ${deploy}\r\n\r\n  # b = x\n  c = ${other}\n`);
    expect(profiles.map(({ title }) => title)).toEqual(['profiles, line 3 (a)', 'profiles, line 6 (c)']);
  });

  test('takes the role-* inputs as defaults for every line', () => {
    const { profiles } = parse(`a = ${deploy}\nb = ${other} duration=900 session-name=bb external-id=b-id`, {
      'role-duration-seconds': '7200',
      'role-session-name': 'octo',
      'role-external-id': 'octo-id',
      'role-skip-session-tagging': 'true',
      'managed-session-policies': 'arn:aws:iam::aws:policy/ReadOnlyAccess',
      'inline-session-policy': '{}',
    });
    const shared = {
      sessionTagging: false,
      managedSessionPolicies: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
      inlineSessionPolicy: '{}',
    };
    expect(profiles).toMatchObject([
      { role: { ...shared, durationSeconds: 7200, sessionName: 'octo', externalId: 'octo-id' } },
      { role: { ...shared, durationSeconds: 900, sessionName: 'bb', externalId: 'b-id' } },
    ]);
  });
});

describe("the step's own role", () => {
  test.each<[string, string, Given, { role: string | undefined; environment: boolean }]>([
    [
      'is role-to-assume, exported to the environment',
      `a = ${other}`,
      { 'role-to-assume': deploy },
      { role: deploy, environment: true },
    ],
    [
      'is the first role without role-to-assume, not exported',
      `m = keys\na = ${other}\nb = ${deploy}`,
      {},
      { role: other, environment: false },
    ],
    [
      'is the first role, exported with output-env-credentials',
      `a = ${other}`,
      { 'output-env-credentials': 'true' },
      { role: other, environment: true },
    ],
    [
      'is absent when the step assumes no role of the list',
      `m = keys\na = ${other} source_profile=m`,
      {},
      { role: undefined, environment: false },
    ],
    [
      'is role-to-assume, not exported with aws-profile',
      `a = ${other}`,
      { 'role-to-assume': deploy, 'aws-profile': 'own' },
      { role: deploy, environment: false },
    ],
  ])('%s', (_what, lines, inputs, expected) => {
    const { roles, publish } = parse(lines, inputs);
    const [own] = roles;
    const arn = own?.role.kind === 'arn' ? own.role.arn : undefined;
    expect({ role: arn, environment: publish.environment }).toEqual(expected);
  });
});

describe('refuses, with the line and the remedy,', () => {
  const line = (text: string) => `a = ${deploy} ${text}`;
  test.each<[string, string, string | RegExp, Given?]>([
    ['a name with a slash', `a/b = ${deploy}`, 'profiles, line 1 (a/b): "a/b" is not a profile name.'],
    ['a name with brackets', `[a] = ${deploy}`, '"[a]" is not a profile name'],
    [
      'a setting in place of the name',
      `region = ${deploy}`,
      'region is a setting, but a line begins with the name',
    ],
    ['no role', 'a =', 'profiles, line 1 (a) names no role.'],
    ['a setting in place of the role', 'a = region=eu-west-1', 'profiles, line 1 (a) names no role.'],
    ['no equals sign between name and role', `a ${deploy}`, 'is not a setting of a profile'],
    ['neither a name nor a prefix', deploy, 'profiles, line 1 has neither a profile name nor env=PREFIX.'],
    ['a list of comments only', '# later', 'profiles names no profile.'],
    [
      "a user's ARN",
      'a = arn:aws:iam::123456789012:user/octo',
      /line 1 \(a\): .* is not the ARN of a role[\s\S]*This is the ARN of a user/,
    ],
    [
      'another partition',
      'a = arn:aws-cn:iam::123456789012:role/x',
      'profiles, line 1 (a) is in the partition aws-cn',
    ],
    [
      'a Region of another partition',
      line('region=cn-north-1'),
      'the Region cn-north-1 is in the partition aws-cn',
    ],
    [
      'an availability zone',
      line('region=eu-west-1b'),
      'eu-west-1b is an availability zone: write eu-west-1.',
    ],
    ['a YAML list', '- a = octo', 'profiles, line 1: the line begins with a dash.'],
    ['a Region with capitals', line('region=EU-West-1'), 'region=EU-West-1 is not a Region'],
    ['a duration with a unit', line('duration=30m'), 'Write it in seconds'],
    [
      'a duration under 15 minutes',
      line('duration=899'),
      'duration=899 is not a whole number from 900 to 43200',
    ],
    ['a duration over 12 hours', line('duration=43201'), 'duration=43201 is not'],
    ['an empty setting', line('region='), 'region= is not a Region'],
    ['a name with a space', `my profile = ${deploy}`, '"my profile" is not a profile name'],
    ['an unknown placeholder', line('session-name={run}'), 'session-name: {run} is not a placeholder'],
    ['a session name with a slash', line('session-name=a/b'), 'session-name=a/b is not 2 to 64 characters'],
    ['an external ID of one character', line('external-id=x'), 'external-id=x is not 2 to 1224 characters'],
    ['an unknown setting', line('colour=red'), 'colour is not a setting of a profile.'],
    [
      'the name of a JavaScript property',
      line('constructor=x'),
      'constructor is not a setting of a profile.',
    ],
    ['a setting without an equals sign', line('env'), 'env is not a setting of a profile.'],
    ['a repeated setting', line('region=eu-west-1 region=eu-west-2'), 'region is given twice.'],
    [
      'a repeated setting in both spellings',
      line('external-id=ab external_id=cd'),
      'external_id is given twice.',
    ],
    ["AWS's name for a setting", line('duration_seconds=900'), 'Write duration=.'],
    [
      'mfa_arn',
      line('source_profile=x mfa_arn=arn:aws:iam::123456789012:mfa/a'),
      'AWS tools do not know mfa_arn: write mfa_serial=',
    ],
    ['a prefix in lower case', line('env=staging'), 'Write STAGING.'],
    ['a prefix with a hyphen', line('env=STAGING-EU'), 'Write STAGING_EU.'],
    ['a prefix that begins with a digit', line('env=1A'), 'env=1A is not a prefix'],
    ['an empty prefix', line('env='), 'env= is not a prefix'],
    ['a prefix reserved for the runner', line('env=GITHUB'), 'env=GITHUB is not a prefix'],
    ['a prefix that begins with a reserved one', line('env=RUNNER_X'), 'env=RUNNER_X is not a prefix'],
    [
      'a serial number that is too short',
      line('source_profile=x mfa_serial=1234'),
      'mfa_serial=1234 is not the ARN of an MFA device',
    ],
    [
      'mfa_serial without source_profile',
      line('mfa_serial=arn:aws:iam::123456789012:mfa/a'),
      'add source_profile=NAME',
    ],
    ['env with source_profile', line('source_profile=x env=X'), 'env and source_profile exclude each other'],
    [
      'source_profile for a role by name',
      'a = deploy source_profile=x',
      'AWS tools need the ARN of the role',
    ],
    ['source_profile for stored keys', 'a = keys source_profile=x', 'AWS tools need the ARN of the role'],
    ['source_profile without a name', `${deploy} source_profile=x`, 'has neither a profile name nor env'],
    ['a duration for stored keys', 'a = keys duration=900', 'duration cannot be set for stored keys'],
    [
      'stored keys when none are given',
      'a = keys',
      'this step has none',
      { 'aws-access-key-id': '', 'aws-secret-access-key': '' },
    ],
    [
      'a profile as its own source',
      line('source_profile=a'),
      'profiles, line 1 (a): its source_profile leads back to itself',
    ],
    [
      'sources that form a circle',
      `a = ${deploy} source_profile=b\nb = ${other} source_profile=c\nc = ${deploy} source_profile=a`,
      'leads back to itself',
    ],
    [
      'a repeated name',
      `a = ${deploy}\nb = ${deploy}\na = ${other}`,
      'profiles, line 3 (a): the profile a is already that of profiles, line 1 (a).',
    ],
    [
      'a repeated prefix',
      `a = ${deploy} env=X\n${other} env=X`,
      'profiles, line 2: the prefix X is already that of profiles, line 1 (a).',
    ],
    [
      'the same name as aws-profile',
      `a = ${deploy}`,
      'profiles, line 1 (a): the profile a is already that of aws-profile.',
      { 'aws-profile': 'a' },
    ],
    [
      'a list beside use-existing-credentials',
      `a = ${deploy}`,
      'profiles and use-existing-credentials: true are both set.',
      { 'use-existing-credentials': 'true' },
    ],
    [
      'more than an hour under role chaining',
      `a = ${deploy} duration=3601`,
      'profiles, line 1 (a): the duration is 3601, and a role that is assumed with temporary credentials',
      { 'aws-access-key-id': '', 'aws-secret-access-key': '', 'role-chaining': 'true' },
    ],
    [
      'more than an hour by default under role chaining',
      `a = ${deploy}`,
      'profiles, line 1 (a): the duration is 7200',
      {
        'aws-access-key-id': '',
        'aws-secret-access-key': '',
        'role-chaining': 'true',
        'role-duration-seconds': '7200',
      },
    ],
  ])('%s', (_what, lines, message, inputs = {}) => {
    const problem = problemOf(lines, inputs);
    if (typeof message === 'string') expect(problem.toLowerCase()).toContain(message.toLowerCase());
    else expect(problem).toMatch(message);
  });

  test('several mistakes in one message', () => {
    const problem = problemOf('a = 1:2\n\nb\nc = keys region=X', { 'aws-region': 'X' });
    for (const part of ['Region is not valid', 'line 1 (a)', 'line 3 has neither', 'line 4 (c)'])
      expect(problem).toContain(part);
  });
});

test('notes session policies that do not apply to a role', () => {
  const policies = { 'managed-session-policies': 'arn:aws:iam::aws:policy/ReadOnlyAccess' };
  expect(parse(`m = keys\na = ${deploy} source_profile=m\nb = ${deploy}`, policies).notices).toEqual([
    'The session policies do not narrow a: with source_profile, AWS tools assume the role themselves.',
  ]);
  expect(parse(`b = ${deploy}`, policies).notices).toEqual([]);
});

test('accepts a token file without role-to-assume beside profiles', () => {
  const tokenFile = {
    'aws-access-key-id': '',
    'aws-secret-access-key': '',
    'web-identity-token-file': 'token',
  };
  expect(parse(`a = ${deploy}`, tokenFile).roles[0]?.role).toEqual(role('deploy'));
});

test('refuses any invalid text with InvalidInput', () => {
  const word = fc.oneof(
    fc.constantFrom(
      '=',
      'a',
      'keys',
      deploy,
      'region=',
      'env=X',
      'source_profile=a',
      'mfa_serial=',
      '#',
      '\t',
      '__proto__=x',
      'constructor = x',
    ),
    fc.string({ maxLength: 6 }),
  );
  const text = fc
    .array(fc.tuple(word, fc.constantFrom(' ', '\n', '\r\n', '')))
    .map((parts) => parts.flat().join(''));
  fc.assert(
    fc.property(text, (lines) => {
      const problem = problemOf(lines);
      expect(problem).not.toContain(secret);
    }),
    { numRuns: 2_000 },
  );
});
