import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** docs/rotation.md, whose claims these tests check. */
export const rotationGuide = readFileSync(join(__dirname, '..', 'docs', 'rotation.md'), 'utf8');

interface Policy {
  readonly Version: string;
  readonly Statement: readonly { readonly Action: string | readonly string[]; readonly Resource: string }[];
}

/** The policies of docs/rotation.md, each under the name in the line above it. */
export const policies: Readonly<Record<string, Policy>> = Object.fromEntries(
  [...rotationGuide.matchAll(/^<!-- policy: ([\w-]+) -->\n```json\n([\s\S]*?)\n```$/gm)].map(
    ([, name = '', json = '']) => [name, JSON.parse(json)],
  ),
);

/** @throws Error when docs/rotation.md has no such policy */
export function documentedPolicy(name: string): Policy & Readonly<Record<string, unknown>> {
  const policy = policies[name];
  if (!policy) throw new Error(`docs/rotation.md shows no policy ${name}`);
  return { ...policy };
}

/** The rows of the table whose header begins with these words, as cells without backticks. */
export function documentedTable(heading: string): string[][] {
  const lines = rotationGuide.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${heading} |`));
  if (start < 0) throw new Error(`docs/rotation.md has no table ${heading}`);
  const rows = lines.slice(start + 2);
  return rows
    .slice(
      0,
      rows.findIndex((line) => !line.startsWith('|')),
    )
    .map((line) => line.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()));
}
