import sodium from 'libsodium-wrappers';

/** The repositories that see an organization's secret. */
export type Visibility = 'all' | 'private' | 'selected';

/** A secret, stored decrypted, so that tests can see what jobs get. */
export interface StoredSecret {
  readonly name: string;
  value: string;
  readonly createdAt: Date;
  updatedAt: Date;
  visibility?: Visibility;
  /** With visibility `selected`: the ids of the repositories that see it. */
  selected?: Set<number>;
}

/**
 * One secret store (of a repository, an environment or an organization, for Actions, Dependabot or
 * Codespaces), with its own key pair for encryption.
 */
export class SecretStore {
  readonly secrets = new Map<string, StoredSecret>();
  #keys: ReturnType<typeof newKeys> | undefined;
  readonly #now: () => Date;
  /** The maximum number of secrets. */
  readonly limit: number;

  /** `sodium.ready` must have resolved. */
  constructor(now: () => Date, limit = 100) {
    this.#now = now;
    this.limit = limit;
  }

  get publicKey(): { key_id: string; key: string } {
    const { id, publicKey } = this.#pair();
    return { key_id: id, key: Buffer.from(publicKey).toString('base64') };
  }

  /** Changes the public key. Values encrypted for the old one are then refused. */
  changeKey(): void {
    this.#keys = newKeys();
  }

  /** Generated on first use, because most stores are never written through the API. */
  #pair(): ReturnType<typeof newKeys> {
    this.#keys ??= newKeys();
    return this.#keys;
  }

  /** Names are case-insensitive (GitHub docs, "Secrets reference"). */
  get(name: string): StoredSecret | undefined {
    return this.secrets.get(name.toUpperCase());
  }

  /** The value of a secret, if it exists. */
  value(name: string): string | undefined {
    return this.get(name)?.value;
  }

  /** Stores a plain value, like a person on the web page. */
  set(
    name: string,
    value: string,
    more: Pick<StoredSecret, 'visibility' | 'selected'> = {},
  ): 'created' | 'updated' {
    const before = this.get(name);
    const now = this.#now();
    this.secrets.set(name.toUpperCase(), {
      name: name.toUpperCase(),
      value,
      createdAt: before?.createdAt ?? now,
      updatedAt: now,
      ...more,
    });
    return before ? 'updated' : 'created';
  }

  /** Encrypts a value with this store's current public key, like a client. */
  seal(value: string): string {
    return Buffer.from(sodium.crypto_box_seal(value, this.#pair().publicKey)).toString('base64');
  }

  /** Decrypts a value; `undefined` if it was not encrypted with this store's current public key. */
  open(encryptedValue: string, keyId: string): string | undefined {
    const { id, publicKey, privateKey } = this.#pair();
    if (keyId !== id) return undefined;
    try {
      const box = Buffer.from(encryptedValue, 'base64');
      return Buffer.from(sodium.crypto_box_seal_open(box, publicKey, privateKey)).toString('utf8');
    } catch {
      return undefined;
    }
  }
}

let keyCount = 0;

function newKeys() {
  const { publicKey, privateKey } = sodium.crypto_box_keypair();
  // GitHub's ids are long numbers, as strings.
  return { id: String(568_250_167_242_549_743n + BigInt(++keyCount)), publicKey, privateKey };
}
