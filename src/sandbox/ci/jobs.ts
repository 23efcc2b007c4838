/** The CIs other than GitHub whose jobs the sandbox can start. */
export type OtherCi = 'gitlab' | 'circleci' | 'buildkite' | 'bitbucket' | 'azure' | 'forgejo' | 'jenkins';

/** A job of one of them, always of octo-org/octo-repo. */
export interface CiJob {
  /** A branch, without `refs/heads/`. */
  readonly branch?: string;
  /** The UUID of a deployment environment of Bitbucket. */
  readonly environment?: string;
}

/** The IDs in the sandbox's tokens. */
export const ids = {
  organization: '0a1b2c3d-0000-4000-8000-00000000000a',
  project: '0a1b2c3d-0000-4000-8000-00000000000b',
  user: '0a1b2c3d-0000-4000-8000-0000000000ff',
  step: '0a1b2c3d-0000-4000-8000-0000000000ee',
  connection: '0a1b2c3d-0000-4000-8000-0000000000cc',
} as const;

interface Issuing {
  readonly issuer: string;
  readonly claims: (job: CiJob) => Readonly<Record<string, unknown>>;
  /** The audience of tokens that no program asked for. */
  readonly audience: string;
  /** Seconds. */
  readonly lifetime: number;
}

const sts = 'sts.amazonaws.com';

/** What each CI says about a job (docs/facts.md#id-tokens-of-gitlab and the facts after it). */
export const issuing: Readonly<Record<OtherCi, Issuing>> = {
  gitlab: {
    issuer: 'https://gitlab.com',
    audience: sts,
    lifetime: 3600,
    claims: ({ branch = 'main' }) => ({
      sub: `project_path:octo-org/octo-repo:ref_type:branch:ref:${branch}`,
      project_path: 'octo-org/octo-repo',
      ref: branch,
      ref_type: 'branch',
    }),
  },
  circleci: {
    issuer: `https://oidc.circleci.com/org/${ids.organization}`,
    audience: ids.organization,
    lifetime: 3600,
    claims: ({ branch = 'main' }) => ({
      sub: `org/${ids.organization}/project/${ids.project}/user/${ids.user}/vcs-origin/github.com/octo-org/octo-repo/vcs-ref/refs/heads/${branch}`,
      'oidc.circleci.com/project-id': ids.project,
      'oidc.circleci.com/vcs-ref': `refs/heads/${branch}`,
    }),
  },
  buildkite: {
    issuer: 'https://agent.buildkite.com',
    audience: 'https://buildkite.com/octo-org',
    lifetime: 300,
    claims: ({ branch = 'main' }) => ({
      sub: `organization:octo-org:pipeline:octo-repo:ref:refs/heads/${branch}:commit:9f3182061f1e2cca4702c368cbc039b7dc9d4485:step:deploy`,
      organization_slug: 'octo-org',
      pipeline_slug: 'octo-repo',
      build_branch: branch,
    }),
  },
  bitbucket: {
    issuer: 'https://api.bitbucket.org/2.0/workspaces/octo-org/pipelines-config/identity/oidc',
    audience: `ari:cloud:bitbucket::workspace/${ids.organization}`,
    lifetime: 3600,
    claims: ({ environment }) => ({
      sub: `{${ids.project}}:${environment === undefined ? '' : `{${environment}}:`}{${ids.step}}`,
      repositoryUuid: `{${ids.project}}`,
      stepUuid: `{${ids.step}}`,
    }),
  },
  azure: {
    issuer: `https://vstoken.dev.azure.com/${ids.organization}`,
    audience: 'api://AzureADTokenExchange',
    lifetime: 600,
    claims: () => ({ sub: 'sc://octo-org/octo-project/aws-deploy' }),
  },
  forgejo: {
    issuer: 'https://forgejo.example.com/api/actions',
    audience: 'https://forgejo.example.com/octo-org',
    lifetime: 300,
    claims: ({ branch = 'main' }) => ({
      sub: `repo:octo-org/octo-repo:ref:refs/heads/${branch}`,
      repository: 'octo-org/octo-repo',
      ref: `refs/heads/${branch}`,
    }),
  },
  jenkins: {
    issuer: 'https://jenkins.example.com/oidc',
    audience: sts,
    lifetime: 3600,
    claims: () => ({ sub: 'https://jenkins.example.com/job/deploy/' }),
  },
};
