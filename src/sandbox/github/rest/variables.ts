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
    permission: ['actions_variables', 'read'],
    answer: (exchange) =>
      paged(
        exchange,
        'variables',
        [...variables(exchange).values()]
          .flatMap((each) => seen(each.name, each, exchange) ?? [])
          .map(describe),
        { byDefault: 10, most: 30 },
      ),
  },
  {
    operation: 'CreateVariable',
    method: 'POST',
    path: base,
    permission: ['actions_variables', 'write'],
    body: { name: { type: 'string', required: true }, value: { type: 'string', required: true } },
    answer: create,
  },
  {
    operation: 'GetVariable',
    method: 'GET',
    path: `${base}/{name}`,
    permission: ['actions_variables', 'read'],
    answer: (exchange) => {
      const variable = seen(exchange.path.name ?? '', find(exchange), exchange);
      return variable ? json(200, describe(variable)) : notFound();
    },
  },
  {
    operation: 'UpdateVariable',
    method: 'PATCH',
    path: `${base}/{name}`,
    permission: ['actions_variables', 'write'],
    body: { name: { type: 'string' }, value: { type: 'string' } },
    answer: update,
  },
  {
    operation: 'DeleteVariable',
    method: 'DELETE',
    path: `${base}/{name}`,
    permission: ['actions_variables', 'write'],
    answer: (exchange) => {
      beforeChange(exchange.path.name ?? '', exchange);
      return variables(exchange).delete(exchange.path.name?.toUpperCase() ?? '') ? noContent : notFound();
    },
  },
];

function variables(exchange: Exchange): Map<string, StoredVariable> {
  return repositoryOf(exchange)?.variables ?? new Map();
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

/** Limits: variables per repository, and bytes per variable (GitHub docs, "Variables reference"). */
const limits = { variables: 500, bytes: 48 * 1024 } as const;

function wrongValue(value: string): PlannedAnswer | undefined {
  if (value === '') return unprocessable('Variable value cannot be empty.');
  return Buffer.byteLength(value) > limits.bytes ? unprocessable('Variable value is too large.') : undefined;
}

/** GitHub refuses an existing name with 409, which is why a variable can serve as a lock. */
function create(exchange: Exchange): PlannedAnswer {
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
  if (all.size >= limits.variables)
    return unprocessable(`There are ${limits.variables} variables already, the most that are allowed.`);
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
