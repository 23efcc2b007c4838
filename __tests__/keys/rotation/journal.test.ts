import { type Journal, journalName, readJournal, writeJournal } from '../../../src/keys/rotation/journal.ts';

const user = '123456789012/ci-deployer';
const committed: Journal = {
  phase: 'committed',
  user,
  old: 'AKIAIOSFODNN7EXAMPLE',
  new: 'AKIAI44QH8DHBEXAMPLE',
  confirmed: { 'octo-org/octo-repo AWS_CREDENTIALS': '2026-11-22T10:00:00Z' },
  committedAt: '2026-11-22T10:00:05.000Z',
};

test('a journal that was written is read as it was', () => {
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
])('%s is no journal: nothing is guessed', (_name, text) => {
  expect(() => readJournal(text, user, 'J')).toThrow(/The variable J holds no journal of Keyturn/);
});

test('the journal of another user is refused', () => {
  expect(() => readJournal(writeJournal(committed), '210987654321/ci-deployer', 'J')).toThrow(
    /is the journal of the user 123456789012\/ci-deployer, not of 210987654321\/ci-deployer/,
  );
});

test('names that GitHub would take for one are told apart', () => {
  expect(journalName('deployer')).toBe('KEYTURN_JOURNAL_DEPLOYER');
  const names = ['ci-deployer', 'ci_deployer', 'ci.deployer', 'ci+deployer', 'ci@deployer', 'cideployer'];
  expect(new Set(names.map(journalName)).size).toBe(names.length);
  for (const name of names) expect(journalName(name)).toMatch(/^KEYTURN_JOURNAL_[A-Z0-9_]+$/);
  // IAM does not tell upper from lower case in names either.
  expect(journalName('CI-Deployer')).toBe(journalName('ci-deployer'));
});
