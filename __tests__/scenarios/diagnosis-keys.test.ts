import { errorOf } from './diagnosis-harness.ts';
import type { Scenario } from './harness.ts';
import { inThisProcess } from './in-process.ts';

describe('refused keys', () => {
  const classic = (scenario: Scenario, secret: string) => ({
    'aws-access-key-id': scenario.sandbox.seeded.users.ci.keys.accessKeyId,
    'aws-secret-access-key': secret,
  });
  const own = (scenario: Scenario) => scenario.sandbox.seeded.users.ci.keys.secretAccessKey;
  const others = (scenario: Scenario) => scenario.sandbox.seeded.users.alice.keys.secretAccessKey;

  test.each<[string, (scenario: Scenario) => Record<string, string>, string[]]>([
    [
      'cut short',
      (scenario) => classic(scenario, own(scenario).slice(0, -1)),
      ['the secret access key has 39 characters; a valid one has 40'],
    ],
    [
      'encoded for a URL',
      (scenario) => classic(scenario, `${own(scenario).slice(0, -1)}%2F`),
      ['is URL-encoded'],
    ],
    [
      'from another pair, in two secrets',
      (scenario) => classic(scenario, others(scenario)),
      [
        'two secrets come from different pairs',
        'has a torn pair',
        'when a run is queued. Run the job again',
        'The clock is not the cause',
      ],
    ],
    [
      'from another pair, in two lines',
      (scenario) => ({
        'aws-credentials': `${scenario.sandbox.seeded.users.ci.keys.accessKeyId}\n${others(scenario)}`,
      }),
      ['the two lines of aws-credentials are from different pairs'],
    ],
  ])('are explained when the secret is %s', (_name, inputs, expected) =>
    inThisProcess(async (scenario) => {
      const given = inputs(scenario);
      const withRole = { ...given, 'role-to-assume': scenario.sandbox.seeded.roles.ci };
      for (const step of [await scenario.keyturn(given), await scenario.keyturn(withRole)]) {
        const message = errorOf(step);
        expect(message).toContain('SignatureDoesNotMatch');
        for (const words of expected) expect(message).toContain(words);
        const [, secret = given['aws-secret-access-key']] = (given['aws-credentials'] ?? '').split('\n');
        expect(message).not.toContain(secret);
      }
    }),
  );

  test('are explained by their account and a possible rotation when the key is Inactive', () =>
    inThisProcess(async (scenario) => {
      const { world, seeded } = scenario.sandbox;
      for (const { key } of world.account(seeded.usersAccountId).accessKeys()) key.status = 'Inactive';
      const message = errorOf(await scenario.keyturn(scenario.ciKeys()));
      expect(message).toContain('InvalidClientTokenId');
      expect(message).toContain('was deleted or made inactive');
      expect(message).toContain('According to its id, the key belongs to the account 123456789012.');
      expect(message).toContain('rotated the key while this run was queued');
    }));

  test.each([
    ['ahead of', 3_600_000],
    ['behind', -3_600_000],
  ])("are explained by a clock that is an hour %s AWS's", (side, laterMs) =>
    inThisProcess(async (scenario) => {
      const inputs = { ...scenario.ciKeys(), 'disable-retry': 'true' };
      const message = errorOf(await scenario.keyturn(inputs, { laterMs }));
      expect(message).toContain(`this runner's clock is 60 minutes ${side} AWS's`);
    }),
  );

  test('are explained by a session token of other credentials', () =>
    inThisProcess(async (scenario) => {
      await scenario.keyturn({ ...scenario.ciKeys(), 'role-to-assume': scenario.sandbox.seeded.roles.ci });
      const env = { AWS_SESSION_TOKEN: 'of-something-else' };
      const message = errorOf(await scenario.keyturn({ 'role-chaining': 'true' }, { env: { ...env } }));
      expect(message).toContain('the session token was not issued with this key');
      expect(message).not.toContain('queued');
    }));
});
