import { existsSync, readFileSync } from 'node:fs';
import { KeyturnError, messageOf } from '../../errors.ts';
import { explainName, explainText } from '../../explain/explain-text.ts';
import type { Explained } from '../../explain/explained.ts';
import { explainedJson, explainedText } from '../../explain/forms.ts';
import { isToken } from '../../explain/token.ts';
import type { CliContext } from '../context.ts';
import { exitCodeOf } from '../exit-codes.ts';
import { reportFailure } from '../session/report-failure.ts';
import { textStyle } from '../text-style.ts';

interface ExplainFlags {
  readonly format: 'text' | 'json';
}

/** `keyturn explain`: what a code, a token or a policy means. Nothing is sent. */
export async function explain(this: CliContext, flags: ExplainFlags, what?: string): Promise<void> {
  try {
    const explained = explainedOf(what, this);
    const text =
      flags.format === 'json' ? explainedJson(explained) : explainedText(explained, textStyle(this));
    this.process.stdout.write(text);
  } catch (error) {
    reportFailure(error, this);
    this.process.exitCode = exitCodeOf(error);
  }
}

function explainedOf(what: string | undefined, context: CliContext): readonly Explained[] {
  const now = Date.now();
  const { env } = context;
  if (what === undefined && env.KEYTURN_TOKEN) return explainText(env.KEYTURN_TOKEN, now);
  if (what === undefined || what === '-') return explainText(standardInput(what, context), now);
  requireNoSecret(what);
  return existsSync(what) ? explainText(contentOf(what), now) : [explainName(what)];
}

/** Every program on the machine can read arguments. The message does not repeat it. */
function requireNoSecret(what: string): void {
  if (!isToken(what.replace(/^Bearer\s+/i, ''))) return;
  throw new KeyturnError('InvalidInput', {
    summary: 'A token was given as an argument.',
    cause: 'every program on this machine can read arguments, and the shell may have kept the line.',
    remedy:
      'write it into a file that only you can read, or into KEYTURN_TOKEN, or pipe it: keyturn explain - < FILE. If it is still valid, treat it as known to others.',
  });
}

function standardInput(what: string | undefined, { process: { stdin } }: CliContext): string {
  if (what === undefined && stdin.isTTY) {
    throw new KeyturnError('InvalidInput', {
      summary: 'There is nothing to explain.',
      remedy:
        'give a code, the path of a file, or - and text on standard input. Example: keyturn explain AccessDenied',
    });
  }
  return contentOf(0);
}

function contentOf(file: string | 0): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new KeyturnError(
      'InvalidInput',
      {
        summary: `${file === 0 ? 'Standard input' : file} could not be read: ${messageOf(error)}`,
        remedy: 'give a file that you may read, or - for standard input.',
      },
      { cause: error },
    );
  }
}
