import type { TargetPlace } from '../config/config.ts';

/**
 * A target's place as the keys of the journal have it: `PLACE SECRET`. Rotations that are under way have been written
 * down with these very texts, so they never change; words for people are `describePlace`.
 */
export function journalPlace(place: TargetPlace): string {
  if (place.kind === 'organization') return `the organization ${place.org}${of(place.store)}`;
  const repository = place.repository
    ? `${place.repository.owner}/${place.repository.repo}`
    : 'this repository';
  if (place.kind === 'environment') return `the environment ${place.environment} of ${repository}`;
  return `${repository}${of(place.store)}`;
}

/** What the journal calls one secret of a place. */
export function journalKey(place: string, secret: string): string {
  return `${place} ${secret}`;
}

function of(store: 'actions' | 'dependabot' | 'codespaces'): string {
  return { actions: '', dependabot: ' (Dependabot)', codespaces: ' (Codespaces)' }[store];
}
