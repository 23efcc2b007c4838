import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import type { Scalar } from './node.ts';

/** A value of an expression: JSON without functions. */
export type Data = string | number | boolean | null | readonly Data[] | { readonly [key: string]: Data };

/**
 * What is known of the contexts of a run: `github`, `inputs`, `vars` and so on, by lower-case name. A `complete` context
 * has no other members, so a missing one is the empty text; of any other a missing member is unknown.
 */
export type Contexts = Readonly<
  Record<string, { readonly complete: boolean; readonly members: Readonly<Record<string, Data>> }>
>;

/** A value, or the expression whose value only the run knows. */
export type Known<T> = { readonly value: T } | { readonly unknown: string };

/** Contexts that an expression may name (GitHub docs, "Contexts reference"). */
const contextNames = [
  ...['github', 'env', 'vars', 'job', 'jobs', 'steps', 'runner', 'secrets', 'strategy', 'matrix', 'needs'],
  'inputs',
];

const statusFunctions = ['success', 'always', 'failure', 'cancelled', 'hashFiles'].map((name) => ({
  name,
  minArgs: 0,
  maxArgs: 255,
}));

/** An expression needs something that only the run knows. */
class UnknownValueError extends Error {}

/** The text of a scalar in a run. */
export function textIn(scalar: Scalar, contexts: Contexts): Known<string> {
  if (scalar.expression === undefined) return { value: scalar.text ?? '' };
  const result = evaluated(scalar.expression, contexts);
  return result === undefined ? { unknown: scalar.expression } : { value: result.coerceString() };
}

/** Whether a condition holds in a run; `undefined` if only the run knows. */
export function holdsIn(condition: Scalar, contexts: Contexts): boolean | undefined {
  const expression = condition.expression ?? condition.text ?? '';
  const result = evaluated(expression, contexts);
  return result && !isFalsy(result);
}

/** The value of an expression as JSON; `undefined` if only the run knows. */
export function dataIn(expression: string, contexts: Contexts): Data | undefined {
  const result = evaluated(expression, contexts);
  return result && plain(result);
}

/** The members of a context that an expression names: `['AWS_ROLE']` for `secrets.AWS_ROLE`. */
export function membersNamed(expression: string, context: string): readonly string[] {
  const tree = parsed(expression);
  return tree === undefined ? [] : [...new Set(accesses(tree as TreeNode, context.toLowerCase()))];
}

function evaluated(expression: string, contexts: Contexts): data.ExpressionData | undefined {
  const tree = parsed(expression);
  if (tree === undefined) return undefined;
  const given = Object.entries(contexts).map(([key, { complete, members }]) => ({
    key,
    value: dictionary(members, complete),
  }));
  try {
    return new ThreeValued(tree, new PartialContext(false, given), runFunctions).evaluate();
  } catch {
    return undefined;
  }
}

type Tree = ReturnType<Parser['parse']>;

/** `undefined` for an expression that GitHub refuses. Its parser reports that with the file. */
function parsed(expression: string): Tree | undefined {
  try {
    const { tokens } = new Lexer(expression).lex();
    return new Parser(tokens, contextNames, statusFunctions).parse();
  } catch {
    return undefined;
  }
}

/** `success()` and `always()` hold in the run that doctor foresees; the others depend on earlier steps. */
const runFunctions = new Map(
  statusFunctions.map((info) => [
    info.name.toLowerCase(),
    {
      ...info,
      call: () => {
        if (info.name === 'success' || info.name === 'always') return new data.BooleanData(true);
        throw new UnknownValueError(info.name);
      },
    },
  ]),
);

/** A dictionary of which not every member is known. */
class PartialContext extends data.Dictionary {
  readonly #complete: boolean;

  constructor(complete: boolean, pairs: ConstructorParameters<typeof data.Dictionary>) {
    super(...pairs);
    this.#complete = complete;
  }

  override get(key: string): data.ExpressionData | undefined {
    // The parent finds `constructor`, too.
    const found = this.pairs().find((pair) => pair.key.toLowerCase() === key.toLowerCase())?.value;
    if (found === undefined && !this.#complete) throw new UnknownValueError(key);
    return found;
  }

  override values(): data.ExpressionData[] {
    if (!this.#complete) throw new UnknownValueError('*');
    return super.values();
  }
}

/** An unknown operand does not matter if another one decides: `unknown && false` is false. */
class ThreeValued extends Evaluator {
  override visitLogical(logical: Parameters<Evaluator['visitLogical']>[0]): data.ExpressionData {
    const isAnd = logical.operator.lexeme === '&&';
    let last: data.ExpressionData = new data.Null();
    let unknown: unknown;
    for (const operand of logical.args) {
      try {
        last = this.eval(operand);
      } catch (error) {
        unknown ??= error;
        continue;
      }
      const decides = isFalsy(last) === isAnd;
      if (decides && (unknown === undefined || isAnd)) return last;
    }
    if (unknown !== undefined) throw unknown;
    return last;
  }
}

function isFalsy(value: data.ExpressionData): boolean {
  switch (value.kind) {
    case data.Kind.Null:
      return true;
    case data.Kind.Array:
    case data.Kind.Dictionary:
      return false;
    case data.Kind.String:
      return value.coerceString() === '';
    default:
      return value.number() === 0 || Number.isNaN(value.number());
  }
}

function dictionary(members: Readonly<Record<string, Data>>, complete: boolean): PartialContext {
  return new PartialContext(
    complete,
    Object.entries(members).map(([key, value]) => ({ key, value: wrapped(value, complete) })),
  );
}

function wrapped(value: Data, complete: boolean): data.ExpressionData {
  if (value === null) return new data.Null();
  if (typeof value === 'string') return new data.StringData(value);
  if (typeof value === 'number') return new data.NumberData(value);
  if (typeof value === 'boolean') return new data.BooleanData(value);
  if (isList(value)) return new data.Array(...value.map((item) => wrapped(item, complete)));
  return dictionary(value, complete);
}

const isList = (value: Data): value is readonly Data[] => Array.isArray(value);

function plain(value: data.ExpressionData): Data | undefined {
  if (value.kind === data.Kind.Array)
    return (value as data.Array).values().map((item) => plain(item) ?? null);
  if (value.kind === data.Kind.Dictionary) {
    const pairs = (value as data.Dictionary).pairs();
    return Object.fromEntries(pairs.map(({ key, value: member }) => [key, plain(member) ?? null]));
  }
  if (value.kind === data.Kind.Null) return null;
  if (value.kind === data.Kind.Boolean) return value.coerceString() === 'true';
  return value.kind === data.Kind.Number ? value.number() : value.coerceString();
}

/** A node of the parser's tree, of any of its classes. */
interface TreeNode {
  readonly name?: { readonly lexeme: string };
  readonly expr?: TreeNode;
  readonly index?: TreeNode & { readonly literal?: data.ExpressionData };
  readonly args?: readonly TreeNode[];
  readonly left?: TreeNode;
  readonly right?: TreeNode;
  readonly group?: TreeNode;
}

function accesses(tree: TreeNode, context: string): readonly string[] {
  const { expr, index, args = [], left, right, group } = tree;
  const isMember = expr?.name?.lexeme.toLowerCase() === context && index?.literal !== undefined;
  const own = isMember && index.literal ? [index.literal.coerceString()] : [];
  const parts = [expr, index, left, right, group, ...args].filter((part) => part !== undefined);
  return [...own, ...parts.flatMap((part) => accesses(part, context))];
}
