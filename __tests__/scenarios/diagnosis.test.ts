import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { storedPolicy } from '../../src/sandbox/aws/model/account.ts';
import type { JobClaims } from '../../src/sandbox/github/claims.ts';
import type { StepResult } from '../../src/sandbox/runner/job.ts';
import { expectNothingPublished, type Scenario } from './harness.ts';
import { inThisProcess } from './in-process.ts';

const host = 'token.actions.githubusercontent.com';
const version = '2012-10-17';

/** The error annotation of a step that failed and published nothing. */
function errorOf(step: StepResult): string {
  expectNothingPublished(step);
  const errors = step.annotations.filter(({ level }) => level === 'error');
  expect(errors).toHaveLength(1);
  return errors[0]?.message ?? '';
}

/** The policy statements in a message, as somebody would copy them. */
function statementsIn(message: string): Record<string, unknown>[] {
  return [...message.matchAll(/^\{\n[\s\S]*?^\}$/gm)].map(([text]) => JSON.parse(text));
}

/** What a person makes of a printed statement: each placeholder gets its value, `''` takes its condition out. */
function filledIn(
  statement: Record<string, unknown> = {},
  values: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const kept = Object.entries(statement.Condition ?? {}).flatMap(([operator, keys]) => {
    const left = Object.entries(keys as Record<string, string>).flatMap(([key, value]) => {
      const name = Object.keys(values).find((each) => value.includes(each) || key.includes(each));
      if (name === undefined) return [[key, value]];
      return values[name] === '' ? [] : [[key, value.replace(/<fill in: [^>]*>/, () => values[name] ?? '')]];
    });
    return left.length > 0 ? [[operator, Object.fromEntries(left)]] : [];
  });
  const { Condition: _printed, ...rest } = statement;
  return kept.length > 0 ? { ...rest, Condition: Object.fromEntries(kept) } : rest;
}
const noMfa = { MultiFactorAuthPresent: '' };
const noExternalId = { 'external ID': '' };

/** A role of the resources account that trusts what is given. */
function createRole(scenario: Scenario, name: string, ...Statement: Record<string, unknown>[]) {
  const { world, seeded } = scenario.sandbox;
  const role = world
    .account(seeded.resourcesAccountId)
    .createRole(name, { trust: { Version: version, Statement } });
  return {
    arn: role.arn,
    trust: (...statements: Record<string, unknown>[]) => {
      role.trustPolicy = storedPolicy({ Version: version, Statement: statements }, 'trust');
    },
  };
}

const nobody = {
  Effect: 'Allow',
  Principal: { AWS: 'arn:aws:iam::999999999999:root' },
  Action: 'sts:AssumeRole',
};

/** A user of the users account with keys, and a policy that can be set. */
function createUser(scenario: Scenario, ...Statement: Record<string, unknown>[]) {
  const { world, seeded } = scenario.sandbox;
  const account = world.account(seeded.usersAccountId);
  const user = account.createUser('octo-ci', { path: '/ci/' });
  const allow = (...statements: Record<string, unknown>[]) => {
    if (statements.length > 0)
      user.inlinePolicies.set('own', storedPolicy({ Version: version, Statement: statements }, 'identity'));
  };
  allow(...Statement);
  const { id, secret } = world.createKey(account, user);
  return { user, account, allow, keys: { 'aws-access-key-id': id, 'aws-secret-access-key': secret } };
}

