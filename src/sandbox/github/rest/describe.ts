import { accountId } from '../account-id.ts';
import type { App, Environment, Installation, Repository, WorkflowRun } from '../world.ts';
import { time } from './exchange.ts';

/** URLs below a repository's own, by the name of their field; the client replaces `{…}`. */
const repositoryLinks: Readonly<Record<string, string>> = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
  url: '',
};

const accountLinks: Readonly<Record<string, string>> = {
  events_url: '/events{/privacy}',
  followers_url: '/followers',
  following_url: '/following{/other_user}',
  gists_url: '/gists{/gist_id}',
  organizations_url: '/orgs',
  received_events_url: '/received_events',
  repos_url: '/repos',
  starred_url: '/starred{/owner}{/repo}',
  subscriptions_url: '/subscriptions',
  url: '',
};

function below(address: string, links: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(links).map(([field, path]) => [field, address + path]));
}

export function nodeId(kind: string, id: number): string {
  return `${kind}_${Buffer.from(String(id)).toString('base64url')}`;
}

/** An account as part of other objects. @param api - the URL of the REST API */
export function describeAccount(login: string, api: string) {
  const id = accountId(login);
  return {
    login,
    id,
    node_id: nodeId('O', id),
    avatar_url: `https://avatars.githubusercontent.com/u/${id}`,
    gravatar_id: '',
    html_url: `https://github.com/${login}`,
    ...below(`${api}/users/${login}`, accountLinks),
    type: 'Organization',
    site_admin: false,
  };
}

/** A repository in lists and runs. */
export function describeRepository({ id, owner, name, visibility }: Repository, api: string) {
  return {
    id,
    node_id: nodeId('R', id),
    name,
    full_name: `${owner}/${name}`,
    private: visibility === 'private',
    owner: describeAccount(owner, api),
    html_url: `https://github.com/${owner}/${name}`,
    description: null,
    fork: false,
    ...below(`${api}/repos/${owner}/${name}`, repositoryLinks),
  };
}

/** A repository that is requested by itself. */
export function describeWholeRepository(repository: Repository, api: string) {
  const { owner, name, createdAt, visibility, code } = repository;
  const home = `github.com/${owner}/${name}`;
  const counts = ['forks', 'open_issues', 'stargazers', 'subscribers', 'watchers', 'network'];
  const features = ['issues', 'projects', 'wiki', 'pages', 'discussions', 'downloads'];
  return {
    ...describeRepository(repository, api),
    clone_url: `https://${home}.git`,
    git_url: `git://${home}.git`,
    ssh_url: `git@github.com:${owner}/${name}.git`,
    svn_url: `https://${home}`,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    default_branch: code.defaultBranch,
    visibility,
    archived: false,
    disabled: false,
    size: 0,
    forks: 0,
    open_issues: 0,
    watchers: 0,
    ...Object.fromEntries(counts.map((count) => [`${count}_count`, 0])),
    ...Object.fromEntries(features.map((feature) => [`has_${feature}`, feature === 'issues'])),
    pushed_at: time(createdAt),
    created_at: time(createdAt),
    updated_at: time(createdAt),
  };
}

export function describeEnvironment(
  environment: Environment,
  { owner, name: repo }: Repository,
  api: string,
) {
  const { id, name, createdAt, branchPolicy } = environment;
  const part = encodeURIComponent(name);
  return {
    id,
    node_id: nodeId('EN', id),
    name,
    url: `${api}/repos/${owner}/${repo}/environments/${part}`,
    html_url: `https://github.com/${owner}/${repo}/deployments/activity_log?environments_filter=${part}`,
    created_at: time(createdAt),
    updated_at: time(createdAt),
    protection_rules: protectionRules(environment, api),
    deployment_branch_policy: branchPolicy ?? null,
  };
}

/** GitHub lists a rule only if it is set (GitHub's OpenAPI description). */
function protectionRules(environment: Environment, api: string) {
  const { id, waitMinutes, preventSelfReview, reviewers, branchPolicy } = environment;
  const rule = (type: string, more: object) => ({ id, node_id: nodeId('GA', id), type, ...more });
  return [
    ...(waitMinutes > 0 ? [rule('wait_timer', { wait_timer: waitMinutes })] : []),
    ...(reviewers.length > 0
      ? [
          rule('required_reviewers', {
            prevent_self_review: preventSelfReview,
            reviewers: reviewers.map(({ type, id: reviewer }) => ({
              type,
              reviewer: type === 'User' ? describeUser(reviewer, api) : describeTeam(reviewer, api),
            })),
          }),
        ]
      : []),
    ...(branchPolicy ? [rule('branch_policy', {})] : []),
  ];
}

function describeUser(id: number, api: string) {
  return { ...describeAccount(`user-${id}`, api), id, type: 'User' };
}

function describeTeam(id: number, api: string) {
  const url = `${api}/organizations/65/team/${id}`;
  return {
    id,
    node_id: nodeId('T', id),
    url,
    html_url: `https://github.com/orgs/octo-org/teams/team-${id}`,
    name: `team-${id}`,
    slug: `team-${id}`,
    description: null,
    privacy: 'closed',
    notification_setting: 'notifications_enabled',
    permission: 'pull',
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    type: 'organization',
    parent: null,
  };
}

const workflowId = 161_335;
const sha = '0123456789abcdef0123456789abcdef01234567';

export function describeRun(
  { id, createdAt, status, attempt }: WorkflowRun,
  repository: Repository,
  api: string,
) {
  const { owner, name } = repository;
  const url = `${api}/repos/${owner}/${name}/actions/runs/${id}`;
  const person = { name: 'octocat', email: 'octocat@users.noreply.github.com' };
  return {
    id,
    node_id: nodeId('WFR', id),
    name: 'Deploy',
    display_title: 'Deploy',
    head_branch: 'main',
    head_sha: sha,
    path: '.github/workflows/deploy.yml',
    run_number: 10,
    run_attempt: attempt,
    event: 'push',
    status,
    conclusion: status === 'completed' ? 'success' : null,
    workflow_id: workflowId,
    url,
    html_url: `https://github.com/${owner}/${name}/actions/runs/${id}`,
    created_at: time(createdAt),
    updated_at: time(createdAt),
    ...below(url, {
      jobs_url: '/jobs',
      logs_url: '/logs',
      artifacts_url: '/artifacts',
      cancel_url: '/cancel',
      rerun_url: '/rerun',
    }),
    check_suite_url: `${api}/repos/${owner}/${name}/check-suites/1`,
    workflow_url: `${api}/repos/${owner}/${name}/actions/workflows/${workflowId}`,
    pull_requests: [],
    head_commit: {
      id: sha,
      tree_id: sha,
      message: 'Deploy',
      timestamp: time(createdAt),
      author: person,
      committer: person,
    },
    repository: describeRepository(repository, api),
    head_repository: describeRepository(repository, api),
  };
}

export function describeInstallation(
  { id, account, permissions, createdAt }: Installation,
  app: App,
  api: string,
) {
  return {
    id,
    account: describeAccount(account, api),
    app_id: Number(app.id),
    app_slug: 'octo-app',
    target_id: accountId(account),
    target_type: 'Organization',
    repository_selection: 'all',
    permissions,
    events: [],
    single_file_name: null,
    access_tokens_url: `${api}/app/installations/${id}/access_tokens`,
    repositories_url: `${api}/installation/repositories`,
    html_url: `https://github.com/organizations/${account}/settings/installations/${id}`,
    created_at: time(createdAt),
    updated_at: time(createdAt),
    suspended_by: null,
    suspended_at: null,
  };
}
