import { generateKeyPairSync } from 'node:crypto';
import type { Account, PolicyHolder } from '../../src/sandbox/aws/model/account.ts';
import type { StoredPolicy } from '../../src/sandbox/aws/model/stored-policy.ts';
import { documentedPolicy } from '../documented.ts';
import { action } from '../scenarios/harness.ts';
import { runHere } from '../scenarios/in-process.ts';
import { type Block, blocksOf } from './blocks.ts';
import { follow, type Given, ways } from './guides.ts';
import { Reader, type ReaderOptions } from './reader.ts';
import { type ServiceCall, sendCall } from './service-calls.ts';

const accountId = '123456789012';
const [cli, ...others] = ways;
const inProcess: ReaderOptions = { action, runScript: runHere, haste: 20 };

async function withReader(
  story: (reader: Reader) => Promise<void>,
  options: Partial<ReaderOptions> = {},
): Promise<void> {
  const reader = await Reader.start({ ...inProcess, ...options });
  try {
    await story(reader);
  } finally {
    await reader.end();
  }
}

const accountOf = ({ sandbox }: Reader) => sandbox.world.account(accountId);

/** A policy without the liberties of JSON: one value or a list of it, and any order. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value))
    return value.length === 1 ? canonical(value[0]) : value.map(canonical).sort(byText);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => JSON.stringify(each) !== '{}')
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([key, each]) => [key, canonical(each)]),
  );
}

const byText = (a: unknown, b: unknown) => JSON.stringify(a).localeCompare(JSON.stringify(b));
const policy = ({ json }: StoredPolicy) => canonical(JSON.parse(json));

/** What a guide has set up in the account, apart from IDs and times. */
function setUp(account: Account) {
  const holder = ({ inlinePolicies, attachedPolicies }: PolicyHolder) => ({
    inline: Object.fromEntries([...inlinePolicies].map(([name, each]) => [name, policy(each)])),
    attached: [...attachedPolicies.keys()].sort(),
  });
  return {
    providers: [...account.oidcProviders.values()].map(({ arn, clientIds }) => ({ arn, clientIds })),
    users: [...account.users.values()].map((user) => ({ arn: user.arn, ...holder(user) })),
    roles: [...account.roles.values()].map((role) => ({
      arn: role.arn,
      trust: policy(role.trustPolicy),
      ...holder(role),
    })),
  };
}

const appGuide = 'docs/set-up/github-app.md';

const givens: Given = {
  'key-rotation.pem = the key that GitHub downloaded': (reader: Reader) => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    reader.sandbox.github.world.createApp('4711', key, { 'octo-org': permissionsOfManifest() });
    reader.save('key-rotation.pem', privateKey.export({ type: 'pkcs1', format: 'pem' }).toString());
    return undefined;
  },
  'deploy = a role that exists already': (reader: Reader) => {
    // A deployment with OIDC assumes it until now.
    accountOf(reader).createRole('deploy', { trust: documentedPolicy('managed-trust') });
    return undefined;
  },
};

/** The App gets what its manifest asks for, and nothing else. */
function permissionsOfManifest(): Record<string, 'read' | 'write'> {
  const manifest = blocksOf(appGuide).find(({ note }) => note?.name === 'app manifest');
  return JSON.parse(manifest?.text ?? '').default_permissions;
}

/** Follows a guide. Before a workflow that uses the App, the reader follows the guide about the App. */
async function followToTheEnd(
  reader: Reader,
  page: string,
  way: (typeof ways)[number],
  isTried = true,
): Promise<void> {
  const { line = Infinity } = blocksOf(page).find(({ text }) => text.includes('github-app-id:')) ?? {};
  await follow(reader, page, way, givens, (block) => block.line < line);
  if (line === Infinity) return;
  await follow(reader, appGuide, way, givens);
  await follow(reader, page, way, givens, (block) => block.line >= line && isTried);
}

const ofUser = (operation: string, UserName: string, more: Record<string, string> = {}): ServiceCall => ({
  service: 'iam',
  operation,
  parameters: { UserName, ...more },
});
const assumed = { RoleArn: `arn:aws:iam::${accountId}:role/resource-user`, RoleSessionName: 'thief' };

