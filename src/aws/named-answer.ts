import { collectBody } from '@smithy/core/protocols';
import { streamCollector } from '@smithy/core/serde';
import type { HttpResponse } from '@smithy/types';
import type { KeyturnError } from '../errors.ts';
import { malformedResponse } from '../http/malformed-response.ts';

/**
 * Accepts a success only if the response is named after the operation, as in the AWS Query protocol (`…Response`). A
 * proxy's page or an empty response does not prove that something has changed.
 *
 * @throws KeyturnError `MalformedResponse`
 */
export async function requireNamedAnswer(operation: string, response: HttpResponse): Promise<void> {
  if (response.statusCode >= 300) return;
  response.body = await collectBody(response.body, { streamCollector });
  const text = Buffer.from(response.body).toString('utf8');
  if (!names(text, `${operation}Response`)) throw malformedAnswer(operation, `a response from IAM`);
}

/** A success of IAM that lacks what every success of the operation has. */
export function malformedAnswer(operation: string, missing: string): KeyturnError {
  return malformedResponse({
    summary: `${operation} returned a success status without ${missing}.`,
    cause: 'something between this runner and AWS answered instead: a proxy or a captive portal.',
    remedy: 'check http-proxy and the AWS_ENDPOINT_URL variables.',
  });
}

/** Whether the XML contains an element of this name, with or without a namespace prefix. */
function names(text: string, element: string): boolean {
  return [...text.matchAll(/<(?:\w+:)?(\w+)[\s/>]/g)].some(([, name]) => name === element);
}
