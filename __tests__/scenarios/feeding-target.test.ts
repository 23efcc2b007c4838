import { alarms } from './harness.ts';
import { inRotation } from './rotation-harness.ts';

test("rotate: plan warns when the secret with the step's own key cannot be among the targets", () =>
  inRotation(async (rotation) => {
    const other = rotation.scenario.sandbox.github.world.createRepository('octo-org/other-repo');
    other.stores.actions.set('AWS_CREDENTIALS', 'old');
    const elsewhere = await rotation.run({
      rotate: 'plan',
      'rotate-targets': 'octo-org/other-repo AWS_CREDENTIALS',
    });
    expect(elsewhere.exitCode).toBe(0);
    expect(
      alarms(elsewhere)
        .map(({ message }) => message)
        .join('\n'),
    ).toContain('None of rotate-targets is a secret that a job of octo-org/octo-repo can read');
    const here = await rotation.run({ rotate: 'plan', 'rotate-targets': 'AWS_CREDENTIALS' });
    expect(here.annotations.map(({ message }) => message).join('\n')).not.toContain('None of rotate-targets');
  }));
