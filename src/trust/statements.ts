import type { PolicyDocument } from '../policy/index.ts';

export type Statement = PolicyDocument['statements'][number];

/** An identity provider that a statement trusts. */
export interface TrustedProvider {
  readonly arn: string;
  readonly accountId: string;
  /** The issuer without `https://`. */
  readonly host: string;
}

/** The OIDC providers among the principals of a statement. */
export function trustedProviders({ principals }: Statement): readonly TrustedProvider[] {
  if (principals === undefined || principals.not || principals.of === '*') return [];
  return (principals.of.Federated ?? []).flatMap((arn) => {
    const [, accountId, host] = /^arn:[^:]+:iam::(\d{12}):oidc-provider\/(.+)$/.exec(arn) ?? [];
    return accountId === undefined || host === undefined ? [] : [{ arn, accountId, host }];
  });
}

/** One condition of a statement: an operator, a key and its values. */
export interface Condition {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}

/** The conditions of a statement, one for each operator and key. */
export function conditionsOf({ conditions }: Statement): readonly Condition[] {
  return Object.entries(conditions).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => ({ operator, key, values })),
  );
}

/** A statement with other conditions. */
export function withConditions(statement: Statement, conditions: readonly Condition[]): Statement {
  const result: Record<string, Record<string, readonly string[]>> = {};
  for (const { operator, key, values } of conditions) {
    result[operator] = { ...result[operator], [key]: values };
  }
  return { ...statement, conditions: result };
}

/** Whether a condition is about this key. Keys have no letter case (IAM JSON policy reference, "Condition"). */
export const isAbout = ({ key }: Condition, name: string): boolean =>
  key.toLowerCase() === name.toLowerCase();

/** Whether an operator compares letter for letter: `StringEquals`, with a set prefix or `IfExists` as well. */
export const isEquality = (operator: string): boolean => /^(For\w+:)?StringEquals(IfExists)?$/.test(operator);

/** Whether a value has a wildcard of `StringLike`, outside of the variables `${*}` and `${?}`. */
export const hasWildcard = (value: string): boolean => /[*?]/.test(value.replaceAll(/\$\{[^{}]*\}/g, ''));
