import { parse } from 'yaml';
import { layersDiagram } from './source/layers.ts';

interface Described {
  readonly description: string;
  readonly required?: boolean;
  readonly default?: string;
}

type Rows = readonly (readonly [name: string, Described])[];

/**
 * Replaces the tables between README.md's markers (`<!-- inputs:start -->` and so on).
 *
 * @throws Error when a marker is missing
 */
export function withTables(readme: string, actionYml: string): string {
  const action = parse(actionYml) as Record<'inputs' | 'outputs', Readonly<Record<string, Described>>>;
  const inputs = groupedTables(Object.entries(action.inputs), groupsOf(actionYml));
  const outputs = table('Output', Object.entries(action.outputs));
  return between(between(readme, 'inputs', `\n${inputs}\n`), 'outputs', outputs);
}

/**
 * Replaces the layers of `src/` between CONTRIBUTING.md's markers.
 *
 * @throws Error when a marker is missing
 */
export function withLayers(contributing: string): string {
  return between(contributing, 'layers', `\n\`\`\`text\n${layersDiagram()}\n\`\`\`\n`);
}

/** The name of each group of inputs, by its first input: the comment above it. */
function groupsOf(actionYml: string): ReadonlyMap<string, string> {
  const headings = actionYml.matchAll(/^ {2}# (.+)\n {2}([\w-]+):$/gm);
  return new Map([...headings].map(([, group = '', input = '']) => [input, group]));
}

function groupedTables(inputs: Rows, groups: ReadonlyMap<string, string>): string {
  const starts = inputs.flatMap(([name], index) => (groups.has(name) ? [index] : []));
  return starts
    .map((start, index) => inputs.slice(start, starts[index + 1]))
    .map((rows) => `### ${groups.get(rows[0]?.[0] ?? '')}\n\n${table('Input', rows)}`)
    .join('\n\n');
}

function table(title: string, rows: Rows): string {
  const lines = rows.map(([name, { description, required, default: byDefault }]) => {
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
  if (from < 0 || to < from) throw new Error(`the marker ${from < 0 ? start : end} is missing`);
  return `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`;
}
