import type { Leaving, Left } from '../../src/rotation/journal.ts';
import { readJournal, writeJournal } from '../../src/rotation/journal.ts';
import { KeyChangePermit } from '../../src/rotation/plan/key-changes.ts';
import {
  ago,
  committed,
  day,
  hour,
  inactive,
  managed,
  now,
  old,
  plans,
  policy,
  type Seen,
  second,
  seeing,
  stamp,
  stranger,
} from './planned.ts';

const user = '123456789012/ci-deployer';
const leaving = (id = old.id): Leaving => ({ phase: 'leaving', user, old: id, since: stamp(8 * day) });
const left = (id = old.id): Left => ({ ...leaving(id), phase: 'left', retiredAt: stamp(day) });
const unused = { lastUse: 'never', earlierRuns: 0 } as const;
const usedAgo = (ms: number) =>
  ({ lastUse: { at: ago(ms), service: 's3', region: 'eu-central-1' }, earlierRuns: 0 }) as const;

/** The key goes since so long ago, and nothing uses it. */
const goingFor = (ms: number, more: Seen = {}): Seen => ({
  ...managed,
  journal: leaving(),
  journalWrittenAt: ago(ms),
  use: unused,
  ...more,
});
/** The key is Inactive since so long ago. */
const goneFor = (ms: number, more: Seen = {}): Seen => ({
  ...managed,
  keys: [inactive],
  journal: left(),
  journalWrittenAt: ago(ms),
  ...more,
});
const retire = { mode: 'retire' } as const;
const keep = { mode: 'keep' } as const;

describe('a key that goes without a successor', () =>
  plans([
    ['is written down first', { ...managed }, `leave ${old.id}`, retire],
    ['is not there', { ...managed, keys: [] }, 'rest idle', retire],
    ['is one of two, so a person decides', { ...managed, keys: [old, stranger] }, 'blocked', retire],
    ['is being rotated, so it must wait', { ...managed, journal: committed(stamp(hour)) }, 'blocked', retire],
    ['stays for the grace period', goingFor(7 * day - second), 'rest grace', retire],
    ['is deactivated after it', goingFor(7 * day), `deactivate ${old.id}`, retire],
    [
      'stays while a run that may have it has not ended',
      goingFor(8 * day, { use: { ...unused, earlierRuns: 1 } }),
      'rest held',
      retire,
    ],
    [
      'stays while runs cannot be seen',
      goingFor(8 * day, { use: { ...unused, earlierRuns: 'unknown' } }),
      'rest held',
      retire,
    ],
    [
      'stays while its use cannot be seen',
      goingFor(8 * day, { use: { ...unused, lastUse: 'unknown' } }),
      'rest held',
      retire,
    ],
    ['stays while nothing was asked yet', goingFor(8 * day, { use: undefined }), 'rest held', retire],
    [
      'stays for the grace period after its last use',
      goingFor(30 * day, { use: usedAgo(7 * day - second) }),
      'rest held',
      retire,
    ],
    [
      'is deactivated when its last use is a grace period ago',
      goingFor(30 * day, { use: usedAgo(7 * day) }),
      `deactivate ${old.id}`,
      retire,
    ],
    [
      'stays for a day after its last use at least',
      goingFor(30 * day, { use: usedAgo(hour) }),
      'rest held',
      { ...retire, graceMs: 0 },
    ],
    [
      'that somebody deactivated begins its recovery',
      goingFor(hour, { keys: [inactive] }),
      'record-left',
      retire,
    ],
    ['that somebody deleted is finished', goingFor(hour, { keys: [] }), `finish ${old.id}`, retire],
    ['is kept for the recovery window', goneFor(7 * day - second), 'rest recovery', retire],
    ['is deleted after it', goneFor(7 * day), `delete ${old.id}`, retire],
    [
      'that somebody made Active again begins anew',
      goneFor(30 * day, { keys: [old] }),
      `record-leaving ${old.id}`,
      retire,
    ],
    ['that is gone is finished', goneFor(8 * day, { keys: [] }), `finish ${old.id}`, retire],
  ]));

describe('an undo of it', () =>
  plans([
    ['does nothing where nothing was begun', { ...managed }, 'rest idle', keep],
    ['closes the journal of a key that is still Active', goingFor(8 * day), 'stay', keep],
    ['brings an Inactive key back', goneFor(6 * day), `reactivate ${old.id}`, keep],
    ['closes the journal once the key is back', goneFor(6 * day, { keys: [old] }), 'stay', keep],
    ['comes too late for a key that is gone', goneFor(8 * day, { keys: [] }), `finish ${old.id}`, keep],
  ]));

describe('a step with rotate, of the action', () =>
  plans(
    (['due', 'now', 'undo'] as const).flatMap((mode) => [
      [`leaves a key that goes alone with ${mode}`, goingFor(30 * day), 'rest held', { mode }],
      [`leaves a key that is Inactive alone with ${mode}`, goneFor(30 * day), 'rest held', { mode }],
    ]),
  ));

describe('a journal that somebody forged', () => {
  const permitted = (
    kind: 'deactivate' | 'delete' | 'reactivate',
    seen: Seen,
    mode: 'due' | 'undo' | 'retire' | 'keep',
    id = old.id,
  ) => KeyChangePermit.decide({ kind, id }, seeing(seen), { ...policy, mode }).permit !== undefined;

  test('gives no permit in a run that was not asked to retire a key', () => {
    for (const mode of ['due', 'undo', 'keep'] as const) {
      expect(permitted('deactivate', goingFor(30 * day), mode)).toBe(false);
      expect(permitted('delete', goneFor(30 * day), mode)).toBe(false);
    }
    for (const mode of ['due', 'undo', 'retire'] as const)
      expect(permitted('reactivate', goneFor(day), mode)).toBe(false);
    expect(permitted('deactivate', goingFor(30 * day), 'retire')).toBe(true);
    expect(permitted('delete', goneFor(30 * day), 'retire')).toBe(true);
    expect(permitted('reactivate', goneFor(day), 'keep')).toBe(true);
  });

  test('never skips the deactivation, deletes an Active key, or names another key', () => {
    expect(permitted('delete', goingFor(30 * day), 'retire')).toBe(false);
    expect(permitted('delete', goneFor(30 * day, { keys: [old] }), 'retire')).toBe(false);
    expect(
      permitted('delete', goneFor(30 * day, { keys: [inactive, stranger] }), 'retire', stranger.id),
    ).toBe(false);
    expect(
      permitted('deactivate', goingFor(30 * day, { keys: [old, stranger] }), 'retire', stranger.id),
    ).toBe(false);
  });

  test('has windows that count from the date of its record, and none without a date', () => {
    expect(permitted('delete', goneFor(0), 'retire')).toBe(false);
    expect(permitted('delete', goneFor(0, { journalWrittenAt: undefined, now }), 'retire')).toBe(false);
    expect(permitted('deactivate', goingFor(0, { journalWrittenAt: undefined }), 'retire')).toBe(false);
  });

  test('is read as it was written, and only whole', () => {
    for (const journal of [leaving(), left()]) {
      expect(readJournal(writeJournal(journal), user, 'V')).toEqual(journal);
      for (const member of ['old', 'since', ...(journal.phase === 'left' ? ['retiredAt'] : [])]) {
        const broken = JSON.stringify({ ...JSON.parse(writeJournal(journal)), [member]: undefined });
        expect(() => readJournal(broken, user, 'V')).toThrow(/holds no journal/);
      }
    }
  });
});
