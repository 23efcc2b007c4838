import type { NodeHttpHandler } from '@smithy/node-http-handler';

/** Smaller differences (ms) are not corrected, because AWS's `Date` header has whole seconds. */
const worthCorrectingMs = 2_000;

/** AWS's time, measured from its responses. */
interface AwsClock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds to add to this machine's time when signing or comparing with AWS's dates; 0 while the clocks agree. */
  readonly offsetMs: () => number;
  /** Sends requests and measures the time from their responses. */
  readonly handler: NodeHttpHandler;
}

/** Milliseconds since 1970 between which AWS's time is, for as long as this code is in use: the years 2020 to 2099. */
const plausible = { from: Date.UTC(2020), to: Date.UTC(2100) };

/** Is called once, when the clocks differ by `fromMs` or more. */
export interface SkewListener {
  readonly fromMs: number;
  /** @param skewMs - how far AWS's clock is ahead of this machine's; negative when it is behind */
  readonly onSkew: (skewMs: number) => void;
}

/**
 * Measures AWS's time from the `Date` header of its responses, errors included. The fastest response gives the most
 * exact time.
 *
 * @param localNow - this machine's time, in milliseconds since 1970
 */
export function awsClock(
  handler: NodeHttpHandler,
  { fromMs, onSkew }: SkewListener,
  localNow: () => number = Date.now,
): AwsClock {
  let skewMs = 0;
  let quickest = Number.POSITIVE_INFINITY;
  let isReported = false;
  const measure = (date: string, sentAt: number): void => {
    const tookMs = localNow() - sentAt;
    const awsMs = Date.parse(date) + 500;
    if (tookMs >= quickest) return;
    quickest = tookMs;
    skewMs = awsMs - (sentAt + tookMs / 2);
    if (isReported || Math.abs(skewMs) < fromMs) return;
    isReported = true;
    onSkew(skewMs);
  };
  return {
    now: () => localNow() + skewMs,
    offsetMs: () => (Math.abs(skewMs) < worthCorrectingMs ? 0 : Math.round(skewMs)),
    handler: watched(handler, localNow, measure),
  };
}

/** `12 min behind AWS's`; below two minutes, in seconds. */
export function skewInWords(skewMs: number): string {
  const seconds = Math.round(Math.abs(skewMs) / 1000);
  const amount = seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
  return `${amount} ${skewMs > 0 ? 'behind' : 'ahead of'} AWS's`;
}

function isPlausible(date = ''): boolean {
  const ms = Date.parse(date);
  return ms >= plausible.from && ms < plausible.to;
}

/** Only responses with AWS's request id are measured: a proxy may answer with its own clock. */
function watched(
  handler: NodeHttpHandler,
  localNow: () => number,
  measure: (date: string, sentAt: number) => void,
): NodeHttpHandler {
  const handle: NodeHttpHandler['handle'] = async (request, options) => {
    const sentAt = localNow();
    const output = await handler.handle(request, options);
    const { headers } = output.response;
    // The SDK reads this header too. With a time that no `Date` can hold it could sign no further request.
    if (!isPlausible(headers.date)) delete headers.date;
    const { date, 'x-amzn-requestid': requestId } = headers;
    if (date && requestId) measure(date, sentAt);
    return output;
  };
  // The SDK's clients use only these three members of a handler.
  return {
    handle,
    updateHttpClientConfig: () => {},
    httpHandlerConfigs: () => handler.httpHandlerConfigs(),
  } as unknown as NodeHttpHandler;
}
