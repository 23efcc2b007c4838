import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { parseSync } from '@swc/core';

/** A node of the syntax tree, as @swc/core returns it. */
export type Node = Readonly<Record<string, unknown>> & { readonly type: string };

/** One import of a module: static, dynamic, type-only, or a re-export. */
interface Import {
  /** The specifier as written: `./run.ts`, `@actions/core`. */
  readonly specifier: string;
  /** The path below the root, for the modules of this repository; absent for packages. */
  readonly path?: string;
  /** The exports that the import uses; `*` where it may use any of them. */
  readonly names: readonly string[];
}

/** A source file, what it imports, and what it exports. */
export interface Module {
  /** Below the root, with `/`: `src/http/retry.ts`. */
  readonly path: string;
  readonly text: string;
  readonly body: readonly Node[];
  readonly imports: readonly Import[];
  readonly exports: readonly string[];
}

/** Reads every TypeScript file in some folders of a checkout. A folder that does not exist has no modules. */
export function readModules(root: string, folders: readonly string[]): readonly Module[] {
  return folders.flatMap((folder) => pathsBelow(root, folder)).map((path) => readModule(root, path));
}

function pathsBelow(root: string, folder: string): readonly string[] {
  let entries: ReturnType<typeof list>;
  try {
    entries = list(join(root, folder));
  } catch {
    return [];
  }
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

const list = (folder: string) => readdirSync(folder, { recursive: true, withFileTypes: true });

function readModule(root: string, path: string): Module {
  return parseModule(path, readFileSync(join(root, path), 'utf8'));
}

/** Parses one module. */
export function parseModule(path: string, text: string): Module {
  const body = parseSync(text, { syntax: 'typescript', target: 'es2024' }).body as unknown as readonly Node[];
  const counted = new Set<Node>();
  const found = [...nodesIn(body)].flatMap((node) => importOf(node, counted));
  const imports = found.map(({ specifier, names }) => ({
    specifier,
    names,
    ...(specifier.startsWith('.') ? { path: posix.join(dirname(path), specifier) } : {}),
  }));
  return { path, text, body, imports, exports: body.flatMap(exportsOf) };
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** A tree's nodes, in the order of the text. Each comes before its children. */
export function* nodesIn(value: unknown): Generator<Node> {
  if (isNode(value)) yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const child of Object.values(value)) yield* nodesIn(child);
}

type Found = Omit<Import, 'path'>;
const textOf = (node: unknown) => (node as { value: string }).value;
const nodesOf = (value: unknown) => (value ?? []) as readonly Node[];

/**
 * The import that a node makes.
 *
 * @param counted - the calls of `import` that the surrounding node has counted with the names it takes
 */
function importOf(node: Node, counted: Set<Node>): readonly Found[] {
  if (node.type === 'ImportDeclaration' || node.type.startsWith('Export')) return staticImport(node);
  if (node.type === 'TsImportType') {
    const { argument, qualifier } = node;
    return [{ specifier: textOf(argument), names: isNode(qualifier) ? [rootName(qualifier)] : ['*'] }];
  }
  if (node.type === 'VariableDeclarator') return taken(node.init, namesIn(node.id), counted);
  if (node.type === 'MemberExpression') return taken(node.object, [textOf(node.property)], counted);
  if (node.type === 'CallExpression') return taken(node, ['*'], counted);
  return [];
}

function staticImport({ type, source, specifiers }: Node): readonly Found[] {
  if (!source) return [];
  const names =
    type === 'ExportAllDeclaration'
      ? ['*']
      : nodesOf(specifiers).map((specifier) => {
          if (specifier.type.endsWith('NamespaceSpecifier')) return '*';
          return textOf(specifier.imported ?? specifier.orig ?? specifier.local);
        });
  return [{ specifier: textOf(source), names }];
}

const rootName = (node: Node): string => (isNode(node.left) ? rootName(node.left) : textOf(node));

/** The import in `await import(…)` or `import(…)`, with the names that its surroundings take from it. */
function taken(node: unknown, names: readonly string[], counted: Set<Node>): readonly Found[] {
  if (!isNode(node) || counted.has(node)) return [];
  if (node.type === 'AwaitExpression') return taken(node.argument, names, counted);
  if (node.type === 'ParenthesisExpression') return taken(node.expression, names, counted);
  if (node.type !== 'CallExpression' || (node.callee as Node).type !== 'Import') return [];
  counted.add(node);
  const [first] = node.arguments as readonly { readonly expression: Node }[];
  return first?.expression.type === 'StringLiteral' ? [{ specifier: textOf(first.expression), names }] : [];
}

function namesIn(pattern: unknown): readonly string[] {
  const { type, properties } = pattern as Node;
  if (type !== 'ObjectPattern') return ['*'];
  return nodesOf(properties).map((property) =>
    property.type === 'RestElement' ? '*' : textOf(property.key),
  );
}

function exportsOf(node: Node): readonly string[] {
  if (node.type === 'ExportNamedDeclaration') {
    return nodesOf(node.specifiers).map((specifier) => textOf(specifier.exported ?? specifier.orig));
  }
  if (node.type.startsWith('ExportDefault')) return ['default'];
  if (node.type !== 'ExportDeclaration') return [];
  const declaration = node.declaration as Node;
  if (declaration.type !== 'VariableDeclaration') return [textOf(declaration.identifier ?? declaration.id)];
  return nodesOf(declaration.declarations).map((declarator) => textOf(declarator.id));
}
