import { isIP } from 'node:net';
import { matchesPattern, type PatternPart } from './glob.ts';
import { contextValues, fillVariables, type RequestContext } from './variables.ts';

/** Whether a request value satisfies a policy value. */
type Comparison = (actual: string, expected: readonly PatternPart[]) => boolean;

interface Operator {
  readonly compare: Comparison;
  /** Negated operators such as `StringNotEquals`: no value may match, and a missing key satisfies them. */
  readonly negated: boolean;
}

const text = (parts: readonly PatternPart[]): string =>
  parts.map((part) => ('literal' in part ? part.literal : part.wildcard)).join('');

const number =
  (test: (actual: number, expected: number) => boolean): Comparison =>
  (actual, expected) =>
    actual.trim() !== '' && test(Number(actual), Number(text(expected)));

const date =
  (test: (actual: number, expected: number) => boolean): Comparison =>
  (actual, expected) =>
    test(time(actual), time(text(expected)));

/** ISO 8601, or seconds since 1970. */
function time(value: string): number {
  return /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1000 : Date.parse(value);
}

const stringEquals: Comparison = (actual, expected) => actual === text(expected);
const stringEqualsIgnoreCase: Comparison = (actual, expected) =>
  actual.toLowerCase() === text(expected).toLowerCase();
const stringLike: Comparison = (actual, expected) => matchesPattern(expected, actual);
const arnLike: Comparison = (actual, expected) => matchesArn(actual, expected);
const ipAddress: Comparison = (actual, expected) => inRange(actual, text(expected));
const bool: Comparison = (actual, expected) => actual.toLowerCase() === text(expected).toLowerCase();

const plain: Readonly<Record<string, Comparison>> = {
  StringEquals: stringEquals,
  StringEqualsIgnoreCase: stringEqualsIgnoreCase,
  StringLike: stringLike,
  NumericEquals: number((a, b) => a === b),
  NumericLessThan: number((a, b) => a < b),
  NumericLessThanEquals: number((a, b) => a <= b),
  NumericGreaterThan: number((a, b) => a > b),
  NumericGreaterThanEquals: number((a, b) => a >= b),
  DateEquals: date((a, b) => a === b),
  DateLessThan: date((a, b) => a < b),
  DateLessThanEquals: date((a, b) => a <= b),
  DateGreaterThan: date((a, b) => a > b),
  DateGreaterThanEquals: date((a, b) => a >= b),
  Bool: bool,
  BinaryEquals: stringEquals,
  IpAddress: ipAddress,
  ArnEquals: arnLike,
  ArnLike: arnLike,
};

const negated: Readonly<Record<string, Comparison>> = {
  StringNotEquals: stringEquals,
  StringNotEqualsIgnoreCase: stringEqualsIgnoreCase,
  StringNotLike: stringLike,
  NumericNotEquals: number((a, b) => a === b),
  DateNotEquals: date((a, b) => a === b),
  NotIpAddress: ipAddress,
  ArnNotEquals: arnLike,
  ArnNotLike: arnLike,
};

interface ParsedOperator extends Operator {
  readonly name: string;
  readonly set?: 'ForAllValues' | 'ForAnyValue';
  readonly ifExists: boolean;
}

/** The operator of this name, if it exists. */
export function conditionOperator(name: string): ParsedOperator | undefined {
  const match = /^(?:(ForAllValues|ForAnyValue):)?([A-Za-z]+?)(IfExists)?$/.exec(name);
  const [, set, base = '', ifExists] = match ?? [];
  const compare = plain[base] ?? negated[base];
  if (!compare && !(base === 'Null' && !set && !ifExists)) return undefined;
  return {
    name: base,
    compare: compare ?? stringEquals,
    negated: base in negated,
    ifExists: ifExists !== undefined,
    ...(set === undefined ? {} : { set: set as 'ForAllValues' | 'ForAnyValue' }),
  };
}

/** All operators and all keys must hold (IAM JSON policy reference, "Condition operators"). */
export function conditionsHold(
  conditions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>,
  context: RequestContext,
  version: string,
): boolean {
  return Object.entries(conditions).every(([name, keys]) => {
    const operator = conditionOperator(name);
    return (
      operator !== undefined &&
      Object.entries(keys).every(([key, expected]) => holds(operator, key, expected, context, version))
    );
  });
}

function holds(
  operator: ParsedOperator,
  key: string,
  expected: readonly string[],
  context: RequestContext,
  version: string,
): boolean {
  const actual = contextValues(context, key);
  if (operator.name === 'Null')
    return expected.some((value) => (value.toLowerCase() === 'true') === (actual === undefined));
  if (actual === undefined || actual.length === 0) return withoutValue(operator);
  const patterns = expected.flatMap((value) => {
    const filled = fillVariables(value, context, version);
    return filled ? [filled] : [];
  });
  const matches = (value: string) => patterns.some((pattern) => operator.compare(value, pattern));
  const satisfies = (value: string) => matches(value) !== operator.negated;
  if (operator.set === 'ForAllValues') return actual.every(satisfies);
  if (operator.set === 'ForAnyValue') return actual.some(satisfies);
  return operator.negated ? actual.every(satisfies) : actual.some(satisfies);
}

/** A key that is not in the request fails a condition, unless it is negated, `IfExists` or `ForAllValues`. */
function withoutValue({ negated: isNegated, ifExists, set }: ParsedOperator): boolean {
  if (set === 'ForAnyValue') return ifExists;
  return set === 'ForAllValues' || ifExists || isNegated;
}

/** ARNs match field by field: a `*` does not match a colon, except in the last field. */
function matchesArn(actual: string, expected: readonly PatternPart[]): boolean {
  const pattern = fields(expected);
  if (pattern.length !== 6) return text(expected) === '*';
  const value = actual.split(':');
  const six = [...value.slice(0, 5), value.slice(5).join(':')];
  return value.length >= 6 && six.every((field, index) => matchesPattern(pattern[index] ?? [], field));
}

function fields(parts: readonly PatternPart[]): PatternPart[][] {
  const result: PatternPart[][] = [[]];
  for (const part of parts) {
    const pieces = 'literal' in part ? part.literal.split(':') : [];
    if (pieces.length === 0) result.at(-1)?.push(part);
    pieces.forEach((literal, index) => {
      if (index > 0 && result.length < 6) result.push([{ literal }]);
      else result.at(-1)?.push({ literal: index > 0 ? `:${literal}` : literal });
    });
  }
  return result;
}

function inRange(actual: string, range: string): boolean {
  const [network = '', bits] = range.split('/');
  const family = isIP(network);
  if (family === 0 || isIP(actual) !== family) return false;
  const size = family === 4 ? 32n : 128n;
  const shift = size - BigInt(bits ?? size);
  return toNumber(actual) >> shift === toNumber(network) >> shift;
}

function toNumber(address: string): bigint {
  if (isIP(address) === 4) return address.split('.').reduce((sum, octet) => (sum << 8n) + BigInt(octet), 0n);
  const [head = '', tail] = address.split('::');
  const groups = (half: string) => half.split(':').filter((group) => group !== '');
  const left = groups(head);
  const right = tail === undefined ? [] : groups(tail);
  const all =
    tail === undefined ? left : [...left, ...Array(8 - left.length - right.length).fill('0'), ...right];
  return all.reduce((sum, group) => (sum << 16n) + BigInt(`0x${group}`), 0n);
}
