import type { Patch } from '../../findings/finding.ts';
import { mayRequestIdToken } from '../../workflows/permissions.ts';
import type { Level } from '../../workflows/runs.ts';
import type { WorkflowFile } from '../../workflows/workflow.ts';
import { readingsOf } from '../aws-step.ts';
import { indentOf, insertAfter, replaceInLine } from '../lines.ts';
import { placeIn } from '../notes.ts';
import { placeOfStep, type Target } from '../target.ts';

/** KT101: whether the job may request an ID token. @returns whether it gets one */
export function idToken(target: Target): boolean {
  const { step, notes } = target;
  const { run } = step;
  if (step.source !== 'oidc' || run.occurrence.origin === 'fork') return false;
  const lacking = run.withoutIdToken;
  if (lacking === undefined) return true;
  const isCaller = lacking !== run.leaf;
  const patch = isCaller || lacking.job.call ? undefined : grantPatch(lacking);
  notes.found({
    rule: 'KT101',
    run,
    place: isCaller
      ? placeIn(lacking.workflow, lacking.job.call?.line ?? lacking.job.line)
      : placeOfStep(target),
    subject: `${lacking.workflow.file.path} ${lacking.job.id}`,
    summary: isCaller
      ? `The job ${lacking.job.id}, which calls ${run.leaf.workflow.file.path}, does not pass on the permission id-token: write.`
      : `The job ${lacking.job.id} has no permission id-token: write, so GitHub gives it no ID token.`,
    cause: causeOf(lacking),
    remedy: `add \`id-token: write\` to the permissions of the job ${lacking.job.id}, and list its other permissions there too: a list takes away what it does not name.`,
    statement: 'permissions:\n  id-token: write\n  contents: read',
    ...(patch ? { patch } : {}),
  });
  return false;
}

function causeOf({ workflow, job }: Level): string {
  const permissions = job.permissions ?? workflow.permissions;
  if (permissions === undefined)
    return 'neither the job nor the workflow has `permissions:`, and no default includes id-token.';
  const where = job.permissions ? 'the job' : 'the workflow';
  return `the permissions of ${where} (line ${permissions.line}) do not include id-token: write.`;
}

/** Adds the permission to the job's own list, or gives the job one. */
function grantPatch({ workflow, job }: Level): Patch | undefined {
  const { file } = workflow;
  const own = job.permissions;
  if (own === undefined) return isFlow(file, job.line) ? undefined : ownPermissions({ workflow, job });
  if (own.scopes['id-token'] !== undefined || own.others !== 'none') return undefined;
  if (isFlow(file, own.line)) {
    const more = Object.keys(own.scopes).length > 0 ? ',' : ' ';
    return replaceInLine(file, own.line, '{', `{ id-token: write${more}`);
  }
  return insertAfter(file, own.line - 1, [`${indentOf(file, own.line)}id-token: write`]);
}

/** A list of the job's own hides that of the workflow, so it repeats what that grants. */
function ownPermissions({ workflow: { file, permissions }, job }: Level): Patch {
  const indent = `${indentOf(file, job.line)}  `;
  const scopes = Object.entries(permissions?.scopes ?? { contents: 'read' })
    .filter(([name]) => name !== 'id-token')
    .map(([name, access]) => `${indent}  ${name}: ${access}`);
  return insertAfter(file, job.line, [`${indent}permissions:`, `${indent}  id-token: write`, ...scopes]);
}

/** Whether a line has a mapping in braces. */
const isFlow = ({ text }: WorkflowFile, line: number): boolean =>
  text.split('\n')[line - 1]?.includes('{') ?? false;

/** KT203: pull requests from forks get neither secrets nor ID tokens, and Dependabot gets no secrets of Actions. */
export function readableInTrigger(target: Target): void {
  const { step, notes } = target;
  const { run, source } = step;
  const { origin } = run.occurrence;
  if (origin === 'repository') return;
  const secrets = readingsOf(step.step).filter(({ context }) => context === 'secrets');
  const lacksToken =
    origin === 'fork' &&
    source === 'oidc' &&
    mayRequestIdToken(run.leaf.job.permissions ?? run.leaf.workflow.permissions);
  if (secrets.length === 0 && !lacksToken) return;
  const who = origin === 'fork' ? 'Pull requests from forks' : 'Runs of Dependabot';
  const what =
    secrets.length > 0
      ? `the ${secrets.length === 1 ? 'secret' : 'secrets'} ${secrets.map(({ name }) => name).join(' and ')}`
      : 'an ID token';
  notes.found({
    rule: 'KT203',
    run,
    place: placeOfStep(target),
    subject: `${run.leaf.job.id} ${origin}`,
    summary: `${who} start this step, and GitHub does not give them ${what}.`,
    remedy:
      origin === 'fork'
        ? 'leave the job out for forks. Do not use pull_request_target instead: it would run code of the fork with the rights of the repository.'
        : 'leave the job out for Dependabot, or store a separate key with few rights as a Dependabot secret.',
    statement:
      origin === 'fork'
        ? 'if: github.event.pull_request.head.repo.full_name == github.repository'
        : "if: github.actor != 'dependabot[bot]'",
  });
}
