import { createHash } from 'node:crypto';
import { type ErrorCode, KeyturnError } from '../../src/errors.ts';
import { type HeldLock, type Holder, takeLock } from '../../src/rotation/lock.ts';
import type { RecordStore } from '../../src/secret-stores/record-store.ts';

const minute = 60_000;
const name = 'KEYTURN_JOURNAL_CI_LOCK';
const me: Holder = {
  repository: 'octo-org/octo-repo',
  runId: '2',
  attempt: 1,
  host: 'a',
  pid: 2,
  bornAt: '7',
};
const them = { ...me, runId: '1', nonce: '0a1b2c3d-0000-4000-8000-000000000000' };

/** Records with the rules of GitHub's variables: a name is created once, and the dates are the server's. */
class FakeRecords implements RecordStore {
  readonly all = new Map<string, { value: string; updatedAt: number; createdAt: number }>();
  ms = Date.parse('2026-11-22T10:00:00Z');
  readonly get: RecordStore['get'] = async (key) => {
    const found = this.all.get(key);
    const time = (at: number) => new Date(at);
    return (
      found && { value: found.value, updatedAt: time(found.updatedAt), createdAt: time(found.createdAt) }
    );
  };
  readonly checkWritable: RecordStore['checkWritable'] = async () => {};
  readonly list: RecordStore['list'] = async () => new Map();
  readonly create: RecordStore['create'] = async (key, value) => {
    if (this.all.has(key)) return false;
    this.all.set(key, { value, updatedAt: this.ms, createdAt: this.ms });
    return true;
  };
  readonly put: RecordStore['put'] = async (key, value) => {
    const createdAt = this.all.get(key)?.createdAt ?? this.ms;
    this.all.set(key, { value, updatedAt: this.ms, createdAt });
  };
  readonly removed: string[] = [];
  readonly remove: RecordStore['remove'] = async (key) => {
    this.removed.push(key);
    this.all.delete(key);
  };
}

function setUp(hasEnded: boolean | 'unknown' = 'unknown') {
  const variables = new FakeRecords();
  const lines: string[] = [];
  const asked: HeldLock[] = [];
  const take = () =>
    takeLock(name, {
      records: variables,
      me,
      now: () => new Date(variables.ms),
      info: (line) => lines.push(line),
      hasEnded: async (lock) => {
        asked.push(lock);
        return hasEnded;
      },
    });
  return { variables, lines, asked, take };
}

test('takes, holds and releases a lock', async () => {
  const { variables, take } = setUp();
  const lock = await take();
  expect(await lock?.isHeld()).toBe(true);
  expect(await take()).toBeUndefined();
  await lock?.release();
  expect([...variables.all.keys()]).toEqual([]);
});

test('takes over the lock of a run that has ended, and leaves nothing behind', async () => {
  const { variables, take } = setUp(true);
  await variables.create(name, JSON.stringify(them));
  const lock = await take();
  expect(await lock?.isHeld()).toBe(true);
  await lock?.release();
  expect([...variables.all.keys()]).toEqual([]);
});

const forged: [string, string][] = [
  ['dated 2099', JSON.stringify({ ...them, at: '2099-01-01T00:00:00Z' })],
  ['without a date', JSON.stringify(them)],
  ['of a run that goes on', JSON.stringify({ ...them, runId: '3' })],
  ['that is no JSON', 'mine'],
  ['that is null', 'null'],
  ['that is a list', '[]'],
  ['without a nonce', JSON.stringify({ ...them, nonce: undefined })],
  ['whose nonce is an object', JSON.stringify({ ...them, nonce: {} })],
  ['whose repository leads elsewhere', JSON.stringify({ ...them, repository: '../..' })],
  ['whose run is no run', JSON.stringify({ ...them, runId: '1/../../2' })],
  ['with control characters', JSON.stringify({ ...them, host: '\u001b[2J' })],
];

