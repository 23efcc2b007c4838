import type { IamAdmin } from '../../aws/iam-admin.ts';
import { KeyturnError } from '../../errors.ts';
import {
  accountOf,
  type Declaration,
  idOf,
  type ResourceKind,
  type Target,
  type World,
} from '../resource.ts';
import { orGone, unlessGone } from '../settle.ts';
import { dropSecretState, isLost, readSecretState, recordDelivered, recordPending } from './secret-state.ts';

/** How long a key stays Inactive before it is deleted, as in a rotation. */
const recoveryMs = 7 * 86_400_000;

/**
 * An access key of a user. Its name is the user's. Which of the user's keys it is, the user's tags say: the ID after it was
 * handed over, before that the keys that existed already.
 */
export const accessKey: ResourceKind = {
  kind: 'access-key',
  title: 'Access key of',
  markedOn: 'anchor',
  extraParts: 'kept',
  async read(target, world) {
    const [ours] = await ownKeys(target, world);
    if (!ours) return undefined;
    return { facets: {}, isLost: isLost(await readSecretState(target, world), target, world) };
  },
  create: (declaration, _mark, world) => makeKey(declaration, world),
  async change(declaration, _found, _mark, world) {
    if ((await readSecretState(declaration, world))?.kind !== 'pending') return;
    await deleteLost(declaration, world);
    await makeKey(declaration, world);
  },
  async remove(target, _found, world) {
    const { iam } = accountOf(target, world);
    const UserName = target.name;
    for (const { id, isActive } of await ownKeys(target, world)) {
      if (isActive) {
        await unlessGone(() =>
          iam.send('UpdateAccessKey', { UserName, AccessKeyId: id, Status: 'Inactive' }),
        );
        await recordDelivered(target, `${id} ${world.now().toISOString()}`, world);
      }
      const until = new Date((await deactivatedAt(target, world)).getTime() + recoveryMs);
      if (until > world.now())
        return {
          kind: 'waiting',
          until,
          why: 'a key that is Inactive can come back, and one that is deleted cannot.',
        };
      await unlessGone(() => iam.send('DeleteAccessKey', { UserName, AccessKeyId: id }));
    }
    await unlessGone(() => dropSecretState(target, world));
    return { kind: 'removed' };
  },
  async settle(declaration, world) {
    const id = world.handover.get(idOf(declaration))?.accessKeyId;
    if (id !== undefined) await recordDelivered(declaration, id, world);
  },
};

interface Key {
  readonly id: string;
  readonly isActive: boolean;
}

async function keysOf(UserName: string, iam: IamAdmin): Promise<Key[]> {
  const keys = (await orGone(() => iam.list('ListAccessKeys', { UserName }, 'AccessKeyMetadata'))) ?? [];
  return keys.flatMap(({ AccessKeyId, Status }) =>
    AccessKeyId === undefined ? [] : [{ id: AccessKeyId, isActive: Status === 'Active' }],
  );
}

/** The keys of the user that this resource made. Without a record it made none. */
async function ownKeys(target: Target, world: World): Promise<Key[]> {
  const state = await readSecretState(target, world);
  if (!state) return [];
  const keys = await keysOf(target.name, accountOf(target, world).iam);
  return keys.filter(({ id }) => (state.kind === 'pending' ? !state.before.includes(id) : id === state.id));
}

/** When the key was made Inactive; now if no tag says so. */
async function deactivatedAt(target: Target, world: World): Promise<Date> {
  const state = await readSecretState(target, world);
  const recorded = state?.kind === 'delivered' ? state.since : undefined;
  if (recorded !== undefined) return recorded;
  const [key] = await ownKeys(target, world);
  if (key) await recordDelivered(target, `${key.id} ${world.now().toISOString()}`, world);
  return world.now();
}

/** CreateAccessKey is never repeated: if its answer is lost, the next look at the keys shows what happened. */
async function makeKey(declaration: Declaration, world: World): Promise<void> {
  const { iam } = accountOf(declaration, world);
  const UserName = declaration.name;
  const before = (await keysOf(UserName, iam)).map(({ id }) => id);
  await recordPending(declaration, before, world);
  const { AccessKey } = await iam.send('CreateAccessKey', { UserName });
  const { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey } = AccessKey ?? {};
  if (!accessKeyId || !secretAccessKey) {
    throw new KeyturnError('MalformedResponse', {
      summary: `AWS created an access key of ${UserName} and sent no secret.`,
      remedy: 'run the same command again. It deletes that key and makes another.',
    });
  }
  world.mask(secretAccessKey);
  world.handover.set(idOf(declaration), { accessKeyId, secretAccessKey });
}

/** Nobody has the secret of such a key, so nothing can use it. It is deactivated first all the same. */
async function deleteLost(target: Target, world: World): Promise<void> {
  const { iam } = accountOf(target, world);
  const UserName = target.name;
  for (const { id: AccessKeyId } of await ownKeys(target, world)) {
    await unlessGone(() => iam.send('UpdateAccessKey', { UserName, AccessKeyId, Status: 'Inactive' }));
    await unlessGone(() => iam.send('DeleteAccessKey', { UserName, AccessKeyId }));
  }
}
