import type { TokenScope } from './access.ts';

/**
 * Everything that a rotation needs of its tokens, for each owner, as GitHub names it (GitHub docs, "Permissions required
 * for fine-grained personal access tokens").
 */
export function neededInWords(wanted: readonly TokenScope[]): string {
  return wanted.map(neededOfOwner).join('; ');
}

function neededOfOwner({ owner, repositories, permissions }: TokenScope): string {
  const where = repositories.length > 0 ? repositories.map((name) => `${owner}/${name}`).join(', ') : owner;
  const needed = new Set(
    permissions.map(
      ({ names, level, optional }) => `${names.at(-1)}: ${level}${optional ? ' (optional)' : ''}`,
    ),
  );
  return `${[...needed].join(', ')} on ${where}`;
}
