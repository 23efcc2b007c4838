import { type InputName, inputSpecs } from '../../src/config/inputs.ts';
import { type Module, type Node, nodesIn } from '../source/modules.ts';
import { isTelling, textsOf } from './explanations.ts';

/** A message about the inputs, as the code states it, and the inputs that it names. */
export interface Refusal {
  readonly summary: string;
  readonly remedy?: string;
  readonly inputs: readonly InputName[];
}

const names = inputSpecs.map(({ name }) => name);

/** The problems that the parsers of the inputs report: the calls of `problems.add`, `once` and `reject`. */
export function refusalsIn(modules: readonly Module[]): readonly Refusal[] {
  const calls = modules.flatMap(({ body }) => [...nodesIn(body)]).filter(isReport);
  return calls.flatMap((call) => {
    const [first, second, third] = (call.arguments as readonly { readonly expression: Node }[]).map(
      ({ expression }) => textsOf(expression),
    );
    if (methodOf(call) !== 'reject') return rows(first ?? [], second);
    const rejected = (first ?? []).flatMap((name) =>
      (second ?? []).filter(isTelling).map((what) => `${name}: … is not ${what}.`),
    );
    return rows(rejected, third);
  });
}

const methodOf = ({ callee }: Node): unknown =>
  ((callee as Node).property as { readonly value?: string } | undefined)?.value;

function isReport(node: Node): boolean {
  if (node.type !== 'CallExpression') return false;
  const { type, object } = node.callee as Node;
  if (type !== 'MemberExpression' || !['add', 'once', 'reject'].includes(String(methodOf(node))))
    return false;
  return (object as { readonly value?: string }).value === 'problems';
}

function rows(summaries: readonly string[], remedies: readonly string[] = []): Refusal[] {
  return summaries.filter(isTelling).map((summary, index) => {
    const remedy = remedies[index] ?? remedies[0];
    const inputs = names.filter((name) => isNamed(name, summary));
    return { summary, ...(remedy !== undefined && isTelling(remedy) ? { remedy } : {}), inputs };
  });
}

/** Whether a text names an input. Those that are ordinary words count at its beginning and in backticks only. */
function isNamed(name: InputName, text: string): boolean {
  if (/^(?:rotate|audience|profiles|refresh)$/.test(name))
    return new RegExp(`^${name}(?![\\w-])|\`${name}\`|${name}: (?:true|due)`).test(text);
  return new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text);
}
