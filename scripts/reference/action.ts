import { parse } from 'yaml';
import type { InputName } from '../../src/config/inputs.ts';

/** An input or output as action.yml describes it. */
export interface Described {
  readonly description: string;
  readonly required?: boolean;
  readonly default?: string;
}

/** action.yml, with its inputs in groups. A comment above an input begins a group and names it. */
export interface Action {
  readonly inputs: Readonly<Record<InputName, Described>>;
  readonly outputs: Readonly<Record<string, Described>>;
  readonly groups: readonly { readonly name: string; readonly inputs: readonly InputName[] }[];
}

/** Reads action.yml. */
export function parseAction(text: string): Action {
  const { inputs, outputs } = parse(text) as Pick<Action, 'inputs' | 'outputs'>;
  const headings = new Map(
    [...text.matchAll(/^ {2}# (.+)\n {2}([\w-]+):$/gm)].map(([, group = '', input = '']) => [input, group]),
  );
  const groups: { name: string; inputs: InputName[] }[] = [];
  for (const input of Object.keys(inputs) as InputName[]) {
    const name = headings.get(input);
    if (name !== undefined) groups.push({ name, inputs: [] });
    groups.at(-1)?.inputs.push(input);
  }
  return { inputs, outputs, groups };
}
