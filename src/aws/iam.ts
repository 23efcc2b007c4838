import {
  CreateAccessKeyCommand,
  DeleteAccessKeyCommand,
  GetAccessKeyLastUsedCommand,
  GetLoginProfileCommand,
  IAMClient,
  ListAccessKeysCommand,
  ListAttachedUserPoliciesCommand,
  ListMFADevicesCommand,
  UpdateAccessKeyCommand,
} from '@aws-sdk/client-iam';
import { collectBody } from '@smithy/core/protocols';
import type { HttpResponse, RequestHandler } from '@smithy/types';
import { KeyturnError } from '../errors.ts';
import { withDeadline } from '../http/deadline.ts';
import { malformedResponse } from '../http/malformed-response.ts';
import type { AccessKeys } from './access-keys.ts';
import type { EndpointOptions } from './endpoints.ts';
import { toKeyturnError } from './service-errors.ts';

/** An access key as IAM lists it, without its secret. */
export interface AccessKeyInfo {
  readonly id: string;
  readonly status: 'Active' | 'Inactive' | 'Expired';
  readonly createdAt: Date;
  readonly userName?: string;
}

/** When and where a key was last used. IAM reports it late (docs/facts.md#last-use). */
export interface LastUse {
  readonly at: Date;
  readonly service: string;
  readonly region: string;
}

/** The pair that CreateAccessKey returns. IAM never returns the secret again. */
export interface CreatedKey {
  readonly keys: AccessKeys;
  readonly createdAt: Date;
}

/** The IAM operations that Keyturn calls. Each method makes one attempt; callers decide about retries. */
export interface Iam {
  /**
   * A user has at most two keys, so there is one page (docs/facts.md#access-key-quota). Temporary credentials need
   * `userName` (docs/facts.md#username).
   */
  listAccessKeys(userName?: string): Promise<readonly AccessKeyInfo[]>;
  /** `undefined` for a key that was never used. */
  lastUse(keyId: string): Promise<LastUse | undefined>;
  /** Not idempotent: never to be retried (docs/facts.md#createaccesskey). */
  createAccessKey(userName: string): Promise<CreatedKey>;
  setStatus(userName: string, keyId: string, status: 'Active' | 'Inactive'): Promise<void>;
  deleteAccessKey(userName: string, keyId: string): Promise<void>;
  /** ARNs. */
  attachedPolicies(userName: string): Promise<readonly string[]>;
  /** Serial numbers of the signing user's MFA devices. A user may have eight, so there is one page (IAM quotas). */
  mfaDevices(): Promise<readonly string[]>;
  /** Whether the user has a console password. */
  hasPassword(userName: string): Promise<boolean>;
}

interface IamOptions extends EndpointOptions {
  /** Any Region of the partition: IAM has one endpoint in each. */
  readonly region: string;
  readonly credentials: AccessKeys;
  readonly requestHandler: RequestHandler<never, never>;
  readonly userAgent: [string, string?][];
  /** Milliseconds that AWS's clock is ahead of this machine's; the SDK corrects it further for each client. */
  readonly systemClockOffset?: number;
  /** Milliseconds for one attempt; the default is `attemptTimeoutMs`. */
  readonly timeoutMs?: number;
}

/** An IAM client. The SDK never retries (`maxAttempts: 1`). */
export function createIam({ credentials, requestHandler, userAgent, timeoutMs, ...where }: IamOptions): Iam {
  const client = new IAMClient({
    ...where,
    credentials,
    requestHandler: requestHandler as never,
    maxAttempts: 1,
    retryMode: 'standard',
    customUserAgent: userAgent,
  });
  requireNamedAnswers(client);
  const call: Call = (operation, send) =>
    withDeadline(
      `${operation} (IAM)`,
      async (abortSignal) => {
        try {
          return await send({ abortSignal });
        } catch (error) {
          throw toKeyturnError(operation, error, credentials);
        }
      },
      timeoutMs,
    );
  return { ...keyOperations(client, call, credentials), ...userOperations(client, call) };
}

/** One attempt of one operation, within the timeout; errors become a `KeyturnError`. */
type Call = <T>(operation: string, send: (options: { abortSignal: AbortSignal }) => Promise<T>) => Promise<T>;

type UserOperations = Pick<Iam, 'attachedPolicies' | 'mfaDevices' | 'hasPassword'>;

