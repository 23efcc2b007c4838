import { KeyturnError } from '../../errors.ts';
import { type CliContext, canAsk } from '../context.ts';

/**
 * Asks a person, on stderr, whether to go on.
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
  const prompts = await import('@clack/prompts');
  const { stdin: input, stderr: output } = context.process;
  if ((await prompts.confirm({ message: question, initialValue: false, input, output })) === true) return;
  throw new KeyturnError('InvalidInput', {
    summary: 'Nothing was changed.',
    remedy: 'run the command again and answer yes to go on.',
  });
}
