import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StepResult } from '../../src/sandbox/runner/job.ts';
import { readAsCli } from '../aws-profile/ini-readers.ts';
import { identityOf, inScenario, type Scenario, textOf } from './harness.ts';
import { inThisProcess, rotationInThisProcess } from './in-process.ts';
import { config, credentials, given } from './profiles-harness.ts';

const arnsOf = (scenario: Scenario) =>
  scenario.sandbox.requests.map(({ parameters: { RoleArn } }) => String(RoleArn)).toSorted();
const maskCommands = (step: StepResult) => step.commands.filter(({ command }) => command === 'add-mask');

describe('two roles in two accounts from one step', () => {
  test('from keys: writes two profiles, leaves the environment alone, and undoes everything in the post step', () =>
    inThisProcess(async (scenario) => {
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

  test('from OIDC: requests a token for each role', () =>
    inThisProcess(async (scenario) => {
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

  test('from a token file: writes both profiles', () =>
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

  test('from the credentials of an earlier step: writes both profiles', () =>
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

  test('from the default chain: resolves it once', () =>
    inThisProcess(async (scenario) => {
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

  test('beside role-to-assume: exports that role as usual, and the outputs describe it', () =>
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

  test('beside a role chain: assumes each line from the source, not from the end of the chain', () =>
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

  test('without role-to-assume: the outputs describe the first role, which output-env-credentials exports', () =>
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

  test('beside aws-profile: writes all profiles together', () =>
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
  test('are exported, masked and restored by the post step, with or without a profile name', () =>
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
        const masks = maskCommands(step).map(({ value }) => value);
        for (const [name, value] of Object.entries(step.env))
          if (!name.endsWith('REGION')) expect(masks).toContain(value);
        expect(Object.keys(readAsCli(config(scenario)))).toEqual(['profile tools']);
        const [post] = await scenario.finish();
        expect(post?.env).toEqual({
          ...Object.fromEntries(Object.keys(step.env).map((name) => [name, ''])),
          STAGING_AWS_ACCESS_KEY_ID: 'AKIABEFOREBEFOREBEFO',
          STAGING_AWS_SECRET_ACCESS_KEY: 'secret-from-before',
        });
        expect(maskCommands(post as StepResult).map(({ value }) => value)).toContain('secret-from-before');
      },
      {},
      {
        env: {
          STAGING_AWS_ACCESS_KEY_ID: 'AKIABEFOREBEFOREBEFO',
          STAGING_AWS_SECRET_ACCESS_KEY: 'secret-from-before',
        },
      },
    ));

  test('blank a stale token with the same prefix beside long-term keys', () =>
    inThisProcess(
      async (scenario) => {
        const step = await scenario.keyturn({ ...scenario.ciKeys(), profiles: 'keys env=OWN' });
        expect(step.env.OWN_AWS_SESSION_TOKEN).toBe('');
      },
      {},
      { env: { OWN_AWS_SESSION_TOKEN: 'a token of an earlier step' } },
    ));
});

describe('beside a rotation', () => {
  test('repairs a torn pair before it assumes the roles', () =>
    rotationInThisProcess(async (rotation) => {
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

  test('publishes the new keys for lines with stored keys, and roles as usual', () =>
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

test('masks the account of every line with mask-aws-account-id', () =>
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
