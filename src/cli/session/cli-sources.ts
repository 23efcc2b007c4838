import type { Log } from '../../clients/run.ts';
import type { CredentialSource } from '../../sources/source.ts';
import type { CliContext } from '../context.ts';
import type { SessionFlags } from './flags.ts';

/**
 * The sources that take precedence over those of the action: the ID token that the flags name, or that this job's CI offers.
 * Says in one line what was taken.
 *
 * @throws KeyturnError `InvalidInput`, `OidcUnavailable`
 */
export async function cliSources(
  flags: SessionFlags,
  { env }: Pick<CliContext, 'env'>,
  { notice }: Pick<Log, 'notice'>,
): Promise<readonly CredentialSource[]> {
  const { tokenSupply } = await import('./token-supply.ts');
  const { token, notice: line } = tokenSupply(flags, env);
  if (line !== undefined) notice(line);
  if (!token) return [];
  const { ciToken } = await import('../../sources/ci-token.ts');
  const source = ciToken(token);
  return [
    {
      ...source,
      select(inputs, job) {
        const selection = source.select(inputs, job);
        if (selection) notice(selection.why);
        return selection;
      },
    },
  ];
}
