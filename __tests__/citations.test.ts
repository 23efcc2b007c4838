import { join } from 'node:path';
import { anchorsIn, citationsIn, danglingCitations, readPages } from '../scripts/source/citations.ts';
import { readModules } from '../scripts/source/modules.ts';

const root = join(__dirname, '..');
const sources = readModules(root, ['src', '__tests__', 'scripts', 'bench']);
const pages = readPages(root);
const facts = pages.find(({ path }) => path === 'docs/facts.md') ?? { path: '', text: '' };
const sections = facts.text.split(/^### /m).slice(1);

test('every anchor that a comment, a message or a page cites exists', () => {
  expect(danglingCitations(sources, pages)).toEqual([]);
});

test('every fact is cited', () => {
  const cited = new Set([...sources, ...pages].flatMap(citationsIn).map(({ to }) => to));
  const uncited = sections.flatMap((section) => anchorsIn({ path: '', text: `### ${section}` }).slice(0, 1));
  expect(uncited.filter((anchor) => !cited.has(`docs/facts.md#${anchor}`))).toEqual([]);
  expect(uncited.length).toBeGreaterThan(25);
});

test('every fact names its source, and the day on which the two were compared', () => {
  const incomplete = sections.filter(
    (section) => !/^Source: [\s\S]+\.\s+Checked \d{4}-\d\d-\d\d\.$/m.test(section),
  );
  expect(incomplete).toEqual([]);
  // Two sections that share a heading would share an anchor.
  const anchors = anchorsIn(facts);
  expect(new Set(anchors).size).toBe(anchors.length);
});

describe('a citation of something that a reader does not have is found', () => {
  const page = { path: 'docs/rules.md', text: '# Rules\n\n### MFA calls, and `more`\n' };
  const [nickname, notes] = ['incumbent', 'FACTS'];

  test.each([
    ['an anchor that no page has', `// Once only (${page.path}#mfa-codes).`],
    [
      'a page that does not exist',
      `/** As documented (${page.path.replace('rules', 'rule')}#mfa-calls-and-more). */`,
    ],
    ['notes from outside', ` * As with AWS (${notes} A3).`],
    ['a nickname', `const a = 1; // As the ${nickname} does.`],
  ])('%s', (_, text) => {
    expect(danglingCitations([{ path: 'src/a.ts', text }], [page])).toHaveLength(1);
  });

  test('a link in another page', () => {
    const text =
      '[codes](rules.md#mfa-codes), [calls](rules.md#mfa-calls-and-more), [here](#here)\n\n## Here';
    expect(danglingCitations([], [page, { path: 'docs/mfa.md', text }])).toEqual([
      `docs/mfa.md: ${page.path}#mfa-codes`,
    ]);
  });
});
