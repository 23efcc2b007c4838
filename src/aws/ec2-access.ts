import { HttpRequest } from '@smithy/core/protocols';
import type { NodeHttpHandler } from '@smithy/node-http-handler';
import { SignatureV4 } from '@smithy/signature-v4';
import { answerText } from '../http/answer-text.ts';
import { withDeadline } from '../http/deadline.ts';
import type { AccessKeys } from './access-keys.ts';
import { awsEndpoint } from './aws-endpoint.ts';
import type { ServiceError } from './failure.ts';
import { Sha256 } from './query-client.ts';
import { toKeyturnError } from './service-errors.ts';

interface Ec2Access {
  readonly credentials: AccessKeys;
  readonly region: string;
  /** A custom endpoint. */
  readonly endpoint?: string;
  readonly requestHandler: Pick<NodeHttpHandler, 'handle'>;
  /** Milliseconds that AWS's clock is ahead of this machine's. */
  readonly systemClockOffset: number;
}

/** The version of EC2's API. */
const version = '2016-11-15';

/**
 * Asks EC2 for the instances of a Region, as the test of an access does. The answer is not read: it is long or empty.
 *
 * @throws KeyturnError as `toKeyturnError`
 */
export async function describeInstances({ region, endpoint, ...access }: Ec2Access): Promise<void> {
  // EC2's hosts are those of STS in the same Region, with another first word (botocore, endpoint rules).
  const { url } = awsEndpoint('sts', region, endpoint === undefined ? {} : { endpoint });
  const host = endpoint === undefined ? url.host.replace(/^sts\./, 'ec2.') : url.host;
  const body = new URLSearchParams({
    Action: 'DescribeInstances',
    Version: version,
    MaxResults: '5',
  }).toString();
  const request = new HttpRequest({
    method: 'POST',
    protocol: url.protocol,
    hostname: host.split(':')[0] ?? host,
    ...(url.port === '' ? {} : { port: Number(url.port) }),
    path: url.pathname,
    headers: {
      host,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(body)),
    },
    body,
  });
  const { credentials, requestHandler, systemClockOffset } = access;
  const signer = new SignatureV4({ credentials, region, service: 'ec2', sha256: Sha256 });
  const signingDate = new Date(Date.now() + systemClockOffset);
  await withDeadline(`DescribeInstances (EC2 in ${region})`, async (abortSignal) => {
    try {
      const signed = HttpRequest.clone(await signer.sign(request, { signingDate }));
      const { response } = await requestHandler.handle(signed, { abortSignal });
      const text = await answerText(response.body);
      if (response.statusCode !== 200) throw failure(response.statusCode, text);
    } catch (error) {
      throw toKeyturnError('DescribeInstances', error, credentials);
    }
  });
}

/** An error of EC2 as the SDK would name it. Its denial has another name than elsewhere (EC2 API, "Error codes"). */
function failure(httpStatusCode: number, xml: string): Error & ServiceError {
  const [, code = ''] = /<Code>([^<]*)<\/Code>/.exec(xml) ?? [];
  const [, message = 'EC2 refused the request.'] = /<Message>([^<]*)<\/Message>/.exec(xml) ?? [];
  const Code = code === 'UnauthorizedOperation' ? 'AccessDenied' : code;
  return Object.assign(new Error(message), { name: Code, Code, $metadata: { httpStatusCode } });
}
