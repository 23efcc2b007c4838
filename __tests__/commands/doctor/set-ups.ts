import type { RuleId } from '../../../src/findings/rules.ts';
import { journalName } from '../../../src/rotation/journal.ts';
import type { JobClaims } from '../../../src/sandbox/github/claims.ts';
import { deploy, keyStep, oidcStep, rotation, withStep } from './workflows.ts';
import { host, pinned, type SetUpWorld, statement } from './world.ts';

/** A set-up with one mistake, or without any. */
export interface SetUp {
  readonly name: string;
  /** The rule that must report it, and no other. */
  readonly rule?: RuleId;
  /** By name of the file; default: `deploy`. */
  readonly files?: Readonly<Record<string, string>>;
  readonly change?: (world: SetUpWorld) => void;
  /**
   * The job whose token the sandbox's STS gets, and whether it lets the job in. Default for sound set-ups with OIDC: the
   * push to main in the environment production.
   */
  readonly sts?: { readonly job?: Partial<JobClaims>; readonly audience?: string; readonly letsIn: boolean };
}

const production = 'repo:octo-org/octo-repo:environment:production';
const immutable = 'repo:octo-org@65/octo-repo@74:environment:production';
const aud = { [`${host}:aud`]: 'sts.amazonaws.com' };
const refused = { letsIn: false };
const admitted = { letsIn: true };
const key = (world: SetUpWorld) => world.secret('AWS_CREDENTIALS');
const rotating = (world: SetUpWorld) => {
  world.secret('AWS_CREDENTIALS');
  world.secret('APP_KEY');
  world.repository.variables.set('APP_ID', {
    name: 'APP_ID',
    value: '1',
    createdAt: new Date(0),
    updatedAt: new Date(0),
  });
  user(world);
};
const user = ({ account, sandbox }: SetUpWorld, keys = 1) => {
  const made = account.createUser('ci-key');
  for (let n = 0; n < keys; n += 1) sandbox.world.createKey(account, made);
  return made;
};

