import { Secret } from 'otpauth';
import type { Account, MfaDevice } from '../model/account.ts';
import { AwsServiceError } from '../operation.ts';
import { required, text } from '../parameters.ts';
import { totpCode } from '../totp.ts';
import type { Operation } from '../world.ts';
import { alreadyExists, noSuchEntity, page, permit, subjectUser } from './subject.ts';

const createVirtualMfaDevice: Operation = (call, _world, caller) => {
  const { account } = caller;
  const name = required(call.parameters, 'VirtualMFADeviceName');
  const serialNumber = account.arn(`mfa${text(call.parameters, 'Path') ?? '/'}${name}`);
  permit(call, caller, serialNumber);
  if (allDevices(account).some((device) => device.serialNumber === serialNumber)) {
    throw alreadyExists('MFADevice entity at the same path and name already exists.');
  }
  const secret = new Secret({ size: 40 }).base32;
  account.unassignedMfaDevices.push({ serialNumber, secret, usedSteps: new Set() });
  return {
    VirtualMFADevice: {
      SerialNumber: serialNumber,
      Base32StringSeed: Buffer.from(secret).toString('base64'),
    },
  };
};

/** Requires two consecutive codes, which prove that the device's clock is right. */
const enableMfaDevice: Operation = (call, _world, caller) => {
  const user = subjectUser(call, caller);
  const serialNumber = required(call.parameters, 'SerialNumber');
  const { unassignedMfaDevices } = caller.account;
  const index = unassignedMfaDevices.findIndex((device) => device.serialNumber === serialNumber);
  const device = unassignedMfaDevices[index];
  if (!device) throw noSuchEntity(`VirtualMFADevice with serial number ${serialNumber} does not exist.`);
  if (
    !areConsecutive(
      device,
      call.clock.now(),
      required(call.parameters, 'AuthenticationCode1'),
      required(call.parameters, 'AuthenticationCode2'),
    )
  ) {
    throw new AwsServiceError(
      'InvalidAuthenticationCode',
      403,
      'Authentication code for device is not valid.',
    );
  }
  unassignedMfaDevices.splice(index, 1);
  user.mfaDevices.push({ ...device, enabledAt: call.clock.now() });
  return {};
};

function areConsecutive({ secret }: MfaDevice, now: Date, first: string, second: string): boolean {
  const codeAt = (steps: number) => totpCode(secret, new Date(now.getTime() + steps * 30_000));
  return [-2, -1, 0, 1].some((step) => codeAt(step) === first && codeAt(step + 1) === second);
}

const deactivateMfaDevice: Operation = (call, _world, caller) => {
  const user = subjectUser(call, caller);
  const serialNumber = required(call.parameters, 'SerialNumber');
  const index = user.mfaDevices.findIndex((device) => device.serialNumber === serialNumber);
  const [device] = index < 0 ? [] : user.mfaDevices.splice(index, 1);
  if (!device) throw noSuchEntity(`MFA Device with serial number ${serialNumber} does not exist.`);
  caller.account.unassignedMfaDevices.push({ ...device, usedSteps: new Set() });
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
  return page(
    call,
    'VirtualMFADevices',
    allDevices(caller.account).map(({ serialNumber }) => ({ SerialNumber: serialNumber })),
  );
};

function allDevices(account: Account): MfaDevice[] {
  return [
    ...account.unassignedMfaDevices,
    ...[...account.users.values()].flatMap(({ mfaDevices }) => mfaDevices),
  ];
}

export const mfaDeviceOperations: Readonly<Record<string, Operation>> = {
  CreateVirtualMFADevice: createVirtualMfaDevice,
  DeactivateMFADevice: deactivateMfaDevice,
  EnableMFADevice: enableMfaDevice,
  ListMFADevices: listMfaDevices,
  ListVirtualMFADevices: listVirtualMfaDevices,
};
