import { documentedPolicy } from '../documented.ts';
import type { RotationScenario } from './rotation-harness.ts';

/** Creates the role of docs/rotation.md that rotates users' keys, and returns its ARN. */
export function createRotationRole({ scenario }: RotationScenario, policy = 'managed-one-user'): string {
  const account = scenario.sandbox.world.account('123456789012');
  account.createOidcProvider('token.actions.githubusercontent.com', ['sts.amazonaws.com']);
  const { arn } = account.createRole('key-rotation', {
    trust: documentedPolicy('managed-trust'),
    policies: { rotate: documentedPolicy(policy) },
  });
  return arn;
}

/** The variables of a job in octo-org/octo-repo with `id-token: write`. */
export function jobOf({ scenario }: RotationScenario, environment?: string): Record<string, string> {
  const job = { repository: 'octo-org/octo-repo', ref: 'refs/heads/main' };
  return { ...scenario.sandbox.github.job(environment === undefined ? job : { ...job, environment }) };
}
