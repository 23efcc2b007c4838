import * as core from '@actions/core';
import { accountIdsIn } from '../aws/arn.ts';
import type { Env } from '../env.ts';
import { KeyturnError, messageOf } from '../errors.ts';
import { commandFileAdvice, isCommandFile } from './command-files.ts';
import { logText } from './log-text.ts';
import { maskForms } from './mask-forms.ts';

/** GitHub's runner, as far as a step can talk to it. */
export interface Runner {
  readonly env: Env;
  /** Hides a value in everything that is printed from now on, in this job, in each form that it may be printed in. */
  mask(value: string): void;
  /** From now on, masks every account id before the text that names it is printed. */
  hideAccountIds(): void;
  info(line: string): void;
  /** Once for each text: an annotation that stands there twice tells nothing new. */
  notice(line: string): void;
  warning(line: string): void;
  /** An error annotation; the step goes on. */
  error(line: string): void;
  /** An error annotation, and a failed step. */
  fail(message: string): void;
  exportVariable(name: string, value: string): void;
  setOutput(name: string, value: string): void;
  /**
   * Keeps a value for the post step; whether the runner can.
   *
   * @throws KeyturnError `PublishFailed` when it can, and the value could not be written
   */
  saveState(name: string, value: string): boolean;
  /** What `saveState` kept, '' when there is nothing. */
  state(name: string): string;
}

/** The runner that this process was started by. */
export function githubRunner(env: NodeJS.ProcessEnv): Runner {
  let hidesAccountIds = false;
  const masked = new Set<string>();
  const noticed = new Set<string>();
  const mask = (value: string): void => {
    for (const form of maskForms(value)) {
      if (!masked.has(form)) core.setSecret(form);
      masked.add(form);
    }
  };
  const printing =
    (print: (text: string) => void) =>
    (text: string): void => {
      if (hidesAccountIds) for (const accountId of accountIdsIn(text)) mask(accountId);
      print(logText(text));
    };
  return {
    // As it was when the step began, whatever is taken out of the process's own meanwhile.
    env: { ...env },
    mask,
    hideAccountIds: () => {
      hidesAccountIds = true;
    },
    info: printing((text) => core.info(text)),
    notice: printing((text) => {
      if (!noticed.has(text)) core.notice(text);
      noticed.add(text);
    }),
    warning: printing((text) => core.warning(text)),
    error: printing((text) => core.error(text)),
    fail: printing((text) => core.setFailed(text)),
    exportVariable: named(core.exportVariable),
    setOutput: named(core.setOutput),
    saveState: (name, value) => {
      // Without the file @actions/core would print the value as a command.
      if (!isCommandFile(env, 'GITHUB_STATE')) return false;
      named(keepState)(name, value);
      return true;
    },
    state: core.getState,
  };
}

/**
 * The command files' language: the toolkit puts each value between two lines that nobody can guess, so it may hold
 * anything; the name stands before them, and must be one word.
 */
function named(write: (name: string, value: string) => void): (name: string, value: string) => void {
  return (name, value) => {
    if (!/^[\w-]+$/.test(name))
      throw new Error(`${JSON.stringify(name)} cannot be written to a command file`);
    write(name, value);
  };
}

function keepState(name: string, value: string): void {
  try {
    core.saveState(name, value);
  } catch (error) {
    throw new KeyturnError(
      'PublishFailed',
      {
        summary: `The state for the post step could not be saved (GITHUB_STATE): ${messageOf(error)}`,
        ...commandFileAdvice(error),
      },
      { cause: error },
    );
  }
}
