import type { AccessKey } from '../../src/sandbox/aws/model/account.ts';
import type { Lab, Outcome } from './lab.ts';

/** Foreign variables beside Keyturn's own, some with similar names. */
export const foreignVariables: Readonly<Record<string, string>> = {
  DEPLOY_REGION: 'eu-central-1',
  KEYTURN_JOURNAL_ALICE: '{"version":1,"user":"123456789012/alice","phase":"idle"}',
  KEYTURN_NOTES: 'ask the platform team',
};

/** Checks a lab's world against the invariants that hold whatever the variables contain (I2, I4, I11, I13). */
export class ForgeryWatch {
  readonly violations = new Set<string>();
  readonly #lab: Lab;
  readonly #foreign: ReadonlySet<string>;
  readonly #first: string;
  readonly #everStored = new Set<string>();
  readonly #known = new Map<string, { status: AccessKey['status']; since: number }>();
  #stored = '';
  #storedSince: number;

  constructor(lab: Lab, foreign: ReadonlySet<string>) {
    this.#lab = lab;
    this.#foreign = foreign;
    this.#first = lab.stored()[0]?.id ?? '';
    this.#storedSince = lab.clock.now().getTime();
    this.look();
  }

  look(): void {
    // Keys come first: a change is judged by what the targets held when it happened.
    this.#lookAtKeys();
    const stored = this.#lab.stored();
    for (const { id } of stored) this.#everStored.add(id);
    const now = stored.map(({ id }) => id).join();
    if (now !== this.#stored) this.#storedSince = this.#now;
    this.#stored = now;
    this.#lookAtVariables();
  }

  #lookAtKeys(): void {
    const { accessKeys } = this.#lab.user;
    for (const key of accessKeys) {
      const known = this.#known.get(key.id);
      if (known && known.status !== key.status) this.#changed(key.id, known, key.status);
      if (known?.status !== key.status) this.#known.set(key.id, { status: key.status, since: this.#now });
    }
    for (const [id, known] of this.#known) {
      if (accessKeys.some((key) => key.id === id)) continue;
      this.#changed(id, known, 'deleted');
      this.#known.delete(id);
    }
  }

  #changed(
    id: string,
    { status, since }: { status: AccessKey['status']; since: number },
    to: AccessKey['status'] | 'deleted',
  ): void {
    if (this.#foreign.has(id)) this.violations.add(`I4: a key of somebody else became ${to}`);
    else if (to === 'Active') return;
    else if (this.#holds(id)) this.#loss(to);
    else if (to === 'Inactive') this.#checkGrace();
    else if (this.#everStored.has(id)) this.#checkRecovery(status, since);
  }

  #holds(id: string): boolean {
    return this.#lab.stored().some((pair) => pair.id === id);
  }

  /** When two targets hold two keys and both secrets are lost, one key must be deleted (docs/rotation.md). */
  #loss(to: string): void {
    const isMixed = new Set(this.#lab.stored().map(({ id }) => id)).size > 1;
    if (to === 'deleted' && isMixed && this.#lab.setup.mode === 'managed') return;
    this.violations.add(`I11: a key that a target holds became ${to}`);
  }

  #checkGrace(): void {
    if (this.#now - this.#storedSince < this.#lab.setup.graceMs)
      this.violations.add('I11: a key became Inactive before its grace period had passed');
  }

  #checkRecovery(status: string, since: number): void {
    if (status === 'Active') this.violations.add('I11: a key was deleted while it was Active');
    else if (this.#now - since < this.#lab.setup.recoveryMs)
      this.violations.add('I11: a key was deleted before its recovery window had passed');
  }

  #lookAtVariables(): void {
    const { variables } = this.#lab.github.repository('octo-org/octo-repo');
    for (const [name, value] of Object.entries(foreignVariables)) {
      if (variables.get(name)?.value !== value)
        this.violations.add(`I11: the variable ${name} was changed or deleted`);
    }
  }

  /** Whether the first key is gone and every target holds the one key that is left. */
  get isFinished(): boolean {
    const { accessKeys } = this.#lab.user;
    const own = accessKeys.filter(({ id }) => !this.#foreign.has(id));
    const [key] = own;
    if (own.length !== 1 || key?.id === this.#first || key?.status !== 'Active') return false;
    return this.#lab.stored().every(({ id, secret }) => id === key.id && secret === key.secret);
  }

  /** Checks the end, weeks after the last forgery. */
  expectEnd(last: Outcome, mustFinish: boolean): void {
    if (this.isFinished) return;
    if (mustFinish)
      this.violations.add(`I13: a forged lock has stopped the rotation for weeks: ${wordsOf(last)}`);
    else if (!isVisible(last))
      this.violations.add(`I13: the rotation is stopped, and nobody is told: ${wordsOf(last)}`);
  }

  get #now(): number {
    return this.#lab.clock.now().getTime();
  }
}

/** Whether a stopped rotation is visible: by an error, or by a warning that it is overdue. */
export function isVisible({ ended, result }: Outcome): boolean {
  return ended !== 'result' || result?.overdueSince !== undefined;
}

function wordsOf({ ended, result, error }: Outcome): string {
  const words = result ? `${result.state}: ${result.why}` : `${ended}: ${error?.message ?? ''}`;
  return words.replaceAll(/AKIA\S+/g, 'AKIA…').replaceAll(/\d{4}-\S+Z/g, 'then');
}
