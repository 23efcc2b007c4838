import { githubStore } from './github/index.ts';
import type { SecretLocation } from './secret-store.ts';
import type { StoreKind } from './store-kind.ts';

/** The secret stores that a line of `rotate-targets` can name. */
export interface StoreRegistry {
  /** The store of a location. */
  of(location: SecretLocation): StoreKind;
  /** The store that a line belongs to: the one whose prefix a word begins with, or the default. */
  forWords(words: readonly string[]): StoreKind;
}

/** @param byDefault - the store of lines without a prefix */
export function storeRegistry(byDefault: StoreKind, ...others: readonly StoreKind[]): StoreRegistry {
  return {
    of: ({ provider }) => {
      const kind = [byDefault, ...others].find((each) => each.provider === provider);
      if (!kind) throw new Error(`there is no secret store ${provider}`);
      return kind;
    },
    forWords: (words) => others.find(({ grammar: { prefix } }) => has(words, prefix)) ?? byDefault,
  };
}

function has(words: readonly string[], prefix: string | undefined): boolean {
  return prefix !== undefined && words.some((word) => word.startsWith(prefix));
}

/** Every secret store. To add one, write its folder and name it here. */
export const secretStores: StoreRegistry = storeRegistry(githubStore);
