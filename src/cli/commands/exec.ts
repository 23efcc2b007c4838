import { devNull } from 'node:os';
import type { Runner } from '../../runner/runner.ts';
import type { CliContext } from '../context.ts';
import { childEnvironment } from '../exec/child-environment.ts';
import { runChild } from '../exec/run-child.ts';
import { execFailed } from '../exit-codes.ts';
import { cliSources } from '../session/cli-sources.ts';
import type { SessionFlags } from '../session/flags.ts';
import { sessionVariables } from '../session/formats.ts';
import { scopeWithoutRole } from '../session/inputs.ts';
import { openRunner } from '../session/open-session.ts';
import { reportFailure } from '../session/report-failure.ts';
import { adoptEnvironment, type CliSession, resolveSession } from '../session/resolve-session.ts';

interface ExecFlags extends SessionFlags {
  readonly refresh?: boolean;
}

/** `keyturn exec -- CMD`: runs a program with credentials. The exit code is the program's, or 125 if Keyturn failed. */
export async function exec(this: CliContext, flags: ExecFlags, ...command: string[]): Promise<void> {
  let runner: Runner | undefined;
  try {
    runner = await openRunner(flags, this);
    adoptEnvironment(runner.env);
    const sources = await cliSources(flags, this, runner);
    const scope = scopeWithoutRole(flags);
    const resolve = () => resolveSession(runner as Runner, sources, scope);
    const first = await resolve();
    const handedOut = flags.refresh ? await served(first, resolve, runner) : sessionVariables(first);
    this.process.exitCode = await runChild(command, childEnvironment(this.env, handedOut));
  } catch (error) {
    reportFailure(error, this, runner);
    this.process.exitCode = execFailed;
  }
}

/** With `--refresh` the program asks a server on loopback for its credentials, and gets a new session in time. */
async function served(
  first: CliSession,
  renew: () => Promise<CliSession>,
  log: Runner,
): Promise<Record<string, string>> {
  const { serveCredentials } = await import('../exec/container-endpoint.ts');
  const { url, token } = await serveCredentials(first, renew, log);
  return {
    // SDKs prefer the keys of a default profile to a container's, so there must be none.
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_CONTAINER_CREDENTIALS_FULL_URI: url,
    AWS_CONTAINER_AUTHORIZATION_TOKEN: token,
    AWS_REGION: first.region,
    AWS_DEFAULT_REGION: first.region,
  };
}
