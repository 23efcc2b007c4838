import sodium from 'libsodium-wrappers';

/** Whom an organization shows a secret to. */
export type Visibility = 'all' | 'private' | 'selected';

/** A secret as it is kept: opened, because tests want to see what jobs would get. */
export interface StoredSecret {
  readonly name: string;
  value: string;
  readonly createdAt: Date;
  updatedAt: Date;
  visibility?: Visibility;
  /** Ids of the repositories that see it, with visibility `selected`. */
  selected?: Set<number>;
}

/**
 * One place that keeps secrets (a repository's, an environment's, an organization's, for Actions, Dependabot or
 * Codespaces), with a key pair of its own to seal them for.
 */
export class SecretStore {
  readonly secrets = new Map<string, StoredSecret>();
  #keys: ReturnType<typeof newKeys> | undefined;
  readonly #now: () => Date;
  /** Secrets it may hold. */
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

  /** From now on another public key is given out, and what was sealed for the old one is refused. */
  changeKey(): void {
    this.#keys = newKeys();
  }

  /** Generated on first use: most stores are never written through the API. */
  #pair(): ReturnType<typeof newKeys> {
    this.#keys ??= newKeys();
    return this.#keys;
  }

  /** Names are compared without regard to case (GitHub docs, "Secrets reference"). */
  get(name: string): StoredSecret | undefined {
    return this.secrets.get(name.toUpperCase());
  }

  /** The value, `undefined` when there is no such secret. */
  value(name: string): string | undefined {
    return this.get(name)?.value;
  }

  /** Stores a value that is not sealed, as somebody at the web page would. */
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

  /** Seals a value for this store's present key, as a client would. */
  seal(value: string): string {
    return Buffer.from(sodium.crypto_box_seal(value, this.#pair().publicKey)).toString('base64');
  }

  /** Opens a sealed value; `undefined` when it was not sealed for this store's present key. */
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
