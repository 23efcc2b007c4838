import { entriesOf, type FileNode, scalarOf } from './node.ts';

type Access = 'read' | 'write' | 'none';

/** The permissions that a workflow or a job gives its token. */
export interface Permissions {
  readonly line: number;
  /** What each scope gets that is not listed. With a list, that is nothing (GitHub docs, "permissions"). */
  readonly others: Access;
  readonly scopes: Readonly<Record<string, Access>>;
}

/** Reads `permissions:` of a workflow or a job; `undefined` if it is absent. */
export function readPermissions(node: FileNode | undefined): Permissions | undefined {
  if (node === undefined) return undefined;
  const { line } = node;
  const all = scalarOf(node)?.text;
  if (all === 'write-all') return { line, others: 'write', scopes: {} };
  if (all === 'read-all') return { line, others: 'read', scopes: {} };
  const scopes = entriesOf(node).map(({ key, value }) => [key, accessOf(scalarOf(value)?.text)]);
  return { line, others: 'none', scopes: Object.fromEntries(scopes) };
}

const accessOf = (text: string | undefined): Access => (text === 'write' || text === 'read' ? text : 'none');

/**
 * Whether a job may request an ID token. No default of a repository grants it, so it must be written (GitHub docs,
 * "OpenID Connect reference").
 */
export function mayRequestIdToken(permissions: Permissions | undefined): boolean {
  if (permissions === undefined) return false;
  return (permissions.scopes['id-token'] ?? permissions.others) === 'write';
}
