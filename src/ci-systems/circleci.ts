import { awsAudience, type CiSystem } from './ci-system.ts';
import { anyUuid, cannotRestrict, literal, refuseSeveral, settingOf, uuid } from './settings.ts';

const title = 'CircleCI';

const organizationId = {
  name: 'organization-id',
  brief: 'the ID of the organization (Organization Settings, Overview)',
  pattern: uuid,
  example: '0a1b2c3d-0000-4000-8000-00000000000a',
} as const;

const projectId = {
  name: 'project-id',
  brief: 'the ID of the project (Project Settings, Overview)',
  pattern: uuid,
  example: '0a1b2c3d-0000-4000-8000-00000000000b',
} as const;

const origin = {
  name: 'vcs-origin',
  brief: 'the repository as CircleCI names it in oidc.circleci.com/vcs-origin; needed for a branch',
  pattern: /^[\w.-]+(?:\/[\w.-]+)+$/,
  example: 'github.com/octo-org/octo-repo',
  optional: true,
} as const;

/** CircleCI (docs/facts.md#id-tokens-of-circleci). */
export const circleci: CiSystem = {
  name: 'circleci',
  title,
  runsIn: (env) => env.CIRCLECI === 'true',
  tokenWays: ({ CIRCLE_OIDC_TOKEN_V2, CIRCLE_OIDC_TOKEN }, audience) => [
    {
      kind: 'command',
      command: ['circleci', 'run', 'oidc', 'get', '--claims', JSON.stringify({ aud: audience })],
    },
    ...(CIRCLE_OIDC_TOKEN_V2 ? [{ kind: 'variable', variable: 'CIRCLE_OIDC_TOKEN_V2' } as const] : []),
    ...(CIRCLE_OIDC_TOKEN ? [{ kind: 'variable', variable: 'CIRCLE_OIDC_TOKEN' } as const] : []),
  ],
  howToGetToken:
    'run it in a job of CircleCI with the circleci command. For pull requests from forks, the project must pass secrets to them, which gives forks the role as well.',
  settings: [organizationId, projectId, origin],
  trust(request) {
    refuseSeveral(request);
    if (request.environment !== undefined)
      throw cannotRestrict(title, 'environment', 'restrict the role to a branch: give --branch.');
    const organization = settingOf(request, organizationId);
    const job = `org/${organization}/project/${settingOf(request, projectId)}/user/${anyUuid}`;
    const { branch, tag } = request;
    const ref =
      branch !== undefined
        ? `refs/heads/${literal(branch, 'branch')}`
        : tag !== undefined
          ? `refs/tags/${literal(tag, 'tag')}`
          : undefined;
    return {
      issuer: `https://oidc.circleci.com/org/${organization}`,
      audience: awsAudience,
      operator: 'StringLike',
      subjects:
        ref === undefined
          ? [job, `${job}/vcs-origin/*`]
          : [`${job}/vcs-origin/${settingOf(request, origin)}/vcs-ref/${ref}`],
      mayNeedThumbprint: false,
    };
  },
  traps: [
    'The subject names the user who started the job, so the condition needs StringLike. Keyturn writes 32 times `?` for the UUID: `*` would let a branch pass whose name contains the rest of the subject.',
    'Only CIRCLE_OIDC_TOKEN_V2 and the circleci command name the branch. CIRCLE_OIDC_TOKEN does not.',
    'The audience of the variables is the ID of the organization. Keyturn asks the circleci command for sts.amazonaws.com first.',
  ],
  jobFile: '.circleci/config.yml',
  snippet: ({ roleArn, region, branch = 'main' }) => `version: 2.1
jobs:
  deploy:
    docker:
      - image: cimg/node:24.9
    steps:
      - checkout
      - run: keyturn exec --aws-region ${region} --role-to-assume ${roleArn} -- aws sts get-caller-identity
workflows:
  deploy:
    jobs:
      - deploy:
          filters:
            branches:
              only: ${branch}
`,
};
