import type { RuleId } from '../findings/rules.ts';

/** What `keyturn explain` can say something about. */
export type ExplainedKind =
  | 'error-code'
  | 'aws-error'
  | 'rule'
  | 'token'
  | 'trust-policy'
  | 'policy'
  | 'authorization-message';

/** An answer of `keyturn explain`. None of its texts holds a secret: of a token only claims, never the signature. */
export interface Explained {
  readonly kind: ExplainedKind;
  readonly title: string;
  /** What it is and does, in sentences. */
  readonly sentences: readonly string[];
  /** Names and values, as the claims of a token. */
  readonly facts: readonly Fact[];
  /** What is wrong with it. */
  readonly warnings: readonly Warning[];
  /** The next action. */
  readonly remedy?: string;
  /** A policy statement or a command to paste. */
  readonly statement?: string;
  /** The address of the page about it. */
  readonly help?: string;
}

export interface Fact {
  readonly name: string;
  readonly value: string;
}

export interface Warning {
  /** The rule by which `keyturn doctor` reports it. */
  readonly rule?: RuleId;
  readonly summary: string;
  readonly cause?: string;
  readonly remedy?: string;
  readonly statement?: string;
}
