import {
  type CiName,
  ciNames,
  ciSystem,
  detectedCi,
  type TrustRequest,
  trustPolicyFor,
} from '../../src/ci-systems/index.ts';
import { authorize, parsePolicyDocument } from '../../src/policy/index.ts';

const a = '0a1b2c3d-0000-4000-8000-00000000000a';
const b = '0a1b2c3d-0000-4000-8000-00000000000b';
const user = '0a1b2c3d-0000-4000-8000-0000000000ff';
const repository = 'octo-org/octo-repo';

type Settings = TrustRequest['settings'];

/** Whether a role with the trust policy for the request lets in a token with this `sub`. */
function letsIn(ci: CiName, request: Partial<TrustRequest>, sub: string, aud?: string): boolean {
  const trust = ciSystem(ci).trust({ repository, settings: {}, ...request });
  const host = trust.issuer.replace('https://', '');
  const arn = `arn:aws:iam::123456789012:oidc-provider/${host}`;
  const policy = parsePolicyDocument(JSON.stringify(trustPolicyFor(trust, arn)), 'trust');
  return authorize({
    action: 'sts:AssumeRoleWithWebIdentity',
    resource: 'arn:aws:iam::123456789012:role/deploy',
    resourceAccountId: '123456789012',
    principal: { type: 'Federated', arn, accountId: '123456789012' },
    context: { [`${host}:sub`]: sub, [`${host}:aud`]: aud ?? trust.audience },
    identityPolicies: [],
    trustPolicy: policy,
  }).allowed;
}

const circle: Settings = {
  'organization-id': a,
  'project-id': b,
  'vcs-origin': 'github.com/octo-org/octo-repo',
};
const bucket: Settings = { workspace: 'octo-org', 'workspace-uuid': a, 'repository-uuid': b };
const ids: Settings = { subjects: 'both', 'owner-id': '65', 'repository-id': '74' };
const server: Settings = { issuer: 'https://forgejo.example.com/api/actions' };
const branch = { branch: 'main' };
const circleJob = `org/${a}/project/${b}/user/${user}`;
const origin = 'vcs-origin/github.com/octo-org/octo-repo';

