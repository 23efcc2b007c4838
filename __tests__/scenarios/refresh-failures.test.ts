import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unlessRoot } from '../platforms.ts';
import { inScenario, textOf } from './harness.ts';
import { inThisProcess } from './in-process.ts';
import { document, filesOf, hour, minute, Renewing } from './refresh-harness.ts';

describe('when a renewal fails', () => {
  test('prints the session while it is valid, and sends no request for a minute', () =>
    inThisProcess(async (scenario) => {
      const job = await Renewing.oidc(scenario, { 'disable-retry': 'true' });
      const first = await job.session();
      scenario.sandbox.faults.add({
        service: 'sts',
        times: Number.POSITIVE_INFINITY,
        fault: { kind: 'error', status: 503, code: 'ServiceUnavailable' },
      });
      const requests = await job.requestsOf(async () => {
        const results = await job.programs(3, { laterMs: 50 * minute });
        expect(results.map((result) => document(result).AccessKeyId)).toEqual([first, first, first]);
        expect(await job.session({ laterMs: 50 * minute })).toBe(first);
      });
      expect(requests).toEqual(['oidc GetToken 200', 'sts AssumeRoleWithWebIdentity 503 ServiceUnavailable']);
      scenario.sandbox.faults.clear();
      job.advance(52 * minute);
      expect(await job.session({ laterMs: 52 * minute })).not.toBe(first);
    }));

  test('sends one request and fails with one clear error for all waiting programs, without a valid session', () =>
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
        const results = await job.programs(5, { laterMs: 2 * hour });
        for (const { exitCode, stdout, stderr } of results) {
          expect([exitCode, stdout]).toEqual([1, '']);
          expect(stderr).toMatch(
            /^Keyturn: Could not assume role with OIDC: AssumeRoleWithWebIdentity failed/,
          );
        }
      });
      expect(requests).toEqual(['oidc GetToken 200', 'sts AssumeRoleWithWebIdentity 503 ServiceUnavailable']);
    }));

  test('fails at once when the role no longer trusts the job, although the session is valid', () =>
    inThisProcess(async (scenario) => {
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

  test('neither prints nor stores a token that the server returns in its refusal', () =>
    inThisProcess(async (scenario) => {
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

  test('neither prints nor stores a session token that the server returns in any form, nor control characters', () =>
    inThisProcess(async (scenario) => {
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

  test('refuses a role that was deleted and created again', () =>
    inThisProcess(async (scenario) => {
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
      'the encryption key',
      /^KEYTURN_REFRESH_/,
      /^Keyturn: The session cannot be renewed, because KEYTURN_REFRESH_\w+ is not in the environment/,
    ],
    [
      'the token endpoint',
      /^ACTIONS_ID_TOKEN/,
      /^Keyturn: Could not assume role with OIDC: this job may not ask GitHub for an ID token/,
    ],
  ])(
    'prints the session while it is valid, and then fails, in a process without %s',
    (_what, name, message) =>
      inThisProcess(async (scenario) => {
        const job = await Renewing.oidc(scenario);
        const dropped = Object.keys({ ...scenario.job.env, ...job.env }).filter((variable) =>
          name.test(variable),
        );
        const env = Object.fromEntries(dropped.map((variable) => [variable, undefined]));
        const first = await job.session({});
        expect(await job.session({ laterMs: 50 * minute, env })).toBe(first);
        // This does not keep others from renewing.
        job.advance(50 * minute);
        expect(await job.session({ laterMs: 50 * minute })).not.toBe(first);
        const { exitCode, stderr } = await job.program({ laterMs: 3 * hour, env });
        expect(exitCode).toBe(1);
        expect(stderr).toMatch(message);
        // Waiting processes must not see this process's failure.
        expect(textOf(join(job.folder, 'session'))).not.toContain('failure');
      }),
  );

  unlessRoot('prints a valid session, and then fails, without write access to the folder', () =>
    inThisProcess(async (scenario) => {
      const job = await Renewing.oidc(scenario);
      const first = await job.session({});
      chmodSync(job.folder, 0o500);
      expect(await job.session({ laterMs: 50 * minute })).toBe(first);
      const { exitCode, stderr } = await job.program({ laterMs: 3 * hour });
      chmodSync(job.folder, 0o700);
      expect(exitCode).toBe(1);
      expect(stderr).toMatch(/^Keyturn: The session is over, and this process may not write a new one to /);
    }),
  );

  test('refuses a changed file without showing its content', () =>
    inThisProcess(async (scenario) => {
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
