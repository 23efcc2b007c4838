import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { readInputs } from '../../config/inputs.ts';
import { networkInput } from '../../config/network.ts';
import { Problems } from '../../config/problems.ts';
import type { Env } from '../../env.ts';
import { KeyturnError } from '../../errors.ts';
import { type GitHubAccess, openGitHub, type Permission } from '../../github/access.ts';
import { createPacer, type GitHubApi } from '../../github/api.ts';
import { fetchThrough } from '../../http/fetch.ts';
import { createRequestHandler } from '../../http/request-handler.ts';
import type { Runner } from '../../runner/runner.ts';
import { type RepositoryName, repositoryIn } from '../../secret-stores/jobs.ts';
import { remoteRepository } from './git-remote.ts';
import type { GitHubFlags } from './github-flags.ts';

/** GitHub's API for the repositories of a command. */
export interface GitHubService {
  /** `https://api.github.com`, or that of an Enterprise Server. */
  readonly baseUrl: string;
  /** Where the token comes from, in words. */
  readonly source: string;
  apiFor(owner: string): GitHubApi;
  /** Revokes what was minted for this command; never throws. */
  close(): Promise<void>;
}

/** What a GitHub App's token needs. A permission that the App lacks shows in the request that needs it. */
export const permissionsFor = {
  doctor: [
    { names: ['actions'], level: 'read', optional: true },
    { names: ['contents'], level: 'read', optional: true },
    { names: ['environments'], level: 'read', optional: true },
    { names: ['secrets'], level: 'read', optional: true },
    { names: ['actions_variables', 'variables'], level: 'read', optional: true },
  ],
  bootstrap: [
    { names: ['actions'], level: 'read', optional: true },
    { names: ['administration'], level: 'write', optional: true },
    { names: ['contents'], level: 'write', optional: true },
    { names: ['environments'], level: 'write', optional: true },
    { names: ['pull_requests'], level: 'write', optional: true },
    { names: ['secrets'], level: 'write', optional: true },
    { names: ['actions_variables', 'variables'], level: 'write', optional: true },
    { names: ['workflows'], level: 'write', optional: true },
  ],
} as const satisfies Readonly<Record<string, readonly Permission[]>>;

/** The API of github.com. */
const githubApiUrl = 'https://api.github.com';

/**
 * The repository that a command works with: `--repo`, else GITHUB_REPOSITORY, else the git remote of this folder.
 *
 * @returns `undefined` if none of them names one
 * @throws KeyturnError `InvalidInput` for a `--repo` that is not a repository's name
 */
export async function chosenRepository(
  { repo }: Pick<GitHubFlags, 'repo'>,
  env: Env,
): Promise<RepositoryName | undefined> {
  if (repo === undefined) {
    const { hostname } = new URL(apiUrl(env));
    // github.com and ghe.com have the API on a separate host.
    return repositoryIn(env.GITHUB_REPOSITORY ?? '') ?? remoteRepository('.', hostname.replace(/^api\./, ''));
  }
  const named = repositoryIn(repo);
  if (named) return named;
  throw new KeyturnError('InvalidInput', {
    summary: `--repo is ${JSON.stringify(repo.slice(0, 200))}, which is not a repository's name.`,
    remedy: 'write it like octo-org/octo-repo.',
  });
}

/**
 * Opens GitHub for some repositories with the token that the flags or the environment give. Nothing is sent for a token; a
 * GitHub App mints one for each owner.
 *
 * @param runner - masks every token, and has the proxy in its environment
 * @returns `undefined` if there is no token
 * @throws KeyturnError `InvalidInput` for a source that was asked for and has none; `GitHubRefused`, `NotFound` for an App
 */
export async function findGitHub(
  flags: GitHubFlags,
  repositories: readonly RepositoryName[],
  permissions: readonly Permission[],
  runner: Runner,
): Promise<GitHubService | undefined> {
  const found = await findAccess(flags, runner);
  if (!found) return undefined;
  const { access, source } = found;
  runner.mask(secretOf(access));
  const inputs = readInputs(runner.env);
  const problems = new Problems(inputs);
  const { proxy, maxAttempts } = networkInput(inputs, { globalSts: false }, problems);
  problems.throwIfAny();
  const baseUrl = apiUrl(runner.env);
  const wait = (ms: number) => sleep(ms);
  const options = {
    baseUrl,
    fetch: fetchThrough(await createRequestHandler(proxy ? { proxy } : {})),
    userAgent: 'keyturn',
    retry: { maxAttempts, sleep: wait, random: Math.random, info: runner.info },
    pacer: createPacer(wait, Date.now),
  };
  const owners = Map.groupBy(repositories, ({ owner }) => owner.toLowerCase());
  const scopes = [...owners].map(([owner, all]) => ({
    purpose: 'targets' as const,
    owner,
    ofOrganization: false,
    repositories: all.map(({ repo }) => repo),
    permissions,
  }));
  const github = await openGitHub(access, scopes, options, runner.mask);
  return { baseUrl, source, apiFor: (owner) => github.apiFor('targets', owner), close: github.close };
}

