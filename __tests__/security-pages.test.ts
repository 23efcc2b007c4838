import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n');
const model = read('docs/threat-model.md');

/** The tests that a page cites: links whose text is the name of a test, to the file that has it. */
function citedTests(page: string): readonly { name: string; file: string }[] {
  return [...page.matchAll(/\[([^\]]+(?:\[[^\]]*\][^\]]*)*)\]\(\.\.\/(__tests__\/[\w./-]+)\)/g)].map(
    ([, name = '', file = '']) => ({ name: name.replaceAll(/\s+/g, ' '), file }),
  );
}

/** Whether a source has this text as a whole string: the name of a test, or of a row of its table. */
function hasTest(source: string, name: string): boolean {
  return [`'${name}'`, `"${name}"`, `\`${name}\``].some((literal) => source.includes(literal));
}

/** The section of each attacker, by its heading. */
const attackers = model
  .split(/^## /m)
  .slice(1)
  .map((section) => ({ heading: section.split('\n', 1)[0] ?? '', section }))
  .filter(({ heading }) => heading !== 'Assets' && heading !== 'What is trusted');

test('every test that the threat model cites exists, by its file and its name', () => {
  const cited = citedTests(model);
  const missing = cited.filter(
    ({ name, file }) => !existsSync(join(root, file)) || !hasTest(read(file), name),
  );
  expect(missing).toEqual([]);
  expect(cited.length).toBeGreaterThan(60);
});

test('a cited test that does not exist is found', () => {
  const source = read('__tests__/rotation/guard.test.ts');
  expect(hasTest(source, 'lets every change pass without a lock')).toBe(true);
  expect(hasTest(source, 'lets every change pass')).toBe(false);
});

test.each(attackers)(
  '$heading: says what Keyturn does, what it cannot do, and which tests prove it',
  ({ section }) => {
    expect(section).toMatch(/^\*\*What Keyturn does\.\*\* \S/m);
    expect(section).toMatch(/^\*\*What it cannot do\.\*\* \S/m);
    const [, tests = ''] = section.split('**Tests.**\n');
    expect(citedTests(tests).length).toBeGreaterThan(0);
  },
);

test('the threat model has the attackers that a security team asks for', () => {
  const headings = attackers.map(({ heading }) => heading).join('\n');
  for (const word of [
    'fork',
    'inputs',
    'earlier step',
    'later step',
    'self-hosted',
    'dependency',
    'moved tag',
  ]) {
    expect(headings).toContain(word);
  }
  for (const word of ['STS', 'GitHub', 'proxy', 'emulator', 'variables but not secrets', 'push workflows']) {
    expect(headings).toContain(word);
  }
  const contents = [...model.matchAll(/^- \[(.+)\]\(#/gm)].map(([, heading]) => heading);
  expect(contents).toEqual([...model.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading));
});

test('SECURITY.md says how to report, which versions get fixes, and where the two pages are', () => {
  const security = read('SECURITY.md');
  expect(security).toContain('Report a vulnerability');
  expect(security).toMatch(/^## Supported versions$/m);
  for (const page of ['docs/threat-model.md', 'docs/security-guide.md'])
    expect(security).toContain(`](${page}`);
});
