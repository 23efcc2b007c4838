import { styleText } from 'node:util';
import type { StepResult } from '../sandbox/runner/job.ts';

/** Uses colours on a terminal, unless NO_COLOR is set; elsewhere only with FORCE_COLOR. */
const coloured =
  process.env.FORCE_COLOR !== undefined || (process.stdout.isTTY && process.env.NO_COLOR === undefined);

type Style = Parameters<typeof styleText>[0];

function styled(style: Style, text: string): string {
  return coloured ? styleText(style, text, { validateStream: false }) : text;
}

/** Prints what happens, and counts the checks that pass and fail. */
export class Story {
  #passed = 0;
  #failed = 0;

  chapter(title: string, workflow: string): void {
    console.log(`\n${styled(['bold', 'cyan'], title)}\n`);
    const lines = workflow
      .trim()
      .split('\n')
      .filter((line) => line !== '');
    for (const line of lines) console.log(styled('dim', `    ${line}`));
    if (lines.length > 0) console.log();
  }

  /** A part of a chapter. */
  part(title: string): void {
    console.log(`\n  ${styled('bold', title)}`);
  }

  /** The log of a step, as GitHub shows it. */
  log({ log }: StepResult): void {
    for (const line of log.split('\n')) {
      console.log(`  ${styled('dim', '|')} ${/^(Error|Warning):/.test(line) ? styled('red', line) : line}`);
    }
  }

  say(text: string): void {
    console.log(text);
  }

  /** Checks a claim and prints the actual value if it is false. */
  verify(claim: string, holds: boolean, found: unknown = undefined): void {
    if (holds) {
      this.#passed++;
      console.log(`  ${styled('green', '✓')} ${claim}`);
    } else {
      this.#failed++;
      console.log(
        `  ${styled('red', '✗')} ${claim}${found === undefined ? '' : `, but: ${JSON.stringify(found)}`}`,
      );
    }
  }

  /** Prints the totals and sets the exit code. */
  end(): void {
    const summary = `${this.#passed} checks passed, ${this.#failed} failed.`;
    console.log(`\n${styled(this.#failed === 0 ? ['bold', 'green'] : ['bold', 'red'], summary)}`);
    process.exitCode = this.#failed === 0 && this.#passed > 0 ? 0 : 1;
  }
}