test.each(forged)(
  'respects a lock %s for an hour by the clock of GitHub, then takes it over',
  async (_name, text) => {
    const { variables, take, lines } = setUp(false);
    await variables.create(name, text);
    variables.ms += 60 * minute;
    expect(await take()).toBeUndefined();
    expect(lines).toEqual([expect.stringContaining('Its lock is respected for an hour')]);
    variables.ms += 1;
    const lock = await take();
    expect(await lock?.isHeld()).toBe(true);
    expect(lines.join('\n')).not.toContain('\u001b');
  },
);

test.each(['octo-org/octo-repo/../../other', '../..', 'octo-org/..', 'octo-org', '/'])(
  'does not ask GitHub about the runs of %s',
  async (repository) => {
    const { variables, take, asked } = setUp(false);
    await variables.create(name, JSON.stringify({ ...them, repository }));
    await take();
    expect(asked).toEqual([]);
  },
);

test.each([
  ['another variable', 'PRODUCTION_URL', true],
  ['the journal', 'KEYTURN_JOURNAL_CI', true],
  ['a name that only begins like a ticket', `${name}_0A1B2C3D_MORE`, true],
  ['a ticket of this lock', `${name}_0A1B2C3D`, false],
])('a lock whose ticket names %s', async (_name, ticket, stays) => {
  const { variables, take } = setUp(true);
  await variables.create(ticket, 'value');
  await variables.create(name, JSON.stringify({ ...them, ticket }));
  await take();
  expect(variables.all.has(ticket)).toBe(stays);
});

test('lets only one of two runs take over the same dead lock', async () => {
  const { variables, take } = setUp(true);
  await variables.create(name, JSON.stringify(them));
  const locks = await Promise.all([take(), take(), take()]);
  const held = await Promise.all(locks.map((lock) => lock?.isHeld()));
  expect(held.filter(Boolean)).toHaveLength(1);
});

/** The answer to the first creation is lost; `hadEffect` says whether GitHub has carried it out. */
function losingFirstAnswer(variables: FakeRecords, error: Error, hadEffect: boolean) {
  const { create } = variables;
  let asked = 0;
  Object.assign(variables, {
    create: async (key: string, value: string) => {
      asked += 1;
      if (asked > 1) return create(key, value);
      if (hadEffect) await create(key, value);
      throw error;
    },
  });
}
const lost = (code: ErrorCode) => new KeyturnError(code, { summary: 'no answer' });

test.each([
  ['had its effect', true],
  ['had no effect', false],
])('takes a lock whose creation got no response and %s', async (_name, hadEffect) => {
  const { variables, take } = setUp();
  losingFirstAnswer(variables, lost('Timeout'), hadEffect);
  const lock = await take();
  expect(await lock?.isHeld()).toBe(true);
});

test.each<[string, Error]>([
  ['GitHub refuses', lost('GitHubRefused')],
  ['GitHub does not find', lost('NotFound')],
  ['a fault of Keyturn prevents', new TypeError('not a function')],
])('does not retry a lock that %s', async (_name, error) => {
  const { variables, take } = setUp();
  losingFirstAnswer(variables, error, true);
  await expect(take()).rejects.toBe(error);
});

test('leaves a lock to the run that took it while the response was lost', async () => {
  const { variables, take } = setUp(false);
  losingFirstAnswer(variables, lost('Timeout'), false);
  await variables.put(name, JSON.stringify(them));
  expect(await take()).toBeUndefined();
  expect(variables.all.get(name)?.value).toBe(JSON.stringify(them));
});

test('leaves a lock that is gone when it is read for the next attempt', async () => {
  const { variables, take, lines } = setUp(true);
  Object.assign(variables, { create: async () => false });
  expect(await take()).toBeUndefined();
  expect(lines).toEqual([]);
});

test('does not release a lock that another run has taken over', async () => {
  const { variables, take } = setUp(true);
  await variables.create(name, JSON.stringify(them));
  const lock = await take();
  await variables.put(name, JSON.stringify(them));
  expect(await lock?.isHeld()).toBe(false);
  await lock?.release();
  expect(variables.all.get(name)?.value).toBe(JSON.stringify(them));
});

