import * as service from '@aws-sdk/client-iam';
import type { NodeHttpHandler } from '@smithy/node-http-handler';
import type { StaticOperationSchema } from '@smithy/types';
import { type Explanation, KeyturnError } from '../errors.ts';
import { withDeadline } from '../http/deadline.ts';
import { type RetryContext, withRetries } from '../http/retry.ts';
import type { AccessKeys } from './access-keys.ts';
import { awsEndpoint } from './aws-endpoint.ts';
import type { EndpointOptions } from './endpoints.ts';
import type { ServiceError } from './failure.ts';
import { malformedAnswer, requireNamedAnswer } from './named-answer.ts';
import { queryClient } from './query-client.ts';
import { toKeyturnError } from './service-errors.ts';

type Service = typeof service;

/** The name of an operation of IAM: `CreateRole`. */
type IamOperation = {
  [Name in keyof Service]: Name extends `${infer Operation}Command`
    ? `${Operation}$` extends keyof Service
      ? Operation
      : never
    : never;
}[keyof Service];

type CommandOf<O extends IamOperation> = Service[`${O}Command`] extends abstract new (
  ...args: never
) => infer Command
  ? Command
  : never;

/** The request of an operation, as the SDK types it. */
type IamInput<O extends IamOperation> = CommandOf<O> extends { input: infer Input } ? Input : never;

/** The response of an operation, as the SDK types it. Every member may be absent. */
export type IamOutput<O extends IamOperation> =
  CommandOf<O> extends {
    resolveMiddleware(...args: never): (...args: never) => Promise<{ output: infer Output }>;
  }
    ? Output
    : never;

/** Any operation of IAM, for the commands that set up and inspect an account. */
export interface IamAdmin {
  /**
   * Sends one request, and retries it if that does no harm: after any transient failure where a second request has the same
   * effect as one, otherwise only if AWS answered that it did nothing.
   *
   * @throws KeyturnError as `toKeyturnError`; `NotFound`, `Conflict`, `QuotaExceeded`, `InvalidRequest`
   */
  send<O extends IamOperation>(operation: O, input: IamInput<O>): Promise<IamOutput<O>>;
  /**
   * Reads all pages of a list.
   *
   * @param member - the member of the response with the items
   */
  list<O extends IamOperation, M extends keyof IamOutput<O>>(
    operation: O,
    input: IamInput<O>,
    member: M,
  ): Promise<ItemsOf<IamOutput<O>[M]>>;
  /** `undefined` instead of `NotFound`. */
  find<O extends IamOperation>(operation: O, input: IamInput<O>): Promise<IamOutput<O> | undefined>;
}

type ItemsOf<List> = NonNullable<List> extends readonly (infer Item)[] ? readonly Item[] : never;

interface IamAdminOptions extends EndpointOptions {
  /** Any Region of the partition: IAM has one endpoint in each. */
  readonly region: string;
  readonly credentials: AccessKeys;
  readonly requestHandler: Pick<NodeHttpHandler, 'handle'>;
  readonly userAgent: readonly (readonly [string, string])[];
  readonly systemClockOffset?: number;
  readonly retry: RetryContext;
}

/** A client for every operation of IAM. */
export function createIamAdmin({ region, retry, ...options }: IamAdminOptions): IamAdmin {
  const endpoint = awsEndpoint('iam', region, options);
  const onResponse = requireNamedAnswer;
  const attempt = queryClient({ name: 'iam', version: '2010-05-08' }, { ...options, endpoint, onResponse });
  const send = <O extends IamOperation>(operation: O, input: IamInput<O>): Promise<IamOutput<O>> => {
    // biome-ignore lint/performance/noDynamicNamespaceImportAccess: any operation may be called; only the command line loads this.
    const schema = service[`${operation}$`] as StaticOperationSchema;
    return withRetries(operation, retry, () =>
      withDeadline(`${operation} (IAM)`, async (signal) => {
        try {
          return await attempt<IamOutput<O>>(schema, input as object, signal);
        } catch (error) {
          throw explained(operation, error, options.credentials);
        }
      }).catch((error: unknown) => {
        throw isRepeatable(operation) ? error : retriedIfUndone(error);
      }),
    );
  };
  return {
    send,
    list: (operation, input, member) =>
      allPages(operation, member, (more) =>
        send(operation, { ...(input as object), ...more } as typeof input),
      ),
    find: async (operation, input) => {
      try {
        return await send(operation, input);
      } catch (error) {
        if (error instanceof KeyturnError && error.code === 'NotFound') return undefined;
        throw error;
      }
    },
  };
}

/**
 * Pages of one list. A list may continue after a page without items (IAM API reference, `IsTruncated`).
 *
 * @throws KeyturnError `MalformedResponse` for a page without a list, or one that points to itself
 */
async function allPages<O extends IamOperation, M extends keyof IamOutput<O>>(
  operation: O,
  member: M,
  page: (more: { Marker?: string }) => Promise<IamOutput<O>>,
): Promise<ItemsOf<IamOutput<O>[M]>> {
  const items: unknown[] = [];
  const seen = new Set<string | undefined>();
  for (let marker: string | undefined; !seen.has(marker); ) {
    seen.add(marker);
    const answer = await page(marker === undefined ? {} : { Marker: marker });
    const { IsTruncated, Marker } = answer as { IsTruncated?: boolean; Marker?: string };
    const found = answer[member];
    if (!Array.isArray(found)) throw malformedAnswer(operation, 'a list');
    items.push(...found);
    if (!IsTruncated || Marker === undefined) return items as unknown as ItemsOf<IamOutput<O>[M]>;
    marker = Marker;
  }
  throw malformedAnswer(operation, 'a next page');
}

/**
 * Whether two requests have the effect of one. A second Create fails because of the first or, for a key, makes a second
 * one. EnableMFADevice uses up its codes.
 */
function isRepeatable(operation: IamOperation): boolean {
  return !/^(Create|EnableMFADevice|ChangePassword|ResyncMFADevice)/.test(operation);
}

/** AWS answers these before it changes anything. Any other failure may hide a success. */
function retriedIfUndone(error: unknown): unknown {
  if (!(error instanceof KeyturnError) || error.code === 'Throttled' || error.retry === 'never') return error;
  return new KeyturnError(error.code, error.explanation, { cause: error.cause });
}

/** What these errors mean in an account that is being set up; elsewhere they have other causes. */
const meanings: Readonly<Record<string, Omit<Explanation, 'summary'>>> = {
  MalformedPolicyDocument: {
    cause: 'IAM does not accept the policy document of this request.',
    remedy: "correct the policy; IAM's message says which part it refuses.",
  },
  LimitExceeded: {
    cause: 'a quota of the account is used up (IAM User Guide, "IAM and AWS STS quotas").',
    remedy: 'delete what nothing uses, or ask AWS for a higher quota.',
  },
  DeleteConflict: {
    cause: 'something else still belongs to it.',
    remedy: 'remove what was added to it, and run the command again.',
  },
};

function explained(operation: IamOperation, error: unknown, credentials: AccessKeys): KeyturnError {
  const code = (error as ServiceError | null)?.Code ?? '';
  const failure = toKeyturnError(operation, error, credentials);
  const meaning = Object.hasOwn(meanings, code) ? meanings[code] : undefined;
  return meaning === undefined ? failure : failure.withDiagnosis(meaning);
}
