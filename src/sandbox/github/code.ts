import { createHash } from 'node:crypto';

export interface Commit {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly at: Date;
  /** The whole tree, by path. */
  readonly files: ReadonlyMap<string, Buffer>;
}

export interface PullRequest {
  readonly id: number;
  readonly number: number;
  title: string;
  body: string | null;
  /** Names of branches of this repository. */
  readonly head: string;
  readonly base: string;
  state: 'open' | 'closed';
  readonly createdAt: Date;
  updatedAt: Date;
  closedAt?: Date;
  mergedAt?: Date;
}

const sha1 = (kind: string, content: Buffer): string =>
  createHash('sha1').update(`${kind} ${content.length}\0`).update(content).digest('hex');

/** The id that Git gives to a file's content. */
export function blobSha(content: Buffer): string {
  return sha1('blob', content);
}

/** The code of a repository: branches, commits and pull requests. Trees are kept whole. */
export class Code {
  readonly defaultBranch = 'main';
  /** Name of a branch -> its latest commit. */
  readonly branches = new Map<string, string>();
  readonly commits = new Map<string, Commit>();
  readonly pulls: PullRequest[] = [];
  readonly #now: () => Date;

  constructor(now: () => Date) {
    this.#now = now;
    this.commit('main', { 'README.md': 'An example.\n' }, 'Initial commit');
  }

  /**
   * Commits changes to a branch, and creates the first branch.
   *
   * @param changes - the new text of each path; `undefined` deletes the file
   */
  commit(
    branch: string,
    changes: Readonly<Record<string, string | Buffer | undefined>>,
    message = 'Change files',
  ): Commit {
    const parent = this.at(branch);
    const files = new Map(parent?.files);
    for (const [path, content] of Object.entries(changes)) {
      if (content === undefined) files.delete(path);
      else files.set(path, Buffer.from(content));
    }
    const at = this.#now();
    const parents = parent ? [parent.sha] : [];
    const tree = [...files].map(([path, content]) => `${path} ${blobSha(content)}`).sort();
    const told = JSON.stringify([parents, message, at, tree, this.commits.size]);
    const commit = { sha: sha1('commit', Buffer.from(told)), parents, message, at, files };
    this.commits.set(commit.sha, commit);
    this.branches.set(branch, commit.sha);
    return commit;
  }

  /** The commit of a branch, of a ref (`refs/heads/main`, `heads/main`) or with this id. */
  at(ref: string): Commit | undefined {
    const branch = ref.replace(/^(?:refs\/)?heads\//, '');
    return this.commits.get(this.branches.get(branch) ?? this.branches.get(ref) ?? ref);
  }

  /** The text of a file, on the default branch unless another one is named. */
  text(path: string, ref: string = this.defaultBranch): string | undefined {
    return this.at(ref)?.files.get(path)?.toString('utf8');
  }

  /** Whether the first commit is the second one or comes before it. */
  isAncestor(ancestor: string, sha: string): boolean {
    const queue = [sha];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (next === ancestor) return true;
      queue.push(...(this.commits.get(next)?.parents ?? []));
    }
    return false;
  }

  /** Paths whose content differs between two commits. */
  changedPaths(from: Commit, to: Commit): string[] {
    const paths = new Set([...from.files.keys(), ...to.files.keys()]);
    return [...paths].filter((path) => {
      const [before, after] = [from.files.get(path), to.files.get(path)];
      return before === undefined || after === undefined || !before.equals(after);
    });
  }

  /** Merges a pull request, as a person does. Changes of the base are kept where the head did not change the file. */
  merge(pull: PullRequest): void {
    const [head, base] = [this.at(pull.head), this.at(pull.base)];
    if (!head || !base || pull.state === 'closed')
      throw new Error(`pull request ${pull.number} cannot be merged`);
    const changes = Object.fromEntries(
      this.changedPaths(base, head).map((path) => [path, head.files.get(path)]),
    );
    this.commit(pull.base, changes, `Merge pull request #${pull.number}`);
    const now = this.#now();
    Object.assign(pull, { state: 'closed', closedAt: now, mergedAt: now, updatedAt: now });
  }
}
