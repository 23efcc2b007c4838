import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { keyturnHere } from './harness.ts';

const users = '123456789012';
const resources = '210987654321';
const day = 86_400_000;

/** Two empty accounts, or one, with an administrator in each, and a home folder with a profile for each. */
class Desk {
  readonly sandbox: Sandbox;
  readonly home = mkdtempSync(join(tmpdir(), 'keyturn-person-'));
  #laterMs = 0;

  constructor(sandbox: Sandbox, ids: readonly string[]) {
    this.sandbox = sandbox;
    for (const id of ids) this.#furnish(id);
  }

  static async open(accounts: 'one' | 'two'): Promise<Desk> {
    const sandbox = await startSandbox({ accounts });
    return new Desk(sandbox, accounts === 'one' ? [users] : [users, resources]);
  }

  #furnish(id: string): void {
    const account = this.sandbox.world.account(id);
    for (const map of [account.users, account.groups, account.roles]) map.clear();
    const admin = account.createUser('octo-admin');
    const arn = 'arn:aws:iam::aws:policy/AdministratorAccess';
    admin.attachedPolicies.set(arn, account.managedPolicy(arn));
    const key = this.sandbox.world.createKey(account, admin);
    writeFileSync(
      this.file('admins'),
      `${this.read('admins')}[admin-${id}]\naws_access_key_id = ${key.id}\naws_secret_access_key = ${key.secret}\n`,
    );
  }

  file(name: string): string {
    return join(this.home, name);
  }

  read(name: string): string {
    return existsSync(this.file(name)) ? readFileSync(this.file(name), 'utf8') : '';
  }

  /** Runs a command; waiting moves the sandbox's clock. */
  async run(...args: string[]) {
    const admins = this.read('admins');
    const config = this.file('credentials');
    if (!this.read('credentials').includes('[admin-'))
      writeFileSync(config, admins + this.read('credentials'));
    const env = {
      HOME: this.home,
      AWS_ENDPOINT_URL: this.sandbox.awsUrl,
      AWS_SHARED_CREDENTIALS_FILE: config,
      AWS_CONFIG_FILE: this.file('config'),
    };
    return keyturnHere(['bootstrap', ...args], env, async (ms) => {
      this.#laterMs += ms;
      this.sandbox.clock.advanceWall(ms);
    });
  }

  person(name: string, ...args: string[]) {
    return this.run(
      ...['person', name, '--yes', '--profile', `admin-${users}`],
      ...['--password-file', this.file(`password-${name}`), '--mfa-seed-file', this.file(`seed-${name}`)],
      ...args,
    );
  }

  undo(name: string, ...args: string[]) {
    return this.run('undo', '--name', name, '--yes', '--profile', `admin-${users}`, ...args);
  }

  async close(): Promise<void> {
    await this.sandbox.close();
    rmSync(this.home, { recursive: true });
  }
}

let desk: Desk;
afterEach(() => desk.close());

test.each([
  ['one account', 'one', users, []],
  ['two accounts', 'two', resources, ['--resource-account-profile', `admin-${resources}`]],
] as const)('a person works in %s after one command, which says so', async (_name, accounts, place, args) => {
  desk = await Desk.open(accounts);
  const done = await desk.person('alice', '--owner', 'alice@example.com', ...args);
  expect(done).toMatchObject({ code: 0, stdout: 'Done: 10 to create.\n' });
  expect(done.stderr).toContain(
    `my_resource_account: arn:aws:sts::${place}:assumed-role/resource-user/alice with MFA; ec2 describe-instances works.`,
  );
  const alice = desk.sandbox.world.account(users).users.get('alice');
  expect(alice?.tags.get('Owner')).toBe('alice@example.com');
  expect(alice?.loginProfile).toMatchObject({
    password: desk.read('password-alice').trim(),
    resetRequired: true,
  });
  expect(alice?.mfaDevices).toMatchObject([{ secret: desk.read('seed-alice').trim() }]);
  expect(alice?.accessKeys).toMatchObject([{ status: 'Active' }]);
  expect(alice?.inlinePolicies.size).toBe(0);
  expect(desk.read('config')).toBe(
    `[profile my_account]
region = eu-central-1

[profile my_resource_account]
region = eu-central-1
role_arn = arn:aws:iam::${place}:role/resource-user
source_profile = my_account
mfa_serial = arn:aws:iam::${users}:mfa/alice
`,
  );
  for (const name of ['password-alice', 'seed-alice'])
    expect(statSync(desk.file(name)).mode & 0o777).toBe(0o600);
  for (const secret of [alice?.accessKeys[0]?.secret, desk.read('password-alice'), desk.read('seed-alice')])
    expect(done.stdout + done.stderr).not.toContain(secret?.trim());
});

