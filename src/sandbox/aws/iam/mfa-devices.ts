import { Secret } from 'otpauth';
import type { Account, MfaDevice, User } from '../model/account.ts';
import type { Caller } from '../model/session.ts';
import { AwsServiceError, type Call } from '../operation.ts';
import { required, text } from '../parameters.ts';
import { totpStep } from '../totp.ts';
import type { Operation } from '../world.ts';
import { qrCode } from './qr-code.ts';
import { alreadyExists, noSuchEntity, overQuota, page, permit, subjectUser } from './subject.ts';
import { addTags, describeTags, tagOperations } from './tags.ts';
import { listedUser } from './users.ts';

/** MFA devices of one user (IAM User Guide, "IAM and AWS STS quotas"). */
const devicesPerUser = 8;

/** The user's devices stay in the list when they are deactivated; `user` is whose they are now. */
interface Owned {
  readonly device: MfaDevice;
  readonly user?: User;
}

function allDevices(account: Account): Owned[] {
  return [
    ...account.unassignedMfaDevices.map((device) => ({ device })),
    ...[...account.users.values()].flatMap((user) => user.mfaDevices.map((device) => ({ device, user }))),
  ];
}

/** The seed and the QR code are in this answer only (IAM API reference, CreateVirtualMFADevice). */
const createVirtualMfaDevice: Operation = (call, _world, caller) => {
  const { account } = caller;
  const name = required(call.parameters, 'VirtualMFADeviceName');
  const serialNumber = account.arn(`mfa${text(call.parameters, 'Path') ?? '/'}${name}`);
  permit(call, caller, serialNumber);
  if (allDevices(account).some(({ device }) => device.serialNumber === serialNumber)) {
    throw alreadyExists('MFADevice entity at the same path and name already exists.');
  }
  const tags = new Map<string, string>();
  addTags(tags, call);
  const secret = new Secret({ size: 40 }).base32;
  account.unassignedMfaDevices.push({ serialNumber, secret, usedSteps: new Set(), tags });
  const label = `${account.alias ?? account.id}:${name}@${account.id}`;
  const png = qrCode(
    `otpauth://totp/Amazon%20Web%20Services:${label}?secret=${secret}&issuer=Amazon%20Web%20Services`,
  );
  return {
    VirtualMFADevice: {
      SerialNumber: serialNumber,
      Base32StringSeed: Buffer.from(secret).toString('base64'),
      QRCodePNG: png.toString('base64'),
      ...(tags.size > 0 ? { Tags: describeTags(tags) } : {}),
    },
  };
};

/** Requires two consecutive codes, which prove that the device's clock is right. Both count as used. */
const enableMfaDevice: Operation = (call, _world, caller) => {
  const user = subjectUser(call, caller);
  const serialNumber = required(call.parameters, 'SerialNumber');
  const { unassignedMfaDevices } = caller.account;
  const found = allDevices(caller.account).find(({ device }) => device.serialNumber === serialNumber);
  if (!found) throw noSuchEntity(`VirtualMFADevice with serial number ${serialNumber} does not exist.`);
  if (found.user) throw alreadyExists('MFA Device is already in use.');
  if (user.mfaDevices.length >= devicesPerUser) throw overQuota('MFADevicesPerUser', devicesPerUser);
  const { device } = found;
  const first = totpStep(
    device.secret,
    required(call.parameters, 'AuthenticationCode1'),
    call.clock.now(),
    2,
  );
  const second = totpStep(
    device.secret,
    required(call.parameters, 'AuthenticationCode2'),
    call.clock.now(),
    2,
  );
  if (first === undefined || second !== first + 1) {
    throw new AwsServiceError(
      'InvalidAuthenticationCode',
      403,
      'Authentication code for device is not valid.',
    );
  }
  unassignedMfaDevices.splice(unassignedMfaDevices.indexOf(device), 1);
  user.mfaDevices.push({ ...device, enabledAt: call.clock.now(), usedSteps: new Set([first, second]) });
  return {};
};

