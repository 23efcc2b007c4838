import type { CiSystem } from './ci-system.ts';
import { anyUuid, cannotRestrict, refuseSeveral, settingOf, uuid } from './settings.ts';

const title = 'Bitbucket Pipelines';
const variable = 'BITBUCKET_STEP_OIDC_TOKEN';

const workspace = {
  name: 'workspace',
  brief: 'the ID of the workspace, as in its address',
  pattern: /^[\w-]+$/,
  example: 'octo-org',
} as const;

const id = (name: string, brief: string) =>
  ({ name, brief, pattern: uuid, example: '0a1b2c3d-0000-4000-8000-00000000000a' }) as const;

const workspaceId = id(
  'workspace-uuid',
  'the UUID of the workspace, without braces (Repository settings, OpenID Connect)',
);
const repositoryId = id('repository-uuid', 'the UUID of the repository, without braces (the same page)');

/** Bitbucket (docs/facts.md#id-tokens-of-bitbucket). */
export const bitbucket: CiSystem = {
  name: 'bitbucket',
  title,
  runsIn: (env) => env.BITBUCKET_BUILD_NUMBER !== undefined && env.BITBUCKET_WORKSPACE !== undefined,
  tokenWays: (env) => (env[variable] ? [{ kind: 'variable', variable }] : []),
  howToGetToken: 'add `oidc: true` to the step in bitbucket-pipelines.yml.',
  settings: [workspace, workspaceId, repositoryId],
  /** An environment is its UUID, without braces. */
  trust(request) {
    refuseSeveral(request);
    const { branch, tag, environment } = request;
    if (branch !== undefined || tag !== undefined)
      throw cannotRestrict(
        title,
        branch === undefined ? 'tag' : 'branch',
        'let a deployment environment allow only that branch, and give --environment with the UUID of the environment.',
      );
    const where = environment === undefined ? '' : `{${environmentId(environment)}}:`;
    return {
      issuer: `https://api.bitbucket.org/2.0/workspaces/${settingOf(request, workspace)}/pipelines-config/identity/oidc`,
      audience: `ari:cloud:bitbucket::workspace/${settingOf(request, workspaceId)}`,
      operator: 'StringLike',
      subjects: [`{${settingOf(request, repositoryId)}}:${where}{${anyUuid}}`],
      mayNeedThumbprint: false,
    };
  },
  traps: [
    'The braces around each UUID are part of the subject.',
    'The audience is the workspace, not sts.amazonaws.com, and the step cannot choose another one.',
    'A step with `deployment:` names the environment in its subject. Without an environment in the request, the role trusts only steps that have none.',
    'The subject names no branch: limit the branches of a deployment environment instead.',
  ],
  jobFile: 'bitbucket-pipelines.yml',
  snippet: ({ roleArn, region, branch = 'main', environment }) => `image: node:24
pipelines:
  branches:
    ${branch}:
      - step:
          name: Deploy
          oidc: true${environment === undefined ? '' : '\n          deployment: production'}
          script:
            - keyturn exec --aws-region ${region} --role-to-assume ${roleArn} -- aws sts get-caller-identity
`,
};

function environmentId(environment: string): string {
  return settingOf(
    { settings: { environment } },
    id('environment', 'the UUID of the deployment environment, without braces'),
  );
}
