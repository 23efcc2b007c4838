import { channel } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { KeyturnError } from '../errors.ts';

const MiB = 1024 * 1024;
/** The largest known response, a session with all its tags and policies, has about 30 KB. */
const maxBytes = MiB;
/** For a page of a list: GitHub describes a workflow run in up to 25 KB and sends 100 per page. */
const maxListBytes = 8 * MiB;

let isBound = false;
let lastError: KeyturnError | undefined;

/** The error of the last response that was cut off, for SDK requests that hide their cause. */
export function lastCutOff(): KeyturnError | undefined {
  return lastError;
}

/**
 * From now on, cuts off every response that is larger than AWS's and GitHub's can be; the request then fails. This
 * applies to the whole process, including the SDK's own requests to container and instance metadata.
 */
export function boundAnswers(): void {
  if (isBound) return;
  isBound = true;
  // Node.js publishes this event after the response's headers and before its body.
  channel('http.client.response.finish').subscribe((message) => {
    const { request, response } = message as { request: ClientRequest; response: IncomingMessage };
    bound(request, response);
  });
}

function bound(request: ClientRequest, response: IncomingMessage): void {
  const limit = /[?&]per_page=/.test(request.path) ? maxListBytes : maxBytes;
  const push = response.push.bind(response);
  let seen = 0;
  response.push = (chunk: Uint8Array | null, encoding?: BufferEncoding) => {
    seen += chunk?.length ?? 0;
    if (seen <= limit) return push(chunk, encoding);
    const error = tooLargeError(request, limit);
    lastError = error;
    // A caller without an error listener on the response gets the error from the request.
    if (response.listenerCount('error') === 0) request.emit('error', error);
    response.destroy(error);
    return false;
  };
}

function tooLargeError(request: ClientRequest, limit: number): KeyturnError {
  return new KeyturnError('MalformedResponse', {
    summary: `The response from ${request.host} is larger than ${limit / MiB} MiB and was cut off.`,
    cause: 'something other than AWS or GitHub answers there: a proxy, a download page, or a wrong endpoint.',
    remedy: 'check http-proxy, the AWS_ENDPOINT_URL variables and GITHUB_API_URL.',
  });
}
