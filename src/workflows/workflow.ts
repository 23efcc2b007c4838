import type { Entry, FileNode, Scalar } from './node.ts';
import type { FileError } from './parser.ts';
import type { Permissions } from './permissions.ts';
import type { Trigger } from './triggers.ts';

/** A workflow file. */
export interface Workflow {
  readonly file: WorkflowFile;
  readonly name?: string;
  readonly triggers: readonly Trigger[];
  /** `undefined` if the file has no `permissions:`; the repository's default applies. */
  readonly permissions?: Permissions;
  readonly env: readonly Entry[];
  readonly concurrency?: Concurrency;
  readonly jobs: readonly Job[];
  /** What `workflow_dispatch` asks for. */
  readonly dispatchInputs: readonly Entry[];
  /** What `workflow_call` takes. */
  readonly callInputs: readonly Entry[];
  readonly errors: readonly FileError[];
}

/** A file of a repository and its text. */
export interface WorkflowFile {
  /** `octo-org/octo-repo`; `undefined` for a checkout whose repository is not known. */
  readonly repository?: string;
  /** Relative to the root of the repository. */
  readonly path: string;
  readonly text: string;
  /** The branch, tag or commit that a caller names; absent for the workflows of the repository that is checked. */
  readonly ref?: string;
}

export interface Job {
  readonly id: string;
  readonly line: number;
  readonly condition?: Scalar;
  readonly permissions?: Permissions;
  readonly environment?: Scalar;
  readonly matrix?: FileNode;
  readonly env: readonly Entry[];
  readonly concurrency?: Concurrency;
  readonly needs: readonly string[];
  readonly steps: readonly Step[];
  /** For a job that calls a reusable workflow. */
  readonly call?: Call;
}

export interface Call {
  readonly uses: string;
  readonly line: number;
  readonly inputs: readonly Entry[];
  readonly secrets: 'inherit' | readonly Entry[];
}

export interface Step {
  readonly line: number;
  readonly id?: string;
  readonly condition?: Scalar;
  readonly uses?: string;
  /** The line of `uses:` or `run:`. */
  readonly usesLine: number;
  readonly inputs: readonly Entry[];
  readonly env: readonly Entry[];
  readonly run?: Scalar;
}

export interface Concurrency {
  readonly line: number;
  readonly group?: Scalar;
  readonly cancelInProgress?: Scalar;
}
