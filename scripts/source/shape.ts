import { type Module, type Node, nodesIn } from './modules.ts';

/** A function, and the lines it takes. */
interface FunctionSize {
  readonly path: string;
  /** Empty for a function without a name. */
  readonly name: string;
  readonly lines: number;
}

const functionTypes = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassMethod',
  'PrivateMethod',
  'MethodProperty',
  'Constructor',
]);

/** Every function of a module but one-line arrow functions, which are expressions more than functions. */
export function functionsOf({ path, text, body }: Module): readonly FunctionSize[] {
  const bytes = Buffer.from(text);
  return [...nodesIn(body)].flatMap((node) => {
    if (!functionTypes.has(node.type)) return [];
    const lines = linesOf(node, bytes);
    return lines === 1 && node.type === 'ArrowFunctionExpression'
      ? []
      : [{ path, name: nameOf(node), lines }];
  });
}

/** Spans count bytes, from 1. */
function linesOf(node: Node, bytes: Buffer): number {
  const { start, end } = node.span as { readonly start: number; readonly end: number };
  return bytes
    .subarray(start - 1, end - 1)
    .toString()
    .split('\n').length;
}

function nameOf({ identifier, key }: Node): string {
  return ((identifier ?? key) as { readonly value?: string } | undefined)?.value ?? '';
}

/** An interface, and the number of its members. */
interface InterfaceSize {
  readonly path: string;
  readonly name: string;
  readonly members: number;
}

export function interfacesOf({ path, body }: Module): readonly InterfaceSize[] {
  return [...nodesIn(body)].flatMap((node) => {
    if (node.type !== 'TsInterfaceDeclaration') return [];
    const { id, body: members } = node as unknown as {
      readonly id: { readonly value: string };
      readonly body: { readonly body: readonly unknown[] };
    };
    return [{ path, name: id.value, members: members.body.length }];
  });
}

/**
 * Comparisons and `switch` cases that test whether something is of one of these kinds: `source.kind === 'saml'`.
 *
 * @returns `path: kind`, one for each test
 */
export function kindTests({ path, body }: Module, kinds: ReadonlySet<string>): readonly string[] {
  const isKind = (node: unknown) => {
    const { type, property, value } = node as Node & { readonly property?: { readonly value?: string } };
    return (type === 'MemberExpression' ? property?.value : value) === 'kind';
  };
  const literal = (node: unknown) => ((node as Node).type === 'StringLiteral' ? [(node as Node).value] : []);
  const tested = [...nodesIn(body)].flatMap((node) => {
    if (node.type === 'BinaryExpression' && isKind(node.left)) return literal(node.right);
    if (node.type === 'SwitchStatement' && isKind(node.discriminant)) {
      return (node.cases as readonly Node[]).flatMap(({ test }) => (test ? literal(test) : []));
    }
    return [];
  });
  return tested.flatMap((kind) => (typeof kind === 'string' && kinds.has(kind) ? [`${path}: ${kind}`] : []));
}
