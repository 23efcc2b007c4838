import { deflateRawSync } from 'node:zlib';
import { type Journal, journalName, readJournal, writeJournal } from '../../src/rotation/journal.ts';

const user = '123456789012/ci-deployer';
const committed: Journal = {
  phase: 'committed',
  user,
  old: 'AKIAIOSFODNN7EXAMPLE',
  new: 'AKIAI44QH8DHBEXAMPLE',
  confirmed: { 'octo-org/octo-repo AWS_CREDENTIALS': '2026-11-22T10:00:00Z' },
  committedAt: '2026-11-22T10:00:05.000Z',
};

test('reads a journal as it was written', () => {
  const { version: _version, ...read } = readJournal(writeJournal(committed), user, 'J') as Journal & {
    version?: number;
  };
  expect(read).toEqual(committed);
});

test.each([
  ['no JSON', 'garbage'],
  ['an empty text', ''],
  ['null', 'null'],
  ['a list', '[]'],
  ['a number', '1'],
  ['a phase that does not exist', JSON.stringify({ version: 1, user, phase: 'done' })],
  ['a phase of every object', JSON.stringify({ version: 1, user, phase: 'constructor' })],
  ['another version', JSON.stringify({ ...committed, version: 2 })],
  ['a member that is missing', JSON.stringify({ ...committed, version: 1, new: undefined })],
  ['a member of another type', JSON.stringify({ ...committed, version: 1, old: 1 })],
  ['no stamps', JSON.stringify({ ...committed, version: 1, confirmed: undefined })],
  ['no stamps, but null', JSON.stringify({ ...committed, version: 1, confirmed: null })],
  [
    'no stamps, but those of another phase',
    JSON.stringify({ ...committed, version: 1, confirmed: undefined, baseline: {} }),
  ],
  ['no date', JSON.stringify({ ...committed, version: 1, committedAt: 'yesterday' })],
])('refuses %s instead of guessing', (_name, text) => {
  expect(() => readJournal(text, user, 'J')).toThrow(/The variable J holds no journal of Keyturn/);
});

describe('a journal of 1,000 targets', () => {
  const dates = Array.from({ length: 1_000 }, (_each, n) => new Date(Date.UTC(2026, 10, 22) + n * 977_000));
  const confirmed = Object.fromEntries(
    dates.map((date, n) => [`octo-org/service-${n} AWS_CREDENTIALS`, `${date.toISOString().slice(0, 19)}Z`]),
  );

  test('fits into a variable, and is read as it was written', () => {
    const text = writeJournal({ ...committed, confirmed });
    expect(Buffer.byteLength(text)).toBeLessThan(24 * 1024);
    expect(readJournal(text, user, 'J')).toEqual({ ...committed, confirmed });
  });

  test.each([
    ['text that is not packed', 'octo-org'],
    ['bytes that cannot be unpacked', 'deflate:AAAA'],
    ['a list', `deflate:${deflateRawSync('[1]').toString('base64')}`],
    ['a text of 64 MB', `deflate:${deflateRawSync(' '.repeat(2 ** 26)).toString('base64')}`],
    ['a stamp that is a number', `deflate:${deflateRawSync('{"a":1}').toString('base64')}`],
  ])('is refused with %s in the place of its stamps', (_name, stamps) => {
    const text = JSON.stringify({ version: 1, ...committed, confirmed: stamps });
    expect(() => readJournal(text, user, 'J')).toThrow(/holds no journal of Keyturn/);
  });

  test('is as readable as ever with fewer targets', () => {
    expect(JSON.parse(writeJournal(committed))).toEqual({ version: 1, ...committed });
  });
});

const at = '2026-11-22T10:00:00Z';
const baseline = { 'octo-org/octo-repo AWS_CREDENTIALS': at, 'octo-org/octo-repo NEW': null };
const abandoned = { at, id: 'AKIALATE' };
const attempt = { baseline, startedAt: at, broken: 'a target holds a key that is gone', user };
const both = { old: 'AKIAOLD', new: 'AKIANEW', confirmed: baseline, committedAt: at, user };
const journals: readonly Journal[] = [
  { phase: 'idle', user, broken: 'a target holds a key that is gone', abandoned },
  { phase: 'creating', ...attempt, before: ['AKIAOLD', 'AKIANEW'], attempt: 'run 1', abandoned },
  { phase: 'distributing', ...attempt, old: 'AKIAOLD', new: 'AKIANEW', proven: false, turned: true },
  { phase: 'committed', ...both, paused: true, turned: true },
  { phase: 'retired', ...both, retiredAt: at, turned: true },
];
const read = (journal: object) => readJournal(JSON.stringify({ ...journal, version: 1 }), user, 'J');

describe.each(journals.map((journal) => [journal.phase, journal] as const))(
  'the phase %s',
  (phase, journal) => {
    const optional = ['broken', 'abandoned', 'turned', 'paused', 'proven'];
    const members = Object.keys(journal).filter((name) => name !== 'phase');
    const mayLack = (name: string) => optional.includes(name) || (phase === 'distributing' && name === 'old');

    test('is read with all its members, and nothing else', () => {
      expect(read({ ...journal, stranger: 'x' })).toEqual(journal);
    });

    test.each(members)('%s may be missing only if it is optional', (name) => {
      const { [name as keyof Journal]: _left, ...rest } = journal;
      if (mayLack(name)) expect(read(rest)).toStrictEqual(rest);
      else expect(() => read(rest)).toThrow(/holds no journal/);
    });

    test.each(members)('refuses a number for %s', (name) => {
      expect(() => read({ ...journal, [name]: 1 })).toThrow(/holds no journal/);
    });
  },
);

