import type { GitHubAccess } from '../config/config.ts';
import { KeyturnError } from '../errors.ts';
import { createGitHubApi, type GitHubApi, type GitHubOptions } from './api.ts';
import { GitHubError } from './github-errors.ts';

/** A permission of a GitHub App: the names that it goes by (GitHub's published list lacks some), and the level. */
export interface Permission {
  readonly names: readonly string[];
  readonly level: 'read' | 'write';
  /** Made use of where it is there. */
  readonly optional?: true;
}

/** What one owner's installation is asked for. */
export interface Wanted {
  readonly owner: string;
  readonly ofOrganization: boolean;
  /** Names without the owner. */
  readonly repositories: readonly string[];
  readonly permissions: readonly Permission[];
}

/** GitHub, open for work. */
export interface OpenGitHub {
  apiFor(owner: string): GitHubApi;
  /** Revokes the tokens that were minted; never throws. */
  close(): Promise<void>;
}

type Options = Omit<GitHubOptions, 'token'>;

/**
 * Opens GitHub with the token given, or mints one token for each owner as a GitHub App: for exactly the repositories
 * and permissions that are wanted.
 *
 * @param mask - called with every token that is minted
 * @throws KeyturnError `GitHubRefused`, `NotFound`
 */
export async function openGitHub(
  access: GitHubAccess,
  wanted: readonly Wanted[],
  options: Options,
  mask: (value: string) => void,
): Promise<OpenGitHub> {
  if (access.kind === 'token') {
    const api = createGitHubApi({ ...options, token: access.token });
    return { apiFor: () => api, close: async () => {} };
  }
  const jwt = await appToken(access.appId, access.privateKey);
  mask(jwt);
  const app = createGitHubApi({ ...options, token: jwt, scheme: 'bearer' });
  const minted = new Map<string, GitHubApi>();
  const close = async (): Promise<void> => {
    for (const api of minted.values()) await revoke(api);
  };
  try {
    for (const each of wanted) {
      const token = await mint(app, access.appId, each);
      mask(token);
      minted.set(each.owner.toLowerCase(), createGitHubApi({ ...options, token }));
    }
  } catch (error) {
    await close();
    throw error;
  }
  return {
    close,
    apiFor: (owner) => {
      const api = minted.get(owner.toLowerCase());
      if (!api) throw new Error(`no token was minted for ${owner}`);
      return api;
    },
  };
}

/** A JSON Web Token of the App, good for ten minutes (GitHub docs, "Generating a JSON Web Token"). */
async function appToken(appId: string, privateKey: string): Promise<string> {
  const { createAppAuth } = await import('@octokit/auth-app');
  try {
    const { token } = await createAppAuth({ appId, privateKey })({ type: 'app' });
    return token;
  } catch (error) {
    throw new KeyturnError(
      'InvalidInput',
      {
        what: 'github-app-private-key cannot sign.',
        likely: 'it is cut short, or its line ends were lost when it was stored.',
        next: 'store the whole .pem file that GitHub gave out for the App.',
      },
      { cause: error },
    );
  }
}

interface Installation {
  readonly id: number;
  readonly permissions?: Readonly<Record<string, string>>;
}

async function mint(app: GitHubApi, appId: string, wanted: Wanted): Promise<string> {
  const installation = await findInstallation(app, appId, wanted);
  const permissions = permissionsFor(wanted, installation, appId);
  const what = `Minting a token of the GitHub App ${appId} for ${wanted.owner}`;
  const minted = app.call(what, 'idempotent', async (octokit, signal) => {
    const { data } = await octokit.request('POST /app/installations/{installation_id}/access_tokens', {
      installation_id: installation.id,
      permissions,
      ...(wanted.repositories.length > 0 ? { repositories: [...wanted.repositories] } : {}),
      request: { signal },
    });
    return data.token;
  });
  return minted.catch((error: unknown) => {
    if (!(error instanceof GitHubError && error.status === 422)) throw error;
    throw error.within(`The GitHub App ${appId} got no token for ${wanted.repositories.join(', ')}`, {
      likely: 'a repository was renamed, or the App is installed on others of its owner only.',
      next: 'write the present name in rotate-targets, and let the installation reach that repository.',
    });
  });
}

async function findInstallation(app: GitHubApi, appId: string, wanted: Wanted): Promise<Installation> {
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
      async (octokit, signal) =>
        (await octokit.request(`GET ${path}`, { request: { signal } })).data as Installation,
    );
  } catch (error) {
    if (!(error instanceof GitHubError && error.status === 404)) throw error;
    throw error.within(`The GitHub App ${appId} is not installed on ${wanted.owner}`);
  }
}

/** Of each permission the name by which the installation has it. */
function permissionsFor({ owner, permissions }: Wanted, installation: Installation, appId: string) {
  const granted = installation.permissions;
  const found = permissions.flatMap(({ names, level, optional }): [string, string][] => {
    const name = granted
      ? names.find((each) => granted[each] === 'write' || granted[each] === level)
      : names[0];
    if (name !== undefined) return [[name, level]];
    if (optional) return [];
    throw new KeyturnError('GitHubRefused', {
      what: `The GitHub App ${appId} lacks the permission ${names[0]}: ${level} on ${owner}.`,
      likely: 'it was not asked for when the App was made, or the owner has not accepted the change.',
      next: 'add the permission in the settings of the App, and accept it in those of the installation.',
    });
  });
  return Object.fromEntries(found) as Record<string, never>;
}

/** A token that cannot be revoked lasts an hour at most. */
async function revoke(api: GitHubApi): Promise<void> {
  try {
    await api.call('Revoking the token of the GitHub App', 'once', (octokit, signal) =>
      octokit.request('DELETE /installation/token', { request: { signal } }),
    );
  } catch {
    // Nothing depends on it.
  }
}
