import type { AccessKeys } from '../aws/access-keys.ts';
import type { Iam } from '../aws/iam.ts';
import type { Identity } from '../aws/sts.ts';
import type { SecretFormat } from '../config/config.ts';
import type { RepositoryName, UnfinishedRun } from '../secret-stores/jobs.ts';
import type { RecordStore } from '../secret-stores/record-store.ts';
import type { SecretStore } from '../secret-stores/secret-store.ts';
import type { Guard } from './guard.ts';
import type { Holder } from './lock.ts';

/** The user whose key is rotated, and what signs for it. */
export interface RotatedUser {
  readonly accountId: string;
  readonly userName: string;
  /** The pair that signs and rotates itself; absent in managed mode. */
  readonly currentPair?: AccessKeys;
  /** The MFA session of `currentPair`. It signs for IAM; a new key could open none before its own first code. */
  readonly mfaSession?: AccessKeys;
  /** The name of the journal's record. */
  readonly journal: string;
}

/** Everything outside that a rotation uses: what sends requests, tells the time, writes the log or knows the process. */
export interface RotationPorts {
  readonly aws: AwsPorts;
  readonly stores: StorePorts;
  readonly process: ProcessPorts;
  readonly clock: ClockPorts;
  readonly log: LogPorts;
  /** Called before every change in IAM and in the stores. */
  readonly guard: Guard;
}

/** AWS as a rotation calls it. */
export interface AwsPorts {
  /** IAM, signed with a key pair; without one, with the session of the role that manages users. */
  readonly iam: (keys?: AccessKeys) => Iam;
  readonly whoIs: (keys: AccessKeys) => Promise<Identity>;
  /** Sends one signed request to STS. Throws if STS does not accept the keys. */
  readonly tryOnSts: (keys: AccessKeys) => Promise<void>;
  readonly retrying: <T>(what: string, attempt: () => Promise<T>) => Promise<T>;
}

/** Where the pair, the journal and the lock are stored. */
export interface StorePorts {
  readonly targets: readonly OpenTarget[];
  /** The records of the repository that holds the journal. */
  readonly records: RecordStore;
  /** `undefined` if the token may not read the runs. */
  readonly unfinishedRuns: (repository: RepositoryName) => Promise<readonly UnfinishedRun[] | undefined>;
}

/** A target whose store is open. */
export interface OpenTarget {
  readonly form: SecretFormat;
  /** In words. */
  readonly name: string;
  /** The first half of the journal's keys. */
  readonly journalPlace: string;
  readonly store: SecretStore;
  /** The repository whose jobs read it; absent for an organization's. */
  readonly repository?: RepositoryName;
  /** Whether a job like this one can read it. */
  readonly isReadable: boolean;
}

/** This process among others. */
interface ProcessPorts {
  readonly me: Holder;
  /** Whether a process of this machine is alive. */
  readonly isAlive: (process: Pick<Holder, 'pid' | 'bornAt'>) => boolean;
  /** When the runner asked this step to end, in milliseconds since 1970; absent while it has not. */
  readonly cancelledAt: () => number | undefined;
}

/** The time, and waiting. */
interface ClockPorts {
  readonly now: () => Date;
  readonly sleep: (ms: number) => Promise<void>;
  /** Milliseconds from now after which `sleep` refuses, so that no run works beyond the time of its lock. */
  readonly expireAfter: (ms: number) => void;
}

/** What the run says, and what it hides. */
interface LogPorts {
  readonly info: (line: string) => void;
  /** What a person should know although the run continues. */
  readonly warning: (line: string) => void;
  readonly mask: (value: string) => void;
}
