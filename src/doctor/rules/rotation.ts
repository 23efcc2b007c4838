import { formatDuration } from '../../config/durations.ts';
import type { Patch } from '../../findings/finding.ts';
import { holdsIn } from '../../workflows/expressions.ts';
import type { Workflow } from '../../workflows/workflow.ts';
import { inputOf, writtenInput } from '../aws-step.ts';
import { cronIntervalMs } from '../cron.ts';
import { insertAfter } from '../lines.ts';
import { placeIn } from '../notes.ts';
import type { Rotation } from '../rotations.ts';
import { placeOfInput, placeOfStep, type Target } from '../target.ts';

/** KT301: whether the schedule of a workflow with AWS steps runs at all. */
export async function checkSchedule(target: Target): Promise<void> {
  const { step, around, repository, notes } = target;
  const root = step.run.levels[0]?.workflow;
  const schedule = root?.triggers.find(({ event }) => event === 'schedule');
  if (root === undefined || schedule === undefined || repository.name === undefined) return;
  const place = placeIn(root, schedule.line);
  const asked = await around.github.workflowState(repository.name, root.file.path);
  if ('why' in asked) {
    notes.notChecked(`whether the schedule of ${root.file.path} is enabled`, asked.why, place);
    return;
  }
  const state = asked.value;
  if (state === undefined || state === 'active') return;
  notes.found({
    rule: 'KT301',
    place,
    subject: root.file.path,
    summary: `The workflow is ${state}, so its schedule does not run.`,
    ...(state === 'disabled_inactivity'
      ? { cause: 'GitHub disables the schedules of a public repository after 60 days without activity.' }
      : {}),
    remedy: 'enable it:',
    statement: `gh workflow enable ${root.file.path.split('/').at(-1)} --repo ${repository.name}`,
  });
}

/** KT302, KT304, KT306 and KT307: whether a rotation can write, runs alone, and runs often enough. */
export function checkRotation(target: Target, rotation: Rotation): void {
  writingToken(target);
  concurrency(target);
  frequency(target, rotation);
}

/** KT302. */
function writingToken(target: Target): void {
  const { step, notes } = target;
  const written = writtenInput(step.step, 'github-token');
  const isJobToken = /^\s*(secrets\.GITHUB_TOKEN|github\.token)\s*$/i.test(written?.scalar.expression ?? '');
  const app = inputOf(step, 'github-app-id');
  const hasApp = 'unknown' in app || app.value !== '';
  if ((written && !isJobToken) || (hasApp && !written)) return;
  notes.found({
    rule: 'KT302',
    run: step.run,
    place: placeOfInput(target, 'github-token'),
    subject: step.run.leaf.job.id,
    summary: written
      ? 'The rotation gets the GITHUB_TOKEN of the job, which can never write secrets.'
      : 'The rotation has neither a GitHub App nor a token, so it cannot write secrets.',
    remedy: 'give it a GitHub App with the permissions Secrets, Variables (both write) and Actions (read):',
    statement:
      'github-app-id: ${{ vars.KEY_ROTATION_APP_ID }}\ngithub-app-private-key: ${{ secrets.KEY_ROTATION_APP_KEY }}',
  });
}

/** KT304. */
function concurrency(target: Target): void {
  const { step, notes } = target;
  const { run } = step;
  const groups = run.levels.flatMap(({ workflow, job }) => [job.concurrency, workflow.concurrency]);
  const group = groups.find((each) => each !== undefined);
  const cancels = group?.cancelInProgress && holdsIn(group.cancelInProgress, run.contexts) === true;
  if (group !== undefined && !cancels) return;
  const { workflow } = run.leaf;
  const patch = group === undefined ? groupPatch(workflow) : undefined;
  notes.found({
    rule: 'KT304',
    run,
    place: group ? placeIn(workflow, group.line) : placeOfStep(target),
    subject: workflow.file.path,
    summary: group
      ? 'A new run cancels the rotation that is in progress.'
      : 'Two runs of this rotation can overlap.',
    remedy: 'give the workflow a concurrency group that does not cancel:',
    statement: groupLines.join('\n'),
    ...(patch ? { patch } : {}),
  });
}

const groupLines = ['concurrency:', '  group: rotate-access-keys', '  cancel-in-progress: false'];

/** In front of `jobs:`. */
function groupPatch({ file }: Workflow): Patch | undefined {
  const line = file.text.split('\n').findIndex((each) => each.startsWith('jobs:'));
  return line < 0 ? undefined : insertAfter(file, line, [...groupLines, '']);
}

/** KT306 and KT307. */
function frequency(target: Target, { afterMs, graceMs }: Rotation): void {
  const { step, notes, repository } = target;
  const root = step.run.levels[0]?.workflow;
  if (root === undefined) return;
  const schedule = root.triggers.find(({ event }) => event === 'schedule');
  const base = {
    place: placeIn(root, schedule?.line ?? root.triggers[0]?.line ?? 1),
    subject: root.file.path,
  };
  const intervals = schedule?.crons.map(cronIntervalMs) ?? [];
  const interval = Math.min(...intervals);
  const daily = "schedule:\n  - cron: '17 4 * * *'";
  if (schedule === undefined || interval > Math.min(afterMs, Math.max(graceMs, 86_400_000))) {
    notes.found({
      ...base,
      rule: 'KT306',
      summary: schedule
        ? `The schedule runs every ${formatDuration(interval)}, and the rotation needs a run every ${formatDuration(Math.min(afterMs, Math.max(graceMs, 86_400_000)))}.`
        : 'No schedule starts the rotation.',
      remedy: 'run it daily; a run with nothing to do makes only a handful of requests:',
      statement: daily,
    });
    return;
  }
  if (repository.facts === undefined || repository.isPrivate) return;
  notes.found({
    ...base,
    rule: 'KT307',
    summary: 'The repository is public: GitHub disables the schedule after 60 days without a commit.',
    remedy:
      'let another workflow or a monitor check that the rotation has run, for example keyturn doctor in another repository.',
  });
}
