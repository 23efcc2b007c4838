import { type Explanation, KeyturnError, messageOf } from '../errors.ts';

/** The error of everything that keeps a profile from being written. */
export function unwritableError(explanation: Explanation, cause?: unknown): KeyturnError {
  return new KeyturnError('ProfileUnwritable', explanation, cause === undefined ? {} : { cause });
}

/** What the operating system said about a path, as one of Keyturn's errors; those that are one already stay. */
export function asUnwritable(path: string, error: unknown): KeyturnError {
  if (error instanceof KeyturnError) return error;
  return unwritableError(
    {
      summary: `${path} cannot be written: ${messageOf(error)}`,
      cause: 'another user owns the file or its folder, or the disk is full or read-only.',
      remedy:
        'correct the permissions, or point AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE to another place.',
    },
    error,
  );
}

/** The name of an error of the operating system, such as `ENOENT`, also where it is the cause of Keyturn's. */
export function systemCode(error: unknown): string | undefined {
  const origin = error instanceof KeyturnError ? error.cause : error;
  return typeof origin === 'object' && origin !== null && 'code' in origin ? String(origin.code) : undefined;
}
