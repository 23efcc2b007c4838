import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alarms, expectNothingPublished, inScenario, type Scenario } from './harness.ts';
import { inThisProcess } from './in-process.ts';

/** The parameters of the AssumeRole requests. */
function requestsOf(scenario: Scenario) {
  return scenario.sandbox.requests
    .filter(({ operation }) => operation.startsWith('AssumeRole'))
    .map(({ parameters, signedBy }) => {
      const { RoleArn, DurationSeconds, ExternalId, RoleSessionName, Policy, Tags, TransitiveTagKeys } =
        parameters;
      return {
        role: RoleArn,
        seconds: DurationSeconds,
        externalId: ExternalId,
        name: RoleSessionName,
        policy: Policy,
        tags: (Tags as { Key: string }[] | undefined)?.map(({ Key }) => Key),
        transitive: TransitiveTagKeys,
        signedBy: signedBy?.slice(0, 4),
      };
    });
}

describe('a chain of roles in one step', () => {
  test('assumes three roles in two accounts from stored keys, with one request and one log line per hop', () =>
    inScenario(async (scenario) => {
      const { roles } = scenario.sandbox.seeded;
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': `${roles.ciSameAccount}\n${roles.deploy} session-name=octo-middle\n${roles.release} external-id=octo-release`,
        'role-duration-seconds': '1800',
        'role-session-name': 'octo-run',
        'role-skip-session-tagging': 'true',
        'inline-session-policy':
          '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}',
        'allowed-account-ids': '210987654321',
      });
      expect(step.exitCode).toBe(0);
      expect(scenario.requests.filter((line) => line.startsWith('sts'))).toEqual([
        'sts AssumeRole 200',
        'sts AssumeRole 200',
        'sts AssumeRole 200',
      ]);
      expect(requestsOf(scenario)).toMatchObject([
        { role: roles.ciSameAccount, seconds: '900', name: 'octo-run', policy: undefined, signedBy: 'AKIA' },
        { role: roles.deploy, seconds: '900', name: 'octo-middle', policy: undefined, signedBy: 'ASIA' },
        {
          role: roles.release,
          seconds: '1800',
          name: 'octo-run',
          externalId: 'octo-release',
          policy: expect.any(String),
        },
      ]);
      expect(step.log.split('\n').filter((line) => line.startsWith('Hop '))).toEqual([
        'Hop 1 of 3: arn:aws:sts::123456789012:assumed-role/ci-deploy/octo-run.',
        'Hop 2 of 3: arn:aws:sts::210987654321:assumed-role/deploy/octo-middle.',
        'Hop 3 of 3: arn:aws:sts::210987654321:assumed-role/release/octo-run.',
      ]);
      expect(step.outputs['authenticated-arn']).toBe(
        'arn:aws:sts::210987654321:assumed-role/release/octo-run',
      );
      const last = [...scenario.sandbox.world.sessions.values()].at(-1);
      expect(step.env.AWS_ACCESS_KEY_ID).toBe(last?.key.id);
    }));

  test('sends role-external-id to the last role', () =>
    inThisProcess(async (scenario) => {
      const { roles } = scenario.sandbox.seeded;
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': `${roles.ciSameAccount}\n${roles.deploy}\n${roles.release}`,
        'role-external-id': 'octo-release',
      });
      expect(step.exitCode).toBe(0);
      expect(requestsOf(scenario).map(({ externalId }) => externalId)).toEqual([
        undefined,
        undefined,
        'octo-release',
      ]);
    }));

  test('sends transitive tags once and the others with every hop', () =>
    inThisProcess(
      async (scenario) => {
        const { roles } = scenario.sandbox.seeded;
        const step = await scenario.keyturn({
          ...scenario.ciKeys(),
          'role-to-assume': `${roles.ciSameAccount}\n${roles.deploy}\n${roles.release} external-id=octo-release`,
          'custom-tags': '{"Team": "platform", "Stage": "prod"}',
          'transitive-tag-keys': 'repository\nTeam',
        });
        expect(step.exitCode).toBe(0);
        const [first, second, third] = requestsOf(scenario);
        expect(first).toMatchObject({ transitive: ['repository', 'Team'] });
        expect(first?.tags).toEqual(expect.arrayContaining(['GitHub', 'Repository', 'Team', 'Stage']));
        for (const later of [second, third]) {
          expect(later?.transitive).toBeUndefined();
          expect(later?.tags).toEqual(expect.arrayContaining(['GitHub', 'Stage']));
          expect(later?.tags).not.toContain('Repository');
          expect(later?.tags).not.toContain('Team');
        }
        const last = [...scenario.sandbox.world.sessions.values()].at(-1);
        expect(last?.tags).toEqual(
          expect.arrayContaining([
            { Key: 'Team', Value: 'platform' },
            { Key: 'Repository', Value: 'octo-org/octo-repo' },
          ]),
        );
      },
      {},
      { env: { GITHUB_REPOSITORY: 'octo-org/octo-repo' } },
    ));

  test('sends tags from the second hop on when OIDC is the first', () =>
    inThisProcess(async (scenario) => {
      const { roles } = scenario.sandbox.seeded;
      const step = await scenario.keyturn(
        {
          'role-to-assume': `${roles.oidc}\ndeploy\n${roles.release} external-id=octo-release`,
          'custom-tags': '{"Team": "platform"}',
          'transitive-tag-keys': 'Team',
        },
        { env: scenario.oidc() },
      );
      expect(step.exitCode).toBe(0);
      expect(alarms(step)).toEqual([]);
      expect(requestsOf(scenario).map(({ transitive }) => transitive)).toEqual([
        undefined,
        ['Team'],
        undefined,
      ]);
      // A name refers to the account of the previous hop.
      expect(requestsOf(scenario)[1]?.role).toBe(roles.deploy);
      expect(step.outputs['aws-account-id']).toBe('210987654321');
    }));

  test('starts from a token file, and from credentials of an earlier step', () =>
    inThisProcess(async (scenario) => {
      const { roles } = scenario.sandbox.seeded;
      const env = scenario.oidc();
      const answer = await fetch(`${env.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=sts.amazonaws.com`, {
        headers: { authorization: `bearer ${env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}` },
      });
      const { value } = (await answer.json()) as { value: string };
      const file = join(scenario.job.home, 'token');
      writeFileSync(file, value);
      const fromFile = await scenario.keyturn({
        'web-identity-token-file': file,
        'role-to-assume': `${roles.oidc}\n${roles.deploy}`,
      });
      expect(fromFile.outputs['authenticated-arn']).toContain('assumed-role/deploy/');
      const chained = await scenario.keyturn({
        'role-chaining': 'true',
        'role-to-assume': `${roles.release} external-id=octo-release`,
      });
      expect(chained.outputs['authenticated-arn']).toContain('assumed-role/release/');
      const { keys } = scenario.sandbox.seeded.users.ci;
      const ambient = await scenario.keyturn(
        { 'role-to-assume': `ci-deploy\n${roles.deploy}` },
        {
          env: {
            AWS_ACCESS_KEY_ID: keys.accessKeyId,
            AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
            AWS_SESSION_TOKEN: '',
          },
        },
      );
      expect(ambient.outputs['authenticated-arn']).toContain('assumed-role/deploy/');
    }));
});

