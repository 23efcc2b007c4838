import { atEnd } from '../at-end.ts';
import { dayMs } from '../dates.ts';
import { KeyturnError } from '../errors.ts';
import { createGitHubApi, type GitHubApi, type GitHubOptions } from './api.ts';
import { GitHubError, isClockRefusal } from './github-errors.ts';
import { malformedAnswer } from './malformed-answer.ts';

/** How Keyturn authenticates to GitHub: with a token, or as a GitHub App that mints its own tokens. */
export type GitHubAccess =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'app'; readonly appId: string; readonly privateKey: string };

/** A permission of a GitHub App: its names (GitHub's published list lacks some) and its level. */
export interface Permission {
  readonly names: readonly string[];
  readonly level: 'read' | 'write';
  /** Used if the installation has it. */
  readonly optional?: true;
}

/** What a token is for. It may do nothing else. */
type Purpose = 'journal' | 'targets';

/** What one installation access token may do. There is one for the journal, and one for each owner of targets. */
export interface TokenScope {
  readonly purpose: Purpose;
  readonly owner: string;
  readonly ofOrganization: boolean;
  /** Names without the owner. */
  readonly repositories: readonly string[];
  readonly permissions: readonly Permission[];
}

/** GitHub's API under the tokens of this run. */
export interface OpenGitHub {
  apiFor(purpose: Purpose, owner: string): GitHubApi;
  /** Revokes the tokens that were minted; never throws. */
  close(): Promise<void>;
}

type Options = Omit<GitHubOptions, 'token'>;

/**
 * Opens GitHub with the given token, or mints tokens as a GitHub App: one for each scope, for exactly its repositories and
 * permissions. They are revoked at the end, whatever ends the process.
 *
 * @param mask - called with every token that is minted
 * @throws KeyturnError `GitHubRefused`, `NotFound`
 */
export async function openGitHub(
  access: GitHubAccess,
  wanted: readonly TokenScope[],
  options: Options,
  mask: (value: string) => void,
): Promise<OpenGitHub> {
  if (access.kind === 'token') {
    const api = createGitHubApi({ ...options, token: access.token });
    return { apiFor: () => api, close: async () => {} };
  }
  const { app, plans } = await planned(access, wanted, options, mask);
  const minted = new Map<string, GitHubApi>();
  const close = atEnd(async () => {
    await Promise.all([...minted.values()].map(revoke));
  });
  try {
    for (const plan of plans) {
      const token = await mint(app, access.appId, plan);
      mask(token);
      minted.set(keyOf(plan.wanted), createGitHubApi({ ...options, token }));
    }
  } catch (error) {
    await close();
    throw error;
  }
  return {
    close,
    apiFor: (purpose, owner) => {
      const api = minted.get(keyOf({ purpose, owner }));
      if (!api) throw new Error(`no token was minted for the ${purpose} of ${owner}`);
      return api;
    },
  };
}

type AppAccess = Extract<GitHubAccess, { kind: 'app' }>;

/** A larger difference is not corrected, as for AWS: a false server could otherwise ask for a token that is valid in the distant future. */
const maxSkewMs = dayMs;

/**
 * Authenticates as the App and plans its tokens. GitHub accepts an App's JSON Web Token only around its own time. If it
 * refuses the first one for that reason, the second one is dated by the clock in GitHub's answer.
 */
async function planned(
  { appId, privateKey }: AppAccess,
  wanted: readonly TokenScope[],
  options: Options,
  mask: (value: string) => void,
) {
  // The App itself needs none of the permissions of its tokens.
  const { needed: _needed, ...others } = options;
  const openApp = async (skewMs: number): Promise<GitHubApi> => {
    const token = await appToken(appId, privateKey, skewMs);
    mask(token);
    return createGitHubApi({ ...others, token, scheme: 'bearer' });
  };
  const app = await openApp(0);
  try {
    return { app, plans: await plansFor(app, appId, wanted) };
  } catch (error) {
    const skewMs = app.clockSkewMs();
    if (!isClockRefusal(error) || skewMs === undefined || Math.abs(skewMs) > maxSkewMs) throw error;
    const corrected = await openApp(skewMs);
    return { app: corrected, plans: await plansFor(corrected, appId, wanted) };
  }
}

/**
 * A GitHub that refuses every call with this error, so that the checks still find everything else that a rotation lacks.
 *
 * @throws the error, unless it says that something is not permitted or does not exist
 */
export function closedGitHub(error: unknown): OpenGitHub {
  if (!(error instanceof KeyturnError) || !(error.code === 'GitHubRefused' || error.code === 'NotFound'))
    throw error;
  // Not a `GitHubError`, because its status would pass for that of the secret or variable in question.
  const refusal = new KeyturnError(error.code, error.explanation, { cause: error });
  const refuse = () => Promise.reject(refusal);
  const none = () => undefined;
  const api: GitHubApi = {
    call: refuse,
    write: refuse,
    probe: refuse,
    hourlyLimit: none,
    clockSkewMs: none,
  };
  return { apiFor: () => api, close: async () => {} };
}

/** GitHub compares names without regard to case. */
function keyOf({ purpose, owner }: Pick<TokenScope, 'purpose' | 'owner'>): string {
  return `${purpose} ${owner.toLowerCase()}`;
}

/**
 * A JSON Web Token of the App, which expires after ten minutes (GitHub docs, "Generating a JSON Web Token").
 *
 * @param skewMs - how far GitHub's clock is ahead of this machine's
 */
