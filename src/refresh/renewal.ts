import type { RawInputs } from '../config/inputs.ts';

/** What a later step needs to renew the session. It is stored encrypted (`encrypted-file.ts`). */
export interface Renewal {
  readonly inputs: RawInputs;
  /** The source by its name in `sources/index.ts`, and its input. */
  readonly source: { readonly kind: string; readonly input: unknown };
  /** The variables that decide how credentials are resolved, as they were in the step. */
  readonly env: Readonly<Record<string, string>>;
  /** The longest duration of a renewed session, in seconds; absent where only the inputs limit it. */
  readonly maxSeconds?: number;
}

/** The file of the encrypted renewal. */
export function renewalPath(folder: string): string {
  return `${folder}/source`;
}

/** The variable that holds the key of the renewal. Several steps of a job may have one each. */
export function encryptionKeyVariable(folder: string): string {
  return `KEYTURN_REFRESH_${
    folder
      .split(/[^0-9a-z]/i)
      .at(-1)
      ?.toUpperCase() ?? ''
  }`;
}
