import { KeyturnError } from '../errors.ts';
import { differences } from './facets.ts';
import { during, type Mark, newMark } from './mark.ts';
import { anchoring, hasChanges, type Plan, readMarked, requireFree, type Step } from './plan.ts';
import { type Declaration, type Found, idOf, kindOf, targetOf, titleOf, type World } from './resource.ts';
import { eventually } from './settle.ts';

/**
 * Carries a plan out. It may be interrupted at any request: what is done is in the world, and a plan that is made again holds
 * the rest.
 *
 * @throws KeyturnError `Conflict` before anything was done; `Incomplete` afterwards
 */
export async function applyPlan(plan: Plan, world: World): Promise<void> {
  requireFree(plan, world);
  if (!hasChanges(plan)) return settleAll(plan, world);
  const done: Step[] = [];
  for (const step of plan.steps) {
    try {
      await carryOut(step, world);
    } catch (error) {
      throw done.length === 0 ? error : incomplete(error, step, plan, world);
    }
    if (!isPassive(step)) done.push(step);
  }
  await settleAll(plan, world);
}

const isPassive = ({ action: { kind } }: Step): boolean => kind === 'keep' || kind === 'use';

async function carryOut({ declaration, found, action }: Step, world: World): Promise<void> {
  if (action.kind === 'keep' || action.kind === 'use') return;
  const title = titleOf(declaration, world);
  world.say(`${action.kind === 'create' ? 'Creating' : 'Changing'} ${title}`);
  const created = found?.mark ? new Date(found.mark.created) : world.now();
  const mark = newMark(world.stack, created, declaration.desired);
  if (found) await change(declaration, found, mark, world);
  else await create(declaration, mark, world);
  const isDone = (state: Found | undefined) => state !== undefined && isAsDeclared(state, declaration, world);
  if (isDone(await eventually(() => readMarked(declaration, world), isDone, world))) return;
  throw new KeyturnError('Incomplete', {
    summary: `${title} was written, and is not as it should be after a minute.`,
    cause: 'another program changes it at the same time, or AWS needs unusually long to show the change.',
    remedy: 'run the same command again. It resumes where it stopped.',
  });
}

/** A secret that was made is not lost in the run that made it. */
function isAsDeclared(state: Found, declaration: Declaration, world: World): boolean {
  const { extraParts } = kindOf(declaration, world);
  return differences(state.facets, declaration.desired, extraParts).length === 0;
}

async function change(declaration: Declaration, found: Found, mark: Mark, world: World): Promise<void> {
  const kind = kindOf(declaration, world);
  await putOnAnchor(declaration, found.mark ? during(found.mark, mark) : mark, world);
  await kind.change(declaration, found, mark, world);
  await putOnAnchor(declaration, mark, world);
}

/**
 * Creates a resource. The mark on an anchor precedes it, so that nothing exists without its mark. If AWS answers that the
 * name is taken, or does not answer, an earlier attempt may have made it: then the world decides.
 */
async function create(declaration: Declaration, mark: Mark, world: World): Promise<void> {
  await putOnAnchor(declaration, mark, world);
  try {
    await kindOf(declaration, world).create(declaration, mark, world);
  } catch (error) {
    if (!mayHaveHappened(error)) throw error;
    const isMarked = (found: Found | undefined) => found?.mark !== undefined;
    const found = await eventually(() => readMarked(declaration, world), isMarked, world);
    if (found?.mark?.stack === world.stack) return change(declaration, found, mark, world);
    if (found) await dropFromAnchor(declaration, world);
    throw error;
  }
}

/** A request that was sent and not answered may have had its effect. A conflict can be the echo of such a request. */
function mayHaveHappened(error: unknown): boolean {
  const codes = ['Conflict', 'Network', 'Timeout', 'ServiceUnavailable', 'MalformedResponse', 'NotFound'];
  return error instanceof KeyturnError && codes.includes(error.code);
}

async function putOnAnchor(declaration: Declaration, mark: Mark, world: World): Promise<void> {
  if (declaration.anchor === undefined) return;
  const anchor = targetOf(declaration.anchor);
  await anchoring(anchor, world).put(anchor, idOf(declaration), mark, world);
}

async function dropFromAnchor(declaration: Declaration, world: World): Promise<void> {
  if (declaration.anchor === undefined) return;
  const anchor = targetOf(declaration.anchor);
  await anchoring(anchor, world).drop(anchor, idOf(declaration), world);
}

async function settleAll({ steps }: Plan, world: World): Promise<void> {
  for (const { declaration, action } of steps)
    if (action.kind !== 'use') await kindOf(declaration, world).settle?.(declaration, world);
}

function incomplete(error: unknown, step: Step, plan: Plan, world: World): unknown {
  if (!(error instanceof KeyturnError)) return error;
  const position = plan.steps.indexOf(step) + 1;
  return new KeyturnError(
    'Incomplete',
    {
      ...error.explanation,
      summary: `The plan stopped at ${titleOf(step.declaration, world)}, which is ${position} of ${plan.steps.length}: ${error.explanation.summary}`,
      remedy: `${error.explanation.remedy ?? 'remove the cause.'} Then run the same command again. It resumes where it stopped.`,
    },
    { cause: error },
  );
}
