import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type RepositoryName, repositoryIn } from '../../secret-stores/jobs.ts';

/**
 * The repository on GitHub that the remote `origin` of a checkout names.
 *
 * @param host - of GitHub: `github.com`, or that of an Enterprise Server
 * @returns `undefined` without git, without a remote, and for a remote elsewhere
 */
export async function remoteRepository(folder: string, host: string): Promise<RepositoryName | undefined> {
  try {
    const run = promisify(execFile);
    const { stdout } = await run('git', ['-C', folder, 'remote', 'get-url', 'origin'], { timeout: 10_000 });
    return repositoryAt(stdout.trim(), host);
  } catch {
    // No git, no repository, no remote: --repo names the repository then.
    return undefined;
  }
}

/** The repository of a remote's address: `https://HOST/O/R.git`, `git@HOST:O/R.git`, `ssh://git@HOST/O/R`. */
export function repositoryAt(address: string, host: string): RepositoryName | undefined {
  const short = /^(?:[^@/\s]+@)?([^:/\s]+):(?!\/)(\S+)$/.exec(address);
  const url = short ? undefined : URL.parse(address);
  const [found, path] = short ? [short[1], short[2]] : [url?.hostname, url?.pathname.slice(1)];
  if (found?.toLowerCase() !== host.toLowerCase()) return undefined;
  return repositoryIn((path ?? '').replace(/\/$/, '').replace(/\.git$/, ''));
}
