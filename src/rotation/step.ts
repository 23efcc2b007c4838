import type { ErrorCode, Explanation } from '../errors.ts';
import type { Abandoned } from './journal.ts';

/** Where a rotation stands at the end of a run. */
export type RotationState =
  /** Nothing to do: the key is not due. */
  | 'idle'
  /** `rotate: plan`: what a run would do. */
  | 'planned'
  /** The next run goes on, because it will hold the new key. */
  | 'waiting'
  /** The old key is still Active. */
  | 'grace'
  /** The old key's time has come, but something still speaks against it. */
  | 'held'
  /** The old key is Inactive. */
  | 'recovery'
  /** The old key is gone. */
  | 'finished'
  /** Going back. */
  | 'undone'
  /** The rotation stopped with an error. */
  | 'failed';

/** One next step. Each leaves a state that the next observation understands. */
export type Step =
  | {
      readonly kind: 'rest';
      readonly state: RotationState;
      readonly why: string;
      readonly next?: Date;
      /** When the old key's time had come, where it is held up for long. */
      readonly overdueSince?: Date;
    }
  | { readonly kind: 'blocked'; readonly code: ErrorCode; readonly explanation: Explanation }
  /** Check everything that can fail, then write the intent down. */
  | { readonly kind: 'begin'; readonly why: string }
  /** The intent was written down too long ago for a key to be told by its date. */
  | { readonly kind: 'intend-again' }
  | { readonly kind: 'create' }
  /** The answer to CreateAccessKey was lost: wait, and list again. */
  | { readonly kind: 'look-again' }
  /** The attempt came to nothing; `broken` says why a new rotation must begin at once. */
  | { readonly kind: 'start-over'; readonly broken?: string; readonly abandoned?: Abandoned }
  /** Write down that the key exists. */
  | { readonly kind: 'adopt'; readonly id: string }
  /** Delete a key that is in no target, and whose secret is lost. */
  | { readonly kind: 'delete-orphan'; readonly id: string; readonly broken?: string }
  | { readonly kind: 'prove'; readonly id: string }
  | { readonly kind: 'write'; readonly id: string; readonly target: number }
  /** A secret was written, and GitHub does not show the write yet: look again. */
  | { readonly kind: 'await-secret'; readonly target: number }
  /** Complete a torn classic pair: its secret is the new key's already. */
  | { readonly kind: 'write-id'; readonly id: string; readonly target: number }
  | { readonly kind: 'commit' }
  /** A target was changed since the commit, and this run knows the new key: write all again. */
  | { readonly kind: 'redistribute' }
  | { readonly kind: 'deactivate'; readonly id: string }
  | { readonly kind: 'record-retired' }
  | { readonly kind: 'record-reactivated' }
  | { readonly kind: 'delete'; readonly id: string }
  /** The old key is gone: prove it, and close the journal. */
  | { readonly kind: 'finish'; readonly id: string }
  | { readonly kind: 'reactivate'; readonly id: string }
  | { readonly kind: 'pause' }
  /** Turning round came to nothing before anything was written. */
  | { readonly kind: 'cancel-roll-back' }
  | { readonly kind: 'resume' }
  /** Turn round: the old key becomes the one that is distributed. */
  | { readonly kind: 'roll-back' };
