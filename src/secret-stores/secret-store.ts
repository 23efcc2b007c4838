/** Where a secret is kept. Each secret store adds what it needs to find the place. */
export interface SecretLocation {
  /** The `provider` of the `StoreKind` that reads and writes it. */
  readonly provider: string;
}

/**
 * A mark that changes with every write of a secret. It is opaque: two revisions are equal or they are not, and nothing
 * else can be learned from them (docs/decisions/0017).
 */
export type Revision = string;

/** A limit on requests, as the store's last response gave it. Stores that share a limit return the same object. */
export interface HourlyLimit {
  readonly left: number;
  readonly limit: number;
  /** Milliseconds until the limit is reset, as of that response. */
  readonly resetsInMs: number;
}

/** The secrets of one location. A value is written and never read back. */
export interface SecretStore {
  /** @returns `undefined` if there is no secret of that name */
  revision(name: string): Promise<Revision | undefined>;
  /** Checks, without changing anything, that secrets may be written here. Throws if not. */
  checkWritable(): Promise<void>;
  /** Replaces the value of a secret. */
  put(name: string, value: string): Promise<void>;
  /** What is left of the requests that the store allows in an hour. Absent if it sets no such limit. */
  hourlyLimit?(): HourlyLimit | undefined;
  /** When the write of a revision took place, by the store's clock. Absent if the store tells no time. */
  writtenAt?(revision: Revision): Date | undefined;
}
