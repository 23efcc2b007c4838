import { KeyturnError } from '../../src/errors.ts';
import { githubStore } from '../../src/secret-stores/github/index.ts';
import { type StoreRegistry, storeRegistry } from '../../src/secret-stores/index.ts';
import type { SecretLocation, SecretStore } from '../../src/secret-stores/secret-store.ts';
import type { StoreIo, StoreKind } from '../../src/secret-stores/store-kind.ts';
import type { Judge, Sender } from './in-process.ts';

/** A folder of the vault: `vault:FOLDER` in a line of `rotate-targets`. */
interface VaultLocation extends SecretLocation {
  readonly provider: 'vault';
  readonly folder: string;
}

/** A secret store that counts its writes and knows no dates: what the port must be able to do without. */
export class Vault {
  readonly #folders = new Map<string, VaultFolder>();

  folder(name: string): VaultFolder {
    const found = this.#folders.get(name) ?? new VaultFolder();
    this.#folders.set(name, found);
    return found;
  }
}

/** The secrets of a folder, as the lab sees them. */
export class VaultFolder {
  readonly #secrets = new Map<string, { value: string; count: number }>();

  value(name: string): string | undefined {
    return this.#secrets.get(name)?.value;
  }

  /** Opaque: the counts of two secrets cannot be compared, and they are not in order. */
  revision(name: string): string | undefined {
    const found = this.#secrets.get(name);
    return found && `r${(found.count * 7919) % 10_007}`;
  }

  set(name: string, value: string): void {
    this.#secrets.set(name, { value, count: (this.#secrets.get(name)?.count ?? 0) + 1 });
  }
}

/** The vault for people who only parse lines. */
export const vaultStores: StoreRegistry = stores(new Vault());

/** GitHub, and the vault under its prefix. A judge sees every request of the vault, as it does those of GitHub and AWS. */
export function stores(vault: Vault, judge: Judge = () => 'go', sender?: Sender): StoreRegistry {
  const pass = async (operation: string, when: 'before' | 'after'): Promise<void> => {
    sender?.expectAlive();
    const verdict = await judge({ operation, service: 'vault', when });
    if (verdict === 'cancel') sender?.cancel();
    if (verdict === 'kill') sender?.kill();
    sender?.expectAlive();
  };
  const request = async <T>(operation: string, effect: () => T): Promise<T> => {
    await pass(operation, 'before');
    const result = effect();
    await pass(operation, 'after');
    return result;
  };
  return storeRegistry(githubStore, vaultStore(vault, request) as StoreKind);
}

type Request = <T>(operation: string, effect: () => T) => Promise<T>;

function vaultStore(vault: Vault, request: Request): StoreKind<VaultLocation> {
  const describe = ({ folder }: VaultLocation) => `the vault ${folder}`;
  return {
    provider: 'vault',
    grammar: {
      prefix: 'vault:',
      words: [
        {
          slot: 'place',
          matches: (word) => word.startsWith('vault:'),
          read: (word) =>
            word === 'vault:' ? 'vault: lacks a folder; write vault:FOLDER.' : { value: word.slice(6) },
        },
      ],
      locate: ({ place }) => ({ provider: 'vault', folder: String(place) }),
      secretName: (word) => (/^[\w.-]+$/.test(word) ? word : undefined),
      explainWord: (word) => `${word} is not the name of a secret of a vault.`,
      write: ({ folder }) => [`vault:${folder}`],
    },
    places: {
      resolve: (location) => location,
      describe,
      journalPlace: ({ folder }) => `vault:${folder}`,
      identity: describe,
    },
    jobs: {
      isReadBy: () => true,
      readersOf: () => undefined,
      fallbacks: () => ({ jobs: 'Jobs', locations: [] }),
    },
    open: async ({ io }) => ({
      at: ({ folder }) => vaultSecrets(vault.folder(folder), request, io),
      close: async () => {},
    }),
  };
}

function vaultSecrets(folder: VaultFolder, request: Request, { beforeWrite }: StoreIo): SecretStore {
  return {
    revision: (name) => request('GetVaultRevision', () => folder.revision(name)),
    checkWritable: () => request('CheckVault', () => {}),
    put: async (name, value) => {
      await beforeWrite();
      await request('PutVaultSecret', () => {
        if (folder.value(name) === undefined)
          throw new KeyturnError('NotFound', { summary: `The vault has no secret ${name}.` });
        folder.set(name, value);
      });
    },
  };
}
