import { parse } from 'yaml';

interface Described {
  readonly description: string;
  readonly required?: boolean;
  readonly default?: string;
}

/**
 * A README with the tables between its markers (`<!-- inputs:start -->` and so on) made anew.
 *
 * @throws Error when a marker is missing
 */
export function withTables(readme: string, actionYml: string): string {
  const { inputs, outputs } = parse(actionYml) as Record<'inputs' | 'outputs', Record<string, Described>>;
  return between(between(readme, 'inputs', grouped(inputs, actionYml)), 'outputs', table('Output', outputs));
}

function table(title: string, rows: Readonly<Record<string, Described>>): string {
  const lines = Object.entries(rows).map(([name, { description, required, default: byDefault }]) => {
    const notes = [
      required ? ' **Required.**' : '',
      byDefault === undefined ? '' : ` Default \`${byDefault}\`.`,
    ].join('');
    return `| \`${name}\` | ${description.trim().replaceAll(/\s+/g, ' ').replaceAll('|', '\\|')}${notes} |`;
  });
  return [`| ${title} | Description |`, '|---|---|', ...lines].join('\n');
}

function between(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md lacks the marker ${from < 0 ? start : end}`);
  return `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`;
}

/** One table for each group of inputs. In action.yml, a comment above an input begins a group and names it. */
function grouped(inputs: Readonly<Record<string, Described>>, actionYml: string): string {
  const headings = [...actionYml.matchAll(/^ {2}# (.+)\n {2}([\w-]+):$/gm)];
  const names = Object.keys(inputs);
  const starts = headings.map(([, , first = '']) => names.indexOf(first));
  const tables = headings.map(([, group], index) => {
    const ofGroup = names.slice(starts[index], starts[index + 1]);
    const rows = Object.fromEntries(Object.entries(inputs).filter(([name]) => ofGroup.includes(name)));
    return `### ${group}\n\n${table('Input', rows)}`;
  });
  return `\n${tables.join('\n\n')}\n`;
}