/**
 * The same for a command that cannot do without GitHub.
 *
 * @throws KeyturnError as `findGitHub`, and `NoCredentials` if there is no token
 */
export async function requireGitHub(...parameters: Parameters<typeof findGitHub>): Promise<GitHubService> {
  const found = await findGitHub(...parameters);
  if (found) return found;
  throw noToken();
}

function noToken(): KeyturnError {
  return new KeyturnError('NoCredentials', {
    summary: 'There is no token for GitHub.',
    cause: 'GITHUB_TOKEN and GH_TOKEN are empty, and `gh auth token` gives none.',
    remedy: 'run `gh auth login`, or set GITHUB_TOKEN, or use a GitHub App (--github-token-from app).',
  });
}

/**
 * How the flags or the environment say that GitHub is asked, for what opens GitHub by itself.
 *
 * @param runner - masks the secret
 * @throws KeyturnError as `requireGitHub`
 */
export async function requireAccess(flags: GitHubFlags, runner: Runner): Promise<GitHubAccess> {
  const found = await findAccess(flags, runner);
  if (!found) throw noToken();
  runner.mask(secretOf(found.access));
  return found.access;
}

function secretOf(access: GitHubAccess): string {
  return access.kind === 'token' ? access.token : access.privateKey;
}

/** @throws KeyturnError `InvalidInput` if GITHUB_API_URL is not a URL */
function apiUrl(env: Env): string {
  const url = (env.GITHUB_API_URL || githubApiUrl).replace(/\/$/, '');
  if (/^https?:$/.test(URL.parse(url)?.protocol ?? '')) return url;
  throw new KeyturnError('InvalidInput', {
    summary: 'GITHUB_API_URL is not the address of an API.',
    remedy: `write it like ${githubApiUrl}, or https://HOST/api/v3 for GitHub Enterprise Server.`,
  });
}

interface Found {
  readonly access: GitHubAccess;
  readonly source: string;
}

/** The App's key is Keyturn's own variable, so it takes precedence over what other programs use. */
async function findAccess(flags: GitHubFlags, { env }: Runner): Promise<Found | undefined> {
  const wanted = flags['github-token-from'];
  const sources = {
    app: () => appAccess(flags, env),
    env: async () => tokenOfVariable(env),
    gh: () => tokenOfGh(env),
  };
  if (wanted === undefined) return (await sources.app()) ?? (await sources.env()) ?? sources.gh();
  const found = await sources[wanted]();
  if (found) return found;
  const [summary, remedy] = missing[wanted];
  throw new KeyturnError('InvalidInput', { summary: `--github-token-from ${wanted}: ${summary}`, remedy });
}

const missing = {
  app: [
    'KEYTURN_GITHUB_APP_PRIVATE_KEY is empty.',
    'set it to the text of the .pem file that GitHub generated for the App.',
  ],
  env: ['GITHUB_TOKEN and GH_TOKEN are empty.', 'set one of them to a fine-grained token.'],
  gh: ['`gh auth token` gives no token.', 'install the GitHub CLI, and run `gh auth login`.'],
} as const;

async function appAccess(flags: GitHubFlags, env: Env): Promise<Found | undefined> {
  const privateKey = env.KEYTURN_GITHUB_APP_PRIVATE_KEY;
  if (!privateKey) return undefined;
  const appId = flags['github-app-id'] || env.KEYTURN_GITHUB_APP_ID;
  if (appId) return { access: { kind: 'app', appId, privateKey }, source: `the GitHub App ${appId}` };
  throw new KeyturnError('InvalidInput', {
    summary: 'KEYTURN_GITHUB_APP_PRIVATE_KEY is set, but the ID of the App is missing.',
    remedy: 'add --github-app-id, or set KEYTURN_GITHUB_APP_ID.',
  });
}

function tokenOfVariable(env: Env): Found | undefined {
  const name = (['GITHUB_TOKEN', 'GH_TOKEN'] as const).find((each) => env[each]?.trim());
  const token = name && env[name]?.trim();
  return token ? { access: { kind: 'token', token }, source: name } : undefined;
}

/** The token of the GitHub CLI for this host; none if `gh` is not installed or not signed in. */
async function tokenOfGh(env: Env): Promise<Found | undefined> {
  const host = new URL(apiUrl(env)).hostname.replace(/^api\./, '');
  try {
    const run = promisify(execFile);
    const own = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined));
    const { stdout } = await run('gh', ['auth', 'token', '--hostname', host], {
      env: own as NodeJS.ProcessEnv,
      timeout: 10_000,
    });
    const token = stdout.trim();
    return /^\S+$/.test(token) ? { access: { kind: 'token', token }, source: '`gh auth token`' } : undefined;
  } catch {
    return undefined;
  }
}
