import type { AccessKeys } from '../../aws/access-keys.ts';
import { writeProfiles } from '../../aws-profile/profile-files.ts';
import { readProfile, removeProfile } from '../../aws-profile/standing-profiles.ts';
import { KeyturnError } from '../../errors.ts';
import type { Facets } from '../facets.ts';
import type { Declaration, ResourceKind, World } from '../resource.ts';
import { hereOf } from './here.ts';

/** The settings of a profile that a plan shows. Keys are none of them. */
const shown = ['region', 'role_arn', 'source_profile', 'mfa_serial'] as const;

/** A profile of `~/.aws` on this machine, with an access key or with a role. */
export const awsProfile: ResourceKind = {
  kind: 'aws-profile',
  title: 'AWS profile',
  markedOn: 'anchor',
  extraParts: 'removed',
  async read({ name }, world) {
    const settings = readProfile(name, hereOf(world).profiles);
    if (!settings) return undefined;
    const facets: Facets = Object.fromEntries(
      shown.flatMap((key) => (settings[key] === undefined ? [] : [[key, settings[key]]])),
    );
    return { facets };
  },
  create: (declaration, _mark, world) => write(declaration, false, world),
  change: (declaration, _found, _mark, world) => write(declaration, true, world),
  async remove({ name }, _found, world) {
    await removeProfile(name, hereOf(world).profiles);
    return { kind: 'removed' };
  },
};

async function write(declaration: Declaration, overwrite: boolean, world: World): Promise<void> {
  const { name, desired } = declaration;
  const { role_arn: roleArn, source_profile: sourceProfile, mfa_serial: mfaSerial, region } = desired;
  const credentials =
    roleArn === undefined
      ? keysFor(declaration, world)
      : {
          roleArn: String(roleArn),
          accountId: String(roleArn).split(':')[4] ?? '',
          sourceProfile: String(sourceProfile),
          ...(mfaSerial === undefined ? {} : { mfaSerial: String(mfaSerial) }),
        };
  await writeProfiles([{ name, overwrite, region: String(region), credentials }], hereOf(world).profiles);
}

/**
 * The key that this run made, or the one that the profile has.
 *
 * @throws KeyturnError `Conflict` if there is neither
 */
function keysFor({ name, uses = [] }: Declaration, world: World): AccessKeys {
  const made = uses.map((id) => world.handover.get(id)).find((secret) => secret !== undefined);
  const present = readProfile(name, hereOf(world).profiles);
  const accessKeyId = made?.accessKeyId ?? present?.aws_access_key_id;
  const secretAccessKey = made?.secretAccessKey ?? present?.aws_secret_access_key;
  if (accessKeyId && secretAccessKey) return { accessKeyId, secretAccessKey };
  throw new KeyturnError('Conflict', {
    summary: `The profile ${name} has no access key, and AWS does not show the secret of one again.`,
    cause: 'the profile was removed, or this is another machine than the one that it was written on.',
    remedy:
      'delete the access key of the user (aws iam delete-access-key), and run the same command again. It then makes a new one.',
  });
}
