import type { PlannedAnswer } from '../../server.ts';
import { blobSha, type Commit } from '../code.ts';
import type { Repository } from '../world.ts';
import { describeAccount, nodeId } from './describe.ts';
import {
  type Exchange,
  json,
  noContent,
  notFound,
  type RestRoute,
  repositoryOf,
  time,
  unprocessable,
} from './exchange.ts';
import { workflowFileRefusal } from './permission.ts';

/** Answers about the repository in the path. */
function inRepository(
  answer: (repository: Repository, exchange: Exchange) => PlannedAnswer,
): RestRoute['answer'] {
  return (exchange) => {
    const repository = repositoryOf(exchange);
    return repository ? answer(repository, exchange) : notFound();
  };
}

const contents = '/repos/{owner}/{repo}/contents/{path}';

/** Files, branches and commits. */
export const codeRoutes: readonly RestRoute[] = [
  {
    operation: 'GetContents',
    method: 'GET',
    path: contents,
    permission: ['contents', 'read'],
    answer: inRepository(getContents),
  },
  {
    operation: 'PutContents',
    method: 'PUT',
    path: contents,
    permission: ['contents', 'write'],
    body: {
      message: { type: 'string', required: true },
      content: { type: 'string', required: true },
      sha: { type: 'string' },
      branch: { type: 'string' },
      committer: { type: 'object' },
      author: { type: 'object' },
    },
    answer: inRepository(putContents),
  },
  {
    operation: 'GetRef',
    method: 'GET',
    path: '/repos/{owner}/{repo}/git/ref/{ref}',
    permission: ['contents', 'read'],
    answer: inRepository((repository, exchange) => {
      const branch = branchIn(exchange.path.ref);
      const sha = branch === undefined ? undefined : repository.code.branches.get(branch);
      return sha === undefined || branch === undefined
        ? notFound()
        : json(200, describeRef(branch, sha, repository, exchange));
    }),
  },
  {
    operation: 'CreateRef',
    method: 'POST',
    path: '/repos/{owner}/{repo}/git/refs',
    permission: ['contents', 'write'],
    body: { ref: { type: 'string', required: true }, sha: { type: 'string', required: true } },
    answer: inRepository(createRef),
  },
  {
    operation: 'UpdateRef',
    method: 'PATCH',
    path: '/repos/{owner}/{repo}/git/refs/{ref}',
    permission: ['contents', 'write'],
    body: { sha: { type: 'string', required: true }, force: { type: 'boolean' } },
    answer: inRepository((repository, exchange) => {
      const [branch, sha] = [branchIn(exchange.path.ref), String(exchange.body.sha)];
      const { branches, commits } = repository.code;
      const present = branch === undefined ? undefined : branches.get(branch);
      if (branch === undefined || present === undefined) return unprocessable('Reference does not exist');
      if (!commits.has(sha)) return unprocessable('Object does not exist');
      if (exchange.body.force !== true && !repository.code.isAncestor(present, sha))
        return unprocessable('Update is not a fast forward');
      branches.set(branch, sha);
      return json(200, describeRef(branch, sha, repository, exchange));
    }),
  },
  {
    operation: 'GetCommit',
    method: 'GET',
    path: '/repos/{owner}/{repo}/commits/{ref}',
    permission: ['contents', 'read'],
    answer: inRepository((repository, exchange) => {
      const ref = exchange.path.ref ?? '';
      const commit = repository.code.at(ref);
      return commit
        ? json(200, describeCommit(commit, repository, exchange))
        : unprocessable(`No commit found for SHA: ${ref}`);
    }),
  },
  {
    operation: 'DeleteRef',
    method: 'DELETE',
    path: '/repos/{owner}/{repo}/git/refs/{ref}',
    permission: ['contents', 'write'],
    answer: inRepository(({ code }, { path }) => {
      const branch = branchIn(path.ref);
      if (branch === undefined || !code.branches.delete(branch))
        return unprocessable('Reference does not exist');
      for (const pull of code.pulls) if (pull.head === branch) pull.state = 'closed';
      return noContent;
    }),
  },
];

/** The branch that a ref names; `undefined` for tags, which the sandbox does not have. */
function branchIn(ref = ''): string | undefined {
  return /^(?:refs\/)?heads\/(.+)$/.exec(ref)?.[1];
}

function getContents(repository: Repository, exchange: Exchange): PlannedAnswer {
  const { path, query } = exchange;
  const { code } = repository;
  const ref = query.get('ref') ?? code.defaultBranch;
  const commit = code.at(ref);
  if (!commit)
    return json(404, {
      message: `No commit found for the ref ${ref}`,
      documentation_url: 'https://docs.github.com/v3/repos/contents/',
      status: '404',
    });
  const place = (path.path ?? '').replace(/\/$/, '');
  const content = commit.files.get(place);
  if (content) {
    const file = describeFile(place, content, ref, repository, exchange);
    // GitHub breaks the Base64 text into lines of 60 characters.
    const encoded = content.toString('base64').replaceAll(/.{60}/g, '$&\n');
    return json(200, { ...file, content: encoded, encoding: 'base64' });
  }
  const inside = [...commit.files].filter(([name]) => name.startsWith(`${place}/`));
  if (inside.length === 0) return notFound();
  const names = new Set(inside.map(([name]) => name.slice(place.length + 1).split('/')[0] ?? ''));
  return json(
    200,
    [...names].sort().map((name) => {
      const whole = `${place}/${name}`;
      const file = commit.files.get(whole);
      const described = describeFile(whole, file ?? Buffer.alloc(0), ref, repository, exchange);
      return file ? described : { ...described, type: 'dir', size: 0, download_url: null };
    }),
  );
}

