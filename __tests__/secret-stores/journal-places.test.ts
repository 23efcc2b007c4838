import { titleOf } from '../../src/rotation/snapshot.ts';
import { type GitHubLocation, places } from '../../src/secret-stores/github/location.ts';

type Location = Omit<GitHubLocation, 'provider'> & Record<string, unknown>;

const repository = { owner: 'octo-org', repo: 'octo-repo' };

// Rotations in progress are written down with these texts, so they must never change.
test.each<[Location, string]>([
  [{ kind: 'repository', store: 'actions', repository }, 'octo-org/octo-repo AWS_CREDENTIALS'],
  [
    { kind: 'repository', store: 'dependabot', repository },
    'octo-org/octo-repo (Dependabot) AWS_CREDENTIALS',
  ],
  [
    { kind: 'repository', store: 'codespaces', repository },
    'octo-org/octo-repo (Codespaces) AWS_CREDENTIALS',
  ],
  [
    { kind: 'environment', environment: 'prod eu', repository },
    'the environment prod eu of octo-org/octo-repo AWS_CREDENTIALS',
  ],
  [{ kind: 'repository', store: 'actions' }, 'this repository AWS_CREDENTIALS'],
  [
    { kind: 'environment', environment: 'production' },
    'the environment production of this repository AWS_CREDENTIALS',
  ],
  [{ kind: 'organization', org: 'octo-org', store: 'actions' }, 'the organization octo-org AWS_CREDENTIALS'],
  [
    { kind: 'organization', org: 'octo-org', store: 'dependabot' },
    'the organization octo-org (Dependabot) AWS_CREDENTIALS',
  ],
])('the journal calls a secret of %j %p', (location, key) => {
  const place = places.journalPlace({ provider: 'github', ...location } as GitHubLocation);
  expect(`${place} AWS_CREDENTIALS`).toBe(key);
});

test('a message names a secret by its title, or by its journal key without one', () => {
  const location = {
    provider: 'github',
    kind: 'environment',
    environment: 'production',
    repository,
  } as const;
  const title = `AWS_CREDENTIALS of ${places.describe(location)}`;
  expect(titleOf({ key: 'k', title })).toBe(
    'AWS_CREDENTIALS of the environment production of octo-org/octo-repo',
  );
  expect(titleOf({ key: 'octo-org/octo-repo KEY' })).toBe('octo-org/octo-repo KEY');
});
