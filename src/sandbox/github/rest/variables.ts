import type { PlannedAnswer } from '../../server.ts';
import type { StoredVariable } from '../world.ts';
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

const base = '/repos/{owner}/{repo}/actions/variables';

export const variableRoutes: readonly RestRoute[] = [
  {
    operation: 'ListVariables',
    method: 'GET',
    path: base,
    permission: ['variables', 'read'],
    answer: (exchange) => paged(exchange, 'variables', [...variables(exchange).values()].map(describe), 10),
  },
  {
    operation: 'CreateVariable',
    method: 'POST',
    path: base,
    permission: ['variables', 'write'],
    answer: create,
  },
  {
    operation: 'GetVariable',
    method: 'GET',
    path: `${base}/{name}`,
    permission: ['variables', 'read'],
    answer: (exchange) => {
      const variable = find(exchange);
      return variable ? json(200, describe(variable)) : notFound();
    },
  },
  {
    operation: 'UpdateVariable',
    method: 'PATCH',
    path: `${base}/{name}`,
    permission: ['variables', 'write'],
    answer: update,
  },
  {
    operation: 'DeleteVariable',
    method: 'DELETE',
    path: `${base}/{name}`,
    permission: ['variables', 'write'],
    answer: (exchange) =>
      variables(exchange).delete(exchange.path.name?.toUpperCase() ?? '') ? noContent : notFound(),
  },
];

function variables(exchange: Exchange): Map<string, StoredVariable> {
  return repositoryOf(exchange)?.variables ?? new Map();
}

function find(exchange: Exchange): StoredVariable | undefined {
  return variables(exchange).get(exchange.path.name?.toUpperCase() ?? '');
}

function describe({ name, value, createdAt, updatedAt }: StoredVariable) {
  return { name, value, created_at: time(createdAt), updated_at: time(updatedAt) };
}

/** A name that exists is refused with 409: that is what makes a variable fit for a lock. */
function create(exchange: Exchange): PlannedAnswer {
  const { name, value } = exchange.body;
  if (
    typeof name !== 'string' ||
    typeof value !== 'string' ||
    value === '' ||
    !/^[A-Z_][A-Z0-9_]*$/i.test(name)
  )
    return unprocessable('Invalid request: "name" and "value" are required.');
  const all = variables(exchange);
  if (all.has(name.toUpperCase()))
    return json(409, { message: 'Already exists - Variable already exists', status: '409' });
  const now = exchange.world.clock.now();
  all.set(name.toUpperCase(), { name: name.toUpperCase(), value, createdAt: now, updatedAt: now });
  return json(201, {});
}

function update(exchange: Exchange): PlannedAnswer {
  const variable = find(exchange);
  if (!variable) return notFound();
  const { value } = exchange.body;
  if (typeof value === 'string') variable.value = value;
  variable.updatedAt = exchange.world.clock.now();
  return noContent;
}
