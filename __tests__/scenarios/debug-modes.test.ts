import { inScenario, type Scenario } from './harness.ts';

/** What people switch on to see more. The harness searches everything that the step leaves for secrets. */
const verbose = {
  RUNNER_DEBUG: '1',
  ACTIONS_STEP_DEBUG: 'true',
  NODE_DEBUG: 'http,https,net,tls,stream,timer',
  DEBUG: '*',
};

const jobs: readonly (readonly [
  string,
  (scenario: Scenario) => [Record<string, string>, Record<string, string>],
])[] = [
  [
    'a stored key',
    (scenario) => [{ ...scenario.ciKeys(), 'role-to-assume': scenario.sandbox.seeded.roles.ci }, {}],
  ],
  ['OIDC', (scenario) => [{ 'role-to-assume': scenario.sandbox.seeded.roles.oidc }, scenario.oidc()]],
];

test.each(jobs)(
  'a step with %s shows no secret in the debug modes of the runner and of Node.js',
  (_job, inputsOf) =>
    inScenario(async (scenario) => {
      const [inputs, env] = inputsOf(scenario);
      const step = await scenario.keyturn(inputs, { env: { ...env, ...verbose } });
      expect(step.exitCode).toBe(0);
      expect(step.rawLog).toMatch(/HTTP \d+: /);
    }),
);
