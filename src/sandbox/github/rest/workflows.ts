import type { PlannedAnswer } from '../../server.ts';
import type { Code } from '../code.ts';
import type { GitHubWorld, Repository, Workflow } from '../world.ts';
import { nodeId } from './describe.ts';
import {
  type Exchange,
  json,
  noContent,
  notFound,
  paged,
  type RestRoute,
  repositoryOf,
  time,
} from './exchange.ts';

const base = '/repos/{owner}/{repo}/actions/workflows';
const dayMs = 86_400_000;

/** Answers about the workflow in the path, which has an id and the name of its file. */
function inWorkflow(
  answer: (workflow: Workflow, repository: Repository, exchange: Exchange) => PlannedAnswer,
): RestRoute['answer'] {
  return (exchange) => {
    const repository = repositoryOf(exchange);
    const named = exchange.path.workflow_id ?? '';
    const workflow =
      repository &&
      workflowsOf(repository, exchange.world).find(
        ({ id, path }) => String(id) === named || path === `.github/workflows/${named}`,
      );
    return repository && workflow ? answer(workflow, repository, exchange) : notFound();
  };
}

export const workflowRoutes: readonly RestRoute[] = [
  {
    operation: 'ListWorkflows',
    method: 'GET',
    path: base,
    permission: ['actions', 'read'],
    answer: (exchange) => {
      const repository = repositoryOf(exchange);
      if (!repository) return notFound();
      const all = workflowsOf(repository, exchange.world);
      return paged(
        exchange,
        'workflows',
        all.map((each) => describe(each, repository, exchange)),
      );
    },
  },
  {
    operation: 'GetWorkflow',
    method: 'GET',
    path: `${base}/{workflow_id}`,
    permission: ['actions', 'read'],
    answer: inWorkflow((workflow, repository, exchange) =>
      json(200, describe(workflow, repository, exchange)),
    ),
  },
  {
    operation: 'EnableWorkflow',
    method: 'PUT',
    path: `${base}/{workflow_id}/enable`,
    permission: ['actions', 'write'],
    answer: inWorkflow((workflow, repository, { world }) => {
      workflow.state = 'active';
      repository.lastActivity = world.clock.now();
      return noContent;
    }),
  },
  {
    operation: 'DisableWorkflow',
    method: 'PUT',
    path: `${base}/{workflow_id}/disable`,
    permission: ['actions', 'write'],
    answer: inWorkflow((workflow) => {
      workflow.state = 'disabled_manually';
      return noContent;
    }),
  },
];

/** The workflows of the default branch. */
function workflowsOf(repository: Repository, world: GitHubWorld): Workflow[] {
  const { code, workflows } = repository;
  const paths = [...(code.at(code.defaultBranch)?.files.keys() ?? [])];
  return paths
    .filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path))
    .map((path) => {
      const workflow = workflows.get(path) ?? {
        id: world.nextId(),
        path,
        createdAt: world.clock.now(),
        state: 'active',
      };
      workflows.set(path, workflow);
      if (workflow.state === 'active' && isIdle(path, repository, world))
        workflow.state = 'disabled_inactivity';
      return workflow;
    });
}

/** GitHub disables scheduled workflows of public repositories after 60 days without activity (docs/facts.md#scheduled-workflows). */
function isIdle(path: string, { visibility, code, lastActivity }: Repository, world: GitHubWorld): boolean {
  if (visibility !== 'public' || !linesOf(path, code).some((line) => line.startsWith('schedule:')))
    return false;
  const committed = code.at(code.defaultBranch)?.at ?? world.clock.now();
  const latest = Math.max(committed.getTime(), lastActivity?.getTime() ?? 0);
  return world.clock.now().getTime() - latest > 60 * dayMs;
}

/** The lines of a file, without their indentation. */
function linesOf(path: string, code: Code): string[] {
  return (code.text(path) ?? '').split('\n').map((line) => line.trim());
}

function describe({ id, path, state, createdAt }: Workflow, repository: Repository, { api }: Exchange) {
  const { owner, name, code } = repository;
  const title = linesOf(path, code)
    .find((line) => line.startsWith('name:'))
    ?.slice('name:'.length)
    .trim();
  const page = `https://github.com/${owner}/${name}`;
  return {
    id,
    node_id: nodeId('W', id),
    name: title || path,
    path,
    state,
    created_at: time(createdAt),
    updated_at: time(createdAt),
    url: `${api}/repos/${owner}/${name}/actions/workflows/${id}`,
    html_url: `${page}/blob/${code.defaultBranch}/${path}`,
    badge_url: `${page}/workflows/${encodeURIComponent(title || path)}/badge.svg`,
  };
}
