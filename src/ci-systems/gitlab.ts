import { awsAudience, type CiSystem, tokenVariable } from './ci-system.ts';
import {
  cannotRestrict,
  literal,
  refuseSeveral,
  repositoryOf,
  serverAddress,
  settingOf,
} from './settings.ts';

const title = 'GitLab CI/CD';

const issuer = {
  name: 'issuer',
  brief: 'the address of the GitLab server',
  pattern: serverAddress,
  example: 'https://gitlab.com',
  default: 'https://gitlab.com',
} as const;

/** GitLab (docs/facts.md#id-tokens-of-gitlab). */
export const gitlab: CiSystem = {
  name: 'gitlab',
  title,
  runsIn: (env) => env.GITLAB_CI === 'true',
  tokenWays: (env) => (env[tokenVariable] ? [{ kind: 'variable', variable: tokenVariable }] : []),
  howToGetToken: `add to the job in .gitlab-ci.yml: \`id_tokens: { ${tokenVariable}: { aud: ${awsAudience} } }\`. For a token in another variable, give --token-env.`,
  settings: [issuer],
  trust(request) {
    refuseSeveral(request);
    const { branch, tag, environment } = request;
    if (environment !== undefined)
      throw cannotRestrict(title, 'environment', 'restrict the role to a protected branch: give --branch.');
    const project = `project_path:${repositoryOf(request, 'octo-org/octo-repo')}`;
    const what =
      branch !== undefined
        ? `ref_type:branch:ref:${literal(branch, 'branch')}`
        : tag !== undefined
          ? `ref_type:tag:ref:${literal(tag, 'tag')}`
          : '*';
    return {
      issuer: settingOf(request, issuer),
      audience: awsAudience,
      operator: what === '*' ? 'StringLike' : 'StringEquals',
      subjects: [`${project}:${what}`],
      mayNeedThumbprint: settingOf(request, issuer) !== issuer.default,
    };
  },
  traps: [
    'The subject names the branch or the tag, never the environment. Protect the branch instead.',
    'A token has one audience, which the job file decides. Without id_tokens there is no token: CI_JOB_JWT was removed in GitLab 17.0.',
    'The subject names the path of the project. After a rename the trust policy needs the new path.',
    'An administrator can change the parts of the subject (ci_id_token_sub_claim_components). The trust policy here is for the default.',
  ],
  jobFile: '.gitlab-ci.yml',
  snippet: ({ roleArn, region, branch = 'main' }) => `deploy:
  id_tokens:
    ${tokenVariable}:
      aud: ${awsAudience}
  rules:
    - if: $CI_COMMIT_BRANCH == "${branch}"
  script:
    - keyturn exec --aws-region ${region} --role-to-assume ${roleArn} -- aws sts get-caller-identity
`,
};
