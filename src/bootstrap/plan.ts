import { KeyturnError } from '../errors.ts';
import { type Difference, differences, isBetween } from './facets.ts';
import { fitsIntoTag, isMarkOf, type Mark, newMark } from './mark.ts';
import {
  type Declaration,
  type Found,
  idOf,
  kindOf,
  type Target,
  targetOf,
  titleOf,
  type World,
} from './resource.ts';
import { eventually } from './settle.ts';

/** What a plan does with one resource. */
type Action =
  | { readonly kind: 'create' }
  | { readonly kind: 'change'; readonly differences: readonly Difference[] }
  /** Recreated: its secret was lost before it was handed over, or a secret that it holds is recreated. */
  | { readonly kind: 'renew' }
  /** As it should be, and made by this stack. */
  | { readonly kind: 'keep' }
  /** As it should be, and not this stack's: it is used as it is. */
  | { readonly kind: 'use' }
  /** In the way: not this stack's, and not as it should be. */
  | { readonly kind: 'blocked'; readonly differences: readonly Difference[] };

/** One resource of a plan: as it should be, as it is, and what follows. */
export interface Step {
  readonly declaration: Declaration;
  readonly found?: Found;
  readonly action: Action;
}

/** What `apply` would do, in the order in which each step is harmless without the next. */
export interface Plan {
  readonly stack: string;
  readonly steps: readonly Step[];
  /** What a person should know: dates, lengths, what is left to do by hand. */
  readonly notes: readonly string[];
}

/** How long a plan waits for a mark before it takes something for somebody else's. */
const markPatienceMs = 5_000;

/** Looks at the world and decides what each declaration needs. Sends reads only. */
export async function makePlan(
  declarations: readonly Declaration[],
  notes: readonly string[],
  world: World,
): Promise<Plan> {
  const steps: Step[] = [];
  for (const declaration of declarations) {
    requireMarkable(declaration, world);
    const isNew = (id: string) =>
      steps.some((step) => idOf(step.declaration) === id && isMadeAnew(step.action));
    const holdsNewSecret = (declaration.uses ?? []).some(isNew);
    const ask = async (): Promise<Step> => {
      const found = await readMarked(declaration, world);
      const action = actionFor(declaration, found, holdsNewSecret, world);
      return { declaration, action, ...(found ? { found } : {}) };
    };
    // Right after an interrupted run, a mark may not have reached every server yet.
    steps.push(await eventually(ask, ({ action }) => action.kind !== 'blocked', world, markPatienceMs));
  }
  return { stack: world.stack, steps, notes };
}

/** Reads a resource with its mark, wherever that is kept. */
export async function readMarked(target: Declaration, world: World): Promise<Found | undefined> {
  const kind = kindOf(target, world);
  const found = await kind.read(target, world);
  if (!found || kind.markedOn === 'itself' || target.anchor === undefined) return found;
  const mark = (await marksOf(targetOf(target.anchor), world)).get(idOf(target));
  return { ...found, ...(mark ? { mark } : {}) };
}

/** The marks that an anchor keeps. */
export function marksOf(anchor: Target, world: World): Promise<ReadonlyMap<string, Mark>> {
  return anchoring(anchor, world).marks(anchor, world);
}

/** The part of an anchor's module that keeps marks. */
export function anchoring(anchor: Target, world: World) {
  const { anchored } = kindOf(anchor, world);
  if (!anchored) throw new Error(`${anchor.kind} keeps no marks of other resources`);
  return anchored;
}

function actionFor(
  { desired, ...target }: Declaration,
  found: Found | undefined,
  holdsNewSecret: boolean,
  world: World,
): Action {
  if (!found) return { kind: 'create' };
  const { extraParts, usesAny, markedOn } = kindOf(target, world);
  const different = differences(found.facets, desired, extraParts);
  const isOurs = found.mark?.stack === world.stack;
  if (!isOurs) {
    const isUsable = (usesAny || different.length === 0) && !found.isLost && !holdsNewSecret;
    return isUsable ? { kind: 'use' } : { kind: 'blocked', differences: different };
  }
  if (found.isLost || holdsNewSecret) return { kind: 'renew' };
  const isMarked = markedOn === 'anchor' || !found.mark || isMarkOf(found.mark, desired);
  return different.length === 0 && isMarked ? { kind: 'keep' } : { kind: 'change', differences: different };
}

const isMadeAnew = ({ kind }: Action): boolean => kind === 'create' || kind === 'renew';

/** Whether `apply` would do something. */
export function hasChanges({ steps }: Plan): boolean {
  return steps.some(({ action: { kind } }) => kind === 'create' || kind === 'change' || kind === 'renew');
}

/** What is in the way of a plan. */
export function blockedSteps({ steps }: Plan): readonly Step[] {
  return steps.filter(({ action }) => action.kind === 'blocked');
}

/**
 * Refuses a plan where something else has the name of a resource.
 *
 * @throws KeyturnError `Conflict`
 */
export function requireFree(plan: Plan, world: World): void {
  const blocked = blockedSteps(plan).map(({ declaration }) => titleOf(declaration, world));
  if (blocked.length === 0) return;
  throw new KeyturnError('Conflict', {
    summary: `${blocked.join(' and ')} exists, is not of the stack ${plan.stack}, and is not as the plan needs it.`,
    cause: 'somebody else made it, or another stack of Keyturn.',
    remedy:
      'give the new one another name, where a flag names it, or remove what is in the way yourself. Keyturn changes nothing that it did not make.',
  });
}

/**
 * Compares the world with the one that a saved plan was made in. What an interrupted run of the same plan has done already is
 * no difference.
 *
 * @throws KeyturnError `PlanOutdated`
 */
export function requireSameWorld(saved: Plan, now: Plan, world: World): void {
  const changed = saved.steps.flatMap((step, index) => {
    const present = now.steps[index];
    return present && isAsPlanned(step, present, world) ? [] : [titleOf(step.declaration, world)];
  });
  if (changed.length === 0) return;
  throw new KeyturnError('PlanOutdated', {
    summary: `The plan is out of date: ${changed.join(', ')} changed after it was made. Nothing was changed now.`,
    cause: 'somebody, or another tool, has worked on it.',
    remedy: 'run keyturn bootstrap plan again, read what is different, and apply the new plan.',
  });
}

function isAsPlanned({ declaration, found }: Step, { found: present }: Step, world: World): boolean {
  const { stack, extraParts } = { ...world, ...kindOf(declaration, world) };
  if (!found) return !present || present.mark?.stack === stack;
  if (!present) return false;
  const sameOwner = found.mark?.stack === present.mark?.stack;
  return sameOwner && isBetween(present.facets, found.facets, declaration.desired, extraParts);
}

/**
 * The mark of a resource that cannot be tagged must fit into one tag of its anchor.
 *
 * @throws KeyturnError `InvalidInput`
 */
function requireMarkable(declaration: Declaration, world: World): void {
  if (kindOf(declaration, world).markedOn === 'itself') return;
  const id = idOf(declaration);
  if (fitsIntoTag(id, newMark(world.stack, world.now(), declaration.desired))) return;
  throw new KeyturnError('InvalidInput', {
    summary: `The name of ${titleOf(declaration, world)} is too long for the tag that records who made it.`,
    remedy: 'use a shorter name; repository and name together have at most about 180 characters.',
  });
}
