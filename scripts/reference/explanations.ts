import { type Module, type Node, nodesIn } from '../source/modules.ts';

/** One explanation as the code states it. `…` stands for what only a run knows. */
export interface Stated {
  readonly code: string;
  /** The module, below the root. */
  readonly path: string;
  readonly summary?: string;
  readonly cause?: string;
  readonly remedy?: string;
}

const hole = '…';

/** Modules that only explain: they add causes and remedies to errors with this code. */
const explainers: Readonly<Record<string, string>> = {
  'src/diagnosis/refused-keys.ts': 'InvalidCredentials',
  'src/diagnosis/refused-role.ts': 'AccessDenied',
  'src/diagnosis/refused-token.ts': 'AccessDenied',
  'src/diagnosis/role-advice.ts': 'AccessDenied',
  'src/diagnosis/without-credentials.ts': 'NoCredentials',
  'src/github/github-errors.ts': 'GitHubRefused',
  'src/rotation/refusals.ts': 'AccessDenied',
  'src/sources/mfa/explain.ts': 'MfaCodeRefused',
};

/**
 * The explanations of errors that modules state: in the arguments of `new KeyturnError`, in objects with a `code` (tables
 * of failures, findings), in calls of functions that make such an error from their parameters, and in modules that only
 * explain.
 *
 * @param codes - the codes that exist; other objects with a `code` are not errors
 */
export function explanationsIn(modules: readonly Module[], codes: ReadonlySet<string>): readonly Stated[] {
  const constants = new Map(modules.flatMap(({ body }) => body.flatMap(objectsNamedIn)));
  const helpers = new Map(
    modules.flatMap(({ body }) => [...nodesIn(body)].flatMap((node) => helperIn(node, codes))),
  );
  return modules.flatMap(({ path, body }) => {
    const stated = new Set<Node>();
    const rows = [...nodesIn(body)].flatMap((node) => {
      const found = [...errorsAt(node, codes), ...callOf(node, helpers), ...explainedIn(node, path, stated)];
      return found.flatMap(([code, explanation]) => {
        for (const each of nodesIn(explanation)) stated.add(each);
        return rowsOf(explanation, constants).map((row) => ({ code, path, ...row }));
      });
    });
    return distinct(rows);
  });
}

/** The object of a module that only explains, unless it was counted with an error. */
function explainedIn(node: Node, path: string, stated: ReadonlySet<Node>) {
  const code = explainers[path];
  const explains =
    node.type === 'ObjectExpression' && (propertyOf(node, 'cause') ?? propertyOf(node, 'remedy'));
  return code !== undefined && explains && !stated.has(node) ? [[code, node] as const] : [];
}

