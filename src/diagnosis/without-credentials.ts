import { readFile } from 'node:fs/promises';
import { KeyturnError } from '../errors.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** What kind of run it is, as far as it decides about secrets and permissions. */
type Origin =
  | { readonly kind: 'fork'; readonly head: string }
  | { readonly kind: 'dependabot' }
  | { readonly kind: 'other' };

const permission =
  'add `permissions: id-token: write` to the job, and in a reusable workflow to the job that calls it, too.';

/**
 * Why a run has no credentials: most often the `id-token` permission is missing, or GitHub gives this kind of run
 * neither secrets nor permissions.
 *
 * @param hasRole - without a role, OIDC was not what was wanted
 */
export async function explainNoCredentials(error: unknown, hasRole: boolean, env: Env): Promise<unknown> {
  if (!(error instanceof KeyturnError) || error.code !== 'NoCredentials') return error;
  const origin = await originOf(env);
  if (origin.kind === 'fork') {
    return error.explained({
      likely: `this run is for a pull request from ${origin.head}, and GitHub gives runs from forks neither secrets nor the \`id-token: write\` permission.`,
      next: 'leave the step out for forks (`if: github.event.pull_request.head.repo.full_name == github.repository`), or do what needs AWS after the merge. Do not run the code of a fork under pull_request_target.',
    });
  }
  if (origin.kind === 'dependabot') {
    return error.explained({
      likely:
        'Dependabot started this run: its token only reads, without the `id-token: write` permission, and in the place of the Actions secrets it has the Dependabot secrets.',
      next: "leave the step out for it (`if: github.actor != 'dependabot[bot]'`), or store what it needs among the Dependabot secrets.",
    });
  }
  if (!hasRole) return error;
  return error.explained({
    likely:
      'if this job is to use OIDC, it lacks the `id-token: write` permission. Otherwise no keys were given: a secret that does not exist is empty.',
    next: `${permission} With keys, see that the secrets exist and are readable from this workflow.`,
  });
}

async function originOf(env: Env): Promise<Origin> {
  const head = await forkIn(env);
  if (head !== undefined) return { kind: 'fork', head };
  return env.GITHUB_ACTOR === 'dependabot[bot]' ? { kind: 'dependabot' } : { kind: 'other' };
}

/** The fork that a pull request comes from. Under `pull_request_target` a run has the rights of the base repository. */
async function forkIn({
  GITHUB_EVENT_NAME: event = '',
  GITHUB_EVENT_PATH: path,
  GITHUB_REPOSITORY: repository,
}: Env): Promise<string | undefined> {
  if (!path || !event.startsWith('pull_request') || event === 'pull_request_target') return undefined;
  try {
    const { pull_request: pull } = JSON.parse(await readFile(path, 'utf8')) as {
      pull_request?: { head?: { repo?: { full_name?: unknown } | null } };
    };
    if (!pull?.head) return undefined;
    const name = pull.head.repo?.full_name;
    if (typeof name !== 'string') return 'a fork that is gone';
    return name.toLowerCase() === repository?.toLowerCase() ? undefined : `the fork ${name}`;
  } catch {
    return undefined;
  }
}
