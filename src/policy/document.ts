import { conditionOperator } from './conditions.ts';

/** The entity of a document decides which elements it may have. */
export type PolicyKind = 'identity' | 'trust' | 'session';

type PrincipalType = 'AWS' | 'Federated' | 'Service' | 'CanonicalUser';
export type Principals = '*' | Readonly<Partial<Record<PrincipalType, readonly string[]>>>;

export interface Statement {
  readonly effect: 'Allow' | 'Deny';
  readonly actions: { readonly not: boolean; readonly patterns: readonly string[] };
  /** Absent in a trust policy, which applies to the role itself. */
  readonly resources?: { readonly not: boolean; readonly patterns: readonly string[] };
  readonly principals?: { readonly not: boolean; readonly of: Principals };
  /** operator -> key -> values */
  readonly conditions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** A policy document, parsed and validated. */
export interface PolicyDocument {
  readonly version: string;
  readonly statements: readonly Statement[];
}

/** A document that IAM refuses to store (`MalformedPolicyDocument`). */
export class MalformedPolicyDocumentError extends Error {
  override readonly name = 'MalformedPolicyDocumentError';
}

/**
 * Parses and validates a policy document, by the grammar of the IAM JSON policy reference.
 *
 * @throws MalformedPolicyDocumentError
 */
export function parsePolicyDocument(json: string, kind: PolicyKind): PolicyDocument {
  const document = asObject(parseJson(json), 'The policy');
  onlyFields(document, ['Version', 'Id', 'Statement'], 'policy');
  const version = document.Version ?? '2008-10-17';
  if (version !== '2012-10-17' && version !== '2008-10-17')
    throw malformed('The policy must contain a valid version string.');
  const statements = list(document.Statement).map((statement) =>
    parseStatement(asObject(statement, 'A statement'), kind),
  );
  if (statements.length === 0) throw malformed('Syntax errors in policy: there is no statement.');
  return { version, statements };
}

type Json = Readonly<Record<string, unknown>>;

function parseStatement(statement: Json, kind: PolicyKind): Statement {
  onlyFields(
    statement,
    [
      'Sid',
      'Effect',
      'Principal',
      'NotPrincipal',
      'Action',
      'NotAction',
      'Resource',
      'NotResource',
      'Condition',
    ],
    'statement',
  );
  const effect = statement.Effect;
  if (effect !== 'Allow' && effect !== 'Deny')
    throw malformed('Syntax errors in policy: Effect must be Allow or Deny.');
  const actions = oneOf(statement, 'Action', 'NotAction', (value) => list(value).map(action));
  if (!actions) throw malformed('Policy statement must contain actions.');
  const resources = oneOf(statement, 'Resource', 'NotResource', (value) => list(value).map(resource));
  const principals = oneOf(statement, 'Principal', 'NotPrincipal', parsePrincipals);
  checkKind(kind, resources !== undefined, principals !== undefined);
  return {
    effect,
    actions: { not: actions.not, patterns: actions.value },
    conditions: parseConditions(statement.Condition),
    ...(resources ? { resources: { not: resources.not, patterns: resources.value } } : {}),
    ...(principals ? { principals: { not: principals.not, of: principals.value } } : {}),
  };
}

function checkKind(kind: PolicyKind, hasResource: boolean, hasPrincipal: boolean): void {
  if (kind === 'trust') {
    if (hasResource) throw malformed('Has prohibited field Resource.');
    if (!hasPrincipal) throw malformed('Missing required field Principal.');
    return;
  }
  if (hasPrincipal) throw malformed('Policy document should not specify a principal.');
  if (!hasResource) throw malformed('Policy statement must contain resources.');
}

/** `Action` or `NotAction`: one of the two, not both. */
function oneOf<T>(
  statement: Json,
  name: string,
  notName: string,
  parse: (value: unknown) => T,
): { not: boolean; value: T } | undefined {
  if (name in statement && notName in statement)
    throw malformed(`A statement cannot have both ${name} and ${notName}.`);
  if (name in statement) return { not: false, value: parse(statement[name]) };
  return notName in statement ? { not: true, value: parse(statement[notName]) } : undefined;
}

function action(value: unknown): string {
  if (typeof value !== 'string') throw malformed('Syntax errors in policy: an action must be a string.');
  if (value !== '*' && !/^[\w-]+:[\w*?-]+$/.test(value)) {
    throw malformed(`Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc: ${value}`);
  }
  return value;
}

function resource(value: unknown): string {
  if (typeof value !== 'string') throw malformed('Syntax errors in policy: a resource must be a string.');
  if (value !== '*' && !/^arn:[^:]*:[^:]*:[^:]*:[^:]*:.+$/.test(value)) {
    throw malformed(`Resource ${value} must be in ARN format or "*".`);
  }
  return value;
}

function parsePrincipals(value: unknown): Principals {
  if (value === '*') return '*';
  const entries = Object.entries(asObject(value, 'A principal'));
  const known: readonly string[] = ['AWS', 'Federated', 'Service', 'CanonicalUser'];
  const unknown = entries.find(([type]) => !known.includes(type));
  if (unknown || entries.length === 0)
    throw malformed(`Invalid principal in policy: ${unknown?.[0] ?? 'none'}.`);
  return Object.fromEntries(
    entries.map(([type, names]) => [type, list(names).map((name) => principalName(type, name))]),
  );
}

function principalName(type: string, name: unknown): string {
  const isArn = typeof name === 'string' && /^arn:[^:]+:(iam|sts)::\d{12}:.+$/.test(name);
  const isAccount = typeof name === 'string' && /^(\d{12}|\*)$/.test(name);
  const isOther = type !== 'AWS' && typeof name === 'string' && name !== '';
  if (isArn || isAccount || isOther) return name;
  throw malformed(`Invalid principal in policy: "${type}":"${String(name)}"`);
}

function parseConditions(value: unknown): Statement['conditions'] {
  if (value === undefined) return {};
  return Object.fromEntries(
    Object.entries(asObject(value, 'A condition')).map(([operator, keys]) => {
      if (!conditionOperator(operator)) throw malformed(`Invalid Condition type : ${operator}.`);
      const values = Object.entries(asObject(keys, 'A condition')).map(([key, given]) => [
        key,
        list(given).map(scalar),
      ]);
      return [operator, Object.fromEntries(values)];
    }),
  );
}

function scalar(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  throw malformed('Syntax errors in policy: a condition value must be a string, a number or a boolean.');
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw malformed('Syntax errors in policy.');
  }
}

function asObject(value: unknown, element: string): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  throw malformed(`Syntax errors in policy: ${element} must be an object.`);
}

function list(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function onlyFields(object: Json, known: readonly string[], where: string): void {
  const unknown = Object.keys(object).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw malformed(`Syntax errors in policy: the ${where} has the unknown field ${unknown}.`);
}

function malformed(message: string): MalformedPolicyDocumentError {
  return new MalformedPolicyDocumentError(message);
}
