import type { GitHubApi } from '../../github/api.ts';
import { eachPage, malformedAnswer } from '../../github/malformed-answer.ts';
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
    const what = `the ${status} runs of ${owner}/${repo}`;
    const runs = await api.call(`Reading ${what}`, 'idempotent', async (octokit, signal) => {
      const query = { owner, repo, status, per_page: 100, request: { signal } };
      const all = await octokit.paginate(octokit.rest.actions.listWorkflowRunsForRepo, query, eachPage(what));
      if (!all.every(isRun)) throw malformedAnswer(what);
      return all;
    });
    for (const run of runs) {
      if (run.status === 'completed') continue;
      found.push({ id: run.id, attempt: run.run_attempt ?? 1, createdAt: new Date(run.created_at) });
    }
  }
  return found;
}

/** Whether GitHub's description of a run has the types that its OpenAPI description promises. */
function isRun(
  run: { readonly id?: unknown; readonly run_attempt?: unknown; readonly created_at?: unknown } | null,
): boolean {
  const attempt = run?.run_attempt ?? 1;
  return (
    Number.isSafeInteger(run?.id) &&
    Number.isSafeInteger(attempt) &&
    typeof run?.created_at === 'string' &&
    !Number.isNaN(Date.parse(run.created_at))
  );
}
