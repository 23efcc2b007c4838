import type { NodeHttpHandler } from '@smithy/node-http-handler';

/** Milliseconds below which a difference is left alone: AWS tells its time in whole seconds. */
const worthCorrectingMs = 2_000;

/** AWS's time, as far as its answers have told it. */
export interface AwsClock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds to add to this machine's time to sign for AWS and to compare with its dates; 0 while they agree. */
  readonly offsetMs: () => number;
  /** Sends requests, and reads the time from the answers. */
  readonly handler: NodeHttpHandler;
}

/** From which difference on somebody is told of it, once. */
interface SkewListener {
  readonly fromMs: number;
  /** @param skewMs - how far AWS's clock is ahead of this machine's; negative when it is behind */
  readonly tell: (skewMs: number) => void;
}

/**
 * Keeps AWS's time. Measured from the `Date` header of AWS's answers (whole seconds), errors too; the quickest answer is
 * the most exact.
 *
 * @param localNow - this machine's time, in milliseconds since 1970
 */
export function awsClock(
  handler: NodeHttpHandler,
  { fromMs, tell }: SkewListener,
  localNow: () => number = Date.now,
): AwsClock {
  let skewMs = 0;
  let quickest = Number.POSITIVE_INFINITY;
  let isTold = false;
  const measure = (date: string, sentAt: number): void => {
    const tookMs = localNow() - sentAt;
    const awsMs = Date.parse(date) + 500;
    if (Number.isNaN(awsMs) || tookMs >= quickest) return;
    quickest = tookMs;
    skewMs = awsMs - (sentAt + tookMs / 2);
    if (isTold || Math.abs(skewMs) < fromMs) return;
    isTold = true;
    tell(skewMs);
  };
  return {
    now: () => localNow() + skewMs,
    offsetMs: () => (Math.abs(skewMs) < worthCorrectingMs ? 0 : Math.round(skewMs)),
    handler: watched(handler, localNow, measure),
  };
}

/** `12 min behind AWS's`; in seconds when it is not much. */
export function skewInWords(skewMs: number): string {
  const seconds = Math.round(Math.abs(skewMs) / 1000);
  const amount = seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
  return `${amount} ${skewMs > 0 ? 'behind' : 'ahead of'} AWS's`;
}

/** What lies between may answer with a clock of its own; AWS's answers have a request id. */
function watched(
  handler: NodeHttpHandler,
  localNow: () => number,
  measure: (date: string, sentAt: number) => void,
): NodeHttpHandler {
  const handle: NodeHttpHandler['handle'] = async (request, options) => {
    const sentAt = localNow();
    const output = await handler.handle(request, options);
    const { date, 'x-amzn-requestid': requestId } = output.response.headers;
    if (date && requestId) measure(date, sentAt);
    return output;
  };
  // The clients of the SDK ask no more of a handler than this.
  return {
    handle,
    updateHttpClientConfig: () => {},
    httpHandlerConfigs: () => handler.httpHandlerConfigs(),
  } as unknown as NodeHttpHandler;
}