function distinct(rows: readonly Stated[]): readonly Stated[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

/** A function that makes an error from its parameters. */
interface Helper {
  readonly code: string;
  readonly explanation: Node;
  readonly parameters: readonly string[];
}

function helperIn(node: Node, codes: ReadonlySet<string>): readonly (readonly [string, Helper])[] {
  if (node.type !== 'FunctionDeclaration') return [];
  const parameters = (node.params as readonly { readonly pat: Node }[]).map(({ pat }) =>
    nameOf(pat.type === 'AssignmentPattern' ? pat.left : pat),
  );
  for (const inner of nodesIn(node.body)) {
    const [[code, explanation] = []] = errorsAt(inner, codes);
    if (code === undefined || !explanation) continue;
    const uses = [...nodesIn(explanation)].some(
      (each) => each.type === 'Identifier' && parameters.includes(nameOf(each)),
    );
    if (uses) return [[nameOf(node.identifier), { code, explanation, parameters }]];
  }
  return [];
}

/** What a call of a helper states: its arguments in the places of the parameters. */
function callOf(node: Node, helpers: ReadonlyMap<string, Helper>): readonly (readonly [string, Node])[] {
  const helper = node.type === 'CallExpression' ? helpers.get(nameOf(node.callee)) : undefined;
  if (!helper) return [];
  const given = new Map(argumentsOf(node).map((each, index) => [helper.parameters[index] ?? '', each]));
  return [[helper.code, substituted(helper.explanation, given)]];
}

function substituted(node: Node, given: ReadonlyMap<string, Node>): Node {
  if (node.type === 'Identifier') return given.get(nameOf(node)) ?? node;
  if (node.type !== 'ObjectExpression') return node;
  const properties = propertiesOf(node).map((property) => {
    if (property.type === 'SpreadElement')
      return { ...property, arguments: substituted(property.arguments as Node, given) };
    if (property.type === 'Identifier')
      return { type: 'KeyValueProperty', key: property, value: substituted(property, given) };
    return { ...property, value: substituted(property.value as Node, given) };
  });
  return { ...node, properties };
}

/** The codes that modules raise, wherever a literal names one as the code of an error. */
export function raisedIn(modules: readonly Module[], codes: ReadonlySet<string>): ReadonlySet<string> {
  const nodes = modules.flatMap(({ body }) => [...nodesIn(body)]);
  return new Set(nodes.flatMap((node) => errorsAt(node, codes).map(([code]) => code)));
}

/** The codes that a node raises, each with the node of its explanation. */
function errorsAt(node: Node, codes: ReadonlySet<string>): readonly (readonly [string, Node | undefined])[] {
  if (node.type === 'NewExpression' && nameOf(node.callee) === 'KeyturnError') {
    const [code, explanation] = argumentsOf(node);
    return literalsIn(code).map((each) => [each, explanation] as const);
  }
  if (node.type !== 'ObjectExpression') return [];
  const named = literalsIn(propertyOf(node, 'code')).filter((code) => codes.has(code));
  return named.map((code) => [code, propertyOf(node, 'explanation') ?? node] as const);
}

function argumentsOf(node: Node): readonly Node[] {
  return ((node.arguments ?? []) as readonly { readonly expression: Node }[]).map(
    ({ expression }) => expression,
  );
}

/** The strings that an expression may have as its value: of a literal, of both branches, and of the default of `??`. */
function literalsIn(node: Node | undefined): readonly string[] {
  switch (node?.type) {
    case 'StringLiteral':
      return [node.value as string];
    case 'ConditionalExpression':
      return [...literalsIn(node.consequent as Node), ...literalsIn(node.alternate as Node)];
    case 'BinaryExpression':
      return node.operator === '??' ? literalsIn(node.right as Node) : [];
    default:
      return [];
  }
}

function objectsNamedIn(statement: Node): readonly (readonly [string, Node])[] {
  const declaration = statement.type === 'ExportDeclaration' ? (statement.declaration as Node) : statement;
  if (declaration.type !== 'VariableDeclaration') return [];
  return (declaration.declarations as readonly Node[]).flatMap(({ id, init }) =>
    (init as Node | null)?.type === 'ObjectExpression' ? [[nameOf(id), init as Node] as const] : [],
  );
}

type Row = Partial<Record<'summary' | 'cause' | 'remedy', string>>;

/** A property of an explanation: one text, or one for each branch of a condition. */
interface Part {
  readonly name: keyof Row;
  readonly texts: readonly string[];
  /** The condition; '' without one. */
  readonly on: string;
}

/** An explanation's texts: one row, or one for each branch of the condition on which its texts depend. */
function rowsOf(node: Node | undefined, constants: ReadonlyMap<string, Node>): readonly Row[] {
  switch (node?.type) {
    case 'ObjectExpression':
      return rowsOfObject(node, constants);
    case 'ParenthesisExpression':
      return rowsOf(node.expression as Node, constants);
    case 'ConditionalExpression':
      return [node.consequent, node.alternate].flatMap((branch) => rowsOf(branch as Node, constants));
    case 'Identifier':
      return rowsOf(constants.get(nameOf(node)), constants);
    default:
      return [];
  }
}

function rowsOfObject(node: Node, constants: ReadonlyMap<string, Node>): readonly Row[] {
  const parts = propertiesOf(node).flatMap(partIn);
  const spread = propertiesOf(node).flatMap((property) =>
    property.type === 'SpreadElement' ? [rowsOf(property.arguments as Node, constants)] : [],
  );
  const own = rowsOfParts(parts);
  return spread
    .filter((rows) => rows.length > 0)
    .reduce((all, rows) => all.flatMap((row) => rows.map((more) => ({ ...row, ...more }))), own)
    .filter((row) => Object.keys(row).length > 0);
}

/** Texts that depend on the same condition belong together. Those of another condition are joined. */
function rowsOfParts(parts: readonly Part[]): readonly Row[] {
  const [on, count] = parts.reduce<[string, number]>(
    (found, part) => (found[0] === '' && part.on !== '' ? [part.on, part.texts.length] : found),
    ['', 1],
  );
  return Array.from({ length: count }, (_, index) =>
    Object.fromEntries(
      parts
        .map(
          ({ name, texts, on: own }) =>
            [name, own === on ? texts[index] : texts.filter(isTelling).join(' Or: ')] as const,
        )
        .filter(([, text]) => text !== undefined && isTelling(text)),
    ),
  );
}

/** Whether a text says anything without the values in it. */
export const isTelling = (text: string): boolean => /\p{L}{3}/u.test(text);

function partIn(property: Node): readonly Part[] {
  const name = nameOf(property.key);
  if (name !== 'summary' && name !== 'cause' && name !== 'remedy') return [];
  const value = unwrapped(property.value as Node);
  const texts = textsOf(value);
  return texts.some(isTelling) ? [{ name, texts, on: texts.length > 1 ? conditionOf(value) : '' }] : [];
}

const unwrapped = (node: Node): Node =>
  node.type === 'ParenthesisExpression' ? unwrapped(node.expression as Node) : node;

/** Equal for equal conditions: the tree without positions. */
function conditionOf({ test }: Node): string {
  return JSON.stringify(test, (key, value) => (key === 'span' || key === 'ctxt' ? undefined : value));
}

/** The texts that an expression may have as its value, with `…` for what only a run knows. */
export function textsOf(node: Node): readonly string[] {
  switch (node.type) {
    case 'StringLiteral':
      return [node.value as string];
    case 'TemplateLiteral':
      return [(node.quasis as readonly { readonly cooked: string }[]).map(({ cooked }) => cooked).join(hole)];
    case 'ParenthesisExpression':
      return textsOf(node.expression as Node);
    case 'ConditionalExpression':
      return [...textsOf(node.consequent as Node), ...textsOf(node.alternate as Node)];
    case 'BinaryExpression':
      return node.operator === '+'
        ? [`${textsOf(node.left as Node)[0]}${textsOf(node.right as Node)[0]}`]
        : [hole];
    default:
      return [hole];
  }
}

const propertiesOf = (node: Node): readonly Node[] => node.properties as readonly Node[];

function propertyOf(node: Node, name: string): Node | undefined {
  const property = propertiesOf(node).find(
    (each) => each.type === 'KeyValueProperty' && nameOf(each.key) === name,
  );
  return property?.value as Node | undefined;
}

const nameOf = (node: unknown): string => String((node as { readonly value?: unknown } | null)?.value ?? '');
