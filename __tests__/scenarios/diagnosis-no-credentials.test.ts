import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorOf } from './diagnosis-harness.ts';
import type { Scenario } from './harness.ts';
import { inThisProcess } from './in-process.ts';

describe('a job without credentials', () => {
  const role = { 'role-to-assume': 'arn:aws:iam::123456789012:role/octo-deploy' };

  function pullRequestFrom(scenario: Scenario, repo: unknown) {
    const path = join(scenario.job.home, 'event.json');
    writeFileSync(path, JSON.stringify({ pull_request: { head: { repo } } }));
    return { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: path };
  }

  test.each<[string, (scenario: Scenario) => Record<string, string>, string, boolean]>([
    ['no permission', () => ({}), 'it lacks the `id-token: write` permission', false],
    [
      'a pull request from the same repository',
      (scenario) => pullRequestFrom(scenario, { full_name: 'Octo-Org/octo-repo' }),
      'it lacks the `id-token: write` permission',
      false,
    ],
    [
      'a fork',
      (scenario) => pullRequestFrom(scenario, { full_name: 'octocat/octo-repo' }),
      'a pull request from the fork octocat/octo-repo, and GitHub gives runs from forks neither secrets nor',
      true,
    ],
    [
      'a deleted fork',
      (scenario) => pullRequestFrom(scenario, null),
      'a pull request from a fork that is gone',
      true,
    ],
    [
      "pull_request_target, which has the repository's rights",
      (scenario) => ({
        ...pullRequestFrom(scenario, { full_name: 'octocat/octo-repo' }),
        GITHUB_EVENT_NAME: 'pull_request_target',
      }),
      'it lacks the `id-token: write` permission',
      false,
    ],
    ['Dependabot', () => ({ GITHUB_ACTOR: 'dependabot[bot]' }), 'Dependabot started this run', true],
  ])('fails without a request, and names the cause: %s', (_name, env, expected, alsoWithoutRole) =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn(role, { env: env(scenario) });
      const message = errorOf(step);
      expect(message).toContain('Credentials could not be loaded, please check your action inputs');
      expect(message).toContain(expected);
      expect(scenario.requests).toEqual([]);
      const withoutRole = errorOf(await scenario.keyturn({}, { env: env(scenario) }));
      expect(withoutRole.includes(expected)).toBe(alsoWithoutRole);
    }),
  );

  test.each<[string, Record<string, string>, Record<string, string>, string, string]>([
    [
      'role-chaining without exported credentials',
      { ...role, 'role-chaining': 'true' },
      {},
      'no earlier step of this job has exported credentials',
      'leave role-chaining out',
    ],
    [
      'force-skip-oidc',
      { ...role, 'force-skip-oidc': 'true' },
      {},
      'force-skip-oidc is true, so OIDC is not used',
      'remove force-skip-oidc',
    ],
    [
      'a profile that does not exist',
      role,
      { AWS_PROFILE: 'deplyo' },
      'AWS_PROFILE is "deplyo", but there is no profile of that name in the AWS files of this runner, which have deploy.',
      'correct the name, or unset AWS_PROFILE',
    ],
    [
      'a profile without credentials',
      role,
      { AWS_PROFILE: 'deploy' },
      'AWS_PROFILE is "deploy", but that profile in this runner\'s AWS files has no credentials',
      'or unset AWS_PROFILE',
    ],
  ])('explains the source that the inputs selected: %s', (_name, inputs, env, likely, next) =>
    inThisProcess(async (scenario) => {
      mkdirSync(join(scenario.job.home, '.aws'));
      writeFileSync(join(scenario.job.home, '.aws', 'config'), '[profile deploy]\nregion = eu-central-1\n');
      const message = errorOf(await scenario.keyturn(inputs, { env }));
      expect(message).toContain('Credentials could not be loaded, please check your action inputs');
      expect(message).toContain(likely);
      expect(message).toContain(next);
      expect(message).not.toContain('id-token');
      expect(scenario.requests).toEqual([]);
    }),
  );

  test('ignores an event file that cannot be read', () =>
    inThisProcess(async (scenario) => {
      const env = {
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_EVENT_PATH: join(scenario.job.home, 'not-there'),
      };
      expect(errorOf(await scenario.keyturn(role, { env }))).toContain('`id-token: write` permission');
    }));

  test('still finds a default profile on the runner', () =>
    inThisProcess(async (scenario) => {
      const { accessKeyId, secretAccessKey } = scenario.sandbox.seeded.users.ci.keys;
      mkdirSync(join(scenario.job.home, '.aws'));
      writeFileSync(
        join(scenario.job.home, '.aws', 'credentials'),
        `[default]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`,
      );
      expect((await scenario.keyturn({})).exitCode).toBe(0);
    }));
});
