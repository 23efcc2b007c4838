import { parse } from 'yaml';

interface Described {
  readonly description: string;
  readonly required?: boolean;
  readonly default?: string;
}

/**
 * A README with its tables, between markers like `<!-- inputs:start -->`, regenerated.
 *
 * @throws Error if a marker is missing
 */
export function withTables(readme: string, actionYml: string): string {
  const { inputs, outputs } = parse(actionYml) as Record<'inputs' | 'outputs', Record<string, Described>>;
  return between(between(readme, 'inputs', table('Input', inputs)), 'outputs', table('Output', outputs));
}

function table(title: string, rows: Readonly<Record<string, Described>>): string {
  const lines = Object.entries(rows).map(([name, { description, required, default: byDefault }]) => {
    const notes = [
      required ? ' **Required.**' : '',
      byDefault === undefined ? '' : ` Default \`${byDefault}\`.`,
    ].join('');
    return `| \`${name}\` | ${description.trim().replaceAll(/\s+/g, ' ').replaceAll('|', '\\|')}${notes} |`;
  });
  return [`| ${title} | |`, '|---|---|', ...lines].join('\n');
}

function between(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md lacks the marker ${from < 0 ? start : end}`);
  return `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`;
}
