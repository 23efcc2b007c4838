import type { RotateMode } from '../config/config.ts';

/** What the user asks for. */
export interface RotationPolicy {
  readonly mode: RotateMode;
  readonly afterMs: number;
  readonly graceMs: number;
  readonly recoveryMs: number;
}
