import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IamAdmin } from '../../src/aws/iam-admin.ts';
import { applyPlan } from '../../src/bootstrap/apply.ts';
import { person } from '../../src/bootstrap/blueprints/person.ts';
import { makePlan } from '../../src/bootstrap/plan.ts';
import type { World } from '../../src/bootstrap/resource.ts';
import { openWorld } from '../../src/cli/commands/bootstrap/open-world.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { contextHere } from './harness.ts';

const id = '123456789012';

/** The end of a process, before or after a write has its effect. */
class Killed extends Error {}

interface Kill {
  /** The number of the write, from 1. */
  readonly write: number;
  readonly when: 'before' | 'after';
}

let sandbox: Sandbox;
let home: string;
beforeAll(async () => {
  sandbox = await startSandbox({ accounts: 'one' });
  home = mkdtempSync(join(tmpdir(), 'keyturn-person-crashes-'));
});
afterAll(async () => {
  await sandbox.close();
  rmSync(home, { recursive: true });
});

/** IAM that a kill cuts off. Reads change nothing, so only writes count. */
function cutOff(iam: IamAdmin, kill: Kill | undefined, writes: string[]): IamAdmin {
  let isDead = false;
  const guarded = async <T>(operation: string, send: () => Promise<T>): Promise<T> => {
    if (isDead) throw new Killed();
    if (/^(Get|List)/.test(operation)) return send();
    writes.push(operation);
    isDead = writes.length === kill?.write;
    if (isDead && kill?.when === 'before') throw new Killed();
    const answer = await send();
    if (isDead) throw new Killed();
    return answer;
  };
  return {
    send: (operation, input) => guarded(operation, () => iam.send(operation, input)),
    list: (operation, input, member) => guarded(operation, () => iam.list(operation, input, member)),
    find: (operation, input) => guarded(operation, () => iam.find(operation, input)),
  };
}

/** One run of the command's engine, on an account as the run before left it. */
async function run(kill?: Kill): Promise<readonly string[]> {
  const admin = sandbox.world.account(id).users.get('octo-admin')?.accessKeys[0];
  const env = {
    HOME: home,
    AWS_ENDPOINT_URL: sandbox.awsUrl,
    AWS_ACCESS_KEY_ID: admin?.id ?? '',
    AWS_SECRET_ACCESS_KEY: admin?.secret ?? '',
  };
  const places = { 'password-file': join(home, 'password'), 'mfa-seed-file': join(home, 'seed') };
  const before = { ...process.env };
  const { world: opened } = await openWorld('alice', places, contextHere([], env).context);
  process.env = before;
  const [account] = Object.values(opened.accounts);
  if (!account) throw new Error('no account was opened');
  const writes: string[] = [];
  const world: World = {
    ...opened,
    accounts: { [id]: { ...account, iam: cutOff(account.iam, kill, writes) } },
    sleep: async (ms) => sandbox.clock.advanceWall(ms),
    say: () => {},
  };
  const asked = { name: 'alice', owner: 'alice', account: id, resourceAccount: id, access: 'user' } as const;
  const { declarations, notes } = person({ ...asked, withKey: true, region: 'eu-central-1' }, world);
  await applyPlan(await makePlan(declarations, notes, world), world).catch((error: unknown) => {
    if (!(error instanceof Killed) && !((error as Error).cause instanceof Killed)) throw error;
  });
  return writes;
}

function empty(): void {
  const account = sandbox.world.account(id);
  for (const map of [account.users, account.groups, account.roles]) map.clear();
  account.unassignedMfaDevices.length = 0;
  const admin = account.createUser('octo-admin');
  const arn = 'arn:aws:iam::aws:policy/AdministratorAccess';
  admin.attachedPolicies.set(arn, account.managedPolicy(arn));
  sandbox.world.createKey(account, admin);
  for (const name of ['.aws', 'password', 'seed']) rmSync(join(home, name), { recursive: true, force: true });
}

const file = (name: string) => readFileSync(join(home, name), 'utf8');

/** What is there, with each secret compared to the one that was handed over. */
function outcome() {
  const account = sandbox.world.account(id);
  const alice = account.users.get('alice');
  const profile = Object.fromEntries(
    [...file('.aws/credentials').matchAll(/^(\w+) = (.*)$/gm)].map(([, key, value]) => [key, value]),
  );
  return {
    users: [...account.users.keys()],
    groups: [...account.groups.values()].map(({ name, inlinePolicies }) => [name, ...inlinePolicies.keys()]),
    roles: [...account.roles.values()].map(({ name, attachedPolicies }) => [
      name,
      ...attachedPolicies.keys(),
    ]),
    memberOf: [...(alice?.groups ?? [])].map(({ name }) => name),
    keys: alice?.accessKeys.map(({ id: keyId, secret, status }) => [
      status,
      profile.aws_access_key_id === keyId && profile.aws_secret_access_key === secret,
    ]),
    devices: alice?.mfaDevices.map(({ secret }) => secret === file('seed').trim()),
    spareDevices: account.unassignedMfaDevices.length,
    hasPassword: alice?.loginProfile?.password === file('password').trim(),
    config: file('.aws/config'),
    secrets: [...(alice?.tags ?? [])].flatMap(([key, value]) =>
      key.startsWith('keyturn:secret') ? [value.split(' ')[0]] : [],
    ),
  };
}

test('a run that is killed at any write is resumed: nothing is left over, nothing is doubled, no secret is lost', async () => {
  empty();
  const writes = await run();
  const expected = outcome();
  expect(expected).toMatchObject({
    keys: [['Active', true]],
    devices: [true],
    hasPassword: true,
    secrets: ['delivered', 'delivered', 'delivered'],
  });
  expect(writes.length).toBeGreaterThan(20);
  // Every third kill in a CI run; all of them with KEYTURN_EVERY_KILL=1.
  const stride = process.env.KEYTURN_EVERY_KILL ? 1 : 3;
  const kills = writes.flatMap((_, index): Kill[] => [
    { write: index + 1, when: 'before' },
    { write: index + 1, when: 'after' },
  ]);
  const tried = kills.filter((_, index) => index % stride === 0);
  for (const kill of tried) {
    empty();
    await run(kill);
    await run();
    expect([kill, writes[kill.write - 1], outcome()]).toEqual([kill, writes[kill.write - 1], expected]);
  }
  console.info(
    `${tried.length} of ${kills.length} kills at ${writes.length} writes of bootstrap person, each resumed`,
  );
}, 300_000);
