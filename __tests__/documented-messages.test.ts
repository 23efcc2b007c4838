import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codesIn } from '../scripts/reference/errors-page.ts';
import { explanationsIn, raisedIn } from '../scripts/reference/explanations.ts';
import { isOfProduct } from '../scripts/reference/product-modules.ts';
import { literalsIn, quotedIn, unknownParts } from '../scripts/reference/quoted-lines.ts';
import { refusalsIn } from '../scripts/reference/refusals.ts';
import { parseModule, readModules } from '../scripts/source/modules.ts';

const root = join(__dirname, '..');
const textOf = (path: string) => readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n');
const errors = textOf('src/errors.ts');
const documented = codesIn(errors).map(({ code }) => code);
const codes = new Set(documented);
const modules = readModules(root, ['src']);
const raised = raisedIn(modules.filter(isOfProduct), codes);

describe('docs/errors.md', () => {
  const page = textOf('docs/errors.md');

  test('has a section for each code that src/ can raise, under its name', () => {
    const sections = [...page.matchAll(/^## (\w+)$/gm)].map(([, code]) => code);
    expect(sections).toEqual(documented);
    expect(raised.size).toBeGreaterThan(30);
    expect([...raised].filter((code) => !sections.includes(code))).toEqual([]);
  });

  test('has no section for a code that nothing raises', () => {
    expect(documented.filter((code) => !raised.has(code))).toEqual([]);
  });

  test.each([
    ['no comment', ''],
    ['a comment without a first step', '  /** Denied. */\n'],
    ['a comment that only says what to do', '  /**\n   * First: look.\n   */\n'],
  ])('cannot be written for a code with %s', (_name, comment) => {
    const good = "  /**\n   * Bad.\n   *\n   * First: look.\n   */\n  | 'Fine'\n";
    const text = `export type ErrorCode =\n${good}${comment}  | 'Denied';\n`;
    expect(() => codesIn(text)).toThrow(/comment of Denied/);
  });
});

describe('docs/states.md', () => {
  const listed = [...textOf('docs/states.md').matchAll(/^\| `(\w+)` \|/gm)].map(([, state]) => state);
  const union = (path: string, name: string) => {
    const [, body = ''] = new RegExp(`type ${name} =([\\s\\S]*?);\\n`).exec(textOf(path)) ?? [];
    return [...body.matchAll(/'(\w+)'/g)].map(([, value]) => value);
  };

  test('lists each value of rotation-state and key-status once', () => {
    const states = union('src/rotation/step.ts', 'RotationState');
    const statuses = union('src/keys/key-age.ts', 'KeyStatus');
    expect(states.length * statuses.length).toBeGreaterThan(20);
    expect(listed).toEqual([...states, ...statuses]);
  });
});

describe('the explanations in a module', () => {
  const stated = (text: string) =>
    explanationsIn([parseModule('src/x.ts', text)], new Set(['Denied', 'Gone'])).map(
      ({ code, summary, cause, remedy }) => [code, summary, cause, remedy],
    );

  test.each<[string, string, unknown[][]]>([
    [
      'of an error, with a gap for each value',
      "throw new KeyturnError('Denied', { summary: `No ${x} here.`, cause: 'a reason.', remedy: 'grant it.' });",
      [['Denied', 'No … here.', 'a reason.', 'grant it.']],
    ],
    [
      'of both branches of a condition',
      "throw new KeyturnError('Denied', { summary: 'No way.', cause: x ? 'this one.' : 'that one.' });",
      [
        ['Denied', 'No way.', 'this one.', undefined],
        ['Denied', 'No way.', 'that one.', undefined],
      ],
    ],
    [
      'of both codes of a condition',
      "throw new KeyturnError(x ? 'Denied' : 'Gone', { summary: 'No way.' });",
      [
        ['Denied', 'No way.', undefined, undefined],
        ['Gone', 'No way.', undefined, undefined],
      ],
    ],
    [
      'of a row in a table of failures',
      "const table = [{ when: x, code: 'Gone', cause: 'it was deleted.' }, { code: 'other', cause: 'not an error.' }];",
      [['Gone', undefined, 'it was deleted.', undefined]],
    ],
    [
      'that a constant holds',
      "const advice = { cause: 'a reason.' };\nthrow new KeyturnError('Denied', { summary: 'No way.', ...advice });",
      [['Denied', 'No way.', 'a reason.', undefined]],
    ],
    [
      'that a function gets as arguments',
      "function denied(summary, advice) { return new KeyturnError('Denied', { summary, ...advice }); }\nthrow denied('No way.', { remedy: 'grant it.' });",
      [['Denied', 'No way.', undefined, 'grant it.']],
    ],
  ])('%s', (_name, text, expected) => {
    expect(stated(text)).toEqual(expected);
  });
});

test('the messages about inputs name their inputs', () => {
  const text =
    "problems.reject('max-key-age', 'a duration', 'write 90d.'); problems.add(`rotate-user: ${x} is none.`); other.add('max-key-age');";
  expect(refusalsIn([parseModule('src/x.ts', text)])).toEqual([
    { summary: 'max-key-age: … is not a duration.', remedy: 'write 90d.', inputs: ['max-key-age'] },
    { summary: 'rotate-user: … is none.', inputs: ['rotate-user'] },
  ]);
});

describe('a message that a page quotes', () => {
  const literals = literalsIn(modules);
  const pages = [
    'README.md',
    ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
      .map((name) => `docs/${name.replaceAll('\\', '/')}`)
      .filter(
        (name) => /\.md$|^docs\/pictures\/demo\.txt$/.test(name) && !name.startsWith('docs/decisions/'),
      ),
  ];
  const quoted = pages.flatMap((page) =>
    page.endsWith('.txt')
      ? textOf(page)
          .split('\n')
          .map((text) => ({ page, text: text.replace(/^\$ .*|^\s*[|✓]?\s*/, '') }))
      : quotedIn(page, textOf(page)),
  );

  test('is one that the code, or the AWS or GitHub of the sandbox, prints', () => {
    expect(quoted.length).toBeGreaterThan(100);
    const unknown = quoted.flatMap((each) => {
      const parts = unknownParts(each, literals);
      return parts.length === 0 ? [] : [`${each.page}: ${each.text} (${parts.join(' / ')})`];
    });
    expect(unknown).toEqual([]);
  });

  test.each([
    ['as the code has it', 'Error: No KEY-1 here, so nothing was sent.', 0],
    ['with a value in the place of another', 'No more of the role here, so nothing was sent.', 1],
    ['with another word', 'No KEY-1 here, so nobody has sent it.', 1],
    ['with an ellipsis', 'No … here, so nothing was sent.', 0],
    ['cut short', 'No KEY-1 here, so nothing …', 0],
  ])('%s', (_name, text, findings) => {
    const known = literalsIn([parseModule('src/x.ts', 'say(`No ${key} here, so nothing was sent.`);')]);
    expect(unknownParts({ page: 'x', text }, known)).toHaveLength(findings);
  });

  test('is found in blocks of text and in sentences, and commands are not', () => {
    const page =
      'See `AWS refuses the MFA code` and `aws iam list access keys`.\n\n```text\nOne line.\n```\n\n```sh\nnpm ci\n```\n';
    expect(quotedIn('x', page).map(({ text }) => text)).toEqual(['One line.', 'AWS refuses the MFA code']);
  });
});
