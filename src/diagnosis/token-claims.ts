/** The claims of a token, as they came: nothing has been checked. */
export type Claims = Readonly<Record<string, unknown>>;

/** Reads the payload of a JSON Web Token (RFC 7519) without checking it; `undefined` when there is none. */
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

/** A claim of text or number; a list of audiences counts by its first. */
export function claim(claims: Claims, name: string): string | undefined {
  const value = claims[name];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' || typeof first === 'number' ? String(first) : undefined;
}

/**
 * A GitHub `sub` in its other form: with the ids of owner and repository in it, as repositories have it that were made,
 * renamed or transferred after 2026-07-15 or opted in, or without them. GHES has no such form.
 *
 * @returns `undefined` when there is no other form: another issuer, or a `sub` that somebody has composed otherwise
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
