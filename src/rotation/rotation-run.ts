import type { AccessKeys } from '../aws/access-keys.ts';
import type { AccessKeyInfo, CreatedKey, Iam } from '../aws/iam.ts';
import type { Identity } from '../aws/sts.ts';
import { type Creating, type Distributing, type Journal, readJournal, writeJournal } from './journal.ts';
import { retireAt } from './plan/evidence.ts';
import type { OpenTarget, RotatedUser, RotationPorts } from './ports.ts';
import { explainRefusal } from './refusals.ts';
import { sideBySide } from './side-by-side.ts';
import type {
  RotationPolicy,
  RotationSnapshot,
  RunMemory,
  TargetState,
  UseOfOldKey,
  Written,
} from './snapshot.ts';
import { type RotationStart, readStart } from './start-marker.ts';
import { targetState, undated } from './target-states.ts';

/** The journal as it was last read or written. */
interface InspectedJournal {
  readonly value: Journal | undefined;
  readonly writtenAt?: Date;
  /** Whether there was no record. */
  readonly isMissing?: true;
}

/** A list of keys that is older than this (ms) is read again before a key is created. */
const freshKeysMs = 10_000;

/** One run of a rotation: what it inspects, and what it remembers of its own steps. */
export class RotationRun {
  readonly ports: RotationPorts;
  readonly rotatedUser: RotatedUser;
  readonly #written = new Map<number, Written>();
  #created: CreatedKey | undefined;
  /** Whose key `newPair` is, as STS said when it was proven. */
  provenIdentity: Identity | undefined;
  attempt: string | undefined;
  createSent = false;
  looks = 0;
  /** The key that every target holds since this run. */
  committed: string | undefined;
  /** Why the new key failed its proof. Thrown after the key is deleted. */
  refusal: unknown;
  /** Whether this run has created the lock, so that it may write records. */
  holdsLock = false;

  constructor(ports: RotationPorts, rotatedUser: RotatedUser) {
    this.ports = ports;
    this.rotatedUser = rotatedUser;
  }

  get user(): string {
    return `${this.rotatedUser.accountId}/${this.rotatedUser.userName}`;
  }

  /** The pair that this run has created. */
  get newPair(): AccessKeys | undefined {
    return this.#created?.keys;
  }

  created(key: CreatedKey): void {
    this.#created = key;
  }

  get memory(): RunMemory {
    const { currentPair } = this.rotatedUser;
    return {
      ...(currentPair ? { currentKeyId: currentPair.accessKeyId } : {}),
      ...(this.newPair ? { newKeyId: this.newPair.accessKeyId } : {}),
      ...(this.#signingKeyId === undefined ? {} : { signingKeyId: this.#signingKeyId }),
      ...(this.attempt === undefined ? {} : { attempt: this.attempt }),
      createSent: this.createSent,
      looks: this.looks,
      committed: this.committed !== undefined,
      written: this.#written,
      isRefused: this.refusal !== undefined,
      isCancelled: this.ports.process.cancelledAt() !== undefined,
    };
  }

  /** The pair of a key, if this run knows its secret. */
  pairOf(id: string): AccessKeys | undefined {
    return [this.newPair, this.rotatedUser.currentPair].find((keys) => keys?.accessKeyId === id);
  }

  /** IAM, signed with the key that will stay, or with the role's session in managed mode. */
  get iam(): Iam {
    const { currentPair, mfaSession } = this.rotatedUser;
    return this.ports.aws.iam(
      mfaSession ?? (currentPair && this.isNewPairInUse ? this.newPair : currentPair),
    );
  }

  /** The key that signs, or that opened the session that signs. It is in use while this run lasts. */
  get #signingKeyId(): string | undefined {
    const { currentPair, mfaSession } = this.rotatedUser;
    return (!mfaSession && this.isNewPairInUse ? this.newPair : currentPair)?.accessKeyId;
  }

  /** Set once the new key is proven. From then on it signs, so the old one is no longer in use. */
  isNewPairInUse = false;

  /** Forgets the attempt before. */
  startAttempt(attempt: string): void {
    this.attempt = attempt;
    this.createSent = false;
    this.looks = 0;
    this.#created = undefined;
    this.refusal = undefined;
    this.provenIdentity = undefined;
    this.isNewPairInUse = false;
    this.#start = undefined;
    this.#written.clear();
  }

