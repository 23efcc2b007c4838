import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unifiedDiff } from '../../src/findings/forms/diff.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-diff-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const lines = (count: number, end = '\n') =>
  Array.from({ length: count }, (_, index) => `line ${index}`).join(end);

describe('git apply takes the diff of', () => {
  test.each<[string, string, string, string]>([
    ['a changed line', '.github/workflows/deploy.yml', `${lines(20)}\n`, 'line 7\n'],
    ['a file whose name has a blank', '.github/workflows/my deploy.yml', `${lines(20)}\n`, 'line 7\n'],
    ['a file whose name is not ASCII', '.github/workflows/größe.yml', `${lines(20)}\n`, 'line 7\n'],
    ['a file with line ends of Windows', 'deploy.yml', `${lines(20, '\r\n')}\r\n`, 'line 7\r\n'],
    ['a file without a line end at its end', 'deploy.yml', lines(9), 'line 7\n'],
  ])('%s', (_, file, before, line) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), before);
    const first = before.replace(line, `changed\n${line}`);
    const second = before.replace('line 0', 'changed 0');
    const { text } = unifiedDiff([
      { file, before, after: first },
      { file, before, after: second },
    ]);
    execFileSync('git', ['apply', '-'], { cwd: folder, input: text });
    expect(readFileSync(join(folder, file), 'utf8')).toBe(first.replace('line 0', 'changed 0'));
  });
});
