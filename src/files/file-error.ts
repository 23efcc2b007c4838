import { type Explanation, KeyturnError, messageOf } from '../errors.ts';

/** The error for anything that prevents writing a profile. */
export function unwritableError(explanation: Explanation, cause?: unknown): KeyturnError {
  return new KeyturnError('ProfileUnwritable', explanation, cause === undefined ? {} : { cause });
}

/** Wraps an error of the operating system; a `KeyturnError` stays as it is. */
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

/** The operating system's error code, such as `ENOENT`, of an error or of the cause of a `KeyturnError`. */
export function systemCode(error: unknown): string | undefined {
  const origin = error instanceof KeyturnError ? error.cause : error;
  return typeof origin === 'object' && origin !== null && 'code' in origin ? String(origin.code) : undefined;
}