describe('OIDC that is refused', () => {
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
    '%s: the message shows the claims, and its statement lets in the environment that is filled in',
    (_name, claims, told) =>
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
          ...told,
        ]) {
          expect(message).toContain(words);
        }
        const [statement] = statementsIn(message);
        const attempt = async (others: Partial<JobClaims>, ...trusted: Record<string, unknown>[]) => {
          role.trust(...trusted);
          const asked = { ...scenario.sandbox.github.job({ ...job, ...claims, ...others }) };
          return (await scenario.keyturn({ 'role-to-assume': role.arn }, { env: asked })).exitCode;
        };
        expect(await attempt({}, nobody, statement ?? {})).toBe(1);
        const trusted = filledIn(statement, { environment: 'production' });
        expect(await attempt({ environment: 'production' }, trusted)).toBe(0);
        expect(await attempt({ environment: 'staging' }, trusted)).toBe(1);
        expect(await attempt({ environment: 'production', repository: 'octo-org/other' }, trusted)).toBe(1);
      }),
  );

  test('the token is asked for once, and nothing else is asked after the refusal', () =>
    inThisProcess(async (scenario) => {
      const { arn } = createRole(scenario, 'octo-deploy', nobody);
      errorOf(await scenario.keyturn({ 'role-to-assume': arn }, { env: scenario.oidc() }));
      expect(scenario.requests).toEqual([
        'oidc GetToken 200',
        'sts AssumeRoleWithWebIdentity 403 AccessDenied',
      ]);
    }));

  test('an audience that the provider does not list is told apart: the input is to be corrected, not the provider', () =>
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

  test('a missing provider is told apart, with the command that creates it', () =>
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

  test.each(['octo', 'octo://example'])('where %p is asked for tokens, the variable is named', (url) =>
    inThisProcess(async (scenario) => {
      const env = { ...scenario.oidc(), ACTIONS_ID_TOKEN_REQUEST_URL: url };
      const message = errorOf(
        await scenario.keyturn({ 'role-to-assume': scenario.sandbox.seeded.roles.oidc }, { env }),
      );
      expect(message).toContain('ACTIONS_ID_TOKEN_REQUEST_URL is not the address of a server');
      expect(scenario.requests).toEqual([]);
    }),
  );

  test('a token from a file is explained by what it says, too', () =>
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
      'made for another audience',
      'https://octo.example',
      (token) => token,
      /have the token in the file issued for/,
    ],
    [
      'with a signature of somebody else',
      'sts.amazonaws.com',
      (token) => `${token.slice(0, token.lastIndexOf('.'))}.${'A'.repeat(342)}`,
      /is not signed by the issuer that it names/,
    ],
  ])('a token file %s is told without what does not help', (_name, audience, change, told) =>
    inThisProcess(async (scenario) => {
      const token = change(await scenario.sandbox.github.issuer.token(job, audience));
      writeFileSync(join(scenario.job.workspace, 'token'), token);
      const { oidc } = scenario.sandbox.seeded.roles;
      const message = errorOf(
        await scenario.keyturn({ 'role-to-assume': oidc, 'web-identity-token-file': 'token' }),
      );
      expect(message).toMatch(told);
      expect(message).not.toMatch(/input `audience`|create/);
    }),
  );
});

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
      'a pull request of the repository itself',
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
      'a fork that is gone',
      (scenario) => pullRequestFrom(scenario, null),
      'a pull request from a fork that is gone',
      true,
    ],
    [
      'pull_request_target, which has the rights of the repository',
      (scenario) => ({
        ...pullRequestFrom(scenario, { full_name: 'octocat/octo-repo' }),
        GITHUB_EVENT_NAME: 'pull_request_target',
      }),
      'it lacks the `id-token: write` permission',
      false,
    ],
    ['Dependabot', () => ({ GITHUB_ACTOR: 'dependabot[bot]' }), 'Dependabot started this run', true],
  ])('%s: said at once, without a request', (_name, env, told, alsoWithoutRole) =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn(role, { env: env(scenario) });
      const message = errorOf(step);
      expect(message).toContain('Credentials could not be loaded, please check your action inputs');
      expect(message).toContain(told);
      expect(scenario.requests).toEqual([]);
      const withoutRole = errorOf(await scenario.keyturn({}, { env: env(scenario) }));
      expect(withoutRole.includes(told)).toBe(alsoWithoutRole);
    }),
  );

  test.each<[string, Record<string, string>, Record<string, string>, string, string]>([
    [
      'role-chaining, and nothing was exported',
      { ...role, 'role-chaining': 'true' },
      {},
      'no earlier step of this job has exported credentials',
      'leave role-chaining out',
    ],
    [
      'OIDC that is not wanted',
      { ...role, 'force-skip-oidc': 'true' },
      {},
      'force-skip-oidc is true, so OIDC is not used',
      'remove force-skip-oidc',
    ],
    [
      'a profile that is not there',
      role,
      { AWS_PROFILE: 'deplyo' },
      'AWS_PROFILE is "deplyo", but there is no profile of that name in the AWS files of this runner, which have deploy.',
      'correct the name, or unset AWS_PROFILE',
    ],
    [
      'a profile that has nothing in it',
      role,
      { AWS_PROFILE: 'deploy' },
      'AWS_PROFILE is "deploy", but that profile in this runner\'s AWS files has no credentials',
      'or unset AWS_PROFILE',
    ],
  ])('%s: what was meant is what is explained', (_name, inputs, env, likely, next) =>
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

  test('an event that cannot be read does not matter', () =>
    inThisProcess(async (scenario) => {
      const env = {
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_EVENT_PATH: join(scenario.job.home, 'not-there'),
      };
      expect(errorOf(await scenario.keyturn(role, { env }))).toContain('`id-token: write` permission');
    }));

  test('a profile on the runner is still found, and so are machines of AWS on runners of ones own', () =>
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

describe('AssumeRole that is refused', () => {
  const sts = (...actions: string[]) => actions.map((action) => `sts:${action}`);

  test('across accounts: caller, role, MFA and what to check are told, and the two statements mend it', () =>
    inThisProcess(async (scenario) => {
      const role = createRole(scenario, 'octo-deploy', nobody);
      const { keys, allow, user } = createUser(scenario);
      const inputs = { ...keys, 'role-to-assume': role.arn, 'role-external-id': 'octo-id' };
      const first = errorOf(await scenario.keyturn(inputs));
      expect(first).toContain('Could not assume role with user credentials: AssumeRole signed by');
      expect(first).toContain(`Who called: ${user.arn} (AKIA…`);
      expect(first).toContain('without MFA');
      expect(first).toContain(`Which role: ${role.arn}, in another account`);
      expect(first).toContain(
        "Likely cause: the role's trust policy in account 210987654321 does not accept this call",
      );
      expect(first).toContain('Caller and role are in two accounts');
      expect(first).toContain('The call was made without MFA, which the policies may demand.');
      expect(first).toContain('the external ID that was sent is the one');
      const [identity, trust] = statementsIn(first);
      expect(first).not.toContain('octo-id');
      role.trust(nobody, trust ?? {});
      expectNothingPublished(await scenario.keyturn(inputs));
      role.trust(filledIn(trust, { 'external ID': 'octo-id', ...noMfa }));
      const second = errorOf(await scenario.keyturn(inputs));
      expect(second).toContain("Likely cause: the caller's identity policy does not allow sts:AssumeRole on");
      expect(second).toContain('1. role-to-assume is the role that you mean');
      expect(statementsIn(second)).toEqual([identity]);
      allow(filledIn(identity, noMfa));
      expect((await scenario.keyturn(inputs)).exitCode).toBe(0);
      expectNothingPublished(await scenario.keyturn({ ...inputs, 'role-external-id': 'another' }));
    }));

  test('in one account: the trust policy is the likelier side, and its statement alone mends it', () =>
    inThisProcess(
      async (scenario) => {
        const role = createRole(scenario, 'octo-deploy', nobody);
        const { keys } = createUser(scenario, { Effect: 'Allow', Action: 'sts:*', Resource: '*' });
        const message = errorOf(await scenario.keyturn({ ...keys, 'role-to-assume': role.arn }));
        expect(message).toContain('Caller and role are in one account');
        role.trust(filledIn(statementsIn(message)[1], { ...noMfa, ...noExternalId }));
        expect((await scenario.keyturn({ ...keys, 'role-to-assume': role.arn })).exitCode).toBe(0);
      },
      { accounts: 'one' },
    ));

  test.each([
    [
      'identity policy',
      sts('AssumeRole'),
      sts('AssumeRole', 'TagSession'),
      "the caller's identity policy lacks sts:TagSession",
    ],
    [
      'trust policy',
      sts('AssumeRole', 'TagSession'),
      sts('AssumeRole'),
      "the role's trust policy in account 210987654321 lacks sts:TagSession",
    ],
  ])('session tags that the %s does not allow', (_name, identity, trusted, told) =>
    inThisProcess(async (scenario) => {
      const { keys, user } = createUser(scenario, { Effect: 'Allow', Action: identity, Resource: '*' });
      const role = createRole(scenario, 'octo-deploy', {
        Effect: 'Allow',
        Principal: { AWS: user.arn },
        Action: trusted,
      });
      const message = errorOf(await scenario.keyturn({ ...keys, 'role-to-assume': role.arn }));
      expect(message).toContain(told);
      expect(message).toContain('role-skip-session-tagging: true');
      const without = { ...keys, 'role-to-assume': role.arn, 'role-skip-session-tagging': 'true' };
      expect((await scenario.keyturn(without)).exitCode).toBe(0);
    }),
  );

  test('a source identity that is not allowed', () =>
    inThisProcess(async (scenario) => {
      const role = createRole(scenario, 'octo-deploy', nobody);
      const { keys, allow, user } = createUser(scenario, {
        Effect: 'Allow',
        Action: sts('AssumeRole', 'TagSession'),
        Resource: '*',
      });
      role.trust({ Effect: 'Allow', Principal: { AWS: user.arn }, Action: sts('AssumeRole', 'TagSession') });
      const inputs = { ...keys, 'role-to-assume': role.arn, 'source-identity': '{actor}' };
      const message = errorOf(await scenario.keyturn(inputs));
      expect(message).toContain(
        'lacks sts:SetSourceIdentity, which a source identity needs in both policies',
      );
      const [identity, trust] = statementsIn(message);
      allow(filledIn(identity, noMfa));
      role.trust(filledIn(trust, { ...noMfa, ...noExternalId }));
      expect((await scenario.keyturn(inputs)).exitCode).toBe(0);
    }));

  test('an explicit deny: no statement is offered, because none would help', () =>
    inThisProcess(async (scenario) => {
      const role = createRole(scenario, 'octo-deploy', nobody);
      const { keys } = createUser(scenario, { Effect: 'Deny', Action: 'sts:AssumeRole', Resource: '*' });
      const message = errorOf(await scenario.keyturn({ ...keys, 'role-to-assume': role.arn }));
      expect(message).toContain('an identity-based policy denies sts:AssumeRole explicitly');
      expect(statementsIn(message)).toEqual([]);
    }));

  test('a role session that may not go on: the calling role is what the trust policy must name', () =>
    inThisProcess(async (scenario) => {
      const { roles } = scenario.sandbox.seeded;
      await scenario.keyturn({ ...scenario.ciKeys(), 'role-to-assume': roles.ci });
      const message = errorOf(
        await scenario.keyturn({ 'role-chaining': 'true', 'role-to-assume': roles.resourceUser }),
      );
      expect(message).toContain('without MFA (a role session never carries it)');
      expect(statementsIn(message)[1]?.Principal).toEqual({ AWS: roles.ci });
    }));

  test('mask-aws-account-id hides the accounts in all of it', () =>
    inThisProcess(async (scenario) => {
      const { roles, usersAccountId, resourcesAccountId } = scenario.sandbox.seeded;
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': roles.resourceUser,
        'mask-aws-account-id': 'true',
      });
      expectNothingPublished(step);
      expect(step.log).toContain('Who called: arn:aws:iam::***:user/ci/ci-deployer');
      expect(step.log).not.toMatch(new RegExp(`${usersAccountId}|${resourcesAccountId}`));
    }));

  test('a refusal that does not tell who called: one more request asks, and only then', () =>
    inThisProcess(async (scenario) => {
      const { roles, users } = scenario.sandbox.seeded;
      const fault = { kind: 'error', status: 403, code: 'AccessDenied', message: 'Access denied' } as const;
      scenario.sandbox.faults.add({ operation: 'AssumeRole', fault });
      const message = errorOf(await scenario.keyturn({ ...scenario.ciKeys(), 'role-to-assume': roles.ci }));
      expect(message).toContain(`Who called: ${users.ci.arn}`);
      expect(scenario.requests).toEqual(['sts AssumeRole 403 AccessDenied', 'sts GetCallerIdentity 200']);
    }));

  test('a question after the failure that stalls costs three seconds at most', () =>
    inThisProcess(async (scenario) => {
      const { roles } = scenario.sandbox.seeded;
      const fault = { kind: 'error', status: 403, code: 'AccessDenied', message: 'Access denied' } as const;
      scenario.sandbox.faults.add({ operation: 'AssumeRole', fault });
      scenario.sandbox.faults.add({
        operation: 'GetCallerIdentity',
        fault: { kind: 'stall', ms: Number.POSITIVE_INFINITY, when: 'before' },
      });
      // The attempt's own deadline, 10 s, never comes: the question has one of its own.
      const wait = setTimeout;
      const timers = jest
        .spyOn(globalThis, 'setTimeout')
        .mockImplementation((call, ms = 0) => (ms < 10_000 ? wait(call, ms) : wait(call, 2 ** 30).unref()));
      const step = await scenario.keyturn({ ...scenario.ciKeys(), 'role-to-assume': roles.ci });
      timers.mockRestore();
      expect(errorOf(step)).toContain('Who called: not known (AKIA…');
      expect(scenario.requests).toEqual(['sts AssumeRole 403 AccessDenied', 'sts GetCallerIdentity dropped']);
    }));
});

