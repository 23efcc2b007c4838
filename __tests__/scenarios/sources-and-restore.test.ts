import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onLinux } from '../platforms.ts';
import { action, expectNothingPublished, identityOf, inScenario, textOf } from './harness.ts';
import { inThisProcess } from './in-process.ts';

describe('other sources than given keys and OIDC', () => {
  test('ambient credentials of a profile assume a role', () =>
    inThisProcess(async (scenario) => {
      const { keys } = scenario.sandbox.seeded.users.ci;
      mkdirSync(join(scenario.job.home, '.aws'));
      writeFileSync(
        join(scenario.job.home, '.aws', 'credentials'),
        `[default]\naws_access_key_id = ${keys.accessKeyId}\naws_secret_access_key = ${keys.secretAccessKey}\n`,
      );
      const step = await scenario.keyturn({ 'role-to-assume': scenario.sandbox.seeded.roles.ci });
      expect(step.exitCode).toBe(0);
      expect(step.log).toContain(
        "Source: the SDK's default chain, because no source is set and the job has no id-token permission.",
      );
      expect(scenario.requests).toEqual(['sts AssumeRole 200']);
    }));

  test('ambient credentials without a role are verified and logged, but not exported', () =>
    inThisProcess(async (scenario) => {
      const { keys, arn } = scenario.sandbox.seeded.users.ci;
      const env = { AWS_ACCESS_KEY_ID: keys.accessKeyId, AWS_SECRET_ACCESS_KEY: keys.secretAccessKey };
      const step = await scenario.keyturn({}, { env });
      expect(step.exitCode).toBe(0);
      expect(step.outputs).toEqual({ 'aws-account-id': '123456789012', 'authenticated-arn': arn });
      expect(step.env).toEqual({ AWS_REGION: 'eu-central-1', AWS_DEFAULT_REGION: 'eu-central-1' });
    }));

  test('a profile that an earlier step wrote is a source of role chaining', () =>
    inScenario(async (scenario) => {
      const { roles } = scenario.sandbox.seeded;
      await scenario.keyturn({ ...scenario.ciKeys(), 'role-to-assume': roles.ci, 'aws-profile': 'first' });
      const step = await scenario.keyturn(
        { 'role-chaining': 'true', 'role-to-assume': roles.chained },
        { env: { AWS_PROFILE: 'first' } },
      );
      expect(step.exitCode).toBe(0);
      expect(step.outputs['authenticated-arn']).toBe(
        'arn:aws:sts::210987654321:assumed-role/chained/GitHubActions',
      );
    }));

  test('root keys are refused, with and without a role', () =>
    inThisProcess(async (scenario) => {
      const { accessKeyId, secretAccessKey } = scenario.sandbox.seeded.rootKeys;
      const keys = { 'aws-access-key-id': accessKeyId, 'aws-secret-access-key': secretAccessKey };
      for (const role of [
        {},
        { 'role-to-assume': scenario.sandbox.seeded.roles.ci },
        { 'role-to-assume': 'ci-deploy' },
      ]) {
        const step = await scenario.keyturn({ ...keys, ...role });
        expectNothingPublished(step);
        expect(step.log).toMatch(/root user/);
        expect(step.log).toContain('give the workflow an OIDC role');
      }
    }));

  test('a deleted key and a wrong secret have different messages', () =>
    inThisProcess(async (scenario) => {
      const wrong = await scenario.keyturn({
        ...scenario.ciKeys(),
        'aws-secret-access-key': '0123456789/not/the/secret/of/this/key+++',
      });
      expect(wrong.log).toContain('the secret access key does not belong to the access key id');
      scenario.sandbox.world.account('123456789012').users.get('ci-deployer')?.accessKeys.pop();
      const { 'aws-access-key-id': id } = { 'aws-access-key-id': 'AKIAIOSFODNN7EXAMPLE' };
      const deleted = await scenario.keyturn({
        'aws-access-key-id': id,
        'aws-secret-access-key': 'gone-with-its-key',
      });
      expect(deleted.log).toContain('the access key was deleted or made inactive');
    }));

  test('a runner whose clock is an hour behind still gets its credentials', () =>
    inThisProcess(async (scenario) => {
      scenario.sandbox.clock.skewMs = 3_600_000;
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': scenario.sandbox.seeded.roles.ci,
      });
      expect(step.exitCode).toBe(0);
      expect(scenario.requests).toEqual(['sts AssumeRole 403 SignatureDoesNotMatch', 'sts AssumeRole 200']);
    }));

  test('a misspelled role input publishes no long-term key', () =>
    inThisProcess(async (scenario) => {
      const { roles } = scenario.sandbox.seeded;
      const step = await scenario.keyturn({ ...scenario.ciKeys(), 'role-to-asume': roles.ci });
      expectNothingPublished(step);
      expect(step.log).toContain('There is no input role-to-asume.');
      expect(step.log).toContain('write role-to-assume, or remove it.');
      expect(scenario.requests).toEqual([]);
    }));

  test('white space around a secret is removed with a notice', () =>
    inThisProcess(async (scenario) => {
      const { 'aws-access-key-id': id, 'aws-secret-access-key': secret } = scenario.ciKeys();
      const step = await scenario.keyturn({
        'aws-access-key-id': id,
        'aws-secret-access-key': `${secret} \n`,
      });
      expect(step.exitCode).toBe(0);
      expect(step.annotations).toEqual([
        {
          level: 'notice',
          message: 'White space around aws-secret-access-key was cut off. Store the secret again without it.',
        },
      ]);
    }));
});

