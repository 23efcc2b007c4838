import type { AccessKeyInfo } from '../aws/iam.ts';
import { day } from '../dates.ts';
import { redactKeyId } from '../errors.ts';
import type { OpenTarget } from './ports.ts';
import { type TargetState, titleOf } from './snapshot.ts';

/** How far the clocks of AWS and of a store may differ. */
const slackMs = 60_000;

/** What decides whether one of the targets can be the secret that this step reads its key from. */
export interface Feeding {
  /** The pair that the step was given. */
  readonly held: AccessKeyInfo;
  /** `owner/name` of the repository that the job runs in. */
  readonly here: string;
  readonly targets: readonly Pick<OpenTarget, 'isReadable'>[];
  /** Absent if the targets were not read. */
  readonly states?: readonly TargetState[];
}

/**
 * In self mode one of the targets must be the secret that the step reads its key from. Otherwise the next run gets the old
 * key again, and the rotation cannot end. A step does not know the name of that secret. But it is not a secret that no job
 * of this repository can read, nor one that was last written before the key was created.
 *
 * @returns a warning if no target can be that secret
 */
export function feedingDoubt(feeding: Feeding): string | undefined {
  const readable = feeding.targets.filter(({ isReadable }) => isReadable);
  const next = `Add the secret that this step reads its key from to rotate-targets; otherwise the next run gets ${redactKeyId(feeding.held.id)} again, and the rotation cannot end.`;
  if (readable.length === 0) {
    return `None of rotate-targets is a secret that a job of ${feeding.here} can read, so none of them feeds this step. ${next}`;
  }
  const states = feeding.states;
  if (!states) return undefined;
  const dated = readable.map((each) => states[feeding.targets.indexOf(each)]);
  if (dated.some((state) => mayHold(state, feeding.held))) return undefined;
  const dates = dated
    .flatMap((state) => state?.secrets ?? [])
    .map(
      (secret) => `${titleOf(secret)} was last written on ${secret.writtenAt ? day(secret.writtenAt) : ''}`,
    );
  return `None of rotate-targets can hold ${redactKeyId(feeding.held.id)}, the key that this step was given: it was created on ${day(feeding.held.createdAt)}, and ${dates.join(', ')}. ${next}`;
}

/** A half of a pair that was written after the key can hold it. A missing secret, or one without a date, says nothing. */
function mayHold(state: TargetState | undefined, { createdAt }: AccessKeyInfo): boolean {
  if (!state) return true;
  return state.secrets.every(
    ({ writtenAt }) => !writtenAt || writtenAt.getTime() >= createdAt.getTime() - slackMs,
  );
}
