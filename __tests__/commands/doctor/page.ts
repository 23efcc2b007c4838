import type { Report } from '../../../src/findings/finding.ts';
import { rules } from '../../../src/findings/rules.ts';
import type { SetUp } from './set-ups.ts';

/** The section of docs/doctor.md about a rule: its words from the catalogue, and what doctor reports for a set-up. */
export function sectionOf({ name, rule = 'KT408' }: SetUp, { findings }: Report): string {
  const { title, level, meaning, why } = rules[rule];
  const [finding] = findings;
  const { summary = '', cause, remedy = '', statement } = finding ?? {};
  const lines = [
    // The set-ups are as old as their test.
    summary.replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d/g, '2026-11-26 09:30'),
    ...(cause === undefined ? [] : [`Likely cause: ${cause}`]),
    `What to do: ${remedy}`,
    ...(statement?.split('\n').map((line) => `  ${line}`) ?? []),
  ];
  return [
    `### ${rule}`,
    `**${title}** (${level}). ${meaning} ${why}`,
    `Example: ${name}.`,
    '<!-- compared: commands/doctor/doctor.test.ts -->',
    `\`\`\`text\n${lines.join('\n')}\n\`\`\``,
  ]
    .join('\n\n')
    .replace('.test.ts -->\n\n', '.test.ts -->\n');
}
