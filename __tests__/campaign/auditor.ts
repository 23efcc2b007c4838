import type { AccessKey } from '../../src/sandbox/aws/model/account.ts';
import { falseClaims } from './claims.ts';
import type { Lab, StoredPair } from './lab.ts';

const pairName = ({ id, secret }: StoredPair): string => `${id}\n${secret}`;

/** Checks a lab's world against the invariants of docs/rotation.md after every request that may have changed it. */
export class Auditor {
  readonly violations: string[] = [];
  /** How often a target held a deleted key until the next run repaired it (I1, second half). */
  gaps = 0;
  readonly #lab: Lab;
  readonly #everStored = new Set<string>();
  /** The status of each key, and since when. */
  readonly #known = new Map<string, { status: AccessKey['status']; since: number; secret: string }>();
  /** Keys that somebody else created. */
  readonly #foreign = new Set<string>();
  readonly #firstKeys: ReadonlySet<string>;
  /** Keys that people deactivated or deleted, and pairs that did not work when people had done something. */
  readonly #spoiled = new Set<string>();
  /** Since people last did something, no target has been known to hold what Keyturn stored there. */
  #isTouched = false;
  /** The key ids that the targets hold. */
  #stored = '';
  #storedSince: number;
  #isExpectedGap = false;

  constructor(lab: Lab) {
    this.#lab = lab;
    this.#firstKeys = new Set(lab.user.accessKeys.map(({ id }) => id));
    this.#storedSince = lab.clock.now().getTime();
    this.look('the beginning');
    lab.listener = (text) => this.#hear(text);
  }

