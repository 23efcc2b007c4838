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

/** The parts of the bundle that a step loads lazily, by the name in front of their hash. */
async function partsLoadedBy(...step: Parameters<typeof filesLoadedBy>): Promise<string[]> {
  const files = await filesLoadedBy(...step);
  const lazily = files.flatMap((path) => required(path, /\.then\(\(\) => require\("(\.[^"]+)"\)/g));
  // What another file has required already is no part that was asked for.
  const shared = new Set(files.flatMap((path) => required(path, /^const \w+ = require\("(\.[^"]+)"\)/gm)));
  return files
    .filter((path) => lazily.includes(path) && !shared.has(path))
    .map((path) => basename(path).replace(/-[\w-]{8}\.js$/, ''));
}

function required(path: string, pattern: RegExp): string[] {
  const code = readFileSync(path, 'utf8');
  return [...code.matchAll(pattern)].map(([, relative = '']) => join(dirname(path), relative));
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

  test('what keys to a role load has neither IAM, nor GitHub, nor a proxy, nor rotation in it', () =>
    inScenario(async (scenario) => {
      const role = { 'role-to-assume': scenario.sandbox.seeded.roles.ci };
      const files = await filesLoadedBy(scenario, { ...scenario.ciKeys(), ...role });
      // The bundler says above each module where it comes from.
      const modules = files.flatMap((path) => readFileSync(path, 'utf8').match(/^\/\/ \S+\.[jt]s$/gm) ?? []);
      expect(modules).toContain('// src/run.ts');
      const others =
        /client-iam|octokit|agent-base|proxy-agent|libsodium|src\/(github\/api|rotation|refresh|diagnosis|report\/(?:summary|report-rotation))/;
      expect(modules.filter((path) => others.test(path))).toEqual([]);
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

  test('OIDC to a role needs the part for ID tokens, and no other', () =>
    inScenario(async (scenario) => {
      const parts = await partsLoadedBy(
        scenario,
        { 'role-to-assume': scenario.sandbox.seeded.roles.oidc },
        scenario.oidc(),
      );
      expect(parts).toEqual(['oidc-token']);
    }));

  test('a SAML assertion needs the part for SAML, and a chain the part for chains', () =>
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
