import type { Finding, Report } from './finding.ts';
import { isAtLeast, type Level, levels } from './level.ts';
import { ruleIds } from './rules.ts';

/** Whether a report has a finding at or above the level of `--fail-on`. What was not checked is no finding. */
export const fails = ({ findings }: Report, failOn: Level): boolean =>
  findings.some(({ level }) => isAtLeast(level, failOn));

/** The findings, worst first, then by rule, file and line. The order does not depend on the order of the input. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) =>
      levels.indexOf(a.level) - levels.indexOf(b.level) ||
      ruleIds.indexOf(a.rule) - ruleIds.indexOf(b.rule) ||
      compared(a.place?.repository, b.place?.repository) ||
      compared(a.place?.file, b.place?.file) ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      compared(a.job, b.job) ||
      compared(a.subject, b.subject),
  );
}

/** By code units, because an order by locale would differ between machines. */
function compared(a = '', b = ''): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The findings about a job of `Report.checked`, worst first. */
export const ofJob = ({ findings }: Report, name: string): readonly Finding[] =>
  worstFirst(findings.filter(({ job, jobs }) => (jobs ?? [job]).includes(name)));

/** Whether something about a job could not be asked, so that it has not passed even without a finding. */
export const isOpen = ({ notChecked }: Report, name: string): boolean =>
  notChecked.some(({ jobs }) => jobs === undefined || jobs.includes(name));
