/** The claims of a token, not verified. */
export type Claims = Readonly<Record<string, unknown>>;

/** Reads the claims of a JSON Web Token (RFC 7519) without verifying it; `undefined` if it cannot be parsed. */
export function claimsIn(token: string): Claims | undefined {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return typeof claims === 'object' && claims !== null && !Array.isArray(claims)
      ? (claims as Claims)
      : undefined;
  } catch {
    return undefined;
  }
}

/** A claim as text; of a list of audiences, the first. */
export function claim(claims: Claims, name: string): string | undefined {
  const value = claims[name];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' || typeof first === 'number' ? String(first) : undefined;
}

/**
 * Converts a GitHub `sub` between its two forms: the immutable one with the ids of owner and repository, which
 * repositories have that were created, renamed or transferred after 2026-07-15 or opted in, and the one without ids. GHES
 * has no immutable form.
 *
 * @returns `undefined` if there is no other form: another issuer, or a custom `sub`
 */
export function otherSubject(
  claims: Claims,
): { readonly sub: string; readonly isImmutable: boolean } | undefined {
  const sub = claim(claims, 'sub') ?? '';
  const [owner, name] = claim(claims, 'repository')?.split('/') ?? [];
  const ownerId = claim(claims, 'repository_owner_id');
  const repositoryId = claim(claims, 'repository_id');
  const isGitHub = /^https:\/\/token\.actions\./.test(claim(claims, 'iss') ?? '');
  if (!isGitHub || !owner || !name || !ownerId || !repositoryId) return undefined;
  const classic = `repo:${owner}/${name}:`;
  const immutable = `repo:${owner}@${ownerId}/${name}@${repositoryId}:`;
  if (sub.startsWith(classic)) return { sub: immutable + sub.slice(classic.length), isImmutable: true };
  if (sub.startsWith(immutable)) return { sub: classic + sub.slice(immutable.length), isImmutable: false };
  return undefined;
}