test.each<[string, CiName, Partial<TrustRequest>, string, boolean]>([
  ['the branch', 'github', branch, 'repo:octo-org/octo-repo:ref:refs/heads/main', true],
  ['a pull request', 'github', branch, 'repo:octo-org/octo-repo:pull_request', false],
  ['the environment', 'github', { environment: 'prod' }, 'repo:octo-org/octo-repo:environment:prod', true],
  [
    'another environment',
    'github',
    { environment: 'prod' },
    'repo:octo-org/octo-repo:environment:production',
    false,
  ],
  [
    'the old form of both',
    'github',
    { ...branch, settings: ids },
    'repo:octo-org/octo-repo:ref:refs/heads/main',
    true,
  ],
  [
    'the new form of both',
    'github',
    { ...branch, settings: ids },
    'repo:octo-org@65/octo-repo@74:ref:refs/heads/main',
    true,
  ],
  [
    'other IDs',
    'github',
    { ...branch, settings: ids },
    'repo:octo-org@66/octo-repo@74:ref:refs/heads/main',
    false,
  ],
  [
    'the old form where only the new one is trusted',
    'github',
    { ...branch, settings: { ...ids, subjects: 'immutable' } },
    'repo:octo-org/octo-repo:ref:refs/heads/main',
    false,
  ],
  [
    'an owner whose name begins alike',
    'github',
    {},
    'repo:octo-organization/octo-repo:ref:refs/heads/main',
    false,
  ],
  ['the branch', 'gitlab', branch, 'project_path:octo-org/octo-repo:ref_type:branch:ref:main', true],
  ['a tag of that name', 'gitlab', branch, 'project_path:octo-org/octo-repo:ref_type:tag:ref:main', false],
  ['the tag', 'gitlab', { tag: 'v1' }, 'project_path:octo-org/octo-repo:ref_type:tag:ref:v1', true],
  [
    'a project of a subgroup',
    'gitlab',
    {},
    'project_path:octo-org/octo-repo/sub:ref_type:branch:ref:main',
    false,
  ],
  [
    'the branch, whoever pushed',
    'circleci',
    { ...branch, settings: circle },
    `${circleJob}/${origin}/vcs-ref/refs/heads/main`,
    true,
  ],
  [
    'a branch whose name contains the subject',
    'circleci',
    { ...branch, settings: circle },
    `${circleJob}/vcs-origin/github.com/fork/octo-repo/vcs-ref/refs/heads/${origin}/vcs-ref/refs/heads/main`,
    false,
  ],
  ['a token without a branch', 'circleci', { ...branch, settings: circle }, circleJob, false],
  ['a token without a branch, where any branch may', 'circleci', { settings: circle }, circleJob, true],
  ['another project', 'circleci', { settings: circle }, circleJob.replace(b, a), false],
  [
    'the branch at any commit',
    'buildkite',
    branch,
    'organization:octo-org:pipeline:octo-repo:ref:refs/heads/main:commit:abc:step:deploy',
    true,
  ],
  [
    'another branch',
    'buildkite',
    branch,
    'organization:octo-org:pipeline:octo-repo:ref:refs/heads/main2:commit:abc:step:deploy',
    false,
  ],
  [
    'another pipeline',
    'buildkite',
    {},
    'organization:octo-org:pipeline:octo-repo-2:ref:refs/heads/main:commit:abc:step:deploy',
    false,
  ],
  ['a step without an environment', 'bitbucket', { settings: bucket }, `{${b}}:{${user}}`, true],
  [
    'a step of an environment, where none was asked for',
    'bitbucket',
    { settings: bucket },
    `{${b}}:{${a}}:{${user}}`,
    false,
  ],
  [
    'a step of the environment',
    'bitbucket',
    { environment: a, settings: bucket },
    `{${b}}:{${a}}:{${user}}`,
    true,
  ],
  [
    'a step of another environment',
    'bitbucket',
    { environment: a, settings: bucket },
    `{${b}}:{${b}}:{${user}}`,
    false,
  ],
  [
    'the connection',
    'azure',
    { settings: { issuer: 'https://vstoken.dev.azure.com/0a1b', subject: 'sc://octo-org/octo-project/aws' } },
    'sc://octo-org/octo-project/aws',
    true,
  ],
  [
    'another connection',
    'azure',
    { settings: { issuer: 'https://vstoken.dev.azure.com/0a1b', subject: 'sc://octo-org/octo-project/aws' } },
    'sc://octo-org/octo-project/aws2',
    false,
  ],
  [
    'the branch',
    'forgejo',
    { ...branch, settings: server },
    'repo:octo-org/octo-repo:ref:refs/heads/main',
    true,
  ],
  [
    'the form with IDs',
    'forgejo',
    { ...branch, settings: { ...server, 'owner-id': '1', 'repository-id': '2' } },
    'repo:octo-org-1/octo-repo-2:ref:refs/heads/main',
    true,
  ],
  [
    'the form without IDs where it was not asked for',
    'forgejo',
    { ...branch, settings: { ...server, 'owner-id': '1', 'repository-id': '2' } },
    'repo:octo-org/octo-repo:ref:refs/heads/main',
    false,
  ],
  [
    'the job',
    'jenkins',
    {
      settings: {
        issuer: 'https://jenkins.example.com/oidc',
        subject: 'https://jenkins.example.com/job/deploy/',
      },
    },
    'https://jenkins.example.com/job/deploy/',
    true,
  ],
])('%s: the trust policy for %s decides', (_what, ci, request, sub, expected) => {
  expect(letsIn(ci, request, sub)).toBe(expected);
});

