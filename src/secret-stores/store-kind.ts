import type { Env } from '../env.ts';
import type { GitHubAccess } from '../github/access.ts';
import type { RetryContext } from '../http/retry.ts';
import type { Job, RepositoryName, UnfinishedRun } from './jobs.ts';
import type { RecordStore } from './record-store.ts';
import type { SecretLocation, SecretStore } from './secret-store.ts';

/** A kind of secret store. Everything but `open` is pure and light: parsing `rotate-targets` loads it in every run. */
export interface StoreKind<L extends SecretLocation = SecretLocation> {
  /** What `SecretLocation.provider` says. */
  readonly provider: string;
  readonly grammar: StoreGrammar<L>;
  readonly places: StorePlaces<L>;
  readonly jobs: StoreJobs<L>;
  /** Connects to the store; its client is loaded here. */
  open(request: OpenRequest<L>): Promise<OpenedStore<L>>;
}

/** The words of a line of `rotate-targets` that name a location of this store. */
export interface StoreGrammar<L extends SecretLocation = SecretLocation> {
  /** A word that begins so gives the line to this store. Absent for the store of every other line. */
  readonly prefix?: string;
  readonly words: readonly PlaceWord[];
  /** The location that the words of a line name, or what is wrong with them. */
  locate(words: WordValues): L | string;
  /** The name of a secret as the store spells it; `undefined` if the store cannot have such a secret. */
  secretName(word: string): string | undefined;
  /**
   * What is wrong with a word that names neither a location nor a secret.
   *
   * @param part - the part of the word that is wrong
   */
  explainWord(word: string, part: string): string;
  /** The words that name a location, as a line of `rotate-targets` has them. */
  write(location: L): readonly string[];
}

/** A kind of word. A line has one word for each slot at most. */
export interface PlaceWord {
  readonly slot: string;
  matches(word: string): boolean;
  /** What the word means, or what is wrong with it. */
  read(word: string): { readonly value: unknown } | string;
}

/** What the words of a line mean, by slot. */
export type WordValues = Readonly<Record<string, unknown>>;

/** A location in texts. */
export interface StorePlaces<L extends SecretLocation = SecretLocation> {
  /** Fills in what a line may leave out: the repository that the workflow runs in. */
  resolve(location: L, here: RepositoryName | undefined): L;
  /** In words, for people. */
  describe(location: L): string;
  /** The first half of the journal's keys. Rotations in progress are written down with these texts: never change them. */
  journalPlace(location: L): string;
  /** One text for each location, however its line is written. */
  identity(location: L, here: RepositoryName | undefined): string;
}

/** Which jobs read a location. */
export interface StoreJobs<L extends SecretLocation = SecretLocation> {
  isReadBy(location: L, job: Job): boolean;
  /** The repository whose unfinished runs may still have an old value; `undefined` if no single repository has it. */
  readersOf(location: L): RepositoryName | undefined;
  /** Where these jobs look if the secret is not in this location, nearest first. */
  fallbacks(location: L, here: RepositoryName | undefined): Fallbacks<L>;
}

/** The locations that a job reads after the one that it is asked about. */
export interface Fallbacks<L extends SecretLocation = SecretLocation> {
  /** The jobs, as the subject of a sentence. */
  readonly jobs: string;
  readonly locations: readonly L[];
}

/** What a store is opened for, and with what. */
export interface OpenRequest<L extends SecretLocation = SecretLocation> {
  /** Resolved. */
  readonly locations: readonly L[];
  readonly job: Job;
  /** How the inputs say that GitHub is asked. */
  readonly access: GitHubAccess;
  readonly io: StoreIo;
}

/** What the clients of stores share. */
export interface StoreIo {
  readonly env: Env;
  readonly fetch: typeof fetch;
  readonly retry: RetryContext;
  /** Called before every request that changes something. */
  readonly beforeWrite: () => Promise<void>;
  /** Called before every request, with the points that the store counts for it. */
  readonly beforeRequest: (points: number) => Promise<void>;
  /** Called with every secret the moment it is known. */
  readonly mask: (value: string) => void;
}

/** A store that is open. */
export interface OpenedStore<L extends SecretLocation = SecretLocation> {
  at(location: L): SecretStore;
  /** Records of the job's repository; absent if the store has none. */
  readonly records?: RecordStore;
  /** `undefined` if the token may not read the runs; the method is absent if the store knows of no jobs. */
  unfinishedRuns?(repository: RepositoryName): Promise<readonly UnfinishedRun[] | undefined>;
  close(): Promise<void>;
}
