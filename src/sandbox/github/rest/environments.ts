import type { PlannedAnswer } from '../../server.ts';
import type { Environment, Repository } from '../world.ts';
import { describeEnvironment, nodeId } from './describe.ts';
import {
  type Exchange,
  json,
  noContent,
  notFound,
  paged,
  type RestRoute,
  repositoryOf,
  unprocessable,
} from './exchange.ts';

const base = '/repos/{owner}/{repo}/environments';
const policies = `${base}/{environment_name}/deployment-branch-policies`;

/** Answers about the environment in the path. */
function inEnvironment(
  answer: (environment: Environment, repository: Repository, exchange: Exchange) => PlannedAnswer,
): RestRoute['answer'] {
  return (exchange) => {
    const repository = repositoryOf(exchange);
    const environment = repository?.environments.get(exchange.path.environment_name?.toLowerCase() ?? '');
    return repository && environment ? answer(environment, repository, exchange) : notFound();
  };
}

export const environmentRoutes: readonly RestRoute[] = [
  {
    operation: 'ListEnvironments',
    method: 'GET',
    path: base,
    permission: ['actions', 'read'],
    answer: (exchange) => {
      const repository = repositoryOf(exchange);
      if (!repository) return notFound();
      const all = [...repository.environments.values()];
      return paged(
        exchange,
        'environments',
        all.map((each) => describeEnvironment(each, repository, exchange.api)),
      );
    },
  },
  {
    operation: 'GetEnvironment',
    method: 'GET',
    path: `${base}/{environment_name}`,
    permission: ['actions', 'read'],
    answer: inEnvironment((environment, repository, { api }) =>
      json(200, describeEnvironment(environment, repository, api)),
    ),
  },
  {
    operation: 'PutEnvironment',
    method: 'PUT',
    path: `${base}/{environment_name}`,
    permission: ['administration', 'write'],
    body: {
      wait_timer: { type: 'integer' },
      prevent_self_review: { type: 'boolean' },
      reviewers: { type: 'objects', nullable: true },
      deployment_branch_policy: { type: 'object', nullable: true },
    },
    answer: put,
  },
  {
    operation: 'ListBranchPolicies',
    method: 'GET',
    path: policies,
    permission: ['actions', 'read'],
    answer: inEnvironment(({ branchPolicies }, _repository, exchange) =>
      paged(exchange, 'branch_policies', branchPolicies.map(describePolicy)),
    ),
  },
  {
    operation: 'CreateBranchPolicy',
    method: 'POST',
    path: policies,
    permission: ['administration', 'write'],
    body: {
      name: { type: 'string', required: true },
      type: { type: 'string', oneOf: ['branch', 'tag'] },
    },
    answer: inEnvironment((environment, _repository, { world, body }) => {
      // GitHub's OpenAPI description: 404 unless the environment has custom branch policies.
      if (!environment.branchPolicy?.custom_branch_policies) return notFound();
      const [name, type] = [String(body.name), body.type === 'tag' ? ('tag' as const) : ('branch' as const)];
      const known = environment.branchPolicies.find((each) => each.name === name && each.type === type);
      const policy = known ?? { id: world.nextId(), name, type };
      if (!known) environment.branchPolicies.push(policy);
      return json(200, describePolicy(policy));
    }),
  },
  {
    operation: 'DeleteBranchPolicy',
    method: 'DELETE',
    path: `${policies}/{branch_policy_id}`,
    permission: ['administration', 'write'],
    answer: inEnvironment((environment, _repository, { path }) => {
      const left = environment.branchPolicies.filter(({ id }) => String(id) !== path.branch_policy_id);
      if (left.length === environment.branchPolicies.length) return notFound();
      environment.branchPolicies = left;
      return noContent;
    }),
  },
  {
    operation: 'DeleteEnvironment',
    method: 'DELETE',
    path: `${base}/{environment_name}`,
    permission: ['administration', 'write'],
    answer: inEnvironment(({ name }, { environments }) => {
      environments.delete(name.toLowerCase());
      return noContent;
    }),
  },
];

function describePolicy({ id, name, type }: Environment['branchPolicies'][number]) {
  return { id, node_id: nodeId('GA', id), name, type };
}

/** Longest wait before a deployment, and the number of reviewers (GitHub docs, "Managing environments for deployment"). */
const limits = { waitMinutes: 43_200, reviewers: 6 } as const;

/** What a request leaves out is removed (docs/facts.md#environment-writes). */
function put(exchange: Exchange): PlannedAnswer {
  const { body, path, world } = exchange;
  const repository = repositoryOf(exchange);
  if (!repository) return notFound();
  const wait = Number(body.wait_timer ?? 0);
  const reviewers = (body.reviewers ?? []) as { type: 'User' | 'Team'; id: number }[];
  const policy = (body.deployment_branch_policy ?? undefined) as Environment['branchPolicy'];
  if (wait < 0 || wait > limits.waitMinutes)
    return unprocessable(`Wait timer must be between 0 and ${limits.waitMinutes}.`);
  if (reviewers.length > limits.reviewers) return unprocessable('There can be at most 6 reviewers.');
  if (policy && policy.protected_branches === policy.custom_branch_policies)
    return unprocessable('protected_branches and custom_branch_policies cannot have the same value.');
  const name = path.environment_name ?? '';
  const environment =
    repository.environments.get(name.toLowerCase()) ?? world.createEnvironment(repository, name);
  environment.waitMinutes = wait;
  environment.preventSelfReview = body.prevent_self_review === true;
  environment.reviewers = reviewers;
  if (policy) environment.branchPolicy = policy;
  else delete environment.branchPolicy;
  if (!policy?.custom_branch_policies) environment.branchPolicies = [];
  return json(200, describeEnvironment(environment, repository, exchange.api));
}
