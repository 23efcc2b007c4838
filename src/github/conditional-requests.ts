import type { getOctokit } from '@actions/github';

type Octokit = ReturnType<typeof getOctokit>;
type Response = Awaited<ReturnType<Octokit['request']>>;

/** So many answers are kept, the latest ones; each is a few hundred bytes. */
const maxKept = 200;

/**
 * Lets reads with the option `request.isRepeated` send the ETag of their last answer. GitHub answers 304
 * if nothing has changed, and does not count that against the hourly limit (docs/facts.md#conditional-requests). The caller
 * gets the answer that the ETag belongs to, so it sees what a whole answer would have shown.
 */
export function sendEtags(octokit: Octokit): void {
  const kept = new Map<string, Response>();
  octokit.hook.wrap('request', async (send, options) => {
    if (options.request?.isRepeated !== true) return send(options);
    const { url } = octokit.request.endpoint(options);
    const earlier = kept.get(url);
    const etag = earlier?.headers.etag;
    if (etag !== undefined) options.headers['if-none-match'] = etag;
    try {
      const response = await send(options);
      keep(kept, url, response as Response);
      return response;
    } catch (error) {
      if (earlier && isUnchanged(error)) {
        // The limit and the date are those of this answer.
        return { ...earlier, headers: { ...earlier.headers, ...error.response.headers } };
      }
      throw error;
    }
  });
}

interface Unchanged {
  readonly status: 304;
  readonly response: { readonly headers: Response['headers'] };
}

/** Octokit throws for a 304, with the response. */
function isUnchanged(error: unknown): error is Unchanged {
  const { status, response } = error as { status?: unknown; response?: unknown };
  return status === 304 && response !== undefined;
}

function keep(kept: Map<string, Response>, url: string, response: Response): void {
  kept.delete(url);
  if (response.headers.etag === undefined) return;
  kept.set(url, response);
  const [oldest] = kept.keys();
  if (kept.size > maxKept && oldest !== undefined) kept.delete(oldest);
}