/** What a guide says that somebody with nothing but the stored key may not do. */
const deniedToTheKey: Readonly<Record<string, readonly ServiceCall[]>> = {
  'rotating-key': [
    ofUser('CreateAccessKey', 'ci-deployer'),
    ofUser('ListAccessKeys', 'ci-deployer'),
    ofUser('DeleteAccessKey', 'ci-deployer', { AccessKeyId: 'AKIAIOSFODNN7EXAMPLE' }),
  ],
  'mfa-account': [
    { service: 'sts', operation: 'AssumeRole', parameters: assumed },
    ofUser('CreateAccessKey', 'ci-mfa'),
    ofUser('ListAccessKeys', 'ci-mfa'),
  ],
};

/** How AWS answers the stored key. */
async function answerTo(reader: Reader, call: ServiceCall): Promise<string> {
  const key = [...reader.users.values()].flatMap(({ name, accessKeys }) =>
    name === 'octo-admin' ? [] : accessKeys,
  )[0];
  const credentials = { accessKeyId: key?.id ?? '', secretAccessKey: key?.secret ?? '' };
  return sendCall(reader.sandbox.awsUrl, credentials, call).then(
    () => 'done',
    (error: Error) => error.name,
  );
}

const stateOf = (reader: Reader) => reader.runs.at(-1)?.steps[0]?.result.outputs['rotation-state'];

describe.each(['oidc', 'rotating-key', 'mfa-account', 'github-enterprise-server'])(
  'docs/set-up/%s.md',
  (guide) => {
    const page = `docs/set-up/${guide}.md`;
    const options =
      guide === 'github-enterprise-server' ? { sandbox: { enterpriseHost: 'github.example.com' } } : {};

    async function prepare(reader: Reader): Promise<void> {
      if (guide !== 'mfa-account') return;
      const { world } = reader.sandbox.github;
      const environment = world.createEnvironment(world.repository('octo-org/octo-repo'), 'key-rotation');
      const permissions = {
        secrets: 'write',
        variables: 'write',
        actions: 'read',
        metadata: 'read',
      } as const;
      environment.secrets.set('KEY_ROTATION_TOKEN', world.createToken({ permissions }));
    }

    const isAwsSide = ({ language, note, text }: Block) =>
      note?.name === 'file' ? language === 'json' : !/\bgh /.test(text);

    test('works from the first block to the last, and sets up the same in each of its three ways', async () => {
      let expected: unknown;
      await withReader(async (reader) => {
        await prepare(reader);
        await followToTheEnd(reader, page, cli);
        expect(reader.runs.length).toBeGreaterThan(0);
        expected = setUp(accountOf(reader));
        const refused = deniedToTheKey[guide] ?? [];
        expect(await Promise.all(refused.map((call) => answerTo(reader, call)))).toEqual(
          refused.map(() => 'AccessDenied'),
        );
      }, options);
      for (const way of others)
        await withReader(async (reader) => {
          await follow(reader, page, way, givens, isAwsSide);
          expect([way, setUp(accountOf(reader))]).toEqual([way, expected]);
        }, options);
    });
  },
);

describe('the policies of the guides', () => {
  const blocks = ['oidc', 'rotating-key', 'mfa-account', 'github-enterprise-server'].flatMap((guide) =>
    blocksOf(`docs/set-up/${guide}.md`),
  );
  const copies = blocks.flatMap(({ note, text }) => {
    const [, name] = /, which is ([\w-]+) of docs\/rotation\.md$/.exec(note?.value ?? '') ?? [];
    return name === undefined ? [] : [[name, text] as const];
  });

  test('some are from docs/rotation.md', () => expect(copies).toHaveLength(3));

  test.each(copies)('%s is word for word as in docs/rotation.md', (name, text) =>
    expect(JSON.parse(text)).toEqual(documentedPolicy(name)),
  );
});

describe('the OIDC guide', () => {
  const deploy = (environment: string | undefined) => `
steps:
  - uses: octo-org/keyturn@v1
    with:
      aws-region: eu-central-1
      role-to-assume: arn:aws:iam::123456789012:role/deploy
      disable-retry: true
${environment === undefined ? '' : `environment: ${environment}`}`;

  test('lets in its environment and no other job', () =>
    withReader(async (reader) => {
      await follow(reader, 'docs/set-up/oidc.md', cli);
      const exitCodes: (number | null | undefined)[] = [];
      for (const environment of ['production', 'staging', undefined])
        exitCodes.push((await reader.run(deploy(environment))).steps[0]?.result.exitCode);
      expect(exitCodes).toEqual([0, 1, 1]);
    }));

  test('prints the prefix of the subject', () =>
    withReader(async (reader) => {
      const [ask] = blocksOf('docs/set-up/oidc.md').filter(({ language }) => language === 'sh');
      expect((await reader.type(ask?.text ?? '')).stdout).toBe('repo:octo-org/octo-repo\n');
    }));
});

