import { parse } from 'yaml';
import { layersDiagram } from './source/layers.ts';

interface Described {
  readonly description: string;
  readonly required?: boolean;
  readonly default?: string;
}

/**
 * README.md with the tables of action.yml between its markers (`<!-- inputs:start -->` and so on).
 *
 * @throws Error when a marker is missing
 */
export function withTables(readme: string, actionYml: string): string {
  const { inputs, outputs } = parse(actionYml) as Record<'inputs' | 'outputs', Record<string, Described>>;
  return between(between(readme, 'inputs', table('Input', inputs)), 'outputs', table('Output', outputs));
}

/**
 * CONTRIBUTING.md with the layers of `src/` between its markers.
 *
 * @throws Error when a marker is missing
 */
export function withLayers(contributing: string): string {
  return between(contributing, 'layers', `\n\`\`\`text\n${layersDiagram()}\n\`\`\`\n`);
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
  if (from < 0 || to < from) throw new Error(`the marker ${from < 0 ? start : end} is missing`);
  return `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`;
}
