import type { RequestContext } from '../../../policy/index.ts';
import { check } from '../authorization.ts';
import type { Account, User } from '../model/account.ts';
import type { Caller } from '../model/session.ts';
import { AwsServiceError, type Call } from '../operation.ts';
import { required, structures, text } from '../parameters.ts';

export function noSuchEntity(message: string): AwsServiceError {
  return new AwsServiceError('NoSuchEntity', 404, message);
}

/** An entity that still has what must go first. */
export function deleteConflict(first: string): AwsServiceError {
  return new AwsServiceError('DeleteConflict', 409, `Cannot delete entity, must ${first} first.`);
}

/** A quota of the account (IAM User Guide, "IAM and AWS STS quotas"). */
export function overQuota(quota: string, limit: number): AwsServiceError {
  return new AwsServiceError('LimitExceeded', 409, `Cannot exceed quota for ${quota}: ${limit}`);
}

/** Names of users, groups, roles and policies differ in more than case (IAM User Guide, "IAM name requirements"). */
export function isTaken(names: Iterable<string>, name: string): boolean {
  return [...names].some((each) => each.toLowerCase() === name.toLowerCase());
}

export function alreadyExists(message: string): AwsServiceError {
  return new AwsServiceError('EntityAlreadyExists', 409, message);
}

/**
 * The user that a call applies to. Only long-term keys may omit `UserName`, which then means the caller
 * (IAM API reference, ListAccessKeys). With root keys it means the root user, which is not an IAM user.
 *
 * @throws AwsServiceError `AccessDenied`, `ValidationError`, `NoSuchEntity`
 */
export function subject(call: Call, caller: Caller): User | undefined {
  const name = text(call.parameters, 'UserName');
  if (name === undefined && isNamelessCaller(call, caller)) {
    throw new AwsServiceError(
      'ValidationError',
      400,
      'Must specify userName when calling with non-User credentials',
    );
  }
  const user = name === undefined ? caller.user : caller.account.users.get(name);
  permit(call, caller, userArn(caller.account, user, name), user?.tags);
  if (!user && caller.kind !== 'root') throw noSuchEntity(`The user with name ${name} cannot be found.`);
  if (!user && name !== undefined) throw noSuchEntity(`The user with name ${name} cannot be found.`);
  return user;
}

/** A role session has no user, and these two operations need a name from every session (docs/facts.md#username). */
function isNamelessCaller({ operation }: Call, { kind }: Caller): boolean {
  const wantsName = operation === 'ListAccessKeys' || operation === 'UpdateAccessKey';
  return kind === 'role' || (kind === 'session-token' && wantsName);
}

/** The user, for operations that do not apply to the root user. */
export function subjectUser(call: Call, caller: Caller): User {
  const user = subject(call, caller);
  if (!user) throw noSuchEntity('The root user is no IAM user.');
  return user;
}

/**
 * Authorizes the operation on a resource. Its permission has the operation's name.
 *
 * @param tags - the resource's
 */
export function permit(
  call: Call,
  caller: Caller,
  resource: string,
  tags: ReadonlyMap<string, string> = new Map(),
): void {
  check(
    caller,
    {
      action: `iam:${call.operation}`,
      resource,
      resourceAccountId: caller.account.id,
      context: {
        ...requestContext(call),
        ...tagContext('aws:ResourceTag', tags),
        ...tagContext('iam:ResourceTag', tags),
      },
    },
    call.clock.now(),
  );
}

/** The condition keys of IAM that a request's parameters give (Service Authorization Reference, IAM). */
function requestContext({ parameters }: Call): RequestContext {
  const tags = structures(parameters, 'Tags').map(
    (tag) => [required(tag, 'Key'), text(tag, 'Value') ?? ''] as const,
  );
  return {
    'iam:PolicyARN': text(parameters, 'PolicyArn'),
    'iam:PermissionsBoundary': text(parameters, 'PermissionsBoundary'),
    'aws:TagKeys': tags.length > 0 ? tags.map(([key]) => key) : undefined,
    ...tagContext('aws:RequestTag', new Map(tags)),
  };
}

function tagContext(prefix: string, tags: ReadonlyMap<string, string>): RequestContext {
  return Object.fromEntries([...tags].map(([key, value]) => [`${prefix}/${key}`, value]));
}

function userArn(account: Account, user: User | undefined, name: string | undefined): string {
  return user?.arn ?? account.arn(name === undefined ? 'root' : `user/${name}`);
}

/** One page of a list: `MaxItems` items, starting at `Marker`. */
export function page<T>(
  call: Call,
  name: string,
  items: readonly T[],
): Record<string, T[] | boolean | string> {
  const size = Number(text(call.parameters, 'MaxItems') ?? 100);
  const start = Number(Buffer.from(text(call.parameters, 'Marker') ?? '', 'base64url').toString() || 0);
  const end = start + size;
  const isTruncated = end < items.length;
  return {
    [name]: items.slice(start, end),
    IsTruncated: isTruncated,
    ...(isTruncated ? { Marker: Buffer.from(String(end)).toString('base64url') } : {}),
  };
}

/** Whether an entity is below the path that a list asks for. */
export function isBelow({ parameters }: Call, { path }: { readonly path: string }): boolean {
  return path.startsWith(text(parameters, 'PathPrefix') ?? '/');
}