describe('the rotation of the guides', () => {
  test('passes the states of “The first night”', () =>
    withReader(async (reader) => {
      await followToTheEnd(reader, 'docs/set-up/rotating-key.md', cli);
      const states = reader.runs.map(({ steps }) => steps[0]?.result.outputs['rotation-state']).slice(-1);
      const again = () => reader.type('gh workflow run rotate.yml');
      for (const days of [1, 7, 8, 30]) {
        reader.wait(days);
        await again();
        states.push(stateOf(reader));
      }
      expect(states).toEqual(['grace', 'grace', 'recovery', 'idle', 'grace']);
      const [morning] = blocksOf('docs/set-up/schedules.md').filter(({ language }) => language === 'sh');
      const { stdout } = await reader.type(morning?.text ?? '');
      expect(stdout).toContain('"Status": "Active"');
      expect(stdout).toMatch(/^KEYTURN_JOURNAL_CI_DEPLOYER_\w+\t/m);
    }));
});

describe('docs/set-up/one-secret.md', () => {
  const page = 'docs/set-up/one-secret.md';

  /** The user of the other guide, whose pair is in two secrets. Returns the ID of its key. */
  async function storeClassicPair(reader: Reader): Promise<string> {
    await followToTheEnd(reader, 'docs/set-up/rotating-key.md', cli, false);
    const { secrets } = reader;
    const [id = '', secret = ''] = secrets.value('AWS_CREDENTIALS')?.split('\n') ?? [];
    secrets.secrets.delete('AWS_CREDENTIALS');
    secrets.set('AWS_ACCESS_KEY_ID', id);
    secrets.set('AWS_SECRET_ACCESS_KEY', secret);
    return id;
  }

  const runInWeeks = async (reader: Reader, weeks: number) => {
    reader.wait(7 * weeks + 1);
    const { code, stderr } = await reader.type('gh workflow run rotate.yml');
    if (code !== 0) throw new Error(stderr);
    return stateOf(reader);
  };

  test('Keyturn moves a pair of two secrets into one, and then rotates that', () =>
    withReader(async (reader) => {
      const states: unknown[] = [];
      const given: Given = {
        'ci-deployer = the user of the guide, with its pair in two secrets': async () => {
          await storeClassicPair(reader);
          return undefined;
        },
        'idle = two weeks have passed': async () => {
          states.push(await runInWeeks(reader, 1), await runInWeeks(reader, 1));
          return undefined;
        },
      };
      await follow(reader, page, cli, given, ({ heading }) => heading === 'Let Keyturn do it');
      expect(states).toEqual(['recovery', 'idle']);
      const [workflow] = blocksOf(page).filter(({ note }) => note?.name === 'file');
      reader.save('.github/workflows/rotate.yml', workflow?.text.replace(/^ +classic\n/m, '') ?? '');
      expect(await runInWeeks(reader, 5)).toBe('grace');
      const [, key] = reader.users.get('ci-deployer')?.accessKeys ?? [];
      expect(reader.secrets.value('AWS_CREDENTIALS')).toBe(`${key?.id}\n${key?.secret}`);
      expect([...reader.secrets.secrets.keys()]).toEqual(['AWS_CREDENTIALS']);
    }));

  test('a person moves it by hand', () =>
    withReader(async (reader) => {
      const old = await storeClassicPair(reader);
      const given: Given = { 'AKIAIOSFODNN7EXAMPLE = the old key': () => ({ AKIAIOSFODNN7EXAMPLE: old }) };
      await follow(reader, page, cli, given, ({ heading }) => heading === 'By hand');
      const [key, ...more] = reader.users.get('ci-deployer')?.accessKeys ?? [];
      expect(more).toEqual([]);
      expect(key?.id).not.toBe(old);
      expect(reader.secrets.value('AWS_CREDENTIALS')).toBe(`${key?.id}\n${key?.secret}`);
    }));
});
