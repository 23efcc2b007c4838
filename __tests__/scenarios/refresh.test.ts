import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { decrypt } from '../../src/refresh/encrypted-file.ts';
import { laterBy } from '../../src/sandbox/runner/job.ts';
import { secretsBeforeMask } from '../../src/sandbox/runner/step-log.ts';
import { expectNothingPublished, inScenario, textOf } from './harness.ts';
import { callerOf, configFile, document, filesOf, Renewing, renewingFolders } from './refresh-harness.ts';
import { inRotation } from './rotation-harness.ts';

// Many processes at once, on machines with few cores.

const minute = 60_000;
const hour = 60 * minute;
/** Enough to find the lock taken; .ci/aws-cli.sh has twenty commands of the real AWS CLI at once. */
const eight = Array.from({ length: 8 });

describe('a session that renews itself', () => {
  test('with OIDC: the step hands over a profile and no keys, and nothing secret but the session is on the disk', () =>
    inScenario(async (scenario) => {
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

  test('while the session is good, the program prints it and asks nobody', () =>
    inScenario(async (scenario) => {
      const job = await Renewing.oidc(scenario);
      const requests = await job.requestsOf(async () => {
        const results = await Promise.all(eight.map(() => job.program({ laterMs: 44 * minute })));
        expect(new Set(results.map(({ stdout }) => stdout)).size).toBe(1);
        expect(await callerOf(results[0] as never, scenario)).toBe(job.step.outputs['authenticated-arn']);
        expect(document(results[0] as never).Expiration.slice(0, 19)).toBe(
          job.step.outputs['expires-at']?.slice(0, 19),
        );
      });
      expect(requests).toEqual(['sts GetCallerIdentity 200']);
    }));

  test.each([
    ['OIDC', Renewing.oidc, ['oidc GetToken 200', 'sts AssumeRoleWithWebIdentity 200']],
    ['stored keys', Renewing.keys, ['sts AssumeRole 403 SignatureDoesNotMatch', 'sts AssumeRole 200']],
  ] as const)(
    'with %s: eight processes at once over two expiries, and one renewal for each',
    (_source, start, renewal) =>
      inScenario(async (scenario) => {
        const job = await start(scenario);
        const ids = new Set([await job.session()]);
        for (let expiries = 1; expiries <= 2; expiries++) {
          job.advance(61 * minute);
          const requests = await job.requestsOf(async () => {
            const all = eight.map(() => job.program({ laterMs: expiries * 61 * minute }));
            const results = await Promise.all(all);
            expect(new Set(results.map(({ stdout }) => stdout)).size).toBe(1);
            ids.add(document(results[0] as never).AccessKeyId);
            expect(await callerOf(results[0] as never, scenario)).toBe(job.step.outputs['authenticated-arn']);
          });
          expect(requests).toEqual([...renewal, 'sts GetCallerIdentity 200']);
        }
        expect(ids.size).toBe(3);
      }),
  );

  test('a stored key stays in the step: a session of its user signs the renewals', () =>
    inScenario(async (scenario) => {
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

  test('after a rotation the new key opens that session, and what is sealed holds no key, no token and no bearer', () =>
    inRotation(async (rotation) => {
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

  test('a role by name is found with the session that renews, and a job of more than 36 hours is told why it ends', () =>
    inScenario(async (scenario) => {
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

  test('a token file is read anew, by its place in the workspace', () =>
    inScenario(async (scenario) => {
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

  test("the runner's own profile renews, although AWS_PROFILE names another by then", () =>
    inScenario(async (scenario) => {
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

  test('the step of a chain takes the profile that renews itself as its source, and renews as well', () =>
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

describe('the program and what is around it', () => {
  test('the seal key is masked before anything could print it', () =>
    inScenario(async (scenario) => {
      const { step, folder } = await Renewing.oidc(scenario);
      const key = step.env[`KEYTURN_REFRESH_${folder.slice(-12).toUpperCase()}`] ?? '';
      expect(Buffer.from(key, 'base64url')).toHaveLength(32);
      expect(step.commands).toContainEqual(expect.objectContaining({ command: 'add-mask', value: key }));
      expect(secretsBeforeMask(step.rawLog, [key])).toEqual([]);
    }));

  test('while the session is good, the program loads its own file and the cache, and no module of the network', () =>
    inScenario(async (scenario) => {
      const job = await Renewing.oidc(scenario);
      const list = join(scenario.job.home, 'loaded.json');
      const hook = join(scenario.job.home, 'hook.cjs');
      const tell = `JSON.stringify([Object.keys(require.cache), process.moduleLoadList])`;
      writeFileSync(
        hook,
        `process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(list)}, ${tell}))`,
      );
      await job.session({ env: { NODE_OPTIONS: `--require ${hook}` } });
      const [files, modules]: string[][] = JSON.parse(textOf(list));
      expect(
        files?.filter((path) => path.includes('dist')).map((path) => statSync(path).size < 4_000),
      ).toEqual([true, true]);
      const heavy = /^NativeModule (http|https|net|tls|crypto|stream|child_process|_http_client)$/;
      expect(modules?.filter((name) => heavy.test(name))).toEqual([]);
    }));

  test('a session that is named after the run keeps its name, whatever a later step says of the run', () =>
    inScenario(async (scenario) => {
      const job = await Renewing.oidc(scenario, { 'role-session-name': '{repository}-{run-id}' });
      expect(job.step.outputs['authenticated-arn']).toMatch(/\/octo-org-octo-repo-1658821493$/);
      job.advance(2 * hour);
      const result = await job.program({
        laterMs: 2 * hour,
        env: { GITHUB_RUN_ID: '7', GITHUB_REPOSITORY: undefined },
      });
      expect(await callerOf(result, scenario)).toBe(job.step.outputs['authenticated-arn']);
    }));

  test('a later step cannot send the ID token elsewhere', () =>
    inScenario(async (scenario) => {
      const job = await Renewing.oidc(scenario);
      job.advance(2 * hour);
      const elsewhere = 'http://127.0.0.1:1';
      const env = { AWS_ENDPOINT_URL_STS: elsewhere, AWS_ENDPOINT_URL: elsewhere, AWS_REGION: 'us-east-1' };
      const result = await job.program({ laterMs: 2 * hour, env });
      expect(await callerOf(result, scenario)).toBe(job.step.outputs['authenticated-arn']);
    }));

  test('the AWS SDK takes the profile by itself, in a path with spaces, and renews', () =>
    inScenario(async (scenario) => {
      const RUNNER_TEMP = join(scenario.job.home, 'octo cat');
      mkdirSync(RUNNER_TEMP);
      const role = { 'role-to-assume': scenario.sandbox.seeded.roles.oidc };
      const job = await Renewing.start(scenario, role, { ...scenario.oidc(), RUNNER_TEMP });
      expect(job.command).toMatch(/ "[^"]*octo cat\/keyturn-refresh-[0-9a-f]{12}"$/);
      const sdk = require.resolve('@aws-sdk/credential-provider-node');
      const script = `require(${JSON.stringify(sdk)}).defaultProvider()().then((keys) => console.log(keys.accessKeyId))`;
      const tool = (laterMs: number) =>
        scenario.job.run(process.execPath, ['-e', script], { env: { ...job.env, ...laterBy(laterMs) } });
      const [first, second] = [await tool(0), await tool(50 * minute)];
      expect([first.exitCode, second.exitCode]).toEqual([0, 0]);
      expect(first.rawLog.trim()).toBe([...scenario.sandbox.world.sessions.keys()][0]);
      expect(second.rawLog.trim()).toBe([...scenario.sandbox.world.sessions.keys()][1]);
    }));
});

describe('when renewing fails', () => {
  test('a session that is still good is handed out, and AWS is left alone for a minute', () =>
    inScenario(async (scenario) => {
      const job = await Renewing.oidc(scenario, { 'disable-retry': 'true' });
      const first = await job.session();
      scenario.sandbox.faults.add({
        service: 'sts',
        times: Number.POSITIVE_INFINITY,
        fault: { kind: 'error', status: 503, code: 'ServiceUnavailable' },
      });
      const requests = await job.requestsOf(async () => {
        expect(await Promise.all([1, 2, 3].map(() => job.session({ laterMs: 50 * minute })))).toEqual([
          first,
          first,
          first,
        ]);
        expect(await job.session({ laterMs: 50 * minute })).toBe(first);
      });
      expect(requests).toEqual(['oidc GetToken 200', 'sts AssumeRoleWithWebIdentity 503 ServiceUnavailable']);
      scenario.sandbox.faults.clear();
      job.advance(52 * minute);
      expect(await job.session({ laterMs: 52 * minute })).not.toBe(first);
    }));

  test('without a good session it is one clear error, one request, and exit code 1 for all that were waiting', () =>
    inScenario(async (scenario) => {
      const job = await Renewing.oidc(scenario, { 'disable-retry': 'true' });
      scenario.sandbox.faults.add({
        service: 'sts',
        times: Number.POSITIVE_INFINITY,
        fault: { kind: 'stall', ms: 2_000, when: 'before' },
      });
      scenario.sandbox.faults.add({
        service: 'sts',
        times: Number.POSITIVE_INFINITY,
        fault: { kind: 'error', status: 503, code: 'ServiceUnavailable' },
      });
      job.advance(2 * hour);
      const requests = await job.requestsOf(async () => {
        const results = await Promise.all([1, 2, 3, 4, 5].map(() => job.program({ laterMs: 2 * hour })));
        for (const { exitCode, stdout, stderr } of results) {
          expect([exitCode, stdout]).toEqual([1, '']);
          expect(stderr).toMatch(
            /^Keyturn: Could not assume role with OIDC: AssumeRoleWithWebIdentity failed/,
          );
        }
      });
      expect(requests).toEqual(['oidc GetToken 200', 'sts AssumeRoleWithWebIdentity 503 ServiceUnavailable']);
    }));

  test('a role that no longer trusts the job is an error at once, although the session is good', () =>
    inScenario(async (scenario) => {
      const job = await Renewing.oidc(scenario);
      scenario.sandbox.faults.add({
        service: 'sts',
        fault: {
          kind: 'error',
          status: 403,
          code: 'AccessDenied',
          message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
        },
      });
      const { exitCode, stdout, stderr } = await job.program({ laterMs: 50 * minute });
      expect([exitCode, stdout]).toEqual([1, '']);
      expect(stderr).toContain("the role's trust policy does not accept this job");
    }));

  test('a token that the server sends back in its refusal is neither printed nor kept', () =>
    inScenario(async (scenario) => {
      const job = await Renewing.oidc(scenario);
      const token = `eyJhbGciOiJSUzI1NiJ9.${'x'.repeat(40)}.signature`;
      const { faults } = scenario.sandbox;
      faults.add({
        operation: 'GetToken',
        times: 9,
        fault: { kind: 'answer', body: JSON.stringify({ value: token }) },
      });
      const message = `Not authorized: WebIdentityToken=${token}`;
      faults.add({
        operation: 'AssumeRoleWithWebIdentity',
        times: 9,
        fault: { kind: 'error', status: 403, code: 'AccessDenied', message },
      });
      const { exitCode, stdout, stderr } = await job.program({ laterMs: 50 * minute });
      expect([exitCode, stdout]).toEqual([1, '']);
      expect(stderr).toContain('WebIdentityToken=***');
      expect(stderr).not.toContain(token);
      expect(filesOf(scenario.job.home).filter(({ text }) => text.includes(token))).toEqual([]);
    }));

  test('no session token that the server sends back is printed or kept, in no form, and no control character', () =>
    inScenario(async (scenario) => {
      const job = await Renewing.keys(scenario);
      const kept = filesOf(scenario.job.home).length;
      const tokens = [...scenario.sandbox.world.sessions.values()].map(({ key }) => key.token ?? '');
      expect(tokens.length).toBeGreaterThan(1);
      const forms = tokens.flatMap((token) => [token, encodeURIComponent(token), token.slice(0, 60)]);
      scenario.sandbox.faults.add({
        operation: 'AssumeRole',
        times: 9,
        fault: {
          kind: 'error',
          status: 403,
          code: 'AccessDenied',
          message: `No \u009b31m${forms.join(' and ')}`,
        },
      });
      const { exitCode, stdout, stderr } = await job.program({ laterMs: 50 * minute });
      expect([exitCode, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/No {2}31m\*\*\* and \*\*\* and/);
      for (const form of forms) expect(stderr).not.toContain(form);
      const files = filesOf(scenario.job.home);
      expect(files.length).toBeGreaterThanOrEqual(kept);
      expect(
        files.filter(
          ({ text }) =>
            text.includes('AccessDenied') && forms.some((form) => text.split('\n')[0]?.includes(form)),
        ),
      ).toEqual([]);
    }));

  test('a role that was made anew meanwhile is another role', () =>
    inScenario(async (scenario) => {
      const job = await Renewing.oidc(scenario);
      const account = scenario.sandbox.world.account('210987654321');
      const role = [...account.roles.values()].find(({ arn }) => arn === scenario.sandbox.seeded.roles.oidc);
      Object.assign(role ?? {}, { id: 'AROAMADEANEWMADEANEWX' });
      job.advance(50 * minute);
      const { exitCode, stderr } = await job.program({ laterMs: 50 * minute });
      expect(exitCode).toBe(1);
      expect(stderr).toMatch(
        /^Keyturn: The renewed session is arn:aws:sts::210987654321:assumed-role\/\S+ \(AROAMADEANEW/,
      );
    }));

  test.each([
    [
      'the seal key',
      /^KEYTURN_REFRESH_/,
      /^Keyturn: The session cannot be renewed, because KEYTURN_REFRESH_\w+ is not in the environment/,
    ],
    [
      'the address of ID tokens',
      /^ACTIONS_ID_TOKEN/,
      /^Keyturn: Could not assume role with OIDC: this job may not ask GitHub for an ID token/,
    ],
  ])(
    'a process that was started without %s gets the session while it is good, and is told then',
    (_what, name, message) =>
      inScenario(async (scenario) => {
        const job = await Renewing.oidc(scenario);
        const dropped = Object.keys({ ...scenario.job.env, ...job.env }).filter((variable) =>
          name.test(variable),
        );
        const env = Object.fromEntries(dropped.map((variable) => [variable, undefined]));
        const first = await job.session({});
        expect(await job.session({ laterMs: 50 * minute, env })).toBe(first);
        // Nobody else is kept from renewing by that.
        job.advance(50 * minute);
        expect(await job.session({ laterMs: 50 * minute })).not.toBe(first);
        const { exitCode, stderr } = await job.program({ laterMs: 3 * hour, env });
        expect(exitCode).toBe(1);
        expect(stderr).toMatch(message);
        // Nor are those that wait told of a failure that is not theirs.
        expect(textOf(join(job.folder, 'session'))).not.toContain('failure');
      }),
  );

  test('a process that may not write to the folder gets the session while it is good, and is told then', () =>
    inScenario(async (scenario) => {
      // Root may write anywhere.
      if (process.platform === 'win32' || process.getuid?.() === 0) return;
      const job = await Renewing.oidc(scenario);
      const first = await job.session({});
      chmodSync(job.folder, 0o500);
      expect(await job.session({ laterMs: 50 * minute })).toBe(first);
      const { exitCode, stderr } = await job.program({ laterMs: 3 * hour });
      chmodSync(job.folder, 0o700);
      expect(exitCode).toBe(1);
      expect(stderr).toMatch(/^Keyturn: The session is over, and this process may not write a new one to /);
    }));

  test('a changed file is noticed, and its parts are not shown', () =>
    inScenario(async (scenario) => {
      const job = await Renewing.oidc(scenario);
      const path = join(job.folder, 'source');
      writeFileSync(path, `${textOf(path).slice(0, -8)}AAAAAAA=`);
      const { exitCode, stderr } = await job.program({ laterMs: 50 * minute });
      expect(exitCode).toBe(1);
      expect(stderr).toMatch(/^Keyturn: \S+source cannot be opened: /);
      expect(stderr).toContain('What to do: run the Keyturn step again in this job');
      writeFileSync(join(job.folder, 'session'), '{}');
      const damaged = await job.program();
      expect(damaged.exitCode).toBe(1);
      expect(damaged.stderr).toMatch(/^Keyturn: There is no session in \S+ that can be read\./);
    }));
});

describe('processes that die', () => {
  test('a program that is killed while it renews holds up nobody for long', () =>
    inScenario(async (scenario) => {
      const job = await Renewing.oidc(scenario);
      job.advance(2 * hour);
      scenario.sandbox.faults.add({ service: 'sts', fault: { kind: 'stall', ms: 3_000, when: 'before' } });
      let kill: (signal: NodeJS.Signals) => void = () => {};
      const victim = job.program({
        laterMs: 2 * hour,
        onStart: (killer) => {
          kill = killer;
        },
      });
      while (!existsSync(join(job.folder, 'session.keyturn-lock')))
        await new Promise((next) => setTimeout(next, 10));
      kill('SIGKILL');
      expect((await victim).exitCode).toBe(null);
      expect(existsSync(join(job.folder, 'session.keyturn-lock'))).toBe(true);
      const results = await Promise.all(eight.slice(0, 5).map(() => job.program({ laterMs: 2 * hour })));
      expect(new Set(results.map(({ stdout }) => stdout)).size).toBe(1);
      expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0, 0]);
      // Whoever cannot have the lock within a minute fails: the dead program's lock was taken over, by one of them.
      const sessions = scenario.requests.filter((line) => line === 'sts AssumeRoleWithWebIdentity 200');
      expect(sessions).toHaveLength(2);
      expect(await callerOf(results[0] as never, scenario)).toBe(job.step.outputs['authenticated-arn']);
    }));

  test('a lock that nobody gives back does not hold up those whose session is good', () =>
    inScenario(async (scenario) => {
      const job = await Renewing.oidc(scenario);
      const lock = join(job.folder, 'session.keyturn-lock');
      writeFileSync(lock, '');
      const requests = await job.requestsOf(async () => {
        document(await job.program({ laterMs: 50 * minute }));
      });
      // Whoever waits for such a lock takes it over, and renews.
      expect(requests).toEqual([]);
      expect(existsSync(lock)).toBe(true);
    }));

  test('a slow renewal is waited for: its lock stays fresh', () =>
    inScenario(async (scenario) => {
      const job = await Renewing.oidc(scenario);
      job.advance(2 * hour);
      scenario.sandbox.faults.add({ service: 'sts', fault: { kind: 'stall', ms: 7_500, when: 'before' } });
      const requests = await job.requestsOf(async () => {
        const results = await Promise.all([1, 2, 3].map(() => job.program({ laterMs: 2 * hour })));
        expect(new Set(results.map((result) => document(result).AccessKeyId)).size).toBe(1);
      });
      expect(requests).toEqual(['oidc GetToken 200', 'sts AssumeRoleWithWebIdentity 200']);
    }));
});

describe('the end of the job', () => {
  const stale = {
    AWS_ACCESS_KEY_ID: 'AKIABEFOREBEFOREBEFO',
    AWS_SECRET_ACCESS_KEY: 'the-secret-from-before',
    AWS_SESSION_TOKEN: 'the-token-from-before',
    AWS_SECURITY_TOKEN: 'the-same-token-from-before',
    AWS_DEFAULT_PROFILE: 'before',
    AWS_WEB_IDENTITY_TOKEN_FILE: '/run/token',
  };

  test('what would win over the profile is blanked for the job, and everything is put back', () =>
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

  test('two steps renew side by side, and each takes back its own', () =>
    inScenario(async (scenario) => {
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

  test('a second step with refresh is told to take a name of its own', () =>
    inScenario(async (scenario) => {
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

  test('with output-env-credentials false the environment gets the seal key and nothing else', () =>
    inScenario(async (scenario) => {
      const job = await Renewing.oidc(scenario, {
        'output-env-credentials': 'false',
        'output-credentials': 'true',
      });
      expect(Object.keys(job.step.env)).toEqual([expect.stringMatching(/^KEYTURN_REFRESH_[0-9A-F]{12}$/)]);
      expect(job.step.outputs['aws-access-key-id']).toBe(await job.session());
    }));
});

describe('a step that fails or dies', () => {
  test.each([
    [
      'the source is keys of an earlier step',
      { 'role-chaining': 'true' },
      'the credentials that an earlier step exported',
    ],
    [
      'the profile is both source and target',
      { 'role-chaining': 'true', 'aws-profile': 'mine' },
      'the profile mine is both the source and what would be written',
    ],
  ])('%s: nothing is sent and nothing published', (_what, inputs, message) =>
    inScenario(async (scenario) => {
      const exported =
        'aws-profile' in inputs
          ? {}
          : { AWS_ACCESS_KEY_ID: 'ASIAEXAMPLEEXAMPLE00', AWS_SECRET_ACCESS_KEY: 'secret' };
      const step = await scenario.keyturn(
        { refresh: 'true', 'role-to-assume': scenario.sandbox.seeded.roles.ci, ...inputs },
        { env: { AWS_PROFILE: 'mine', ...exported } },
      );
      expectNothingPublished(step);
      expect(step.log).toContain(message);
      expect(scenario.requests).toEqual([]);
    }),
  );

  test('where the runner has no temporary folder, nothing is sent', () =>
    inScenario(async (scenario) => {
      for (const RUNNER_TEMP of ['', join(scenario.job.home, 'missing'), join(scenario.job.home, 'a"b')]) {
        const step = await scenario.keyturn(
          { refresh: 'true', 'role-to-assume': scenario.sandbox.seeded.roles.oidc },
          { env: { ...scenario.oidc(), RUNNER_TEMP } },
        );
        expectNothingPublished(step);
        expect(step.log).toMatch(/refresh (needs|cannot work here)/);
      }
      expect(scenario.requests).toEqual([]);
    }));

  test('killed at the moment that its folder or its profile appears, it leaves nothing that the next run trips over', () =>
    inScenario(async (scenario) => {
      const inputs = { refresh: 'true', 'role-to-assume': scenario.sandbox.seeded.roles.oidc };
      for (const appears of [/^keyturn-refresh-\w+$/, /^\.aws\/config$/]) {
        const { NODE_OPTIONS, stands } = standsStillWhen(appears, scenario.job.home);
        const killed = await scenario.keyturn(inputs, {
          env: { ...scenario.oidc(), NODE_OPTIONS },
          onStart: killWhen(() => existsSync(stands)),
        });
        expect(killed.signal).toBe('SIGKILL');
        await scenario.finish();
        rmSync(dirname(stands), { recursive: true });
        expect(filesOf(scenario.job.home)).toEqual([]);
      }
      await Renewing.oidc(scenario);
    }));

  test('a profile of a machine that died is taken for what it is', () =>
    inScenario(async (scenario) => {
      const job = await Renewing.oidc(scenario);
      const again = await scenario.keyturn(
        { refresh: 'true', 'role-to-assume': scenario.sandbox.seeded.roles.oidc },
        { env: scenario.oidc() },
      );
      expect(again.log).toContain('The profile "keyturn" exists already');
      rmSync(job.folder, { recursive: true });
      const next = await Renewing.oidc(scenario);
      expect(configFile(scenario).match(/credential_process/g)).toHaveLength(1);
      expect(document(await next.program()).AccessKeyId).toHaveLength(20);
      await scenario.finish();
      expect(configFile(scenario).trim()).toBe('');
    }));
});

/** Options of processes of which the first stands still, right after the call that makes such a path below a folder appear. */
function standsStillWhen(appears: RegExp, folder: string): { NODE_OPTIONS: string; stands: string } {
  const own = mkdtempSync(join(tmpdir(), 'keyturn-hook-'));
  const hook = join(own, 'stand-still.cjs');
  const stands = join(own, 'stands-still');
  const code = `
    const fs = require('node:fs');
    const { sep } = require('node:path');
    const { existsSync, readdirSync, writeFileSync } = fs;
    const paths = () => readdirSync(${JSON.stringify(folder)}, { recursive: true }).map((path) => path.split(sep).join('/'));
    for (const [name, call] of Object.entries(fs).filter(([name]) => /^(mkdir|mkdtemp|open|write|rename|link)\\w*Sync$/.test(name)))
      fs[name] = (...args) => {
        const result = call(...args);
        if (existsSync(${JSON.stringify(stands)}) || !paths().some((path) => ${appears}.test(path))) return result;
        writeFileSync(${JSON.stringify(stands)}, '');
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
      };`;
  writeFileSync(hook, code);
  return { NODE_OPTIONS: `--require ${hook}`, stands };
}

function killWhen(happens: () => boolean) {
  return (kill: (signal: NodeJS.Signals) => void): void => {
    const timer = setInterval(() => {
      if (!happens()) return;
      clearInterval(timer);
      kill('SIGKILL');
    }, 10).unref();
  };
}

function modeOf(path: string): number {
  return statSync(path).mode & 0o777;
}