export const tokenSetUps: readonly SetUp[] = [
  { name: 'a job without permissions', rule: 'KT101', files: deploy({ permissions: '' }) },
  {
    name: 'a job whose own permissions leave out id-token',
    rule: 'KT101',
    files: deploy({ permissions: 'permissions: { contents: read }' }),
  },
  { name: 'a job that may read all', rule: 'KT101', files: deploy({ permissions: 'permissions: read-all' }) },
  {
    name: 'a caller that does not pass the permission on',
    rule: 'KT101',
    files: {
      'deploy.yml':
        'on: { push: { branches: [main] } }\npermissions: { contents: read }\njobs:\n  call:\n    uses: ./.github/workflows/called.yml\n',
      'called.yml': withStep(oidcStep, { on: 'workflow_call' }),
    },
  },
  {
    name: 'an account without the provider',
    rule: 'KT102',
    change: ({ account }) => void account.oidcProviders.delete(host),
    sts: refused,
  },
  {
    name: 'an account with the provider of another issuer only',
    rule: 'KT102',
    change: ({ account }) => {
      account.oidcProviders.delete(host);
      account.createOidcProvider('gitlab.com', ['sts.amazonaws.com']);
    },
    sts: refused,
  },
  {
    name: 'a trust policy for another environment',
    rule: 'KT103',
    change: (world) => world.subjects('repo:octo-org/octo-repo:environment:staging'),
    sts: refused,
  },
  {
    name: 'a trust policy for the branch, and a job with an environment',
    rule: 'KT103',
    change: (world) => world.subjects('repo:octo-org/octo-repo:ref:refs/heads/main'),
    sts: refused,
  },
  {
    name: 'a trust policy for the environment, and a job without one',
    rule: 'KT103',
    files: deploy({ environment: '' }),
    sts: { job: {}, letsIn: false },
  },
  {
    name: 'a trust policy for another repository',
    rule: 'KT103',
    change: (world) => world.subjects('repo:octo-org/other-repo:environment:production'),
    sts: refused,
  },
  {
    name: 'a repository that was created after 15 July 2026, and a classic trust policy',
    rule: 'KT103',
    change: (world) => {
      world.repository.subject.isImmutable = true;
      world.subjects(production);
    },
    sts: refused,
  },
  {
    name: 'a repository that has opted in to immutable subjects, and a classic trust policy',
    rule: 'KT103',
    change: (world) => {
      world.repository.subject.optedIn = true;
      world.subjects(production);
    },
    sts: refused,
  },
  {
    name: 'an organization that has opted in, and a classic trust policy',
    rule: 'KT103',
    change: (world) => {
      world.sandbox.github.world.createOrganization('octo-org').subject.optedIn = true;
      world.subjects(production);
    },
    sts: refused,
  },
  {
    name: 'an immutable subject with the id of another repository',
    rule: 'KT103',
    change: (world) => {
      world.repository.subject.isImmutable = true;
      world.subjects(immutable.replace('@74', '@75'));
    },
    sts: refused,
  },
  {
    name: 'only the immutable subject, before the repository has it',
    rule: 'KT103',
    change: (world) => world.subjects(immutable),
    sts: refused,
  },
  {
    name: 'the dash of the first announcement instead of @',
    rule: 'KT103',
    change: (world) => {
      world.repository.subject.isImmutable = true;
      world.subjects(immutable.replaceAll('@', '-'));
    },
    sts: refused,
  },
  {
    name: 'a repository with its own template for the subject',
    rule: 'KT103',
    change: ({ repository }) => {
      repository.subject.useDefault = false;
      repository.subject.includeClaimKeys = ['repo', 'workflow'];
    },
    sts: refused,
  },
  {
    name: 'a template of the organization that the repository uses',
    rule: 'KT103',
    change: (world) => {
      world.sandbox.github.world.createOrganization('octo-org').subject.includeClaimKeys = [
        'repository_owner',
      ];
      world.repository.subject.useDefault = false;
    },
    sts: refused,
  },
  {
    name: 'one of two environments of a matrix',
    rule: 'KT103',
    files: deploy({
      environment: 'environment: ${{ matrix.env }}\n    strategy: { matrix: { env: [production, canary] } }',
    }),
    change: ({ sandbox, repository }) => {
      const canary = sandbox.github.world.createEnvironment(repository, 'canary');
      canary.reviewers = [{ type: 'User', id: 1 }];
    },
    sts: { job: { environment: 'canary' }, letsIn: false },
  },
  {
    name: 'one choice of an input',
    rule: 'KT103',
    files: deploy({
      on: 'workflow_dispatch: { inputs: { env: { type: choice, options: [production, canary] } } }',
      environment: 'environment: ${{ inputs.env }}',
    }),
    change: ({ sandbox, repository }) => {
      const canary = sandbox.github.world.createEnvironment(repository, 'canary');
      canary.reviewers = [{ type: 'User', id: 1 }];
    },
    sts: { job: { environment: 'canary' }, letsIn: false },
  },
  {
    name: 'pushes to other branches of a job for main',
    rule: 'KT103',
    files: deploy({ on: 'push: { branches: ["**"] }', environment: '' }),
    change: (world) =>
      world.subjects(
        'repo:octo-org/octo-repo:ref:refs/heads/main',
        'repo:octo-org@65/octo-repo@74:ref:refs/heads/main',
      ),
    sts: { job: { ref: 'refs/heads/x' }, letsIn: false },
  },
  {
    name: 'a tag, and a trust policy for main',
    rule: 'KT103',
    files: deploy({ on: 'push: { tags: [v1] }', environment: '' }),
    change: (world) => world.subjects('repo:octo-org/octo-repo:ref:refs/heads/main'),
    sts: { job: { ref: 'refs/tags/v1' }, letsIn: false },
  },
  {
    name: 'a pull request, and a trust policy for main',
    rule: 'KT103',
    files: deploy({ on: 'pull_request', environment: '' }),
    change: (world) => world.subjects('repo:octo-org/octo-repo:ref:refs/heads/main'),
    sts: { job: { eventName: 'pull_request', ref: 'refs/pull/1/merge' }, letsIn: false },
  },
  {
    name: 'configure-aws-credentials with a trust policy for another environment',
    rule: 'KT103',
    files: deploy({ uses: 'aws-actions/configure-aws-credentials@0123456789abcdef0123456789abcdef01234567' }),
    change: (world) => world.subjects('repo:octo-org/octo-repo:environment:staging'),
    sts: refused,
  },
  {
    name: 'an environment in a called workflow that the role does not trust',
    rule: 'KT103',
    files: {
      'deploy.yml':
        'on: { push: { branches: [main] } }\njobs:\n  call:\n    permissions: { id-token: write }\n    uses: ./.github/workflows/called.yml\n    with: { env: staging }\n',
      'called.yml': withStep(oidcStep, {
        on: '\n  workflow_call: { inputs: { env: { type: string } } }',
        environment: 'environment: ${{ inputs.env }}',
      }),
    },
    change: ({ sandbox, repository }) => {
      sandbox.github.world.createEnvironment(repository, 'staging').reviewers = [{ type: 'User', id: 1 }];
    },
    sts: { job: { environment: 'staging' }, letsIn: false },
  },
  {
    name: 'a letter case that differs',
    rule: 'KT104',
    change: (world) => world.subjects('repo:Octo-Org/octo-repo:environment:production'),
    sts: refused,
  },
  {
    name: 'an environment in another letter case',
    rule: 'KT104',
    files: deploy({ environment: 'environment: Production' }),
    sts: { job: { environment: 'Production' }, letsIn: false },
  },
  {
    name: 'a wildcard under StringEquals',
    rule: 'KT105',
    change: (world) => world.subjects('repo:octo-org/octo-repo:*'),
    sts: refused,
  },
  {
    name: 'a wildcard under StringEquals next to the exact subjects',
    rule: 'KT105',
    change: (world) => world.subjects(production, immutable, 'repo:octo-org/other-repo:*'),
    sts: admitted,
  },
  {
    name: 'ForAllValues alone',
    rule: 'KT106',
    change: (world) =>
      world.conditions({
        StringEquals: aud,
        'ForAllValues:StringEquals': { [`${host}:sub`]: [production, immutable] },
      }),
    sts: admitted,
  },
  {
    name: 'IfExists on the environment',
    rule: 'KT106',
    change: (world) =>
      world.conditions({
        StringEquals: { ...aud, [`${host}:sub`]: [production, immutable] },
        StringEqualsIfExists: { [`${host}:environment`]: 'production' },
      }),
    sts: admitted,
  },
  {
    name: 'no condition at all',
    rule: 'KT107',
    change: (world) => world.trust(statement({})),
    sts: admitted,
  },
  {
    name: 'a condition on the audience only',
    rule: 'KT107',
    change: (world) => world.conditions({ StringEquals: aud }),
    sts: admitted,
  },
  {
    name: 'a pattern that matches every owner',
    rule: 'KT107',
    change: (world) => world.conditions({ StringEquals: aud, StringLike: { [`${host}:sub`]: 'repo:*' } }),
    sts: admitted,
  },
  {
    name: 'an environment of any owner',
    rule: 'KT107',
    change: (world) =>
      world.conditions({ StringLike: { ...aud, [`${host}:sub`]: 'repo:*:environment:production' } }),
    sts: admitted,
  },
  {
    name: 'an exclusion instead of a condition',
    rule: 'KT107',
    change: (world) =>
      world.conditions({
        StringEquals: aud,
        StringNotLike: { [`${host}:sub`]: 'repo:octo-org/other-repo:*' },
      }),
    sts: admitted,
  },
  {
    name: 'a claim that anybody can have',
    rule: 'KT107',
    change: (world) => world.conditions({ StringEquals: { ...aud, [`${host}:environment`]: 'production' } }),
    sts: { job: { environment: 'production' }, letsIn: true },
  },
  {
    name: 'only the classic subject',
    rule: 'KT108',
    change: (world) => world.subjects(production),
    sts: admitted,
  },
  {
    name: 'only the classic subject of a branch',
    rule: 'KT108',
    files: deploy({ environment: '' }),
    change: (world) => world.subjects('repo:octo-org/octo-repo:ref:refs/heads/main'),
    sts: { job: {}, letsIn: true },
  },
  {
    name: 'a provider without the audience',
    rule: 'KT109',
    change: ({ account }) => void account.createOidcProvider(host, ['https://github.com/octo-org']),
    sts: refused,
  },
  {
    name: 'an audience that the provider does not list',
    rule: 'KT109',
    files: deploy({ inputs: 'audience: https://github.com/octo-org' }),
    sts: { audience: 'https://github.com/octo-org', letsIn: false },
  },
  {
    name: 'an audience that the trust policy does not accept',
    rule: 'KT109',
    change: (world) =>
      world.conditions({ StringEquals: { [`${host}:aud`]: 'keyturn', [`${host}:sub`]: production } }),
    sts: refused,
  },
  {
    name: 'a session longer than the role allows',
    rule: 'KT110',
    files: deploy({ inputs: 'role-duration-seconds: 7200' }),
    sts: admitted,
  },
  {
    name: 'a session longer than any role allows',
    rule: 'KT110',
    files: deploy({ inputs: 'role-duration-seconds: 50000' }),
  },
  {
    name: 'a session of less than 15 minutes',
    rule: 'KT110',
    files: deploy({ inputs: 'role-duration-seconds: 600' }),
  },
  {
    name: 'two hours for the second role of a chain',
    rule: 'KT110',
    files: deploy({
      role: '|\n            arn:aws:iam::123456789012:role/deploy\n            arn:aws:iam::123456789012:role/other duration=7200',
    }),
    change: (world) => {
      world.account.createRole('other', {
        trust: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: 'sts:AssumeRole' }],
        },
        maxSessionDuration: 43200,
      });
    },
  },
  {
    name: 'a role that does not exist',
    rule: 'KT111',
    change: ({ account }) => void account.roles.delete('deploy'),
    sts: refused,
  },
  {
    name: 'a role with a path that the ARN leaves out',
    rule: 'KT111',
    change: ({ account }) => {
      account.createRole('deploy', {
        path: '/ci/',
        trust: {
          Version: '2012-10-17',
          Statement: [
            statement({ Condition: { StringEquals: { [`${host}:sub`]: [production, immutable] } } }),
          ],
        },
      });
    },
  },
  {
    name: 'a stored key, and a role without sts:TagSession',
    rule: 'KT112',
    files: withStepIn(keyStep('role-to-assume: arn:aws:iam::123456789012:role/deploy')),
    change: (world) => {
      key(world);
      world.account.oidcProviders.delete(host);
      world.trust({ Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: 'sts:AssumeRole' });
    },
  },
  {
    name: 'a shared issuer without a condition on its subject',
    rule: 'KT113',
    change: (world) =>
      world.conditions({ StringEquals: { ...aud, [`${host}:repository`]: 'octo-org/octo-repo' } }),
    sts: admitted,
  },
  {
    name: 'a pattern that ends within the name of the owner',
    rule: 'KT114',
    change: (world) =>
      world.conditions({
        StringEquals: aud,
        StringLike: {
          [`${host}:sub`]: ['repo:octo-org*', 'repo:octo-org@65/octo-repo@74:environment:production'],
        },
      }),
    sts: admitted,
  },
  {
    name: 'a pattern that ends within the name of the repository',
    rule: 'KT114',
    change: (world) =>
      world.conditions({
        StringEquals: aud,
        StringLike: { [`${host}:sub`]: ['repo:octo-org/octo-repo*:environment:production', immutable] },
      }),
    sts: admitted,
  },
  {
    name: 'a trust policy without room for the immutable subject',
    rule: 'KT115',
    change: (world) =>
      world.subjects(
        production,
        ...Array.from(
          { length: 30 },
          (_, n) => `repo:octo-org/another-repository-${n}:environment:production`,
        ),
      ),
    sts: admitted,
  },
  {
    name: 'every branch of the repository',
    rule: 'KT116',
    change: (world) =>
      world.conditions({
        StringEquals: aud,
        StringLike: { [`${host}:sub`]: ['repo:octo-org/octo-repo:*', immutable] },
      }),
    sts: admitted,
  },
  {
    name: 'every repository of the organization',
    rule: 'KT116',
    change: (world) =>
      world.conditions({
        StringEquals: aud,
        StringLike: { [`${host}:sub`]: ['repo:octo-org/*', immutable] },
      }),
    sts: admitted,
  },
  {
    name: 'pull requests',
    rule: 'KT116',
    files: deploy({ on: 'pull_request', environment: '' }),
    change: (world) =>
      world.subjects('repo:octo-org/octo-repo:pull_request', 'repo:octo-org@65/octo-repo@74:pull_request'),
    sts: { job: { eventName: 'pull_request', ref: 'refs/pull/1/merge' }, letsIn: true },
  },
  {
    name: 'the provider of another account',
    rule: 'KT117',
    change: (world) =>
      world.trust(
        statement({
          Principal: { Federated: `arn:aws:iam::210987654321:oidc-provider/${host}` },
          Condition: { StringEquals: { [`${host}:sub`]: production } },
        }),
      ),
    sts: refused,
  },
  {
    name: 'the issuer of an enterprise',
    rule: 'KT117',
    change: (world) =>
      world.trust(
        statement({
          Principal: { Federated: `arn:aws:iam::123456789012:oidc-provider/${host}/octo` },
          Condition: { StringEquals: { [`${host}/octo:sub`]: production } },
        }),
      ),
    sts: refused,
  },
  {
    name: 'a role for users only',
    rule: 'KT117',
    change: (world) =>
      world.trust({ Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: 'sts:AssumeRole' }),
    sts: refused,
  },
  {
    name: 'a Deny for the branch',
    rule: 'KT118',
    change: (world) =>
      world.trust(
        statement({ Condition: { StringEquals: { ...aud, [`${host}:sub`]: [production, immutable] } } }),
        statement({ Effect: 'Deny', Condition: { StringEquals: { [`${host}:ref`]: 'refs/heads/main' } } }),
      ),
    sts: refused,
  },
  {
    name: 'AssumeRole instead of AssumeRoleWithWebIdentity',
    rule: 'KT119',
    change: (world) =>
      world.trust(
        statement({ Action: 'sts:AssumeRole', Condition: { StringEquals: { [`${host}:sub`]: production } } }),
      ),
    sts: refused,
  },
  {
    name: 'another branch in a condition on ref',
    rule: 'KT120',
    change: (world) =>
      world.conditions({
        StringEquals: {
          ...aud,
          [`${host}:sub`]: [production, immutable],
          [`${host}:ref`]: 'refs/heads/release',
        },
      }),
    sts: refused,
  },
  {
    name: 'a claim that AWS does not know',
    rule: 'KT120',
    change: (world) =>
      world.conditions({
        StringEquals: { ...aud, [`${host}:sub`]: [production, immutable], [`${host}:event_name`]: 'push' },
      }),
    sts: refused,
  },
  {
    name: 'another reusable workflow',
    rule: 'KT120',
    change: (world) =>
      world.conditions({
        StringEquals: {
          ...aud,
          [`${host}:sub`]: [production, immutable],
          [`${host}:job_workflow_ref`]: 'octo-org/workflows/.github/workflows/deploy.yml@refs/heads/main',
        },
      }),
    sts: refused,
  },
  {
    name: 'a branch that the environment does not admit',
    rule: 'KT121',
    files: deploy({ on: 'push: { branches: [release] }' }),
  },
  {
    name: 'everybody in AWS',
    rule: 'KT122',
    change: (world) =>
      world.trust(
        statement({ Condition: { StringEquals: { ...aud, [`${host}:sub`]: [production, immutable] } } }),
        { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' },
      ),
    sts: admitted,
  },
];

