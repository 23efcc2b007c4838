import type { Faults } from '../faults.ts';
import type { LoggedRequest } from '../request-log.ts';
import type { Endpoint } from '../server.ts';
import { AwsServiceError } from './operation.ts';
import { type Addressed, address, answerQuery, errorAnswer } from './protocol/query-protocol.ts';
import type { WireRequest } from './protocol/signature.ts';
import type { World } from './world.ts';

/** STS and IAM on one port. AWS tells them apart by host, the sandbox by the request's `Version`. */
export function awsEndpoint(world: World, faults: Faults, log: LoggedRequest[]): Endpoint {
  return {
    clock: world.clock,
    receive: (request) => {
      const addressed = address(request);
      const logged = logEntry(request, addressed);
      log.push(logged);
      return { logged, faults: faults.hitting(addressed.model.service, addressed.operation) };
    },
    answer: (request) => answerQuery(request, address(request), world),
    error: ({ code, status, message }, request) =>
      errorAnswer(
        new AwsServiceError(code, status, message ?? 'a fault that was asked for'),
        address(request).model,
        world,
      ),
  };
}

function logEntry(
  { method, url, headers, body }: WireRequest,
  { model, operation, parameters }: Addressed,
): LoggedRequest {
  const signedBy = /Credential=([^/,=]+)\//.exec(headers.authorization ?? '')?.[1];
  return {
    at: Date.now(),
    service: model.service,
    operation,
    method,
    path: url.pathname + url.search,
    headers,
    body,
    parameters,
    ...(signedBy === undefined ? {} : { signedBy }),
  };
}
