import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { KeyturnError } from '../../errors.ts';
import type { CliContext } from '../context.ts';
import { exitCodeOf } from '../exit-codes.ts';
import { reportFailure } from '../session/report-failure.ts';

/** Tells the program that it is a later step of a job of the demo. */
const laterStep = 'KEYTURN_DEMO_LATER_STEP';

/** `keyturn demo`: the demo of this project. It runs this program again for the later steps of its jobs. */
export async function demo(this: CliContext): Promise<void> {
  try {
    if (this.env[laterStep]) return void this.process.stdout.write(`${await whoAmI()}\n`);
    const program = realpathSync(process.argv[1] ?? '');
    const root = actionFolder(dirname(program));
    const { runDemo } = await import('../../demo/demo.ts');
    await runDemo({ root, laterStep: { args: [program, 'demo'], env: { [laterStep]: 'true' } } });
    this.process.exitCode = Number(process.exitCode ?? 0);
  } catch (error) {
    reportFailure(error, this);
    this.process.exitCode = exitCodeOf(error);
  }
}

/**
 * The folder of action.yml, at or above the program's.
 *
 * @throws KeyturnError `InvalidInput` if only the command line was copied to this machine
 */
function actionFolder(folder: string): string {
  if (existsSync(join(folder, 'action.yml')) && existsSync(join(folder, 'dist', 'main', 'index.js')))
    return folder;
  if (dirname(folder) !== folder) return actionFolder(dirname(folder));
  throw new KeyturnError('InvalidInput', {
    summary: 'The demo runs the action, and the action is not here.',
    cause: 'only the folder dist/cli was copied to this machine.',
    remedy: 'run it from a checkout or the npm package, which have action.yml and the whole folder dist.',
  });
}

async function whoAmI(): Promise<string | undefined> {
  const { GetCallerIdentityCommand, STSClient } = await import('../../demo/sdk.ts');
  const { Arn } = await new STSClient({}).send(new GetCallerIdentityCommand({}));
  return Arn;
}
