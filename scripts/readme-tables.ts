import type { Action, Described } from './reference/action.ts';
import { groups, inputReference } from './reference/input-examples.ts';
import { stepWith } from './reference/inputs-page.ts';
import { markdownTable } from './reference/markdown-table.ts';
import { layersDiagram } from './source/layers.ts';

/**
 * Replaces what README.md repeats from action.yml, between its markers (`<!-- inputs:start -->` and so on).
 *
 * @throws Error when a marker is missing
 */
export function withInputs(readme: string, action: Action): string {
  const sections = action.groups.map(({ name, inputs }) => {
    const { about = '', shows } = groups[name] ?? {};
    const links = inputs.map((input) => `[\`${input}\`](docs/inputs.md#${input})`).join(', ');
    const example = shows === undefined ? [] : [stepWith(inputReference[shows].example)];
    return [`### ${name}`, `${about} ${links}.`, ...example].join('\n\n');
  });
  return between(readme, 'inputs', `\n${sections.join('\n\n')}\n`);
}

/**
 * Replaces the table of outputs between docs/outputs.md's markers.
 *
 * @throws Error when a marker is missing
 */
export function withOutputs(page: string, { outputs }: Action): string {
  const rows = Object.entries(outputs).map(([name, { description }]: [string, Described]) => [
    `\`${name}\``,
    description,
  ]);
  return between(page, 'outputs', markdownTable(['Output', 'Description'], rows));
}

/**
 * Replaces the layers of `src/` between CONTRIBUTING.md's markers.
 *
 * @throws Error when a marker is missing
 */
export function withLayers(contributing: string): string {
  return between(contributing, 'layers', `\n\`\`\`text\n${layersDiagram()}\n\`\`\`\n`);
}

function between(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the marker ${from < 0 ? start : end} is missing`);
  return `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`;
}
