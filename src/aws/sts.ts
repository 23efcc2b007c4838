import {
  AssumeRoleCommand,
  type AssumeRoleCommandInput,
  type AssumeRoleCommandOutput,
  AssumeRoleWithSAMLCommand,
  type AssumeRoleWithSAMLCommandInput,
  type AssumeRoleWithSAMLCommandOutput,
  AssumeRoleWithWebIdentityCommand,
  type AssumeRoleWithWebIdentityCommandInput,
  type AssumeRoleWithWebIdentityCommandOutput,
  GetCallerIdentityCommand,
  GetSessionTokenCommand,
  type GetSessionTokenCommandInput,
  STSClient,
} from '@aws-sdk/client-sts';
import type { NodeHttpHandler } from '@smithy/node-http-handler';
import type { KeyturnError } from '../errors.ts';
import { withDeadline } from '../http/deadline.ts';
import { malformedResponse } from '../http/malformed-response.ts';
import type { AccessKeys } from './access-keys.ts';
import { accountOf } from './arn.ts';
import type { EndpointOptions } from './endpoints.ts';
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
  readonly userAgent: [string, string?][];
}

/** The SDK's STS client, limited to one attempt. */
export function createStsClient({ credentials, userAgent, ...options }: StsOptions): STSClient {
  return new STSClient({
    ...options,
    // Unsigned calls need no credentials. The function keeps the SDK from looking for some.
    credentials: credentials ?? noCredentials,
    maxAttempts: 1,
    retryMode: 'standard',
    customUserAgent: userAgent,
  });
}

/**
 * An STS client whose errors are `KeyturnError`s. The SDK never retries (`maxAttempts: 1`): each attempt needs a new OIDC
 * token, and only one place may count attempts.
 */
export function createSts(options: StsOptions): Sts {
  const client = createStsClient(options);
  const call = <T>(operation: string, send: (abortSignal: AbortSignal) => Promise<T>): Promise<T> =>
    withDeadline(`${operation} (${options.endpoint ?? `STS in ${options.region}`})`, async (signal) => {
      try {
        return await send(signal);
      } catch (error) {
        throw toKeyturnError(operation, error, options.credentials);
      }
    });
  return {
    assumeRole: (request) =>
      call('AssumeRole', async (abortSignal) =>
        toSession('AssumeRole', await client.send(new AssumeRoleCommand(request), { abortSignal })),
      ),
    assumeRoleWithWebIdentity: (request) =>
      call('AssumeRoleWithWebIdentity', async (abortSignal) =>
        toSession(
          'AssumeRoleWithWebIdentity',
          await client.send(new AssumeRoleWithWebIdentityCommand(request), { abortSignal }),
        ),
      ),
    assumeRoleWithSaml: (request) =>
      call('AssumeRoleWithSAML', async (abortSignal) =>
        toSession(
          'AssumeRoleWithSAML',
          await client.send(new AssumeRoleWithSAMLCommand(request), { abortSignal }),
        ),
      ),
    getCallerIdentity: () =>
      call('GetCallerIdentity', async (abortSignal) => {
        const { Account, Arn } = await client.send(new GetCallerIdentityCommand({}), { abortSignal });
        if (!Account || !Arn || !isOneWord(Account + Arn))
          throw malformedResponseError('GetCallerIdentity', 'an account and an ARN');
        return { accountId: Account, arn: Arn };
      }),
    getSessionToken: (request) =>
      call('GetSessionToken', async (abortSignal) => {
        const answer = await client.send(new GetSessionTokenCommand(request), { abortSignal });
        return toCredentials('GetSessionToken', answer);
      }),
  };
}

async function noCredentials(): Promise<never> {
  throw new Error('this call is not signed');
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

function toCredentials(
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
