import type { RequestContext } from '../../../policy/index.ts';
import { accessDenied, check } from '../authorization.ts';
import type { Tag } from '../model/account.ts';
import { type Caller, callerArn } from '../model/session.ts';
import { AwsServiceError, type Parameters } from '../operation.ts';
import { required, text, texts } from '../parameters.ts';
import type { Operation } from '../world.ts';
import { usesMfa } from './mfa.ts';
import {
  type FoundRole,
  findRole,
  invalid,
  requestTags,
  roleSessionAnswer,
  sessionPolicies,
  sessionSeconds,
} from './role-session.ts';

/** STS `AssumeRole`. */
export const assumeRole: Operation = ({ parameters, clock }, world, caller) => {
  if (caller.kind === 'root') throw accessDenied('Roles may not be assumed by root accounts.');
  const now = clock.now();
  const arn = required(parameters, 'RoleArn');
  const found = findRole(world, arn);
  // AWS gives the same error for a role that does not exist as for one that may not be assumed.
  if (!found)
    throw accessDenied(
      `User: ${callerArn(caller)} is not authorized to perform: sts:AssumeRole on resource: ${arn}`,
    );
  const { account, role } = found;
  const withMfa = usesMfa('user' in caller ? caller.user : undefined, parameters, clock.now());
  const tags = requestTags(parameters);
  const sourceIdentity = sourceIdentityOf(caller, parameters);
  checkPermissions(caller, found, tags, parameters, sourceIdentity, withMfa, now);
  const seconds = sessionSeconds(parameters, role, 'token' in caller.key);
  const inherited = inheritedTags(caller, tags, texts(parameters, 'TransitiveTagKeys'));
  const policies = sessionPolicies(parameters, world, account.id);
  return {
    ...roleSessionAnswer(parameters, world, {
      account,
      role,
      seconds,
      tags: [...inherited, ...tags],
      transitiveTagKeys: [...inherited.map(({ Key }) => Key), ...texts(parameters, 'TransitiveTagKeys')],
      ...(policies ? { sessionPolicies: policies } : {}),
      ...(sourceIdentity === undefined ? {} : { sourceIdentity }),
    }),
    ...(sourceIdentity === undefined ? {} : { SourceIdentity: sourceIdentity }),
  };
};

/** Checks `sts:AssumeRole` and, if used, `sts:TagSession` and `sts:SetSourceIdentity`, each separately. */
function checkPermissions(
  caller: Caller,
  { account, role, trustPolicy }: FoundRole,
  tags: readonly Tag[],
  parameters: Parameters,
  sourceIdentity: string | undefined,
  withMfa: boolean,
  now: Date,
): void {
  const permission = {
    resource: role.arn,
    resourceAccountId: account.id,
    trustPolicy,
    context: requestContext(tags, parameters, sourceIdentity, withMfa),
  };
  check(caller, { ...permission, action: 'sts:AssumeRole' }, now);
  if (tags.length > 0) check(caller, { ...permission, action: 'sts:TagSession' }, now);
  if (sourceIdentity !== undefined) check(caller, { ...permission, action: 'sts:SetSourceIdentity' }, now);
}

/**
 * The source identity of the new session. The calling session's persists, and needs the permission at each hop
 * (IAM User Guide, "Monitor and control actions taken with assumed roles").
 *
 * @throws AwsServiceError `AccessDenied`, 403, if the request names a different one
 */
function sourceIdentityOf(caller: Caller, parameters: Parameters): string | undefined {
  const carried = 'sourceIdentity' in caller ? caller.sourceIdentity : undefined;
  const requested = text(parameters, 'SourceIdentity');
  if (carried !== undefined && requested !== undefined && requested !== carried) {
    throw accessDenied(
      `User: ${callerArn(caller)} is not authorized to perform: sts:SetSourceIdentity on resource: ${required(parameters, 'RoleArn')}`,
    );
  }
  return requested ?? carried;
}

function requestContext(
  tags: readonly Tag[],
  parameters: Parameters,
  sourceIdentity: string | undefined,
  withMfa: boolean,
): RequestContext {
  const transitive = texts(parameters, 'TransitiveTagKeys');
  return {
    'sts:ExternalId': text(parameters, 'ExternalId'),
    'sts:RoleSessionName': text(parameters, 'RoleSessionName'),
    'sts:SourceIdentity': sourceIdentity,
    'sts:TransitiveTagKeys': transitive.length > 0 ? transitive : undefined,
    'aws:TagKeys': tags.length > 0 ? tags.map(({ Key }) => Key) : undefined,
    ...Object.fromEntries(tags.map(({ Key, Value }) => [`aws:RequestTag/${Key}`, Value])),
    ...(withMfa ? { 'aws:MultiFactorAuthPresent': 'true', 'aws:MultiFactorAuthAge': '0' } : {}),
  };
}

/**
 * The transitive tags of the calling session.
 *
 * @throws AwsServiceError if the request repeats such a tag, or a transitive key names no tag
 */
function inheritedTags(caller: Caller, tags: readonly Tag[], transitiveKeys: readonly string[]): Tag[] {
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  const repeated = tags.find(({ Key }, index) =>
    tags.some((other, position) => position < index && same(other.Key, Key)),
  );
  if (repeated)
    throw new AwsServiceError(
      'InvalidParameterValue',
      400,
      'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    );
  const orphan = transitiveKeys.find((key) => !tags.some(({ Key }) => same(Key, key)));
  if (orphan !== undefined)
    throw invalid('The transitive tag keys must be among the session tags of the request.');
  if (!('tags' in caller)) return [];
  const inherited = caller.tags.filter(({ Key }) => caller.transitiveTagKeys.some((key) => same(key, Key)));
  if (tags.some(({ Key }) => inherited.some((tag) => same(tag.Key, Key)))) {
    throw new AwsServiceError(
      'InvalidParameterValue',
      400,
      "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.",
    );
  }
  return inherited;
}
