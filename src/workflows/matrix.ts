import { type Contexts, type Data, dataIn } from './expressions.ts';
import { child, entriesOf, type FileNode, itemsOf, scalarOf } from './node.ts';

/** The values of one job of a matrix. If only the run knows the matrix, `isComplete` is false. */
export interface Combination {
  readonly values: Readonly<Record<string, Data>>;
  readonly isComplete: boolean;
}

/** GitHub runs at most this many jobs of a matrix (GitHub docs, "Actions limits"). */
const maximum = 256;

/** The jobs of a matrix; without one, a single job without values. */
export function combinationsOf(matrix: FileNode | undefined, contexts: Contexts): readonly Combination[] {
  if (matrix === undefined) return [{ values: {}, isComplete: true }];
  const whole = dataOf(matrix, contexts);
  if (whole === undefined || !isRecord(whole)) return partly(matrix, contexts);
  const { include, exclude, ...axes } = whole;
  const excluded = records(exclude);
  const product = productOf(axes).filter((values) => !excluded.some((pattern) => isSubset(pattern, values)));
  return withIncluded(Object.keys(axes).length === 0 ? [] : product, records(include), Object.keys(axes))
    .slice(0, maximum)
    .map((values) => ({ values, isComplete: true }));
}

/** If one axis is an expression, the values of the others are known all the same. */
function partly(matrix: FileNode, contexts: Contexts): readonly Combination[] {
  const axes = entriesOf(matrix)
    .filter(({ key }) => key !== 'include' && key !== 'exclude')
    .flatMap(({ key, value }) => {
      const data = dataOf(value, contexts);
      return data === undefined ? [] : [[key, data] as const];
    });
  const isIncludeKnown = child(matrix, 'include') === undefined;
  const product = isIncludeKnown ? productOf(Object.fromEntries(axes)) : [{}];
  return product.slice(0, maximum).map((values) => ({ values, isComplete: false }));
}

type Values = Readonly<Record<string, Data>>;

function productOf(axes: Values): readonly Values[] {
  let product: readonly Values[] = [{}];
  for (const [name, list] of Object.entries(axes)) {
    const values: readonly Data[] = Array.isArray(list) ? list : [list];
    product = product
      .flatMap((values_) => values.map((value) => ({ ...values_, [name]: value })))
      .slice(0, maximum);
  }
  return product;
}

/** An included combination extends those whose original values it does not change; else it is one of its own. */
function withIncluded(
  product: readonly Values[],
  included: readonly Values[],
  axes: readonly string[],
): readonly Values[] {
  let result = [...product];
  for (const extra of included) {
    const onAxes = Object.fromEntries(Object.entries(extra).filter(([key]) => axes.includes(key)));
    const fits = (values: Values) => isSubset(onAxes, values);
    const isExtension = product.length > 0 && result.slice(0, product.length).some(fits);
    result = isExtension
      ? result.map((values, index) =>
          index < product.length && fits(values) ? { ...values, ...extra } : values,
        )
      : [...result, extra];
  }
  return result;
}

const isSubset = (part: Values, whole: Values) =>
  Object.entries(part).every(([key, value]) => JSON.stringify(whole[key]) === JSON.stringify(value));

const isRecord = (value: Data | undefined): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const records = (value: Data | undefined): readonly Values[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];

/** A node as data; `undefined` if it contains an expression that only the run can evaluate. */
function dataOf(node: FileNode, contexts: Contexts): Data | undefined {
  const scalar = scalarOf(node);
  if (scalar) return scalar.expression === undefined ? scalar.text : dataIn(scalar.expression, contexts);
  if (node.kind === 'list') {
    const items = itemsOf(node).map((item) => dataOf(item, contexts));
    return items.some((item) => item === undefined) ? undefined : (items as Data[]);
  }
  const members = entriesOf(node).map(({ key, value }) => [key, dataOf(value, contexts)] as const);
  return members.some(([, value]) => value === undefined)
    ? undefined
    : (Object.fromEntries(members) as Values);
}
