import type { RuleId } from '../findings/rules.ts';
import type { PolicyDocument } from '../policy/index.ts';
import { letsIn } from './refusal.ts';
import { tenancyClaim } from './shared-issuers.ts';
import {
  type Condition,
  conditionsOf,
  hasWildcard,
  isAbout,
  isEquality,
  type Statement,
  type TrustedProvider,
  trustedProviders,
  withConditions,
} from './statements.ts';
import { neighbourOf, strangersTokens } from './strangers.ts';
import type { Claims } from './token-request.ts';

/** Something about a trust policy that is wrong whoever calls. */
export interface Weakness {
  readonly rule: Extract<RuleId, `KT1${string}`>;
  readonly statement: Statement;
  readonly provider?: TrustedProvider;
  readonly condition?: Condition;
  /** The value of the condition that is wrong. */
  readonly value?: string;
}

/**
 * The weaknesses of a trust policy. Whom it lets in is not guessed from its text: tokens of strangers are made up and
 * evaluated.
 */
export function weaknessesOf(trustPolicy: PolicyDocument): readonly Weakness[] {
  const allows = trustPolicy.statements.filter(({ effect }) => effect === 'Allow');
  return allows.flatMap((statement) => {
    const alone = { ...trustPolicy, statements: [...denials(trustPolicy), statement] };
    return [
      ...openToAws(statement),
      ...literalWildcards(statement),
      ...vacuous(statement),
      ...trustedProviders(statement).flatMap((provider) => ofProvider(statement, provider, alone)),
    ];
  });
}

const denials = ({ statements }: PolicyDocument) => statements.filter(({ effect }) => effect === 'Deny');

/** KT122. */
function openToAws(statement: Statement): readonly Weakness[] {
  const { principals } = statement;
  if (principals === undefined || principals.not) return [];
  const isOpen = principals.of === '*' || principals.of.AWS?.includes('*');
  const limits = conditionsOf(statement).some((condition) => enforces(condition, statement));
  return isOpen && !limits ? [{ rule: 'KT122', statement }] : [];
}

const enforces = (condition: Condition, statement: Statement): boolean =>
  !isVacuous(condition, statement) && !/Not|^Null$|IfExists$/.test(condition.operator);

/** KT105. `StringEqualsIgnoreCase` takes wildcards literally, too. */
function literalWildcards(statement: Statement): readonly Weakness[] {
  return conditionsOf(statement)
    .filter(({ operator }) => isEquality(operator) || operator.includes('StringEqualsIgnoreCase'))
    .flatMap((condition) => {
      const value = condition.values.find(hasWildcard);
      return value === undefined ? [] : [{ rule: 'KT105', statement, condition, value } as const];
    });
}

/** KT106. */
function vacuous(statement: Statement): readonly Weakness[] {
  return conditionsOf(statement)
    .filter((condition) => isVacuous(condition, statement))
    .map((condition) => ({ rule: 'KT106', statement, condition }));
}

/** Claims that every token of GitHub has, and keys that every request of AWS has. */
const alwaysPresent = /:(sub|aud|iss|actor|actor_id|job_workflow_ref|repository|repository_id|workflow|ref)$/;

/** `ForAllValues:` holds without a value, `…IfExists` without the key (IAM User Guide, "Multivalued context keys"). */
function isVacuous(condition: Condition, statement: Statement): boolean {
  const { operator, key } = condition;
  const isDemanded = conditionsOf(statement).some(
    (other) =>
      other !== condition &&
      isAbout(other, key) &&
      (other.operator === 'Null'
        ? other.values.includes('false')
        : !/^ForAll|IfExists$/.test(other.operator)),
  );
  if (isDemanded) return false;
  if (operator.startsWith('ForAllValues:')) return true;
  return operator.endsWith('IfExists') && isTokenKey(key) && !alwaysPresent.test(key.toLowerCase());
}

/** A claim of a token is named by its issuer's host; AWS's own keys have a short prefix. */
const isTokenKey = (key: string): boolean => key.split(':')[0]?.includes('.') ?? false;

function ofProvider(
  statement: Statement,
  provider: TrustedProvider,
  alone: PolicyDocument,
): readonly Weakness[] {
  const claim = tenancyClaim(provider.host);
  if (claim === undefined || !isForTokens(statement)) return [];
  const of = (rule: Weakness['rule'], more: Partial<Weakness> = {}) => [
    { rule, statement, provider, ...more },
  ];
  const admits = (claims: Claims) => admitted(alone, provider, claims);
  const isGitHub = claim === 'sub' && provider.host.startsWith('token.actions.');
  const conditions = conditionsOf(statement).filter((one) => isAbout(one, `${provider.host}:${claim}`));
  if (isGitHub ? strangersTokens(statement, provider.host).some(admits) : conditions.length === 0)
    // A condition that enforces nothing is the more exact finding.
    return conditionsOf(statement).some((one) => isVacuous(one, statement)) ? [] : of('KT107');
  if (conditions.length === 0) return of('KT113');
  return isGitHub ? widePatterns(statement, provider, conditions, admits, of) : [];
}

const isForTokens = ({ actions }: Statement) =>
  actions.not || actions.patterns.some((pattern) => /^(\*|sts:(\*|AssumeRole.*))$/i.test(pattern));

/** The session name and the audience are whatever the caller chooses, so they limit nobody. */
function admitted(alone: PolicyDocument, { arn, accountId }: TrustedProvider, claims: Claims): boolean {
  const roleArn = `arn:aws:iam::${accountId}:role/role`;
  const statements = alone.statements.map((statement) =>
    withConditions(
      statement,
      conditionsOf(statement).filter((one) => !isAbout(one, 'sts:RoleSessionName')),
    ),
  );
  return letsIn({ ...alone, statements }, { providerArn: arn, roleArn, claims, sessionName: 'x' });
}

/** KT114 and KT116. */
function widePatterns(
  statement: Statement,
  provider: TrustedProvider,
  conditions: readonly Condition[],
  admits: (claims: Claims) => boolean,
  of: (rule: Weakness['rule'], more: Partial<Weakness>) => Weakness[],
): readonly Weakness[] {
  const demanded = conditions.filter(({ operator }) => !operator.includes('Not'));
  return demanded.flatMap((condition) => {
    const inEffect = isEquality(condition.operator) ? [] : condition.values;
    const gap = inEffect.find((value) => {
      const neighbour = neighbourOf(value);
      return (
        neighbour !== undefined &&
        strangersTokens(statement, provider.host).some((claims) => admits({ ...claims, ...neighbour }))
      );
    });
    if (gap !== undefined) return of('KT114', { condition, value: gap });
    const wide = condition.values.find(
      (value) => value.endsWith(':pull_request') || (inEffect.includes(value) && isWholeRepository(value)),
    );
    return wide === undefined ? [] : of('KT116', { condition, value: wide });
  });
}

/** `repo:octo-org/octo-repo:*`, `repo:octo-org/*`, `repo:octo-org/octo-repo*` */
const isWholeRepository = (pattern: string): boolean => /^[^:]*:[^:]*\*$|^[^:]*:[^:]*:\*$/.test(pattern);

/** The most characters of a trust policy, white space not counted (IAM quotas, default value). */
export const maximumLength = 2_048;

/** The characters of a policy that count. */
export const countedLength = (json: string): number => json.replaceAll(/\s/g, '').length;
