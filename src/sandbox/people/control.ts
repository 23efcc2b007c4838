import { redactKeyId } from '../../errors.ts';
import type { Repository, WorkflowRun } from '../github/world.ts';
import type { Sandbox } from '../index.ts';
import { secretsOfJob } from '../runner/job-secrets.ts';

const dayMs = 86_400_000;
const fullName = 'octo-org/octo-repo';

interface JobRequest {
  /** The job's environment, which gives it secrets. */
  readonly environment?: string;
  /** Whether the job has `id-token: write`. */
  readonly idToken: boolean;
}

/** The data that GitHub gives a starting job of octo-org/octo-repo. */
export interface StartedJob {
  readonly runId: number;
  /** How far the sandbox's time is ahead of this machine's. */
  readonly laterMs: number;
  readonly env: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  readonly vars: Readonly<Record<string, string>>;
}

interface KeyView {
  readonly user: string;
  /** As `AKIA…WXYZ`. */
  readonly id: string;
  readonly status: string;
  readonly ageDays: number;
  /** The secrets that hold the key, as lines of `rotate-targets`. */
  readonly places: readonly string[];
}

/** A view of the sandbox for people, without secrets. */
export interface WorldView {
  readonly now: string;
  readonly keys: readonly KeyView[];
  readonly variables: readonly { readonly name: string; readonly value: string }[];
}

/** Operations of `npm run try` on a sandbox, in the same process or another one. */
export interface Control {
  start(request: JobRequest): Promise<StartedJob>;
  end(runId: number): Promise<void>;
  advance(ms: number): Promise<void>;
  view(): Promise<WorldView>;
}

/** The control of a sandbox in this process. */
export function controlOf(sandbox: Sandbox): Control {
  const { clock, github } = sandbox;
  const repository = github.world.repository(fullName);
  const runs = new Map<number, WorkflowRun>();
  // A person's AWS CLI uses this machine's clock, whatever the sandbox's time is.
  clock.believesMachine = true;
  return {
    async start({ environment, idToken }) {
      const run = github.world.startRun(repository);
      runs.set(run.id, run);
      return {
        runId: run.id,
        laterMs: clock.laterMs,
        env: environmentOf(sandbox, run, environment, idToken),
        secrets: { ...secretsOfJob(repository, environment), SAML_ASSERTION: assertion(sandbox) },
        vars: Object.fromEntries([...repository.variables.values()].map(({ name, value }) => [name, value])),
      };
    },
    async end(runId) {
      const run = runs.get(runId);
      if (run) run.status = 'completed';
    },
    async advance(ms) {
      clock.advanceWall(ms);
    },
    view: async () => viewOf(sandbox),
  };
}

function environmentOf(
  { awsUrl, githubUrl, github }: Sandbox,
  run: WorkflowRun,
  environment: string | undefined,
  idToken: boolean,
): Record<string, string> {
  const claims = { repository: fullName, ref: 'refs/heads/main', runId: String(run.id) };
  return {
    AWS_ENDPOINT_URL: awsUrl,
    GITHUB_API_URL: githubUrl,
    GITHUB_RUN_ID: String(run.id),
    GITHUB_RUN_ATTEMPT: String(run.attempt),
    ...(idToken ? { ...github.job(environment === undefined ? claims : { ...claims, environment }) } : {}),
  };
}

/** A SAML response for resource-user. It is valid for five minutes, so each job gets its own. */
function assertion({ identityProvider, seeded }: Sandbox): string {
  return identityProvider.respond({ roles: [`${seeded.roles.resourceUser},${seeded.samlProviderArn}`] });
}

function viewOf({ clock, github, world, seeded }: Sandbox): WorldView {
  const now = clock.now();
  const users = [...world.account(seeded.usersAccountId).users.values()];
  const { variables } = github.world.repository(fullName);
  return {
    now: now.toISOString(),
    keys: users.flatMap((user) =>
      user.accessKeys.map(({ id, status, createdAt }) => ({
        user: user.name,
        id: redactKeyId(id),
        status,
        ageDays: Math.floor((now.getTime() - createdAt.getTime()) / dayMs),
        places: [...github.world.repositories.values()].flatMap((repository) => placesOf(repository, id)),
      })),
    ),
    variables: [...variables.values()].map(({ name, value }) => ({ name, value })),
  };
}

function placesOf({ owner, name, stores, environments }: Repository, keyId: string): string[] {
  const here = `${owner}/${name}`;
  const places = [
    ...Object.entries(stores).map(([kind, store]) => ({
      title: kind === 'actions' ? here : `${here} ${kind}`,
      store,
    })),
    ...[...environments.values()].map((each) => ({ title: `${here} env:${each.name}`, store: each.secrets })),
  ];
  return places.flatMap(({ title, store }) =>
    [...store.secrets.values()]
      .filter(({ value }) => value.split('\n')[0] === keyId)
      .map((secret) => `${title} ${secret.name}`),
  );
}
