import type { Run } from '../../src/clients/run.ts';
import type { Config } from '../../src/config/config.ts';
import { type RawInputs, readInputs } from '../../src/config/inputs.ts';
import { parseConfig } from '../../src/config/parse-config.ts';
import { messageOf } from '../../src/errors.ts';
import { awsEndpoint } from '../../src/sandbox/aws/endpoint.ts';
import { seedWorld } from '../../src/sandbox/aws/seed.ts';
import { World } from '../../src/sandbox/aws/world.ts';
import { SandboxClock } from '../../src/sandbox/clock.ts';
import { Faults } from '../../src/sandbox/faults.ts';
import type { LoggedRequest } from '../../src/sandbox/request-log.ts';
import { chooseSource, sources } from '../../src/sources/index.ts';
import { resolveWithProfiles } from '../../src/sources/profiles.ts';
import { resolveRoles } from '../../src/sources/resolve.ts';
import { sessionFromKeys } from '../../src/sources/session-from-keys.ts';
import type { CredentialSource } from '../../src/sources/source.ts';
import { InProcessHandler } from '../campaign/in-process.ts';

const clock = new SandboxClock();
const world = new World(clock);
const { roles, users } = seedWorld(world, 'two');
const requests: LoggedRequest[] = [];
const endpoint = awsEndpoint(world, new Faults(), requests);

/** Everything that a new source consists of, besides its input and its line in the list. */
const vault: CredentialSource<{ readonly path: string }, 'octo-vault'> = {
  kind: 'octo-vault',
  proof: 'signature',
  rules: {
    setBy: ({ raw }) => (pathIn(raw) === '' ? undefined : { name: 'octo-vault-path' }),
    check({ raw }, { problems }) {
      if (!pathIn(raw).startsWith('/'))
        problems.add('octo-vault-path is not absolute.', 'begin it with a slash.');
    },
  },
  select({ raw }) {
    const path = pathIn(raw);
    return path === ''
      ? undefined
      : { input: { path }, why: `Source: the vault at ${path}, because octo-vault-path is set.` };
  },
  async resolve({ path }, request, run) {
    expect(path).toBe('/ci');
    return { session: await sessionFromKeys({ pair: users.ci.keys }, request, run), isNew: true };
  },
};

function pathIn(raw: RawInputs): string {
  return (raw as Readonly<Record<string, { value: string }>>)['octo-vault-path']?.value ?? '';
}

const [oidc, ...others] = sources;
/** The one line: behind OIDC, before the stored keys. */
const withVault = [oidc, vault, ...others] as const satisfies readonly CredentialSource[];

// The compiler asks for the proof of each source, of the new one too: without its line this file does not compile.
const proofs = {
  'access-keys': 'signature',
  'role-chaining': 'signature',
  'octo-vault': 'signature',
  ambient: 'signature',
  'github-oidc': 'identity token',
  'web-identity-token-file': 'identity token',
  saml: 'SAML assertion',
} as const satisfies Record<(typeof withVault)[number]['kind'], CredentialSource['proof']>;

test.each(withVault.map((source) => [source.kind, source]))(
  '%s states how it proves who calls',
  (kind, source) => {
    expect(source.proof).toBe(proofs[kind as keyof typeof proofs]);
  },
);

function parse(given: Readonly<Record<string, string>>): Config {
  const { 'octo-vault-path': path = '/ci', ...inputs } = given;
  const all = { 'aws-region': 'eu-central-1', 'role-skip-session-tagging': 'true', ...inputs };
  const variables = Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const vaultPath = { value: path, untrimmed: path, givenAs: 'octo-vault-path' };
  const raw = { ...readInputs(Object.fromEntries(variables)), 'octo-vault-path': vaultPath };
  return parseConfig(raw, {}, withVault);
}

function problemOf(given: Readonly<Record<string, string>>): string {
  try {
    parse(given);
    return '';
  } catch (error) {
    return messageOf(error);
  }
}

const lines: string[] = [];
const run: Run = {
  env: {},
  log: { info: (line) => lines.push(line), notice: () => {}, warning: () => {} },
  mask: () => {},
  aws: {
    region: 'eu-central-1',
    partition: 'aws',
    endpoints: { globalSts: false, sts: { url: 'http://127.0.0.1:1', from: 'sts-endpoint' } },
    handler: new InProcessHandler(
      { aws: endpoint, github: endpoint },
      () => 'go',
    ) as unknown as Run['aws']['handler'],
    userAgent: [],
    clockOffsetMs: () => 0,
  },
  retry: { maxAttempts: 1, sleep: async () => {}, random: () => 0, info: () => {} },
};
const options = { specialCharactersWorkaround: false };
const assumed = () => requests.map(({ parameters }) => parameters.RoleArn);

beforeEach(() => {
  requests.length = 0;
  lines.length = 0;
});

function choose({ source, roles: wanted }: Config) {
  return chooseSource(source, { hasRole: wanted.length > 0, hasIdToken: true }, withVault);
}

describe('a source that is one object and one line in the list', () => {
  test('takes precedence over OIDC when its input is set, and says why', () => {
    const { source, why } = choose(parse({ 'role-to-assume': roles.ci }));
    expect(source.kind).toBe('octo-vault');
    expect(why).toBe('Source: the vault at /ci, because octo-vault-path is set.');
  });

  test('leaves the others alone when its input is not set', () => {
    expect(choose(parse({ 'role-to-assume': roles.ci, 'octo-vault-path': '' })).source.kind).toBe(
      'github-oidc',
    );
  });

  test('resolves the session of a role', async () => {
    const config = parse({ 'role-to-assume': roles.ci, 'role-duration-seconds': '7200' });
    const { session, isNew } = await resolveRoles(choose(config), config.roles, options, run);
    expect(isNew).toBe(true);
    expect(session.identity.arn).toMatch(/:assumed-role\/resource-user-ci\/GitHubActions$/);
    expect(assumed()).toEqual([roles.ci]);
  });

  test('begins a chain of roles', async () => {
    const config = parse({ 'role-to-assume': `${roles.ciSameAccount}\n${roles.deploy}` });
    const { session } = await resolveRoles(choose(config), config.roles, options, run);
    expect(session.identity.arn).toMatch(/:assumed-role\/deploy\//);
    expect(assumed()).toEqual([roles.ciSameAccount, roles.deploy]);
    expect(lines).toHaveLength(2);
  });

  test('serves the lines of profiles', async () => {
    const config = parse({ profiles: `a = ${roles.ci}\nb = ${roles.ciSameAccount}` });
    const wishes = { roles: config.roles, entries: config.profiles, options };
    const { profiles } = await resolveWithProfiles(choose(config), wishes, run);
    expect(profiles.map(({ session }) => session?.identity.arn.split('/')[1])).toEqual([
      'resource-user-ci',
      'ci-deploy',
    ]);
  });

  test('conflicts with other sources, takes no MFA, and reports its own problems, without a line of code for it', () => {
    const keys = {
      'aws-access-key-id': 'AKIAIOSFODNN7EXAMPLE',
      'aws-secret-access-key': 'not-a-secret-at-all',
    };
    expect(problemOf({ ...keys })).toContain('octo-vault-path and Keys are both set.');
    expect(problemOf({ 'mfa-code': '123456' })).toContain('mfa-code and octo-vault-path are both set.');
    expect(problemOf({ 'octo-vault-path': 'ci' })).toContain('octo-vault-path is not absolute.');
    expect(parse({ 'role-chaining': 'true' }).notices).toEqual([
      'role-chaining has no effect, because octo-vault-path is set.',
    ]);
  });
});
