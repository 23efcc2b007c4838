import type { StoreKind } from '../store-kind.ts';
import { grammar } from './grammar.ts';
import { type GitHubLocation, jobs, places } from './location.ts';

/** Secrets on GitHub. Actions variables of the job's repository are its records. */
export const githubStore: StoreKind<GitHubLocation> = {
  provider: 'github',
  grammar,
  places,
  jobs,
  open: async (request) => (await import('./open.ts')).openGitHubStore(request),
};
