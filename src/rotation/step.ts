import type { ErrorCode, Explanation } from '../errors.ts';
import type { Abandoned } from './journal.ts';

/** The state of a rotation at the end of a run. */
export type RotationState =
  /** Nothing to do: the key is not due. */
  | 'idle'
  /** `rotate: plan`: what a run would do. */
  | 'planned'
  /** The next run resumes, because it will have the new key. */
  | 'waiting'
  /** The old key is still Active. */
  | 'grace'
  /** The old key should go, but the next step is not safe yet. */
  | 'held'
  /** The old key is Inactive. */
  | 'recovery'
  /** The old key is gone. */
  | 'finished'
  /** `rotate: undo` has paused or reversed it. */
  | 'undone'
  /** The rotation stopped with an error. */
  | 'failed';

/** One next step. Each leaves a state that the next snapshot understands. */
export type Step =
  | {
      readonly kind: 'rest';
      readonly state: RotationState;
      readonly why: string;
      readonly next?: Date;
      /** When the old key should have gone, if it is held back for long. */
      readonly overdueSince?: Date;
    }
  | { readonly kind: 'blocked'; readonly code: ErrorCode; readonly explanation: Explanation }
  /** Check everything that can fail, then write the intent. */
  | { readonly kind: 'begin'; readonly why: string }
  /** The intent is too old to recognize a key by its date: write it again. */
  | { readonly kind: 'intend-again' }
  | { readonly kind: 'create' }
  /** The response to CreateAccessKey was lost: wait, and list again. */
  | { readonly kind: 'look-again' }
  /** The attempt failed; `broken` says why a new rotation must begin at once. */
  | { readonly kind: 'start-over'; readonly broken?: string; readonly abandoned?: Abandoned }
  /** Write to the journal that the key exists. */
  | { readonly kind: 'adopt'; readonly id: string }
  /** Delete a key that is in no target, and whose secret is lost. */
  | { readonly kind: 'delete-orphan'; readonly id: string; readonly broken?: string }
  | { readonly kind: 'prove'; readonly id: string }
  | { readonly kind: 'write'; readonly id: string; readonly target: number }
  /** Secrets were written, and their stores do not show the writes yet: look at all of them again after `ms` milliseconds. */
  | {
      readonly kind: 'await-secret';
      /** The first of them. */
      readonly target: number;
      readonly all: readonly number[];
      readonly ms: number;
    }
  /** Complete a torn classic pair: its secret is the new key's already. */
  | { readonly kind: 'write-id'; readonly id: string; readonly target: number }
  | { readonly kind: 'commit' }
  /** A target was changed since the commit, and this run knows the new key: write all again. */
  | { readonly kind: 'redistribute' }
  | { readonly kind: 'deactivate'; readonly id: string }
  | { readonly kind: 'record-retired' }
  | { readonly kind: 'record-reactivated' }
  | { readonly kind: 'delete'; readonly id: string }
  /** The old key is gone: verify that, and close the journal. */
  | { readonly kind: 'finish'; readonly id: string }
  | { readonly kind: 'reactivate'; readonly id: string }
  | { readonly kind: 'pause' }
  /** A roll-back ended before it wrote any target. */
  | { readonly kind: 'cancel-roll-back' }
  | { readonly kind: 'resume' }
  /** Write to the journal that the key goes without a successor. */
  | { readonly kind: 'leave'; readonly id: string }
  /** The key that goes is Inactive already. */
  | { readonly kind: 'record-left' }
  /** Somebody has made the key that goes Active again. */
  | { readonly kind: 'record-leaving'; readonly id: string }
  /** The key stays after all. */
  | { readonly kind: 'stay' }
  /** Distribute the old key again. */
  | { readonly kind: 'roll-back' };

/** A step that does something. */
export type Doable = Exclude<Step, { kind: 'rest' | 'blocked' }>;

/** The next step is not safe yet. */
export function held(why: string): Extract<Step, { kind: 'rest' }> {
  return { kind: 'rest', state: 'held', why };
}

/** The rotation stops with an error until a person acts. */
export function blocked(summary: string, cause: string, remedy: string): Extract<Step, { kind: 'blocked' }> {
  return { kind: 'blocked', code: 'RotationBlocked', explanation: { summary, cause, remedy } };
}
