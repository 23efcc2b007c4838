import type { PlannedAnswer } from '../../server.ts';
import { isSharedWith, type StoredVariable } from '../world.ts';
import {
  type Exchange,
  json,
  noContent,
  notFound,
  paged,
  type RestRoute,
  repositoryOf,
  time,
  unprocessable,
} from './exchange.ts';

/** Variables of a repository or of an environment: their path, the permission, and how many there may be (GitHub docs, "Variables reference"). */
interface Place {
  readonly base: string;
  readonly permission: string;
  readonly most: number;
}

const places: readonly Place[] = [
  { base: '/repos/{owner}/{repo}/actions/variables', permission: 'actions_variables', most: 500 },
  {
    base: '/repos/{owner}/{repo}/environments/{environment_name}/variables',
    permission: 'environments',
    most: 100,
  },
];

export const variableRoutes: readonly RestRoute[] = [
  ...places.flatMap(routesOf),
  {
    operation: 'ListOrganizationVariables',
    method: 'GET',
    path: '/repos/{owner}/{repo}/actions/organization-variables',
    permission: ['actions_variables', 'read'],
    answer: (exchange) => {
      const repository = repositoryOf(exchange);
      if (!repository) return notFound();
      const all = exchange.world.organizations.get(repository.owner.toLowerCase())?.variables.values() ?? [];
      return paged(
        exchange,
        'variables',
        [...all].filter((each) => isSharedWith(each, repository)).map(describe),
        { byDefault: 10, most: 30 },
      );
    },
  },
];

function routesOf({ base, permission, most }: Place): RestRoute[] {
  /** An environment that does not exist has no variables, as a repository that does not exist. */
  const inPlace =
    (answer: (exchange: Exchange) => PlannedAnswer): RestRoute['answer'] =>
    (exchange) =>
      variablesIn(exchange) ? answer(exchange) : notFound();
  return [
    {
      operation: 'ListVariables',
      method: 'GET',
      path: base,
      permission: [permission, 'read'],
      answer: inPlace((exchange) =>
        paged(
          exchange,
          'variables',
          [...variables(exchange).values()]
            .flatMap((each) => seen(each.name, each, exchange) ?? [])
            .map(describe),
          { byDefault: 10, most: 30 },
        ),
      ),
    },
    {
      operation: 'CreateVariable',
      method: 'POST',
      path: base,
      permission: [permission, 'write'],
      body: { name: { type: 'string', required: true }, value: { type: 'string', required: true } },
      answer: inPlace((exchange) => create(exchange, most)),
    },
    {
      operation: 'GetVariable',
      method: 'GET',
      path: `${base}/{name}`,
      permission: [permission, 'read'],
      answer: (exchange) => {
        const variable = seen(exchange.path.name ?? '', find(exchange), exchange);
        return variable ? json(200, describe(variable)) : notFound();
      },
    },
    {
      operation: 'UpdateVariable',
      method: 'PATCH',
      path: `${base}/{name}`,
      permission: [permission, 'write'],
      body: { name: { type: 'string' }, value: { type: 'string' } },
      answer: update,
    },
    {
      operation: 'DeleteVariable',
      method: 'DELETE',
      path: `${base}/{name}`,
      permission: [permission, 'write'],
      answer: (exchange) => {
        beforeChange(exchange.path.name ?? '', exchange);
        return variables(exchange).delete(exchange.path.name?.toUpperCase() ?? '') ? noContent : notFound();
      },
    },
  ];
}

function variablesIn(exchange: Exchange): Map<string, StoredVariable> | undefined {
  const repository = repositoryOf(exchange);
  const { environment_name: environment } = exchange.path;
  if (environment === undefined) return repository?.variables;
  return repository?.environments.get(environment.toLowerCase())?.variables;
}

function variables(exchange: Exchange): Map<string, StoredVariable> {
  return variablesIn(exchange) ?? new Map();
}

function find(exchange: Exchange): StoredVariable | undefined {
  return variables(exchange).get(exchange.path.name?.toUpperCase() ?? '');
}

/** A variable in responses. */
function seen(name: string, present: StoredVariable | undefined, exchange: Exchange) {
  return exchange.world.late.variables.read(variables(exchange), name.toUpperCase(), present);
}

function beforeChange(name: string, exchange: Exchange): void {
  const present = variables(exchange).get(name.toUpperCase());
  exchange.world.late.variables.change(variables(exchange), name.toUpperCase(), present && { ...present });
}

function describe({ name, value, createdAt, updatedAt }: StoredVariable) {
  return { name, value, created_at: time(createdAt), updated_at: time(updatedAt) };
}

/** Bytes per variable (GitHub docs, "Variables reference"). */
const maxBytes = 48 * 1024;

function wrongValue(value: string): PlannedAnswer | undefined {
  if (value === '') return unprocessable('Variable value cannot be empty.');
  return Buffer.byteLength(value) > maxBytes ? unprocessable('Variable value is too large.') : undefined;
}

/** GitHub refuses an existing name with 409, which is why a variable can serve as a lock. */
function create(exchange: Exchange, most: number): PlannedAnswer {
  const [name, value] = [String(exchange.body.name), String(exchange.body.value)];
  if (!/^[A-Z_][A-Z0-9_]*$/i.test(name) || /^GITHUB_/i.test(name))
    return unprocessable('Variable names can only contain alphanumeric characters and underscores.');
  const wrong = wrongValue(value);
  if (wrong) return wrong;
  const all = variables(exchange);
  if (all.has(name.toUpperCase()))
    return json(409, {
      message: 'Already exists - Variable already exists',
      documentation_url: 'https://docs.github.com/rest/actions/variables',
      status: '409',
    });
  if (all.size >= most)
    return unprocessable(`There are ${most} variables already, the most that are allowed.`);
  const now = exchange.world.clock.now();
  beforeChange(name, exchange);
  all.set(name.toUpperCase(), { name: name.toUpperCase(), value, createdAt: now, updatedAt: now });
  return json(201, {});
}

function update(exchange: Exchange): PlannedAnswer {
  const variable = find(exchange);
  if (!variable) return notFound();
  const { value = variable.value } = exchange.body;
  const wrong = wrongValue(String(value));
  if (wrong) return wrong;
  beforeChange(variable.name, exchange);
  variable.value = String(value);
  variable.updatedAt = exchange.world.clock.now();
  return noContent;
}
