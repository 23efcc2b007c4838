import { undoText } from '../../../bootstrap/render.ts';
import { titleOf } from '../../../bootstrap/resource.ts';
import { applyUndo, findMarked, makeUndoPlan } from '../../../bootstrap/undo.ts';
import type { CliContext } from '../../context.ts';
import { exitCode } from '../../exit-codes.ts';
import type { GitHubFlags } from '../../services/github-flags.ts';
import { confirm } from '../../session/confirm.ts';
import { inWorld } from './in-world.ts';
import {
  defaultName,
  type ResourceAccountFlags,
  repositoriesAt,
  withGitHub,
  withResourceAccount,
} from './open-world.ts';

interface UndoFlags extends ResourceAccountFlags, GitHubFlags {
  readonly name?: string;
  readonly yes?: boolean;
}

/** `keyturn bootstrap undo`: removes what carries the mark of the stack and is unchanged. */
export function undo(this: CliContext, flags: UndoFlags): Promise<void> {
  return inWorld(flags.name ?? defaultName, flags, this, async (own, keep) => {
    const { stdout, stderr } = this.process;
    const { opened: given } = await withResourceAccount(own, flags, this);
    const marked = await findMarked(given.world);
    const places = marked.map(({ target }) => target.place);
    const { world } = keep(await withGitHub(given, repositoriesAt(places), flags));
    const plan = await makeUndoPlan(marked, world);
    const text = undoText(plan, world);
    const toRemove = plan.steps.filter(({ keptBecause }) => keptBecause === undefined);
    if (toRemove.length === 0) {
      stdout.write(`${text}\n`);
      return;
    }
    stderr.write(`${text}\n\n`);
    await confirm('Remove these?', flags.yes ?? false, this);
    const { waiting } = await applyUndo(plan, world);
    for (const { target, until, why } of waiting)
      stdout.write(
        `${titleOf(target, world)} waits until ${until.toISOString().replace(/:\d\d\.\d+Z$/, 'Z')}: ${why} Run the same command again then.\n`,
      );
    if (waiting.length > 0) this.process.exitCode = exitCode.partlyDone;
    else stdout.write(`Done: ${toRemove.length} removed, ${plan.steps.length - toRemove.length} kept.\n`);
  });
}
