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
import { KeyturnError } from '../errors.ts';
import { withDeadline } from '../http/deadline.ts';
import type { AccessKeys } from './access-keys.ts';
import { accountOf } from './arn.ts';
import type { EndpointOptions } from './endpoints.ts';
import { toKeyturnError } from './service-errors.ts';

/** Whose credentials these are, as STS says. */
export interface Identity {
  readonly accountId: string;
  readonly arn: string;
  /** `AROA…:session` for a role session. */
  readonly assumedRoleId?: string;
}

/** Credentials with the identity they carry; a role session expires. */
export interface Session {
  readonly credentials: AccessKeys;
  readonly identity: Identity;
  readonly expiration?: Date;
}

/** STS, as far as Keyturn calls it. Each method makes one request; whoever calls it decides about retries. */
export interface Sts {
  assumeRole(request: AssumeRoleCommandInput): Promise<Session>;
  assumeRoleWithWebIdentity(request: AssumeRoleWithWebIdentityCommandInput): Promise<Session>;
  assumeRoleWithSaml(request: AssumeRoleWithSAMLCommandInput): Promise<Session>;
  getCallerIdentity(): Promise<Identity>;
  /** A session of the user that signs; the answer does not say who that is. */
  getSessionToken(request: GetSessionTokenCommandInput): Promise<Omit<Session, 'identity'>>;
}

export interface StsOptions extends EndpointOptions {
  readonly region: string;
  /** Absent for the calls that are not signed. */
  readonly credentials?: AccessKeys;
  readonly requestHandler: NodeHttpHandler;
  /** Milliseconds that AWS's clock is ahead of this machine's; the SDK corrects it further for each client. */
  readonly systemClockOffset?: number;
  /** `[name, version]` pairs for CloudTrail's `userAgent`. */
  readonly userAgent: [string, string?][];
}

/** The SDK's client, which makes one attempt. */
export function createStsClient({ credentials, userAgent, ...options }: StsOptions): STSClient {
  return new STSClient({
    ...options,
    // The unsigned calls need none; the function keeps the SDK from looking for some.
    credentials: credentials ?? noCredentials,
    maxAttempts: 1,
    retryMode: 'standard',
    customUserAgent: userAgent,
  });
}

/**
 * A client of STS. Errors come out as `KeyturnError`; the SDK itself never retries (`maxAttempts: 1`), because an
 * OIDC token must be fetched anew for each attempt and only one place may count attempts.
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

/** AssumeRole's answer carries all there is to know: credentials, account and ARN. */
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
  return {
    credentials: { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken },
    ...(Expiration ? { expiration: Expiration } : {}),
  };
}

/** ARNs and ids have no white space; what has may be made to be taken for something else in a log. */
function isOneWord(text: string): boolean {
  return /^[\u0021-\u007e]+$/.test(text);
}

function malformedResponseError(operation: string, missing: string): KeyturnError {
  return new KeyturnError(
    'MalformedResponse',
    {
      summary: `${operation} was answered with success, but without ${missing}.`,
      cause:
        'something between this runner and AWS answered instead: a proxy, a captive portal, or an endpoint that is not STS.',
      remedy: 'check http-proxy, sts-endpoint and the AWS_ENDPOINT_URL variables.',
    },
    { retry: 'briefly' },
  );
}
