import { describeRun, describeWholeRepository } from './describe.ts';
import { json, notFound, paged, type RestRoute, repositoryOf } from './exchange.ts';

export const repositoryRoutes: readonly RestRoute[] = [
  {
    operation: 'GetRepository',
    method: 'GET',
    path: '/repos/{owner}/{repo}',
    permission: ['metadata', 'read'],
    answer: (exchange) => {
      const repository = repositoryOf(exchange);
      if (!repository) return notFound();
      return json(200, describeWholeRepository(repository, exchange.api));
    },
  },
  {
    operation: 'ListRuns',
    method: 'GET',
    path: '/repos/{owner}/{repo}/actions/runs',
    permission: ['actions', 'read'],
    answer: (exchange) => {
      const repository = repositoryOf(exchange);
      if (!repository) return notFound();
      const requested = exchange.query.get('status');
      const runs = repository.runs
        .flatMap((run) => exchange.world.late.runs.read(repository, String(run.id), run) ?? [])
        .filter(({ status }) => requested === null || status === requested)
        .toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
        .map((run) => describeRun(run, repository, exchange.api));
      return paged(exchange, 'workflow_runs', runs);
    },
  },
];
