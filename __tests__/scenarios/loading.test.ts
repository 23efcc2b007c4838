import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { action, inScenario, type Scenario } from './harness.ts';

const dist = join(action, 'dist');

/** The files of the bundle that a step loads. */
async function filesLoadedBy(
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
  return paths.filter((path) => path.startsWith(dist + sep));
}

/** The bundle parts that a step loads lazily, by the name before their hash. */
async function partsLoadedBy(...step: Parameters<typeof filesLoadedBy>): Promise<string[]> {
  const files = await filesLoadedBy(...step);
  const lazily = files.flatMap((path) => required(path, /\.then\(\(\) => require\("(\.[^"]+)"\)/g));
  // A file that another file requires statically does not count as a lazy part.
  const shared = new Set(files.flatMap((path) => required(path, /^const \w+ = require\("(\.[^"]+)"\)/gm)));
  return (
    files
      .filter((path) => lazily.includes(path) && !shared.has(path))
      .map((path) => basename(path).replace(/-[\w-]{8}\.js$/, ''))
      // Every run loads it once its inputs are parsed.
      .filter((name) => name !== 'core')
  );
}

function required(path: string, pattern: RegExp): string[] {
  const code = readFileSync(path, 'utf8');
  return [...code.matchAll(pattern)].map(([, relative = '']) => join(dirname(path), relative));
}

describe('a step loads only the modules that it needs', () => {
  test('keys with a role load no proxy agent, no OIDC and no profile files', () =>
    inScenario(async (scenario) => {
      const parts = await partsLoadedBy(scenario, {
        ...scenario.ciKeys(),
        'role-to-assume': scenario.sandbox.seeded.roles.ci,
      });
      expect(parts).toEqual([]);
    }));

  test('keys with a role load no code for IAM, GitHub, proxies or rotation', () =>
    inScenario(async (scenario) => {
      const role = { 'role-to-assume': scenario.sandbox.seeded.roles.ci };
      const files = await filesLoadedBy(scenario, { ...scenario.ciKeys(), ...role });
      // The bundler writes each module's path above it.
      const modules = files.flatMap((path) => readFileSync(path, 'utf8').match(/^\/\/ \S+\.[jt]s$/gm) ?? []);
      expect(modules).toContain('// src/run.ts');
      const others =
        /client-iam|octokit|agent-base|proxy-agent|libsodium|src\/(github\/api|rotation|refresh|diagnosis|report\/(?:summary|report-rotation))/;
      expect(modules.filter((path) => others.test(path))).toEqual([]);
    }));

  test('MFA for a role loads the part for codes, and none for sessions', () =>
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

  test('OIDC loads no further part', () =>
    inScenario(async (scenario) => {
      const parts = await partsLoadedBy(
        scenario,
        { 'role-to-assume': scenario.sandbox.seeded.roles.oidc },
        scenario.oidc(),
      );
      expect(parts).toEqual([]);
    }));

  test('a SAML assertion loads the part for SAML, and a chain the part for chains', () =>
    inScenario(async (scenario) => {
      const { roles, samlProviderArn } = scenario.sandbox.seeded;
      const assertion = scenario.sandbox.identityProvider.respond({
        roles: [`${roles.resourceUser},${samlProviderArn}`],
      });
      expect(await partsLoadedBy(scenario, { 'saml-assertion': assertion })).toEqual([
        'assume-role-with-saml',
      ]);
      const chain = { ...scenario.ciKeys(), 'role-to-assume': `${roles.ciSameAccount}\n${roles.deploy}` };
      expect(await partsLoadedBy(scenario, chain)).toEqual(['role-chain']);
    }));

  test('a profile loads the part for profile files', () =>
    inScenario(async (scenario) => {
      const parts = await partsLoadedBy(scenario, { ...scenario.ciKeys(), 'aws-profile': 'deploy' });
      expect(parts).toEqual(['profile-files']);
    }));

  test('several profiles load one more part, and prefixes alone no part for files', () =>
    inScenario(async (scenario) => {
      const { ci } = scenario.sandbox.seeded.roles;
      expect(await partsLoadedBy(scenario, { ...scenario.ciKeys(), profiles: `${ci} env=A` })).toEqual([
        'profiles',
      ]);
      const both = await partsLoadedBy(scenario, { ...scenario.ciKeys(), profiles: `a = ${ci}` });
      expect(both.toSorted()).toEqual(['profile-files', 'profiles']);
    }));
});
