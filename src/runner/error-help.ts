import type { Env } from '../env.ts';
import { type ErrorCode, KeyturnError } from '../errors.ts';

/** Where the pages are unless the runner says which repository and ref the action comes from. */
const defaults = { repository: 'octo-org/keyturn', ref: 'v1' };
const githubCom = 'https://github.com';

/**
 * A `KeyturnError` explains itself, and one that quotes a refusal which nothing in Keyturn explains gets the usual remedy.
 * Anything else is a bug, so its stack is shown.
 */
export function failureMessage(error: unknown, env: Env): string {
  if (error instanceof KeyturnError) return messageWithHelp(withUsualRemedy(error), env);
  const stack = error instanceof Error ? error.stack : String(error);
  return `Keyturn failed unexpectedly, which is a bug: ${stack}\n${helpLine('Unexpected', env)}`;
}

function withUsualRemedy(error: KeyturnError): KeyturnError {
  const { message, retry, explanation } = error;
  if (explanation.remedy !== undefined || message.includes('What to do:')) return error;
  const remedy =
    retry === 'never'
      ? 'correct what the message names; the lines above show what this step tried.'
      : 'run the job again; if it fails again, look at the health pages of AWS and GitHub.';
  return error.withDiagnosis({ remedy });
}

/** An error's message with its code and the address of the section of docs/errors.md about it, as the last line. */
export function messageWithHelp({ code, message }: KeyturnError, env: Env): string {
  return `${message}\n${helpLine(code, env)}`;
}

/**
 * The last line of every error. A GitHub Enterprise Server either has a copy of the action's repository or takes the
 * action from GitHub.com (GitHub Connect). The runner does not say which, so the line has both addresses.
 */
export function helpLine(code: ErrorCode, env: Env): string {
  const [address = '', other] = helpAddresses(code, env);
  const elsewhere = other === undefined ? '' : ` (if this server has no such repository: ${other})`;
  return `Error code ${code}: ${address}${elsewhere}`;
}

/** The address of a page on GitHub.com, for the command line, which no repository names. */
export const pageOnGitHub = (path: string): string =>
  `${githubCom}/${defaults.repository}/blob/${defaults.ref}/${path}`;

/** The addresses of the section about a code: the one on the job's own server first, the one on GitHub.com last. */
export function helpAddresses(code: ErrorCode, env: Env): readonly string[] {
  const servers = new Set([serverIn(env) ?? githubCom, githubCom]);
  const { repository, ref } = originIn(env) ?? defaults;
  return [...servers].map(
    (server) => `${server}/${repository}/blob/${ref}/docs/errors.md#${code.toLowerCase()}`,
  );
}

function serverIn({ GITHUB_SERVER_URL: url = '' }: Env): string | undefined {
  return /^https?:\/\/[a-z\d-]+(?:\.[a-z\d-]+)*(?::\d{1,5})?$/i.test(url) ? url : undefined;
}

/**
 * The repository and ref that `uses:` names, so that an action pinned to a commit links to the page of that commit. The
 * runner leaves both empty for an action in the workflow's own repository, and inside a composite action
 * (actions/runner#2473). Earlier steps can set the variables, so anything but plain names is ignored.
 */
function originIn(env: Env): typeof defaults | undefined {
  const { GITHUB_ACTION_REPOSITORY: repository = '', GITHUB_ACTION_REF: ref = '' } = env;
  const isRepository = /^[a-z\d][a-z\d-]{0,38}\/[\w.-]{1,100}$/i.test(repository);
  const isRef = /^\w[\w.-]*(?:\/\w[\w.-]*)*$/.test(ref) && ref.length <= 200;
  return isRepository && isRef ? { repository, ref } : undefined;
}
