import { accountIdsIn } from '../../aws/arn.ts';
import type { Env } from '../../env.ts';
import { logText } from '../../runner/log-text.ts';
import { maskForms } from '../../runner/mask-forms.ts';
import type { Runner } from '../../runner/runner.ts';

/**
 * A terminal in the place of GitHub's runner. Lines for people go to stderr; every secret is replaced in them. Nothing is
 * exported and no output is set: the commands hand out the credentials themselves.
 *
 * @param isVerbose - print what is tried as well, not only notices, warnings and errors
 */
export function terminalRunner(env: Env, write: (text: string) => void, isVerbose: boolean): Runner {
  const secrets = new Set<string>();
  let hidesAccountIds = false;
  const print = (prefix: string) => (text: string) => {
    const hidden = hidesAccountIds ? [...secrets, ...accountIdsIn(text)] : [...secrets];
    // The longest first, because one secret can contain another.
    const longestFirst = hidden.sort((a, b) => b.length - a.length);
    write(
      `${logText(longestFirst.reduce((line, secret) => line.replaceAll(secret, '***'), prefix + text))}\n`,
    );
  };
  const noticed = new Set<string>();
  return {
    env,
    mask: (value) => {
      for (const form of maskForms(value)) secrets.add(form);
    },
    hideAccountIds: () => {
      hidesAccountIds = true;
    },
    info: isVerbose ? print('') : () => {},
    notice: (line) => {
      if (!noticed.has(line)) print('')(line);
      noticed.add(line);
    },
    warning: print('Warning: '),
    error: print('Error: '),
    fail: print('Error: '),
    exportVariable: () => {},
    setOutput: () => {},
    saveState: () => false,
    state: () => '',
  };
}
