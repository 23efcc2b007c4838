import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StepResult } from '../../src/sandbox/runner/job.ts';
import { readAsCli } from '../aws-profile/ini-readers.ts';
import { expectNothingPublished, inScenario, type Scenario, textOf } from './harness.ts';
import { inThisProcess, rotationInThisProcess } from './in-process.ts';
import { inRotation } from './rotation-harness.ts';

const file = (scenario: Scenario, name: 'config' | 'credentials') => join(scenario.job.home, '.aws', name);
const config = (scenario: Scenario) => textOf(file(scenario, 'config'));
const credentials = (scenario: Scenario) => textOf(file(scenario, 'credentials'));

function given(scenario: Scenario, files: { config?: string; credentials?: string }): void {
  mkdirSync(join(scenario.job.home, '.aws'));
  if (files.config !== undefined) writeFileSync(file(scenario, 'config'), files.config);
  if (files.credentials !== undefined) writeFileSync(file(scenario, 'credentials'), files.credentials);
}

/** Whom a later step is, that uses the AWS SDK with a profile. */
async function identityOf(scenario: Scenario, profile: string): Promise<string> {
  const script = `const { STSClient, GetCallerIdentityCommand } = require(${JSON.stringify(require.resolve('@aws-sdk/client-sts'))});
    new STSClient({}).send(new GetCallerIdentityCommand({})).then(({ Arn }) => console.log(Arn), (error) => console.log(error.message));`;
  const step = await scenario.job.run(process.execPath, ['-e', script], { env: { AWS_PROFILE: profile } });
  return step.log;
}

const arnsOf = (scenario: Scenario) =>
  scenario.sandbox.requests.map(({ parameters: { RoleArn } }) => String(RoleArn)).toSorted();
const maskedAndTold = (step: StepResult) => step.commands.filter(({ command }) => command === 'add-mask');

