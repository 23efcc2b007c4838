import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alarms, expectNothingPublished, inScenario, type Scenario } from './harness.ts';
import { inThisProcess } from './in-process.ts';

// What a workflow meets that comes from configure-aws-credentials: rows of docs/migrating.md, or unchanged behaviour.

const tagged = (scenario: Scenario) => ({
  ...scenario.ciKeys(),
  'role-to-assume': scenario.sandbox.seeded.roles.ci,
});

test('leaves out a transitive tag key without a tag, as configure-aws-credentials does', () =>
  inThisProcess(async (scenario) => {
    const step = await scenario.keyturn({
      ...tagged(scenario),
      'transitive-tag-keys': 'Repository\nHeadRef',
    });
    expect(step.exitCode).toBe(0);
    expect(alarms(step)).toEqual([]);
    const request = scenario.sandbox.requests.find(({ operation }) => operation === 'AssumeRole');
    expect(request?.parameters.TransitiveTagKeys).toEqual(['Repository']);
    expect(step.log).toContain('transitive-tag-keys: this session has no tag HeadRef; left out.');
  }));

test('continues without a runner variable, and warns about the missing tag', () =>
  inThisProcess(async (scenario) => {
    const step = await scenario.keyturn(tagged(scenario), { env: { GITHUB_SHA: '' } });
    expect(step.exitCode).toBe(0);
    expect(alarms(step)).toEqual([
      {
        level: 'warning',
        message: expect.stringContaining('lacks the tags Commit, because GITHUB_SHA is not set'),
      },
    ]);
  }));

test('keeps a run id that is not a number out of the user agent, and warns', () =>
  inThisProcess(async (scenario) => {
    const step = await scenario.keyturn(scenario.ciKeys(), { env: { GITHUB_RUN_ID: '1 evil/2' } });
    expect(step.exitCode).toBe(0);
    expect(alarms(step)).toEqual([
      { level: 'warning', message: expect.stringContaining('GITHUB_RUN_ID is not a number') },
    ]);
    const agents = scenario.sandbox.requests.map(({ headers }) => headers['user-agent'] ?? '');
    expect(agents.length).toBeGreaterThan(0);
    expect(agents.filter((agent) => !agent.includes('keyturn/') || /evil|run\//.test(agent))).toEqual([]);
  }));

test('refuses a token file in a folder that is a symbolic link', () =>
  inThisProcess(async (scenario) => {
    const { workspace } = scenario.job;
    mkdirSync(join(workspace, 'real'));
    writeFileSync(join(workspace, 'real', 'token'), 'header.payload.signature');
    symlinkSync(join(workspace, 'real'), join(workspace, 'folder'));
    const step = await scenario.keyturn({
      'role-to-assume': scenario.sandbox.seeded.roles.oidc,
      'web-identity-token-file': 'folder/token',
    });
    expectNothingPublished(step);
    expect(step.log).toContain('is a symbolic link, or is reached through one');
    expect(scenario.requests).toEqual([]);
  }));

test('sets the account and ARN outputs with output-env-credentials: false', () =>
  inThisProcess(async (scenario) => {
    const step = await scenario.keyturn({ ...scenario.ciKeys(), 'output-env-credentials': 'false' });
    expect(step.env).toEqual({});
    expect(step.outputs).toMatchObject({
      'aws-account-id': '123456789012',
      'authenticated-arn': scenario.sandbox.seeded.users.ci.arn,
    });
  }));

test('warns and does not fail the job when the post step cannot write GITHUB_ENV', () =>
  inScenario(async (scenario) => {
    const env: Record<string, string> = {};
    const step = await scenario.keyturn(scenario.ciKeys(), { env });
    expect(step.exitCode).toBe(0);
    env.GITHUB_ENV = join(scenario.job.home, 'no-such-folder', 'env');
    const [post] = await scenario.finish();
    expect(post?.exitCode).toBe(0);
    expect(post?.annotations).toEqual([
      { level: 'warning', message: expect.stringContaining('The variables could not be put back') },
    ]);
  }));
