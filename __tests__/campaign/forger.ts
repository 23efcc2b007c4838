import { journalName } from '../../src/rotation/journal.ts';
import { startName } from '../../src/rotation/start-marker.ts';
import { accessKeyId } from '../../src/sandbox/aws/model/ids.ts';
import type { StoredVariable } from '../../src/sandbox/github/world.ts';
import { day, type Lab } from './lab.ts';

/** A key id in a forged text. `other` is the user's key that no target holds; `ghost` never existed. */
type IdRef = 'stored' | 'other' | 'first' | 'ghost';

/** A time in a forged text. */
type TimeRef =
  | 'now'
  | 'an hour ago'
  | 'long ago'
  | '2099'
  | 'as the stored key'
  | 'as the other key'
  | 'no time';

/** The secrets' dates in a forged text. `copied` means the dates of the last authentic journal. */
type StampsRef = 'as they are' | 'long ago' | 'gone' | 'none' | 'copied';

export interface JournalRecipe {
  readonly phase: 'idle' | 'creating' | 'distributing' | 'committed' | 'retired';
  readonly old?: IdRef;
  readonly new?: IdRef;
  readonly before?: readonly IdRef[];
  readonly stamps?: StampsRef;
  readonly at?: TimeRef;
  readonly proven?: boolean;
  readonly turned?: boolean;
  readonly paused?: boolean;
  readonly broken?: boolean;
  readonly abandoned?: IdRef;
  readonly user?: 'another';
}

export interface LockRecipe {
  readonly at: TimeRef;
  readonly host: 'this machine' | 'another machine' | 'none';
  readonly process: 'living' | 'dead';
  readonly run: 'going on' | 'ended' | 'unknown';
  readonly repository: 'this' | 'another' | 'malformedResponse';
  readonly nonce: 'proper' | 'short' | 'strange' | 'none';
  readonly ticket?:
    | 'a variable of somebody else'
    | 'the journal of another user'
    | 'the journal'
    | 'the lock';
}

/** One action of a person who can write variables and nothing else. */
export type Act =
  | { readonly put: 'journal'; readonly as: JournalRecipe }
  | { readonly put: 'lock' | 'ticket'; readonly as: LockRecipe }
  | { readonly put: 'start' }
  | { readonly put: 'text'; readonly in: 'journal' | 'lock' | 'start'; readonly text: string }
  | { readonly remove: 'journal' | 'lock' | 'start' }
  /** An earlier authentic journal, counted back from the last one. */
  | { readonly replay: number }
  /** The present journal with `old` and `new` swapped, or with all its times long ago. */
  | { readonly change: 'swapped' | 'back-dated' };

/** A process that a lab's runs take for alive. */
export const livingPid = 4711;

/** A person who can create, replace and delete the repository's variables, but has no secret and no IAM access. */
export class Forger {
  readonly names: { readonly journal: string; readonly lock: string; readonly start: string };
  readonly #lab: Lab;
  readonly #first: string;
  readonly #runId: number;
  readonly #authentic: string[] = [];
  #forged = '';

  constructor(lab: Lab) {
    this.#lab = lab;
    this.#first = lab.stored()[0]?.id ?? '';
    const journal = journalName(lab.user.name);
    this.names = { journal, lock: `${journal}_LOCK`, start: startName(journal) };
    // GitHub lists this run as in progress for ever. Its date is in the future, so it never counts as a run that got the old key.
    const createdAt = new Date(lab.clock.now().getTime() + 365 * day);
    this.#runId = lab.github.startRun(lab.github.repository('octo-org/octo-repo'), { createdAt }).id;
  }

  /** Records the journals that Keyturn itself has written. */
  watch(): void {
    const text = this.#variables.get(this.names.journal)?.value;
    if (text !== undefined && text !== this.#forged && text !== this.#authentic.at(-1))
      this.#authentic.push(text);
  }

  do(act: Act): void {
    if ('remove' in act) this.#variables.delete(this.names[act.remove]);
    else if ('replay' in act) this.#putJournal(this.#authentic.at(-1 - act.replay));
    else if ('change' in act) this.#putJournal(this.#changed(act.change));
    else this.#putAct(act);
  }

  #putAct(act: Extract<Act, { put: unknown }>): void {
    if (act.put === 'journal') this.#putJournal(JSON.stringify(this.#journal(act.as)));
    else if (act.put === 'lock') this.#put(this.names.lock, JSON.stringify(this.#lock(act.as)));
    else if (act.put === 'ticket')
      this.#put(`${this.names.lock}_ABCDEF01`, JSON.stringify(this.#lock(act.as)));
    else if (act.put === 'text') this.#put(this.names[act.in], act.text);
    else {
      this.#variables.delete(this.names.start);
      this.#put(this.names.start, JSON.stringify({ version: 1, user: this.#user }));
    }
  }

