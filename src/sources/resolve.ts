import type { Run } from '../clients/run.ts';
import type { RoleConfig } from '../config/config.ts';
import type { ChosenSource, SessionOptions, SourceCredentials } from './source.ts';

/**
 * The credentials of a source, after every role has been assumed.
 *
 * @param roles - the source assumes the first, and each session assumes the next; empty for the source's own credentials
 */
export async function resolveRoles(
  chosen: ChosenSource,
  roles: readonly RoleConfig[],
  options: SessionOptions,
  run: Run,
): Promise<SourceCredentials> {
  const [role, ...furtherRoles] = roles;
  if (role && furtherRoles.length > 0) {
    const { resolveChain } = await import('./role-chain.ts');
    return resolveChain(chosen, [role, ...furtherRoles], options, run);
  }
  const request = { ...options, isFinal: true, ...(role ? { role } : {}) };
  return chosen.source.resolve(chosen.input, request, run);
}
