import type { RoleConfig } from '../../src/config/config.ts';
import { type Given, invalidInput, rawInputs } from './parse.ts';
import { parseConfig } from './with-sources.ts';

const job = { GITHUB_REPOSITORY: 'octo-org/octo-repo', GITHUB_RUN_ID: '42' };

const hub = 'arn:aws:iam::123456789012:role/hub';
const deploy = 'arn:aws:iam::210987654321:role/deploy';
const session = {
  'aws-access-key-id': 'ASIAIOSFODNN7EXAMPLE',
  'aws-secret-access-key': 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  'aws-session-token': 'token',
};

function parse(roles: string, more: Given = {}) {
  return parseConfig(rawInputs({ 'role-to-assume': roles, ...more }), job).roles;
}

const problemOf = (roles: string, more: Given = {}) => invalidInput(() => parse(roles, more));

const named = ({ role }: RoleConfig) => (role.kind === 'arn' ? role.arn : role.name);

describe('role-to-assume accepts', () => {
  test.each<[string, string, string[]]>([
    ['no role', '', []],
    ['one role', hub, [hub]],
    ['one role with a line end, as in a YAML block', `${hub}\n`, [hub]],
    ['two roles', `${hub}\n${deploy}\n`, [hub, deploy]],
    ['indented lines with CRLF and blank lines between', `  ${hub}\r\n\r\n  deploy\r\n`, [hub, 'deploy']],
    ['comments', `# first\n${hub}\n  # then\n${deploy}\n`, [hub, deploy]],
    ['three roles, by ARN and by name', `ci/hub\n${deploy}\nrelease`, ['ci/hub', deploy, 'release']],
    ['a role name with =', 'team=octo\nteam=red', ['team=octo', 'team=red']],
    [
      'the same role name in two accounts',
      `${hub}\narn:aws:iam::210987654321:role/hub`,
      [hub, 'arn:aws:iam::210987654321:role/hub'],
    ],
  ])('%s', (_name, roles, expected) => {
    expect(parse(roles).map(named)).toEqual(expected);
  });

  test('settings on a line, which take precedence over the inputs for that hop', () => {
    const [first, second] = parse(
      `${hub} duration=1800 external-id=octo:hub/1 session-name=octo-hub\n${deploy} session-name=octo-deploy external-id=octo-2 duration=1200`,
      {
        'role-external-id': 'octo-input',
        'role-session-name': 'octo-input',
        'role-duration-seconds': '3600',
      },
    );
    expect(first).toMatchObject({ durationSeconds: 1800, externalId: 'octo:hub/1', sessionName: 'octo-hub' });
    expect(second).toMatchObject({ durationSeconds: 1200, externalId: 'octo-2', sessionName: 'octo-deploy' });
  });

  test('placeholders in the session name of a hop', () => {
    const [first, second] = parse(`${hub} session-name=hub-{run-id}\n${deploy} session_name={repository}`);
    expect(first).toMatchObject({ sessionName: 'hub-42' });
    expect(second).toMatchObject({ sessionName: 'octo-org-octo-repo' });
  });

  test('settings for a single role', () => {
    expect(parse('deploy  duration=7200\texternal-id=octo')).toMatchObject([
      { role: { kind: 'name', name: 'deploy' }, durationSeconds: 7200, externalId: 'octo' },
    ]);
  });

  test('session inputs for the last role, with name and tags for every hop', () => {
    const inputs = {
      'role-duration-seconds': '3000',
      'role-external-id': 'octo-external',
      'role-session-name': 'octo-run',
      'custom-tags': '{"Team": "platform"}',
      'transitive-tag-keys': 'Team',
      'inline-session-policy': '{"Version":"2012-10-17","Statement":[]}',
      'managed-session-policies': 'arn:aws:iam::aws:policy/ReadOnlyAccess',
    };
    const shared = {
      sessionName: 'octo-run',
      sessionTagging: true,
      customTags: [{ Key: 'Team', Value: 'platform' }],
      transitiveTagKeys: ['Team'],
    };
    expect(parse(`${hub}\n${deploy}`, inputs)).toEqual([
      {
        ...shared,
        role: { kind: 'arn', arn: hub, accountId: '123456789012' },
        durationSeconds: 900,
        managedSessionPolicies: [],
      },
      {
        ...shared,
        role: { kind: 'arn', arn: deploy, accountId: '210987654321' },
        durationSeconds: 3000,
        externalId: 'octo-external',
        inlineSessionPolicy: inputs['inline-session-policy'],
        managedSessionPolicies: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
      },
    ]);
  });

  test('more than an hour on the first hop of a long-term key', () => {
    expect(parse(`${hub} duration=43200\n${deploy}`)[0]?.durationSeconds).toBe(43_200);
  });
});

