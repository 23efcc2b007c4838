import type { RawInputs } from '../config/inputs.ts';
import type { Source } from '../sources/choose-source.ts';

/** What a later step needs to obtain the same session again. It is sealed on disk (`sealed-file.ts`). */
export interface Renewal {
  readonly inputs: RawInputs;
  readonly source: Source;
  /** The variables that take part in obtaining credentials, as they were in the step. */
  readonly env: Readonly<Record<string, string>>;
  /** Seconds that a renewed session is asked to last; absent for what the inputs say. */
  readonly maxSeconds?: number;
}

/** Where the sealed renewal is, and the variable that holds its key: several steps of a job may renew. */
export function renewalPath(folder: string): string {
  return `${folder}/source`;
}

export function encryptionKeyVariable(folder: string): string {
  return `KEYTURN_REFRESH_${
    folder
      .split(/[^0-9a-z]/i)
      .at(-1)
      ?.toUpperCase() ?? ''
  }`;
}
