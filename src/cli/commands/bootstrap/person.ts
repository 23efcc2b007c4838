import { isRoot } from '../../../aws/arn.ts';
import { type Person, person as personBlueprint } from '../../../bootstrap/blueprints/person.ts';
import { KeyturnError, redactKeyId } from '../../../errors.ts';
import { type CliContext, canAsk } from '../../context.ts';
import type { RootKeyFlag } from '../../services/aws-flags.ts';
import { agrees } from '../../session/confirm.ts';
import { carryOut } from './carry-out.ts';
import type { SecretPlaces } from './here-for.ts';
import { inWorld } from './in-world.ts';
import { type Opened, type ResourceAccountFlags, withResourceAccount } from './open-world.ts';
import { testAccess } from './test-access.ts';

interface PersonFlags extends ResourceAccountFlags, SecretPlaces, RootKeyFlag {
  readonly owner?: string;
  readonly access: 'user' | 'admin';
  readonly 'no-key'?: boolean;
  readonly 'only-plan'?: boolean;
  readonly yes?: boolean;
}

/** `keyturn bootstrap person`: a user with everything that a person needs, and the profiles for this machine. */
export function person(this: CliContext, flags: PersonFlags, name: string): Promise<void> {
  return inWorld(name, flags, this, async (given) => {
    const { opened, resourceAccount } = await withResourceAccount(given, flags, this);
    const { world } = opened;
    const asked: Person = {
      name,
      owner: flags.owner ?? name,
      account: opened.account,
      resourceAccount,
      access: flags.access,
      withKey: !flags['no-key'],
      region: opened.region,
    };
    const blueprint = { ...personBlueprint(asked, world), check: () => testAccess(asked, opened, this) };
    const { 'only-plan': onlyPlan, yes } = flags;
    const beforeChanges = () => requirePlaces(flags, this);
    if (!(await carryOut(blueprint, world, { yes, onlyPlan, beforeChanges }, this))) return;
    await retireRootKey(opened, flags.access === 'admin', this);
  });
}

/**
 * A secret that nobody can receive must not be made.
 *
 * @throws KeyturnError `InvalidInput`
 */
function requirePlaces(flags: PersonFlags, context: CliContext): void {
  if (canAsk(context)) return;
  const missing = (['password-file', 'mfa-seed-file'] as const).filter((name) => flags[name] === undefined);
  if (missing.length === 0) return;
  throw new KeyturnError('InvalidInput', {
    summary: `There is no terminal to show secrets on, and no ${missing.map((name) => `--${name}`).join(' and no ')}.`,
    remedy:
      'run the command on a terminal, or name files for the first password and for the seed of the MFA device. Only you can read them.',
  });
}

/** The first keys of an account are those of its root user. They have done their work when somebody else is administrator. */
async function retireRootKey(
  { session, world, account }: Opened,
  isAdmin: boolean,
  context: CliContext,
): Promise<void> {
  const { credentials, identity } = session;
  if (!isRoot(identity.arn)) return;
  const { stderr } = context.process;
  const key = redactKeyId(credentials.accessKeyId);
  stderr.write(
    `\n${key} is a key of the root user, which no policy limits. Whoever gets it owns the account.\n`,
  );
  if (isAdmin && canAsk(context) && (await agrees(`Delete the key ${key} of the root user now?`, context))) {
    await world.accounts[account]?.iam.send('DeleteAccessKey', { AccessKeyId: credentials.accessKeyId });
    stderr.write('It is deleted. Turn on MFA for the root user, and use it no more.\n');
    return;
  }
  stderr.write(
    isAdmin
      ? 'Delete it now: aws iam delete-access-key --access-key-id with its ID. Then turn on MFA for the root user, and use it no more.\n'
      : 'Set up an administrator (--access admin), and then delete it: aws iam delete-access-key.\n',
  );
}
