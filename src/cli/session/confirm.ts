import { KeyturnError } from '../../errors.ts';
import { type CliContext, canAsk } from '../context.ts';

/**
 * Asks a person, on stderr, whether to continue.
 *
 * @param isConfirmed - the flag `--yes`
 * @throws KeyturnError `InvalidInput` if nobody can be asked, or the answer is no
 */
export async function confirm(question: string, isConfirmed: boolean, context: CliContext): Promise<void> {
  if (isConfirmed) return;
  if (!canAsk(context)) {
    throw new KeyturnError('InvalidInput', {
      summary: `Nobody can be asked: ${question}`,
      cause: 'stdin and stderr are not a terminal, or this is CI.',
      remedy: 'read the plan, and add --yes. Nothing was changed.',
    });
  }
  if (await agrees(question, context)) return;
  throw new KeyturnError('InvalidInput', {
    summary: 'Nothing was changed.',
    remedy: 'run the command again and answer yes.',
  });
}

/** The answer of a person, on a terminal; no if the person presses Ctrl-C. */
export async function agrees(message: string, { process }: CliContext): Promise<boolean> {
  const { confirm: ask } = await import('@clack/prompts');
  const { stdin: input, stderr: output } = process;
  return (await ask({ message, initialValue: false, input, output })) === true;
}
