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
  readonly runId?: string;
  /** Use the `sub` of repositories created after 2026-07-15, with the ids of owner and repository. */
  readonly immutableSubject?: boolean;
}

/** The claims of a job's ID token, as GitHub fills them in, without the times (docs/facts.md#id-token-claims). */
export function claimsOf(job: JobClaims): Readonly<Record<string, string>> {
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
    sub: subjectOf(job),
    repository,
    repository_id: repositoryId,
    repository_owner: owner,
    repository_owner_id: ownerId,
    repository_visibility: 'private',
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

/** An environment takes precedence over a pull request, and that over the ref. A colon inside a value is escaped. */
export function subjectOf({
  repository,
  ref = 'refs/heads/main',
  environment,
  eventName,
  repositoryId = '74',
  ownerId = '65',
  immutableSubject,
}: JobClaims): string {
  const [owner, name] = repository.split('/');
  const prefix = immutableSubject ? `repo:${owner}@${ownerId}/${name}@${repositoryId}` : `repo:${repository}`;
  const escaped = (text: string) => text.replaceAll(':', '%3A');
  if (environment !== undefined) return `${prefix}:environment:${escaped(environment)}`;
  if (eventName === 'pull_request') return `${prefix}:pull_request`;
  return `${prefix}:ref:${escaped(ref)}`;
}
