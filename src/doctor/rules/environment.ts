import { matchesFilter } from '../../workflows/occurrences.ts';
import type { EnvironmentFacts } from '../facts.ts';
import { placeIn } from '../notes.ts';
import { placeOfStep, type Target } from '../target.ts';

/** KT121 and KT405: whether the job's environment lets it deploy, and whether it keeps others out. */
export async function checkEnvironment(target: Target): Promise<void> {
  const { step, repository, around, notes } = target;
  const { run } = step;
  if (run.environment === undefined) return;
  const place = placeOfStep(target);
  if ('unknown' in run.environment) {
    notes.notChecked(`the environment \`${run.environment.unknown}\``, 'only the run knows its name', place);
    return;
  }
  const { value: name } = run.environment;
  if (repository.name === undefined) return;
  const asked = await around.github.environments(repository.name);
  if ('why' in asked) {
    notes.notChecked(`the environment ${name}`, asked.why, place);
    return;
  }
  const facts = asked.value.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (facts) admits(target, facts);
  if (step.source === 'oidc') unprotected(target, name, facts);
}

/** KT121. */
function admits(target: Target, { name, branches }: EnvironmentFacts): void {
  const { step, notes } = target;
  const { ref, isExact, words } = step.run.occurrence;
  if (branches === 'all') return;
  if (branches === 'protected') {
    notes.notChecked(
      `whether ${words} may deploy to ${name}`,
      'the environment admits protected branches, and which branches are protected was not asked',
      placeOfStep(target),
    );
    return;
  }
  const [, kind, short = ref] = /^refs\/(heads|tags)\/(.+)$/.exec(ref) ?? [];
  const type = kind === 'tags' ? 'tag' : 'branch';
  const candidates = branches.filter((each) => each.type === type);
  if (candidates.some((each) => matchesFilter(each.name, short))) return;
  const { environment } = step.run.leaf.job;
  notes.found({
    rule: 'KT121',
    ...(isExact ? {} : { level: 'warning' as const }),
    run: step.run,
    place: environment ? placeIn(step.run.leaf.workflow, environment.line) : placeOfStep(target),
    subject: name,
    summary: `The environment ${name} does not let ${ref} deploy, so GitHub fails the job.`,
    cause: `it admits ${branches.map((each) => `the ${each.type} ${each.name}`).join(', ') || 'nothing'}.`,
    remedy:
      'leave the job out for other branches. Admit more of them only if their code may have the rights of the role.',
    ...conditionFor(
      candidates.map((each) => each.name),
      kind,
    ),
  });
}

function conditionFor([first]: readonly string[], kind: string | undefined): { readonly statement?: string } {
  if (first === undefined || /[*?[]/.test(first)) return {};
  return { statement: `if: github.ref == 'refs/${kind ?? 'heads'}/${first}'` };
}

/** KT405. */
function unprotected(target: Target, name: string, facts: EnvironmentFacts | undefined): void {
  if (facts && (facts.hasReviewers || facts.branches !== 'all')) return;
  const { step, notes, repository } = target;
  notes.found({
    rule: 'KT405',
    run: step.run,
    place: placeOfStep(target),
    subject: name,
    summary: facts
      ? `The environment ${name} has neither reviewers nor a branch policy, so every branch can use the role.`
      : `The environment ${name} does not exist. GitHub creates it without protection when the job starts.`,
    remedy: 'let only the branches that are reviewed deploy to it:',
    statement: `gh api --method PUT repos/${repository.name}/environments/${encodeURIComponent(name)} -F "deployment_branch_policy[protected_branches]=true" -F "deployment_branch_policy[custom_branch_policies]=false"`,
  });
}
