import { code, codeBlock, joined, link, type Markdown, md, prose } from '../../report/markdown.ts';
import type { Finding, NotChecked, Report } from '../finding.ts';
import { ruleAddress } from '../help.ts';
import type { Level } from '../level.ts';
import { rules } from '../rules.ts';
import { isOpen, ofJob, worstFirst } from '../verdict.ts';
import { at } from './text.ts';

/** GitHub refuses a job summary of more than 1 MiB per step; the rest is room for what else the step writes. */
const maxBytes = 900 * 1024;

const markOf: Readonly<Record<Level, Markdown>> = { error: md`❌`, warning: md`⚠️`, note: md`ℹ️` };

/** The report for the job summary, in GitHub's Markdown. What does not fit is counted at its end. */
export function asMarkdown(report: Report): string {
  const findings = worstFirst(report.findings);
  const pieces = [
    md`## Keyturn doctor`,
    jobs(report),
    ...findings.map(findingSection),
    ...(report.notChecked.length === 0 ? [] : [md`### Not checked`]),
    ...report.notChecked.map(open),
  ];
  return fitting(pieces.map(({ text }) => text));
}

function jobs(report: Report): Markdown {
  const rows = [...new Set(report.checked)].map((job) => {
    const found = ofJob(report, job);
    const [worst] = found;
    const ids = joined(
      [...new Set(found.map(({ rule }) => rule))].map((rule) => md`${code(rule)}`),
      ' ',
    );
    const state = isOpen(report, job) ? md`not checked` : md`✅ nothing found`;
    return md`| ${code(job)} | ${worst ? md`${markOf[worst.level]} ${ids}` : state} |`;
  });
  return rows.length === 0
    ? md`No job was checked.`
    : joined([md`| Job | Result |\n|---|---|`, ...rows], '\n');
}

function findingSection({ rule, level, place, job, subject, summary, cause, remedy, statement }: Finding) {
  const where = place === undefined ? subject : at(place);
  return joined(
    [
      md`### ${rules[rule].title} (${rule})`,
      md`${level}: ${code(where)}${job === undefined ? md`` : md`, ${code(job)}`}`,
      prose(summary),
      ...(cause === undefined ? [] : [md`**Likely cause:** ${prose(cause)}`]),
      md`**What to do:** ${prose(remedy)}`,
      ...(statement === undefined ? [] : [codeBlock(statement)]),
      link(ruleAddress(rule)),
    ],
    '\n\n',
  );
}

function open({ what, why, place }: NotChecked): Markdown {
  return md`- ${place === undefined ? md`` : md`${code(at(place))} `}${prose(`${what}: ${why}`)}`;
}

function fitting(pieces: readonly string[]): string {
  const kept: string[] = [];
  let bytes = 0;
  for (const piece of pieces) {
    bytes += Buffer.byteLength(piece) + 2;
    if (bytes > maxBytes) break;
    kept.push(piece);
  }
  const left = pieces.length - kept.length;
  if (left > 0) kept.push(`${left} more entries do not fit into a job summary. Use \`--format json\`.`);
  return `${kept.join('\n\n')}\n`;
}
