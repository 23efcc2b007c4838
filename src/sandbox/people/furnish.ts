import { generateKeyPairSync } from 'node:crypto';
import type { SecretStore } from '../github/secret-store.ts';
import type { Sandbox } from '../index.ts';

const dayMs = 86_400_000;
const oidcHost = 'token.actions.githubusercontent.com';
const appId = '4711';

/**
 * Adds to the seeded world what a repository needs to use and rotate keys, so that the examples of this project
 * run unchanged: secrets, an environment, a GitHub App and the rotation role.
 *
 * @param keyAgeDays - the age of the CI user's key, and of the secrets that hold it
 */
export function furnish(sandbox: Sandbox, keyAgeDays: number): void {
  const { github, seeded } = sandbox;
  const { ci, alice, admin } = seeded.users;
  const repository = github.world.repository('octo-org/octo-repo');
  const { actions } = repository.stores;
  const createdAt = ageKey(sandbox, keyAgeDays);
  // A target of the managed example. It gets the pair with the first rotation and does not read the key before.
  const other = github.world.repository('octo-org/other-repo').stores.actions;
  setAt(other, createdAt, { AWS_CREDENTIALS: 'nothing yet' });
  setAt(actions, createdAt, {
    AWS_CREDENTIALS: twoLines(ci.keys),
    ALICE_CREDENTIALS: twoLines(alice.keys),
    ALICE_MFA_SECRET: alice.mfa?.secret ?? '',
    ADMIN_CREDENTIALS: twoLines(admin.keys),
    ADMIN_MFA_SECRET: admin.mfa?.secret ?? '',
  });
  const environment = github.world.createEnvironment(repository, 'key-rotation');
  setAt(environment.secrets, createdAt, {
    KEY_ROTATION_TOKEN: github.world.createToken({ permissions: forRotation }),
    KEY_ROTATION_APP_KEY: createApp(sandbox),
  });
  const now = sandbox.clock.now();
  repository.variables.set('KEY_ROTATION_APP_ID', {
    name: 'KEY_ROTATION_APP_ID',
    value: appId,
    createdAt: now,
    updatedAt: now,
  });
  createRotationRole(sandbox);
}

/** The permissions in docs/rotation.md, "Permissions on GitHub". */
const forRotation = { secrets: 'write', variables: 'write', actions: 'read', metadata: 'read' } as const;

function ageKey({ world, seeded }: Sandbox, days: number): Date {
  const [key] = world.account(seeded.usersAccountId).users.get(seeded.users.ci.userName)?.accessKeys ?? [];
  if (!key) throw new Error('the seeded world has lost its CI user');
  const createdAt = new Date(world.clock.now().getTime() - days * dayMs);
  Object.assign(key, { createdAt });
  return createdAt;
}

function setAt(store: SecretStore, at: Date, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) {
    store.set(name, value);
    Object.assign(store.get(name) ?? {}, { updatedAt: at });
  }
}

function twoLines(keys: { readonly accessKeyId: string; readonly secretAccessKey: string }): string {
  return `${keys.accessKeyId}\n${keys.secretAccessKey}`;
}

/** @returns the App's private key */
function createApp({ github }: Sandbox): string {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  github.world.createApp(appId, publicKey.export({ type: 'spki', format: 'pem' }).toString(), {
    'octo-org': forRotation,
  });
  return privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
}

/** The role of docs/rotation.md, "Managed mode": for jobs in the environment `key-rotation`, and for one user. */
function createRotationRole({ world, seeded }: Sandbox): void {
  const account = world.account(seeded.usersAccountId);
  const provider =
    account.oidcProviders.get(oidcHost) ??
    account.createOidcProvider(oidcHost, ['sts.amazonaws.com', 'sts.amazonaws.com.cn']);
  account.createRole('key-rotation', {
    trust: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: provider.arn },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: {
              [`${oidcHost}:aud`]: provider.clientIds,
              [`${oidcHost}:sub`]: 'repo:octo-org/octo-repo:environment:key-rotation',
            },
          },
        },
      ],
    },
    policies: {
      rotate: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: [
              'iam:ListAccessKeys',
              'iam:CreateAccessKey',
              'iam:UpdateAccessKey',
              'iam:DeleteAccessKey',
              'iam:GetAccessKeyLastUsed',
            ],
            Resource: seeded.users.ci.arn,
          },
        ],
      },
    },
  });
}
