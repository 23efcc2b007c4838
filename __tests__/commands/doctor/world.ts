import type { IamAdmin } from '../../../src/aws/iam-admin.ts';
import { openAws } from '../../../src/cli/services/aws.ts';
import { findGitHub, permissionsFor } from '../../../src/cli/services/github.ts';
import { terminalRunner } from '../../../src/cli/session/terminal.ts';
import { askAws } from '../../../src/doctor/ask-aws.ts';
import { askGitHub } from '../../../src/doctor/ask-github.ts';
import { checkRepository } from '../../../src/doctor/check.ts';
import type { Report } from '../../../src/findings/finding.ts';
import type { GitHubApi } from '../../../src/github/api.ts';
import type { Account } from '../../../src/sandbox/aws/model/account.ts';
import type { JobClaims } from '../../../src/sandbox/github/claims.ts';
import type { Environment, Repository } from '../../../src/sandbox/github/world.ts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/index.ts';
import { loadParser, type ParseFile } from '../../../src/workflows/parser.ts';
import { readWorkflow } from '../../../src/workflows/read-workflow.ts';
import { library } from '../../../src/workflows/reusable.ts';
import { contextHere } from '../harness.ts';

export const host = 'token.actions.githubusercontent.com';
export const roleArn = 'arn:aws:iam::123456789012:role/deploy';
export const pinned = 'octo-org/keyturn@0123456789abcdef0123456789abcdef01234567';
const providerArn = `arn:aws:iam::123456789012:oidc-provider/${host}`;

/** A trust policy, in the words of IAM. */
type Condition = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** The world that a set-up changes: everything is sound at first. */
export interface SetUpWorld {
  readonly repository: Repository;
  readonly production: Environment;
  readonly account: Account;
  readonly sandbox: Sandbox;
  /** The age of a secret of the repository, in days. */
  secret(name: string, days?: number, store?: { set(name: string, value: string): unknown }): void;
  /** Replaces the role: its trust policy, or only the conditions of its statement. */
  trust(...statements: readonly object[]): void;
  conditions(condition: Condition): void;
  subjects(...subjects: readonly string[]): void;
}

export interface World {
  readonly sandbox: Sandbox;
  report(files: Readonly<Record<string, string>>, change: (world: SetUpWorld) => void): Promise<Report>;
  /** Whether the sandbox's STS lets a job in that has the role. */
  letsIn(job: Partial<JobClaims>, audience?: string): Promise<boolean>;
  close(): Promise<void>;
}

/** One sandbox, whose repository, environment, provider and role are recreated for each set-up. */
export async function openWorld(): Promise<World> {
  const sandbox = await startSandbox({ accounts: 'one' });
  const parse = await loadParser();
  const account = sandbox.world.accounts.get('123456789012') as Account;
  const iam = await openIam(sandbox, account);
  return {
    sandbox,
    report: async (files, change) => {
      change(fresh(sandbox, account));
      // A client and a limit for each set-up: hundreds follow one another within seconds, and a client keeps to the limit.
      sandbox.github.world.points.length = 0;
      return check(files, parse, sandbox, iam, await openApi(sandbox));
    },
    letsIn: (job, audience = 'sts.amazonaws.com') => assume(sandbox, job, audience),
    close: () => sandbox.close(),
  };
}

async function openIam(sandbox: Sandbox, account: Account): Promise<IamAdmin> {
  const user = account.createUser('auditor', {
    policies: {
      read: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: ['iam:Get*', 'iam:List*'], Resource: '*' }],
      },
    },
  });
  const { id, secret } = sandbox.world.createKey(account, user);
  const env = { AWS_ENDPOINT_URL: sandbox.awsUrl, KEYTURN_AWS_CREDENTIALS: `${id}\n${secret}` };
  return (await openAws({}, contextHere([], env).context)).iam;
}

async function openApi(sandbox: Sandbox): Promise<(owner: string) => GitHubApi> {
  const env = { GITHUB_TOKEN: sandbox.github.world.createToken(), GITHUB_API_URL: sandbox.githubUrl };
  const repositories = [{ owner: 'octo-org', repo: 'octo-repo' }];
  const github = await findGitHub(
    {},
    repositories,
    permissionsFor.doctor,
    terminalRunner(env, () => {}, false),
  );
  if (github === undefined) throw new Error('the sandbox has no GitHub');
  return (owner) => github.apiFor(owner);
}

function check(
  files: Readonly<Record<string, string>>,
  parse: ParseFile,
  sandbox: Sandbox,
  iam: IamAdmin,
  apiFor: (owner: string) => GitHubApi,
): Promise<Report> {
  const workflows = Object.entries(files).map(([name, text]) =>
    readWorkflow({ path: `.github/workflows/${name}`, text }, parse),
  );
  return checkRepository(
    { name: 'octo-org/octo-repo', workflows, library: library(workflows, parse, undefined), only: {} },
    {
      github: askGitHub(apiFor),
      aws: askAws('123456789012', iam),
      now: sandbox.clock.now(),
      issuer: host,
    },
  );
}

const day = 86_400_000;

function fresh(sandbox: Sandbox, account: Account): SetUpWorld {
  const { world } = sandbox.github;
  world.createOrganization('octo-org');
  const repository = world.createRepository('octo-org/octo-repo', {
    id: 74,
    createdAt: new Date('2024-03-01T09:00:00Z'),
  });
  const production = world.createEnvironment(repository, 'production');
  production.branchPolicy = { protected_branches: false, custom_branch_policies: true };
  production.branchPolicies = [{ id: 1, name: 'main', type: 'branch' }];
  account.createOidcProvider(host, ['sts.amazonaws.com']);
  account.roles.delete('other');
  for (const name of ['ci-key', 'nobody']) account.users.delete(name);
  const trust = (...statements: readonly object[]) =>
    void account.createRole('deploy', { trust: { Version: '2012-10-17', Statement: statements } });
  const conditions = (condition: Condition) => trust(statement({ Condition: condition }));
  const subjects = (...values: readonly string[]) =>
    conditions({ StringEquals: { [`${host}:aud`]: 'sts.amazonaws.com', [`${host}:sub`]: values } });
  subjects(
    'repo:octo-org/octo-repo:environment:production',
    'repo:octo-org@65/octo-repo@74:environment:production',
  );
  return {
    repository,
    production,
    account,
    sandbox,
    trust,
    conditions,
    subjects,
    secret: (name, days = 1, store = repository.stores.actions) => {
      store.set(name, 'x');
      const stored = (store as Repository['stores']['actions']).get(name);
      if (stored) stored.updatedAt = new Date(sandbox.clock.now().getTime() - days * day);
    },
  };
}

/** A statement for the provider of GitHub. */
export const statement = (more: object): object => ({
  Effect: 'Allow',
  Principal: { Federated: providerArn },
  Action: 'sts:AssumeRoleWithWebIdentity',
  ...more,
});

async function assume(sandbox: Sandbox, job: Partial<JobClaims>, audience: string): Promise<boolean> {
  const claims = sandbox.github.world.withRepository({ repository: 'octo-org/octo-repo', ...job });
  const token = await sandbox.github.issuer.token(claims, audience);
  const answer = await fetch(sandbox.awsUrl, {
    method: 'POST',
    body: new URLSearchParams({
      Action: 'AssumeRoleWithWebIdentity',
      Version: '2011-06-15',
      RoleArn: roleArn,
      RoleSessionName: 'GitHubActions',
      WebIdentityToken: token,
    }),
  });
  await answer.text();
  return answer.ok;
}
