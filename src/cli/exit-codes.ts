import { type ErrorCode, KeyturnError } from '../errors.ts';

/** The exit codes of every command but `exec`, whose exit code is that of the program it runs. */
export const exitCode = {
  ok: 0,
  /** A check failed: a key is too old, the account is not allowed. */
  failed: 1,
  /** A wrong argument or input. Nothing was sent. */
  usage: 2,
  /** AWS refused the credentials, or there are none. */
  notAllowed: 3,
  /** A service could not be reached. Another attempt may succeed. */
  unreachable: 4,
  /** The world is not as it was when the plan was made. Nothing was changed. */
  outdated: 5,
  /** A part is done; the next run resumes. */
  partlyDone: 6,
  /** `bootstrap plan --detailed-exitcode`: there is something to do. Terraform's 2 is wrong usage here. */
  changes: 10,
  /** A bug. */
  bug: 70,
} as const;

/** `exec` could not start the program. `env` and `timeout` use the same code. */
export const execFailed = 125;

const codes: Partial<Record<ErrorCode, number>> = {
  InvalidInput: exitCode.usage,
  NoCredentials: exitCode.notAllowed,
  CredentialSourceFailed: exitCode.notAllowed,
  RootCredentials: exitCode.notAllowed,
  OidcUnavailable: exitCode.notAllowed,
  OidcRequestFailed: exitCode.notAllowed,
  WebIdentityTokenUnreadable: exitCode.notAllowed,
  AccessDenied: exitCode.notAllowed,
  InvalidCredentials: exitCode.notAllowed,
  ExpiredCredentials: exitCode.notAllowed,
  InvalidIdentityToken: exitCode.notAllowed,
  MfaCodeRefused: exitCode.notAllowed,
  MfaDeviceUnknown: exitCode.notAllowed,
  Throttled: exitCode.unreachable,
  ServiceUnavailable: exitCode.unreachable,
  Network: exitCode.unreachable,
  Timeout: exitCode.unreachable,
  ActionTimedOut: exitCode.unreachable,
  PlanOutdated: exitCode.outdated,
  Incomplete: exitCode.partlyDone,
};

/** The exit code for a thrown value. */
export function exitCodeOf(error: unknown): number {
  if (!(error instanceof KeyturnError)) return exitCode.bug;
  return codes[error.code] ?? exitCode.failed;
}
