import { completionScripts, type Shell } from '../completion-scripts.ts';
import type { CliContext } from '../context.ts';

/** `keyturn completion SHELL`: the script that asks `keyturn` for the words that can follow. */
export function completion(this: CliContext, _flags: object, shell: Shell): void {
  this.process.stdout.write(completionScripts[shell]);
}
