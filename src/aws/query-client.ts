import { AwsSdkSigV4Signer } from '@aws-sdk/core/httpAuthSchemes';
import { AwsQueryProtocol } from '@aws-sdk/core/protocols';
import { HttpRequest } from '@smithy/core/protocols';
import { operation } from '@smithy/core/schema';
import { Hash, streamCollector } from '@smithy/core/serde';
import type { NodeHttpHandler } from '@smithy/node-http-handler';
import { SignatureV4 } from '@smithy/signature-v4';
import type { HttpResponse, HttpRequest as SdkRequest, StaticOperationSchema } from '@smithy/types';
import type { AccessKeys } from './access-keys.ts';
import type { AwsEndpoint } from './aws-endpoint.ts';
import type { ServiceError } from './failure.ts';

/** A service with the AWS Query protocol. */
interface QueryService {
  readonly name: 'sts' | 'iam';
  readonly version: string;
}

interface QueryClientOptions {
  readonly endpoint: AwsEndpoint;
  /** Absent for unsigned calls. */
  readonly credentials?: AccessKeys;
  readonly requestHandler: Pick<NodeHttpHandler, 'handle'>;
  /** `[name, version]` pairs for CloudTrail's `userAgent`. */
  readonly userAgent: readonly (readonly [string, string])[];
  /** Milliseconds that AWS's clock is ahead of this machine's; each response corrects it further for this client. */
  readonly systemClockOffset?: number;
  /** Looks at a response before it is parsed, and may replace its body. */
  readonly onResponse?: (operationName: string, response: HttpResponse) => Promise<void>;
}

/** Sends one request and parses its response. It never retries. */
type QueryClient = <Output>(
  schema: StaticOperationSchema,
  input: object,
  abortSignal: AbortSignal,
) => Promise<Output>;

/**
 * A client of STS or IAM, made of the SDK's parts for one signed request: its protocol, signer and request handler, with
 * the schemas of its service clients. The SDK's own clients also load and resolve what Keyturn decides itself: retries,
 * endpoints, Regions, credentials and settings in files (docs/decisions/0020-start-up-and-the-network.md).
 *
 * Its errors are those of the SDK: `$metadata`, and AWS's `Code` where the response has one.
 */
export function queryClient({ name, version }: QueryService, options: QueryClientOptions): QueryClient {
  const { endpoint, requestHandler, onResponse } = options;
  const protocol = new AwsQueryProtocol({
    defaultNamespace: `com.amazonaws.${name}`,
    xmlNamespace: `https://${name}.amazonaws.com/doc/${version}/`,
    version,
  });
  const context = { endpoint: async () => endpoint, streamCollector, requestHandler };
  protocol.setSerdeContext(context as never);
  const signing = options.credentials && signingWith(options.credentials, name, options);

  return async <Output>(schema: StaticOperationSchema, input: object, abortSignal: AbortSignal) => {
    const [, namespace, operationName, traits, inputSchema, outputSchema] = schema;
    const called = operation(namespace, operationName, traits, inputSchema, outputSchema);
    const request = await protocol.serializeRequest(called, input, context as never);
    request.headers.host = endpoint.url.host;
    request.headers['content-length'] = String(Buffer.byteLength(request.body));
    request.headers['user-agent'] = userAgentHeader(options.userAgent);
    const sent = HttpRequest.clone(signing ? await signing.sign(request) : request);
    const { response } = await requestHandler.handle(sent, { abortSignal });
    try {
      await onResponse?.(operationName, response);
      const output = await protocol.deserializeResponse(called, context as never, response);
      signing?.onSuccess(response);
      return output as Output;
    } catch (error) {
      const failed = withResponse(error, response);
      signing?.onError(failed);
      throw failed;
    }
  };
}

/** The SDK's signer. It takes the time from AWS's responses, so a wrong clock fails one request at most. */
function signingWith(
  credentials: AccessKeys,
  service: string,
  { endpoint: { signingRegion }, systemClockOffset = 0 }: QueryClientOptions,
) {
  const signer = new SignatureV4({ credentials, region: signingRegion, service, sha256: Sha256 });
  const clock = { signer: async () => signer, systemClockOffset };
  const sdkSigner = new AwsSdkSigV4Signer();
  const properties = { context: {}, config: clock, signingName: service, signingRegion };
  return {
    sign: (request: SdkRequest): Promise<SdkRequest> => sdkSigner.sign(request, credentials, properties),
    onSuccess: (response: HttpResponse): void => sdkSigner.successHandler(response, properties),
    onError: (error: unknown): void => sdkSigner.errorHandler(properties)(error as Error),
  };
}

/** The hash of `node:crypto`. The SDK's clients load one in JavaScript as well. */
export class Sha256 extends Hash {
  constructor(secret?: ConstructorParameters<typeof Hash>[1]) {
    super('sha256', secret);
  }
}

/** Characters that RFC 9110 allows in a product name or version; the SDK replaces others by `-` too. */
const notInToken = /[^!$%&'*+\-.^_`|~\w]/g;

function userAgentHeader(products: QueryClientOptions['userAgent']): string {
  return products.map((parts) => parts.map((part) => part.replaceAll(notInToken, '-')).join('/')).join(' ');
}

/** Adds the response to an error of its parser, as the SDK's clients do. */
function withResponse(error: unknown, response: HttpResponse): unknown {
  if (typeof error !== 'object' || error === null) return error;
  Object.defineProperty(error, '$response', { value: response });
  const { $metadata = { httpStatusCode: response.statusCode } } = error as ServiceError;
  return Object.assign(error, { $metadata });
}
