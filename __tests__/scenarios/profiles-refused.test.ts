import { readAsCli } from '../aws-profile/ini-readers.ts';
import { expectNothingPublished, identityOf } from './harness.ts';
import { inThisProcess } from './in-process.ts';
import { config, credentials, given } from './profiles-harness.ts';

describe('a list of profiles is published completely or not at all', () => {
  test('a denied role publishes nothing, and the message names its line', () =>
    inThisProcess(async (scenario) => {
      const { ci, resourceUser, ciSameAccount } = scenario.sandbox.seeded.roles;
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': ci,
        profiles: `tools = ${ciSameAccount} env=TOOLS\nproduction = ${resourceUser}`,
      });
      expectNothingPublished(step);
      expect(step.annotations[0]?.message).toMatch(
        /^profiles, line 2 \(production\): Could not assume role with user credentials: AssumeRole signed by AKIA….{4} failed: AccessDenied/,
      );
      expect(config(scenario) + credentials(scenario)).toBe('');
      const [post] = await scenario.finish();
      expect(post).toMatchObject({ exitCode: 0, env: {} });
    }));

  test("a denied role on the first line is named, although it is the step's own role", () =>
    inThisProcess(async (scenario) => {
      const { ci, resourceUser } = scenario.sandbox.seeded.roles;
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        profiles: `production = ${resourceUser}\nstaging = ${ci}`,
      });
      expectNothingPublished(step);
      expect(step.annotations[0]?.message).toMatch(/^profiles, line 1 \(production\): Could not assume role/);
    }));

  test('two denied roles are reported together', () =>
    inThisProcess(async (scenario) => {
      const { ci, resourceUser, resourceAdmin } = scenario.sandbox.seeded.roles;
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        profiles: `staging = ${ci}\nproduction = ${resourceUser}\nadmin = ${resourceAdmin}`,
      });
      expectNothingPublished(step);
      expect(step.annotations[0]?.message).toMatch(
        /^2 of the roles could not be assumed:\n- profiles, line 2 \(production\): [\s\S]*\n- profiles, line 3 \(admin\): /,
      );
    }));

  test.each([
    ['a role that this step assumes', (arn: string) => `staging = ${arn}`],
    ['a role that AWS tools assume', (arn: string) => `mine = keys\nstaging = ${arn} source_profile=mine`],
  ])('an account that is not allowed publishes nothing: %s', (_what, lines) =>
    inThisProcess(async (scenario) => {
      const { ci, ciSameAccount } = scenario.sandbox.seeded.roles;
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': ciSameAccount,
        'allowed-account-ids': '123456789012',
        profiles: lines(ci),
      });
      expectNothingPublished(step);
      expect(step.annotations[0]?.message).toMatch(
        /^profiles, line \d \(staging\): The account ID of the provided credentials \(210987654321\) does not match any of the expected account IDs: 123456789012/,
      );
      expect(config(scenario)).toBe('');
    }),
  );

  test('the account of the stored keys is checked when they are published', () =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': scenario.sandbox.seeded.roles.ci,
        'allowed-account-ids': '210987654321',
        profiles: 'mine = keys',
      });
      expectNothingPublished(step);
      expect(step.annotations[0]?.message).toMatch(/^profiles, line 1 \(mine\): The account ID/);
    }));

  test('an existing profile is refused before any request, or replaced and restored with overwrite-aws-profile', () =>
    inThisProcess(async (scenario) => {
      const { ci, ciSameAccount } = scenario.sandbox.seeded.roles;
      given(scenario, {
        config: '[profile b]\nregion = us-east-1\n# mine\noutput = json\n',
        credentials: '[b]\naws_access_key_id = AKIABEFOREBEFOREBEFO\n',
      });
      const before = [config(scenario), credentials(scenario)];
      const inputs = { ...scenario.ciKeys(), profiles: `a = ${ci}\nb = ${ciSameAccount}` };
      const refused = await scenario.keyturn(inputs);
      expectNothingPublished(refused);
      expect(refused.log).toContain('The profile "b" exists already');
      expect(scenario.requests).toEqual([]);

      const step = await scenario.keyturn({ ...inputs, 'overwrite-aws-profile': 'true' });
      expect(step.exitCode).toBe(0);
      expect(await identityOf(scenario, 'b')).toContain(':assumed-role/ci-deploy/');
      await scenario.finish();
      expect([config(scenario), credentials(scenario)]).toEqual(before);
    }));

  test('twelve roles are all published despite throttling', () =>
    inThisProcess(async (scenario) => {
      const { ci } = scenario.sandbox.seeded.roles;
      const lines = Array.from({ length: 12 }, (_, index) => `p${index} = ${ci} session-name=octo-${index}`);
      scenario.sandbox.faults.add({
        operation: 'AssumeRole',
        skip: 2,
        times: 5,
        fault: { kind: 'error', status: 400, code: 'Throttling' },
      });
      const step = await scenario.keyturn({ ...scenario.ciKeys(), profiles: lines.join('\n') });
      expect(step.exitCode).toBe(0);
      const written = readAsCli(credentials(scenario));
      const sessions = [...scenario.sandbox.world.sessions.values()];
      for (const [index, name] of Object.keys(written).entries()) {
        const { key } = sessions.find((each) => each.key.id === written[name]?.aws_access_key_id) ?? {};
        expect(key?.secret).toBe(written[name]?.aws_secret_access_key);
        expect(name).toBe(`p${index}`);
      }
      expect(Object.keys(written)).toHaveLength(12);
    }));
});

test('reports every invalid line of the list', () =>
  inThisProcess(async (scenario) => {
    const step = await scenario.keyturn({ profiles: 'a = arn:aws:iam::1:role/x\nb = deploy env=staging' });
    expectNothingPublished(step);
    expect(step.log).toContain('profiles, line 1 (a): "arn:aws:iam::1:role/x" is not the ARN of a role');
    expect(step.log).toContain('profiles, line 2 (b): env=staging is not a prefix');
    expect(step.log).toContain('Write STAGING.');
  }));