test.each(['github', 'gitlab', 'buildkite'] as const)(
  'a token of %s for another service is refused',
  (ci) => {
    const [subject = ''] = ciSystem(ci).trust({ repository, branch: 'main', settings: {} }).subjects;
    expect(letsIn(ci, branch, subject.replaceAll('*', 'x'))).toBe(true);
    expect(letsIn(ci, branch, subject.replaceAll('*', 'x'), 'https://github.com/octo-org')).toBe(false);
  },
);

test.each<[string, CiName, Partial<TrustRequest>, RegExp]>([
  [
    'an environment that the subject does not name',
    'gitlab',
    { environment: 'prod' },
    /cannot restrict GitLab CI\/CD to one environment/,
  ],
  [
    'a branch that the subject does not name',
    'bitbucket',
    { ...branch, settings: bucket },
    /cannot restrict Bitbucket Pipelines to one branch/,
  ],
  ['a branch of a service connection', 'azure', branch, /cannot restrict Azure Pipelines to one branch/],
  ['a branch with a wildcard', 'github', { branch: 'release/*' }, /cannot be the branch/],
  ['a policy variable as a branch', 'gitlab', { branch: '${aws:username}' }, /cannot be the branch/],
  ['two restrictions', 'github', { branch: 'main', environment: 'prod' }, /--branch and --environment/],
  ['no repository', 'github', { repository: '' }, /is not the name of a repository/],
  ['a repository with a wildcard', 'gitlab', { repository: 'octo-org/*' }, /is not the name of a repository/],
  ['a missing setting', 'circleci', {}, /The setting organization-id is missing/],
  [
    'IDs that are missing',
    'github',
    { settings: { subjects: 'immutable' } },
    /The setting owner-id is missing/,
  ],
  [
    'an issuer without TLS',
    'gitlab',
    { settings: { issuer: 'http://gitlab.example.com' } },
    /is not a valid issuer/,
  ],
  [
    'an issuer with a slash at its end, which IAM keeps',
    'gitlab',
    { settings: { issuer: 'https://gitlab.example.com/' } },
    /is not a valid issuer/,
  ],
])('refuses %s', (_what, ci, request, message) => {
  expect(() => ciSystem(ci).trust({ repository, settings: {}, ...request })).toThrow(message);
});

test.each<[string, Record<string, string>, CiName | undefined]>([
  ['a laptop', {}, undefined],
  ['GitHub', { CI: 'true', GITHUB_ACTIONS: 'true' }, 'github'],
  [
    'Forgejo, which sets the variable of GitHub too',
    { GITHUB_ACTIONS: 'true', FORGEJO_ACTIONS: 'true' },
    'forgejo',
  ],
  ['GitLab', { GITLAB_CI: 'true' }, 'gitlab'],
  ['CircleCI', { CIRCLECI: 'true' }, 'circleci'],
  ['Buildkite', { BUILDKITE: 'true' }, 'buildkite'],
  ['Bitbucket', { BITBUCKET_BUILD_NUMBER: '1', BITBUCKET_WORKSPACE: 'octo-org' }, 'bitbucket'],
  ['Azure', { TF_BUILD: 'True' }, 'azure'],
  ['Jenkins', { JENKINS_URL: 'https://jenkins.example.com/', BUILD_TAG: 'jenkins-deploy-1' }, 'jenkins'],
])('recognizes the job by its variables: %s', (_what, env, expected) => {
  expect(detectedCi(env)?.name).toBe(expected);
});

test.each(ciNames)('%s says how to get a token, what surprises, and how a job looks', (ci) => {
  const { howToGetToken, traps, snippet, settings } = ciSystem(ci);
  const text = snippet({ roleArn: 'arn:aws:iam::123456789012:role/deploy', region: 'eu-central-1' });
  expect(text).toContain('arn:aws:iam::123456789012:role/deploy');
  expect(howToGetToken).toMatch(/\.$/);
  expect(traps.every((trap) => /^[A-Z].*\.$/.test(trap))).toBe(true);
  expect(settings.every(({ pattern, example }) => pattern.test(example))).toBe(true);
});
