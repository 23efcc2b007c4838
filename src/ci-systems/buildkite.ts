import { awsAudience, type CiSystem } from './ci-system.ts';
import { cannotRestrict, literal, refuseSeveral, repositoryOf } from './settings.ts';

const title = 'Buildkite';

/** Buildkite (docs/facts.md#id-tokens-of-buildkite). */
export const buildkite: CiSystem = {
  name: 'buildkite',
  title,
  runsIn: (env) => env.BUILDKITE === 'true',
  tokenWays: (_env, audience) => [
    { kind: 'command', command: ['buildkite-agent', 'oidc', 'request-token', '--audience', audience] },
  ],
  howToGetToken: 'run it in a job of Buildkite, with buildkite-agent 3.40 or newer on the PATH.',
  settings: [],
  trust(request) {
    refuseSeveral(request);
    if (request.environment !== undefined)
      throw cannotRestrict(title, 'environment', 'restrict the role to a branch: give --branch.');
    const [organization, pipeline] = repositoryOf(request, 'octo-org/deploy-pipeline').split('/');
    const { branch, tag } = request;
    const ref =
      branch !== undefined
        ? `refs/heads/${literal(branch, 'branch')}`
        : tag !== undefined
          ? `refs/tags/${literal(tag, 'tag')}`
          : '*';
    const what = ref === '*' ? '*' : `${ref}:commit:*:step:*`;
    return {
      issuer: 'https://agent.buildkite.com',
      audience: awsAudience,
      operator: 'StringLike',
      subjects: [`organization:${organization}:pipeline:${pipeline}:ref:${what}`],
      mayNeedThumbprint: false,
    };
  },
  traps: [
    'All organizations share one issuer: AWS refuses a trust policy without a condition on the subject.',
    'The subject names the commit and the step, so the condition needs StringLike.',
    'The names in the subject are slugs, as in the address of the pipeline.',
    'A build of a pull request from a fork has the branch name of the fork. Do not build forks in a pipeline that a role trusts.',
  ],
  jobFile: '.buildkite/pipeline.yml',
  snippet: ({ roleArn, region, branch = 'main' }) => `steps:
  - label: Deploy
    key: deploy
    branches: ${branch}
    command: keyturn exec --aws-region ${region} --role-to-assume ${roleArn} -- aws sts get-caller-identity
`,
};