test('writes the ticket of a takeover into the lock', async () => {
  const { variables, take } = setUp(true);
  await variables.create(name, JSON.stringify(them));
  await take();
  const { ticket } = JSON.parse(variables.all.get(name)?.value ?? '');
  expect(ticket).toMatch(/^KEYTURN_JOURNAL_CI_LOCK_[0-9A-F]{8}$/);
});

test('leaves the dead lock to the run that holds its ticket', async () => {
  const { variables, take } = setUp(false);
  const ticket = `${name}_${createHash('sha256').update('mine').digest('hex').slice(0, 8).toUpperCase()}`;
  await variables.create(name, 'mine');
  variables.ms += 60 * minute + 1;
  await variables.create(ticket, JSON.stringify(them));
  expect(await take()).toBeUndefined();
  expect([...variables.all].map(([key, { value }]) => [key, value])).toEqual([
    [name, 'mine'],
    [ticket, JSON.stringify(them)],
  ]);
});

test('leaves a lock alone that was replaced while the ticket was taken, and releases the ticket', async () => {
  const { variables, take, lines } = setUp(true);
  await variables.create(name, JSON.stringify(them));
  const { create } = variables;
  const replaced = JSON.stringify({ ...them, runId: '3' });
  Object.assign(variables, {
    create: async (key: string, value: string) => {
      if (key !== name) await variables.put(name, replaced);
      return create(key, value);
    },
  });
  expect(await take()).toBeUndefined();
  expect([...variables.all].map(([key, { value }]) => [key, value])).toEqual([[name, replaced]]);
  expect(lines).toEqual([]);
});

test.each([
  [JSON.stringify(them), /^Took the rotation over from octo-org\/octo-repo run 1, which has ended\.$/],
  ['mine', /^Took the rotation over from a lock that Keyturn did not write/],
])('logs the takeover of %s', async (text, line) => {
  const { variables, take, lines } = setUp(true);
  await variables.create(name, text);
  variables.ms += 60 * minute + 1;
  await take();
  expect(lines).toEqual([expect.stringMatching(line)]);
});

test.each([
  [JSON.stringify(them), /^Another run \(octo-org\/octo-repo run 1\) is rotating this key\. /],
  ['mine', /^The lock of this rotation is not one that Keyturn wrote\. /],
])('logs that it respects %s', async (text, line) => {
  const { variables, take, lines } = setUp('unknown');
  await variables.create(name, text);
  await take();
  expect(lines).toEqual([expect.stringMatching(line)]);
});

test('asks GitHub about the run that a lock names, and nothing else', async () => {
  const { variables, take, asked } = setUp(false);
  await variables.create(name, JSON.stringify({ ...them, ticket: 'A', stranger: 'x' }));
  await take();
  expect(asked).toEqual([{ ...them, ticket: 'A', atMs: variables.ms }]);
});

test.each([[undefined], [1]])('ignores the ticket %p', async (ticket) => {
  const { variables, take, asked } = setUp(false);
  await variables.create(name, JSON.stringify({ ...them, ticket }));
  await take();
  expect(asked).toEqual([{ ...them, atMs: variables.ms }]);
});

test('treats a lock without a date as old', async () => {
  const { variables, take } = setUp(false);
  const { get } = variables;
  Object.assign(variables, {
    get: async (key: string) => {
      const found = await get(key);
      return found && { value: found.value };
    },
  });
  await variables.create(name, JSON.stringify(them));
  expect(await (await take())?.isHeld()).toBe(true);
});

const long = (length: number) => 'x'.repeat(length);
const repository = (owner: string, repo = 'octo-repo') => ({ repository: `${owner}/${repo}` });

