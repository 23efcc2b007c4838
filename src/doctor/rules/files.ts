import type { Workflow } from '../../workflows/workflow.ts';
import { type Notes, placeIn } from '../notes.ts';

/** KT408: what GitHub's parser refuses. */
export function fileErrors(workflow: Workflow, notes: Notes): void {
  const [first, ...others] = workflow.errors;
  if (first === undefined) return;
  notes.found({
    rule: 'KT408',
    place: placeIn(workflow, first.line),
    subject: workflow.file.path,
    summary: `GitHub's parser refuses the file: ${first.message}`,
    ...(others.length === 0
      ? {}
      : {
          cause: `there are ${others.length} more errors: ${others.map(({ message, line }) => `line ${line}: ${message}`).join('; ')}`,
        }),
    remedy: 'correct the line; until then GitHub starts no run of this workflow.',
  });
}