const long = (length: number) => 'x'.repeat(length);
const [empty, creatingOne, distributingOne, committedOne] = journals;

test.each<[string, object, boolean]>([
  ['a text of 400 characters', { ...creatingOne, attempt: long(400) }, true],
  ['a text of 401 characters', { ...creatingOne, attempt: long(401) }, false],
  ['a text of none', { ...creatingOne, attempt: '' }, false],
  ['a text that begins with a control character', { ...creatingOne, attempt: '\u0007x' }, false],
  ['a text that ends with a control character', { ...creatingOne, attempt: 'x\u0007' }, false],
  ['a user that is no text', { ...creatingOne, user: '' }, false],
  ['an id of 128 characters', { ...committedOne, new: long(128) }, true],
  ['an id of 129 characters', { ...committedOne, new: long(129) }, false],
  ['an id that begins with a space', { ...committedOne, new: ' AKIANEW' }, false],
  ['an id that ends with a space', { ...committedOne, new: 'AKIANEW ' }, false],
  ['one key from before', { ...creatingOne, before: ['AKIAOLD'] }, true],
  ['three keys from before, of two that a user can have', { ...creatingOne, before: ['A', 'B', 'C'] }, false],
  ['keys from before that are a text', { ...creatingOne, before: 'AB' }, false],
  ['a key from before that is no id', { ...creatingOne, before: ['AKIAOLD', 'A B'] }, false],
  ['a time with milliseconds', { ...committedOne, committedAt: '2026-11-22T10:00:00.123Z' }, true],
  ['a time without seconds', { ...committedOne, committedAt: '2026-11-22T10:00Z' }, true],
  ['a time with an offset', { ...committedOne, committedAt: '2026-11-22T10:00:00+01:00' }, true],
  ['a time with an offset to the west', { ...committedOne, committedAt: '2026-11-22T10:00:00-01:00' }, true],
  [
    'a time with an offset without a colon',
    { ...committedOne, committedAt: '2026-11-22T10:00:00+0100' },
    true,
  ],
  ['a time with a year of six digits', { ...committedOne, committedAt: `+00${at}` }, false],
  ['a time in a list', { ...committedOne, committedAt: [at] }, false],
  ['a time without an offset', { ...committedOne, committedAt: '2026-11-22T10:00:00' }, false],
  ['a time of no month', { ...committedOne, committedAt: '2026-13-22T10:00:00Z' }, false],
  ['a time after a word', { ...committedOne, committedAt: `at ${at}` }, false],
  ['a time before a word', { ...committedOne, committedAt: `${at} (so)` }, false],
  ['a date without a time', { ...committedOne, committedAt: '2026-11-22' }, false],
  ['stamps that are a list', { ...committedOne, confirmed: [] }, false],
  ['stamps that are a text', { ...committedOne, confirmed: 'x' }, false],
  ['no stamp at all', { ...committedOne, confirmed: {} }, true],
  ['a revision that is not a date', { ...committedOne, confirmed: { A: at, B: 'v7' } }, true],
  ['a revision with a line break', { ...committedOne, confirmed: { A: 'v7\n' } }, false],
  ['a revision that is a number', { ...committedOne, confirmed: { A: 7 } }, false],
  ['a stamp of no name', { ...committedOne, confirmed: { '': at } }, false],
  ['a flag that is a word', { ...distributingOne, proven: 'true' }, false],
  ['proven', { ...distributingOne, proven: true }, true],
  ['a mark that is false', { ...distributingOne, turned: false }, false],
  ['an abandoned attempt without an id', { ...empty, abandoned: { at } }, true],
  ['an abandoned attempt without a time', { ...empty, abandoned: { id: 'AKIALATE' } }, false],
  ['an abandoned attempt whose id is none', { ...empty, abandoned: { at, id: 'A B' } }, false],
  ['an abandoned attempt that is a list', { ...empty, abandoned: [] }, false],
])('accepts or refuses %s', (_name, journal, isGood) => {
  if (isGood) expect(read(journal)).toEqual(journal);
  else expect(() => read(journal)).toThrow(/holds no journal/);
});

test("refuses another user's journal", () => {
  expect(() => readJournal(writeJournal(committed), '210987654321/ci-deployer', 'J')).toThrow(
    /is the journal of the user 123456789012\/ci-deployer, not of 210987654321\/ci-deployer/,
  );
});

test('tells user names apart that GitHub would treat as one', () => {
  expect(journalName('deployer')).toBe('KEYTURN_JOURNAL_DEPLOYER');
  const names = ['ci-deployer', 'ci_deployer', 'ci.deployer', 'ci+deployer', 'ci@deployer', 'cideployer'];
  expect(new Set(names.map(journalName)).size).toBe(names.length);
  for (const name of names) expect(journalName(name)).toMatch(/^KEYTURN_JOURNAL_[A-Z0-9_]+$/);
  // IAM does not tell upper from lower case in names either.
  // Rotations that are under way are found by this name.
  expect(journalName('ci-deployer')).toBe('KEYTURN_JOURNAL_CI_DEPLOYER_F05124');
  expect(journalName('CI-Deployer')).toBe(journalName('ci-deployer'));
});

test.each([
  ['no journal', 'garbage', user],
  ['the journal of another user', writeJournal(committed), '210987654321/ci-deployer'],
])('%s blocks the rotation', (_name, text, of) => {
  expect(() => readJournal(text, of, 'J')).toThrow(expect.objectContaining({ code: 'RotationBlocked' }));
});
