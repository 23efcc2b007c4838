import { redactKeyId } from '../../errors.ts';
import type { RotationPolicy } from '../policy.ts';
import type { RotationSnapshot } from '../snapshot.ts';
import type { Step } from '../step.ts';
import { type KeyChange, objectionTo } from './evidence.ts';

export function held(why: string): Extract<Step, { kind: 'rest' }> {
  return { kind: 'rest', state: 'held', why };
}

export function blocked(summary: string, cause: string, remedy: string): Step {
  return { kind: 'blocked', code: 'RotationBlocked', explanation: { summary, cause, remedy } };
}

/** The change of a key where the facts allow it; else what speaks against it. */
export function changing(step: KeyChange, seen: RotationSnapshot, policy: RotationPolicy): Step {
  const objection = objectionTo(step, seen, policy);
  return objection === undefined ? step : unproven(step.id, objection);
}

/** What the journal says is not what IAM and GitHub say. */
export function unproven(id: string, objection: string): Step {
  return blocked(
    `Keyturn does not change ${redactKeyId(id)}: ${objection} So it cannot be sure that the key belongs to its own rotation.`,
    'somebody has edited or deleted a variable of the rotation, or created this key by hand.',
    'find out which key the targets hold and whether the other one is still used (IAM shows its last use). Deactivate the one that nothing uses, delete it when nobody has missed it, then delete the variable of the journal.',
  );
}
