import type { AccessKeyInfo, Iam } from '../../aws/iam.ts';
import type { AccessKeys } from '../../config/config.ts';
import { secretNames } from '../../config/targets.ts';
import { type Creating, type Journal, readJournal, type Stamps, writeJournal } from './journal.ts';
import { journalKey } from './journal-key.ts';
import type { Memory, Observation, TargetState, UseOfOldKey } from './observation.ts';
import type { RotationPolicy } from './policy.ts';
import type { BoundTarget, RotationPorts } from './ports.ts';
import { explainRefusal } from './refusals.ts';
import type { Subject } from './subject.ts';

/** One run's view of a rotation: what it looks at, and what it remembers of its own doing. */
export class RotationSession {
  readonly ports: RotationPorts;
  readonly subject: Subject;
  readonly #written = new Map<number, number>();
  made: AccessKeys | undefined;
  attempt: string | undefined;
  createSent = false;
  looks = 0;
  /** The key that every target holds since this run. */
  committed: string | undefined;
  /** The key that is gone since this run. */
  finished: string | undefined;

  constructor(ports: RotationPorts, subject: Subject) {
    this.ports = ports;
    this.subject = subject;
  }

  get user(): string {
    return `${this.subject.accountId}/${this.subject.userName}`;
  }

  get memory(): Memory {
    const { held } = this.subject;
    return {
      ...(held ? { held: held.accessKeyId } : {}),
      ...(this.made ? { made: this.made.accessKeyId } : {}),
      ...(this.#signer === undefined ? {} : { signer: this.#signer }),
      ...(this.attempt === undefined ? {} : { attempt: this.attempt }),
      createSent: this.createSent,
      looks: this.looks,
      committed: this.committed !== undefined,
      written: this.#written,
    };
  }

  /** The pair of a key whose secret this run knows. */
  pairOf(id: string): AccessKeys | undefined {
    return [this.made, this.subject.held].find((keys) => keys?.accessKeyId === id);
  }

  /** IAM, signed with the key that will stay; the role's session in managed mode. */
  get iam(): Iam {
    const { held, mfa } = this.subject;
    return this.ports.iam(mfa ?? (held && this.isMadeInUse ? this.made : held));
  }

  /** The key that signs, or that the session that signs was opened with: it is in use as long as this run goes on. */
  get #signer(): string | undefined {
    const { held, mfa } = this.subject;
    return (!mfa && this.isMadeInUse ? this.made : held)?.accessKeyId;
  }

  /** Set once the new key is proven: from then on it signs, so that the old one is no longer in use. */
  isMadeInUse = false;

  /** A new attempt knows nothing of the one before. */
  startAttempt(attempt: string): void {
    this.attempt = attempt;
    this.createSent = false;
    this.looks = 0;
    this.made = undefined;
    this.isMadeInUse = false;
    this.#written.clear();
  }

  /** What was seen last; what a step may have changed is seen again. */
  #journal: { readonly value: Journal | undefined; readonly writtenAt?: string } | undefined;
  #keys: readonly AccessKeyInfo[] | undefined;
  readonly #targets = new Map<number, TargetState>();
  #use: UseOfOldKey | undefined;

  async writeJournal(journal: Journal): Promise<void> {
    this.#journal = undefined;
    this.#use = undefined;
    await this.ports.variables.put(this.subject.journal, writeJournal(journal));
    this.#journal = { value: journal };
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
    if (isWhole) this.#written.set(target, (this.#written.get(target) ?? 0) + 1);
    this.#targets.delete(target);
  }

  /** Everything is read again at the next look. */
  forgetAll(): void {
    this.#journal = undefined;
    this.#keys = undefined;
    this.#use = undefined;
    this.#targets.clear();
  }

  /** Looks at everything that the next step is chosen by. */
  async observe(policy: RotationPolicy): Promise<Observation> {
    const { subject } = this;
    this.#journal ??= await this.#readJournal();
    const { value: journal, writtenAt } = this.#journal;
    this.#keys ??= await this.listKeys();
    const extra = journal?.phase === 'creating' ? this.#keyFromBeyond(journal) : undefined;
    const targets = extra || needsTargets(journal) ? await this.targetStates() : [];
    const now = this.ports.now();
    const use = await this.#useOfOldKey(journal, policy, now);
    const useOfExtra = extra && (await this.#lastUse(extra.id));
    return {
      mode: subject.held ? 'self' : 'managed',
      now,
      keys: this.#keys.flatMap((key) => {
        const known = this.#known.get(key.id);
        return known === 'deleted' ? [] : [known ? { ...key, status: known } : key];
      }),
      journal,
      ...(writtenAt === undefined ? {} : { journalWrittenAt: new Date(writtenAt) }),
      targets,
      memory: this.memory,
      ...(use ? { use } : {}),
      ...(useOfExtra ? { useOfExtra } : {}),
    };
  }

  async listKeys(): Promise<readonly AccessKeyInfo[]> {
    const { userName } = this.subject;
    try {
      return await this.ports.retrying('ListAccessKeys', () => this.iam.listAccessKeys(userName));
    } catch (error) {
      throw explainRefusal(error, 'The keys of the user cannot be seen', 'ListAccessKeys', this.subject);
    }
  }

  async #readJournal() {
    const { journal } = this.subject;
    const variable = await this.ports.variables.get(journal);
    if (!variable) return { value: undefined };
    return { value: readJournal(variable.value, this.user, journal), writtenAt: variable.updatedAt };
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
  async #useOfOldKey(
    journal: Journal | undefined,
    { graceMs }: RotationPolicy,
    now: Date,
  ): Promise<UseOfOldKey | undefined> {
    if (journal?.phase !== 'committed' || journal.paused) return undefined;
    const committedAt = Date.parse(journal.committedAt);
    if (now.getTime() < committedAt + graceMs) return undefined;
    this.#use ??= {
      lastUse: await this.#lastUse(journal.old),
      earlierRuns: await this.#earlierRuns(committedAt),
    };
    return this.#use;
  }

  /** A key that is none of those from before, and not this run's. */
  #keyFromBeyond({ before }: Creating): AccessKeyInfo | undefined {
    if (this.made) return undefined;
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

function needsTargets(journal: Journal | undefined): boolean {
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
