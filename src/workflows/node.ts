import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token';

/** Where something stands in a file; both from 1. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/** A scalar of a file: a literal text, or an expression whose value the run decides. */
export interface Scalar extends Position {
  readonly kind: 'scalar';
  /** The literal text; of numbers and booleans their usual form. */
  readonly text?: string;
  /** Without `${{ }}`. A text with an expression inside becomes a call of `format`. */
  readonly expression?: string;
}

interface List extends Position {
  readonly kind: 'list';
  readonly items: readonly FileNode[];
}

interface Mapping extends Position {
  readonly kind: 'mapping';
  readonly entries: readonly Entry[];
}

export interface Entry extends Position {
  readonly key: string;
  readonly value: FileNode;
}

/** A part of a workflow file with its position: the parser's tokens, reduced to what reading them needs. */
export type FileNode = Scalar | List | Mapping;

/** The node of a token of GitHub's parser (`TokenType` of @actions/workflow-parser). */
export function nodeOf(token: TemplateToken): FileNode {
  const { line = 1, col: column = 1 } = token;
  const read = token as TemplateToken & {
    readonly value?: unknown;
    readonly expression?: string;
    [Symbol.iterator]?(): Iterator<unknown>;
  };
  switch (token.templateTokenType) {
    case tokenType.sequence:
      return {
        kind: 'list',
        line,
        column,
        items: [...(token as unknown as Iterable<TemplateToken>)].map(nodeOf),
      };
    case tokenType.mapping:
      return {
        kind: 'mapping',
        line,
        column,
        entries: [...(token as unknown as Iterable<Pair>)].map(entryOf),
      };
    case tokenType.expression:
      return { kind: 'scalar', line, column, expression: read.expression ?? '' };
    default:
      return { kind: 'scalar', line, column, text: String(read.value ?? '') };
  }
}

/** `TokenType` is an enumeration of the package, which loads only with the whole parser. */
const tokenType = { sequence: 1, mapping: 2, expression: 3 } as const;

interface Pair {
  readonly key: TemplateToken;
  readonly value: TemplateToken;
}

function entryOf({ key, value }: Pair): Entry {
  const { line = 1, col: column = 1 } = key;
  return { key: String((key as { value?: unknown }).value ?? ''), line, column, value: nodeOf(value) };
}

/** The value of a key of a mapping, or `undefined`. */
export function child(node: FileNode | undefined, key: string): FileNode | undefined {
  return entryAt(node, key)?.value;
}

/** The entry of a key of a mapping, or `undefined`. */
function entryAt(node: FileNode | undefined, key: string): Entry | undefined {
  return entriesOf(node).find((entry) => entry.key.toLowerCase() === key.toLowerCase());
}

/** The entries of a mapping; none for anything else. */
export function entriesOf(node: FileNode | undefined): readonly Entry[] {
  return node?.kind === 'mapping' ? node.entries : [];
}

/** The items of a list; a scalar counts as a list of one. */
export function itemsOf(node: FileNode | undefined): readonly FileNode[] {
  if (node?.kind === 'list') return node.items;
  return node?.kind === 'scalar' ? [node] : [];
}

/** The scalar, or `undefined` for anything else. */
export function scalarOf(node: FileNode | undefined): Scalar | undefined {
  return node?.kind === 'scalar' ? node : undefined;
}

/** The literal texts of a list, without its expressions. */
export function textsOf(node: FileNode | undefined): readonly string[] {
  return itemsOf(node).flatMap((item) => scalarOf(item)?.text ?? []);
}
