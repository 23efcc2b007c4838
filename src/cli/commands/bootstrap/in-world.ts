import type { Runner } from '../../../runner/runner.ts';
import type { CliContext } from '../../context.ts';
import { exitCodeOf } from '../../exit-codes.ts';
import type { AwsFlags, RootKeyFlag } from '../../services/aws-flags.ts';
import { reportFailure } from '../../session/report-failure.ts';
import type { SecretPlaces } from './here-for.ts';
import { type Opened, openWorld } from './open-world.ts';

/**
 * Runs a command of `bootstrap` in its world, and reports why it fails.
 *
 * @param work - calls `keep` with what it has opened, so that it is closed in any case
 */
export async function inWorld(
  stack: string,
  flags: AwsFlags & SecretPlaces & RootKeyFlag,
  context: CliContext,
  work: (opened: Opened, keep: (more: Opened) => Opened) => Promise<void>,
): Promise<void> {
  let runner: Runner | undefined;
  const closing: Opened['close'][] = [];
  try {
    const opened = await openWorld(stack, flags, context);
    runner = opened.runner;
    await work(opened, (more) => {
      closing.push(more.close);
      return more;
    });
  } catch (error) {
    reportFailure(error, context, runner);
    context.process.exitCode = exitCodeOf(error);
  } finally {
    for (const close of closing) await close();
  }
}