function withStepIn(
  step: string,
  options: Parameters<typeof withStep>[1] = {},
): Readonly<Record<string, string>> {
  return { 'deploy.yml': withStep(step, { permissions: '', environment: '', ...options }) };
}

const otherAccount = (world: SetUpWorld) => {
  world.account.oidcProviders.delete(host);
};

export const secretSetUps: readonly SetUp[] = [
  { name: 'a secret that does not exist', rule: 'KT201', files: withStepIn(keyStep()) },
  { name: 'a variable that does not exist', rule: 'KT201', files: deploy({ role: '${{ vars.ROLE }}' }) },
  {
    name: 'a secret of another environment',
    rule: 'KT201',
    files: withStepIn(keyStep()),
    change: ({ production: environment }) => void environment.secrets.set('AWS_CREDENTIALS', 'x'),
  },
  {
    name: 'a secret of the organization that is for other repositories',
    rule: 'KT201',
    files: withStepIn(keyStep()),
    change: ({ sandbox }) => {
      sandbox.github.world
        .createOrganization('octo-org')
        .stores.actions.set('AWS_CREDENTIALS', 'x', { visibility: 'selected', selected: new Set([75]) });
    },
  },
  {
    name: 'a Dependabot secret instead of one of Actions',
    rule: 'KT201',
    files: withStepIn(keyStep()),
    change: ({ repository }) => void repository.stores.dependabot.set('AWS_CREDENTIALS', 'x'),
  },
  {
    name: 'a secret that the caller does not pass on',
    rule: 'KT201',
    change: key,
    files: {
      'deploy.yml':
        'on: { push: { branches: [main] } }\njobs:\n  call:\n    uses: ./.github/workflows/called.yml\n',
      'called.yml': withStep(keyStep(), { on: 'workflow_call', permissions: '', environment: '' }),
    },
  },
  {
    name: 'a rotated secret that the environment hides',
    rule: 'KT202',
    files: { ...rotation(), 'deploy.yml': withStep(keyStep(), { permissions: '' }) },
    change: (world) => {
      rotating(world);
      world.production.secrets.set('AWS_CREDENTIALS', 'x');
    },
  },
  {
    name: 'a rotated secret of the organization that the repository hides',
    rule: 'KT202',
    files: {
      ...rotation({ targets: 'org:octo-org AWS_CREDENTIALS' }),
      'deploy.yml': withStep(keyStep(), { permissions: '', environment: '' }),
    },
    change: (world) => {
      rotating(world);
      world.sandbox.github.world
        .createOrganization('octo-org')
        .stores.actions.set('AWS_CREDENTIALS', 'x', { visibility: 'all' });
    },
  },
  {
    name: 'pull requests of Dependabot with a stored key',
    rule: 'KT203',
    files: withStepIn(keyStep(), {
      on: 'pull_request',
      condition: 'github.event.pull_request.head.repo.full_name == github.repository',
    }),
    change: key,
  },
  {
    name: 'pull requests from forks with a stored key',
    rule: 'KT203',
    files: withStepIn(keyStep(), { on: 'pull_request', condition: "github.actor != 'dependabot[bot]'" }),
    change: (world) => {
      Object.assign(world.repository, { visibility: 'public' });
      key(world);
    },
  },
  {
    name: 'a pair whose halves were stored a day apart',
    rule: 'KT204',
    files: withStepIn(pairStep()),
    change: (world) => {
      world.secret('AWS_ACCESS_KEY_ID', 2);
      world.secret('AWS_SECRET_ACCESS_KEY', 1);
    },
  },
  {
    name: 'a pair of which the environment has one half',
    rule: 'KT204',
    files: withStepIn(pairStep(), { environment: 'environment: production' }),
    change: (world) => {
      world.secret('AWS_ACCESS_KEY_ID', 1);
      world.secret('AWS_SECRET_ACCESS_KEY', 1);
      world.secret('AWS_SECRET_ACCESS_KEY', 1, world.production.secrets);
    },
  },
  {
    name: 'a key that was stored 100 days ago',
    rule: 'KT205',
    files: withStepIn(keyStep()),
    change: (world) => world.secret('AWS_CREDENTIALS', 100),
  },
  {
    name: 'a key older than the limit of the step',
    rule: 'KT205',
    files: withStepIn(keyStep('warn-key-age: 30d')),
    change: (world) => world.secret('AWS_CREDENTIALS', 31),
  },
  {
    name: 'a user whose key is 100 days old',
    rule: 'KT205',
    files: rotation(),
    change: (world) => {
      rotating(world);
      const [old] = world.account.users.get('ci-key')?.accessKeys ?? [];
      if (old)
        Object.assign(old, { createdAt: new Date(world.sandbox.clock.now().getTime() - 100 * 86_400_000) });
    },
  },
  {
    name: 'a user without an active key',
    rule: 'KT206',
    files: rotation(),
    change: (world) => {
      rotating(world);
      for (const each of world.account.users.get('ci-key')?.accessKeys ?? []) each.status = 'Inactive';
    },
  },
  {
    name: 'a user that does not exist',
    rule: 'KT206',
    files: rotation({ user: 'nobody' }),
    change: rotating,
  },
  {
    name: 'a user that AWS has put into quarantine',
    rule: 'KT207',
    files: rotation(),
    change: (world) => {
      rotating(world);
      const arn = 'arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3';
      const deny = world.account.managedPolicy('arn:aws:iam::aws:policy/ReadOnlyAccess');
      world.account.users.get('ci-key')?.attachedPolicies.set(arn, deny);
    },
  },
  {
    name: 'a user with a password',
    rule: 'KT208',
    files: rotation(),
    change: (world) => {
      rotating(world);
      const found = world.account.users.get('ci-key');
      if (found) found.loginProfile = { password: 'x', createdAt: new Date(0), resetRequired: false };
    },
  },
];

