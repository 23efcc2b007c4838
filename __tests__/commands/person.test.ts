import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { keyturnHere } from './harness.ts';

const [users, resources] = ['123456789012', '210987654321'];

let sandbox: Sandbox;
let home: string;

/** An administrator's profile in each account, in a home folder of its own. */
async function begin(accounts: 'one' | 'two'): Promise<void> {
  sandbox = await startSandbox({ accounts });
  home = mkdtempSync(join(tmpdir(), 'keyturn-person-'));
}
afterEach(async () => {
  await sandbox.close();
  rmSync(home, { recursive: true });
});

function administrator(id: string): { readonly id: string; readonly secret: string } {
  const account = sandbox.world.account(id);
  for (const map of [account.users, account.groups, account.roles]) map.clear();
  const user = account.createUser('octo-admin');
  const arn = 'arn:aws:iam::aws:policy/AdministratorAccess';
  user.attachedPolicies.set(arn, account.managedPolicy(arn));
  return sandbox.world.createKey(account, user);
}

test('a person in one account', async () => {
  await begin('one');
  const { id, secret } = administrator(users);
  const env = {
    HOME: home,
    AWS_ENDPOINT_URL: sandbox.awsUrl,
    AWS_ACCESS_KEY_ID: id,
    AWS_SECRET_ACCESS_KEY: secret,
  };
  const run = () =>
    keyturnHere(
      [
        ...['bootstrap', 'person', 'alice', '--yes'],
        ...['--password-file', join(home, 'password'), '--mfa-seed-file', join(home, 'seed')],
      ],
      env,
    );
  console.log(await run());
  console.log(readFileSync(join(home, '.aws', 'config'), 'utf8'));
  console.log(await run());
  console.log(await keyturnHere(['bootstrap', 'undo', '--name', 'alice', '--yes'], env));
});
