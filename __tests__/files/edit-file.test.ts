import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { editFile } from '../../src/files/edit-file.ts';
import { readState } from '../../src/files/file-state.ts';
import { replaceFile } from '../../src/files/replace-file.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-'));
  path = join(folder, 'config');
  writeFileSync(path, 'before');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['replaces', 'after', 'after'],
  ['leaves', undefined, 'before'],
  ['empties', '', ''],
])('%s a file', async (_what, text, expected) => {
  expect(await editFile(path, () => ({ text, result: 7 }))).toBe(7);
  expect(readFileSync(path, 'latin1')).toBe(expected);
  expect(readdirSync(folder)).toEqual(['config']);
});

test('removes a file', async () => {
  await editFile(path, () => ({ text: null, result: undefined }));
  expect(readdirSync(folder)).toEqual([]);
});

test('puts a new file in place, so that readers of the old one read it to its end', async () => {
  const before = statSync(path).ino;
  await editFile(path, () => ({ text: 'after', result: undefined }));
  expect(statSync(path).ino).not.toBe(before);
});

test('leaves the file and no temporary file when the change throws', async () => {
  const change = () => {
    throw new Error('of the change');
  };
  await expect(editFile(path, change)).rejects.toMatchObject({ code: 'ProfileUnwritable' });
  expect(readFileSync(path, 'latin1')).toBe('before');
  expect(readdirSync(folder)).toEqual(['config']);
});

test.each([
  ['replaced', (text: string) => `${text}, then mine`, 'theirs, then mine'],
  ['removed', () => null, undefined],
])(
  'keeps what a tool without the lock writes in between, when the file is %s',
  async (_what, text, expected) => {
    const seen: string[] = [];
    await editFile(path, (state) => {
      if (seen.length === 0) writeFileSync(path, 'theirs');
      seen.push(state.text);
      return { text: text(state.text), result: undefined };
    });
    expect(seen).toEqual(['before', 'theirs']);
    expect(readdirSync(folder).map(() => readFileSync(path, 'latin1'))).toEqual(
      expected === undefined ? [] : [expected],
    );
  },
);

test('gives up after five attempts on a file that another tool keeps writing', async () => {
  let attempts = 0;
  const change = () => {
    attempts += 1;
    writeFileSync(path, `theirs, ${'!'.repeat(attempts)}`);
    return { text: 'mine', result: undefined };
  };
  await expect(editFile(path, change)).rejects.toThrow('keeps changing it');
  expect({ attempts, text: readFileSync(path, 'latin1') }).toEqual({ attempts: 5, text: 'theirs, !!!!!' });
});

test('removes the temporary file of a killed writer', async () => {
  writeFileSync(`${path}.keyturn-new-0123`, 'half a secret');
  writeFileSync(`${path}.bak`, 'not ours');
  await editFile(path, () => ({ text: undefined, result: undefined }));
  expect(readdirSync(folder)).toEqual(['config', 'config.bak']);
});

test('does not overwrite the file of a process that took the lock over meanwhile', () => {
  const previous = readState(path);
  writeFileSync(path, 'of the successor');
  expect(replaceFile(path, 'stale', previous)).toBe(false);
  expect(readFileSync(path, 'latin1')).toBe('of the successor');
  expect(readdirSync(folder)).toEqual(['config']);
});

test('keeps every byte value except NUL', async () => {
  const bytes = Buffer.from(Array.from({ length: 255 }, (_, index) => index + 1));
  writeFileSync(path, bytes);
  await editFile(path, ({ text }) => ({ text: text + text, result: undefined }));
  expect(readFileSync(path)).toEqual(Buffer.concat([bytes, bytes]));
});
