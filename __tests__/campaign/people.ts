import { journalName } from '../../src/rotation/journal.ts';
import { startName } from '../../src/rotation/start-marker.ts';
import type { AccessKey } from '../../src/sandbox/aws/model/account.ts';
import type { Auditor } from './auditor.ts';
import type { Lab } from './lab.ts';

/** What people do by hand to keys, secrets, variables and workflows. `other` is the key that no target holds. */
export const acts = [
  'delete the journal',
  'delete the lock',
  'delete the start marker',
  'store the same pair again',
  'store a wrong pair',
  'store the other pair',
  'deactivate the stored key',
  'deactivate the other key',
  'activate the other key',
  'delete the stored key',
  'delete the other key',
  'use the other key',
  'create a key',
  'remove a target',
  'add the targets again',
] as const;

export type PeopleAct = (typeof acts)[number];

/** The people around a lab: they interfere, and when runs fail they put things right. */
export class People {
  readonly #lab: Lab;
  readonly #auditor: Auditor;
  /** A key that somebody created for another purpose. */
  #foreign: string | undefined;

  constructor(lab: Lab, auditor: Auditor) {
    this.#lab = lab;
    this.#auditor = auditor;
  }

  /**
   * Does one thing, if the world has something to do it to.
   *
   * @param which - chooses among the targets
   * @param isRace - a run is working meanwhile
   * @returns whether anything was done
   */
  do(act: PeopleAct, which: number, isRace: boolean): boolean {
    // What Keyturn did before is Keyturn's.
    this.#auditor.look(`before somebody acts: ${act}`);
    const isDone = this.#do(act, which);
    if (isDone) this.#auditor.accept(isRace);
    return isDone;
  }

  #do(act: PeopleAct, which: number): boolean {
    const names = this.#names;
    const index = which % this.#lab.stored().length;
    switch (act) {
      case 'delete the journal':
        return this.#variables.delete(names.journal);
      case 'delete the lock':
        return this.#variables.delete(names.lock);
      case 'delete the start marker':
        return this.#variables.delete(names.start);
      case 'store the same pair again':
        return this.#store(index, this.#lab.stored()[index]);
      case 'store a wrong pair':
        return this.#store(index, { id: 'AKIAIOSFODNN7EXAMPLE', secret: 'x'.repeat(40) });
      case 'store the other pair':
        return this.#store(index, this.#other);
      case 'create a key':
        return this.#createForeign();
      case 'remove a target':
        return this.#removeTarget(which);
      case 'add the targets again':
        return this.#addTargets();
      default:
        return this.#doToKey(act);
    }
  }

  #doToKey(act: PeopleAct): boolean {
    const key = act.endsWith('the stored key') ? this.#storedKey : this.#other;
    if (!key) return false;
    if (act.startsWith('delete')) this.#delete(key);
    else if (act.startsWith('deactivate')) key.status = 'Inactive';
    else if (act.startsWith('activate')) key.status = 'Active';
    else key.lastUsed = { at: this.#lab.clock.now(), service: 's3', region: 'eu-central-1' };
    return true;
  }

  #store(index: number, pair: { readonly id: string; readonly secret: string } | undefined): boolean {
    if (pair) this.#lab.store(index, pair);
    return pair !== undefined;
  }

  #createForeign(): boolean {
    if (this.#lab.user.accessKeys.length > 1) return false;
    this.#foreign = this.#lab.world.createKey(this.#lab.account, this.#lab.user).id;
    this.#auditor.respect(this.#foreign);
    return true;
  }

  /** Never the first one: self mode takes its key from it. */
  #removeTarget(which: number): boolean {
    const count = this.#lab.setup.targets.split('\n').length;
    if (count === 1) return false;
    this.#lab.removed.add(1 + (which % (count - 1)));
    return true;
  }

  #addTargets(): boolean {
    const isDone = this.#lab.removed.size > 0;
    this.#lab.removed.clear();
    return isDone;
  }

  /** Uses the stored key, as the jobs of the week do. */
  work(): void {
    const key = this.#storedKey;
    if (key?.status === 'Active')
      key.lastUsed = {
        at: new Date(this.#lab.clock.now().getTime() - 3_600_000),
        service: 's3',
        region: 'eu-central-1',
      };
  }

  /** The owner of a key that somebody created deletes it. */
  removeForeignKey(): boolean {
    if (this.#foreign === undefined) return false;
    this.#auditor.look('before the owner deletes the key');
    this.#auditor.release();
    this.#foreign = undefined;
    this.#auditor.accept();
    return true;
  }

  /** Starts over: one key that works, in every target, and none of Keyturn's variables. */
  startOver(): void {
    this.removeForeignKey();
    const { user, account, world } = this.#lab;
    const pairs = this.#lab.stored();
    const [first] = pairs;
    const isWhole = pairs.every(({ id, secret }) => id === first?.id && secret === first.secret);
    const kept = isWhole ? this.#workingKey(first) : undefined;
    for (const key of [...user.accessKeys]) if (key !== kept) this.#delete(key);
    const key = kept ?? world.createKey(account, user);
    if (!kept) for (const index of pairs.keys()) this.#lab.store(index, key);
    for (const name of [...this.#variables.keys()])
      if (name.startsWith('KEYTURN_')) this.#variables.delete(name);
    this.#auditor.accept();
  }

  #workingKey(pair: { readonly id: string; readonly secret: string } | undefined): AccessKey | undefined {
    return this.#lab.user.accessKeys.find(
      ({ id, secret, status }) => id === pair?.id && secret === pair.secret && status === 'Active',
    );
  }

  #delete(key: AccessKey): void {
    const { accessKeys } = this.#lab.user;
    accessKeys.splice(accessKeys.indexOf(key), 1);
  }

  get #storedKey(): AccessKey | undefined {
    return this.#lab.user.accessKeys.find(({ id }) => id === this.#lab.stored()[0]?.id);
  }

  get #other(): AccessKey | undefined {
    const held = new Set(this.#lab.stored().map(({ id }) => id));
    return this.#lab.user.accessKeys.find(({ id }) => !held.has(id) && id !== this.#foreign);
  }

  get #names(): { readonly journal: string; readonly lock: string; readonly start: string } {
    const journal = journalName(this.#lab.user.name);
    return { journal, lock: `${journal}_LOCK`, start: startName(journal) };
  }

  get #variables(): Map<string, unknown> {
    return this.#lab.github.repository('octo-org/octo-repo').variables;
  }
}
