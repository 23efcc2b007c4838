import { json, notFound, paged, type RestRoute, repositoryOf, time } from './exchange.ts';

export const repositoryRoutes: readonly RestRoute[] = [
  {
    operation: 'GetRepository',
    method: 'GET',
    path: '/repos/{owner}/{repo}',
    permission: ['metadata', 'read'],
    answer: (exchange) => {
      const repository = repositoryOf(exchange);
      if (!repository) return notFound();
      const { id, owner, name } = repository;
      return json(200, { id, name, full_name: `${owner}/${name}`, owner: { login: owner }, private: true });
    },
  },
  {
    operation: 'GetEnvironment',
    method: 'GET',
    path: '/repos/{owner}/{repo}/environments/{environment}',
    permission: ['actions', 'read'],
    answer: (exchange) => {
      const environment = repositoryOf(exchange)?.environments.get(
        exchange.path.environment?.toLowerCase() ?? '',
      );
      return environment ? json(200, { id: 1, name: environment.name }) : notFound();
    },
  },
  {
    operation: 'ListRuns',
    method: 'GET',
    path: '/repos/{owner}/{repo}/actions/runs',
    permission: ['actions', 'read'],
    answer: (exchange) => {
      const wanted = exchange.query.get('status');
      const runs = (repositoryOf(exchange)?.runs ?? [])
        .filter(({ status }) => wanted === null || status === wanted)
        .toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
        .map(({ id, createdAt, status, attempt }) => ({
          id,
          status,
          run_attempt: attempt,
          created_at: time(createdAt),
          updated_at: time(createdAt),
          html_url: `https://github.com/${exchange.path.owner}/${exchange.path.repo}/actions/runs/${id}`,
        }));
      return paged(exchange, 'workflow_runs', runs);
    },
  },
];
