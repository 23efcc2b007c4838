import type { Context } from '../context.ts';

type Handler = Context['handler'];

/** Milliseconds from which a difference is told: no NTP leaves as much, and codes live for 30 s. */
const worthTellingMs = 10_000;

/** AWS's time, as far as its answers have told it. */
export interface AwsClock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Sends requests, and reads the time from the answers. */
  readonly handler: Handler;
}

/**
 * Keeps AWS's time: an MFA code is made of the time, and AWS judges it by its own. Measured from the `Date` header of
 * AWS's answers (whole seconds), errors too; the quickest answer is the most exact. A large difference is told once.
 *
 * @param localNow - this machine's time, in milliseconds since 1970
 */
export function awsClock({ handler, warning }: Context, localNow: () => number): AwsClock {
  let skewMs = 0;
  let quickest = Number.POSITIVE_INFINITY;
  let isTold = false;
  const measure = (date: string, sentAt: number): void => {
    const tookMs = localNow() - sentAt;
    const awsMs = Date.parse(date) + 500;
    if (Number.isNaN(awsMs) || tookMs >= quickest) return;
    quickest = tookMs;
    skewMs = awsMs - (sentAt + tookMs / 2);
    if (isTold || Math.abs(skewMs) < worthTellingMs) return;
    isTold = true;
    warning(
      `This runner's clock is ${Math.round(Math.abs(skewMs) / 1000)} s ${skewMs > 0 ? 'behind' : 'ahead of'} AWS's. MFA codes are made for AWS's time; set the runner's clock (NTP) all the same.`,
    );
  };
  return { now: () => localNow() + skewMs, handler: watched(handler, localNow, measure) };
}

/** What lies between may answer with a clock of its own; AWS's answers have a request id. */
function watched(
  handler: Handler,
  localNow: () => number,
  measure: (date: string, sentAt: number) => void,
): Handler {
  const handle: Handler['handle'] = async (request, options) => {
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
  } as unknown as Handler;
}