  // What was inspected last. Whatever a step may have changed is read again.
  #journal: InspectedJournal | undefined;
  #start: RotationStart | undefined;
  #keys: readonly AccessKeyInfo[] | undefined;
  #keysAt = 0;
  readonly #targets = new Map<number, TargetState>();
  #use: UseOfOldKey | undefined;

  async writeJournal(journal: Journal): Promise<void> {
    const isMissing = this.#journal?.isMissing ?? false;
    this.#journal = undefined;
    this.#use = undefined;
    const { records } = this.ports.stores;
    await records.put(this.rotatedUser.journal, writeJournal(journal), isMissing ? 'missing' : 'present');
    this.#journal = { value: journal, writtenAt: this.ports.clock.now() };
  }

  /** The journal as this run last read or wrote it. */
  get journal(): Journal | undefined {
    return this.#journal?.value;
  }

  /** The list of keys is read again by the next `inspect`. */
  keysChanged(): void {
    this.#keys = undefined;
  }

  /** Records a list of the keys that this run got from IAM just now. */
  sawKeys(keys: readonly AccessKeyInfo[]): void {
    this.#keys = keys;
    this.#keysAt = this.ports.clock.now().getTime();
  }

  /** The list of keys is read again by the next `inspect`, unless it is from a moment ago. */
  forgetOldKeys(): void {
    if (Math.abs(this.ports.clock.now().getTime() - this.#keysAt) > freshKeysMs) this.keysChanged();
  }

  /** The keys as this run last listed them. */
  async keysOnce(): Promise<readonly AccessKeyInfo[]> {
    if (!this.#keys) this.sawKeys(await this.listKeys());
    return this.#keys ?? [];
  }

  readonly #known = new Map<string, 'Active' | 'Inactive' | 'deleted'>();

  /** Records the state that this run gave a key; IAM's list may lag behind for a while. */
  knows(id: string, state: 'Active' | 'Inactive' | 'deleted'): void {
    this.#known.set(id, state);
  }

  /** Records that this run has written a target, whole or in part. */
  wrote(target: number, isWhole: boolean): void {
    const { times = 0, looks = 0 } = this.#written.get(target) ?? {};
    if (isWhole) this.#written.set(target, { times: times + 1, looks });
    this.#targets.delete(target);
  }

  /** Targets are read again by the next `inspect`: their stores do not show the writes yet. */
  looksAgainAt(targets: readonly number[]): void {
    for (const target of targets) {
      const { times = 0, looks = 0 } = this.#written.get(target) ?? {};
      this.#written.set(target, { times, looks: looks + 1 });
      this.#targets.delete(target);
    }
  }

  /** Everything is read again by the next `inspect`. */
  forgetAll(): void {
    this.#journal = undefined;
    this.#start = undefined;
    this.#keys = undefined;
    this.#use = undefined;
    this.forgetTargets();
  }

  /** The targets are read again by the next `inspect`. */
  forgetTargets(): void {
    this.#targets.clear();
  }

  /** Reads everything that the plan decides by. */
  async inspect(policy: RotationPolicy): Promise<RotationSnapshot> {
    const { rotatedUser } = this;
    this.#journal ??= await this.#readJournal();
    const { value: journal, writtenAt } = this.#journal;
    const listed = await this.keysOnce();
    const extra = journal?.phase === 'creating' ? this.#keyFromBeyond(journal) : undefined;
    const isInProgress = extra !== undefined || isDistributed(journal);
    const targets = isInProgress ? await this.targetStates() : [];
    const needsStart = isInProgress && (!this.#isMadeHere(journal) || undated(targets).length > 0);
    const { at: startedAt, revisions: startRevisions } = needsStart ? await this.#readStart() : {};
    const seen: RotationSnapshot = {
      mode: rotatedUser.currentPair ? 'self' : 'managed',
      now: this.ports.clock.now(),
      keys: this.#keysAsKnown(listed),
      journal,
      ...(writtenAt ? { journalWrittenAt: writtenAt } : {}),
      ...(startedAt ? { startedAt } : {}),
      ...(startRevisions ? { startRevisions } : {}),
      targets,
      memory: this.memory,
    };
    return { ...seen, ...(await this.#usesOf(seen, extra, policy)) };
  }

  /** IAM's list lags behind, so this run adds what it has done to a key and the key that it has created. */
  #keysAsKnown(listed: readonly AccessKeyInfo[]): AccessKeyInfo[] {
    const created = this.#created;
    const isListed = listed.some(({ id }) => id === created?.keys.accessKeyId);
    const unlisted: AccessKeyInfo[] =
      created && !isListed
        ? [{ id: created.keys.accessKeyId, status: 'Active', createdAt: created.createdAt }]
        : [];
    return [...listed, ...unlisted].flatMap((key) => {
      const known = this.#known.get(key.id);
      return known === 'deleted' ? [] : [known ? { ...key, status: known } : key];
    });
  }

  #isMadeHere(journal: Journal | undefined): boolean {
    return journal !== undefined && 'new' in journal && journal.new === this.newPair?.accessKeyId;
  }

  async #readStart(): Promise<RotationStart> {
    this.#start ??= await readStart(this.rotatedUser, this.ports.stores);
    return this.#start;
  }

  /** The last uses of keys, each read only if a step depends on it. */
  async #usesOf(seen: RotationSnapshot, extra: AccessKeyInfo | undefined, policy: RotationPolicy) {
    const { journal, memory } = seen;
    const use = await this.#useOfOldKey(seen, policy);
    const useOfExtra = extra && (await this.#lastUse(extra.id));
    const isKnown = (id: string) => id === memory.newKeyId || id === memory.currentKeyId;
    const isLost = journal?.phase === 'distributing' && !isKnown(journal.new);
    const useOfNew = isLost ? await this.#lastUse((journal as Distributing).new) : undefined;
    return {
      ...(use ? { use } : {}),
      ...(useOfExtra ? { useOfExtra } : {}),
      ...(useOfNew ? { useOfNew } : {}),
    };
  }

  async listKeys(): Promise<readonly AccessKeyInfo[]> {
    const { userName } = this.rotatedUser;
    try {
      return await this.ports.aws.retrying('ListAccessKeys', () => this.iam.listAccessKeys(userName));
    } catch (error) {
      throw explainRefusal(error, 'The keys of the user cannot be seen', 'ListAccessKeys', this.rotatedUser);
    }
  }

  async #readJournal(): Promise<InspectedJournal> {
    const { journal } = this.rotatedUser;
    const record = await this.ports.stores.records.get(journal);
    if (!record) return { value: undefined, isMissing: true };
    const { updatedAt } = record;
    const value = readJournal(record.value, this.user, journal);
    return updatedAt ? { value, writtenAt: updatedAt } : { value };
  }

  async targetStates(): Promise<TargetState[]> {
    return sideBySide(this.ports.stores.targets, async (target, index) => {
      const state = this.#targets.get(index) ?? (await targetState(target));
      this.#targets.set(index, state);
      return state;
    });
  }

  /** Read only when the old key is due to go. */
  async #useOfOldKey(seen: RotationSnapshot, policy: RotationPolicy): Promise<UseOfOldKey | undefined> {
    const { journal, now, journalWrittenAt } = seen;
    const isGoing = (journal?.phase === 'committed' && !journal.paused) || journal?.phase === 'leaving';
    if (!isGoing || now < retireAt(seen, policy)) return undefined;
    this.#use ??= {
      lastUse: await this.#lastUse(journal.old),
      earlierRuns: await this.#earlierRuns((journalWrittenAt ?? now).getTime()),
    };
    return this.#use;
  }