test.each<[string, object, boolean]>([
  ['a nonce of 64 characters', { nonce: long(64) }, true],
  ['a nonce of 65 characters', { nonce: long(65) }, false],
  ['a nonce of none', { nonce: '' }, false],
  ['a nonce that begins with a dot', { nonce: '.a' }, false],
  ['a nonce that ends with a dot', { nonce: 'a.' }, false],
  ['a run of 64 characters', { runId: long(64) }, true],
  ['a run of 65 characters', { runId: long(65) }, false],
  ['a run that begins with a slash', { runId: '/1' }, false],
  ['a run that is a number', { runId: 1 }, false],
  ['an attempt that is a text', { attempt: '1' }, false],
  ['an attempt that is a fraction', { attempt: 1.5 }, false],
  ['a process that is a text', { pid: '1' }, false],
  ['a host of 200 characters', { host: long(200) }, true],
  ['a host of 201 characters', { host: long(201) }, false],
  ['a host of none', { host: '' }, true],
  ['a host that ends with a control character', { host: 'a\u0007' }, false],
  ['a birth of 100 characters', { bornAt: long(100) }, true],
  ['a birth of 101 characters', { bornAt: long(101) }, false],
  ['a birth of none', { bornAt: '' }, true],
  ['a birth that begins with a control character', { bornAt: '\u00077' }, false],
  ['a birth that ends with a control character', { bornAt: '7\u0007' }, false],
  ['a repository of 100 characters', repository('octo-org', long(100)), true],
  ['a repository of 101 characters', repository('octo-org', long(101)), false],
  ['a repository with a dot', repository('octo-org', '.github'), true],
  ['a repository of two dots and more', repository('octo-org', '..a'), true],
  ['a repository that ends with two dots', repository('octo-org', 'a..'), true],
  ['a repository that is a dot', repository('octo-org', '.'), false],
  ['an owner that is two dots', repository('..'), false],
  ['an owner that begins with a space', repository(' octo-org'), false],
  ['an owner that ends with a space', repository('octo-org '), false],
  ['an owner of none', repository(''), false],
  ['a repository that is a number', { repository: 1 }, false],
  ['a repository that is a list', { repository: ['octo-org', 'octo-repo'] }, false],
])('asks GitHub about %s in a lock only if it is well-formed', async (_name, more, isGood) => {
  const { variables, take, asked } = setUp(false);
  await variables.create(name, JSON.stringify({ ...them, ...more }));
  await take();
  expect(asked).toHaveLength(isGood ? 1 : 0);
});

test.each([
  ['with a character more', '_0A1B2C3D4'],
  ['with a character less', '_0A1B2C3'],
  ['in lower case', '_0a1b2c3d'],
  ['without the line between', '0A1B2C3D'],
])('leaves a record alone that is named like a ticket %s', async (_name, end) => {
  const { variables, take } = setUp(true);
  await variables.create(`${name}${end}`, 'value');
  await variables.create(name, JSON.stringify({ ...them, ticket: `${name}${end}` }));
  await take();
  expect(variables.all.has(`${name}${end}`)).toBe(true);
});

test('leaves a record alone whose name only ends like a ticket', async () => {
  const { variables, take } = setUp(true);
  const other = `${name.replace('CI', 'CD')}_0A1B2C3D`;
  await variables.create(other, 'value');
  await variables.create(name, JSON.stringify({ ...them, ticket: other }));
  await take();
  expect(variables.all.has(other)).toBe(true);
});

test('releases a lock that it created', async () => {
  const { variables, take } = setUp();
  await (await take())?.release();
  expect(variables.removed).toEqual([name]);
});

test('removes the ticket together with the lock that it took over', async () => {
  const { variables, take } = setUp(true);
  await variables.create(name, JSON.stringify(them));
  const lock = await take();
  const { ticket } = JSON.parse(variables.all.get(name)?.value ?? '');
  await variables.create(ticket, 'left');
  await lock?.release();
  expect([...variables.all.keys()]).toEqual([]);
});

test.each([
  ['gone', undefined],
  ['overwritten with a text that is no lock', 'mine'],
])('does not hold a lock that is %s', async (_name, text) => {
  const { variables, take } = setUp();
  const lock = await take();
  await (text === undefined ? variables.remove(name) : variables.put(name, text));
  expect(await lock?.isHeld()).toBe(false);
});