const deactivateMfaDevice: Operation = (call, _world, caller) => {
  const user = subjectUser(call, caller);
  const serialNumber = required(call.parameters, 'SerialNumber');
  const index = user.mfaDevices.findIndex((device) => device.serialNumber === serialNumber);
  const [device] = index < 0 ? [] : user.mfaDevices.splice(index, 1);
  if (!device) throw noSuchEntity(`MFA Device with serial number ${serialNumber} does not exist.`);
  const { enabledAt: _enabledAt, ...unassigned } = device;
  caller.account.unassignedMfaDevices.push({ ...unassigned, usedSteps: new Set() });
  return {};
};

const deleteVirtualMfaDevice: Operation = (call, _world, caller) => {
  const { device, user } = subjectDevice(call, caller);
  if (user)
    throw new AwsServiceError('DeleteConflict', 409, 'MFA VirtualDevice in use. Must deactivate first.');
  const { unassignedMfaDevices } = caller.account;
  unassignedMfaDevices.splice(unassignedMfaDevices.indexOf(device), 1);
  return {};
};

/**
 * The device that a call applies to.
 *
 * @throws AwsServiceError `AccessDenied`, `NoSuchEntity`
 */
function subjectDevice(call: Call, caller: Caller): Owned {
  const serialNumber = required(call.parameters, 'SerialNumber');
  const found = allDevices(caller.account).find(({ device }) => device.serialNumber === serialNumber);
  permit(call, caller, serialNumber, found?.device.tags);
  if (!found) throw noSuchEntity(`VirtualMFADevice with serial number ${serialNumber} doesn't exist.`);
  return found;
}

const resyncMfaDevice: Operation = (call, _world, caller) => {
  const user = subjectUser(call, caller);
  const serialNumber = required(call.parameters, 'SerialNumber');
  const device = user.mfaDevices.find((each) => each.serialNumber === serialNumber);
  if (!device) throw noSuchEntity(`MFA Device with serial number ${serialNumber} does not exist.`);
  const [first, second] = ['AuthenticationCode1', 'AuthenticationCode2'].map((name) =>
    totpStep(device.secret, required(call.parameters, name), call.clock.now(), 20),
  );
  if (first === undefined || second !== first + 1)
    throw new AwsServiceError(
      'InvalidAuthenticationCode',
      403,
      'Authentication code for device is not valid.',
    );
  return {};
};

const listMfaDevices: Operation = (call, _world, caller) => {
  const user = subjectUser(call, caller);
  const devices = user.mfaDevices.map(({ serialNumber, enabledAt }) => ({
    UserName: user.name,
    SerialNumber: serialNumber,
    EnableDate: enabledAt ?? user.createdAt,
  }));
  return page(call, 'MFADevices', devices);
};

const listVirtualMfaDevices: Operation = (call, _world, caller) => {
  permit(call, caller, caller.account.arn('mfa/'));
  const status = text(call.parameters, 'AssignmentStatus') ?? 'Any';
  const devices = allDevices(caller.account)
    .filter(({ user }) => status === 'Any' || (status === 'Assigned') === (user !== undefined))
    .map(({ device, user }) => ({
      SerialNumber: device.serialNumber,
      ...(user ? { User: listedUser(user), EnableDate: device.enabledAt ?? user.createdAt } : {}),
    }));
  return page(call, 'VirtualMFADevices', devices);
};

const getMfaDevice: Operation = (call, _world, caller) => {
  const { device, user } = subjectDevice(call, caller);
  return {
    SerialNumber: device.serialNumber,
    ...(user ? { UserName: user.name, EnableDate: device.enabledAt ?? user.createdAt } : {}),
  };
};

export const mfaDeviceOperations: Readonly<Record<string, Operation>> = {
  ...tagOperations('MFADevice', (call, caller) => {
    const { device } = subjectDevice(call, caller);
    device.tags ??= new Map();
    return device.tags;
  }),
  CreateVirtualMFADevice: createVirtualMfaDevice,
  DeactivateMFADevice: deactivateMfaDevice,
  DeleteVirtualMFADevice: deleteVirtualMfaDevice,
  EnableMFADevice: enableMfaDevice,
  GetMFADevice: getMfaDevice,
  ListMFADevices: listMfaDevices,
  ListVirtualMFADevices: listVirtualMfaDevices,
  ResyncMFADevice: resyncMfaDevice,
};
