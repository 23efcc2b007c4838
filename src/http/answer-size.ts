import { channel } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { KeyturnError } from '../errors.ts';

const MiB = 1024 * 1024;
/** The longest answer that is known, a session with all its tags and policies, has some 30 KB. */
const most = MiB;
/** A page of a list: GitHub describes a workflow run in up to 25 KB, and sends 100 of them. */
const maxListBytes = 8 * MiB;

let isBound = false;
let last: KeyturnError | undefined;

/** The last answer that was cut off; for requests of the SDK's that keep the reason to themselves. */
export function lastCutOff(): KeyturnError | undefined {
  return last;
}

/**
 * From now on, cuts off every answer that is larger than any of AWS's or GitHub's, while it arrives: whoever asked is
 * told by an error. It holds for everything in this process, the SDK's own requests to containers and instances included.
 */
export function boundAnswers(): void {
  if (isBound) return;
  isBound = true;
  // Node.js publishes it when the head of an answer has arrived, before the body.
  channel('http.client.response.finish').subscribe((message) => {
    const { request, response } = message as { request: ClientRequest; response: IncomingMessage };
    bound(request, response);
  });
}

function bound(request: ClientRequest, response: IncomingMessage): void {
  const limit = /[?&]per_page=/.test(request.path) ? maxListBytes : most;
  const push = response.push.bind(response);
  let seen = 0;
  response.push = (chunk: Uint8Array | null, encoding?: BufferEncoding) => {
    seen += chunk?.length ?? 0;
    if (seen <= limit) return push(chunk, encoding);
    const error = tooLarge(request, limit);
    last = error;
    // A reader that does not listen for errors of the answer hears it from the request.
    if (response.listenerCount('error') === 0) request.emit('error', error);
    response.destroy(error);
    return false;
  };
}

function tooLarge(request: ClientRequest, limit: number): KeyturnError {
  return new KeyturnError('MalformedResponse', {
    summary: `The response from ${request.host} is larger than ${limit / MiB} MiB and was cut off.`,
    cause: 'something other than AWS or GitHub answers there: a proxy, a download page, or a wrong endpoint.',
    remedy: 'check http-proxy, the AWS_ENDPOINT_URL variables and GITHUB_API_URL.',
  });
}
