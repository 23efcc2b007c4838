import { rmSync } from 'node:fs';
import { Job, type StepResult } from '../../src/sandbox/runner/job.ts';
import { action, inScenario, Scenario } from './harness.ts';
import { inThisProcess, runHere } from './in-process.ts';
import { documentedRows, leftoverOf, newHome, outcomeOf, type Row } from './leftovers.ts';
import { identityInSdk } from './sdk-process.ts';

/** Asks twice, because a chain may find the first credentials expired. */
const whoAmI = (env: Readonly<Record<string, string>>) => identityInSdk(env, 2);

const always = { AWS_REGION: 'eu-central-1', AWS_EC2_METADATA_DISABLED: 'true' };

describe('docs/leftover-variables.md, with the AWS SDK for JavaScript', () => {
  let scenario: Scenario;
  /** The variables that a step exports for the role. */
  let session: Readonly<Record<string, string>>;
  let home: string;

  beforeAll(async () => {
    scenario = await Scenario.start();
    const role = { 'role-to-assume': scenario.sandbox.seeded.roles.ci };
    session = (await scenario.keyturn({ ...scenario.ciKeys(), ...role })).env;
  });
  afterAll(() => scenario.end());
  beforeEach(() => {
    home = newHome();
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  test.each(documentedRows().map((row) => [row.name, row] as const))('%s', async (_name, row: Row) => {
    const { sandbox } = scenario;
    const { env: leftover, exportsLongTermKeys } = leftoverOf(row, home, sandbox);
    const { keys } = sandbox.seeded.users.ci;
    const longTerm = { AWS_ACCESS_KEY_ID: keys.accessKeyId, AWS_SECRET_ACCESS_KEY: keys.secretAccessKey };
    const shared = { AWS_ENDPOINT_URL_STS: sandbox.awsUrl, ...always };
    const others = { ...shared, ...(exportsLongTermKeys ? longTerm : session), ...leftover };
    const another = new Job({ env: others });
    expect(outcomeOf(await whoAmI({ ...another.env, HOME: home }))).toBe(row.javascript);
    await another.dispose();

    const job = new Job({ env: { ...shared, ...leftover }, runScript: runHere });
    const role = exportsLongTermKeys ? {} : { 'role-to-assume': sandbox.seeded.roles.ci };
    const inputs = { 'aws-region': 'eu-central-1', ...scenario.ciKeys(), ...role };
    const step = await job.uses(action, { with: inputs, env: { HOME: home } });
    expect(step.exitCode).toBe(0);
    expectHandled(row, Object.keys(leftover), step);
    if (row.keyturn === 'blanks it') {
      expect(outcomeOf(await whoAmI({ ...job.env, HOME: home }))).toBe('keys');
      await job.finish();
      expect(job.env).toMatchObject(leftover);
    }
    await job.dispose();
  });
});

/** Expects that the step handles the variables as the last column says. */
function expectHandled({ keyturn }: Row, names: readonly string[], { env, annotations }: StepResult): void {
  const blanked = names.filter((name) => env[name] === '');
  const reported = names.filter((name) =>
    annotations.some(({ message }) => message.startsWith(`${name} is set to`)),
  );
  expect({ blanked, reported }).toEqual({
    blanked: keyturn === 'blanks it' ? names : [],
    reported: keyturn === 'tells you' ? names : [],
  });
}

const leftovers = {
  AWS_SECURITY_TOKEN: 'a-token-of-other-credentials',
  AWS_CREDENTIAL_EXPIRATION: '2020-01-01T00:00:00Z',
};

test.each<[string, Record<string, string>, readonly string[]]>([
  ['output-env-credentials: false changes none of them', { 'output-env-credentials': 'false' }, []],
  ['a profile alone changes none of them', { 'aws-profile': 'deploy' }, []],
  ['exported keys blank both', {}, Object.keys(leftovers)],
])('%s', (_name, inputs, blanked) =>
  inThisProcess(
    async (scenario) => {
      const step = await scenario.keyturn({ ...scenario.ciKeys(), ...inputs });
      expect(step.exitCode).toBe(0);
      expect(Object.keys(leftovers).filter((name) => step.env[name] === '')).toEqual(blanked);
      expect(step.rawLog.includes(`::add-mask::${leftovers.AWS_SECURITY_TOKEN}`)).toBe(blanked.length > 0);
    },
    {},
    { env: leftovers },
  ),
);

test('use-existing-credentials blanks a past expiry and a foreign token, and nothing else', () =>
  inScenario(async (scenario) => {
    const { keys } = scenario.sandbox.seeded.users.ci;
    const existing = { AWS_ACCESS_KEY_ID: keys.accessKeyId, AWS_SECRET_ACCESS_KEY: keys.secretAccessKey };
    const step = (env: Record<string, string>) =>
      scenario.keyturn({ 'use-existing-credentials': 'true' }, { env: { ...existing, ...env } });
    expect((await step(leftovers)).env).toMatchObject({
      AWS_SECURITY_TOKEN: '',
      AWS_CREDENTIAL_EXPIRATION: '',
    });
    const future = { AWS_CREDENTIAL_EXPIRATION: '2999-01-01T00:00:00Z' };
    expect((await step(future)).env).not.toHaveProperty('AWS_CREDENTIAL_EXPIRATION');
  }));

test('exports AWS_DEFAULT_PROFILE with the same profile as AWS_PROFILE', () =>
  inThisProcess(async (scenario) => {
    const step = await scenario.keyturn(
      { ...scenario.ciKeys(), 'aws-profile': 'deploy', 'output-env-credentials': 'true' },
      { env: { AWS_DEFAULT_PROFILE: 'nobody' } },
    );
    expect(step.env).toMatchObject({ AWS_PROFILE: 'deploy', AWS_DEFAULT_PROFILE: 'deploy' });
  }));
