import {
  AssumeRole$,
  type AssumeRoleCommandInput,
  type AssumeRoleCommandOutput,
  AssumeRoleWithSAML$,
  type AssumeRoleWithSAMLCommandInput,
  type AssumeRoleWithSAMLCommandOutput,
  AssumeRoleWithWebIdentity$,
  type AssumeRoleWithWebIdentityCommandInput,
  type AssumeRoleWithWebIdentityCommandOutput,
  GetCallerIdentity$,
  type GetCallerIdentityCommandOutput,
  GetSessionToken$,
  type GetSessionTokenCommandInput,
  type GetSessionTokenCommandOutput,
} from '@aws-sdk/client-sts';
import type { NodeHttpHandler } from '@smithy/node-http-handler';
import type { KeyturnError } from '../errors.ts';
import { withDeadline } from '../http/deadline.ts';
import { malformedResponse } from '../http/malformed-response.ts';
import type { AccessKeys } from './access-keys.ts';
import { accountOf } from './arn.ts';
import { awsEndpoint } from './aws-endpoint.ts';
import type { EndpointOptions } from './endpoints.ts';
import { queryClient } from './query-client.ts';
import { toKeyturnError } from './service-errors.ts';

/** Whose credentials these are, according to STS. */
export interface Identity {
  readonly accountId: string;
  readonly arn: string;
  /** `AROA…:session` for a role session. */
  readonly assumedRoleId?: string;
}

/** Credentials and their identity. A role session has an expiration. */
export interface Session {
  readonly credentials: AccessKeys;
  readonly identity: Identity;
  readonly expiration?: Date;
}

/** The STS operations that Keyturn calls. Each method makes one request; callers decide about retries. */
export interface Sts {
  assumeRole(request: AssumeRoleCommandInput): Promise<Session>;
  assumeRoleWithWebIdentity(request: AssumeRoleWithWebIdentityCommandInput): Promise<Session>;
  assumeRoleWithSaml(request: AssumeRoleWithSAMLCommandInput): Promise<Session>;
  getCallerIdentity(): Promise<Identity>;
  /** A session of the signing user. The response does not name the user. */
  getSessionToken(request: GetSessionTokenCommandInput): Promise<Omit<Session, 'identity'>>;
}

export interface StsOptions extends EndpointOptions {
  readonly region: string;
  /** Absent for unsigned calls. */
  readonly credentials?: AccessKeys;
  readonly requestHandler: NodeHttpHandler;
  /** Milliseconds that AWS's clock is ahead of this machine's; the SDK corrects it further for each client. */
  readonly systemClockOffset?: number;
  /** `[name, version]` pairs for CloudTrail's `userAgent`. */
  readonly userAgent: readonly (readonly [string, string])[];
}

/** An STS client whose errors are `KeyturnError`s. Callers decide about retries: each attempt needs a new OIDC token. */
export function createSts(options: StsOptions): Sts {
  const { credentials, ...anyone } = options;
  const send = stsClient(options);
  const sendUnsigned = stsClient(anyone);
  const call = <T>(operation: string, attempt: (abortSignal: AbortSignal) => Promise<T>): Promise<T> =>
    withDeadline(`${operation} (${options.endpoint ?? `STS in ${options.region}`})`, async (signal) => {
      try {
        return await attempt(signal);
      } catch (error) {
        throw toKeyturnError(operation, error, credentials);
      }
    });
  return {
    assumeRole: (request) =>
      call('AssumeRole', async (signal) =>
        toSession('AssumeRole', await send<AssumeRoleCommandOutput>(AssumeRole$, request, signal)),
      ),
    assumeRoleWithWebIdentity: (request) =>
      call('AssumeRoleWithWebIdentity', async (signal) =>
        toSession(
          'AssumeRoleWithWebIdentity',
          await sendUnsigned<AssumeRoleWithWebIdentityCommandOutput>(
            AssumeRoleWithWebIdentity$,
            request,
            signal,
          ),
        ),
      ),
    assumeRoleWithSaml: (request) =>
      call('AssumeRoleWithSAML', async (signal) =>
        toSession(
          'AssumeRoleWithSAML',
          await sendUnsigned<AssumeRoleWithSAMLCommandOutput>(AssumeRoleWithSAML$, request, signal),
        ),
      ),
    getCallerIdentity: () =>
      call('GetCallerIdentity', async (signal) => {
        const { Account, Arn } = await send<GetCallerIdentityCommandOutput>(GetCallerIdentity$, {}, signal);
        if (!Account || !Arn || !isOneWord(Account + Arn))
          throw malformedResponseError('GetCallerIdentity', 'an account and an ARN');
        return { accountId: Account, arn: Arn };
      }),
    getSessionToken: (request) =>
      call('GetSessionToken', async (signal) =>
        toCredentials(
          'GetSessionToken',
          await send<GetSessionTokenCommandOutput>(GetSessionToken$, request, signal),
        ),
      ),
  };
}

/** Sends requests to STS, for an action that `Sts` does not offer. */
export function stsClient({ region, ...options }: StsOptions) {
  const endpoint = awsEndpoint('sts', region, options);
  return queryClient({ name: 'sts', version: '2011-06-15' }, { ...options, endpoint });
}

/** Credentials, account and ARN all come from the response, so that no second call is needed. */
function toSession(
  operation: string,
  answer: AssumeRoleCommandOutput | AssumeRoleWithWebIdentityCommandOutput | AssumeRoleWithSAMLCommandOutput,
): Session {
  const credentials = toCredentials(operation, answer);
  const { Arn, AssumedRoleId } = answer.AssumedRoleUser ?? {};
  const accountId = Arn && accountOf(Arn);
  if (!Arn || !accountId || !AssumedRoleId || !isOneWord(Arn + AssumedRoleId))
    throw malformedResponseError(operation, 'the identity of the role session');
  return { ...credentials, identity: { accountId, arn: Arn, assumedRoleId: AssumedRoleId } };
}

/** @throws KeyturnError `MalformedResponse` for an answer without credentials */
export function toCredentials(
  operation: string,
  { Credentials }: Pick<AssumeRoleCommandOutput, 'Credentials'>,
): Omit<Session, 'identity'> {
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = Credentials ?? {};
  if (!AccessKeyId || !SecretAccessKey || !SessionToken)
    throw malformedResponseError(operation, 'credentials');
  if (![AccessKeyId, SecretAccessKey, SessionToken].every(isOneWord))
    throw malformedResponseError(operation, 'credentials of printable characters');
  return {
    credentials: { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken },
    ...(Expiration ? { expiration: Expiration } : {}),
  };
}

/**
 * ARNs, ids and credentials contain no white space. A value that does could be crafted to look like something else in a
 * log, or to be masked only in part.
 */
function isOneWord(text: string): boolean {
  return /^[\u0021-\u007e]+$/.test(text);
}

function malformedResponseError(operation: string, missing: string): KeyturnError {
  return malformedResponse({
    summary: `${operation} returned a success status without ${missing}.`,
    cause:
      'something between this runner and AWS answered instead: a proxy, a captive portal, or an endpoint that is not STS.',
    remedy: 'check http-proxy, sts-endpoint and the AWS_ENDPOINT_URL variables.',
  });
}
