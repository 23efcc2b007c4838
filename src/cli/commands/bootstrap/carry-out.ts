import { applyPlan } from '../../../bootstrap/apply.ts';
import type { Blueprint } from '../../../bootstrap/blueprint.ts';
import { hasChanges, makePlan, type Plan, requireFree, requireSameWorld } from '../../../bootstrap/plan.ts';
import { planText, sumText } from '../../../bootstrap/render.ts';
import type { World } from '../../../bootstrap/resource.ts';
import type { CliContext } from '../../context.ts';
import { confirm } from '../../session/confirm.ts';

interface Wishes {
  /** The flag `--yes`. */
  readonly yes?: boolean | undefined;
  /** Print the plan, and stop there. */
  readonly onlyPlan?: boolean | undefined;
  /** A plan of before: the world must still be as it was. */
  readonly saved?: Plan | undefined;
  /** What must hold before anything is made. Throws if it does not. */
  readonly beforeChanges?: () => void;
}

/**
 * Shows a plan, asks, carries it out, and shows that the result works.
 *
 * @returns whether the plan was carried out, and not only shown
 * @throws KeyturnError `PlanOutdated`, `Conflict`, `InvalidInput` before anything is changed; `Incomplete`
 */
export async function carryOut(
  { declarations, notes, check }: Blueprint,
  world: World,
  { yes = false, onlyPlan = false, saved, beforeChanges }: Wishes,
  context: CliContext,
): Promise<boolean> {
  const { stdout, stderr } = context.process;
  const plan = await makePlan(declarations, notes, world);
  if (onlyPlan) {
    stdout.write(`${planText(plan, world)}\n`);
    return false;
  }
  if (saved) requireSameWorld(saved, plan, world);
  stderr.write(`${planText(plan, world)}\n\n`);
  requireFree(plan, world);
  if (hasChanges(plan)) {
    beforeChanges?.();
    await confirm('Carry out this plan?', yes, context);
  }
  await applyPlan(plan, world);
  for (const line of (await check?.(world)) ?? []) stderr.write(`${line}\n`);
  stdout.write(`${hasChanges(plan) ? `Done: ${sumText(plan)}` : 'Everything is as planned.'}\n`);
  return true;
}
