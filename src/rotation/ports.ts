import type { AccessKeys } from '../aws/access-keys.ts';
import type { Iam } from '../aws/iam.ts';
import type { Identity } from '../aws/sts.ts';
import type { Target } from '../config/config.ts';
import type { RepositoryName } from '../github/repository-name.ts';
import type { UnfinishedRun } from '../github/runs.ts';
import type { SecretPlace } from '../github/secret-place.ts';
import type { Variables } from '../github/variables.ts';
import type { Guard } from './guard.ts';
import type { Holder } from './lock.ts';

/** A target whose place is known. */
export interface BoundTarget {
  readonly target: Target;
  /** In words. */
  readonly name: string;
  /** The first half of the journal's keys. */
  readonly journalPlace: string;
  readonly place: SecretPlace;
  /** The repository whose jobs read it; absent for an organization's. */
  readonly repository?: RepositoryName;
}

/** The world outside, as a rotation sees it. Everything that sends a request or tells the time is here. */
export interface RotationPorts {
  /** IAM, signed with a key pair; without one, with the session of the role that manages users. */
  readonly iam: (keys?: AccessKeys) => Iam;
  readonly whoIs: (keys: AccessKeys) => Promise<Identity>;
  /** One signed request to STS: whether it accepts these keys. */
  readonly tryOnSts: (keys: AccessKeys) => Promise<void>;
  readonly targets: readonly BoundTarget[];
  /** Of the repository that holds the journal. */
  readonly variables: Variables;
  /** `undefined` where the token may not read them. */
  readonly unfinishedRuns: (repository: RepositoryName) => Promise<readonly UnfinishedRun[] | undefined>;
  readonly me: Holder;
  /** Stands before every change in IAM and at GitHub. */
  readonly guard: Guard;
  /** Whether a process of this machine is alive. */
  readonly isAlive: (process: Pick<Holder, 'pid' | 'bornAt'>) => boolean;
  readonly retrying: <T>(what: string, attempt: () => Promise<T>) => Promise<T>;
  readonly mask: (value: string) => void;
  readonly info: (line: string) => void;
  /** What a person should know of, although the run goes on; absent where nobody is told. */
  readonly warning?: (line: string) => void;
  /** Whether Dependabot started this run, which then has the Dependabot secrets. */
  readonly isDependabot?: boolean;
  readonly now: () => Date;
  /** Milliseconds from now after which `sleep` refuses, so that nobody works beyond the time of a lock. */
  readonly expireAfter: (ms: number) => void;
  readonly sleep: (ms: number) => Promise<void>;
  /** When the runner asked this step to end, in milliseconds since 1970; absent while it has not. */
  readonly cancelledAt: () => number | undefined;
}
