import type { TargetPlace } from '../../src/config/config.ts';
import { describePlace } from '../../src/config/targets.ts';
import { journalKey, journalPlace } from '../../src/rotation/journal-key.ts';
import { titleOf } from '../../src/rotation/snapshot.ts';

const repository = { owner: 'octo-org', repo: 'octo-repo' };

// Rotations that are under way have been written down with these texts: they must stay as they are, letter for letter.
test.each<[TargetPlace, string]>([
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
])('the journal calls a secret of %j %p', (place, key) => {
  expect(journalKey(journalPlace(place), 'AWS_CREDENTIALS')).toBe(key);
});

test('a secret in words is a sentence of its own, and the key where there are none', () => {
  const place = { kind: 'environment', environment: 'production', repository } as const;
  const title = `AWS_CREDENTIALS of ${describePlace(place)}`;
  expect(titleOf({ key: 'k', title })).toBe(
    'AWS_CREDENTIALS of the environment production of octo-org/octo-repo',
  );
  expect(titleOf({ key: 'octo-org/octo-repo KEY' })).toBe('octo-org/octo-repo KEY');
});