  /** A key that did not exist before the attempt and is not this run's. */
  #keyFromBeyond({ before }: Creating): AccessKeyInfo | undefined {
    if (this.newPair) return undefined;
    return this.#keys?.find(({ id }) => !before.includes(id));
  }

  #lastUse(id: string): Promise<UseOfOldKey['lastUse']> {
    return this.iam
      .lastUse(id)
      .then((use) => use ?? ('never' as const))
      .catch(() => 'unknown' as const);
  }

  /** Counted over every repository whose jobs read a target. One unreadable repository makes the number unknown. */
  async #earlierRuns(committedAt: number): Promise<number | 'unknown'> {
    const counts: number[] = [];
    for (const repository of distinctRepositories(this.ports.stores.targets)) {
      const runs = await this.ports.stores.unfinishedRuns(repository);
      if (!runs) return 'unknown';
      counts.push(runs.filter(({ createdAt }) => createdAt.getTime() < committedAt).length);
    }
    return counts.reduce((sum, count) => sum + count, 0);
  }
}

function isDistributed(journal: Journal | undefined): boolean {
  return journal?.phase === 'distributing' || journal?.phase === 'committed' || journal?.phase === 'retired';
}

function distinctRepositories(targets: readonly OpenTarget[]) {
  const found = targets.flatMap(({ repository }) => repository ?? []);
  return found.filter(
    ({ owner, repo }, index) =>
      found.findIndex((other) => other.owner === owner && other.repo === repo) === index,
  );
}
