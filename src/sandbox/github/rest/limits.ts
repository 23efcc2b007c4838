import type { WireRequest } from '../../aws/protocol/signature.ts';
import type { PlannedAnswer } from '../../server.ts';
import type { GitHubWorld, Token } from '../world.ts';
import { json } from './exchange.ts';

const hourMs = 3_600_000;
const minuteMs = 60_000;

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
  return tooManyPoints(request, now.getTime(), world) ?? tooManyWrites(request, now.getTime(), world);
}

/** One point for a read, five for any other request; refused requests are not counted. */
function tooManyPoints({ method }: WireRequest, now: number, world: GitHubWorld): PlannedAnswer | undefined {
  const { pointsPerMinute } = world.secondaryLimit ?? {};
  if (pointsPerMinute === undefined) return undefined;
  const recent = world.points.filter(({ at }) => now - at < minuteMs);
  const points = method === 'GET' ? 1 : 5;
  const sum = recent.reduce((total, each) => total + each.points, points);
  world.points.splice(
    0,
    world.points.length,
    ...recent,
    ...(sum <= pointsPerMinute ? [{ at: now, points }] : []),
  );
  return sum <= pointsPerMinute ? undefined : secondaryLimitReached(60);
}

/**
 * Counts accepted requests that create content (GitHub's docs: 80 content-generating requests a minute), so a client
 * that waits as told succeeds.
 */
function tooManyWrites({ method }: WireRequest, now: number, world: GitHubWorld): PlannedAnswer | undefined {
  if (!world.secondaryLimit || method === 'GET' || method === 'DELETE') return undefined;
  const { writesPerMinute, writesPerHour = Number.POSITIVE_INFINITY } = world.secondaryLimit;
  const ofHour = world.writes.filter((at) => now - at < hourMs);
  const ofMinute = ofHour.filter((at) => now - at < minuteMs);
  world.writes.splice(0, world.writes.length, ...ofHour);
  if (ofMinute.length >= writesPerMinute) return secondaryLimitReached(60);
  if (ofHour.length >= writesPerHour) return secondaryLimitReached(secondsUntilFree(ofHour, now));
  world.writes.push(now);
  return undefined;
}

function secondsUntilFree([oldest = 0]: readonly number[], now: number): number {
  return Math.ceil((oldest + hourMs - now) / 1000);
}

function secondaryLimitReached(retryAfterSeconds: number): PlannedAnswer {
  return json(
    403,
    {
      message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
      documentation_url,
      status: '403',
    },
    { 'retry-after': String(retryAfterSeconds) },
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
