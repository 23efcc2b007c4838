import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JobClaims } from '../../src/sandbox/github/claims.ts';
import { createRole, errorOf, filledIn, nobody, statementsIn } from './diagnosis-harness.ts';
import { inThisProcess } from './in-process.ts';

const host = 'token.actions.githubusercontent.com';

describe('a denied AssumeRoleWithWebIdentity', () => {
  const job: JobClaims = { repository: 'octo-org/octo-repo', ref: 'refs/heads/main' };

  test.each<[string, Partial<JobClaims>, string[]]>([
    [
      'a branch',
      {},
      [
        'sub: repo:octo-org/octo-repo:ref:refs/heads/main',
        'environment: none',
        'the immutable form, which GitHub sends once the repository is renamed, transferred or opts in: `sub` would be repo:octo-org@65/octo-repo@74:ref:refs/heads/main',
        'this job has no `environment:`, and the trust policy names one',
        'set `environment:` on the job. Do not trust the branch instead',
      ],
    ],
    [
      'an environment',
      { environment: 'prod: eu' },
      ['sub: repo:octo-org/octo-repo:environment:prod%3A eu', 'because the job has an `environment`'],
    ],
    [
      'a pull request',
      { eventName: 'pull_request', ref: 'refs/pull/7/merge' },
      ['sub: repo:octo-org/octo-repo:pull_request', 'because a pull request started the run'],
    ],
    [
      'a repository with the immutable form',
      { immutableSubject: true },
      [
        'sub: repo:octo-org@65/octo-repo@74:ref:refs/heads/main',
        'may still expect repo:octo-org/octo-repo:ref:refs/heads/main',
      ],
    ],
    [
      'a branch with a policy variable for a name',
      { ref: 'refs/heads/${aws:username}' },
      ['sub: repo:octo-org/octo-repo:ref:refs/heads/${aws%3Ausername}'],
    ],
  ])(
    'shows the claims, with a statement that lets in the environment that is filled in: %s',
    (_name, claims, expected) =>
      inThisProcess(async (scenario) => {
        const role = createRole(scenario, 'octo-deploy', nobody);
        const env = { ...scenario.sandbox.github.job({ ...job, ...claims }) };
        const message = errorOf(await scenario.keyturn({ 'role-to-assume': role.arn }, { env }));
        for (const words of [
          'Could not assume role with OIDC: AssumeRoleWithWebIdentity failed: AccessDenied',
          'aud: sts.amazonaws.com',
          'repository: octo-org/octo-repo',
          `ref: ${claims.ref ?? job.ref}`,
          'job_workflow_ref: octo-org/octo-repo/.github/workflows/deploy.yml@',
          ...expected,
        ]) {
          expect(message).toContain(words);
        }
        const [statement] = statementsIn(message);
        const attempt = async (others: Partial<JobClaims>, ...trusted: Record<string, unknown>[]) => {
          role.trust(...trusted);
          const jobEnv = { ...scenario.sandbox.github.job({ ...job, ...claims, ...others }) };
          return (await scenario.keyturn({ 'role-to-assume': role.arn }, { env: jobEnv })).exitCode;
        };
        expect(await attempt({}, nobody, statement ?? {})).toBe(1);
        const trusted = filledIn(statement, { environment: 'production' });
        expect(await attempt({ environment: 'production' }, trusted)).toBe(0);
        expect(await attempt({ environment: 'staging' }, trusted)).toBe(1);
        expect(await attempt({ environment: 'production', repository: 'octo-org/other' }, trusted)).toBe(1);
      }),
  );

  test('requests one token, and sends nothing after the denial', () =>
    inThisProcess(async (scenario) => {
      const { arn } = createRole(scenario, 'octo-deploy', nobody);
      errorOf(await scenario.keyturn({ 'role-to-assume': arn }, { env: scenario.oidc() }));
      expect(scenario.requests).toEqual([
        'oidc GetToken 200',
        'sts AssumeRoleWithWebIdentity 403 AccessDenied',
      ]);
    }));

  test('suggests to correct the input when the provider does not list the audience', () =>
    inThisProcess(async (scenario) => {
      const { roles, oidcProviderArn } = scenario.sandbox.seeded;
      const message = errorOf(
        await scenario.keyturn(
          { 'role-to-assume': roles.oidc, audience: 'https://octo.example' },
          { env: scenario.oidc() },
        ),
      );
      expect(message).toContain(
        `the identity provider ${oidcProviderArn} does not list the audience https://octo.example`,
      );
      expect(message).toContain('remove the input `audience` (its default is sts.amazonaws.com)');
      expect(message).not.toContain('add-client-id');
      expect(message).toContain('aud: https://octo.example');
    }));

  test('prints the command that creates a missing provider', () =>
    inThisProcess(async (scenario) => {
      const { ciSameAccount } = scenario.sandbox.seeded.roles;
      const message = errorOf(
        await scenario.keyturn({ 'role-to-assume': ciSameAccount }, { env: scenario.oidc() }),
      );
      expect(message).toContain(`the account 123456789012 has no identity provider for https://${host}`);
      expect(message).toContain(
        `aws iam create-open-id-connect-provider --url https://${host} --client-id-list sts.amazonaws.com`,
      );
    }));

  test.each(['octo', 'octo://example'])('names the variable when the token endpoint is %p', (url) =>
    inThisProcess(async (scenario) => {
      const env = { ...scenario.oidc(), ACTIONS_ID_TOKEN_REQUEST_URL: url };
      const message = errorOf(
        await scenario.keyturn({ 'role-to-assume': scenario.sandbox.seeded.roles.oidc }, { env }),
      );
      expect(message).toContain('ACTIONS_ID_TOKEN_REQUEST_URL is not the address of a server');
      expect(scenario.requests).toEqual([]);
    }),
  );

  test('shows the claims of a token from a file', () =>
    inThisProcess(async (scenario) => {
      const { arn } = createRole(scenario, 'octo-deploy', nobody);
      const token = await scenario.sandbox.github.issuer.token(job, 'sts.amazonaws.com');
      writeFileSync(join(scenario.job.workspace, 'token'), token);
      const message = errorOf(
        await scenario.keyturn({ 'role-to-assume': arn, 'web-identity-token-file': 'token' }),
      );
      expect(message).toContain('Could not assume role with web identity token file');
      expect(statementsIn(message)).toHaveLength(1);
    }));

  test.each<[string, string, (token: string) => string, RegExp]>([
    [
      'for another audience',
      'https://octo.example',
      (token) => token,
      /have the token in the file issued for/,
    ],
    [
      'with a wrong signature',
      'sts.amazonaws.com',
      (token) => `${token.slice(0, token.lastIndexOf('.'))}.${'A'.repeat(342)}`,
      /is not signed by the issuer that it names/,
    ],
  ])('suggests nothing about the provider for a token file %s', (_name, audience, change, expected) =>
    inThisProcess(async (scenario) => {
      const token = change(await scenario.sandbox.github.issuer.token(job, audience));
      writeFileSync(join(scenario.job.workspace, 'token'), token);
      const { oidc } = scenario.sandbox.seeded.roles;
      const message = errorOf(
        await scenario.keyturn({ 'role-to-assume': oidc, 'web-identity-token-file': 'token' }),
      );
      expect(message).toMatch(expected);
      expect(message).not.toMatch(/input `audience`|create/);
    }),
  );
});