async function appToken(appId: string, privateKey: string, skewMs: number): Promise<string> {
  const { createAppAuth } = await import('@octokit/auth-app');
  // The library corrects the time of its requests with this option, which its types leave out.
  const options = { appId, privateKey, timeDifference: Math.round(skewMs / 1000) };
  try {
    const { token } = await createAppAuth(options)({ type: 'app' });
    return token;
  } catch (error) {
    throw new KeyturnError(
      'InvalidInput',
      {
        summary: 'github-app-private-key cannot sign.',
        cause: 'it is truncated, or its line breaks were lost when it was stored.',
        remedy: 'store the whole .pem file that GitHub generated for the App.',
      },
      { cause: error },
    );
  }
}

interface Installation {
  readonly id: number;
  readonly permissions?: Readonly<Record<string, string>>;
}

/** What is needed to mint a token. */
interface Plan {
  readonly wanted: TokenScope;
  readonly installation: Installation;
  readonly permissions: Readonly<Record<string, never>>;
}

/**
 * Finds the installation for each scope, and reports all missing permissions at once.
 *
 * @throws KeyturnError `GitHubRefused`, `NotFound`; nothing is minted then
 */
async function plansFor(app: GitHubApi, appId: string, all: readonly TokenScope[]): Promise<Plan[]> {
  const installations = new Map<string, Installation>();
  const plans: Plan[] = [];
  const missing = new Map<string, readonly string[]>();
  for (const wanted of all) {
    // An App has one installation on an owner.
    const owner = wanted.owner.toLowerCase();
    const installation = installations.get(owner) ?? (await findInstallation(app, appId, wanted));
    installations.set(owner, installation);
    const { found, lacking } = permissionsFor(wanted, installation);
    const known = missing.get(owner) ?? [];
    missing.set(owner, [...known, ...lacking]);
    plans.push({ wanted, installation, permissions: found });
  }
  const lacking = [...missing].filter(([, permissions]) => permissions.length > 0);
  if (lacking.length > 0) throw lacks(appId, lacking);
  return plans;
}

async function mint(
  app: GitHubApi,
  appId: string,
  { wanted, installation, permissions }: Plan,
): Promise<string> {
  const what = `Minting a token of the GitHub App ${appId} for ${wanted.owner}`;
  const minted = app.call(what, 'idempotent', async (octokit, signal) => {
    const { data } = await octokit.request('POST /app/installations/{installation_id}/access_tokens', {
      installation_id: installation.id,
      permissions,
      ...(wanted.repositories.length > 0 ? { repositories: [...wanted.repositories] } : {}),
      request: { signal },
    });
    if (typeof data.token !== 'string' || data.token === '')
      throw malformedAnswer('a token').withContext(what);
    return data.token;
  });
  return minted.catch((error: unknown) => {
    if (!(error instanceof GitHubError && error.status === 422)) throw error;
    throw error.withContext(`The GitHub App ${appId} got no token for ${wanted.repositories.join(', ')}`, {
      cause: 'a repository was renamed, or the App is installed only on other repositories of the owner.',
      remedy:
        'write the current name in rotate-targets, and give the installation access to that repository.',
    });
  });
}

async function findInstallation(app: GitHubApi, appId: string, wanted: TokenScope): Promise<Installation> {
  const [repo] = wanted.repositories;
  const owner = encodeURIComponent(wanted.owner);
  const path =
    repo === undefined
      ? `/orgs/${owner}/installation`
      : `/repos/${owner}/${encodeURIComponent(repo)}/installation`;
  try {
    return await app.call(
      `Looking for the installation of the GitHub App ${appId} on ${wanted.owner}`,
      'idempotent',
      async (octokit, signal) => {
        const { data } = await octokit.request(`GET ${path}`, { request: { signal } });
        if (!Number.isSafeInteger((data as Partial<Installation>).id))
          throw malformedAnswer('an id').withContext(path);
        return data as Installation;
      },
    );
  } catch (error) {
    if (!(error instanceof GitHubError && error.status === 404)) throw error;
    throw error.withContext(`The GitHub App ${appId} is not installed on ${wanted.owner}`);
  }
}

/** The names of the permissions as the installation has them, and those that it lacks. */
function permissionsFor({ permissions }: TokenScope, { permissions: granted }: Installation) {
  const found: Record<string, string> = {};
  const lacking: string[] = [];
  for (const { names, level, optional } of permissions) {
    const name = granted
      ? names.find((each) => granted[each] === 'write' || granted[each] === level)
      : names[0];
    if (name !== undefined) found[name] = level;
    else if (!optional) lacking.push(`${names[0]}: ${level}`);
  }
  return { found: found as Record<string, never>, lacking };
}

function lacks(
  appId: string,
  missing: readonly (readonly [owner: string, permissions: readonly string[]])[],
): KeyturnError {
  const all = missing.map(([owner, permissions]) => [owner, [...new Set(permissions)]] as const);
  const isOne = all.flatMap(([, permissions]) => permissions).length === 1;
  const [noun, it] = isOne ? ['permission', 'it'] : ['permissions', 'them'];
  const inWords = all.map(([owner, permissions]) => `${permissions.join(', ')} on ${owner}`).join('; ');
  return new KeyturnError('GitHubRefused', {
    summary: `The GitHub App ${appId} lacks the ${noun} ${inWords}.`,
    cause: `the App was created without ${it}, or the owner has not accepted the change.`,
    remedy: `add the ${noun} in the settings of the App, and accept ${it} in those of the installation.`,
  });
}

/** A token that cannot be revoked expires within an hour. */
async function revoke(api: GitHubApi): Promise<void> {
  try {
    await api.call('Revoking the token of the GitHub App', 'once', (octokit, signal) =>
      octokit.request('DELETE /installation/token', { request: { signal } }),
    );
  } catch {
    // Nothing depends on the revocation.
  }
}
