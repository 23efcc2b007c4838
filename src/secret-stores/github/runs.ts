import type { GitHubApi } from '../../github/api.ts';
import type { UnfinishedRun } from '../jobs.ts';

/** Every status of a run that has not ended (GitHub docs, "List workflow runs for a repository"). */
const unfinished = ['in_progress', 'queued', 'waiting', 'pending', 'requested'] as const;

/**
 * The runs of a repository that have not ended. Needs the permission Actions: read.
 *
 * @throws GitHubError 403 or 404 without it
 */
export async function unfinishedRuns(owner: string, repo: string, api: GitHubApi): Promise<UnfinishedRun[]> {
  const found: UnfinishedRun[] = [];
  for (const status of unfinished) {
    const runs = await api.call(
      `Reading the ${status} runs of ${owner}/${repo}`,
      'idempotent',
      (octokit, signal) =>
        octokit.paginate(octokit.rest.actions.listWorkflowRunsForRepo, {
          owner,
          repo,
          status,
          per_page: 100,
          request: { signal },
        }),
    );
    for (const run of runs) {
      if (run.status === 'completed') continue;
      found.push({ id: run.id, attempt: run.run_attempt ?? 1, createdAt: new Date(run.created_at) });
    }
  }
  return found;
}
