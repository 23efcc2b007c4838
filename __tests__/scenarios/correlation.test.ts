import { expectNothingPublished, inScenario, requestLine, type Scenario, warnings } from './harness.ts';
import { inThisProcess } from './in-process.ts';

const attempt = { GITHUB_RUN_ATTEMPT: '2' };
const runUrl = 'https://github.com/octo-org/octo-repo/actions/runs/1658821493/attempts/2';

/** Creates a role that requires a source identity, and a role chained to it that may lack sts:SetSourceIdentity. */
function createRoles(scenario: Scenario, chainedTakesIt = true) {
  const { world, seeded } = scenario.sandbox;
  const account = world.account(seeded.usersAccountId);
  const actions = ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'];
  const user = account.users.get('ci-deployer');
  if (!user) throw new Error('the CI user is not there');
  const everything = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'sts:*', Resource: '*' }],
  };
  const policies = { all: everything };
  const trust = (AWS: string, Action: readonly string[], Condition = {}) => ({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS }, Action, Condition }],
  });
  const first = account.createRole('ci-with-source', {
    trust: trust(user.arn, actions, { StringEquals: { 'sts:SourceIdentity': 'octo-org-octo-repo' } }),
    policies,
  }).arn;
  const second = account.createRole('ci-behind-it', {
    trust: trust(first, chainedTakesIt ? actions : actions.slice(0, 2), {
      StringEquals: { 'aws:SourceIdentity': 'octo-org-octo-repo' },
    }),
  }).arn;
  return { first, second };
}

describe('source-identity', () => {
  test('is sent, required by the trust policy, and kept along a role chain', () =>
    inScenario(async (scenario) => {
      const { first, second } = createRoles(scenario);
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': first,
        'source-identity': '{repository}',
        'role-skip-session-tagging': 'true',
      });
      expect(step.exitCode).toBe(0);
      expect(scenario.sandbox.requests[0]?.parameters.SourceIdentity).toBe('octo-org-octo-repo');
      const chained = await scenario.keyturn({
        'role-chaining': 'true',
        'role-to-assume': second,
        'role-skip-session-tagging': 'true',
      });
      expect(chained.exitCode).toBe(0);
      const sessions = [...scenario.sandbox.world.sessions.values()];
      expect(sessions.map(({ sourceIdentity }) => sourceIdentity)).toEqual([
        'octo-org-octo-repo',
        'octo-org-octo-repo',
      ]);
    }));

  test('is refused by a role that requires another one', () =>
    inThisProcess(async (scenario) => {
      const { first } = createRoles(scenario);
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': first,
        'source-identity': '{actor}',
      });
      expectNothingPublished(step);
    }));

  test.each([
    ['is refused in a chain by a trust policy without sts:SetSourceIdentity', false, undefined],
    ['is refused when it changes within a chain', true, 'octocat'],
  ])('%s', (_name, takesIt, another) =>
    inThisProcess(async (scenario) => {
      const { first, second } = createRoles(scenario, takesIt);
      await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': first,
        'source-identity': '{repository}',
        'role-skip-session-tagging': 'true',
      });
      const step = await scenario.keyturn({
        'role-chaining': 'true',
        'role-to-assume': second,
        'role-skip-session-tagging': 'true',
        ...(another === undefined ? {} : { 'source-identity': another }),
      });
      expectNothingPublished(step);
      expect(step.log).toContain('not authorized to perform: sts:SetSourceIdentity');
    }),
  );

  test('has no effect with OIDC, which a notice says', () =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn(
        { 'role-to-assume': scenario.sandbox.seeded.roles.oidc, 'source-identity': 'octocat' },
        { env: scenario.oidc() },
      );
      expect(step.exitCode).toBe(0);
      expect(warnings(step)).toEqual([expect.stringContaining('source-identity has no effect')]);
      expect(scenario.sandbox.requests.at(-1)?.parameters.SourceIdentity).toBeUndefined();
    }));
});

describe('a session name with placeholders', () => {
  test('names the run in every request of the session', () =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn(
        {
          ...scenario.ciKeys(),
          'role-to-assume': scenario.sandbox.seeded.roles.ci,
          'role-session-name': '{repository}@{run-id}.{run-attempt}',
        },
        { env: attempt },
      );
      expect(step.outputs['assumed-role-id']).toMatch(/^AROA\w+:octo-org-octo-repo@1658821493\.2$/);
    }));

  test('is refused with an unknown placeholder before the first request', () =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': scenario.sandbox.seeded.roles.ci,
        'role-session-name': '{repo}',
      });
      expectNothingPublished(step);
      expect(step.log).toContain('{repo} is not a placeholder');
      expect(scenario.sandbox.requests.map(requestLine)).toEqual([]);
    }));
});

describe('job-summary', () => {
  test('shows how CloudTrail names the session, and links to the run', () =>
    inThisProcess(async (scenario) => {
      const { first } = createRoles(scenario);
      const step = await scenario.keyturn(
        {
          ...scenario.ciKeys(),
          'role-to-assume': first,
          'source-identity': '{repository}',
          'role-session-name': 'octo-{run-id}',
          'job-summary': 'true',
        },
        { env: attempt },
      );
      const id = step.outputs['assumed-role-id'];
      expect(step.summary.split('\n')).toEqual([
        '### How CloudTrail knows this job in account 123456789012',
        '',
        '| field | value |',
        '|---|---|',
        '| `recipientAccountId` | `123456789012` |',
        '| `userIdentity.arn` | `arn:aws:sts::123456789012:assumed-role/ci-with-source/octo-1658821493` |',
        `| \`userIdentity.principalId\` | \`${id}\` |`,
        '| session name | `octo-1658821493` |',
        '| `userIdentity.sessionContext.sourceIdentity` | `octo-org-octo-repo` |',
        `| until | \`${step.outputs['expires-at']}\` |`,
        `| run | ${runUrl} |`,
        '',
        '',
      ]);
    }));

  test('hides the account with mask-aws-account-id', () =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'job-summary': 'true',
        'mask-aws-account-id': 'true',
      });
      expect(step.exitCode).toBe(0);
      expect(step.masks).toContain(scenario.sandbox.seeded.usersAccountId);
      expect(step.summary).toContain('`userIdentity.accessKeyId` | `AKIA…');
    }));

  test('writes no summary without the input, or for a failed step', () =>
    inThisProcess(async (scenario) => {
      const { roles } = scenario.sandbox.seeded;
      expect((await scenario.keyturn({ ...scenario.ciKeys(), 'role-to-assume': roles.ci })).summary).toBe('');
      const denied = await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': roles.resourceUser,
        'job-summary': 'true',
      });
      expectNothingPublished(denied);
      expect(denied.summary).toBe('');
    }));
});