describe('two roles in two accounts from one step', () => {
  test('with keys: both are profiles, the environment is left alone, and post takes everything back', () =>
    inScenario(async (scenario) => {
      const { ci, ciSameAccount } = scenario.sandbox.seeded.roles;
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        profiles: `
          # the resources account
          staging = ${ci} region=eu-west-1 duration=1800
          tools=${ciSameAccount} session-name=octo-tools
        `,
      });
      expect(step.exitCode).toBe(0);
      expect(step.env).toEqual({});
      expect(readAsCli(config(scenario))).toEqual({
        'profile staging': { region: 'eu-west-1' },
        'profile tools': { region: 'eu-central-1' },
      });
      expect(Object.keys(readAsCli(credentials(scenario)))).toEqual(['staging', 'tools']);
      expect(scenario.requests).toEqual(['sts AssumeRole 200', 'sts AssumeRole 200']);
      const requests = scenario.sandbox.requests.map(({ parameters }) => parameters);
      expect(requests.find(({ RoleArn }) => RoleArn === ci)).toMatchObject({
        DurationSeconds: '1800',
        RoleSessionName: 'GitHubActions',
      });
      expect(requests.find(({ RoleArn }) => RoleArn === ciSameAccount)).toMatchObject({
        DurationSeconds: '3600',
        RoleSessionName: 'octo-tools',
      });
      expect(await identityOf(scenario, 'staging')).toBe(
        'arn:aws:sts::210987654321:assumed-role/resource-user-ci/GitHubActions',
      );
      expect(await identityOf(scenario, 'tools')).toBe(
        'arn:aws:sts::123456789012:assumed-role/ci-deploy/octo-tools',
      );
      const [post] = await scenario.finish();
      expect(post).toMatchObject({ exitCode: 0, annotations: [] });
      expect(textOf(join(scenario.job.home, '.aws'))).toBe('');
      expect(config(scenario) + credentials(scenario)).toBe('');
    }));

  test('with OIDC: a token of its own for each', () =>
    inScenario(async (scenario) => {
      const { oidc, resourceUser } = scenario.sandbox.seeded.roles;
      const step = await scenario.keyturn(
        { profiles: `deploy = ${oidc}\nuser = ${resourceUser}` },
        { env: scenario.oidc() },
      );
      expect(step.exitCode).toBe(0);
      const tokens = scenario.sandbox.requests.flatMap(({ parameters }) => parameters.WebIdentityToken ?? []);
      expect(new Set(tokens).size).toBe(2);
      expect(await identityOf(scenario, 'deploy')).toContain(':assumed-role/github-oidc/');
      expect(await identityOf(scenario, 'user')).toContain(':assumed-role/resource-user/');
    }));

  test('with a token file', () =>
    inThisProcess(async (scenario) => {
      const { oidc, resourceUser } = scenario.sandbox.seeded.roles;
      const { ACTIONS_ID_TOKEN_REQUEST_URL: url = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } =
        scenario.oidc();
      const answer = await fetch(`${url}&audience=sts.amazonaws.com`, {
        headers: { authorization: `Bearer ${bearer}` },
      });
      const { value } = (await answer.json()) as { value: string };
      writeFileSync(join(scenario.job.workspace, 'token'), value);
      const step = await scenario.keyturn({
        'web-identity-token-file': 'token',
        profiles: `deploy = ${oidc}\nuser = ${resourceUser}`,
      });
      expect(step.exitCode).toBe(0);
      expect(await identityOf(scenario, 'user')).toContain(':assumed-role/resource-user/');
    }));

  test('with the credentials of an earlier step', () =>
    inThisProcess(async (scenario) => {
      const { ci, chained } = scenario.sandbox.seeded.roles;
      await scenario.keyturn({ ...scenario.ciKeys(), 'role-to-assume': ci });
      const before = scenario.job.env;
      const step = await scenario.keyturn({
        'role-chaining': 'true',
        profiles: `one = ${chained}\ntwo = ${chained} session-name=second`,
      });
      expect(step.exitCode).toBe(0);
      expect(scenario.job.env).toEqual(before);
      const { AWS_ACCESS_KEY_ID: _id, ...others } = scenario.job.env;
      expect(others.AWS_SECRET_ACCESS_KEY).toBeDefined();
      expect(credentials(scenario).match(/aws_session_token/g)).toHaveLength(2);
    }));

  test('with what the default chain finds, which is gone through once', () =>
    inScenario(async (scenario) => {
      const { keys } = scenario.sandbox.seeded.users.ci;
      const { ci, ciSameAccount } = scenario.sandbox.seeded.roles;
      given(scenario, {
        credentials: `[default]\naws_access_key_id = ${keys.accessKeyId}\naws_secret_access_key = ${keys.secretAccessKey}\n`,
      });
      const step = await scenario.keyturn({ profiles: `a = ${ci}\nb = ${ciSameAccount}` });
      expect(step.exitCode).toBe(0);
      expect(Object.keys(readAsCli(credentials(scenario)))).toEqual(['default', 'a', 'b']);
      await scenario.finish();
      expect(Object.keys(readAsCli(credentials(scenario)))).toEqual(['default']);
    }));

  test('beside role-to-assume, which goes to the environment as usual, and is what the outputs tell of', () =>
    inThisProcess(async (scenario) => {
      const { ci, ciSameAccount } = scenario.sandbox.seeded.roles;
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': ci,
        profiles: `tools = ${ciSameAccount}`,
      });
      expect(Object.keys(step.env).toSorted()).toEqual([
        'AWS_ACCESS_KEY_ID',
        'AWS_DEFAULT_REGION',
        'AWS_REGION',
        'AWS_SECRET_ACCESS_KEY',
        'AWS_SESSION_TOKEN',
      ]);
      expect(step.outputs['aws-account-id']).toBe('210987654321');
      expect(arnsOf(scenario).filter((arn) => arn !== 'undefined')).toEqual([ciSameAccount, ci].toSorted());
      expect(await identityOf(scenario, 'tools')).toContain(':assumed-role/ci-deploy/');
    }));

  test('beside a chain of roles: a line is assumed from the source, not from the end of the chain', () =>
    inThisProcess(async (scenario) => {
      const { ci, ciSameAccount, chained } = scenario.sandbox.seeded.roles;
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': `${ci}\n${chained}`,
        profiles: `tools = ${ciSameAccount}`,
      });
      expect(step.outputs['authenticated-arn']).toContain(':assumed-role/chained/');
      expect(await identityOf(scenario, 'tools')).toContain(':assumed-role/ci-deploy/');
    }));

  test('without role-to-assume the outputs tell of the first role, and the environment has it when it is asked for', () =>
    inThisProcess(async (scenario) => {
      const { ci, ciSameAccount } = scenario.sandbox.seeded.roles;
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        profiles: `mine = keys\nstaging = ${ci}\ntools = ${ciSameAccount}`,
        'output-env-credentials': 'true',
      });
      expect(step.outputs['authenticated-arn']).toContain(':assumed-role/resource-user-ci/');
      expect(step.env.AWS_ACCESS_KEY_ID).toMatch(/^ASIA/);
      expect(credentials(scenario)).toContain(`aws_access_key_id = ${step.env.AWS_ACCESS_KEY_ID}`);
      expect(scenario.requests.filter((line) => line.startsWith('sts'))).toHaveLength(3);
    }));

  test('beside aws-profile: all of them in one write', () =>
    inThisProcess(async (scenario) => {
      const { ci, ciSameAccount } = scenario.sandbox.seeded.roles;
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': ci,
        'aws-profile': 'own',
        profiles: `tools = ${ciSameAccount}`,
      });
      expect(step.log).toContain('Wrote the profiles own, tools.');
      expect(Object.keys(readAsCli(config(scenario)))).toEqual(['profile own', 'profile tools']);
      await scenario.finish();
      expect(config(scenario) + credentials(scenario)).toBe('');
    }));
});

