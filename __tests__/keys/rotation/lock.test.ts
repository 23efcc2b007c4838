import type { Variables } from '../../../src/github/variables.ts';
import { type HeldLock, type Holder, takeLock } from '../../../src/keys/rotation/lock.ts';

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

/** Variables with GitHub's rules: a name is created once, and the dates are the server's. */
class FakeVariables implements Variables {
  readonly all = new Map<string, { value: string; updatedAt: number; createdAt: number }>();
  ms = Date.parse('2026-11-22T10:00:00Z');
  readonly get: Variables['get'] = async (key) => {
    const found = this.all.get(key);
    const time = (at: number) => new Date(at).toISOString();
    return (
      found && { value: found.value, updatedAt: time(found.updatedAt), createdAt: time(found.createdAt) }
    );
  };
  readonly checkWritable: Variables['checkWritable'] = async () => {};
  readonly list: Variables['list'] = async () => new Map();
  readonly create: Variables['create'] = async (key, value) => {
    if (this.all.has(key)) return false;
    this.all.set(key, { value, updatedAt: this.ms, createdAt: this.ms });
    return true;
  };
  readonly put: Variables['put'] = async (key, value) => {
    const createdAt = this.all.get(key)?.createdAt ?? this.ms;
    this.all.set(key, { value, updatedAt: this.ms, createdAt });
  };
  readonly remove: Variables['remove'] = async (key) => void this.all.delete(key);
}

function setUp(hasEnded: boolean | 'unknown' = 'unknown') {
  const variables = new FakeVariables();
  const lines: string[] = [];
  const asked: HeldLock[] = [];
  const take = () =>
    takeLock(name, {
      variables,
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

test('a lock is taken, held, and given back', async () => {
  const { variables, take } = setUp();
  const lock = await take();
  expect(await lock?.isHeld()).toBe(true);
  expect(await take()).toBeUndefined();
  await lock?.release();
  expect([...variables.all.keys()]).toEqual([]);
});

test('a lock of a run that has ended is taken over, and nothing is left behind', async () => {
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
  'a lock %s is respected for an hour by the clock of GitHub, and then taken over',
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
  'GitHub is not asked about the runs of %s',
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

test('of two runs that take the same dead lock over, one gets it', async () => {
  const { variables, take } = setUp(true);
  await variables.create(name, JSON.stringify(them));
  const locks = await Promise.all([take(), take(), take()]);
  const held = await Promise.all(locks.map((lock) => lock?.isHeld()));
  expect(held.filter(Boolean)).toHaveLength(1);
});
