import type { PlannedAnswer } from '../../server.ts';
import type { PullRequest } from '../code.ts';
import type { Repository } from '../world.ts';
import { describeAccount, describeWholeRepository, nodeId } from './describe.ts';
import { type Exchange, json, notFound, pagedList, type RestRoute, repositoryOf, time } from './exchange.ts';

const base = '/repos/{owner}/{repo}/pulls';

function inPull(
  answer: (pull: PullRequest, repository: Repository, exchange: Exchange) => PlannedAnswer,
): RestRoute['answer'] {
  return (exchange) => {
    const repository = repositoryOf(exchange);
    const pull = repository?.code.pulls.find(({ number }) => String(number) === exchange.path.pull_number);
    return repository && pull ? answer(pull, repository, exchange) : notFound();
  };
}

export const pullRoutes: readonly RestRoute[] = [
  {
    operation: 'ListPulls',
    method: 'GET',
    path: base,
    permission: ['pull_requests', 'read'],
    answer: (exchange) => {
      const repository = repositoryOf(exchange);
      if (!repository) return notFound();
      const { query } = exchange;
      const [state, head, ofBase] = [query.get('state') ?? 'open', query.get('head'), query.get('base')];
      const found = repository.code.pulls
        .filter((pull) => state === 'all' || pull.state === state)
        .filter(
          (pull) => head === null || head.toLowerCase() === `${repository.owner}:${pull.head}`.toLowerCase(),
        )
        .filter((pull) => ofBase === null || pull.base === ofBase)
        .toReversed();
      return pagedList(
        exchange,
        found.map((pull) => describe(pull, repository, exchange)),
      );
    },
  },
  {
    operation: 'CreatePull',
    method: 'POST',
    path: base,
    permission: ['pull_requests', 'write'],
    body: {
      title: { type: 'string' },
      head: { type: 'string', required: true },
      head_repo: { type: 'string' },
      base: { type: 'string', required: true },
      body: { type: 'string' },
      maintainer_can_modify: { type: 'boolean' },
      draft: { type: 'boolean' },
      issue: { type: 'integer' },
    },
    answer: create,
  },
  {
    operation: 'GetPull',
    method: 'GET',
    path: `${base}/{pull_number}`,
    permission: ['pull_requests', 'read'],
    answer: inPull((pull, repository, exchange) => json(200, describeWhole(pull, repository, exchange))),
  },
  {
    operation: 'UpdatePull',
    method: 'PATCH',
    path: `${base}/{pull_number}`,
    permission: ['pull_requests', 'write'],
    body: {
      title: { type: 'string' },
      body: { type: 'string' },
      state: { type: 'string', oneOf: ['open', 'closed'] },
      base: { type: 'string' },
      maintainer_can_modify: { type: 'boolean' },
    },
    answer: inPull((pull, repository, exchange) => {
      const { title = pull.title, body = pull.body, state = pull.state } = exchange.body;
      const now = exchange.world.clock.now();
      Object.assign(pull, { title, body, state, updatedAt: now });
      if (state === 'closed') pull.closedAt ??= now;
      return json(200, describeWhole(pull, repository, exchange));
    }),
  },
];

function failed(error: object): PlannedAnswer {
  return json(422, {
    message: 'Validation Failed',
    errors: [{ resource: 'PullRequest', ...error }],
    documentation_url: 'https://docs.github.com/rest/pulls/pulls#create-a-pull-request',
    status: '422',
  });
}

function create(exchange: Exchange): PlannedAnswer {
  const { body, world } = exchange;
  const repository = repositoryOf(exchange);
  if (!repository) return notFound();
  const { code, owner } = repository;
  const [named, label] = [String(body.head), `${owner}:`];
  const head = named.toLowerCase().startsWith(label.toLowerCase()) ? named.slice(label.length) : named;
  const target = String(body.base);
  if (!code.branches.has(head)) return failed({ field: 'head', code: 'invalid' });
  if (!code.branches.has(target)) return failed({ field: 'base', code: 'invalid' });
  const open = code.pulls.find((pull) => pull.state === 'open' && pull.head === head && pull.base === target);
  if (open) return failed({ code: 'custom', message: `A pull request already exists for ${owner}:${head}.` });
  if (code.isAncestor(code.branches.get(head) ?? '', code.branches.get(target) ?? ''))
    return failed({ code: 'custom', message: `No commits between ${target} and ${head}` });
  const now = world.clock.now();
  const pull: PullRequest = {
    id: world.nextId(),
    number: code.pulls.length + 1,
    title: String(body.title ?? head),
    body: body.body === undefined ? null : String(body.body),
    head,
    base: target,
    state: 'open',
    createdAt: now,
    updatedAt: now,
  };
  code.pulls.push(pull);
  return json(201, describeWhole(pull, repository, exchange));
}

/** A pull request in lists. */
function describe(pull: PullRequest, repository: Repository, { api }: Exchange) {
  const { id, number, title, body, state, createdAt, updatedAt, closedAt, mergedAt } = pull;
  const { owner, name } = repository;
  const [root, page] = [
    `${api}/repos/${owner}/${name}`,
    `https://github.com/${owner}/${name}/pull/${number}`,
  ];
  const [url, issue] = [`${root}/pulls/${number}`, `${root}/issues/${number}`];
  const side = (branch: string) => ({
    label: `${owner}:${branch}`,
    ref: branch,
    sha: repository.code.branches.get(branch) ?? '0'.repeat(40),
    user: describeAccount(owner, api),
    repo: describeWholeRepository(repository, api),
  });
  const [head, target] = [side(pull.head), side(pull.base)];
  const links = {
    comments_url: `${issue}/comments`,
    commits_url: `${url}/commits`,
    review_comment_url: `${root}/pulls/comments{/number}`,
    review_comments_url: `${url}/comments`,
    statuses_url: `${root}/statuses/${head.sha}`,
  };
  const dated = (date: Date | undefined) => (date ? time(date) : null);
  return {
    id,
    number,
    node_id: nodeId('PR', id),
    url,
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: issue,
    ...links,
    state,
    locked: false,
    title,
    user: describeAccount('octocat', api),
    body,
    labels: [],
    milestone: null,
    created_at: time(createdAt),
    updated_at: time(updatedAt),
    closed_at: dated(closedAt),
    merged_at: dated(mergedAt),
    merge_commit_sha: mergedAt ? target.sha : null,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    head,
    base: target,
    _links: {
      self: { href: url },
      html: { href: page },
      issue: { href: issue },
      comments: { href: links.comments_url },
      commits: { href: links.commits_url },
      review_comment: { href: links.review_comment_url },
      review_comments: { href: links.review_comments_url },
      statuses: { href: links.statuses_url },
    },
    author_association: 'OWNER',
    auto_merge: null,
    draft: false,
  };
}

/** A pull request by itself. */
function describeWhole(pull: PullRequest, repository: Repository, exchange: Exchange) {
  const { code } = repository;
  const [from, to] = [code.at(pull.base), code.at(pull.head)];
  return {
    ...describe(pull, repository, exchange),
    additions: 0,
    deletions: 0,
    changed_files: from && to ? code.changedPaths(from, to).length : 0,
    comments: 0,
    review_comments: 0,
    commits: 1,
    mergeable: pull.state === 'open' ? true : null,
    mergeable_state: 'clean',
    merged: pull.mergedAt !== undefined,
    merged_by: pull.mergedAt ? describeAccount('octocat', exchange.api) : null,
    maintainer_can_modify: false,
  };
}
