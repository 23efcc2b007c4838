import * as core from '@actions/core';
import { accountIdsIn } from '../aws/arn.ts';
import { KeyturnError, messageOf } from '../errors.ts';
import { commandFileAdvice, isCommandFile } from './command-files.ts';

/** GitHub's runner, as far as a step can talk to it. */
export interface Runner {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Hides a value in everything that is printed from now on, in this job. */
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
    // The runner refuses white space as a mask, with a warning that would only alarm people.
    if (value.trim() === '' || masked.has(value)) return;
    masked.add(value);
    core.setSecret(value);
  };
  const printing =
    (print: (text: string) => void) =>
    (text: string): void => {
      if (hidesAccountIds) for (const accountId of accountIdsIn(text)) mask(accountId);
      print(text);
    };
  return {
    // As it was when the step began, whatever is taken out of the process's own meanwhile.
    env: { ...env },
    mask,
    hideAccountIds: () => {
      hidesAccountIds = true;
    },
    info: printing((text) => core.info(asText(text))),
    notice: printing((text) => {
      if (!noticed.has(text)) core.notice(text);
      noticed.add(text);
    }),
    warning: printing((text) => core.warning(text)),
    error: printing((text) => core.error(text)),
    fail: printing((text) => core.setFailed(text)),
    exportVariable: core.exportVariable,
    setOutput: core.setOutput,
    saveState: (name, value) => {
      // Without the file @actions/core would print the value as a command.
      if (!isCommandFile(env, 'GITHUB_STATE')) return false;
      keepState(name, value);
      return true;
    },
    state: core.getState,
  };
}

/**
 * A text that says nothing to the runner: `core.info` prints it as it is, the runner takes a line that begins with `::`,
 * and `##[` anywhere, for a command, and other parties have a say in what AWS and GitHub answer.
 */
function asText(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
      .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ')
      .replaceAll(/^(\s*):(?=:)/gm, '$1: ')
      .replaceAll('##[', '# #[')
  );
}

function keepState(name: string, value: string): void {
  try {
    core.saveState(name, value);
  } catch (error) {
    throw new KeyturnError(
      'PublishFailed',
      {
        what: `What the post step needs could not be written down (GITHUB_STATE): ${messageOf(error)}`,
        ...commandFileAdvice(error),
      },
      { cause: error },
    );
  }
}
