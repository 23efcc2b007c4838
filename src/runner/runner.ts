import * as core from '@actions/core';
import { accountIdsIn } from '../aws/arn.ts';
import type { Env } from '../env.ts';
import { KeyturnError, messageOf } from '../errors.ts';
import { commandFileAdvice, isCommandFile } from './command-files.ts';
import { logText } from './log-text.ts';
import { maskForms } from './mask-forms.ts';

/** The interface between a step and GitHub's runner. */
export interface Runner {
  readonly env: Env;
  /** Masks a value in the rest of the job's log, in every form in which it may be printed. */
  mask(value: string): void;
  /** From now on, masks every account id in a text before printing it. */
  hideAccountIds(): void;
  info(line: string): void;
  /** Prints each text only once. */
  notice(line: string): void;
  warning(line: string): void;
  /** An error annotation; the step continues. */
  error(line: string): void;
  /** An error annotation; the step fails. */
  fail(message: string): void;
  exportVariable(name: string, value: string): void;
  setOutput(name: string, value: string): void;
  /**
   * Saves a value for the post step.
   *
   * @returns whether the runner supports it
   * @throws KeyturnError `PublishFailed` if the value could not be written
   */
  saveState(name: string, value: string): boolean;
  /** The value that `saveState` saved, or ''. */
  state(name: string): string;
}

/** The runner that started this process. */
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
    // A copy: some variables are removed from the process's own environment later.
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
      // Without the file, @actions/core would print the value as a command.
      if (!isCommandFile(env, 'GITHUB_STATE')) return false;
      named(keepState)(name, value);
      return true;
    },
    state: core.getState,
  };
}

/**
 * Checks names before they are written to a command file. @actions/core puts each value between two delimiters that
 * nobody can guess, so a value may contain anything; the name comes before them and must be one word.
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
