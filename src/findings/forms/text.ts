import Table from 'cli-table3';
import type { Finding, NotChecked, Place, Report } from '../finding.ts';
import { ruleAddress } from '../help.ts';
import { type Level, levels } from '../level.ts';
import { isOpen, ofJob, worstFirst } from '../verdict.ts';
import {
  type Color,
  cleanLines,
  oneLine,
  type Paint,
  painter,
  sentence,
  type TextStyle,
  wrapped,
} from './lines.ts';

const colorOf: Readonly<Record<Level, Color>> = { error: 'red', warning: 'yellow', note: 'cyan' };
const markOf: Readonly<Record<Level, string>> = { error: '✗', warning: '!', note: 'i' };

/** The report for people: one line for each job, then the findings, worst first, then what was not checked. */
export function asText(report: Report, style: TextStyle): string {
  const paint = painter(style);
  const parts = [
    jobs(report, paint),
    ...worstFirst(report.findings).map((finding) => findingText(finding, style, paint)),
    ...report.notChecked.map((each) => notCheckedText(each, style, paint)),
    sum(report),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function jobs(report: Report, paint: Paint): string {
  const table = new Table({
    chars: noBorders,
    style: { 'padding-left': 0, 'padding-right': 2, compact: true },
  });
  for (const job of new Set(report.checked)) {
    const found = ofJob(report, job);
    const rules = [...new Set(found.map(({ rule }) => rule))].join(' ');
    const [worst] = found;
    const open = isOpen(report, job);
    const mark = worst ? paint(colorOf[worst.level], markOf[worst.level]) : open ? '?' : paint('green', '✓');
    const state = worst ? rules : open ? 'not checked' : 'nothing found';
    table.push([mark, oneLine(job), state]);
  }
  const lines = table.length === 0 ? [] : table.toString().split('\n');
  return lines.map((line) => line.trimEnd()).join('\n');
}

const noBorders = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right', 'left']
    .concat(['left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'])
    .map((name) => [name, '']),
);

function findingText(finding: Finding, style: TextStyle, paint: Paint): string {
  const { rule, level, place, job, summary, cause, remedy, statement, subject } = finding;
  const head = [place === undefined ? oneLine(subject) : at(place), job === undefined ? '' : oneLine(job)];
  return [
    `${paint(['bold', colorOf[level] as 'red'], `${level} ${rule}`)}  ${head.filter(Boolean).join('  ')}`,
    ...wrapped(sentence(summary), '  ', style),
    ...(cause === undefined ? [] : wrapped(`Likely cause: ${cause}`, '  ', style)),
    ...wrapped(`What to do: ${remedy}`, '  ', style),
    ...(statement === undefined ? [] : cleanLines(statement, '    ')),
    `  ${paint('dim', ruleAddress(rule))}`,
  ].join('\n');
}

function notCheckedText(
  { what, why, place, jobs: of = [] }: NotChecked,
  style: TextStyle,
  paint: Paint,
): string {
  const [job, ...more] = of;
  const named = job === undefined ? '' : oneLine(more.length === 0 ? job : `${job} and ${more.length} more`);
  const where = [place === undefined ? '' : at(place), named].filter(Boolean);
  return [
    [paint('bold', 'not checked'), ...where].join('  '),
    ...wrapped(sentence(`${what}: ${why}`), '  ', style),
  ].join('\n');
}

/** `octo-org/octo-repo .github/workflows/deploy.yml:14:7` */
export function at({ repository, file, line, column }: Place): string {
  const position = column === undefined ? `${line}` : `${line}:${column}`;
  return oneLine(`${repository === undefined ? '' : `${repository} `}${file}:${position}`);
}

function sum({ findings, notChecked, checked }: Report): string {
  const counts = levels.map((level) =>
    counted(findings.filter((finding) => finding.level === level).length, level),
  );
  const open = notChecked.length === 0 ? '' : ` ${counted(notChecked.length, 'thing')} not checked.`;
  if (checked.length === 0 && findings.length === 0)
    return `No job was checked: no workflow gets AWS credentials.${open}`;
  return `${counted(new Set(checked).size, 'job')} checked: ${counts.join(', ')}.${open}`;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
