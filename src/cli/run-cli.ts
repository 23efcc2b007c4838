import { ExitCode, proposeCompletions, run } from '@stricli/core';
import { closeAll } from '../at-end.ts';
import { app } from './app.ts';
import { completeWord } from './completion-scripts.ts';
import { type CliContext, cliContext } from './context.ts';
import { exitCode } from './exit-codes.ts';

/**
 * Runs the command line in this process, and ends it with the command's exit code.
 *
 * @param args - without the program itself
 */
export async function runCli(args: readonly string[]): Promise<void> {
  process.stdout.on('error', endOnLostOutput);
  // A program that runs on matters more than a message that nobody reads.
  process.stderr.on('error', () => {});
  const code = await runCommand(cliContext(args));
  await closeAll();
  process.stdout.write('', (error) => {
    if (!error) process.exit(code);
  });
}

/** Runs one command in the given context. @returns its exit code */
export async function runCommand(context: CliContext): Promise<number> {
  const [first, ...words] = context.args;
  if (first === completeWord) return complete(words, context);
  const given = asksForHelp(context.args) ? await withHelp(context) : context;
  await run(app, given.args, given);
  return own(Number(given.process.exitCode ?? exitCode.ok));
}

/** Without arguments, and for a group of commands, the parser prints the help, too. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const own = end < 0 ? args : args.slice(0, end);
  return own.length <= 1 || own.some((arg) => ['--help', '-h', '--help-all', '-H'].includes(arg));
}

async function withHelp(context: CliContext): Promise<CliContext> {
  const { readableHelp } = await import('./help-text.ts');
  const { stdout } = context.process;
  const write = (text: string) => stdout.write(readableHelp(text));
  const output = Object.create(stdout, { write: { value: write } });
  return { ...context, process: { ...context.process, stdout: output } };
}

/** Prints the words that can stand in the place of the last one. */
async function complete(words: readonly string[], context: CliContext): Promise<number> {
  const proposals = await proposeCompletions(app, words, context);
  context.process.stdout.write(proposals.map(({ completion }) => `${completion}\n`).join(''));
  return exitCode.ok;
}

/** A closed pipe (`keyturn … | head`) is not an error of Keyturn; a full disk is. */
function endOnLostOutput(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(exitCode.ok);
  process.stderr.write(`Error: The output could not be written: ${error.message}\n`);
  process.exit(exitCode.failed);
}

/** The parser of arguments has negative codes. */
function own(code: number): number {
  if (code >= 0) return code;
  return code === ExitCode.UnknownCommand || code === ExitCode.InvalidArgument
    ? exitCode.usage
    : exitCode.bug;
}