describe('variables with a prefix', () => {
  test('are exported, masked, and taken back by post; a line may have nothing else', () =>
    inScenario(
      async (scenario) => {
        const { ci, ciSameAccount } = scenario.sandbox.seeded.roles;
        const step = await scenario.keyturn({
          ...scenario.ciKeys(),
          profiles: `${ci} env=STAGING region=eu-west-1\ntools = ${ciSameAccount} env=TOOLS\nkeys env=OWN`,
        });
        expect(step.exitCode).toBe(0);
        const { accessKeyId, secretAccessKey } = scenario.sandbox.seeded.users.ci.keys;
        expect(step.env).toEqual({
          STAGING_AWS_ACCESS_KEY_ID: expect.stringMatching(/^ASIA/),
          STAGING_AWS_SECRET_ACCESS_KEY: expect.stringMatching(/^.{40}$/),
          STAGING_AWS_SESSION_TOKEN: expect.any(String),
          STAGING_AWS_REGION: 'eu-west-1',
          TOOLS_AWS_ACCESS_KEY_ID: expect.stringMatching(/^ASIA/),
          TOOLS_AWS_SECRET_ACCESS_KEY: expect.stringMatching(/^.{40}$/),
          TOOLS_AWS_SESSION_TOKEN: expect.any(String),
          TOOLS_AWS_REGION: 'eu-central-1',
          OWN_AWS_ACCESS_KEY_ID: accessKeyId,
          OWN_AWS_SECRET_ACCESS_KEY: secretAccessKey,
          OWN_AWS_REGION: 'eu-central-1',
        });
        const masks = maskedAndTold(step).map(({ value }) => value);
        for (const [name, value] of Object.entries(step.env))
          if (!name.endsWith('REGION')) expect(masks).toContain(value);
        expect(Object.keys(readAsCli(config(scenario)))).toEqual(['profile tools']);
        const [post] = await scenario.finish();
        expect(post?.env).toEqual({
          ...Object.fromEntries(Object.keys(step.env).map((name) => [name, ''])),
          STAGING_AWS_ACCESS_KEY_ID: 'AKIABEFOREBEFOREBEFO',
          STAGING_AWS_SECRET_ACCESS_KEY: 'secret-from-before',
        });
        expect(maskedAndTold(post as StepResult).map(({ value }) => value)).toContain('secret-from-before');
      },
      {},
      {
        env: {
          STAGING_AWS_ACCESS_KEY_ID: 'AKIABEFOREBEFOREBEFO',
          STAGING_AWS_SECRET_ACCESS_KEY: 'secret-from-before',
        },
      },
    ));

  test('a stale token under the same prefix is blanked beside long-term keys', () =>
    inThisProcess(
      async (scenario) => {
        const step = await scenario.keyturn({ ...scenario.ciKeys(), profiles: 'keys env=OWN' });
        expect(step.env.OWN_AWS_SESSION_TOKEN).toBe('');
      },
      {},
      { env: { OWN_AWS_SESSION_TOKEN: 'a token of an earlier step' } },
    ));
});