  /** I13: a run's statement about the keys is true at the moment it is made. */
  #hear(text: string): void {
    const stored = this.#lab.stored().filter((pair) => !this.#isSpoiled(pair));
    const facts = { stored, keys: this.#lab.user.accessKeys };
    // A run cannot know what people have done to a key since it looked.
    for (const claim of falseClaims(text, facts))
      if (this.#spoiled.size === 0 || !/both keys/i.test(claim))
        this.violations.push(`I13: "${claim}" was said when it was not so`);
  }

  /** Marks a key as foreign from now on. */
  respect(id: string): void {
    this.#foreign.add(id);
    this.#lookAtKeys('a stranger');
  }

  /** Checks that all foreign keys are still Active, then removes them as their owner would. */
  release(): void {
    const { accessKeys } = this.#lab.user;
    for (const id of this.#foreign) {
      const index = accessKeys.findIndex((key) => key.id === id);
      if (accessKeys[index]?.status !== 'Active')
        this.violations.push('I4: the key of somebody else is not as it was');
      if (index >= 0) accessKeys.splice(index, 1);
      this.#known.delete(id);
    }
    this.#foreign.clear();
  }

  /**
   * Takes what people have just done as given. It is no violation, and what they broke need not work.
   *
   * @param isRace - while a run works. It cannot see what they store after it has looked.
   */
  accept(isRace = false): void {
    this.#isTouched = true;
    this.#acceptKeys();
    for (const pair of this.#lab.stored()) {
      const isNew = isRace && !this.#stored.split(',').includes(pair.id);
      if (isNew || !this.#isWhole(pair)) this.#spoiled.add(pairName(pair));
    }
  }

  #acceptKeys(): void {
    const { accessKeys } = this.#lab.user;
    for (const [id, { status, secret }] of this.#known) {
      const now = accessKeys.find((each) => each.id === id)?.status;
      // A pair may be torn, so that only its secret is of this key.
      for (const name of [id, secret]) {
        if (now === 'Active') this.#spoiled.delete(name);
        else if (now !== status) this.#spoiled.add(name);
      }
      if (now === undefined) this.#known.delete(id);
    }
    for (const { id, status, secret } of accessKeys)
      if (this.#known.get(id)?.status !== status) this.#known.set(id, { status, since: this.#now, secret });
  }

  /** From now on, people have spoiled nothing: everything works and is Keyturn's own. */
  trust(): void {
    this.#isTouched = false;
    this.#spoiled.clear();
  }

  #isWhole({ id, secret }: StoredPair): boolean {
    const bySecret = this.#lab.user.accessKeys.find((key) => key.secret === secret);
    const isTorn = bySecret?.status === 'Active' && this.#lab.journal?.new === bySecret.id;
    return isTorn || (bySecret?.id === id && bySecret.status === 'Active');
  }

  #isSpoiled(pair: StoredPair): boolean {
    return [pair.id, pair.secret, pairName(pair)].some((name) => this.#spoiled.has(name));
  }

  look(where: string): void {
    this.#lookAtKeys(where);
    this.#lookAtTargets(where);
    this.#lookForSecrets(where);
  }

  #lookAtTargets(where: string): void {
    const { user, setup } = this.#lab;
    const stored = this.#lab.stored();
    for (const [index, pair] of stored.entries()) {
      const { id, secret } = pair;
      this.#everStored.add(id);
      const bySecret = user.accessKeys.find((key) => key.secret === secret);
      if (bySecret) this.#everStored.add(bySecret.id);
      if (bySecret) this.#checkSpread(bySecret, `${where}: target ${index + 1}`);
      if (this.#isWhole(pair) || this.#isSpoiled(pair)) continue;
      // With both secrets lost and both keys in use, one must be deleted. The next run repairs the target.
      if (setup.mode === 'managed' && stored.length > 1) this.#gap();
      else this.violations.push(`I1 ${where}: target ${index + 1} holds a pair that does not work`);
    }
    const now = stored.map(({ id }) => id).join();
    if (now === this.#stored) return;
    this.#stored = now;
    this.#storedSince = this.#now;
  }

  /** I2: every stored key has been proven to work. */
  #checkSpread({ createdAt }: AccessKey, where: string): void {
    const { sts = 0, iam = 0 } = this.#lab.setup.propagationMs ?? {};
    if (this.#now - createdAt.getTime() >= Math.max(sts, iam)) return;
    this.violations.push(`I2 ${where} holds a key that AWS does not accept everywhere yet`);
  }

  #gap(): void {
    if (!this.#isExpectedGap) this.gaps += 1;
    this.#isExpectedGap = true;
  }

  #lookAtKeys(where: string): void {
    const { accessKeys } = this.#lab.user;
    for (const key of accessKeys) {
      const known = this.#known.get(key.id);
      if (known?.status === key.status) continue;
      if (known && key.status === 'Inactive') this.#checkRetirement(key.id, where);
      this.#known.set(key.id, { status: key.status, since: this.#now, secret: key.secret });
    }
    for (const [id, known] of this.#known) {
      if (accessKeys.some((key) => key.id === id)) continue;
      this.#checkDeletion(id, known, where);
      this.#known.delete(id);
    }
  }

  /** I2, first half. */
  #checkRetirement(id: string, where: string): void {
    if (this.#foreign.has(id)) this.violations.push(`I4 ${where}: a key of somebody else was made Inactive`);
    const stillHeld = this.#lab.stored().some((pair) => pair.id === id && !this.#isSpoiled(pair));
    if (stillHeld) this.violations.push(`I2 ${where}: a key was made Inactive that a target holds`);
    const since = this.#now - this.#storedSince;
    if (since < this.#lab.setup.graceMs)
      this.violations.push(`I2 ${where}: a key was made Inactive ${since} ms after its successor was stored`);
  }

  /** I2, second half. A key that was never stored is an orphan and may be deleted at once. */
  #checkDeletion(id: string, { status, since }: { status: string; since: number }, where: string): void {
    if (this.#foreign.has(id)) this.violations.push(`I4 ${where}: a key of somebody else was deleted`);
    if (!this.#everStored.has(id)) return;
    const { setup } = this.#lab;
    if (status === 'Active') {
      const isSacrifice = setup.mode === 'managed' && (this.#isTouched || this.#lab.stored().length > 1);
      if (!isSacrifice) this.violations.push(`I2 ${where}: a key was deleted while it was Active`);
      return;
    }
    if (this.#now - since < setup.recoveryMs)
      this.violations.push(
        `I2 ${where}: a key was deleted ${this.#now - since} ms after it was made Inactive`,
      );
  }

  /** I6: no secret is in a log or a variable. */
  #lookForSecrets(where: string): void {
    const { logs, user, github } = this.#lab;
    const variables = [...github.repositories.values()].flatMap(({ variables: all }) =>
      [...all.values()].map(({ value }) => value),
    );
    const texts = [...logs, ...variables].join('\n');
    if (user.accessKeys.some(({ secret }) => texts.includes(secret)))
      this.violations.push(`I6 ${where}: a secret stands in the log or in a variable`);
  }

  /** I1 and I3 after an undisturbed run: all targets hold one working pair, and no key is an orphan. */
  expectHealed(where: string): void {
    this.#isExpectedGap = false;
    const { user, journal } = this.#lab;
    const stored = this.#lab.stored();
    for (const [index, { id, secret }] of stored.entries()) {
      const key = user.accessKeys.find((candidate) => candidate.id === id);
      if (key?.status !== 'Active' || key.secret !== secret)
        this.violations.push(`I3 ${where}: target ${index + 1} is not whole`);
    }
    if (new Set(stored.map(({ id }) => id)).size > 1)
      this.violations.push(`I3 ${where}: the targets hold different keys`);
    const purposes = new Set([...stored.map(({ id }) => id), String(journal?.old ?? ''), ...this.#foreign]);
    for (const { id } of user.accessKeys)
      if (!purposes.has(id)) this.violations.push(`I3 ${where}: ${id.slice(-4)} is an orphan`);
  }

  /** I3 and I10 at the end: one Active key in every target. The next rotation takes over a lock that is left. */
  expectFinished(where: string): void {
    this.expectSettled(where);
    if (this.#own.some(({ id }) => this.#firstKeys.has(id)))
      this.violations.push(`I3 ${where}: the old key is still there, as if nothing had been rotated`);
  }

  /** Like `expectFinished`, for cases in which the rotation may not have started. */
  expectSettled(where: string): void {
    this.expectHealed(where);
    const { journal } = this.#lab;
    const own = this.#own;
    if (own.length !== 1) this.violations.push(`I10 ${where}: ${own.length} keys are left`);
    if (journal && journal.phase !== 'idle')
      this.violations.push(`I3 ${where}: the journal ends in the phase ${journal.phase}`);
  }

  get #own(): AccessKey[] {
    return this.#lab.user.accessKeys.filter(({ id }) => !this.#foreign.has(id));
  }

  get #now(): number {
    return this.#lab.clock.now().getTime();
  }
}
