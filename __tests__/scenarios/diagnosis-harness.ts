import { storedPolicy } from '../../src/sandbox/aws/model/stored-policy.ts';
import type { StepResult } from '../../src/sandbox/runner/job.ts';
import { expectNothingPublished, type Scenario } from './harness.ts';

const version = '2012-10-17';

/** The error annotation of a step that failed and published nothing. */
export function errorOf(step: StepResult): string {
  expectNothingPublished(step);
  const errors = step.annotations.filter(({ level }) => level === 'error');
  expect(errors).toHaveLength(1);
  return errors[0]?.message ?? '';
}

/** The policy statements in a message, as a person would copy them. */
export function statementsIn(message: string): Record<string, unknown>[] {
  return [...message.matchAll(/^\{\n[\s\S]*?^\}$/gm)].map(([text]) => JSON.parse(text));
}

/** Fills in a printed statement as a person would: each placeholder gets its value, and `''` removes its condition. */
export function filledIn(
  statement: Record<string, unknown> = {},
  values: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const kept = Object.entries(statement.Condition ?? {}).flatMap(([operator, keys]) => {
    const left = Object.entries(keys as Record<string, string>).flatMap(([key, value]) => {
      const name = Object.keys(values).find((each) => value.includes(each) || key.includes(each));
      if (name === undefined) return [[key, value]];
      return values[name] === '' ? [] : [[key, value.replace(/<fill in: [^>]*>/, () => values[name] ?? '')]];
    });
    return left.length > 0 ? [[operator, Object.fromEntries(left)]] : [];
  });
  const { Condition: _printed, ...rest } = statement;
  return kept.length > 0 ? { ...rest, Condition: Object.fromEntries(kept) } : rest;
}
export const noMfa = { MultiFactorAuthPresent: '' };
export const noExternalId = { 'external ID': '' };

/** Creates a role in the resources account with these trust statements. */
export function createRole(scenario: Scenario, name: string, ...Statement: Record<string, unknown>[]) {
  const { world, seeded } = scenario.sandbox;
  const role = world
    .account(seeded.resourcesAccountId)
    .createRole(name, { trust: { Version: version, Statement } });
  return {
    arn: role.arn,
    trust: (...statements: Record<string, unknown>[]) => {
      role.trustPolicy = storedPolicy({ Version: version, Statement: statements }, 'trust');
    },
  };
}

export const nobody = {
  Effect: 'Allow',
  Principal: { AWS: 'arn:aws:iam::999999999999:root' },
  Action: 'sts:AssumeRole',
};

/** Creates a user with a key in the users account, whose policy the test can set. */
export function createUser(scenario: Scenario, ...Statement: Record<string, unknown>[]) {
  const { world, seeded } = scenario.sandbox;
  const account = world.account(seeded.usersAccountId);
  const user = account.createUser('octo-ci', { path: '/ci/' });
  const allow = (...statements: Record<string, unknown>[]) => {
    if (statements.length > 0)
      user.inlinePolicies.set('own', storedPolicy({ Version: version, Statement: statements }, 'identity'));
  };
  allow(...Statement);
  const { id, secret } = world.createKey(account, user);
  return { user, account, allow, keys: { 'aws-access-key-id': id, 'aws-secret-access-key': secret } };
}