describe('the profiles of the guide', () => {
  test('my_account has the keys, my_resource_account the role, as AWS tools read them', () =>
    inThisProcess(async (scenario) => {
      const { resourceUser } = scenario.sandbox.seeded.roles;
      const { keys, mfa } = scenario.sandbox.seeded.users.alice;
      const step = await scenario.keyturn({
        'aws-credentials': `${keys.accessKeyId}\n${keys.secretAccessKey}`,
        profiles: `
          my_account = keys
          my_resource_account = ${resourceUser} source_profile=my_account mfa_serial=${mfa?.serialNumber} region=eu-west-1
        `,
      });
      expect(step.exitCode).toBe(0);
      expect(credentials(scenario)).toBe(
        `[my_account]\naws_access_key_id = ${keys.accessKeyId}\naws_secret_access_key = ${keys.secretAccessKey}\n`,
      );
      expect(config(scenario)).toBe(
        `[profile my_account]\nregion = eu-central-1\n\n[profile my_resource_account]\nregion = eu-west-1\nrole_arn = ${resourceUser}\nsource_profile = my_account\nmfa_serial = ${mfa?.serialNumber}\n`,
      );
      expect(step.log).toContain(
        `my_resource_account: AWS tools assume ${resourceUser} with the profile my_account.`,
      );
      expect(scenario.requests.filter((line) => line.startsWith('sts'))).toEqual([
        'sts GetCallerIdentity 200',
      ]);
      expect(await identityOf(scenario, 'my_account')).toBe('arn:aws:iam::123456789012:user/alice');
      expect(await identityOf(scenario, 'my_resource_account')).toContain(
        'requires multi-factor authentication',
      );
    }));

  test('an AWS SDK assumes the role itself, with the external ID and the name of the session', () =>
    inScenario(async (scenario) => {
      const { externalId } = scenario.sandbox.seeded.roles;
      await scenario.keyturn({
        ...scenario.ciKeys(),
        profiles: `mine = keys\nother = ${externalId} source_profile=mine external-id=octo-external-id session-name=octo duration=900`,
      });
      expect(await identityOf(scenario, 'other')).toBe(
        'arn:aws:sts::123456789012:assumed-role/ci-external-id/octo',
      );
      expect(scenario.sandbox.requests.at(-2)?.parameters).toMatchObject({ DurationSeconds: '900' });
    }));

  test('the source may be a profile that is there, and the keys need not be written', () =>
    inThisProcess(async (scenario) => {
      const { keys } = scenario.sandbox.seeded.users.ci;
      given(scenario, {
        credentials: `[there]\naws_access_key_id = ${keys.accessKeyId}\naws_secret_access_key = ${keys.secretAccessKey}\n`,
      });
      const before = credentials(scenario);
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        profiles: `role = ${scenario.sandbox.seeded.roles.ci} source_profile=there`,
      });
      expect(step.exitCode).toBe(0);
      expect(credentials(scenario)).toBe(before);
      expect(await identityOf(scenario, 'role')).toContain(':assumed-role/resource-user-ci/');
      await scenario.finish();
      expect([credentials(scenario), config(scenario)]).toEqual([before, '']);
    }));

  test('a source profile that is nowhere is refused before any request', () =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        profiles: `role = ${scenario.sandbox.seeded.roles.ci} source_profile=my_acount`,
      });
      expectNothingPublished(step);
      expect(step.log).toContain(
        'The profile "role" has source_profile=my_acount, but no profile has that name.',
      );
      expect(scenario.requests).toEqual([]);
    }));

  test('a profile with mfa_arn is pointed out, by file and name, and left as it is', () =>
    inThisProcess(async (scenario) => {
      given(scenario, {
        config:
          '[profile my_resource_account]\nrole_arn = arn:aws:iam::123456789012:role/x\nmfa_arn = arn:aws:iam::123456789012:mfa/alice\n',
      });
      const step = await scenario.keyturn({ ...scenario.ciKeys(), profiles: 'mine = keys' });
      expect(step.exitCode).toBe(0);
      expect(step.annotations).toEqual([
        {
          level: 'notice',
          message: `The profile my_resource_account in ${file(scenario, 'config')} has mfa_arn, which the AWS CLI and SDKs do not read, so they assume its role without MFA. Rename it to mfa_serial.`,
        },
      ]);
      expect(config(scenario)).toContain('mfa_arn');
    }));

  test('it is pointed out as well, once, where the files are the source', () =>
    inThisProcess(async (scenario) => {
      const { keys } = scenario.sandbox.seeded.users.ci;
      given(scenario, {
        credentials: `[default]\naws_access_key_id = ${keys.accessKeyId}\naws_secret_access_key = ${keys.secretAccessKey}\nmfa_arn = x\n`,
      });
      const ci = scenario.sandbox.seeded.roles.ci;
      const first = await scenario.keyturn({ profiles: `a = ${ci}` });
      const second = await scenario.keyturn({ 'role-to-assume': ci });
      for (const step of [first, second]) {
        expect(step.exitCode).toBe(0);
        expect(step.annotations).toEqual([
          {
            level: 'notice',
            message: expect.stringMatching(/^The profile default in .*credentials has mfa_arn/),
          },
        ]);
      }
    }));

  test('a step that does not touch the files says nothing of them', () =>
    inThisProcess(async (scenario) => {
      given(scenario, { config: '[profile x]\nmfa_arn = arn:aws:iam::123456789012:mfa/alice\n' });
      const step = await scenario.keyturn(scenario.ciKeys());
      expect(step.annotations).toEqual([]);
    }));
});