function describeFile(
  place: string,
  content: Buffer,
  ref: string,
  { owner, name }: Repository,
  { api }: Exchange,
) {
  const sha = blobSha(content);
  const url = `${api}/repos/${owner}/${name}/contents/${place}?ref=${encodeURIComponent(ref)}`;
  const git = `${api}/repos/${owner}/${name}/git/blobs/${sha}`;
  const html = `https://github.com/${owner}/${name}/blob/${encodeURIComponent(ref)}/${place}`;
  return {
    name: place.slice(place.lastIndexOf('/') + 1),
    path: place,
    sha,
    size: content.length,
    url,
    html_url: html,
    git_url: git,
    download_url: `https://raw.githubusercontent.com/${owner}/${name}/${encodeURIComponent(ref)}/${place}`,
    type: 'file',
    _links: { self: url, git, html },
  };
}

/** Base64, in lines or in one. */
function isBase64(text: string): boolean {
  const bare = text.replaceAll('\n', '');
  return Buffer.from(bare, 'base64').toString('base64') === bare;
}

/** GitHub demands the present file's id, so a writer cannot overwrite what it has not seen. */
function putContents(repository: Repository, exchange: Exchange): PlannedAnswer {
  const { path, body, token } = exchange;
  const place = path.path ?? '';
  const { code } = repository;
  const branch = String(body.branch ?? code.defaultBranch);
  if (!code.branches.has(branch))
    return json(404, {
      message: `Branch ${branch} not found`,
      documentation_url: 'https://docs.github.com/rest/repos/contents',
      status: '404',
    });
  if (place.startsWith('.github/workflows/')) {
    const refusal = workflowFileRefusal(token);
    if (refusal) return refusal;
  }
  if (!isBase64(String(body.content))) return unprocessable('content is not valid Base64');
  const present = code.at(branch)?.files.get(place);
  if (present && body.sha === undefined) return unprocessable(`Invalid request.\n\n"sha" wasn't supplied.`);
  if (body.sha !== undefined && (!present || blobSha(present) !== body.sha))
    return json(409, {
      message: `${place} does not match ${body.sha}`,
      documentation_url: 'https://docs.github.com/rest/repos/contents',
      status: '409',
    });
  const content = Buffer.from(String(body.content), 'base64');
  const commit = code.commit(branch, { [place]: content }, String(body.message));
  return json(present ? 200 : 201, {
    content: describeFile(place, content, branch, repository, exchange),
    commit: describeGitCommit(commit, repository, exchange),
  });
}

function createRef(repository: Repository, exchange: Exchange): PlannedAnswer {
  const [ref, sha] = [String(exchange.body.ref), String(exchange.body.sha)];
  const { branches, commits } = repository.code;
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
  if (branch === undefined)
    return unprocessable("Reference name must start with 'refs/' and have at least two slashes.");
  if (!commits.has(sha)) return unprocessable('Object does not exist');
  if (branches.has(branch)) return unprocessable('Reference already exists');
  branches.set(branch, sha);
  return json(201, describeRef(branch, sha, repository, exchange));
}

function describeRef(branch: string, sha: string, { owner, name }: Repository, { api }: Exchange) {
  const git = `${api}/repos/${owner}/${name}/git`;
  return {
    ref: `refs/heads/${branch}`,
    node_id: nodeId('REF', branch.length),
    url: `${git}/refs/heads/${branch}`,
    object: { type: 'commit', sha, url: `${git}/commits/${sha}` },
  };
}

const octocat = { name: 'octocat', email: 'octocat@users.noreply.github.com' };

/** A commit as Git knows it. */
function describeGitCommit(commit: Commit, { owner, name }: Repository, { api }: Exchange) {
  const { sha, message, at, parents } = commit;
  const git = `${api}/repos/${owner}/${name}/git/commits`;
  const page = `https://github.com/${owner}/${name}/commit`;
  const author = { ...octocat, date: time(at) };
  return {
    sha,
    node_id: nodeId('C', at.getTime()),
    url: `${git}/${sha}`,
    html_url: `${page}/${sha}`,
    author,
    committer: author,
    message,
    tree: { sha, url: `${api}/repos/${owner}/${name}/git/trees/${sha}` },
    parents: parents.map((parent) => ({
      sha: parent,
      url: `${git}/${parent}`,
      html_url: `${page}/${parent}`,
    })),
    verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
  };
}

function describeCommit(commit: Commit, repository: Repository, exchange: Exchange) {
  const { sha, node_id, html_url, parents, ...git } = describeGitCommit(commit, repository, exchange);
  const url = `${exchange.api}/repos/${repository.owner}/${repository.name}/commits/${sha}`;
  const user = describeAccount('octocat', exchange.api);
  return {
    sha,
    node_id,
    url,
    html_url,
    comments_url: `${url}/comments`,
    commit: { ...git, comment_count: 0 },
    author: user,
    committer: user,
    parents,
  };
}