describe('role-to-assume refuses, by line,', () => {
  test.each<[string, string, Given, string]>([
    [
      'an invalid ARN',
      `${hub}\n\narn:aws:iam::1:role/x`,
      {},
      'role-to-assume, line 3: "arn:aws:iam::1:role/x" is not the ARN of a role.',
    ],
    [
      "a user's ARN",
      `arn:aws:iam::123456789012:user/octo\n${deploy}`,
      {},
      'role-to-assume, line 1: "arn:aws:iam::123456789012:user/octo" is not the ARN of a role.\nWhat to do: it should look like arn:aws:iam::123456789012:role/deploy. This is the ARN of a user.',
    ],
    [
      'a role with a space',
      `${hub}\nmy role`,
      {},
      'role-to-assume, line 2: "my role" is not the ARN or the name of a role.',
    ],
    [
      'another partition',
      `${hub}\narn:aws-cn:iam::123456789012:role/x`,
      {},
      'role-to-assume, line 2 is in the partition aws-cn',
    ],
    [
      'an unknown setting',
      `${hub}\n${deploy} region=eu-central-1`,
      {},
      'role-to-assume, line 2: region is not a setting of a role.\nWhat to do: write ROLE [duration=SECONDS]',
    ],
    ['comments only', `# ${hub}\n`, {}, 'role-to-assume names no role.'],
    ['a YAML list', `- ${hub}\n- ${deploy}`, {}, 'role-to-assume, line 2: the line begins with a dash.'],
    ['a YAML list of one', `- ${hub}`, {}, 'role-to-assume: the line begins with a dash.'],
    [
      'a word after a setting',
      `${hub} duration=900 quickly\n${deploy}`,
      {},
      'role-to-assume, line 1: quickly is not a setting of a role.',
    ],
    [
      'a repeated setting',
      `${hub} duration=900 duration=901\n${deploy}`,
      {},
      'role-to-assume, line 1: duration is given twice.',
    ],
    [
      'a duration with a unit',
      `${hub} duration=15m\n${deploy}`,
      {},
      'role-to-assume, line 1: duration=15m is not a whole number from 900 to 43200 (seconds).\nWhat to do: write it in seconds',
    ],
    [
      'a duration under a quarter of an hour',
      `${hub} duration=899\n${deploy}`,
      {},
      'duration=899 is not a whole number',
    ],
    [
      'a duration without a value',
      `${hub} duration=\n${deploy}`,
      {},
      'line 1: duration= is not a whole number',
    ],
    [
      'an external ID of one character',
      `${hub}\n${deploy} external-id=x`,
      {},
      'role-to-assume, line 2: external-id=x is not 2 to 1224 characters',
    ],
    [
      'a session name with a slash',
      `${hub}\n${deploy} session-name=octo/run`,
      {},
      'role-to-assume, line 2: session-name=octo/run is not 2 to 64 characters',
    ],
    [
      'a setting of a single role',
      'deploy duration=1',
      {},
      'role-to-assume: duration=1 is not a whole number',
    ],

    [
      'the same role twice',
      `${hub}\n${deploy}\n${hub}`,
      {},
      'role-to-assume, line 3: the chain already goes through hub, as hop 1 of 3.',
    ],
    [
      'the same role on the next line',
      `${hub}\n${hub}`,
      {},
      'line 2: the chain already goes through hub, as hop 1 of 2.',
    ],
    ['the same role by ARN and by name', `${hub}\nhub`, {}, 'line 2: the chain already goes through hub'],
    [
      'the same role name in the account of the source',
      'ci/hub\ndeploy\nci/hub',
      {},
      'line 3: the chain already goes through ci/hub, as hop 1 of 3.',
    ],

    [
      'more than an hour on the last hop',
      `${hub}\n${deploy}`,
      { 'role-duration-seconds': '3601' },
      'role-duration-seconds is 3601, and a role that is assumed with temporary credentials (role chaining) lasts 3600 at most.',
    ],
    [
      'more than an hour on a middle hop',
      `${hub}\n${deploy} duration=3601\nrelease`,
      {},
      'role-to-assume, line 2: duration is 3601, and a role that is assumed with temporary credentials',
    ],
    [
      'more than an hour on the first hop from temporary keys',
      `${hub} duration=3601\n${deploy}`,
      session,
      'role-to-assume, line 1: duration is 3601',
    ],
    [
      'more than an hour on the first hop from an earlier step',
      `${hub} duration=3601\n${deploy}`,
      { 'role-chaining': 'true' },
      'role-to-assume, line 1: duration is 3601',
    ],
    [
      'more than an hour for a single role from temporary keys',
      'deploy duration=3601',
      session,
      'role-to-assume: duration is 3601',
    ],
  ])('%s', (_name, roles, inputs, expected) => {
    expect(problemOf(roles, inputs)).toContain(expected);
  });

  test('several mistakes in one message', () => {
    const problem = problemOf(`${hub} duration=1\nmy role\n${deploy} colour=red\n${hub}`);
    expect(problem).toContain('4 inputs are not usable:');
    for (const line of [1, 2, 3, 4]) expect(problem).toContain(`- role-to-assume, line ${line}`);
  });
});
