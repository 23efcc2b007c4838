import type { Finding, NotChecked, Place, Report } from '../findings/finding.ts';
import { type RuleId, rules } from '../findings/rules.ts';
import type { Run } from '../workflows/runs.ts';
import type { Workflow } from '../workflows/workflow.ts';

/** A finding before it has a level and its job: both have a default. */
type Noted = Omit<Finding, 'level' | 'job'> & {
  readonly level?: Finding['level'];
  readonly run?: Run;
};

/** Collects what one run of doctor finds. */
export interface Notes {
  found(finding: Noted): void;
  notChecked(what: string, why: string, place?: Place): void;
  checked(run: Run): void;
  report(): Report;
}

/** The same finding in several runs of one step is one finding, which names its jobs. */
export function createNotes(): Notes {
  const findings = new Map<string, { finding: Finding; jobs: Set<string> }>();
  const notChecked = new Map<string, NotChecked>();
  const checked = new Set<string>();
  return {
    found: ({ run, level, ...finding }) => {
      const { repository, file, line } = finding.place ?? {};
      const key = JSON.stringify([finding.rule, repository, file, line, finding.subject]);
      const known = findings.get(key);
      const leveled = { ...finding, level: level ?? levelOf(finding.rule) };
      const jobs = known?.jobs ?? new Set();
      if (run) jobs.add(run.label);
      findings.set(key, { finding: known ? worse(known.finding, leveled) : leveled, jobs });
    },
    notChecked: (what, why, place) =>
      void notChecked.set(JSON.stringify([what, why]), { what, why, ...(place ? { place } : {}) }),
    checked: (run) => void checked.add(run.label),
    report: () => ({
      findings: [...findings.values()].map(({ finding, jobs }) => ({ ...finding, ...jobNamed(jobs) })),
      notChecked: [...notChecked.values()],
      checked: [...checked],
    }),
  };
}

const levelOf = (rule: RuleId): Finding['level'] => rules[rule].level;

const severity: Readonly<Record<Finding['level'], number>> = { error: 2, warning: 1, note: 0 };

const worse = (a: Finding, b: Finding): Finding => (severity[b.level] > severity[a.level] ? b : a);

function jobNamed(jobs: ReadonlySet<string>): { readonly job?: string } {
  const [first, ...others] = jobs;
  if (first === undefined) return {};
  return { job: others.length === 0 ? first : `${first} and ${others.length} more` };
}

/** A line of a workflow file. */
export function placeIn({ file }: Workflow, line: number): Place {
  return {
    file: file.path,
    line,
    ...(file.repository === undefined ? {} : { repository: file.repository }),
  };
}
