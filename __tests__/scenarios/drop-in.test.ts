import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alarms, expectNothingPublished, inScenario, type Scenario } from './harness.ts';

// What a workflow that comes from configure-aws-credentials meets; each is a row of docs/migrating.md, or is as there.

const tagged = (scenario: Scenario) => ({
  ...scenario.ciKeys(),
  'role-to-assume': scenario.sandbox.seeded.roles.ci,
});

test('leaves a transitive tag key out that this run has no tag for, as configure-aws-credentials does', () =>
  inScenario(async (scenario) => {
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

test('goes on without a variable of the runner, and warns of the tag that the session lacks', () =>
  inScenario(async (scenario) => {
    const step = await scenario.keyturn(tagged(scenario), { env: { GITHUB_SHA: '' } });
    expect(step.exitCode).toBe(0);
    expect(alarms(step)).toEqual([
      {
        level: 'warning',
        message: expect.stringContaining('lacks the tags Commit, because GITHUB_SHA is not set'),
      },
    ]);
  }));

test('keeps a run id that is no number out of the user agent, and warns', () =>
  inScenario(async (scenario) => {
    const step = await scenario.keyturn(scenario.ciKeys(), { env: { GITHUB_RUN_ID: '1 evil/2' } });
    expect(step.exitCode).toBe(0);
    expect(alarms(step)).toEqual([
      { level: 'warning', message: expect.stringContaining('GITHUB_RUN_ID is not a number') },
    ]);
    const agents = scenario.sandbox.requests.map(({ headers }) => headers['user-agent'] ?? '');
    expect(agents.length).toBeGreaterThan(0);
    expect(agents.filter((agent) => !agent.includes('keyturn/') || /evil|run\//.test(agent))).toEqual([]);
  }));

test('refuses a token file in a folder that is a link', () =>
  inScenario(async (scenario) => {
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

test('sets the account and the ARN as outputs with output-env-credentials: false, too', () =>
  inScenario(async (scenario) => {
    const step = await scenario.keyturn({ ...scenario.ciKeys(), 'output-env-credentials': 'false' });
    expect(step.env).toEqual({});
    expect(step.outputs).toMatchObject({
      'aws-account-id': '123456789012',
      'authenticated-arn': scenario.sandbox.seeded.users.ci.arn,
    });
  }));

test('warns in a post step that cannot write GITHUB_ENV, and does not fail a job whose work is done', () =>
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
