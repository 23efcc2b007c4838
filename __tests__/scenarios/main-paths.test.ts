import { expectNothingPublished, inScenario } from './harness.ts';

describe('the main paths, as the runner and AWS see them', () => {
  test('stored keys assume a role with one request', () =>
    inScenario(async (scenario) => {
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': scenario.sandbox.seeded.roles.ci,
      });
      expect(scenario.view(step)).toMatchSnapshot();
    }));

  test('a two-line secret and a role by name take two requests', () =>
    inScenario(async (scenario) => {
      const { accessKeyId, secretAccessKey } = scenario.sandbox.seeded.users.ci.keys;
      const step = await scenario.keyturn({
        'aws-credentials': `${accessKeyId}\n${secretAccessKey}\n`,
        'role-to-assume': 'ci-deploy',
      });
      expect(scenario.view(step)).toMatchSnapshot();
    }));

  test('OIDC assumes a role with one token request and one STS request', () =>
    inScenario(async (scenario) => {
      const step = await scenario.keyturn(
        { 'role-to-assume': scenario.sandbox.seeded.roles.oidc },
        { env: scenario.oidc() },
      );
      expect(scenario.view(step)).toMatchSnapshot();
    }));

  test('stored keys without a role are verified and exported', () =>
    inScenario(async (scenario) => {
      const step = await scenario.keyturn(scenario.ciKeys());
      expect(scenario.view(step)).toMatchSnapshot();
    }));

  test('the credentials of an earlier step assume the next role', () =>
    inScenario(async (scenario) => {
      const { roles } = scenario.sandbox.seeded;
      await scenario.keyturn({ ...scenario.ciKeys(), 'role-to-assume': roles.ci });
      const step = await scenario.keyturn({ 'role-chaining': 'true', 'role-to-assume': roles.chained });
      expect(scenario.view(step)).toMatchSnapshot();
    }));

  test('every input for AssumeRole reaches it', () =>
    inScenario(async (scenario) => {
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': scenario.sandbox.seeded.roles.ci,
        'role-duration-seconds': '7200',
        'role-session-name': 'octo-deploy',
        'role-external-id': 'octo-external-id',
        'custom-tags': '{"Team": "platform", "Wave": 2, "Dry": false}',
        'transitive-tag-keys': 'Repository\nTeam\n',
        'inline-session-policy':
          '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}',
        'managed-session-policies': 'arn:aws:iam::aws:policy/ReadOnlyAccess',
        'output-credentials': 'true',
        'mask-aws-account-id': 'true',
      });
      expect(scenario.view(step)).toMatchSnapshot();
    }));

  test('a role that does not trust the caller is tried once, and nothing is published', () =>
    inScenario(async (scenario) => {
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': scenario.sandbox.seeded.roles.resourceUser,
      });
      expectNothingPublished(step);
      expect(scenario.view(step)).toMatchSnapshot();
    }));
});