describe('a refusal with an encoded message', () => {
  test.each([
    [
      'is decoded where that is allowed',
      ['sts:DecodeAuthorizationMessage'],
      ["AWS's decoded message:", 'no statement allows it: sts:AssumeRole on', 'aws:username = octo-ci'],
    ],
    [
      'is handed on where it is not',
      ['sts:GetFederationToken'],
      ['this caller may not decode it', 'aws sts decode-authorization-message --encoded-message'],
    ],
  ])('%s', (_name, Action, told) =>
    inThisProcess(async (scenario) => {
      const role = createRole(scenario, 'octo-deploy', nobody);
      const { keys, account } = createUser(scenario, { Effect: 'Allow', Action, Resource: '*' });
      account.encodesDenials = true;
      const message = errorOf(await scenario.keyturn({ ...keys, 'role-to-assume': role.arn }));
      for (const words of told) expect(message).toContain(words);
      expect(message.split('\n')[0]).not.toContain('Encoded');
      expect(scenario.requests.slice(1).map((line) => line.split(' ')[1])).toEqual([
        'DecodeAuthorizationMessage',
      ]);
    }),
  );
});

describe('keys that are refused', () => {
  const classic = (scenario: Scenario, secret: string) => ({
    'aws-access-key-id': scenario.sandbox.seeded.users.ci.keys.accessKeyId,
    'aws-secret-access-key': secret,
  });
  const own = (scenario: Scenario) => scenario.sandbox.seeded.users.ci.keys.secretAccessKey;
  const others = (scenario: Scenario) => scenario.sandbox.seeded.users.alice.keys.secretAccessKey;

  test.each<[string, (scenario: Scenario) => Record<string, string>, string[]]>([
    [
      'one that was cut short',
      (scenario) => classic(scenario, own(scenario).slice(0, -1)),
      ['the secret access key has 39 characters; a valid one has 40'],
    ],
    [
      'one that was encoded for a URL',
      (scenario) => classic(scenario, `${own(scenario).slice(0, -1)}%2F`),
      ['is URL-encoded'],
    ],
    [
      'the other half of another pair, as two secrets',
      (scenario) => classic(scenario, others(scenario)),
      [
        'two secrets come from different pairs',
        'has a torn pair',
        'when a run is queued. Run the job again',
        'The clock is not the cause',
      ],
    ],
    [
      'the other half of another pair, in two lines',
      (scenario) => ({
        'aws-credentials': `${scenario.sandbox.seeded.users.ci.keys.accessKeyId}\n${others(scenario)}`,
      }),
      ['the two lines of aws-credentials are from different pairs'],
    ],
  ])('the secret is %s', (_name, inputs, told) =>
    inThisProcess(async (scenario) => {
      const given = inputs(scenario);
      const withRole = { ...given, 'role-to-assume': scenario.sandbox.seeded.roles.ci };
      for (const step of [await scenario.keyturn(given), await scenario.keyturn(withRole)]) {
        const message = errorOf(step);
        expect(message).toContain('SignatureDoesNotMatch');
        for (const words of told) expect(message).toContain(words);
        const [, secret = given['aws-secret-access-key']] = (given['aws-credentials'] ?? '').split('\n');
        expect(message).not.toContain(secret);
      }
    }),
  );

  test('a key that is Inactive: its account, and that a queued run may hold the predecessor', () =>
    inThisProcess(async (scenario) => {
      const { world, seeded } = scenario.sandbox;
      for (const { key } of world.account(seeded.usersAccountId).accessKeys()) key.status = 'Inactive';
      const message = errorOf(await scenario.keyturn(scenario.ciKeys()));
      expect(message).toContain('InvalidClientTokenId');
      expect(message).toContain('was deleted or made inactive');
      expect(message).toContain('According to its id, the key belongs to the account 123456789012.');
      expect(message).toContain('rotated the key while this run was queued');
    }));

  test.each([
    ['ahead of', 3_600_000],
    ['behind', -3_600_000],
  ])('a clock that is an hour %s that of AWS is measured', (side, laterMs) =>
    inThisProcess(async (scenario) => {
      const inputs = { ...scenario.ciKeys(), 'disable-retry': 'true' };
      const message = errorOf(await scenario.keyturn(inputs, { laterMs }));
      expect(message).toContain(`this runner's clock is 60 minutes ${side} AWS's`);
    }),
  );

  test('a session token of other credentials', () =>
    inThisProcess(async (scenario) => {
      await scenario.keyturn({ ...scenario.ciKeys(), 'role-to-assume': scenario.sandbox.seeded.roles.ci });
      const env = { AWS_SESSION_TOKEN: 'of-something-else' };
      const message = errorOf(await scenario.keyturn({ 'role-chaining': 'true' }, { env: { ...env } }));
      expect(message).toContain('the session token was not issued with this key');
      expect(message).not.toContain('queued');
    }));
});