describe('all or nothing', () => {
  test('when one role is denied, nothing is published, and the message names its line', () =>
    inScenario(async (scenario) => {
      const { ci, resourceUser, ciSameAccount } = scenario.sandbox.seeded.roles;
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': ci,
        profiles: `tools = ${ciSameAccount} env=TOOLS\nproduction = ${resourceUser}`,
      });
      expectNothingPublished(step);
      expect(step.annotations[0]?.message).toMatch(
        /^profiles, line 2 \(production\): Could not assume role with user credentials: AssumeRole signed by AKIA….{4} failed: AccessDenied/,
      );
      expect(config(scenario) + credentials(scenario)).toBe('');
      const [post] = await scenario.finish();
      expect(post).toMatchObject({ exitCode: 0, env: {} });
    }));

  test("the first line is named too, although its role is the step's own", () =>
    inThisProcess(async (scenario) => {
      const { ci, resourceUser } = scenario.sandbox.seeded.roles;
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        profiles: `production = ${resourceUser}\nstaging = ${ci}`,
      });
      expectNothingPublished(step);
      expect(step.annotations[0]?.message).toMatch(/^profiles, line 1 \(production\): Could not assume role/);
    }));

  test('two that fail are told together', () =>
    inThisProcess(async (scenario) => {
      const { ci, resourceUser, resourceAdmin } = scenario.sandbox.seeded.roles;
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        profiles: `staging = ${ci}\nproduction = ${resourceUser}\nadmin = ${resourceAdmin}`,
      });
      expectNothingPublished(step);
      expect(step.annotations[0]?.message).toMatch(
        /^2 of the roles could not be assumed:\n- profiles, line 2 \(production\): [\s\S]*\n- profiles, line 3 \(admin\): /,
      );
    }));

  test.each([
    ['a role that this step assumes', (arn: string) => `staging = ${arn}`],
    ['a role that AWS tools assume', (arn: string) => `mine = keys\nstaging = ${arn} source_profile=mine`],
  ])('an account that is not allowed: %s', (_what, lines) =>
    inThisProcess(async (scenario) => {
      const { ci, ciSameAccount } = scenario.sandbox.seeded.roles;
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': ciSameAccount,
        'allowed-account-ids': '123456789012',
        profiles: lines(ci),
      });
      expectNothingPublished(step);
      expect(step.annotations[0]?.message).toMatch(
        /^profiles, line \d \(staging\): The account ID of the provided credentials \(210987654321\) does not match any of the expected account IDs: 123456789012/,
      );
      expect(config(scenario)).toBe('');
    }),
  );

  test('the account of the stored keys is checked as well, when they are handed over', () =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': scenario.sandbox.seeded.roles.ci,
        'allowed-account-ids': '210987654321',
        profiles: 'mine = keys',
      });
      expectNothingPublished(step);
      expect(step.annotations[0]?.message).toMatch(/^profiles, line 1 \(mine\): The account ID/);
    }));

  test('a profile that exists is refused before any request, and replaced and put back when that is asked for', () =>
    inThisProcess(async (scenario) => {
      const { ci, ciSameAccount } = scenario.sandbox.seeded.roles;
      given(scenario, {
        config: '[profile b]\nregion = us-east-1\n# mine\noutput = json\n',
        credentials: '[b]\naws_access_key_id = AKIABEFOREBEFOREBEFO\n',
      });
      const before = [config(scenario), credentials(scenario)];
      const inputs = { ...scenario.ciKeys(), profiles: `a = ${ci}\nb = ${ciSameAccount}` };
      const refused = await scenario.keyturn(inputs);
      expectNothingPublished(refused);
      expect(refused.log).toContain('The profile "b" exists already');
      expect(scenario.requests).toEqual([]);

      const step = await scenario.keyturn({ ...inputs, 'overwrite-aws-profile': 'true' });
      expect(step.exitCode).toBe(0);
      expect(await identityOf(scenario, 'b')).toContain(':assumed-role/ci-deploy/');
      await scenario.finish();
      expect([config(scenario), credentials(scenario)]).toEqual(before);
    }));

  test('twelve roles at once, with a service that throttles', () =>
    inScenario(async (scenario) => {
      const { ci } = scenario.sandbox.seeded.roles;
      const lines = Array.from({ length: 12 }, (_, index) => `p${index} = ${ci} session-name=octo-${index}`);
      scenario.sandbox.faults.add({
        operation: 'AssumeRole',
        skip: 2,
        times: 5,
        fault: { kind: 'error', status: 400, code: 'Throttling' },
      });
      const step = await scenario.keyturn({ ...scenario.ciKeys(), profiles: lines.join('\n') });
      expect(step.exitCode).toBe(0);
      const written = readAsCli(credentials(scenario));
      const sessions = [...scenario.sandbox.world.sessions.values()];
      for (const [index, name] of Object.keys(written).entries()) {
        const { key } = sessions.find((each) => each.key.id === written[name]?.aws_access_key_id) ?? {};
        expect(key?.secret).toBe(written[name]?.aws_secret_access_key);
        expect(name).toBe(`p${index}`);
      }
      expect(Object.keys(written)).toHaveLength(12);
    }));
});

