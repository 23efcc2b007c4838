import type { IamAdmin } from '../../aws/iam-admin.ts';
import { KeyturnError } from '../../errors.ts';
import { hereOf } from '../here/here.ts';
import {
  accountOf,
  type Declaration,
  idOf,
  type ResourceKind,
  type Target,
  type World,
} from '../resource.ts';
import { onceKnown, unlessGone } from '../settle.ts';
import { dropSecretState, isLost, readSecretState, recordDelivered, recordPending } from './secret-state.ts';

/** A virtual MFA device of a user. Its name is the user's. */
export const mfaDevice: ResourceKind = {
  kind: 'mfa-device',
  title: 'Virtual MFA device of',
  markedOn: 'anchor',
  extraParts: 'kept',
  async read(target, world) {
    const { iam } = accountOf(target, world);
    const owner = await ownerOf(target, iam, world);
    if (owner === undefined) return undefined;
    const isUnusable = owner === '' && !world.handover.has(idOf(target));
    const state = await readSecretState(target, world);
    return {
      facets: owner === '' ? {} : { enabled: owner },
      isLost: isUnusable || isLost(state, target, world),
    };
  },
  create: (declaration, _mark, world) => makeAndEnable(declaration, world),
  async change(declaration, _found, _mark, world) {
    await removeDevice(declaration, world);
    await makeAndEnable(declaration, world);
  },
  async remove(target, _found, world) {
    await removeDevice(target, world);
    await unlessGone(() => dropSecretState(target, world));
    return { kind: 'removed' };
  },
  async settle(declaration, world) {
    if (world.handover.has(idOf(declaration))) await recordDelivered(declaration, '', world);
  },
};

/** The device's ARN is its serial number. */
export function serialOf(target: Target, world: World): string {
  const { accountId, partition } = accountOf(target, world);
  return `arn:${partition}:iam::${accountId}:mfa/${target.name}`;
}

/** The user that has the device; empty if nobody has, `undefined` if there is no device. */
async function ownerOf(target: Target, iam: IamAdmin, world: World): Promise<string | undefined> {
  const serial = serialOf(target, world);
  const devices = await iam.list('ListVirtualMFADevices', {}, 'VirtualMFADevices');
  const device = devices.find(({ SerialNumber }) => SerialNumber === serial);
  return device && (device.User?.UserName ?? '');
}

async function makeAndEnable(declaration: Declaration, world: World): Promise<void> {
  const { iam } = accountOf(declaration, world);
  const { name: UserName } = declaration;
  await recordPending(declaration, [], world);
  const { VirtualMFADevice } = await iam.send('CreateVirtualMFADevice', { VirtualMFADeviceName: UserName });
  const seed = Buffer.from(VirtualMFADevice?.Base32StringSeed ?? []).toString();
  const SerialNumber = VirtualMFADevice?.SerialNumber;
  if (seed === '' || SerialNumber === undefined) {
    throw new KeyturnError('MalformedResponse', {
      summary: `AWS created the MFA device of ${UserName} and sent no seed.`,
      remedy: 'run the same command again. It recreates the device.',
    });
  }
  world.mask(seed);
  world.handover.set(idOf(declaration), { seed });
  const [first, second] = await hereOf(world).codes(SerialNumber, seed);
  await onceKnown(
    () =>
      iam.send('EnableMFADevice', {
        UserName,
        SerialNumber,
        AuthenticationCode1: first,
        AuthenticationCode2: second,
      }),
    world,
  );
}

async function removeDevice(target: Target, world: World): Promise<void> {
  const { iam } = accountOf(target, world);
  const SerialNumber = serialOf(target, world);
  const owner = await ownerOf(target, iam, world);
  if (owner) await unlessGone(() => iam.send('DeactivateMFADevice', { UserName: owner, SerialNumber }));
  await unlessGone(() => iam.send('DeleteVirtualMFADevice', { SerialNumber }));
}
