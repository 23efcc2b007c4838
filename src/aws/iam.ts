import {
  CreateAccessKey$,
  type CreateAccessKeyCommandOutput,
  DeleteAccessKey$,
  GetAccessKeyLastUsed$,
  type GetAccessKeyLastUsedCommandOutput,
  GetLoginProfile$,
  ListAccessKeys$,
  type ListAccessKeysCommandOutput,
  ListAttachedUserPolicies$,
  type ListAttachedUserPoliciesCommandOutput,
  ListMFADevices$,
  type ListMFADevicesCommandOutput,
  UpdateAccessKey$,
} from '@aws-sdk/client-iam';
import type { NodeHttpHandler } from '@smithy/node-http-handler';
import type { HttpResponse, StaticOperationSchema } from '@smithy/types';
import { KeyturnError } from '../errors.ts';
import { withDeadline } from '../http/deadline.ts';
import type { AccessKeys } from './access-keys.ts';
import { awsEndpoint } from './aws-endpoint.ts';
import type { EndpointOptions } from './endpoints.ts';
import { malformedAnswer, requireNamedAnswer } from './named-answer.ts';
import { queryClient } from './query-client.ts';
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
  readonly requestHandler: Pick<NodeHttpHandler, 'handle'>;
  readonly userAgent: readonly (readonly [string, string])[];
  /** Milliseconds that AWS's clock is ahead of this machine's; the SDK corrects it further for each client. */
  readonly systemClockOffset?: number;
  /** Milliseconds for one attempt; the default is `attemptTimeoutMs`. */
  readonly timeoutMs?: number;
}

/** An IAM client. Each method makes one attempt. */
export function createIam({ region, timeoutMs, ...options }: IamOptions): Iam {
  const { credentials } = options;
  const endpoint = awsEndpoint('iam', region, options);
  const service = { name: 'iam', version: '2010-05-08' } as const;
  const send = queryClient(service, { ...options, endpoint, onResponse: requireNamedChange });
  const call: Call = (operation, use) =>
    withDeadline(
      `${operation} (IAM)`,
      async (abortSignal) => {
        try {
          return await use((schema, input) => send(schema, input, abortSignal));
        } catch (error) {
          throw toKeyturnError(operation, error, credentials);
        }
      },
      timeoutMs,
    );
  return { ...keyOperations(call, credentials), ...userOperations(call) };
}

type Send = <Output>(schema: StaticOperationSchema, input: object) => Promise<Output>;

/** One attempt of one operation, within the timeout; errors become a `KeyturnError`. */
type Call = <T>(operation: string, use: (send: Send) => Promise<T>) => Promise<T>;

type UserOperations = Pick<Iam, 'attachedPolicies' | 'mfaDevices' | 'hasPassword'>;

function keyOperations(call: Call, credentials: AccessKeys): Omit<Iam, keyof UserOperations> {
  return {
    listAccessKeys: (UserName) =>
      call('ListAccessKeys', async (send) => {
        const { AccessKeyMetadata } = await send<ListAccessKeysCommandOutput>(
          ListAccessKeys$,
          UserName === undefined ? {} : { UserName },
        );
        if (!AccessKeyMetadata) throw malformedAnswer('ListAccessKeys', 'a list');
        return AccessKeyMetadata.map(toInfo);
      }),
    lastUse: (AccessKeyId) =>
      call('GetAccessKeyLastUsed', async (send) => {
        const { AccessKeyLastUsed: use } = await send<GetAccessKeyLastUsedCommandOutput>(
          GetAccessKeyLastUsed$,
          { AccessKeyId },
        );
        if (!use) throw malformedAnswer('GetAccessKeyLastUsed', 'a date');
        return (
          use.LastUsedDate && {
            at: use.LastUsedDate,
            service: use.ServiceName ?? '?',
            region: use.Region ?? '?',
          }
        );
      }),
    createAccessKey: (UserName) =>
      call('CreateAccessKey', async (send) => {
        const { AccessKey } = await send<CreateAccessKeyCommandOutput>(CreateAccessKey$, { UserName });
        const { AccessKeyId, SecretAccessKey, CreateDate, UserName: owner } = AccessKey ?? {};
        if (!isKeyId(AccessKeyId) || !isSecret(SecretAccessKey) || !CreateDate)
          throw malformedAnswer('CreateAccessKey', 'a key');
        if (AccessKeyId === credentials.accessKeyId) throw malformedAnswer('CreateAccessKey', 'a new key');
        if (owner !== undefined && owner.toLowerCase() !== UserName.toLowerCase())
          throw malformedAnswer('CreateAccessKey', `a key of ${UserName}`);
        return {
          keys: { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey },
          createdAt: CreateDate,
        };
      }),
    setStatus: (UserName, AccessKeyId, Status) =>
      call('UpdateAccessKey', async (send) => {
        await send(UpdateAccessKey$, { UserName, AccessKeyId, Status });
      }),
    deleteAccessKey: (UserName, AccessKeyId) =>
      call('DeleteAccessKey', async (send) => {
        await send(DeleteAccessKey$, { UserName, AccessKeyId });
      }),
  };
}

function userOperations(call: Call): UserOperations {
  return {
    attachedPolicies: (UserName) =>
      call('ListAttachedUserPolicies', async (send) => {
        const { AttachedPolicies } = await send<ListAttachedUserPoliciesCommandOutput>(
          ListAttachedUserPolicies$,
          { UserName },
        );
        if (!AttachedPolicies) throw malformedAnswer('ListAttachedUserPolicies', 'a list');
        return AttachedPolicies.flatMap(({ PolicyArn }) => PolicyArn ?? []);
      }),
    mfaDevices: () =>
      call('ListMFADevices', async (send) => {
        const { MFADevices } = await send<ListMFADevicesCommandOutput>(ListMFADevices$, {});
        if (!MFADevices) throw malformedAnswer('ListMFADevices', 'a list');
        return MFADevices.flatMap(({ SerialNumber }) => SerialNumber ?? []);
      }),
    hasPassword: async (UserName) => {
      try {
        await call('GetLoginProfile', (send) => send(GetLoginProfile$, { UserName }));
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

/** A proxy's page or an empty response does not prove that a key has changed. */
async function requireNamedChange(operation: string, response: HttpResponse): Promise<void> {
  if (withoutContent.has(operation)) await requireNamedAnswer(operation, response);
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
    throw malformedAnswer('ListAccessKeys', 'the id, status and date of every key');
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