test('the same command changes nothing the second time', async () => {
  desk = await Desk.open('one');
  await desk.person('alice');
  const before = [desk.read('config'), desk.read('credentials'), desk.read('password-alice')];
  desk.sandbox.requests.length = 0;
  expect(await desk.person('alice')).toMatchObject({ code: 0, stdout: 'Everything is as planned.\n' });
  expect([desk.read('config'), desk.read('credentials'), desk.read('password-alice')]).toEqual(before);
  const writes = desk.sandbox.requests.filter(
    ({ service, operation }) => service === 'iam' && !/^(Get|List)/.test(operation),
  );
  expect(writes.map(({ operation }) => operation)).toEqual([]);
});

test('an undo deactivates the key, deletes it after the recovery window, and leaves nothing', async () => {
  desk = await Desk.open('one');
  await desk.person('alice');
  const first = await desk.undo('alice');
  expect(first).toMatchObject({
    code: 6,
    stdout: expect.stringContaining('Access key of alice waits until'),
  });
  const account = desk.sandbox.world.account(users);
  expect(account.users.get('alice')?.accessKeys).toMatchObject([{ status: 'Inactive' }]);
  desk.sandbox.clock.advanceWall(7 * day + 60_000);
  expect(await desk.undo('alice')).toMatchObject({ code: 0 });
  expect([...account.users.keys()]).toEqual(['octo-admin']);
  expect([account.groups.size, account.roles.size, account.unassignedMfaDevices.length]).toEqual([0, 0, 0]);
  expect(desk.read('config') + desk.read('credentials')).not.toContain('my_');
});

test('an undo of two accounts takes the roles back in the second one', async () => {
  desk = await Desk.open('two');
  const second = ['--resource-account-profile', `admin-${resources}`];
  await desk.person('alice', '--no-key', ...second);
  expect(desk.sandbox.world.account(resources).roles.size).toBe(2);
  expect(await desk.undo('alice', ...second)).toMatchObject({
    code: 0,
    stdout: 'Done: 7 removed, 0 kept.\n',
  });
  expect(desk.sandbox.world.account(resources).roles.size).toBe(0);
});

test('what two people share stays for the second one', async () => {
  desk = await Desk.open('one');
  await desk.person('alice', '--no-key');
  const second = await desk.person('bob', '--no-key');
  expect(second.stderr).toContain('IAM group users in 123456789012: exists, not ours: used as it is');
  const undone = await desk.undo('alice');
  expect(undone.stderr).toContain('IAM group users in 123456789012: stays, because bob is in it');
  expect(undone.stderr).toContain(
    'IAM role resource-user in 123456789012: stays, because the group users may assume it',
  );
  const account = desk.sandbox.world.account(users);
  expect([...account.groups.keys(), ...account.roles.keys()]).toEqual(['users', 'resource-user']);
});

test('keys of the root user are refused unless they are meant, and are to be deleted at the end', async () => {
  desk = await Desk.open('one');
  const { accessKeyId, secretAccessKey } = desk.sandbox.seeded.rootKeys;
  writeFileSync(desk.file('root'), `${accessKeyId}\n${secretAccessKey}\n`);
  const places = ['--password-file', desk.file('password'), '--mfa-seed-file', desk.file('seed')];
  const asRoot = (...args: string[]) =>
    desk.run(
      'person',
      'octo',
      '--yes',
      '--access',
      'admin',
      ...places,
      '--aws-credentials-file',
      desk.file('root'),
      ...args,
    );
  expect(await asRoot()).toMatchObject({ code: 3, stderr: expect.stringContaining('keys of the root user') });
  const done = await asRoot('--with-root-key');
  expect(done).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('assumed-role/resource-admin/octo'),
  });
  expect(done.stderr).toContain('Delete it now: aws iam delete-access-key');
  expect(done.stderr).not.toContain(accessKeyId);
});

test('without a terminal and without files for the secrets, nothing is made', async () => {
  desk = await Desk.open('one');
  const refused = await desk.run('person', 'alice', '--yes', '--profile', `admin-${users}`);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('no --password-file and no --mfa-seed-file');
  expect(desk.sandbox.world.account(users).users.has('alice')).toBe(false);
});
