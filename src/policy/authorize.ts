import { conditionsHold } from './conditions.ts';
import type { PolicyDocument, Principals, Statement } from './document.ts';
import { matchesPattern, patternParts } from './glob.ts';
import { fillVariables, type RequestContext } from './variables.ts';

/** The caller's identifiers that a trust policy may name. */
export interface CallerPrincipal {
  readonly type: 'AWS' | 'Federated' | 'Anonymous';
  /** The user's or the role session's ARN, or the provider's for a federated caller. */
  readonly arn: string;
  readonly accountId: string;
  /** For a role session, its role. */
  readonly roleArn?: string;
}

export interface AuthorizationRequest {
  /** `sts:AssumeRole` */
  readonly action: string;
  /** An ARN, or `*`. */
  readonly resource: string;
  readonly principal: CallerPrincipal;
  readonly context: RequestContext;
  /** The policies of the caller, its groups or its role. */
  readonly identityPolicies: readonly PolicyDocument[];
  /** If present, it must also allow the action. A trust policy that names the caller is not limited by it. */
  readonly permissionsBoundary?: PolicyDocument;
  /** If present, together they must also allow the action. */
  readonly sessionPolicies?: readonly PolicyDocument[];
  /** The trust policy of the role that is assumed. */
  readonly trustPolicy?: PolicyDocument;
  readonly resourceAccountId: string;
}

type PolicySource = 'identity-based policy' | 'permissions boundary' | 'session policy' | 'trust policy';

export type Decision =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly explicit: boolean; readonly by: PolicySource };

/** How a trust policy trusts a caller: by name, through its account, or not at all. */
type Trust = 'direct' | 'account' | 'none';

/**
 * Evaluates one request (IAM User Guide, "Policy evaluation logic"): an explicit deny anywhere wins. The caller's
 * policies and the role's trust policy must allow the action, depending on the accounts. Session policies limit the rest.
 */
export function authorize(request: AuthorizationRequest): Decision {
  return explicitDeny(request) ?? missingAllow(request) ?? { allowed: true };
}

function explicitDeny(request: AuthorizationRequest): Decision | undefined {
  const { identityPolicies, permissionsBoundary, sessionPolicies = [], trustPolicy } = request;
  const denies = (documents: readonly PolicyDocument[]) =>
    documents.some((document) => applies(document, 'Deny', request));
  if (denies(identityPolicies)) return { allowed: false, explicit: true, by: 'identity-based policy' };
  if (permissionsBoundary && denies([permissionsBoundary]))
    return { allowed: false, explicit: true, by: 'permissions boundary' };
  if (denies(sessionPolicies)) return { allowed: false, explicit: true, by: 'session policy' };
  if (trustPolicy && denies([trustPolicy])) return { allowed: false, explicit: true, by: 'trust policy' };
  return undefined;
}

function missingAllow(request: AuthorizationRequest): Decision | undefined {
  const {
    identityPolicies,
    permissionsBoundary,
    sessionPolicies,
    principal,
    resourceAccountId,
    trustPolicy,
  } = request;
  const allows = (documents: readonly PolicyDocument[]) =>
    documents.some((document) => applies(document, 'Allow', request));
  const missing = (by: PolicySource): Decision => ({ allowed: false, explicit: false, by });
  if (trustPolicy) {
    const trust = trustIn(trustPolicy, request);
    if (trust === 'none') return missing('trust policy');
    if (principal.type !== 'AWS') return undefined;
    // A caller that the trust policy names in the same account needs no identity policy.
    if (trust === 'direct' && principal.accountId === resourceAccountId)
      return capped(sessionPolicies, allows, missing);
  }
  if (!allows(identityPolicies)) return missing('identity-based policy');
  if (permissionsBoundary && !allows([permissionsBoundary])) return missing('permissions boundary');
  return capped(sessionPolicies, allows, missing);
}

function capped(
  sessionPolicies: readonly PolicyDocument[] | undefined,
  allows: (documents: readonly PolicyDocument[]) => boolean,
  missing: (by: PolicySource) => Decision,
): Decision | undefined {
  return sessionPolicies === undefined || allows(sessionPolicies) ? undefined : missing('session policy');
}

function trustIn(document: PolicyDocument, request: AuthorizationRequest): Trust {
  const trusting = document.statements.filter(
    (statement) => statement.effect === 'Allow' && covers(statement, document.version, request),
  );
  const kinds = trusting.map((statement) => trustOf(statement, request.principal));
  if (kinds.includes('direct')) return 'direct';
  return kinds.includes('account') ? 'account' : 'none';
}

function applies(
  document: PolicyDocument,
  effect: Statement['effect'],
  request: AuthorizationRequest,
): boolean {
  return document.statements.some(
    (statement) =>
      statement.effect === effect &&
      covers(statement, document.version, request) &&
      (statement.principals === undefined || trustOf(statement, request.principal) !== 'none'),
  );
}

/** Whether a statement matches action, resource and conditions; the principal is checked elsewhere. */
function covers(
  statement: Statement,
  version: string,
  { action, resource, context }: AuthorizationRequest,
): boolean {
  const { actions, resources, conditions } = statement;
  const actionMatches = actions.patterns.some((pattern) =>
    matchesPattern(patternParts(pattern), action, true),
  );
  if (actionMatches === actions.not) return false;
  if (resources && resourceMatches(resources.patterns, resource, context, version) === resources.not)
    return false;
  return conditionsHold(conditions, context, version);
}

function resourceMatches(
  patterns: readonly string[],
  resource: string,
  context: RequestContext,
  version: string,
): boolean {
  return patterns.some((pattern) => {
    const filled = fillVariables(pattern, context, version);
    return filled !== undefined && matchesPattern(filled, resource);
  });
}

function trustOf({ principals }: Statement, caller: CallerPrincipal): Trust {
  if (!principals) return 'none';
  const named = namedBy(principals.of, caller);
  if (!principals.not) return named;
  return named === 'none' ? 'direct' : 'none';
}

function namedBy(principals: Principals, caller: CallerPrincipal): Trust {
  if (principals === '*') return caller.type === 'AWS' ? 'account' : 'direct';
  if (caller.type === 'Federated') return principals.Federated?.includes(caller.arn) ? 'direct' : 'none';
  if (caller.type === 'Anonymous') return principals.AWS?.includes('*') ? 'direct' : 'none';
  const names = principals.AWS ?? [];
  if (names.some((name) => name === caller.arn || name === caller.roleArn)) return 'direct';
  return names.some((name) => namesAccount(name, caller.accountId)) ? 'account' : 'none';
}

function isRootOf(arn: string, accountId: string): boolean {
  const [scheme, , service, , account, root, ...more] = arn.split(':');
  return [scheme, service, account, root].join(':') === `arn:iam:${accountId}:root` && more.length === 0;
}

/** `123456789012`, `arn:aws:iam::123456789012:root` and `*` delegate the decision to the account's own policies. */
function namesAccount(name: string, accountId: string): boolean {
  return name === '*' || name === accountId || isRootOf(name, accountId);
}
