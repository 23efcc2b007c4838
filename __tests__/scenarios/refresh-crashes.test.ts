import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expectNothingPublished, inScenario, killWhen } from './harness.ts';
import { inThisProcess } from './in-process.ts';
import { callerOf, configFile, document, filesOf, hour, minute, Renewing } from './refresh-harness.ts';

describe('processes that die', () => {
  test('a program killed while it renews does not block others for long', () =>
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
      const results = await job.programs(4, { laterMs: 2 * hour });
      expect(new Set(results.map(({ stdout }) => stdout)).size).toBe(1);
      expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0]);
      // A program that cannot get the lock within a minute fails, so one of them took over the dead program's lock.
      const sessions = scenario.requests.filter((line) => line === 'sts AssumeRoleWithWebIdentity 200');
      expect(sessions).toHaveLength(2);
      expect(await callerOf(results[0] as never, scenario)).toBe(job.step.outputs['authenticated-arn']);
    }));

  test('an abandoned lock does not block programs with a valid session', () =>
    inThisProcess(async (scenario) => {
      const job = await Renewing.oidc(scenario);
      const lock = join(job.folder, 'session.keyturn-lock');
      writeFileSync(lock, '');
      const requests = await job.requestsOf(async () => {
        document(await job.program({ laterMs: 50 * minute }));
      });
      // A program that waited for the lock would take it over and renew.
      expect(requests).toEqual([]);
      expect(existsSync(lock)).toBe(true);
    }));

  test('others wait for a slow renewal, which keeps its lock fresh', () =>
    inThisProcess(async (scenario) => {
      const job = await Renewing.oidc(scenario);
      job.advance(2 * hour);
      scenario.sandbox.faults.add({ service: 'sts', fault: { kind: 'stall', ms: 7_500, when: 'before' } });
      const requests = await job.requestsOf(async () => {
        const results = await job.programs(3, { laterMs: 2 * hour });
        expect(new Set(results.map((result) => document(result).AccessKeyId)).size).toBe(1);
      });
      expect(requests).toEqual(['oidc GetToken 200', 'sts AssumeRoleWithWebIdentity 200']);
    }));
});

describe('a step that fails or dies', () => {
  test.each([
    [
      'the source is credentials of an earlier step',
      { 'role-chaining': 'true' },
      'the credentials that an earlier step exported',
    ],
    [
      'the profile is both source and target',
      { 'role-chaining': 'true', 'aws-profile': 'mine' },
      'the profile mine is both the source and what would be written',
    ],
  ])('sends and publishes nothing when %s', (_what, inputs, message) =>
    inThisProcess(async (scenario) => {
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

  test('sends nothing when the runner has no temporary folder', () =>
    inThisProcess(async (scenario) => {
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

  test('leaves nothing that disturbs the next run when it is killed as its folder or profile appears', () =>
    inScenario(async (scenario) => {
      const inputs = { refresh: 'true', 'role-to-assume': scenario.sandbox.seeded.roles.oidc };
      for (const appears of [/^keyturn-refresh-\w+$/, /^\.aws\/config$/]) {
        const { NODE_OPTIONS, haltedFile } = haltWhen(appears, scenario.job.home);
        const killed = await scenario.keyturn(inputs, {
          env: { ...scenario.oidc(), NODE_OPTIONS },
          onStart: killWhen(() => existsSync(haltedFile), 'SIGKILL'),
        });
        expect(killed.signal).toBe('SIGKILL');
        await scenario.finish();
        rmSync(dirname(haltedFile), { recursive: true });
        expect(filesOf(scenario.job.home)).toEqual([]);
      }
      await Renewing.oidc(scenario);
    }));

  test('replaces a profile that a dead machine left behind', () =>
    inThisProcess(async (scenario) => {
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

/** Node options that halt the first process right after the call that creates such a path below the folder. */
function haltWhen(appears: RegExp, folder: string): { NODE_OPTIONS: string; haltedFile: string } {
  const own = mkdtempSync(join(tmpdir(), 'keyturn-hook-'));
  const hook = join(own, 'stand-still.cjs');
  const haltedFile = join(own, 'stands-still');
  const code = `
    const fs = require('node:fs');
    const { sep } = require('node:path');
    const { existsSync, readdirSync, writeFileSync } = fs;
    const paths = () => readdirSync(${JSON.stringify(folder)}, { recursive: true }).map((path) => path.split(sep).join('/'));
    for (const [name, call] of Object.entries(fs).filter(([name]) => /^(mkdir|mkdtemp|open|write|rename|link)\\w*Sync$/.test(name)))
      fs[name] = (...args) => {
        const result = call(...args);
        if (existsSync(${JSON.stringify(haltedFile)}) || !paths().some((path) => ${appears}.test(path))) return result;
        writeFileSync(${JSON.stringify(haltedFile)}, '');
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
      };`;
  writeFileSync(hook, code);
  return { NODE_OPTIONS: `--require ${hook}`, haltedFile };
}
