import type { Level } from './level.ts';
import type { RuleId } from './rules.ts';

/** A line of a file of a repository. */
export interface Place {
  /** `octo-org/octo-repo`, if it is not the repository of the checkout. */
  readonly repository?: string;
  /** Relative to the root of the repository, with `/`: `.github/workflows/deploy.yml`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column?: number;
}

/** A change of one file that repairs a finding. Nothing applies it: `--fix=diff` prints it. */
export interface Patch {
  /** Relative to the root of the repository. */
  readonly file: string;
  /** The whole text as it is, and as it should be. Several patches of a file start from the same text. */
  readonly before: string;
  readonly after: string;
}

/** What `keyturn doctor` has found. None of its texts may hold a secret. */
export interface Finding {
  readonly rule: RuleId;
  readonly level: Level;
  readonly place?: Place;
  /** `deploy.yml › deploy (push to main)`; of several, the first and how many more there are. */
  readonly job?: string;
  /** All of them, as `Report.checked` names them, if there are several. */
  readonly jobs?: readonly string[];
  /** What the finding is about: the ARN of a role, the name of a secret. It is a part of the fingerprint. */
  readonly subject: string;
  /** What is wrong, in one sentence. */
  readonly summary: string;
  readonly cause?: string;
  /** The next action. */
  readonly remedy: string;
  /** The exact policy statement or command. */
  readonly statement?: string;
  readonly patch?: Patch;
}

/** Something that could not be asked, and therefore has not passed. */
export interface NotChecked {
  readonly what: string;
  readonly why: string;
  readonly place?: Place;
  /** The jobs that have therefore not passed, as `Report.checked` names them; absent if it concerns every job. */
  readonly jobs?: readonly string[];
}

/** What one run of `keyturn doctor` says. */
export interface Report {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  /** The jobs that were checked: `deploy.yml › deploy (push to main)`. */
  readonly checked: readonly string[];
}
