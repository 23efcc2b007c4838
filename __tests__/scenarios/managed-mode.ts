import { documentedPolicy } from '../documented.ts';
import type { RotationScenario } from './rotation-harness.ts';

/** The role of docs/rotation.md that looks after the keys of users; its ARN. */
export function createRotationRole({ scenario }: RotationScenario, policy = 'managed-one-user'): string {
  const account = scenario.sandbox.world.account('123456789012');
  account.createOidcProvider('token.actions.githubusercontent.com', ['sts.amazonaws.com']);
  const { arn } = account.createRole('key-rotation', {
    trust: documentedPolicy('managed-trust'),
    policies: { rotate: documentedPolicy(policy) },
  });
  return arn;
}

/** The environment of a job of octo-org/octo-repo that may ask for ID tokens. */
export function jobOf({ scenario }: RotationScenario, environment?: string): Record<string, string> {
  const job = { repository: 'octo-org/octo-repo', ref: 'refs/heads/main' };
  return { ...scenario.sandbox.github.job(environment === undefined ? job : { ...job, environment }) };
}
