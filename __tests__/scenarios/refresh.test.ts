import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decrypt } from '../../src/refresh/encrypted-file.ts';
import { laterBy } from '../../src/sandbox/runner/job.ts';
import { inScenario, textOf } from './harness.ts';
import { inThisProcess, rotationInThisProcess } from './in-process.ts';
import {
  callerOf,
  configFile,
  document,
  filesOf,
  hour,
  minute,
  Renewing,
  renewingFolders,
} from './refresh-harness.ts';

describe('a session that renews itself', () => {
  test('publishes a profile and no keys with OIDC, and stores no secret on disk except the session', () =>
    inThisProcess(async (scenario) => {
      const job = await Renewing.oidc(scenario);
      const [folder = ''] = renewingFolders(scenario);
      expect(Object.keys(job.step.env).sort()).toEqual([
        'AWS_DEFAULT_REGION',
        'AWS_PROFILE',
        'AWS_REGION',
        `KEYTURN_REFRESH_${folder.slice(-12).toUpperCase()}`,
      ]);
      expect(job.step.env.AWS_PROFILE).toBe('keyturn');
      expect([folder, join(folder, 'source'), join(folder, 'session')].map(modeOf)).toEqual([
        0o700, 0o600, 0o600,
      ]);
      expect(configFile(scenario)).toBe(
        `[profile keyturn]\ncredential_process = ${job.command}\nregion = eu-central-1\n`,
      );
      expect(filesOf(join(scenario.job.home, '.aws')).map(({ path }) => path)).toEqual([
        join(scenario.job.home, '.aws', 'config'),
      ]);
      const bearer = job.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN ?? 'none';
      expect(bearer.length).toBeGreaterThan(20);
      expect(filesOf(scenario.job.home).filter(({ text }) => text.includes(bearer))).toEqual([]);
      expect(scenario.requests).toEqual(['oidc GetToken 200', 'sts AssumeRoleWithWebIdentity 200']);
    }));

  test('is printed without a request while it is valid', () =>
    inThisProcess(async (scenario) => {
      const job = await Renewing.oidc(scenario);
      const requests = await job.requestsOf(async () => {
        const results = await job.programs(4, { laterMs: 44 * minute });
        expect(new Set(results.map(({ stdout }) => stdout)).size).toBe(1);
        expect(await callerOf(results[0] as never, scenario)).toBe(job.step.outputs['authenticated-arn']);
        expect(document(results[0] as never).Expiration.slice(0, 19)).toBe(
          job.step.outputs['expires-at']?.slice(0, 19),
        );
      });
      expect(requests).toEqual(['sts GetCallerIdentity 200']);
    }));

  test.each([
    // .ci/aws-cli.sh runs twenty commands of the real AWS CLI at once.
    [
      'OIDC, in four processes',
      inScenario,
      Renewing.oidc,
      ['oidc GetToken 200', 'sts AssumeRoleWithWebIdentity 200'],
    ],
    [
      'stored keys',
      inThisProcess,
      Renewing.keys,
      ['sts AssumeRole 403 SignatureDoesNotMatch', 'sts AssumeRole 200'],
    ],
  ] as const)(
    'is renewed once per expiry for four concurrent programs, with %s',
    (_source, run, start, renewal) =>
      run(async (scenario) => {
        const job = await start(scenario);
        const ids = new Set([await job.session()]);
        for (let expiries = 1; expiries <= 2; expiries++) {
          job.advance(61 * minute);
          const requests = await job.requestsOf(async () => {
            const results = await job.programs(4, { laterMs: expiries * 61 * minute });
            expect(new Set(results.map(({ stdout }) => stdout)).size).toBe(1);
            ids.add(document(results[0] as never).AccessKeyId);
            expect(await callerOf(results[0] as never, scenario)).toBe(job.step.outputs['authenticated-arn']);
          });
          expect(requests).toEqual([...renewal, 'sts GetCallerIdentity 200']);
        }
        expect(ids.size).toBe(3);
      }),
  );

  test('is renewed with a session of the user, so that the stored key stays in the step', () =>
    inThisProcess(async (scenario) => {
      const job = await Renewing.keys(scenario);
      expect(scenario.requests).toEqual(['sts AssumeRole 200', 'sts GetSessionToken 200']);
      const { accessKeyId, secretAccessKey } = scenario.sandbox.seeded.users.ci.keys;
      for (const secret of [accessKeyId, secretAccessKey, Buffer.from(secretAccessKey).toString('base64')]) {
        expect(filesOf(scenario.job.home).filter(({ text }) => text.includes(secret))).toEqual([]);
        expect(Object.values(scenario.job.env).filter((value) => value.includes(secret))).toEqual([]);
      }
      const [parent] = [...scenario.sandbox.world.sessions.values()].filter(
        ({ kind }) => kind === 'session-token',
      );
      expect(
        filesOf(scenario.job.home).filter(({ text }) => text.includes(parent?.key.secret ?? '')),
      ).toEqual([]);
      job.advance(50 * minute);
      await job.session({ laterMs: 50 * minute });
      expect(scenario.sandbox.requests.at(-1)?.signedBy).toBe(parent?.key.id);
      expect(scenario.sandbox.requests.at(-1)?.parameters.Tags).toEqual(
        scenario.sandbox.requests[0]?.parameters.Tags,
      );
    }));

  test('is renewed with a session of the new key after a rotation, and the encrypted file holds no key and no token', () =>
    rotationInThisProcess(async (rotation) => {
      const { scenario, token } = rotation;
      const { roles, users } = scenario.sandbox.seeded;
      const env = {
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'a-bearer-for-id-tokens',
        GITHUB_TOKEN: 'a-token-of-the-job',
      };
      const step = await rotation.run(
        { rotate: 'now', refresh: 'true', 'role-to-assume': roles.ci },
        { env },
      );
      expect([step.exitCode, step.outputs.rotated]).toEqual([0, 'true']);
      const opening = scenario.sandbox.requests.find(({ operation }) => operation === 'GetSessionToken');
      expect(opening?.signedBy).toBe(rotation.keys[1]?.id);
      const [folder = ''] = renewingFolders(scenario);
      const key = step.env[`KEYTURN_REFRESH_${folder.slice(-12).toUpperCase()}`] ?? '';
      const sealed = JSON.stringify(decrypt(textOf(join(folder, 'source')), key));
      expect(sealed).toContain(roles.ci);
      const kept = [
        users.ci.keys.secretAccessKey,
        ...rotation.keys.map(({ secret }) => secret),
        token,
        ...Object.values(env),
      ];
      expect(kept.filter((secret) => sealed.includes(secret))).toEqual([]);
    }));

  test('is renewed for a role by name, and explains its end after 36 hours', () =>
    inThisProcess(async (scenario) => {
      const job = await Renewing.keys(scenario, { 'role-to-assume': 'ci-deploy' });
      job.advance(2 * hour);
      const result = await job.program({ laterMs: 2 * hour });
      expect(await callerOf(result, scenario)).toBe(
        'arn:aws:sts::123456789012:assumed-role/ci-deploy/GitHubActions',
      );
      job.advance(35 * hour);
      const { exitCode, stderr } = await job.program({ laterMs: 37 * hour });
      expect([exitCode, stderr]).toEqual([1, expect.stringContaining('What to do: use OIDC')]);
      expect(stderr).toContain('lasts 36 hours');
    }));

  test('is renewed with the present token of a token file in the workspace', () =>
    inThisProcess(async (scenario) => {
      const token = async () => {
        const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = scenario.oidc();
        const answer = await fetch(`${url}&audience=sts.amazonaws.com`, {
          headers: { authorization: `Bearer ${bearer}` },
        });
        writeFileSync(
          join(scenario.job.workspace, 'token'),
          ((await answer.json()) as { value: string }).value,
        );
      };
      await token();
      const role = { 'role-to-assume': scenario.sandbox.seeded.roles.oidc };
      const job = await Renewing.start(scenario, { ...role, 'web-identity-token-file': 'token' });
      job.advance(50 * minute);
      const first = await job.session({ laterMs: 44 * minute });
      await token();
      expect(await job.session({ laterMs: 50 * minute })).not.toBe(first);
    }));

  test("is renewed from the runner's own profile, although AWS_PROFILE names another one by then", () =>
    inThisProcess(async (scenario) => {
      const { keys } = scenario.sandbox.seeded.users.ci;
      mkdirSync(join(scenario.job.home, '.aws'));
      writeFileSync(
        join(scenario.job.home, '.aws', 'credentials'),
        `[machine]\naws_access_key_id = ${keys.accessKeyId}\naws_secret_access_key = ${keys.secretAccessKey}\n`,
      );
      const role = { 'role-to-assume': scenario.sandbox.seeded.roles.ci };
      const job = await Renewing.start(scenario, role, { AWS_PROFILE: 'machine' });
      job.advance(2 * hour);
      const result = await job.program({ laterMs: 2 * hour, env: { AWS_PROFILE: 'keyturn' } });
      expect(await callerOf(result, scenario)).toBe(job.step.outputs['authenticated-arn']);
    }));

  test('can be the source of a role chain that renews itself too', () =>
    inScenario(async (scenario) => {
      await Renewing.oidc(scenario);
      const { roles } = scenario.sandbox.seeded;
      const env = scenario.oidc();
      const step = await scenario.keyturn(
        {
          refresh: 'true',
          'role-chaining': 'true',
          'role-to-assume': roles.chained,
          'aws-profile': 'second',
        },
        { env },
      );
      expect([step.exitCode, step.outputs['authenticated-arn']]).toEqual([
        0,
        'arn:aws:sts::210987654321:assumed-role/chained/GitHubActions',
      ]);
      scenario.sandbox.clock.advance(50 * minute);
      const command = /\[profile second\]\ncredential_process = (.*)/.exec(configFile(scenario))?.[1] ?? '';
      const result = await scenario.job.run('sh', ['-c', command], {
        env: { ...env, ...laterBy(50 * minute) },
      });
      expect(result.exitCode).toBe(0);
      expect(scenario.requests.slice(-4)).toEqual([
        'oidc GetToken 200',
        'sts AssumeRoleWithWebIdentity 200',
        'sts AssumeRole 403 SignatureDoesNotMatch',
        'sts AssumeRole 200',
      ]);
    }));
});

function modeOf(path: string): number {
  return statSync(path).mode & 0o777;
}
