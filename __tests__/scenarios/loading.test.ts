import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { inScenario, type Scenario } from './harness.ts';

/** The files of dist/ that a step loads, that are parts of their own, by the name in front of their hash. */
async function partsLoadedBy(
  scenario: Scenario,
  inputs: Record<string, string>,
  env: Record<string, string> = {},
): Promise<string[]> {
  const list = join(scenario.job.home, 'loaded.json');
  const hook = join(scenario.job.home, 'hook.cjs');
  const tell = 'Object.keys(require.cache)';
  writeFileSync(
    hook,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(list)}, JSON.stringify(${tell})))`,
  );
  const step = await scenario.keyturn(inputs, { env: { ...env, NODE_OPTIONS: `--require ${hook}` } });
  expect(step.exitCode).toBe(0);
  const paths: string[] = JSON.parse(readFileSync(list, 'utf8'));
  return (
    paths
      .filter((path) => basename(dirname(path)) === 'chunks')
      .map((path) => basename(path).replace(/-[A-Z0-9]{8}\.js$/, ''))
      // `core.js` is what every run needs from its start, in one file (scripts/pack.ts).
      .filter((name) => name !== 'chunk' && name !== 'core.js')
  );
}

describe('what is not needed is not loaded', () => {
  test('keys to a role need no proxy agent, no OIDC and no profile files', () =>
    inScenario(async (scenario) => {
      const parts = await partsLoadedBy(scenario, {
        ...scenario.ciKeys(),
        'role-to-assume': scenario.sandbox.seeded.roles.ci,
      });
      expect(parts).toEqual([]);
    }));

  test('MFA for a role needs the part for codes, and no session', () =>
    inScenario(async (scenario) => {
      const { users, roles } = scenario.sandbox.seeded;
      const parts = await partsLoadedBy(scenario, {
        'aws-access-key-id': users.alice.keys.accessKeyId,
        'aws-secret-access-key': users.alice.keys.secretAccessKey,
        'mfa-secret': users.alice.mfa?.secret ?? '',
        'mfa-serial': users.alice.mfa?.serialNumber ?? '',
        'role-to-assume': roles.resourceUser,
      });
      expect(parts).toEqual(['sts-with-codes']);
    }));

  test('OIDC to a role needs the part for OIDC, and no other', () =>
    inScenario(async (scenario) => {
      const parts = await partsLoadedBy(
        scenario,
        { 'role-to-assume': scenario.sandbox.seeded.roles.oidc },
        scenario.oidc(),
      );
      expect(parts).toEqual(['github-oidc']);
    }));

  test('a SAML assertion needs the part for SAML, and a chain the part for chains', () =>
    inScenario(async (scenario) => {
      const { roles, samlProviderArn } = scenario.sandbox.seeded;
      const assertion = scenario.sandbox.identityProvider.respond({
        roles: [`${roles.resourceUser},${samlProviderArn}`],
      });
      expect(await partsLoadedBy(scenario, { 'saml-assertion': assertion })).toEqual(['saml']);
      const chain = { ...scenario.ciKeys(), 'role-to-assume': `${roles.ciSameAccount}\n${roles.deploy}` };
      expect(await partsLoadedBy(scenario, chain)).toEqual(['role-chain']);
    }));

  test('a profile needs the part for profile files', () =>
    inScenario(async (scenario) => {
      const parts = await partsLoadedBy(scenario, { ...scenario.ciKeys(), 'aws-profile': 'deploy' });
      expect(parts).toEqual(['profile-files']);
    }));

  test('several profiles need one more part, and those without a name in ~/.aws no file', () =>
    inScenario(async (scenario) => {
      const { ci } = scenario.sandbox.seeded.roles;
      expect(await partsLoadedBy(scenario, { ...scenario.ciKeys(), profiles: `${ci} env=A` })).toEqual([
        'profiles',
      ]);
      const both = await partsLoadedBy(scenario, { ...scenario.ciKeys(), profiles: `a = ${ci}` });
      expect(both.toSorted()).toEqual(['profile-files', 'profiles']);
    }));
});