describe('the post step', () => {
  test('undoes two steps of one job in reverse order', () =>
    inScenario(
      async (scenario) => {
        const { roles } = scenario.sandbox.seeded;
        await scenario.keyturn({ ...scenario.ciKeys(), 'role-to-assume': roles.ci });
        const afterFirst = scenario.job.env.AWS_ACCESS_KEY_ID;
        await scenario.keyturn({ 'role-chaining': 'true', 'role-to-assume': roles.chained });
        const posts = await scenario.finish();
        expect(posts.map(({ env }) => env.AWS_ACCESS_KEY_ID)).toEqual([afterFirst, 'AKIABEFOREBEFOREBEFO']);
      },
      {},
      { env: { AWS_ACCESS_KEY_ID: 'AKIABEFOREBEFOREBEFO', AWS_SECRET_ACCESS_KEY: 'before' } },
    ));

  test('leaves a variable alone that a later step has set', () =>
    inThisProcess(async (scenario) => {
      await scenario.keyturn(scenario.ciKeys());
      await scenario.job.run(process.execPath, [
        '-e',
        "require('fs').appendFileSync(process.env.GITHUB_ENV, 'AWS_REGION=us-east-1\\n')",
      ]);
      const [post] = await scenario.finish();
      expect(scenario.job.env.AWS_REGION).toBe('us-east-1');
      expect(scenario.job.env.AWS_ACCESS_KEY_ID).toBe('');
      expect(post?.log).toContain('Left alone, because a later step has changed them: AWS_REGION.');
    }));

  test('leaves a profile alone that has changed since, warns, and does not fail the job', () =>
    inThisProcess(async (scenario) => {
      await scenario.keyturn({ ...scenario.ciKeys(), 'aws-profile': 'deploy' });
      const file = join(scenario.job.home, '.aws', 'config');
      writeFileSync(file, '[profile deploy]\nregion = us-east-1\n');
      const [post] = await scenario.finish();
      expect(post?.exitCode).toBe(0);
      expect(post?.annotations).toEqual([
        { level: 'warning', message: expect.stringContaining('and is left as it is') },
      ]);
      expect(post?.log).toContain('Not everything that Keyturn had exported could be taken back');
      expect(post?.log).not.toContain('Took back what Keyturn had exported.');
      expect(textOf(file)).toBe('[profile deploy]\nregion = us-east-1\n');
      expect(textOf(join(scenario.job.home, '.aws', 'credentials'))).toBe('');
    }));

  test('has nothing to undo after a failed step', () =>
    inThisProcess(async (scenario) => {
      await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': scenario.sandbox.seeded.roles.resourceUser,
      });
      const [post] = await scenario.finish();
      expect(post).toMatchObject({ exitCode: 0, env: {}, log: 'Keyturn had exported nothing.' });
    }));

  test('warns about invalid state, does not fail, and undoes everything else', () =>
    inScenario(async (scenario) => {
      const folder = join(scenario.job.home, 'keyturn-refresh-0123456789ab');
      mkdirSync(folder);
      const step = await scenario.job.run(process.execPath, [join(action, 'dist/post/index.js')], {
        env: { 'STATE_keyturn-variables': '{"broken', 'STATE_keyturn-refresh': folder },
      });
      expect(step.exitCode).toBe(0);
      expect(step.annotations).toEqual([
        {
          level: 'warning',
          message:
            'The variables could not be put back: the state saved for this step (keyturn-variables in GITHUB_STATE) was cut short or changed. Later post steps still see them.',
        },
      ]);
      expect(step.log).not.toMatch(/Took back|broken/);
      expect(existsSync(folder)).toBe(false);
    }));

  onLinux('is required: a step that cannot write its state fails and publishes nothing', () =>
    inScenario(async (scenario) => {
      const env = { GITHUB_STATE: '/dev/full' };
      const step = await scenario.keyturn(scenario.ciKeys(), { env });
      expect([step.exitCode, step.env, step.outputs]).toEqual([1, {}, {}]);
      expect(step.log).toContain('The state for the post step could not be saved (GITHUB_STATE): ENOSPC');
      expect(step.log).toContain('free some space on the runner');
    }),
  );

  test('is not required on a runner that keeps no state', () =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn(scenario.ciKeys(), { env: { GITHUB_STATE: scenario.job.home } });
      expect(step.exitCode).toBe(0);
      expect(step.log).toContain('This runner keeps no state for post steps');
    }));

  test('comes after later steps, which can use the exported credentials', () =>
    inScenario(async (scenario) => {
      await scenario.keyturn({ ...scenario.ciKeys(), 'role-to-assume': scenario.sandbox.seeded.roles.ci });
      expect(await identityOf(scenario)).toBe(
        'arn:aws:sts::210987654321:assumed-role/resource-user-ci/GitHubActions',
      );
    }));
});

