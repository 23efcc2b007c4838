import { existsSync } from 'node:fs';
import { secretsBeforeMask } from '../../src/sandbox/runner/step-log.ts';
import { inScenario } from './harness.ts';
import { inThisProcess } from './in-process.ts';
import { filesOf, Renewing, renewingFolders } from './refresh-harness.ts';

describe('the end of the job', () => {
  const stale = {
    AWS_ACCESS_KEY_ID: 'AKIABEFOREBEFOREBEFO',
    AWS_SECRET_ACCESS_KEY: 'the-secret-from-before',
    AWS_SESSION_TOKEN: 'the-token-from-before',
    AWS_SECURITY_TOKEN: 'the-same-token-from-before',
    AWS_DEFAULT_PROFILE: 'before',
    AWS_WEB_IDENTITY_TOKEN_FILE: '/run/token',
  };

  test('restores the variables that were blanked because they take precedence over the profile', () =>
    inScenario(
      async (scenario) => {
        const job = await Renewing.oidc(scenario);
        expect(job.step.env).toMatchObject({
          AWS_ACCESS_KEY_ID: '',
          AWS_SECRET_ACCESS_KEY: '',
          AWS_SESSION_TOKEN: '',
          AWS_WEB_IDENTITY_TOKEN_FILE: '',
          AWS_DEFAULT_PROFILE: 'keyturn',
        });
        expect(secretsBeforeMask(job.step.rawLog, [stale.AWS_SECURITY_TOKEN])).toEqual([]);
        expect(job.step.commands).toContainEqual(
          expect.objectContaining({ command: 'add-mask', value: stale.AWS_SECURITY_TOKEN }),
        );
        const { folder, command } = job;
        const key = `KEYTURN_REFRESH_${folder.slice(-12).toUpperCase()}`;
        const [post] = await scenario.finish();
        expect(post?.env).toEqual({
          ...stale,
          AWS_PROFILE: '',
          AWS_REGION: '',
          AWS_DEFAULT_REGION: '',
          [key]: '',
        });
        expect(filesOf(scenario.job.home)).toEqual([]);
        expect(existsSync(folder)).toBe(false);
        const late = await scenario.job.run('sh', ['-c', command]);
        expect([late.exitCode, late.log]).toEqual([
          1,
          expect.stringContaining('the job that made the profile is over'),
        ]);
      },
      {},
      { env: stale },
    ));

  test('undoes two renewing steps separately', () =>
    inThisProcess(async (scenario) => {
      await Renewing.oidc(scenario, { 'aws-profile': 'first' });
      await Renewing.oidc(scenario, { 'aws-profile': 'second' });
      expect(renewingFolders(scenario)).toHaveLength(2);
      expect(
        Object.keys(scenario.job.env).filter((name) => name.startsWith('KEYTURN_REFRESH_')),
      ).toHaveLength(2);
      const posts = await scenario.finish();
      expect(posts.map(({ env }) => env.AWS_PROFILE)).toEqual(['first', '']);
      expect(filesOf(scenario.job.home)).toEqual([]);
    }));

  test('asks a second step with refresh to set its own aws-profile', () =>
    inThisProcess(async (scenario) => {
      const first = await Renewing.oidc(scenario);
      const second = await scenario.keyturn(
        { 'role-to-assume': scenario.sandbox.seeded.roles.oidc, refresh: 'true' },
        { env: scenario.oidc() },
      );
      expect(second.exitCode).toBe(1);
      expect(second.log).toContain('an earlier step of this job also has refresh: true');
      expect(second.log).toContain('give this step another profile name with aws-profile');
      expect(await first.session()).toMatch(/^ASIA/);
    }));

  test('exports only the encryption key with output-env-credentials: false', () =>
    inThisProcess(async (scenario) => {
      const job = await Renewing.oidc(scenario, {
        'output-env-credentials': 'false',
        'output-credentials': 'true',
      });
      expect(Object.keys(job.step.env)).toEqual([expect.stringMatching(/^KEYTURN_REFRESH_[0-9A-F]{12}$/)]);
      expect(job.step.outputs['aws-access-key-id']).toBe(await job.session());
    }));
});
