import type { Declaration, World } from './resource.ts';

/** What one way to set up CI or a person consists of. */
export interface Blueprint {
  /** In an order in which each is harmless without the next. */
  readonly declarations: readonly Declaration[];
  /** What a person should know before it is applied. */
  readonly notes: readonly string[];
  /**
   * Shows that the result works, after everything is made.
   *
   * @returns what was shown, a line each
   * @throws KeyturnError if it does not work
   */
  readonly check?: (world: World) => Promise<readonly string[]>;
}
