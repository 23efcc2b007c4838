/** What a `sub` of GitHub, or a pattern for one, says. */
interface SubjectParts {
  readonly owner: string;
  readonly repository: string;
  readonly format: 'classic' | 'immutable';
  /** `environment:production`, `ref:refs/heads/main`, `pull_request`, `*` */
  readonly context: string;
}

/** The parts of `repo:OWNER/REPO:CONTEXT`, with or without ids; `undefined` for a subject of another make. */
export function subjectParts(subject: string): SubjectParts | undefined {
  const [scheme, path = '', ...rest] = subject.split(':');
  const slash = path.indexOf('/');
  if (scheme !== 'repo' || slash <= 0) return undefined;
  const owner = path.slice(0, slash);
  const repository = path.slice(slash + 1);
  // No name of an owner or a repository has an `@`.
  const isImmutable = owner.includes('@') && repository.includes('@');
  return {
    owner: owner.split('@')[0] ?? '',
    repository: repository.split('@')[0] ?? '',
    format: isImmutable ? 'immutable' : 'classic',
    context: rest.join(':'),
  };
}

/** `jobs of octo-org/octo-repo in the environment production`; for patterns, too. */
export function jobsOf(subject: string): string {
  const parts = subjectParts(subject);
  if (parts === undefined) return `tokens with the subject ${subject}`;
  const { owner, repository, context } = parts;
  const where = repository === '*' ? `every repository of ${owner}` : `${owner}/${repository}`;
  return `jobs of ${where} ${inContext(context)}`.trimEnd();
}

function inContext(context: string): string {
  const [kind = '', ...rest] = context.split(':');
  const value = rest.join(':').replaceAll('%3A', ':');
  if (context === '*' || context === '')
    return 'on every branch and tag, in every environment, and for every pull request';
  if (context === 'pull_request') return 'that a pull request started';
  if (kind === 'environment') return value === '*' ? 'in any environment' : `in the environment ${value}`;
  if (value.startsWith('refs/heads/')) return `on the branch ${value.slice('refs/heads/'.length)}`;
  if (value.startsWith('refs/tags/')) return `for the tag ${value.slice('refs/tags/'.length)}`;
  if (value.startsWith('refs/pull/')) return `for the pull request ${value.slice('refs/pull/'.length)}`;
  return `with ${context}`;
}