describe('outside a runner', () => {
  test.each([
    ['no GITHUB_ENV', { GITHUB_ENV: '' }, /is not a step of a GitHub Actions job/],
    [
      'a GITHUB_ENV that is not writable',
      { GITHUB_ENV: '/proc/sys/kernel/ostype' },
      /GITHUB_ENV cannot be written: (EACCES|EROFS)/,
    ],
    ['a GITHUB_OUTPUT that does not exist', { GITHUB_OUTPUT: '/nowhere/output' }, /temporary folder is gone/],
  ])('%s is refused before any request, without printing a secret', (_name, env, expected) =>
    inScenario(async (scenario) => {
      const inputs = {
        INPUT_AUDIENCE: 'sts.amazonaws.com',
        'INPUT_AWS-REGION': 'eu-central-1',
        'INPUT_AWS-ACCESS-KEY-ID': scenario.ciKeys()['aws-access-key-id'],
        'INPUT_AWS-SECRET-ACCESS-KEY': scenario.ciKeys()['aws-secret-access-key'],
      };
      const script = `Object.assign(process.env, ${JSON.stringify(env)}); require(${JSON.stringify(join(action, 'dist/main/index.js'))});`;
      const step = await scenario.job.run(process.execPath, ['-e', script], { env: inputs });
      expect(step.exitCode).toBe(1);
      expect(step.log).toMatch(expected);
      expect(scenario.requests).toEqual([]);
      scenario.expectNoLeak(step);
    }),
  );
});
