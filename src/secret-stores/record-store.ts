/** One record and its dates, which the store sets. A writer can make both dates newer, never older. */
interface StoredRecord {
  readonly value: string;
  /** When the record was last written; absent if the store gives no valid date. */
  readonly updatedAt?: Date;
  /** When the record was created; absent if the store gives no valid date. */
  readonly createdAt?: Date;
}

/**
 * Short texts without secrets, in the place that holds the journal and the lock of a rotation. One permission covers
 * creating, replacing and deleting them.
 */
export interface RecordStore {
  /** @returns `undefined` if there is no record of that name */
  get(name: string): Promise<StoredRecord | undefined>;
  /** The values of all records whose names begin with `prefix`. */
  list(prefix: string): Promise<ReadonlyMap<string, string>>;
  /**
   * Creates a record atomically. A failed request is not repeated: the caller looks whether it took effect.
   *
   * @returns false if the record exists already
   */
  create(name: string, value: string): Promise<boolean>;
  /**
   * Creates or replaces a record.
   *
   * @param likely - whether the record was there when the caller last looked; saves a request if it is still true
   */
  put(name: string, value: string, likely?: 'present' | 'missing'): Promise<void>;
  /** Deletes a record if it exists. */
  remove(name: string): Promise<void>;
  /** Checks, without changing anything, that records may be written here. Throws if not. */
  checkWritable(): Promise<void>;
}
