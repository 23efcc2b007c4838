import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { type Attempt, attempt, type Pace } from '../../src/sandbox/people/attempt.ts';
import { controlOf } from '../../src/sandbox/people/control.ts';
import { furnish } from '../../src/sandbox/people/furnish.ts';
import { readJobFile } from '../../src/sandbox/people/job-file.ts';

const issuer = 'token.actions.githubusercontent.com';
const version = '2012-10-17';

/**
 * Runs a step, a list of steps, some inputs or a workflow that a page shows, as a job of octo-org/octo-repo. The page's
 * roles exist and trust the job, apart from those that the sandbox is seeded with. Values that an earlier step or
 * another machine would supply are supplied here.
 */
export async function runSnippet(yaml: string, action: string, pace: Pace, trusts = ''): Promise<Attempt> {
  const sandbox = await startSandbox();
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-snippet-'));
  try {
    furnish(sandbox, 40);
    storeKeys(sandbox, yaml.includes('mfa-secret'));
    for (const arn of yaml.match(/arn:aws:iam::\d{12}:role\/[\w-]+/g) ?? []) createRole(sandbox, arn, trusts);
    const file = readJobFile(completed(yaml, await tokenFile(sandbox, folder)));
    const more = { with: {}, inputs: {}, env: ambient(sandbox, yaml), ...environmentOf(yaml) };
    return await attempt(action, controlOf(sandbox), file, more, pace);
  } finally {
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The lines of a difference before and after it, as steps or inputs. */
export function sidesOf(diff: string): string[] {
  return ['-', '+'].map((sign) =>
    diff
      .split('\n')
      .filter((line) => line.startsWith(sign))
      .map((line) => line.slice(1))
      .join('\n'),
  );
}

/** A user with MFA, or the one without, has its key in the secrets that pages name. */
function storeKeys({ github, seeded, world }: Sandbox, withMfa: boolean): void {
  const { keys, mfa, userName } = withMfa ? seeded.users.alice : seeded.users.ci;
  const { actions } = github.world.repository('octo-org/octo-repo').stores;
  actions.set('AWS_CREDENTIALS', `${keys.accessKeyId}\n${keys.secretAccessKey}`);
  actions.set('AWS_ACCESS_KEY_ID', keys.accessKeyId);
  actions.set('AWS_SECRET_ACCESS_KEY', keys.secretAccessKey);
  actions.set('AWS_MFA_SECRET', mfa?.secret ?? '');
  const user = world.account(seeded.usersAccountId).users.get(userName);
  const own = { Effect: 'Allow', Action: ['sts:*', 'iam:ListAccessKeys'], Resource: '*' };
  const policy = world
    .account(seeded.usersAccountId)
    .createPolicy('own', { Version: version, Statement: [own] });
  user?.attachedPolicies.set(policy, world.account(seeded.usersAccountId).managedPolicy(policy));
}

function createRole({ world }: Sandbox, arn: string, trusts: string): void {
  const [, accountId = '', name = ''] = /::(\d{12}):role\/(.+)$/.exec(arn) ?? [];
  const account = world.account(accountId);
  // The seeded `deploy` is the second hop of a chain; the other roles of the sandbox are what pages mean.
  if (account.roles.has(name) && name !== 'deploy') return;
  const Federated =
    account.oidcProviders.get(issuer) ?? account.createOidcProvider(issuer, ['sts.amazonaws.com']);
  const all = { Effect: 'Allow', Action: 'sts:*', Resource: '*' };
  const anyone = { AWS: ['arn:aws:iam::123456789012:root', 'arn:aws:iam::210987654321:root'] };
  const trust = {
    Version: version,
    Statement: [
      { Effect: 'Allow', Principal: anyone, Action: 'sts:*' },
      {
        Effect: 'Allow',
        Principal: { Federated: Federated.arn },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: { StringLike: { [`${issuer}:sub`]: 'repo:octo-org/octo-repo:*' } },
      },
    ],
  };
  // A page that shows the trust policy of a role gives it that one.
  const shown = trusts !== '' && name === 'deploy' ? trusts : trust;
  account.createRole(name, { trust: shown, policies: { all: { Version: version, Statement: [all] } } });
}

/** A rotation runs in the environment that contains its token. */
function environmentOf(yaml: string): { environment?: string } {
  return /^ +rotate:/m.test(yaml) ? { environment: 'key-rotation' } : {};
}

/** Credentials that the runner has without the step's help. */
function ambient({ seeded }: Sandbox, yaml: string): Record<string, string> {
  if (!yaml.includes('force-skip-oidc')) return {};
  const { accessKeyId, secretAccessKey } = seeded.users.ci.keys;
  return { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
}

async function tokenFile({ github }: Sandbox, folder: string): Promise<string> {
  const path = join(folder, 'token');
  const job = { repository: 'octo-org/octo-repo', ref: 'refs/heads/main' };
  writeFileSync(path, await github.issuer.token(job, 'sts.amazonaws.com'), { mode: 0o600 });
  return path;
}

/** Inputs get a Region, a step that the page shortens gets a role, and outputs of other steps get a value. */
function completed(yaml: string, token: string): string {
  const file = parse(
    yaml
      .replaceAll(
        /\$\{\{ steps\.[\w-]+\.outputs\.(assertion|response) \}\}/g,
        '${{ secrets.SAML_ASSERTION }}',
      )
      .replaceAll('/var/run/secrets/eks.amazonaws.com/serviceaccount/token', token),
  );
  const isSteps = Array.isArray(file);
  if (!isSteps && !('uses' in file) && !('steps' in file) && !('jobs' in file) && !('with' in file))
    return stringify({ 'aws-region': 'eu-central-1', ...withSource(file) });
  const steps: Record<string, unknown>[] = isSteps ? file : (file.steps ?? []);
  for (const step of steps)
    if (/keyturn|configure-aws/.test(String(step.uses)) && !step.with)
      step.with = {
        'aws-region': 'eu-central-1',
        'role-to-assume': 'arn:aws:iam::210987654321:role/github-oidc',
      };
  const first = {
    'aws-region': 'eu-central-1',
    'role-to-assume': 'arn:aws:iam::210987654321:role/github-oidc',
  };
  if (yaml.includes('role-chaining: true')) steps.unshift({ uses: 'octo-org/keyturn@v1', with: first });
  return stringify(isSteps ? steps : file);
}

/** Inputs without a source get the stored key. */
function withSource(inputs: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const hasSource = Object.keys(inputs).some((name) => /^aws-(credentials|access-key-id)$/.test(name));
  return hasSource ? inputs : { ...inputs, 'aws-credentials': '${{ secrets.AWS_CREDENTIALS }}' };
}