function keyOperations(
  client: IAMClient,
  call: Call,
  credentials: AccessKeys,
): Omit<Iam, keyof UserOperations> {
  return {
    listAccessKeys: (UserName) =>
      call('ListAccessKeys', async (options) => {
        const { AccessKeyMetadata } = await client.send(
          new ListAccessKeysCommand(UserName === undefined ? {} : { UserName }),
          options,
        );
        if (!AccessKeyMetadata) throw malformedResponseError('ListAccessKeys', 'a list');
        return AccessKeyMetadata.map(toInfo);
      }),
    lastUse: (AccessKeyId) =>
      call('GetAccessKeyLastUsed', async (options) => {
        const { AccessKeyLastUsed: use } = await client.send(
          new GetAccessKeyLastUsedCommand({ AccessKeyId }),
          options,
        );
        if (!use) throw malformedResponseError('GetAccessKeyLastUsed', 'a date');
        return (
          use.LastUsedDate && {
            at: use.LastUsedDate,
            service: use.ServiceName ?? '?',
            region: use.Region ?? '?',
          }
        );
      }),
    createAccessKey: (UserName) =>
      call('CreateAccessKey', async (options) => {
        const { AccessKey } = await client.send(new CreateAccessKeyCommand({ UserName }), options);
        const { AccessKeyId, SecretAccessKey, CreateDate, UserName: owner } = AccessKey ?? {};
        if (!isKeyId(AccessKeyId) || !isSecret(SecretAccessKey) || !CreateDate)
          throw malformedResponseError('CreateAccessKey', 'a key');
        if (AccessKeyId === credentials.accessKeyId)
          throw malformedResponseError('CreateAccessKey', 'a new key');
        if (owner !== undefined && owner.toLowerCase() !== UserName.toLowerCase())
          throw malformedResponseError('CreateAccessKey', `a key of ${UserName}`);
        return {
          keys: { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey },
          createdAt: CreateDate,
        };
      }),
    setStatus: (UserName, AccessKeyId, Status) =>
      call('UpdateAccessKey', async (options) => {
        await client.send(new UpdateAccessKeyCommand({ UserName, AccessKeyId, Status }), options);
      }),
    deleteAccessKey: (UserName, AccessKeyId) =>
      call('DeleteAccessKey', async (options) => {
        await client.send(new DeleteAccessKeyCommand({ UserName, AccessKeyId }), options);
      }),
  };
}

function userOperations(client: IAMClient, call: Call): UserOperations {
  return {
    attachedPolicies: (UserName) =>
      call('ListAttachedUserPolicies', async (options) => {
        const { AttachedPolicies } = await client.send(
          new ListAttachedUserPoliciesCommand({ UserName }),
          options,
        );
        if (!AttachedPolicies) throw malformedResponseError('ListAttachedUserPolicies', 'a list');
        return AttachedPolicies.flatMap(({ PolicyArn }) => PolicyArn ?? []);
      }),
    mfaDevices: () =>
      call('ListMFADevices', async (options) => {
        const { MFADevices } = await client.send(new ListMFADevicesCommand({}), options);
        if (!MFADevices) throw malformedResponseError('ListMFADevices', 'a list');
        return MFADevices.flatMap(({ SerialNumber }) => SerialNumber ?? []);
      }),
    hasPassword: async (UserName) => {
      try {
        await call('GetLoginProfile', (options) =>
          client.send(new GetLoginProfileCommand({ UserName }), options),
        );
        return true;
      } catch (error) {
        if (error instanceof KeyturnError && error.code === 'NotFound') return false;
        throw error;
      }
    },
  };
}

/** Operations whose response has an empty body. */
const withoutContent: ReadonlySet<string> = new Set(['UpdateAccessKey', 'DeleteAccessKey']);

/**
 * Accepts the success of these operations only if the response is named after the operation, as in the AWS Query
 * protocol (`…Response`). A proxy's page or an empty response does not prove that a key has changed.
 */
function requireNamedAnswers(client: IAMClient): void {
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const output = await next(args);
        const operation = commandName.replace(/Command$/, '');
        const response = output.response as HttpResponse;
        if (!withoutContent.has(operation) || response.statusCode >= 300) return output;
        response.body = await collectBody(response.body, client.config);
        const text = Buffer.from(response.body).toString('utf8');
        if (!names(text, `${operation}Response`))
          throw malformedResponseError(operation, `a response from IAM`);
        return output;
      },
    { step: 'deserialize', priority: 'low', name: 'requireNamedAnswers' },
  );
}

/** Whether the XML contains an element of this name, with or without a namespace prefix. */
function names(text: string, element: string): boolean {
  return [...text.matchAll(/<(?:\w+:)?(\w+)[\s/>]/g)].some(([, name]) => name === element);
}

function toInfo({
  AccessKeyId,
  Status,
  CreateDate,
  UserName,
}: {
  AccessKeyId?: string | undefined;
  Status?: string | undefined;
  CreateDate?: Date | undefined;
  UserName?: string | undefined;
}): AccessKeyInfo {
  if (!isKeyId(AccessKeyId) || !CreateDate || !isStatus(Status))
    throw malformedResponseError('ListAccessKeys', 'the id, status and date of every key');
  return {
    id: AccessKeyId,
    status: Status,
    createdAt: CreateDate,
    ...(UserName === undefined ? {} : { userName: UserName }),
  };
}

/** IAM API, `AccessKeyId`: 16 to 128 word characters. The journal holds no other ids, and the secret has one on a line. */
function isKeyId(id: string | undefined): id is string {
  return id !== undefined && /^\w{1,128}$/.test(id);
}

/** A secret with a line end would be torn in the secret of two lines. */
function isSecret(secret: string | undefined): secret is string {
  return secret !== undefined && /^[\u0021-\u007e]+$/.test(secret);
}

function isStatus(status: string | undefined): status is AccessKeyInfo['status'] {
  return status === 'Active' || status === 'Inactive' || status === 'Expired';
}

function malformedResponseError(operation: string, missing: string): KeyturnError {
  return malformedResponse({
    summary: `${operation} returned a success status without ${missing}.`,
    cause: 'something between this runner and AWS answered instead: a proxy or a captive portal.',
    remedy: 'check http-proxy and the AWS_ENDPOINT_URL variables.',
  });
}
