import { accountId } from './account-id.ts';

/** How GitHub writes the `sub` of a repository's ID tokens (docs/facts.md#subject-settings). */
export interface SubjectSettings {
  /** False: the template of the repository, or that of its organization, replaces the default form. */
  useDefault: boolean;
  /** The repository's own template. */
  includeClaimKeys?: readonly string[];
  /** The repository has opted in to subjects with ids. */
  optedIn: boolean;
  /** It was created, renamed or transferred after 15 July 2026. GitHub documents no way back. */
  isImmutable: boolean;
}

/** An organization's template and opt-in. */
export interface OrganizationSubject {
  includeClaimKeys: readonly string[];
  optedIn: boolean;
}

/** GitHub's default template, in the words of its API. */
export const defaultClaimKeys = ['repo', 'context'] as const;

/** The day after 15 July 2026, from which on new names get immutable subjects. */
const immutableFrom = Date.parse('2026-07-16T00:00:00Z');

/** Whether a repository that is created, renamed or transferred now gets an immutable subject. */
export function isImmutableSince(now: Date): boolean {
  return now.getTime() >= immutableFrom;
}

/** A repository as its subject names it. */
interface Named {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
}

/** `repo:OWNER/REPO`, or with ids: `repo:OWNER@ID/REPO@ID`. */
export function subjectPrefix({ id, owner, name }: Named, isImmutable: boolean): string {
  return isImmutable ? `repo:${owner}@${accountId(owner)}/${name}@${id}` : `repo:${owner}/${name}`;
}
