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
  /** @param run - the one that has therefore not passed; without it, no job has */
  notChecked(what: string, why: string, place?: Place, run?: Run): void;
  checked(run: Run): void;
  report(): Report;
}

/** The same finding in several runs of one step is one finding, which names its jobs. */
export function createNotes(): Notes {
  const findings = new Map<string, { finding: Finding; jobs: Set<string> }>();
  const notChecked = new Map<string, { open: NotChecked; jobs: Set<string> }>();
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
    notChecked: (what, why, place, run) => {
      const key = JSON.stringify([what, why, run === undefined]);
      const jobs = notChecked.get(key)?.jobs ?? new Set();
      if (run) jobs.add(run.label);
      notChecked.set(key, { open: { what, why, ...(place ? { place } : {}) }, jobs });
    },
    checked: (run) => void checked.add(run.label),
    report: () => ({
      findings: [...findings.values()].map(({ finding, jobs }) => ({ ...finding, ...jobNamed(jobs) })),
      notChecked: [...notChecked.values()].map(({ open, jobs }) => ({
        ...open,
        ...(jobs.size > 0 ? { jobs: [...jobs] } : {}),
      })),
      checked: [...checked],
    }),
  };
}

/** Notes that say of which run they speak. */
export const notesOf = (notes: Notes, run: Run): Notes => ({
  ...notes,
  found: (finding) => notes.found({ run, ...finding }),
  notChecked: (what, why, place) => notes.notChecked(what, why, place, run),
});

const levelOf = (rule: RuleId): Finding['level'] => rules[rule].level;

const severity: Readonly<Record<Finding['level'], number>> = { error: 2, warning: 1, note: 0 };

const worse = (a: Finding, b: Finding): Finding => (severity[b.level] > severity[a.level] ? b : a);

function jobNamed(jobs: ReadonlySet<string>): Pick<Finding, 'job' | 'jobs'> {
  const [first, ...others] = jobs;
  if (first === undefined) return {};
  return others.length === 0
    ? { job: first }
    : { job: `${first} and ${others.length} more`, jobs: [first, ...others] };
}

/** A line of a workflow file. */
export function placeIn({ file }: Workflow, line: number): Place {
  return {
    file: file.path,
    line,
    ...(file.repository === undefined ? {} : { repository: file.repository }),
  };
}
