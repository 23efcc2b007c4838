import type { Blueprint } from '../../src/bootstrap/blueprint.ts';
import { ciRole } from '../../src/bootstrap/blueprints/ci-role.ts';
import { fromUser } from '../../src/bootstrap/blueprints/from-user.ts';
import { githubJob, subjectSettings } from '../../src/bootstrap/blueprints/github-job.ts';
import type { World } from '../../src/bootstrap/resource.ts';
import { type CiName, ciSystem } from '../../src/ci-systems/index.ts';
import { account, type BootstrapSetup, repository } from './bootstrap-lab.ts';

const managed = (name: string) => `arn:aws:iam::aws:policy/${name}`;
const inline = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' }],
};

interface Wanted {
  readonly environment?: string;
  readonly branch?: string;
  readonly policyArns?: readonly string[];
  readonly hasInline?: boolean;
  readonly boundary?: string;
}

async function role(ci: CiName, wanted: Wanted, settings: Readonly<Record<string, string>>, world: World) {
  const { environment, branch, policyArns = [], hasInline, boundary } = wanted;
  const system = ciSystem(ci);
  const of = { ...(environment === undefined ? { branch: branch ?? 'main' } : { environment }) };
  return ciRole(
    {
      account,
      name: world.stack,
      ci: system.title,
      trust: system.trust({ repository, ...of, settings }),
      policyArns,
      policies: hasInline ? { keyturn: inline } : {},
      ...(boundary === undefined ? {} : { boundary }),
    },
    world,
  );
}

async function github(wanted: Wanted, world: World): Promise<Blueprint> {
  const [owner = '', repo = ''] = repository.split('/');
  const { settings } = await subjectSettings({ owner, repo }, 'both', world);
  const blueprint = await role('github', wanted, settings, world);
  const target = { kind: 'role', place: account, name: world.stack };
  const roleArn = `arn:aws:iam::${account}:role/${world.stack}`;
  const job = await githubJob(
    {
      owner,
      repo,
      ...(wanted.environment === undefined ? {} : { environment: wanted.environment }),
      ...(wanted.branch === undefined ? {} : { branch: wanted.branch }),
      roleArn,
      region: 'eu-central-1',
      withWorkflow: true,
    },
    target,
    world,
  );
  return { ...blueprint, declarations: [...blueprint.declarations, ...job.declarations] };
}

/** A workflow with a stored key. */
const keyWorkflow = `on: push
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/keyturn@v1
        with:
          aws-region: eu-central-1
          aws-credentials: \${{ secrets.AWS_CREDENTIALS }}
`;

/** The set-ups of the campaign, the smallest first. */
export const bootstrapSetups: readonly BootstrapSetup[] = [
  {
    name: 'a provider of others, a branch',
    accounts: 'one',
    stack: 'ci-role',
    declare: (world) => github({ branch: 'main' }, world),
  },
  {
    name: 'GitLab, a new provider, two policies',
    accounts: 'two',
    stack: 'ci-role',
    declare: (world) =>
      role('gitlab', { policyArns: [managed('ReadOnlyAccess')], hasInline: true }, {}, world),
  },
  {
    name: 'a new provider, an environment, three policies and a boundary',
    accounts: 'two',
    stack: 'ci-role',
    declare: (world) =>
      github(
        {
          environment: 'staging',
          policyArns: [managed('ReadOnlyAccess'), managed('IAMReadOnlyAccess')],
          hasInline: true,
          boundary: managed('PowerUserAccess'),
        },
        world,
      ),
  },
  {
    name: 'a role that changes its environment, its policies and its boundary',
    accounts: 'two',
    stack: 'ci-role',
    before: (world) =>
      role('gitlab', { policyArns: [managed('ReadOnlyAccess')], hasInline: true }, {}, world),
    declare: (world) =>
      role(
        'gitlab',
        {
          branch: 'release',
          policyArns: [managed('IAMReadOnlyAccess')],
          boundary: managed('PowerUserAccess'),
        },
        {},
        world,
      ),
  },
  {
    name: 'a stored key, whose steps get a role',
    accounts: 'one',
    stack: 'ci-role',
    furnish: (github) =>
      github.repository(repository).code.commit('main', {
        '.github/workflows/deploy.yml': keyWorkflow,
        '.github/workflows/nightly.yml': keyWorkflow,
      }),
    declare: (world) =>
      fromUser(
        {
          account,
          name: world.stack,
          user: 'ci-deployer',
          repositories: [{ owner: 'octo-org', repo: 'octo-repo' }],
          branch: 'main',
          subjects: 'both',
          dropsMfa: false,
        },
        world,
      ),
  },
];
