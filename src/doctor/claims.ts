import type { Claims } from '../trust/token-request.ts';
import type { Run } from '../workflows/runs.ts';
import { type Format, type RepositoryIdentity, subjectOf } from '../workflows/subject.ts';
import type { CheckedRepository } from './target.ts';

/** The token that a run's job will present, as far as it is known. */
export interface ExpectedToken {
  readonly claims: Claims;
  readonly format: Format;
}

/**
 * The claims of a run's ID token in one format of `sub`; `undefined` if the repository, its ids or its template are not
 * known. Claims that only the run knows (`actor`) are left out.
 */
export function tokenOf(
  run: Run,
  repository: CheckedRepository,
  audience: string,
  format: Format,
): ExpectedToken | undefined {
  const identity = identityOf(repository);
  const { environment } = run;
  if (identity === undefined || (environment && 'unknown' in environment)) return undefined;
  const name = environment?.value;
  const others = claimsOf(run, identity, name);
  const { claimKeys } = repository.template ?? {};
  const template = claimKeys === undefined ? {} : { claimKeys };
  const sub = subjectOf(identity, run.occurrence, name, format, template, others);
  return sub === undefined ? undefined : { claims: { ...others, aud: audience, sub }, format };
}

function identityOf({ name, facts }: CheckedRepository): RepositoryIdentity | undefined {
  return facts ?? (name === undefined ? undefined : { name });
}

function claimsOf(run: Run, identity: RepositoryIdentity, environment: string | undefined): Claims {
  const { ref, event } = run.occurrence;
  const [root] = run.levels;
  const pathOf = (workflow: Run['leaf']['workflow']) => workflow.file.path;
  const own = `${identity.name}/${root ? pathOf(root.workflow) : ''}@${ref}`;
  const leaf = run.leaf.workflow.file;
  const isRemote = leaf.repository !== undefined && leaf.repository !== identity.name;
  const called = isRemote
    ? `${leaf.repository}/${leaf.path}@${leaf.ref ?? ref}`
    : `${identity.name}/${leaf.path}@${ref}`;
  return {
    ref,
    ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    event_name: event,
    repository: identity.name,
    repository_owner: identity.name.split('/')[0] ?? '',
    workflow: root?.workflow.name ?? (root ? pathOf(root.workflow) : ''),
    workflow_ref: own,
    job_workflow_ref: called,
    ...(identity.id === undefined ? {} : { repository_id: String(identity.id) }),
    ...(identity.ownerId === undefined ? {} : { repository_owner_id: String(identity.ownerId) }),
    ...(environment === undefined ? {} : { environment }),
  };
}