function pairStep(): string {
  return `      - uses: ${pinned}
        with:
          aws-region: eu-central-1
          aws-access-key-id: \${{ secrets.AWS_ACCESS_KEY_ID }}
          aws-secret-access-key: \${{ secrets.AWS_SECRET_ACCESS_KEY }}
`;
}

export const otherSetUps: readonly SetUp[] = [
  {
    name: 'a schedule that GitHub has disabled',
    rule: 'KT301',
    files: rotation(),
    change: (world) => {
      rotating(world);
      disabled(world, 'rotate.yml', 'disabled_inactivity');
    },
  },
  {
    name: 'a schedule that somebody has disabled',
    rule: 'KT301',
    files: rotation(),
    change: (world) => {
      rotating(world);
      disabled(world, 'rotate.yml', 'disabled_manually');
    },
  },
  {
    name: 'a rotation with the GITHUB_TOKEN',
    rule: 'KT302',
    files: rotation({ token: 'github-token: ${{ secrets.GITHUB_TOKEN }}' }),
    change: rotating,
  },
  {
    name: 'a rotation with github.token',
    rule: 'KT302',
    files: rotation({ token: 'github-token: ${{ github.token }}' }),
    change: rotating,
  },
  { name: 'a rotation without a token', rule: 'KT302', files: rotation({ token: '' }), change: rotating },
  {
    name: 'a user with a second key of unknown origin',
    rule: 'KT303',
    files: rotation(),
    change: (world) => {
      rotating(world);
      user(world, 2);
    },
  },
  {
    name: 'a rotation without a concurrency group',
    rule: 'KT304',
    files: rotation({ concurrency: '' }),
    change: rotating,
  },
  {
    name: 'a rotation that a new run cancels',
    rule: 'KT304',
    files: rotation({ concurrency: 'concurrency: { group: x, cancel-in-progress: true }' }),
    change: rotating,
  },
  {
    name: 'an approval that can take longer than the grace period',
    rule: 'KT305',
    files: { ...rotation(), 'deploy.yml': withStep(keyStep(), { permissions: '' }) },
    change: (world) => {
      rotating(world);
      world.production.reviewers = [{ type: 'User', id: 1 }];
    },
  },
  {
    name: 'a rotation without a schedule',
    rule: 'KT306',
    files: rotation({ on: 'workflow_dispatch:' }),
    change: rotating,
  },
  {
    name: 'a rotation that runs once a month',
    rule: 'KT306',
    files: rotation({ on: "schedule: [{ cron: '0 4 1 * *' }]" }),
    change: rotating,
  },
  {
    name: 'a rotation in a public repository',
    rule: 'KT307',
    files: rotation(),
    change: (world) => {
      rotating(world);
      Object.assign(world.repository, { visibility: 'public' });
    },
  },
  {
    name: 'a user whose rotation is under way',
    rule: 'KT308',
    files: rotation(),
    change: (world) => {
      rotating(world);
      const [first, second] = user(world, 2).accessKeys;
      const name = journalName('ci-key');
      const value = JSON.stringify({ old: first?.id, new: second?.id });
      world.repository.variables.set(name, {
        name,
        value,
        createdAt: new Date(0),
        updatedAt: new Date(0),
      });
    },
  },
  {
    name: 'a tag instead of a commit',
    rule: 'KT401',
    files: deploy({ uses: 'octo-org/keyturn@v1' }),
    sts: admitted,
  },
  {
    name: 'a tag of configure-aws-credentials',
    rule: 'KT401',
    files: deploy({ uses: 'aws-actions/configure-aws-credentials@v5' }),
    sts: admitted,
  },
  {
    name: 'a stored key in an account that trusts GitHub',
    rule: 'KT402',
    files: withStepIn(keyStep("allowed-account-ids: '123456789012'")),
    change: key,
  },
  {
    name: 'a secret in a command',
    rule: 'KT403',
    files: withStepIn(`${oidcStep()}      - run: deploy --password \${{ secrets.DB_PASSWORD }}\n`, {
      permissions: undefined,
      environment: undefined,
    }),
    sts: admitted,
  },
  {
    name: 'a profile below the workspace',
    rule: 'KT404',
    files: deploy({
      inputs: 'aws-profile: deploy',
      env: 'AWS_SHARED_CREDENTIALS_FILE: ${{ github.workspace }}/aws/credentials',
    }),
    sts: admitted,
  },
  {
    name: 'a profile at a relative path',
    rule: 'KT404',
    files: deploy({ inputs: 'aws-profile: deploy', env: 'AWS_SHARED_CREDENTIALS_FILE: .aws/credentials' }),
    sts: admitted,
  },
  {
    name: 'an environment without protection',
    rule: 'KT405',
    change: ({ production: environment }) => {
      delete environment.branchPolicy;
      environment.branchPolicies = [];
    },
    sts: admitted,
  },
  {
    name: 'an environment that does not exist',
    rule: 'KT405',
    change: ({ repository }) => void repository.environments.delete('production'),
    sts: admitted,
  },
  {
    name: 'the code of a pull request with the rights of the repository',
    rule: 'KT406',
    files: deploy({
      on: 'pull_request_target',
      before: 'uses: actions/checkout@v6\n        with: { ref: "${{ github.event.pull_request.head.sha }}" }',
    }),
    sts: admitted,
  },
  {
    name: 'eleven levels of workflows',
    rule: 'KT407',
    files: Object.fromEntries([
      [
        'deploy.yml',
        'on: { push: { branches: [main] } }\npermissions: { id-token: write }\njobs:\n  call:\n    uses: ./.github/workflows/l1.yml\n',
      ],
      ...Array.from({ length: 9 }, (_, n) => [
        `l${n + 1}.yml`,
        `on: workflow_call\njobs:\n  call:\n    uses: ./.github/workflows/l${n + 2}.yml\n`,
      ]),
      ['l10.yml', withStep(oidcStep, { on: 'workflow_call' })],
    ]),
  },
  {
    name: 'a file that GitHub refuses',
    rule: 'KT408',
    files: { 'broken.yml': 'on: push\njobs:\n  a:\n    runs-on: x\n    stepz: []\n' },
  },
];

