import { randomUUID } from 'node:crypto';
import { AwsServiceError, type Parameters, type SignedBy } from '../operation.ts';
import { perform } from '../perform.ts';
import type { World } from '../world.ts';
import { decodeParameters } from './decode.ts';
import { encodeAnswer, encodeError } from './encode.ts';
import { type OperationModel, type ServiceModel, serviceModels, shapeOf } from './service-model.ts';
import { verifySignature, type WireRequest } from './signature.ts';
import { validateParameters } from './validate.ts';

/** The parts of an unverified request that the log and faults need. */
export interface Addressed {
  readonly model: ServiceModel;
  readonly operation: string;
  readonly flat: URLSearchParams;
  readonly parameters: Parameters;
}

interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly errorCode?: string;
}

/** Reads the service and operation of a request. STS gets requests with an unknown version, and refuses them. */
export function address({ url, body, headers }: WireRequest): Addressed {
  const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
  const flat = new URLSearchParams(isForm ? body : url.search);
  const version = flat.get('Version');
  const model =
    serviceModels.find((candidate) => candidate.version === version) ?? (serviceModels[0] as ServiceModel);
  const operation = flat.get('Action') ?? '';
  const input = model.operations[operation]?.input;
  return {
    model,
    operation,
    flat,
    parameters: input ? decodeParameters(flat, shapeOf(model, input), model) : {},
  };
}

/** Answers one request: checks operation, signature and parameters, then asks the world. */
export async function answerQuery(
  request: WireRequest,
  addressed: Addressed,
  world: World,
): Promise<WireAnswer> {
  const { model, parameters } = addressed;
  const requestId = randomUUID();
  try {
    const operation = operationOf(addressed);
    const signedBy = authenticate(request, operation, model, world);
    if (operation.input) validateParameters(parameters, shapeOf(model, operation.input), model);
    const answer = await perform(
      {
        service: model.service,
        operation: operation.name,
        parameters,
        clock: world.clock,
        ...(signedBy ? { signedBy } : {}),
      },
      world,
    );
    return wire(200, encodeAnswer(answer, operation, model, requestId), requestId, world);
  } catch (error) {
    const known =
      error instanceof AwsServiceError
        ? error
        : new AwsServiceError('InternalFailure', 500, `a fault of the sandbox: ${String(error)}`);
    return {
      ...wire(known.status, encodeError(known, model, requestId), requestId, world),
      errorCode: known.code,
    };
  }
}

function operationOf({ model, operation, flat }: Addressed): OperationModel {
  if (operation === '')
    throw new AwsServiceError('MissingAction', 400, 'The request must contain the parameter Action.');
  const found = model.operations[operation];
  if (found && flat.get('Version') === model.version) return found;
  throw new AwsServiceError(
    'InvalidAction',
    400,
    `Could not find operation ${operation} for version ${flat.get('Version') ?? 'NO_VERSION_SPECIFIED'}`,
  );
}

function authenticate(
  request: WireRequest,
  { authtype }: OperationModel,
  model: ServiceModel,
  world: World,
): SignedBy | undefined {
  if (authtype === 'none') return undefined;
  const signedBy = verifySignature(
    request,
    model.service,
    timeFor(request, world.clock),
    (by) => world.secretFor(by, model.service),
    world.clock.toleranceMs,
  );
  if (signedBy) return signedBy;
  throw new AwsServiceError('MissingAuthenticationToken', 403, 'Request is missing Authentication Token');
}

/** The clock for checking signatures. */
function timeFor({ headers }: WireRequest, clock: World['clock']): Date {
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(headers['x-amz-date'] ?? '') ?? [];
  const [year = 0, month = 1, day = 0, hour = 0, minute = 0, second = 0] = parts.map(Number);
  const signedAt = Date.UTC(year, month - 1, day, hour, minute, second);
  const byMachine = clock.believesMachine && Math.abs(signedAt - Date.now()) < 15 * 60_000;
  return byMachine ? new Date() : clock.wall();
}

function wire(status: number, body: string, requestId: string, world: World): WireAnswer {
  return {
    status,
    body,
    headers: {
      'content-type': 'text/xml',
      'x-amzn-requestid': requestId,
      date: world.clock.wall().toUTCString(),
    },
  };
}

/** An error in the service's format, for injected faults. */
export function errorAnswer(error: AwsServiceError, model: ServiceModel, world: World): WireAnswer {
  const requestId = randomUUID();
  return {
    ...wire(error.status, encodeError(error, model, requestId), requestId, world),
    errorCode: error.code,
  };
}
