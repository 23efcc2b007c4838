import { randomInt } from 'node:crypto';
import { hereOf } from '../here/here.ts';
import { accountOf, type Declaration, idOf, type ResourceKind, type World } from '../resource.ts';
import { onceKnown, unlessGone } from '../settle.ts';
import { dropSecretState, isLost, readSecretState, recordDelivered, recordPending } from './secret-state.ts';

/** A user's password for the console. It must be changed at the first sign-in. Its name is the user's. */
export const loginProfile: ResourceKind = {
  kind: 'login-profile',
  title: 'Console password of',
  markedOn: 'anchor',
  extraParts: 'kept',
  async read(target, world) {
    const { iam } = accountOf(target, world);
    if (!(await iam.find('GetLoginProfile', { UserName: target.name }))) return undefined;
    return { facets: {}, isLost: isLost(await readSecretState(target, world), target, world) };
  },
  create: (declaration, _mark, world) => givePassword(declaration, 'CreateLoginProfile', world),
  change: (declaration, _found, _mark, world) => givePassword(declaration, 'UpdateLoginProfile', world),
  async remove(target, _found, world) {
    const { iam } = accountOf(target, world);
    await unlessGone(() => iam.send('DeleteLoginProfile', { UserName: target.name }));
    await unlessGone(() => dropSecretState(target, world));
    return { kind: 'removed' };
  },
  async settle(declaration, world) {
    const id = idOf(declaration);
    const secret = world.handover.get(id);
    if (!secret) return;
    await hereOf(world).present(`The first password of ${declaration.name}`, secret);
    await recordDelivered(declaration, '', world);
    world.handover.delete(id);
  },
};

async function givePassword(
  declaration: Declaration,
  operation: 'CreateLoginProfile' | 'UpdateLoginProfile',
  world: World,
): Promise<void> {
  const { iam } = accountOf(declaration, world);
  const Password = newPassword();
  world.mask(Password);
  await recordPending(declaration, [], world);
  await onceKnown(
    () => iam.send(operation, { UserName: declaration.name, Password, PasswordResetRequired: true }),
    world,
  );
  world.handover.set(idOf(declaration), { password: Password });
}

// Without characters that look alike. All of them are allowed in a password (IAM User Guide, "Account password policy").
const alphabets = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnopqrstuvwxyz', '23456789', '!#%+-=?@_'];
const passwordLength = 24;

/** A random password with a character of each kind, which satisfies every password policy up to this length. */
function newPassword(): string {
  const all = alphabets.join('');
  const characters = Array.from({ length: passwordLength }, (_, index) => {
    const alphabet = alphabets[index] ?? all;
    return alphabet[randomInt(alphabet.length)] ?? '';
  });
  for (let index = characters.length - 1; index > 0; index--) {
    const other = randomInt(index + 1);
    [characters[index], characters[other]] = [characters[other] ?? '', characters[index] ?? ''];
  }
  return characters.join('');
}
