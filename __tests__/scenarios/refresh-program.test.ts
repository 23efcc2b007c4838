import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { laterBy } from '../../src/sandbox/runner/job.ts';
import { secretsBeforeMask } from '../../src/sandbox/runner/step-log.ts';
import { inScenario, textOf } from './harness.ts';
import { inThisProcess } from './in-process.ts';
import { callerOf, hour, minute, Renewing } from './refresh-harness.ts';

describe('the refresh program and its environment', () => {
  test('masks the encryption key before anything could print it', () =>
    inThisProcess(async (scenario) => {
      const { step, folder } = await Renewing.oidc(scenario);
      const key = step.env[`KEYTURN_REFRESH_${folder.slice(-12).toUpperCase()}`] ?? '';
      expect(Buffer.from(key, 'base64url')).toHaveLength(32);
      expect(step.commands).toContainEqual(expect.objectContaining({ command: 'add-mask', value: key }));
      expect(secretsBeforeMask(step.rawLog, [key])).toEqual([]);
    }));

  test('loads no network module while the session is valid', () =>
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

  test('keeps the name of a session that is named after the run, even if a later step changes the variables', () =>
    inThisProcess(async (scenario) => {
      const job = await Renewing.oidc(scenario, { 'role-session-name': '{repository}-{run-id}' });
      expect(job.step.outputs['authenticated-arn']).toMatch(/\/octo-org-octo-repo-1658821493$/);
      job.advance(2 * hour);
      const result = await job.program({
        laterMs: 2 * hour,
        env: { GITHUB_RUN_ID: '7', GITHUB_REPOSITORY: undefined },
      });
      expect(await callerOf(result, scenario)).toBe(job.step.outputs['authenticated-arn']);
    }));

  test('sends the ID token nowhere else when a later step sets other endpoints', () =>
    inScenario(async (scenario) => {
      const job = await Renewing.oidc(scenario);
      job.advance(2 * hour);
      const elsewhere = 'http://127.0.0.1:1';
      const env = { AWS_ENDPOINT_URL_STS: elsewhere, AWS_ENDPOINT_URL: elsewhere, AWS_REGION: 'us-east-1' };
      const result = await job.program({ laterMs: 2 * hour, env });
      expect(await callerOf(result, scenario)).toBe(job.step.outputs['authenticated-arn']);
    }));

  test('is used by the AWS SDK through the profile, in a path with spaces', () =>
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
