import type { RuleId } from '../findings/rules.ts';
import { authorize, type PolicyDocument } from '../policy/index.ts';
import {
  type Condition,
  conditionsOf,
  hasWildcard,
  isAbout,
  isEquality,
  type Statement,
  withConditions,
} from './statements.ts';
import { authorizationOf, type TokenRequest } from './token-request.ts';

/** Why a trust policy keeps a token out. */
export interface Refusal {
  readonly rule: Extract<RuleId, `KT1${string}`>;
  /** The condition that fails, if one does. */
  readonly condition?: Condition;
  /** The statement that comes nearest to letting the token in. */
  readonly statement?: Statement;
}

/** Whether a trust policy lets a token in. */
export function letsIn(trustPolicy: PolicyDocument, request: TokenRequest): boolean {
  return authorize({ ...authorizationOf(request), trustPolicy }).allowed;
}

/**
 * Why a trust policy refuses a token, as the most exact rule that explains it; `undefined` if it lets the token in.
 */
export function refusalOf(trustPolicy: PolicyDocument, request: TokenRequest): Refusal | undefined {
  const decision = authorize({ ...authorizationOf(request), trustPolicy });
  if (decision.allowed) return undefined;
  if (decision.explicit) return { rule: 'KT118' };
  const allows = trustPolicy.statements.filter(({ effect }) => effect === 'Allow');
  const passes = (statement: Statement) => letsIn({ ...trustPolicy, statements: [statement] }, request);
  const open = (statement: Statement) => withConditions(statement, []);
  const forProvider = allows.filter((statement) => passes({ ...open(statement), actions: anyAction }));
  if (forProvider.length === 0) return { rule: 'KT117', ...first('statement', allows) };
  const forAction = forProvider.filter((statement) => passes(open(statement)));
  if (forAction.length === 0) return { rule: 'KT119', ...first('statement', forProvider) };
  const failing = forAction
    .map((statement) => ({
      statement,
      failed: conditionsOf(statement).filter((condition) => !passes(withConditions(statement, [condition]))),
    }))
    .sort((a, b) => a.failed.length - b.failed.length);
  const [nearest] = failing;
  if (nearest === undefined) return { rule: 'KT103' };
  return ofConditions(nearest, passes, request);
}

const anyAction: Statement['actions'] = { not: false, patterns: ['*'] };

const first = <K extends string, T>(key: K, [item]: readonly T[]) =>
  (item === undefined ? {} : { [key]: item }) as { readonly [P in K]?: T };

function ofConditions(
  { statement, failed }: { readonly statement: Statement; readonly failed: readonly Condition[] },
  passes: (statement: Statement) => boolean,
  { claims, providerArn }: TokenRequest,
): Refusal {
  const host = providerArn.replace(/^[^/]*\//, '');
  const subject = failed.find((condition) => isAbout(condition, `${host}:sub`));
  const audience = failed.find((condition) => isAbout(condition, `${host}:aud`));
  if (subject === undefined) {
    const condition = audience ?? failed[0];
    return { rule: audience ? 'KT109' : 'KT120', statement, ...(condition ? { condition } : {}) };
  }
  const wouldPass = (condition: Condition) => passes(withConditions(statement, [condition]));
  const asPattern = { ...subject, operator: 'StringLike' };
  if (isEquality(subject.operator) && subject.values.some(hasWildcard) && wouldPass(asPattern))
    return { rule: 'KT105', statement, condition: subject };
  const actual = (claims.sub ?? '').toLowerCase();
  const isNegated = subject.operator.includes('Not');
  const ignoring =
    !isNegated &&
    subject.values.some((value) => letsInText(value.toLowerCase(), actual, isEquality(subject.operator)));
  return { rule: ignoring ? 'KT104' : 'KT103', statement, condition: subject };
}

/** Whether a value of a condition on text matches, as IAM compares it. */
function letsInText(pattern: string, text: string, isExact: boolean): boolean {
  const operator = isExact ? 'StringEquals' : 'StringLike';
  const statement: Statement = {
    effect: 'Allow',
    actions: anyAction,
    principals: { not: false, of: '*' },
    conditions: { [operator]: { 'aws:compared': [pattern] } },
  };
  return authorize({
    action: 'sts:AssumeRole',
    resource: '*',
    resourceAccountId: '',
    principal: { type: 'Anonymous', arn: '', accountId: '' },
    context: { 'aws:compared': text },
    identityPolicies: [],
    trustPolicy: { version: '2012-10-17', statements: [statement] },
  }).allowed;
}
