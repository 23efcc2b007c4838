import { createHash } from 'node:crypto';
import { accountOf, idOf, type Target, type World } from '../resource.ts';
import { onceKnown } from '../settle.ts';
import { tagsOfUser } from './user.ts';

/**
 * Where the secret of a resource is. AWS shows a secret once, so a tag of the user records, before the secret is made, that
 * it will be made, and afterwards that it has been handed over. Between the two, a run that did not make it knows that it is
 * lost.
 */
type SecretState =
  /** `before`: what existed already, so that whatever else exists is the result of this attempt. */
  | { readonly kind: 'pending'; readonly before: readonly string[] }
  /** `id`: which access key it was. `since`: when it was made Inactive. */
  | { readonly kind: 'delivered'; readonly id: string; readonly since?: Date };

const prefix = 'keyturn:secret';

/** The target's name must be that of its user. */
function keyOf(target: Target): string {
  return `${prefix}:${createHash('sha256').update(idOf(target)).digest('hex').slice(0, 10)}`;
}

/** `undefined` before the first attempt. */
export async function readSecretState(target: Target, world: World): Promise<SecretState | undefined> {
  const tags = await tagsOfUser(target.name, accountOf(target, world).iam);
  const value = tags.find(({ Key }) => Key === keyOf(target))?.Value;
  return value === undefined ? undefined : secretStateIn(value);
}

/** What a tag says. Whoever may tag the user can write it, so an invalid date is ignored. */
export function secretStateIn(value: string): SecretState {
  const [kind = '', ...ids] = value.split(' ');
  if (kind === 'pending') return { kind, before: ids };
  const [id = '', since] = ids;
  const date = new Date(since ?? '');
  return { kind: 'delivered', id, ...(Number.isNaN(date.getTime()) ? {} : { since: date }) };
}

/** Whether the secret was made, not handed over, and is not in the hands of this run. */
export function isLost(state: SecretState | undefined, target: Target, { handover }: World): boolean {
  return state?.kind === 'pending' && !handover.has(idOf(target));
}

/** Call before the secret is made. */
export function recordPending(target: Target, before: readonly string[], world: World): Promise<void> {
  return record(target, ['pending', ...before].join(' '), world);
}

/** Call after the secret has arrived. */
export function recordDelivered(target: Target, id: string, world: World): Promise<void> {
  return record(target, `delivered ${id}`.trim(), world);
}

async function record(target: Target, Value: string, world: World): Promise<void> {
  const { iam } = accountOf(target, world);
  const Tags = [{ Key: keyOf(target), Value }];
  await onceKnown(() => iam.send('TagUser', { UserName: target.name, Tags }), world);
}

/** Call after the resource is gone. */
export async function dropSecretState(target: Target, world: World): Promise<void> {
  const { iam } = accountOf(target, world);
  await iam.send('UntagUser', { UserName: target.name, TagKeys: [keyOf(target)] });
}
