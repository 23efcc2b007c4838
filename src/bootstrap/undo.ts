import { isUnchanged } from './mark.ts';
import { anchoring, marksOf } from './plan.ts';
import { type Found, idOf, kindOf, type Target, targetOf, titleOf, type World } from './resource.ts';

/** What an undo does with one resource of the stack. */
interface UndoStep {
  readonly target: Target;
  readonly found?: Found;
  readonly anchor?: Target;
  /** Absent if it is removed. */
  readonly keptBecause?: string;
}

/** What an undo would do, in its order. */
export interface UndoPlan {
  readonly stack: string;
  readonly steps: readonly UndoStep[];
}

/**
 * Decides what of the stack may be removed. Sends reads only.
 *
 * @param marked - what `findMarked` found
 */
export async function makeUndoPlan(marked: readonly Marked[], world: World): Promise<UndoPlan> {
  const steps: UndoStep[] = [];
  for (const { target, anchor } of backwards(marked, world))
    steps.push(await undoStep(target, anchor, world));
  return { stack: world.stack, steps: await withoutUsed(steps, world) };
}

/** Keeps what others use. What is kept for that reason uses other things itself, so this is repeated until nothing changes. */
async function withoutUsed(given: readonly UndoStep[], world: World): Promise<UndoStep[]> {
  const removed = new Set(given.filter(isRemoved).map(({ target }) => idOf(target)));
  const steps: UndoStep[] = [];
  for (const step of given) {
    const { target, found } = step;
    const isAsked = isRemoved(step) && found !== undefined;
    const user = isAsked ? await kindOf(target, world).usedBy?.(target, removed, world) : undefined;
    steps.push(user === undefined ? step : { ...step, keptBecause: user });
  }
  const isStable = steps.every((step, index) => isRemoved(step) === isRemoved(given[index] ?? step));
  return isStable ? steps : withoutUsed(steps, world);
}

const isRemoved = ({ keptBecause }: UndoStep): boolean => keptBecause === undefined;

interface Marked {
  readonly target: Target;
  readonly anchor?: Target;
}

/** Finds everything that carries the mark of the stack, on itself or on its anchor. Asks AWS only. */
export async function findMarked(world: World): Promise<Marked[]> {
  const found: Marked[] = [];
  for (const kind of Object.values(world.kinds)) {
    for (const target of (await kind.find?.(world)) ?? []) {
      found.push({ target });
      if (!kind.anchored) continue;
      for (const id of (await kind.anchored.marks(target, world)).keys())
        found.push({ target: targetOf(id), anchor: target });
    }
  }
  return found;
}

/** The order of the kinds is that of creation. What is of one kind has no order. */
function backwards(marked: readonly Marked[], { kinds }: World): Marked[] {
  const order = Object.keys(kinds);
  const rank = ({ target: { kind } }: Marked) => order.indexOf(kind);
  return marked.toSorted((a, b) => rank(b) - rank(a));
}

async function undoStep(target: Target, anchor: Target | undefined, world: World): Promise<UndoStep> {
  const state = await kindOf(target, world).read(target, world);
  const mark = anchor ? (await marksOf(anchor, world)).get(idOf(target)) : state?.mark;
  const found = state && { ...state, ...(mark ? { mark } : {}) };
  const step = { target, ...(anchor ? { anchor } : {}), ...(found ? { found } : {}) };
  const isOurs = !found || (mark !== undefined && isUnchanged(found.facets, mark));
  return isOurs ? step : { ...step, keptBecause: 'it was changed after Keyturn made it' };
}

/** What an undo left: what must wait, and until when. */
interface UndoResult {
  readonly waiting: readonly { readonly target: Target; readonly until: Date; readonly why: string }[];
}

/**
 * Carries an undo out. It may be interrupted at any request. An anchor stays until everything that its tags record is gone,
 * because the tags are the only record.
 */
export async function applyUndo({ steps }: UndoPlan, world: World): Promise<UndoResult> {
  const waiting: { target: Target; until: Date; why: string }[] = [];
  for (const step of steps) {
    const { target, found, anchor, keptBecause } = step;
    if (keptBecause !== undefined) continue;
    if (waiting.some((each) => isAnchorOf(target, each.target, steps))) continue;
    if (found) {
      world.say(`Removing ${titleOf(target, world)}`);
      const removal = await kindOf(target, world).remove(target, found, world);
      if (removal.kind === 'waiting') {
        waiting.push({ target, until: removal.until, why: removal.why });
        continue;
      }
    }
    if (anchor) await anchoring(anchor, world).drop(anchor, idOf(target), world);
  }
  return { waiting };
}

function isAnchorOf(candidate: Target, target: Target, steps: readonly UndoStep[]): boolean {
  const step = steps.find((each) => each.target === target);
  return step?.anchor !== undefined && idOf(step.anchor) === idOf(candidate);
}