describe('beside a rotation', () => {
  test('a torn pair is repaired before the roles are assumed with it', () =>
    inRotation(async (rotation) => {
      const { scenario } = rotation;
      const inputs = () => ({
        'aws-credentials': '',
        'aws-access-key-id': rotation.secrets.value('AWS_ACCESS_KEY_ID') ?? '',
        'aws-secret-access-key': rotation.secrets.value('AWS_SECRET_ACCESS_KEY') ?? '',
      });
      const [old] = rotation.keys;
      await rotation.run({ ...inputs(), rotate: 'now' });
      const torn = { ...inputs(), 'aws-access-key-id': old?.id ?? '' };
      const { ci, ciSameAccount } = scenario.sandbox.seeded.roles;
      const step = await rotation.run({ ...torn, profiles: `mine = keys\na = ${ci}\nb = ${ciSameAccount}` });
      expect(step.exitCode).toBe(0);
      expect(step.log).toMatch(/The stored pair is torn/);
      const [, successor] = rotation.keys;
      expect(readAsCli(credentials(scenario)).mine?.aws_access_key_id).toBe(successor?.id);
    }));

  test('the stored keys that are handed over are the new ones, and roles are not touched', () =>
    rotationInThisProcess(async (rotation) => {
      const { scenario } = rotation;
      const { ci } = scenario.sandbox.seeded.roles;
      const step = await rotation.run({ rotate: 'now', profiles: `mine = keys env=OWN\nstaging = ${ci}` });
      expect(step.outputs.rotated).toBe('true');
      const [, successor] = rotation.keys;
      expect(readAsCli(credentials(scenario)).mine).toEqual({
        aws_access_key_id: successor?.id,
        aws_secret_access_key: successor?.secret,
      });
      expect(step.env.OWN_AWS_SECRET_ACCESS_KEY).toBe(successor?.secret);
      expect(readAsCli(credentials(scenario)).staging?.aws_access_key_id).toMatch(/^ASIA/);
    }));
});

test('the account of every line is masked with mask-aws-account-id', () =>
  inThisProcess(async (scenario) => {
    const { ci, ciSameAccount } = scenario.sandbox.seeded.roles;
    const step = await scenario.keyturn({
      ...scenario.ciKeys(),
      'mask-aws-account-id': 'true',
      profiles: `a = ${ci}\nb = ${ciSameAccount}\nmine = keys\nc = ${ciSameAccount} source_profile=mine`,
    });
    expect(step.exitCode).toBe(0);
    expect(step.log).not.toMatch(/\d{12}/);
  }));

test('a run that goes wrong in the middle of the list tells all that is wrong with it, by line', () =>
  inThisProcess(async (scenario) => {
    const step = await scenario.keyturn({ profiles: 'a = arn:aws:iam::1:role/x\nb = deploy env=staging' });
    expectNothingPublished(step);
    expect(step.log).toContain('profiles, line 1 (a): "arn:aws:iam::1:role/x" is not the ARN of a role');
    expect(step.log).toContain('profiles, line 2 (b): env=staging is not a prefix');
    expect(step.log).toContain('Write STAGING.');
  }));