  #putJournal(text: string | undefined): void {
    if (text === undefined) return;
    this.#forged = text;
    this.#put(this.names.journal, text);
  }

  /** GitHub dates each write; the writer cannot choose the date. */
  #put(name: string, value: string): void {
    const now = this.#lab.clock.now();
    const present = this.#variables.get(name);
    this.#variables.set(name, { name, value, createdAt: present?.createdAt ?? now, updatedAt: now });
  }

  #journal({ phase, user, old, before, abandoned, ...more }: JournalRecipe) {
    const id = (ref: IdRef | undefined) => (ref === undefined ? undefined : this.#id(ref));
    // JSON leaves out members that are undefined.
    return {
      version: 1,
      user: user === 'another' ? `${this.#lab.account.id}/somebody-else` : this.#user,
      phase,
      old: id(old),
      new: id(more.new),
      before: before?.map(id),
      abandoned: id(abandoned),
      ...this.#members(phase, more),
      turned: more.turned || undefined,
      paused: more.paused || undefined,
      broken: more.broken ? 'a target holds a key that no longer exists' : undefined,
    };
  }

  /** The members that a phase needs besides the ids. */
  #members(
    phase: JournalRecipe['phase'],
    { at = 'now', stamps = 'as they are', proven = false }: Pick<JournalRecipe, 'at' | 'stamps' | 'proven'>,
  ): Record<string, unknown> {
    const [time, marks] = [this.#time(at), this.#stamps(stamps)];
    switch (phase) {
      case 'idle':
        return {};
      case 'creating':
        return { baseline: marks, startedAt: time, attempt: 'a-forged-attempt' };
      case 'distributing':
        return { baseline: marks, startedAt: time, proven };
      case 'committed':
        return { confirmed: marks, committedAt: time };
      case 'retired':
        return { confirmed: marks, committedAt: time, retiredAt: time };
    }
  }

  #lock({ at, host, process, run, repository, nonce, ticket }: LockRecipe) {
    const time = this.#time(at);
    const nonces = {
      proper: '0badcafe-0000-4000-8000-000000000000',
      short: 'ab',
      strange: '/../x?',
      none: undefined,
    };
    const repositories = {
      this: 'octo-org/octo-repo',
      another: 'octo-org/other-repo',
      malformedResponse: '../..',
    };
    const hosts = {
      'this machine': this.#lab.machine.host,
      'another machine': 'another-boot pid:[1]',
      none: '',
    };
    return {
      repository: repositories[repository],
      runId: { 'going on': String(this.#runId), ended: '1', unknown: 'not-a-number' }[run],
      attempt: 1,
      host: hosts[host],
      pid: process === 'living' ? livingPid : 1,
      bornAt: '',
      ...(time === undefined ? {} : { at: time }),
      nonce: nonces[nonce],
      ...(ticket ? { ticket: this.#ticket(ticket) } : {}),
    };
  }

  #ticket(ticket: NonNullable<LockRecipe['ticket']>): string {
    if (ticket === 'the journal') return this.names.journal;
    if (ticket === 'the lock') return this.names.lock;
    return ticket === 'the journal of another user' ? 'KEYTURN_JOURNAL_ALICE' : 'DEPLOY_REGION';
  }

  #changed(change: 'swapped' | 'back-dated'): string | undefined {
    const { journal } = this.#lab;
    if (!journal) return undefined;
    if (change === 'swapped') return JSON.stringify({ ...journal, old: journal.new, new: journal.old });
    const longAgo = this.#time('long ago');
    const dated = Object.entries(journal).map(([name, value]) => [
      name,
      name.endsWith('At') ? longAgo : value,
    ]);
    return JSON.stringify(Object.fromEntries(dated));
  }

  #id(ref: IdRef): string {
    const stored = this.#lab.stored()[0]?.id ?? '';
    if (ref === 'stored') return stored;
    if (ref === 'first') return this.#first;
    const other = this.#lab.user.accessKeys.find(({ id }) => id !== stored)?.id;
    return ref === 'other' && other ? other : accessKeyId('AKIA', this.#lab.account.id);
  }

  #time(ref: TimeRef): string | undefined {
    const now = this.#lab.clock.now().getTime();
    const stored = this.#lab.stored()[0]?.id;
    const created = (isStored: boolean): number =>
      this.#lab.user.accessKeys.find(({ id }) => (id === stored) === isStored)?.createdAt.getTime() ?? now;
    switch (ref) {
      case 'now':
        return new Date(now).toISOString();
      case 'an hour ago':
        return new Date(now - 3_600_000).toISOString();
      case 'long ago':
        return new Date(now - 90 * day).toISOString();
      case '2099':
        return '2099-01-01T00:00:00.000Z';
      case 'as the stored key':
        return new Date(created(true)).toISOString();
      case 'as the other key':
        return new Date(created(false)).toISOString();
      case 'no time':
        return undefined;
    }
  }

  #stamps(ref: StampsRef): Record<string, string | null> {
    const present = this.#lab.stamps();
    switch (ref) {
      case 'as they are':
        return present;
      case 'none':
        return {};
      case 'copied':
        return this.#copiedStamps() ?? present;
      default:
        return Object.fromEntries(
          Object.keys(present).map((key) => [key, ref === 'gone' ? null : (this.#time('long ago') ?? null)]),
        );
    }
  }

  #copiedStamps(): Record<string, string> | undefined {
    for (const text of this.#authentic.toReversed()) {
      const { confirmed, baseline } = JSON.parse(text);
      if (confirmed ?? baseline) return confirmed ?? baseline;
    }
    return undefined;
  }

  get #user(): string {
    return `${this.#lab.account.id}/${this.#lab.user.name}`;
  }

  get #variables(): Map<string, StoredVariable> {
    return this.#lab.github.repository('octo-org/octo-repo').variables;
  }
}
