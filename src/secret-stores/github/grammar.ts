import { isDots, isOwnerName, type RepositoryName, repositoryIn } from '../jobs.ts';
import type { PlaceWord, StoreGrammar, WordValues } from '../store-kind.ts';
import type { GitHubLocation, GitHubStoreName } from './location.ts';
import { targetWordMeant } from './misspelt-words.ts';

const namePattern = /^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/i;
const stores: readonly string[] = ['actions', 'dependabot', 'codespaces'] satisfies GitHubStoreName[];

/** What the words of a line mean. */
interface Words extends WordValues {
  readonly place?: { readonly repository: RepositoryName } | { readonly org: string };
  readonly store?: { readonly store: GitHubStoreName } | { readonly environment: string };
}

const words: readonly PlaceWord[] = [
  {
    slot: 'place',
    matches: (word) => word.startsWith('org:'),
    read: (word) => {
      const org = word.slice('org:'.length);
      return isOwnerName(org) ? place({ org }) : `${word} is not an organization; write org:NAME.`;
    },
  },
  {
    slot: 'store',
    matches: (word) => word.startsWith('env:'),
    read: (word) => {
      const environment = decoded(word.slice('env:'.length));
      if (!environment)
        return 'env: lacks the name of an environment; write env:NAME, without a space after the colon, and a space in the name as %20.';
      return isDots(environment) || /\p{Cc}/u.test(environment)
        ? `${word} is not an environment: GitHub has none of that name.`
        : store({ environment });
    },
  },
  {
    slot: 'place',
    matches: (word) => word.includes('/'),
    read: (word) => {
      const repository = repositoryIn(word);
      return repository
        ? place({ repository })
        : `${word} is not a repository; write ${targetWordMeant(word) ?? 'owner/name'}.`;
    },
  },
  {
    slot: 'store',
    matches: (word) => stores.includes(word),
    read: (word) => store({ store: word as GitHubStoreName }),
  },
];

function place(value: NonNullable<Words['place']>) {
  return { value };
}

function store(value: NonNullable<Words['store']>) {
  return { value };
}

/** `[owner/repo | org:NAME] [actions | dependabot | codespaces | env:NAME]`. */
export const grammar: StoreGrammar<GitHubLocation> = {
  words,
  locate: ({ place, store = { store: 'actions' } }: Words) => {
    const provider = 'github';
    if (place && 'org' in place) {
      return 'store' in store
        ? { provider, kind: 'organization', org: place.org, store: store.store }
        : 'an organization has no environments; name the repository instead.';
    }
    return 'store' in store
      ? { provider, kind: 'repository', store: store.store, ...place }
      : { provider, kind: 'environment', environment: store.environment, ...place };
  },
  secretName: (word) => (namePattern.test(word) ? word.toUpperCase() : undefined),
  explainWord: (word, part) => {
    const meant = targetWordMeant(word);
    return meant === undefined
      ? `${part} is not the name of a secret (letters, digits and _, no digit first, not GITHUB_…), not a store (actions, dependabot, codespaces, env:NAME) and not a place (owner/repo, org:NAME).`
      : `${word} is not a word of a target: write ${meant}.`;
  },
  write: (location) => [...placeWords(location), ...storeWords(location)],
};

function placeWords(location: GitHubLocation): string[] {
  if (location.kind === 'organization') return [`org:${location.org}`];
  return location.repository ? [`${location.repository.owner}/${location.repository.repo}`] : [];
}

function storeWords(location: GitHubLocation): string[] {
  if (location.kind === 'environment')
    return [`env:${location.environment.replace(/[%\s]/g, encodeURIComponent)}`];
  return location.store === 'actions' ? [] : [location.store];
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
