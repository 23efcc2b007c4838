import { writeFileSync } from 'node:fs';
import { type OtherTool, printedFor } from '../../../bootstrap/other-tools.ts';
import { blockedSteps, hasChanges, makePlan } from '../../../bootstrap/plan.ts';
import { planDocument } from '../../../bootstrap/plan-file.ts';
import { planText } from '../../../bootstrap/render.ts';
import { KeyturnError, messageOf } from '../../../errors.ts';
import type { CliContext } from '../../context.ts';
import { exitCode } from '../../exit-codes.ts';
import { type BlueprintFlags, design } from './design.ts';
import { inWorld } from './in-world.ts';
import { defaultName } from './open-world.ts';

interface PlanFlags extends BlueprintFlags {
  readonly format: 'text' | 'json';
  readonly out?: string;
  readonly as?: OtherTool;
  readonly 'detailed-exitcode'?: boolean;
}

/** `keyturn bootstrap plan`: prints what `apply` would do. */
export function plan(this: CliContext, flags: PlanFlags): Promise<void> {
  return inWorld(flags.name ?? defaultName, flags, this, async (given, keep) => {
    const { opened, blueprint } = await design(flags, given);
    const { world } = keep(opened);
    const { declarations, notes } = blueprint;
    const made = await makePlan(declarations, notes, world);
    const document = `${JSON.stringify(planDocument(made), null, 2)}\n`;
    if (flags.out !== undefined) save(flags.out, document);
    const text = flags.format === 'json' ? document : `${planText(made, world)}\n`;
    this.process.stdout.write(flags.as === undefined ? text : printedFor(flags.as, made, world));
    if (flags.out !== undefined)
      this.process.stderr.write(`Saved. keyturn bootstrap apply ${flags.out} carries it out.\n`);
    if (blockedSteps(made).length > 0) this.process.exitCode = exitCode.failed;
    else if (flags['detailed-exitcode'] && hasChanges(made)) this.process.exitCode = exitCode.changes;
  });
}

function save(path: string, document: string): void {
  try {
    writeFileSync(path, document);
  } catch (error) {
    throw new KeyturnError(
      'InvalidInput',
      {
        summary: `The file of --out could not be written: ${messageOf(error)}`,
        remedy: 'give the path of a file in an existing folder that you may write to.',
      },
      { cause: error },
    );
  }
}