describe('a chain that fails', () => {
  test('names the hop, and publishes nothing', () =>
    inThisProcess(async (scenario) => {
      const { roles } = scenario.sandbox.seeded;
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': `${roles.ciSameAccount}\n${roles.chained}\n${roles.release}`,
      });
      expectNothingPublished(step);
      expect(step.log).toContain(`hop 2 of 3, ${roles.chained}: AssumeRole signed by ASIA…`);
      expect(step.log).toContain("this role's trust policy does not name the role before");
      expect(scenario.requests.filter((line) => line.startsWith('sts'))).toEqual([
        'sts AssumeRole 200',
        'sts AssumeRole 403 AccessDenied',
      ]);
    }));

  test('names the first hop by its number', () =>
    inThisProcess(async (scenario) => {
      const { roles } = scenario.sandbox.seeded;
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': `${roles.resourceUser}\n${roles.deploy}`,
      });
      expectNothingPublished(step);
      expect(step.log).toContain(
        `hop 1 of 2, ${roles.resourceUser}: Could not assume role with user credentials`,
      );
    }));

  test('is checked against allowed-account-ids by its last account', () =>
    inThisProcess(async (scenario) => {
      const { roles } = scenario.sandbox.seeded;
      const inputs = { ...scenario.ciKeys(), 'role-to-assume': `${roles.ciSameAccount}\n${roles.deploy}` };
      const refused = await scenario.keyturn({ ...inputs, 'allowed-account-ids': '123456789012' });
      expectNothingPublished(refused);
      expect(refused.log).toContain(
        'The account ID of the provided credentials (210987654321) does not match any of the expected account IDs: 123456789012',
      );
      const allowed = await scenario.keyturn({ ...inputs, 'allowed-account-ids': '210987654321' });
      expect(allowed.exitCode).toBe(0);
    }));

  test.each<[string, string, Record<string, string>]>([
    ['a cycle', 'ci-deploy\nci-deploy', {}],
    ['more than an hour on the last hop', 'ci-deploy\ndeploy', { 'role-duration-seconds': '7200' }],
  ])('is refused before the first request: %s', (_name, chain, inputs) =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn({ ...scenario.ciKeys(), 'role-to-assume': chain, ...inputs });
      expectNothingPublished(step);
      expect(scenario.requests).toEqual([]);
    }),
  );

  test('is refused before the request for more than an hour with temporary credentials from the runner', () =>
    inThisProcess(async (scenario) => {
      const { roles } = scenario.sandbox.seeded;
      await scenario.keyturn({ ...scenario.ciKeys(), 'role-to-assume': roles.ci });
      const before = scenario.requests.length;
      const step = await scenario.keyturn({
        'role-to-assume': roles.chained,
        'role-duration-seconds': '7200',
      });
      expect(step.log).toContain('the credentials that were found are temporary');
      expectNothingPublished(step);
      expect(scenario.requests).toHaveLength(before);
    }));

  test('is refused with a role name right after OIDC, even with one allowed account', () =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn(
        { 'role-to-assume': 'github-oidc\ndeploy', 'allowed-account-ids': '210987654321' },
        { env: scenario.oidc() },
      );
      expectNothingPublished(step);
      expect(step.log).toContain('The first role of the chain, github-oidc, is a name');
      expect(scenario.requests).toEqual([]);
    }));

  test('is refused at the hop that makes a cycle known', () =>
    inThisProcess(async (scenario) => {
      const { roles } = scenario.sandbox.seeded;
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': `ci-deploy\n${roles.deploy}\n${roles.ciSameAccount}`,
      });
      expectNothingPublished(step);
      expect(step.log).toContain(`hop 3 of 3, ${roles.ciSameAccount}: The chain goes through`);
    }));

  test('explains tags that an earlier step made transitive', () =>
    inThisProcess(async (scenario) => {
      const { roles } = scenario.sandbox.seeded;
      const tags = { 'custom-tags': '{"Team": "platform"}', 'transitive-tag-keys': 'Team' };
      await scenario.keyturn({ ...scenario.ciKeys(), ...tags, 'role-to-assume': roles.ci });
      const step = await scenario.keyturn({
        ...tags,
        'role-chaining': 'true',
        'role-to-assume': roles.chained,
      });
      expectNothingPublished(step);
      expect(step.log).toContain('the session that signed has transitive tags from an earlier step');
    }));
});
