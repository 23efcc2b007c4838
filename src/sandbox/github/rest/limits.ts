import type { WireRequest } from '../../aws/protocol/signature.ts';
import type { PlannedAnswer } from '../../server.ts';
import type { GitHubWorld, Token } from '../world.ts';
import { json } from './exchange.ts';

const hourMs = 3_600_000;

/** Primary limit by token, secondary limit by writes in a minute (docs/facts.md#rate-limits). Counts the request. */
export function limited(request: WireRequest, token: Token, world: GitHubWorld): PlannedAnswer | undefined {
  const now = world.clock.now();
  if (!token.resetsAt || token.resetsAt <= now) {
    if (token.resetsAt) token.remaining = token.limit;
    token.resetsAt = new Date(now.getTime() + hourMs);
  }
  if (token.remaining <= 0)
    return json(403, { message: 'API rate limit exceeded for user ID 1.', documentation_url, status: '403' });
  token.remaining -= 1;
  return tooManyWrites(request, now.getTime(), world);
}

/**
 * Counts accepted requests that create content (GitHub's docs: 80 content-generating requests a minute), so a client
 * that waits as told succeeds.
 */
function tooManyWrites({ method }: WireRequest, now: number, world: GitHubWorld): PlannedAnswer | undefined {
  if (!world.secondaryLimit || method === 'GET' || method === 'DELETE') return undefined;
  const recent = world.writes.filter((at) => now - at < 60_000);
  world.writes.splice(0, world.writes.length, ...recent);
  if (recent.length < world.secondaryLimit.writesPerMinute) {
    world.writes.push(now);
    return undefined;
  }
  return json(
    403,
    {
      message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
      documentation_url,
      status: '403',
    },
    { 'retry-after': '60' },
  );
}

const documentation_url =
  'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits';

/** A 304 does not count against the primary limit (docs/facts.md#conditional-requests). */
export function uncounted(token: Token): void {
  token.remaining += 1;
}

/** The rate limit headers of every response to a token. */
export function limitHeaders({ limit, remaining, resetsAt }: Token): Record<string, string> {
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(Math.max(0, remaining)),
    'x-ratelimit-used': String(limit - remaining),
    'x-ratelimit-reset': String(Math.ceil((resetsAt?.getTime() ?? 0) / 1000)),
    'x-ratelimit-resource': 'core',
  };
}
