import type { AccessKey, User } from '../model/account.ts';
import type { Caller } from '../model/session.ts';
import { AwsServiceError } from '../operation.ts';
import { required } from '../parameters.ts';
import type { Operation, World } from '../world.ts';
import { noSuchEntity, page, permit, subject } from './subject.ts';

/** Access keys per user, including Inactive ones (IAM quotas; not adjustable). */
const keyQuota = 2;

function keysOf(user: User | undefined, caller: Caller): AccessKey[] {
  return user?.accessKeys ?? caller.account.rootKeys;
}

function find(keys: readonly AccessKey[], id: string): AccessKey {
  const key = keys.find((candidate) => candidate.id === id);
  if (!key) throw noSuchEntity(`The Access Key with id ${id} cannot be found.`);
  return key;
}

/** Call before the list changes. Readers of a replica see the old list for a while. */
function beforeChange(keys: readonly AccessKey[], world: World): void {
  world.lateLists.change(
    keys,
    '',
    keys.map((key) => ({ ...key })),
  );
}

const createAccessKey: Operation = (call, world, caller) => {
  const user = subject(call, caller);
  if (keysOf(user, caller).length >= keyQuota) {
    throw new AwsServiceError('LimitExceeded', 409, `Cannot exceed quota for AccessKeysPerUser: ${keyQuota}`);
  }
  beforeChange(keysOf(user, caller), world);
  const { id, secret, status, createdAt } = world.createKey(caller.account, user ?? 'root');
  return {
    AccessKey: {
      UserName: user?.name ?? 'root',
      AccessKeyId: id,
      Status: status,
      SecretAccessKey: secret,
      CreateDate: createdAt,
    },
  };
};

const listAccessKeys: Operation = (call, world, caller) => {
  const user = subject(call, caller);
  const keys = keysOf(user, caller);
  const metadata = (world.lateLists.read(keys, '', keys) ?? keys).map(({ id, status, createdAt }) => ({
    ...(user ? { UserName: user.name } : {}),
    AccessKeyId: id,
    Status: status,
    CreateDate: createdAt,
  }));
  return page(call, 'AccessKeyMetadata', metadata);
};

const updateAccessKey: Operation = (call, world, caller) => {
  const keys = keysOf(subject(call, caller), caller);
  const status = required(call.parameters, 'Status');
  if (status !== 'Active' && status !== 'Inactive') {
    throw new AwsServiceError('ValidationError', 400, `A key cannot be set to ${status}.`);
  }
  const key = find(keys, required(call.parameters, 'AccessKeyId'));
  beforeChange(keys, world);
  key.status = status;
  return {};
};

const deleteAccessKey: Operation = (call, world, caller) => {
  const keys = keysOf(subject(call, caller), caller);
  const key = find(keys, required(call.parameters, 'AccessKeyId'));
  beforeChange(keys, world);
  keys.splice(keys.indexOf(key), 1);
  return {};
};

const getAccessKeyLastUsed: Operation = (call, world, caller) => {
  const id = required(call.parameters, 'AccessKeyId');
  const owned = [...caller.account.accessKeys()].find(({ key }) => key.id === id);
  permit(call, caller, owned?.user?.arn ?? '*');
  if (!owned) throw noSuchEntity(`The Access Key with id ${id} cannot be found.`);
  const lastUsed = world.lastUseOf(owned.key);
  return {
    UserName: owned.user?.name ?? 'root',
    AccessKeyLastUsed: lastUsed
      ? { LastUsedDate: lastUsed.at, ServiceName: lastUsed.service, Region: lastUsed.region }
      : { ServiceName: 'N/A', Region: 'N/A' },
  };
};

export const accessKeyOperations: Readonly<Record<string, Operation>> = {
  CreateAccessKey: createAccessKey,
  DeleteAccessKey: deleteAccessKey,
  GetAccessKeyLastUsed: getAccessKeyLastUsed,
  ListAccessKeys: listAccessKeys,
  UpdateAccessKey: updateAccessKey,
};
