import {
  authorize,
  type CallerPrincipal,
  type Decision,
  type PolicyDocument,
  type RequestContext,
} from '../../policy/index.ts';
import { sealedDenial } from './authorization-message.ts';
import { policiesOf, type Role, type User } from './model/account.ts';
import { type Caller, callerArn, callerId } from './model/session.ts';
import { AwsServiceError, type Call } from './operation.ts';

export function accessDenied(message: string): AwsServiceError {
  return new AwsServiceError('AccessDenied', 403, message);
}

/** The requested action and resource, with the request's own context keys. */
interface Permission {
  readonly action: string;
  readonly resource: string;
  readonly resourceAccountId: string;
  readonly trustPolicy?: PolicyDocument;
  readonly context?: RequestContext;
}

/**
 * Allows a call or denies it with AWS's message.
 *
 * @throws AwsServiceError `AccessDenied`, 403
 */
export function check(caller: Caller, permission: Permission, now: Date): void {
  if (caller.kind === 'root' && permission.resourceAccountId === caller.account.id) return;
  const context = { ...contextOf(caller, now), ...permission.context };
  const decision = decide(caller, permission, context);
  if (decision.allowed) return;
  const message = refusal(callerArn(caller), permission, decision);
  const encoded = caller.account.encodesDenials
    ? ` Encoded authorization failure message: ${sealedDenial(denialOf(caller, permission, decision, context))}`
    : '';
  throw accessDenied(message + encoded);
}

/** Every policy that limits the session must allow the action: its session policies together, and each scope by itself. */
function decide(caller: Caller, permission: Permission, context: RequestContext): Decision {
  const { sessionPolicies, scopes = [] } = 'tags' in caller ? caller : {};
  const limits = [sessionPolicies, ...scopes.map((scope) => [scope])];
  const decisions = limits.map((policies) =>
    authorize({
      ...permission,
      principal: principalOf(caller),
      context,
      identityPolicies: identityPolicies(caller),
      ...boundaryOf(caller),
      ...(policies ? { sessionPolicies: policies } : {}),
    }),
  );
  return decisions.find(({ allowed }) => !allowed) ?? { allowed: true };
}

/** A denial in the format of `DecodeAuthorizationMessage` (STS API reference). */
function denialOf(
  caller: Caller,
  { action, resource }: Permission,
  { explicit }: Decision & { allowed: false },
  context: RequestContext,
): unknown {
  const items = Object.entries(context).flatMap(([key, value]) =>
    value === undefined ? [] : [{ key, values: { items: [value].flat().map((each) => ({ value: each })) } }],
  );
  return {
    allowed: false,
    explicitDeny: explicit,
    matchedStatements: { items: [] },
    failures: { items: [] },
    context: {
      principal: { id: callerId(caller), arn: callerArn(caller) },
      action,
      resource,
      conditions: { items },
    },
  };
}

/** Limits of a GetSessionToken session (STS API reference): IAM only with MFA, and few operations of STS. */
const sessionTokenOperations: ReadonlySet<string> = new Set([
  'AssumeRole',
  'GetCallerIdentity',
  'GetScopedCredentials',
]);

/** @throws AwsServiceError `AccessDenied`, 403 */
export function checkSessionToken(
  caller: Caller,
  { service, operation }: Pick<Call, 'service' | 'operation'>,
): void {
  if (caller.kind !== 'session-token') return;
  const may = service === 'iam' ? caller.mfaAt !== undefined : sessionTokenOperations.has(operation);
  if (!may) throw accessDenied(`Cannot call ${operation} with session credentials`);
}

function refusal(
  arn: string,
  { action, resource }: Permission,
  decision: Decision & { allowed: false },
): string {
  const summary = `User: ${arn} is not authorized to perform: ${action} on resource: ${resource}`;
  if (decision.explicit) return `${summary} with an explicit deny in ${article(decision.by)} ${decision.by}`;
  // AWS gives no reason if the role does not trust the caller.
  return decision.by === 'trust policy'
    ? summary
    : `${summary} because no ${decision.by} allows the ${action} action`;
}

function article(word: string): string {
  return /^[aeiou]/.test(word) ? 'an' : 'a';
}

function principalOf(caller: Caller): CallerPrincipal {
  return {
    type: 'AWS',
    arn: callerArn(caller),
    accountId: caller.account.id,
    ...('role' in caller && caller.role ? { roleArn: caller.role.arn } : {}),
  };
}

/** The user or the role whose policies apply. */
function holdersOf(caller: Caller): readonly (User | Role)[] {
  if (caller.policiesOf) return caller.policiesOf;
  if ('role' in caller && caller.role) return [caller.role];
  return caller.user ? [caller.user] : [];
}

function identityPolicies(caller: Caller): PolicyDocument[] {
  return holdersOf(caller)
    .flatMap((holder) => [holder, ...('groups' in holder ? holder.groups : [])])
    .flatMap(policiesOf);
}

function boundaryOf(caller: Caller): { permissionsBoundary?: PolicyDocument } {
  const boundary = holdersOf(caller)[0]?.boundary;
  return boundary ? { permissionsBoundary: boundary.policy.document } : {};
}

/** The condition keys of every request of a caller (IAM User Guide, "Global condition context keys"). */
function contextOf(caller: Caller, now: Date): RequestContext {
  const { user, account } = caller;
  const role: Role | undefined = 'role' in caller ? caller.role : undefined;
  return {
    'aws:PrincipalArn': role?.arn ?? callerArn(caller),
    'aws:PrincipalAccount': account.id,
    'aws:PrincipalType': role ? 'AssumedRole' : user ? 'User' : 'Account',
    'aws:userid': callerId(caller),
    'aws:CurrentTime': now.toISOString(),
    'aws:EpochTime': String(Math.floor(now.getTime() / 1000)),
    'aws:SourceIp': '127.0.0.1',
    'aws:SecureTransport': 'false',
    ...(user ? { 'aws:username': user.name } : {}),
    ...sessionContext(caller, now),
    ...principalTags(caller),
  };
}

/** Requests with long-term keys lack the MFA condition keys, so `Bool` and `BoolIfExists` differ for them. */
function sessionContext(caller: Caller, now: Date): RequestContext {
  if (!('token' in caller.key)) return {};
  const { mfaAt, createdAt, sourceIdentity } = caller as Extract<Caller, { key: { token: string } }>;
  return {
    'aws:MultiFactorAuthPresent': String(mfaAt !== undefined),
    ...(mfaAt
      ? { 'aws:MultiFactorAuthAge': String(Math.floor((now.getTime() - mfaAt.getTime()) / 1000)) }
      : {}),
    'aws:TokenIssueTime': createdAt.toISOString(),
    ...(sourceIdentity === undefined ? {} : { 'aws:SourceIdentity': sourceIdentity }),
  };
}

function principalTags(caller: Caller): RequestContext {
  const own = caller.user ? [...caller.user.tags].map(([Key, Value]) => ({ Key, Value })) : [];
  const session = 'tags' in caller ? caller.tags : [];
  return Object.fromEntries([...own, ...session].map(({ Key, Value }) => [`aws:PrincipalTag/${Key}`, Value]));
}
