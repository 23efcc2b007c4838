import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { WireRequest } from '../../src/sandbox/aws/protocol/signature.ts';
import type { PlannedAnswer } from '../../src/sandbox/server.ts';

export type Schema = Readonly<Record<string, unknown>>;

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: boolean;
  readonly schema: Schema;
}

interface Content {
  readonly content?: { readonly 'application/json'?: { readonly schema: Schema } };
}

/** An operation of the description, its references resolved one level deep. */
interface Described {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: Content & { readonly required?: boolean };
  readonly responses: Readonly<Record<string, Content>>;
}

type Referable<T> = T | { readonly $ref: string };

const file = join(__dirname, 'models', 'github-rest.openapi.json');
const description = JSON.parse(readFileSync(file, 'utf8'), (_key, value) => nullable(value));
const base = 'https://keyturn.test/github';

/** Rewrites OpenAPI's `nullable` without a type, which JSON Schema does not know. */
function nullable(value: { nullable?: true; type?: string }) {
  if (!value?.nullable || value.type !== undefined) return value;
  const { nullable: _nullable, ...rest } = value;
  return { anyOf: [rest, { type: 'null' }] };
}

function followed<T extends object>(value: Referable<T>): T {
  if (!('$ref' in value)) return value;
  return value.$ref
    .slice(2)
    .split('/')
    .reduce((part, name) => part[name], description);
}

/** Every operation of GitHub's description. */
export const described: readonly Described[] = Object.entries(
  description.paths as Record<string, Record<string, Record<string, never>>>,
).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]): Described => {
    const {
      parameters = [],
      responses,
      requestBody,
    } = operation as unknown as {
      parameters?: Referable<Parameter>[];
      responses: Record<string, Referable<Content>>;
      requestBody?: Described['requestBody'];
    };
    return {
      method: method.toUpperCase(),
      path,
      parameters: parameters.map(followed),
      responses: Object.fromEntries(
        Object.entries(responses).map(([status, response]) => [status, followed(response)]),
      ),
      ...(requestBody ? { requestBody } : {}),
    };
  }),
);

/** The operation of a request. The one with the fewest placeholders wins, because `public-key` is not a secret's name. */
export function operationOf(method: string, pathname: string): Described | undefined {
  const fits = ({ path }: Described) =>
    new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(pathname.replace(/^\/api\/v3(?=\/)/, ''));
  const placeholders = ({ path }: Described) => path.split('{').length;
  return described
    .filter((each) => each.method === method && fits(each))
    .toSorted((a, b) => placeholders(a) - placeholders(b))[0];
}

const ajv = addFormats.default(new Ajv({ strict: false, allErrors: true }));
// The name of a repository, in GitHub's own notation.
ajv.addFormat('repo.nwo', /^[^/]+\/[^/]+$/);
ajv.addSchema({ ...description, $id: base });
const coercing = addFormats.default(new Ajv({ strict: false, allErrors: true, coerceTypes: true }));

function absolute(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#', `"$ref":"${base}#`));
}

const compiled = new Map<Schema, ReturnType<typeof ajv.compile>>();

/** The places where a value breaks a schema of the description. */
export function breaches(schema: Schema, value: unknown): string[] {
  const validate = compiled.get(schema) ?? ajv.compile(absolute(schema));
  compiled.set(schema, validate);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || 'it'} ${message}`);
}

/** How a request differs from GitHub's description. */
export function requestBreaches({ method, url, headers, body }: WireRequest): string[] {
  const operation = operationOf(method, url.pathname);
  const name = `${method} ${url.pathname}`;
  if (!operation) return [`${name} is no operation of GitHub's`];
  const schema = operation.requestBody?.content?.['application/json']?.schema;
  return [
    ...parameterBreaches(operation, url),
    ...(operation.requestBody?.required && body === '' ? ['the body is missing'] : []),
    ...(body !== '' && !schema ? ['it takes no body'] : []),
    ...(body !== '' && schema ? [...breaches(schema, JSON.parse(body)), ...unknownFields(schema, body)] : []),
    ...(body !== '' && !headers['content-type']?.startsWith('application/json')
      ? [`its body is ${headers['content-type']}`]
      : []),
    ...(/json/.test(headers.accept ?? '') ? [] : [`it accepts ${headers.accept}`]),
    ...(headers['x-github-api-version'] === '2022-11-28' ? [] : ['it names no version of the API']),
    ...(headers['user-agent'] ? [] : ['it has no user agent']),
  ].map((breach) => `${name}: ${breach}`);
}

const parameterValidators = new Map<Parameter, ReturnType<typeof coercing.compile>>();

function validatorOf(parameter: Parameter): ReturnType<typeof coercing.compile> {
  const properties = { value: parameter.schema };
  const validate = parameterValidators.get(parameter) ?? coercing.compile({ type: 'object', properties });
  parameterValidators.set(parameter, validate);
  return validate;
}

function parameterBreaches({ path, parameters }: Described, { pathname, searchParams }: URL): string[] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const pattern = new RegExp(`${path.replaceAll(/\{\w+\}/g, '([^/]+)')}$`);
  const values = pattern.exec(pathname)?.slice(1).map(decodeURIComponent) ?? [];
  const given = [
    ...names.map((name, index) => ['path', name, values[index] ?? ''] as const),
    ...[...searchParams].map(([name, value]) => ['query', name, value] as const),
  ];
  return given.flatMap(([place, name, value]) => {
    const parameter = parameters.find((each) => each.in === place && each.name === name);
    if (!parameter) return [`${name} is no parameter`];
    return validatorOf(parameter)({ value }) ? [] : [`${name}=${value} is not as described`];
  });
}

/** Fields that the schema does not name, which GitHub would ignore. */
function unknownFields(schema: Schema, body: string): string[] {
  const known = (schema.properties ?? {}) as Schema;
  return Object.keys(JSON.parse(body))
    .filter((name) => !(name in known))
    .map((name) => `${name} is no field`);
}

/** Statuses that GitHub may answer for any endpoint, listed or not (docs/facts.md#github-refusals). */
const everywhere: ReadonlySet<number> = new Set([301, 307, 400, 401, 403, 404, 409, 422, 429]);
const basicError: Schema = { $ref: '#/components/schemas/basic-error', required: ['message'] };

/** How an answer differs from GitHub's description. */
export function answerBreaches(
  { method, url }: Pick<WireRequest, 'method' | 'url'>,
  { status, body }: PlannedAnswer,
): string[] {
  const operation = operationOf(method, url.pathname);
  const name = `${method} ${url.pathname} ${status}`;
  if (!operation) return [`${name}: is no operation of GitHub's`];
  // The description does not list the answer to a conditional read (docs/facts.md#conditional-requests).
  if (status === 304) return method === 'GET' && body === '' ? [] : [`${name}: it has a body`];
  const response = operation.responses[status];
  if (!response && !everywhere.has(status)) return [`${name}: GitHub has no such status here`];
  const schema = response?.content?.['application/json']?.schema ?? (response ? undefined : basicError);
  if (!schema) return body === '' ? [] : [`${name}: it has a body`];
  return breaches(schema, JSON.parse(body)).map((breach) => `${name}: ${breach}`);
}

/** The schema of an operation's request body. */
export function schemaOf(method: string, path: string): Schema {
  const operation = described.find((each) => each.method === method && each.path === path);
  const schema = operation?.requestBody?.content?.['application/json']?.schema;
  if (!schema) throw new Error(`${method} ${path} takes no body`);
  return followed<Schema>(schema);
}