function disabled(
  { repository, sandbox }: SetUpWorld,
  file: string,
  state: 'disabled_inactivity' | 'disabled_manually',
): void {
  const path = `.github/workflows/${file}`;
  repository.code.commit('main', { [path]: rotation()[file] });
  repository.workflows.set(path, { id: sandbox.github.world.nextId(), path, createdAt: new Date(0), state });
}

export const soundSetUps: readonly SetUp[] = [
  { name: 'both subjects of an environment' },
  {
    name: 'the immutable subject of a new repository',
    change: (world) => {
      world.repository.subject.isImmutable = true;
      world.subjects(immutable);
    },
  },
  {
    name: 'a branch without an environment',
    files: deploy({ environment: '' }),
    change: (world) =>
      world.subjects(
        'repo:octo-org/octo-repo:ref:refs/heads/main',
        'repo:octo-org@65/octo-repo@74:ref:refs/heads/main',
      ),
    sts: { job: {}, letsIn: true },
  },
  {
    name: 'a pattern for the tags of releases',
    files: deploy({ on: "push: { tags: ['v*'] }", environment: '' }),
    change: (world) =>
      world.conditions({
        StringEquals: aud,
        StringLike: {
          [`${host}:sub`]: [
            'repo:octo-org/octo-repo:ref:refs/tags/v*',
            'repo:octo-org@65/octo-repo@74:ref:refs/tags/v*',
          ],
        },
      }),
    sts: { job: { ref: 'refs/tags/v1' }, letsIn: true },
  },
  {
    name: 'a job that leaves other branches out',
    files: deploy({ on: 'push', environment: '', condition: "github.ref == 'refs/heads/main'" }),
    change: (world) =>
      world.subjects(
        'repo:octo-org/octo-repo:ref:refs/heads/main',
        'repo:octo-org@65/octo-repo@74:ref:refs/heads/main',
      ),
    sts: { job: {}, letsIn: true },
  },
  {
    name: 'the permission of the workflow',
    files: deploy({ permissions: '', top: 'permissions: { id-token: write }' }),
  },
  { name: 'all permissions', files: deploy({ permissions: 'permissions: write-all' }) },
  {
    name: 'a reusable workflow with the caller’s permission',
    files: {
      'deploy.yml':
        'on: { push: { branches: [main] } }\njobs:\n  call:\n    permissions: { id-token: write }\n    uses: ./.github/workflows/called.yml\n',
      'called.yml': withStep(oidcStep, { on: 'workflow_call', permissions: '' }),
    },
  },
  {
    name: 'an environment that an input of a called workflow names',
    files: {
      'deploy.yml':
        'on: { push: { branches: [main] } }\njobs:\n  call:\n    permissions: { id-token: write }\n    uses: ./.github/workflows/called.yml\n    with: { env: production }\n',
      'called.yml': withStep(oidcStep, {
        on: '\n  workflow_call: { inputs: { env: { type: string } } }',
        environment: 'environment: ${{ inputs.env }}',
      }),
    },
  },
  {
    name: 'a role in a variable',
    files: deploy({ role: '${{ vars.ROLE }}' }),
    change: ({ repository }) =>
      void repository.variables.set('ROLE', {
        name: 'ROLE',
        value: 'arn:aws:iam::123456789012:role/deploy',
        createdAt: new Date(0),
        updatedAt: new Date(0),
      }),
  },
  {
    name: 'a role in a variable of the environment',
    files: deploy({ role: '${{ vars.ROLE }}' }),
    change: ({ repository, production: environment }) => {
      repository.variables.set('ROLE', {
        name: 'ROLE',
        value: 'arn:aws:iam::123456789012:role/wrong',
        createdAt: new Date(0),
        updatedAt: new Date(0),
      });
      environment.variables.set('ROLE', {
        name: 'ROLE',
        value: 'arn:aws:iam::123456789012:role/deploy',
        createdAt: new Date(0),
        updatedAt: new Date(0),
      });
    },
  },
  {
    name: 'a template of the repository that the trust policy names',
    change: (world) => {
      world.repository.subject.useDefault = false;
      world.repository.subject.includeClaimKeys = ['repo', 'context'];
    },
  },
  {
    name: 'a template with the reusable workflow',
    change: (world) => {
      world.repository.subject.useDefault = false;
      world.repository.subject.includeClaimKeys = ['repo', 'context', 'job_workflow_ref'];
      const tail =
        ':environment:production:job_workflow_ref:octo-org/octo-repo/.github/workflows/deploy.yml@refs/heads/main';
      world.subjects(`repo:octo-org/octo-repo${tail}`, `repo:octo-org@65/octo-repo@74${tail}`);
    },
  },
  {
    name: 'a colon in the name of an environment',
    files: deploy({ environment: "environment: 'eu:prod'" }),
    change: (world) => {
      const environment = world.sandbox.github.world.createEnvironment(world.repository, 'eu:prod');
      environment.reviewers = [{ type: 'User', id: 1 }];
      world.subjects(
        'repo:octo-org/octo-repo:environment:eu%3Aprod',
        'repo:octo-org@65/octo-repo@74:environment:eu%3Aprod',
      );
    },
    sts: { job: { environment: 'eu:prod' }, letsIn: true },
  },
  {
    name: 'both values of an organization, as a pattern for one environment',
    change: (world) =>
      world.conditions({
        StringEquals: aud,
        StringLike: {
          [`${host}:sub`]: [
            'repo:octo-org/*:environment:production',
            'repo:octo-org@65/*:environment:production',
          ],
        },
      }),
  },
  {
    name: 'ForAllValues with a condition that demands the claim',
    change: (world) =>
      world.conditions({
        StringEquals: { ...aud, [`${host}:sub`]: [production, immutable] },
        'ForAllValues:StringEquals': { [`${host}:sub`]: [production, immutable] },
      }),
  },
  {
    name: 'a session of the length that the role allows',
    files: deploy({ inputs: 'role-duration-seconds: 3600' }),
  },
  {
    name: 'a matrix whose environments the role trusts',
    files: deploy({
      environment:
        'environment: ${{ matrix.env }}\n    strategy: { matrix: { include: [{ env: production }] } }',
    }),
  },
  {
    name: 'an environment by an expression over the branch',
    files: deploy({
      environment: "environment: ${{ github.ref == 'refs/heads/main' && 'production' || 'staging' }}",
    }),
  },
  {
    name: 'configure-aws-credentials',
    files: deploy({ uses: 'aws-actions/configure-aws-credentials@0123456789abcdef0123456789abcdef01234567' }),
  },
  {
    name: 'a stored key where AWS trusts no issuer',
    files: withStepIn(keyStep()),
    change: (world) => {
      key(world);
      otherAccount(world);
    },
    sts: { letsIn: false },
  },
  {
    name: 'a stored key of an organization',
    files: withStepIn(keyStep()),
    change: (world) => {
      world.sandbox.github.world
        .createOrganization('octo-org')
        .stores.actions.set('AWS_CREDENTIALS', 'x', { visibility: 'all' });
      otherAccount(world);
    },
    sts: { letsIn: false },
  },
  {
    name: 'a secret that the caller passes on under another name',
    change: (world) => {
      key(world);
      otherAccount(world);
    },
    sts: { letsIn: false },
    files: {
      'deploy.yml':
        'on: { push: { branches: [main] } }\njobs:\n  call:\n    uses: ./.github/workflows/called.yml\n    secrets: { CALLED_KEY: "${{ secrets.AWS_CREDENTIALS }}" }\n',
      'called.yml': withStep(keyStep(), { on: 'workflow_call', permissions: '', environment: '' }).replace(
        'secrets.AWS_CREDENTIALS',
        'secrets.CALLED_KEY',
      ),
    },
  },
  { name: 'a rotation in managed mode', files: rotation(), change: rotating },
  {
    name: 'a pair that was stored together',
    files: withStepIn(pairStep()),
    change: (world) => {
      world.secret('AWS_ACCESS_KEY_ID', 1);
      world.secret('AWS_SECRET_ACCESS_KEY', 1);
      otherAccount(world);
    },
    sts: { letsIn: false },
  },
  {
    name: 'pull requests that leave out forks and Dependabot',
    files: deploy({
      on: 'pull_request',
      environment: '',
      condition:
        "github.event.pull_request.head.repo.full_name == github.repository && github.actor != 'dependabot[bot]'",
    }),
    change: (world) => {
      Object.assign(world.repository, { visibility: 'public' });
      world.conditions({
        StringEquals: { ...aud, [`${host}:ref`]: 'refs/pull/1/merge' },
        StringLike: {
          [`${host}:sub`]: ['repo:octo-org/octo-repo:pull_*', 'repo:octo-org@65/octo-repo@74:pull_*'],
        },
      });
    },
    sts: { job: { eventName: 'pull_request', ref: 'refs/pull/1/merge' }, letsIn: true },
  },
  {
    name: 'a workflow without AWS',
    files: {
      'test.yml':
        'on: push\njobs:\n  a:\n    runs-on: x\n    steps: [{ run: "echo ${{ secrets.OTHER }}" }]\n',
    },
  },
];
