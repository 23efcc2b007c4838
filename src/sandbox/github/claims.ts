/** The facts about a job that requests an ID token. */
export interface JobClaims {
  /** `owner/name` */
  readonly repository: string;
  readonly ref?: string;
  readonly environment?: string;
  readonly eventName?: string;
  readonly actor?: string;
  readonly workflow?: string;
  readonly jobWorkflowRef?: string;
  readonly repositoryId?: string;
  readonly ownerId?: string;
  readonly visibility?: 'private' | 'public';
  readonly runId?: string;
  /** Use the `sub` of repositories created after 2026-07-15, with the ids of owner and repository. */
  readonly immutableSubject?: boolean;
  /** The template of the subject, if it is not the default one. */
  readonly claimKeys?: readonly string[];
}

/** The claims of a job's ID token, as GitHub fills them in, without the times (docs/facts.md#id-token-claims). */
export function claimsOf(job: JobClaims): Readonly<Record<string, string>> {
  return { sub: subjectOf(job), ...othersOf(job) };
}

/** All claims but the subject, which is made of them. */
function othersOf(job: JobClaims): Readonly<Record<string, string>> {
  const {
    repository,
    ref = 'refs/heads/main',
    eventName = 'push',
    actor = 'octocat',
    workflow = 'Deploy',
    repositoryId = '74',
    ownerId = '65',
  } = job;
  const [owner = ''] = repository.split('/');
  const workflowRef = `${repository}/.github/workflows/deploy.yml@${ref}`;
  return {
    repository,
    repository_id: repositoryId,
    repository_owner: owner,
    repository_owner_id: ownerId,
    repository_visibility: job.visibility ?? 'private',
    ref,
    ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    ref_protected: 'true',
    sha: '0123456789abcdef0123456789abcdef01234567',
    workflow,
    workflow_ref: workflowRef,
    job_workflow_ref: job.jobWorkflowRef ?? workflowRef,
    run_id: job.runId ?? '1658821493',
    run_number: '10',
    run_attempt: '1',
    actor,
    actor_id: '12',
    event_name: eventName,
    base_ref: '',
    head_ref: '',
    runner_environment: 'github-hosted',
    ...(job.environment === undefined ? {} : { environment: job.environment }),
  };
}

const escaped = (text: string) => text.replaceAll(':', '%3A');

/**
 * The subject by the job's template. The default one is the repository and the context. A claim in a template is written
 * `NAME:VALUE`, with every colon of the value escaped (GitHub docs, "OpenID Connect reference").
 */
export function subjectOf(job: JobClaims): string {
  const { claimKeys = ['repo', 'context'] } = job;
  const claims = othersOf(job);
  const segments = claimKeys.map((key) => {
    if (key === 'repo' || key === 'repository') return prefixOf(job);
    return key === 'context' ? contextOf(job) : `${key}:${escaped(claims[key] ?? '')}`;
  });
  return segments.join(':');
}

function prefixOf({ repository, repositoryId = '74', ownerId = '65', immutableSubject }: JobClaims): string {
  const [owner, name] = repository.split('/');
  return immutableSubject ? `repo:${owner}@${ownerId}/${name}@${repositoryId}` : `repo:${repository}`;
}

/** An environment takes precedence over a pull request, and that over the ref. */
function contextOf({ ref = 'refs/heads/main', environment, eventName }: JobClaims): string {
  if (environment !== undefined) return `environment:${escaped(environment)}`;
  return eventName === 'pull_request' ? 'pull_request' : `ref:${escaped(ref)}`;
}
