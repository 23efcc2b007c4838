import type { AccessKeys } from '../aws/access-keys.ts';
import type { AccessKeyInfo, CreatedKey, Iam } from '../aws/iam.ts';
import type { Identity } from '../aws/sts.ts';
import { secretNames } from '../config/targets.ts';
import {
  type Creating,
  type Distributing,
  type Journal,
  readJournal,
  type Stamps,
  writeJournal,
} from './journal.ts';
import { journalKey } from './journal-key.ts';
import { retireAt } from './plan/evidence.ts';
import type { RotationPolicy } from './policy.ts';
import type { BoundTarget, RotationPorts } from './ports.ts';
import { explainRefusal } from './refusals.ts';
import type { RotatedUser } from './rotated-user.ts';
import type { RotationSnapshot, RunMemory, TargetState, UseOfOldKey, Written } from './snapshot.ts';
import { readStart } from './start-marker.ts';

/** One run's view of a rotation: what it looks at, and what it remembers of its own doing. */
export class RotationRun {
  readonly ports: RotationPorts;
  readonly rotatedUser: RotatedUser;
  readonly #written = new Map<number, Written>();
  #created: CreatedKey | undefined;
  /** Whose key `made` is, as STS said when it was proven. */
  provenIdentity: Identity | undefined;
  attempt: string | undefined;
  createSent = false;
  looks = 0;
  /** The key that every target holds since this run. */
  committed: string | undefined;
  /** Why the new key is not used: it failed its proof. Thrown once the key is gone again. */
  refusal: unknown;

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
      isCancelled: this.ports.cancelledAt() !== undefined,
    };
  }

  /** The pair of a key whose secret this run knows. */
  pairOf(id: string): AccessKeys | undefined {
    return [this.newPair, this.rotatedUser.currentPair].find((keys) => keys?.accessKeyId === id);
  }

  /** IAM, signed with the key that will stay; the role's session in managed mode. */
  get iam(): Iam {
    const { currentPair, mfaSession } = this.rotatedUser;
    return this.ports.iam(mfaSession ?? (currentPair && this.isNewPairInUse ? this.newPair : currentPair));
  }

  /** The key that signs, or that the session that signs was opened with: it is in use as long as this run goes on. */
  get #signingKeyId(): string | undefined {
    const { currentPair, mfaSession } = this.rotatedUser;
    return (!mfaSession && this.isNewPairInUse ? this.newPair : currentPair)?.accessKeyId;
  }

  /** Set once the new key is proven: from then on it signs, so that the old one is no longer in use. */
  isNewPairInUse = false;

  /** A new attempt knows nothing of the one before. */
  startAttempt(attempt: string): void {
    this.attempt = attempt;
    this.createSent = false;
    this.looks = 0;
    this.#created = undefined;
    this.refusal = undefined;
    this.provenIdentity = undefined;
    this.isNewPairInUse = false;
    this.#written.clear();
  }

  /** What was seen last; what a step may have changed is seen again. */
  #journal: { readonly value: Journal | undefined; readonly writtenAt?: Date } | undefined;
  #start: { readonly at?: Date } | undefined;
  #keys: readonly AccessKeyInfo[] | undefined;
  readonly #targets = new Map<number, TargetState>();
  #use: UseOfOldKey | undefined;

  async writeJournal(journal: Journal): Promise<void> {
    this.#journal = undefined;
    this.#use = undefined;
    await this.ports.variables.put(this.rotatedUser.journal, writeJournal(journal));
    this.#journal = { value: journal, writtenAt: this.ports.now() };
  }

  /** The journal as this run last read or wrote it. */
  get journal(): Journal | undefined {
    return this.#journal?.value;
  }

  /** The list of keys is read again at the next look. */
  keysChanged(): void {
    this.#keys = undefined;
  }

  readonly #known = new Map<string, 'Active' | 'Inactive' | 'deleted'>();

  /** What this run has made of a key; IAM's list may say otherwise for a while. */
  knows(id: string, state: 'Active' | 'Inactive' | 'deleted'): void {
    this.#known.set(id, state);
  }

  /** A target that this run has written, whole or in part. */
  wrote(target: number, isWhole: boolean): void {
    const { times = 0, looks = 0 } = this.#written.get(target) ?? {};
    if (isWhole) this.#written.set(target, { times: times + 1, looks });
    this.#targets.delete(target);
  }

  /** The target is read again at the next look: GitHub does not show yet that it was written. */
  looksAgainAt(target: number): void {
    const { times = 0, looks = 0 } = this.#written.get(target) ?? {};
    this.#written.set(target, { times, looks: looks + 1 });
    this.#targets.delete(target);
  }

  /** Everything is read again at the next look. */
  forgetAll(): void {
    this.#journal = undefined;
    this.#start = undefined;
    this.#keys = undefined;
    this.#use = undefined;
    this.#targets.clear();
  }

  /** Looks at everything that the next step is chosen by. */
  async inspect(policy: RotationPolicy): Promise<RotationSnapshot> {
    const { rotatedUser } = this;
    this.#journal ??= await this.#readJournal();
    const { value: journal, writtenAt } = this.#journal;
    this.#keys ??= await this.listKeys();
    const extra = journal?.phase === 'creating' ? this.#keyFromBeyond(journal) : undefined;
    const isInProgress = extra !== undefined || isDistributed(journal);
    const targets = isInProgress ? await this.targetStates() : [];
    const startedAt = isInProgress && !this.#isMadeHere(journal) ? await this.#startedAt() : undefined;
    const seen: RotationSnapshot = {
      mode: rotatedUser.currentPair ? 'self' : 'managed',
      now: this.ports.now(),
      keys: this.#keysAsKnown(this.#keys),
      journal,
      ...(writtenAt ? { journalWrittenAt: writtenAt } : {}),
      ...(startedAt ? { startedAt } : {}),
      targets,
      memory: this.memory,
    };
    return { ...seen, ...(await this.#usesOf(seen, extra, policy)) };
  }

  /** IAM's list lags behind: what this run has done to a key, and the key that it has created, are known. */
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

  async #startedAt(): Promise<Date | undefined> {
    this.#start ??= await readStart(this.rotatedUser, this.ports);
    return this.#start.at;
  }

  /** The last uses, each asked for only when a step depends on it. */
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
      return await this.ports.retrying('ListAccessKeys', () => this.iam.listAccessKeys(userName));
    } catch (error) {
      throw explainRefusal(error, 'The keys of the user cannot be seen', 'ListAccessKeys', this.rotatedUser);
    }
  }

  async #readJournal() {
    const { journal } = this.rotatedUser;
    const variable = await this.ports.variables.get(journal);
    if (!variable) return { value: undefined };
    const writtenAt = new Date(variable.updatedAt);
    const value = readJournal(variable.value, this.user, journal);
    return Number.isNaN(writtenAt.getTime()) ? { value } : { value, writtenAt };
  }

  async targetStates(): Promise<TargetState[]> {
    const states: TargetState[] = [];
    for (const [index, target] of this.ports.targets.entries()) {
      const state = this.#targets.get(index) ?? (await targetState(target));
      this.#targets.set(index, state);
      states.push(state);
    }
    return states;
  }

  /** Looked at only when the old key's time has come. */
  async #useOfOldKey(seen: RotationSnapshot, policy: RotationPolicy): Promise<UseOfOldKey | undefined> {
    const { journal, now, journalWrittenAt } = seen;
    if (journal?.phase !== 'committed' || journal.paused || now < retireAt(seen, policy)) return undefined;
    this.#use ??= {
      lastUse: await this.#lastUse(journal.old),
      earlierRuns: await this.#earlierRuns((journalWrittenAt ?? now).getTime()),
    };
    return this.#use;
  }

  /** A key that is none of those from before, and not this run's. */
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

  /** Counted over every repository whose jobs read a target; one that cannot be asked makes the number unknown. */
  async #earlierRuns(committedAt: number): Promise<number | 'unknown'> {
    const counts: number[] = [];
    for (const repository of distinctRepositories(this.ports.targets)) {
      const runs = await this.ports.unfinishedRuns(repository);
      if (!runs) return 'unknown';
      counts.push(runs.filter(({ createdAt }) => createdAt.getTime() < committedAt).length);
    }
    return counts.reduce((sum, count) => sum + count, 0);
  }
}

async function targetState({ target, name, journalPlace, place }: BoundTarget): Promise<TargetState> {
  const secrets = [];
  for (const secret of secretNames(target.form)) {
    const updatedAt = (await place.updatedAt(secret)) ?? null;
    secrets.push({
      key: journalKey(journalPlace, secret),
      title: `${secret} of ${name}`,
      name: secret,
      updatedAt,
    });
  }
  return { form: target.form, secrets };
}

function isDistributed(journal: Journal | undefined): boolean {
  return journal?.phase === 'distributing' || journal?.phase === 'committed' || journal?.phase === 'retired';
}

function distinctRepositories(targets: readonly BoundTarget[]) {
  const found = targets.flatMap(({ repository }) => repository ?? []);
  return found.filter(
    ({ owner, repo }, index) =>
      found.findIndex((other) => other.owner === owner && other.repo === repo) === index,
  );
}

export function stampsOf(states: readonly TargetState[]): Stamps {
  return Object.fromEntries(
    states.flatMap(({ secrets }) => secrets.map(({ key, updatedAt }) => [key, updatedAt])),
  );
}
