import { closeSync, constants, openSync, statSync } from 'node:fs';
import type { Env } from '../env.ts';
import { type Explanation, KeyturnError, messageOf } from '../errors.ts';

type Advice = Omit<Explanation, 'summary'>;

const notAllowed: Advice = {
  cause:
    "the user that this step runs as may not write the runner's file: a container that runs as another user, or an earlier step that changed its owner or mode.",
  remedy:
    "run the step as the runner's own user (in a job with container:, without --user in its options), or find the step that changes the runner's temporary folder.",
};
const isFull: Advice = {
  cause: 'the disk of the runner is full, or the quota of its user is used up.',
  remedy: 'free some space on the runner, and run the job again.',
};
const isGone: Advice = {
  cause: "the runner's temporary folder is gone, or something else stands in its place.",
  remedy: 'find the step that empties or replaces the folder (RUNNER_TEMP), and run the job again.',
};

const byCode: Readonly<Record<string, Advice>> = {
  EACCES: notAllowed,
  EPERM: notAllowed,
  EROFS: {
    cause: "the runner's temporary folder is mounted read-only.",
    remedy: 'mount it read-write, and run the job again.',
  },
  ENOSPC: isFull,
  EDQUOT: isFull,
  ENOENT: isGone,
  ENOTDIR: isGone,
  EISDIR: isGone,
};

/** Explains why a command file cannot be written, by Node's error code. */
export function commandFileAdvice(error: unknown): Advice {
  const { code = '', message = '' } = (error ?? {}) as NodeJS.ErrnoException;
  // @actions/core throws an error without a code if the file does not exist.
  if (code === '' && /^Missing file/.test(message)) return isGone;
  return (
    byCode[code] ?? {
      cause: "the runner's disk is failing.",
      remedy: "check the runner's disk, and run the job again.",
    }
  );
}

/** The error of opening a file for appending, which does not change it; `undefined` if it can be opened. */
function appendError(path: string): unknown {
  try {
    closeSync(openSync(path, constants.O_WRONLY | constants.O_APPEND));
    return undefined;
  } catch (error) {
    return error;
  }
}

/**
 * Checks that the step can publish its results. Without command files, @actions/core would print credentials to the log
 * as commands.
 *
 * @throws KeyturnError `NotOnRunner`, `PublishFailed`
 */
export function requireCommandFiles(env: Env): void {
  const missing = ['GITHUB_ENV', 'GITHUB_OUTPUT'].filter((name) => !isCommandFile(env, name));
  if (missing.length === 0) {
    requireWritable(env);
    return;
  }
  throw new KeyturnError('NotOnRunner', {
    summary: `${missing.join(' and ')} ${missing.length > 1 ? 'do' : 'does'} not name an existing file.`,
    ...(missing.every((name) => env[name])
      ? isGone
      : {
          cause: 'this is not a step of a GitHub Actions job, or the runner is too old for command files.',
          remedy: 'run Keyturn with `uses:` in a workflow, on runner 2.297 or newer.',
        }),
  });
}

/** Runs before the first request. A full disk shows only when something is written. */
function requireWritable(env: Env): void {
  for (const name of ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE']) {
    const error = isCommandFile(env, name) ? appendError(env[name] ?? '') : undefined;
    if (error === undefined) continue;
    throw new KeyturnError(
      'PublishFailed',
      {
        summary: `The runner's file ${name} cannot be written: ${messageOf(error)}. Nothing was sent to AWS.`,
        ...commandFileAdvice(error),
      },
      { cause: error },
    );
  }
}

/** Whether the runner has set the variable to an existing file. */
export function isCommandFile(env: Env, name: string): boolean {
  const path = env[name];
  if (!path) return false;
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return found !== undefined && !found.isDirectory();
  } catch {
    // The file cannot be inspected; writing to it gives the reason.
    return true;
  }
}
