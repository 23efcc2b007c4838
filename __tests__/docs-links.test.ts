import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const root = join(__dirname, '..');

const pages = [
  ...['README.md', 'SECURITY.md', 'CONTRIBUTING.md'],
  ...['docs', 'docs/decisions', 'docs/set-up'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];

const textOf = (page: string): string => readFileSync(join(root, page), 'utf8').replaceAll('\r\n', '\n');

/** Markdown without fenced blocks, in which nothing is a link or a heading. */
const proseOf = (text: string): string => text.replaceAll(/^ *```[\s\S]*?^ *```$/gm, '');

/** The anchors of a page, as GitHub derives them from its headings, and those that `<a id="…">` names. */
function anchorsOf(text: string): ReadonlySet<string> {
  const prose = proseOf(text);
  const anchors = new Set([...prose.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, id = '']) => id));
  for (const [, heading = ''] of prose.matchAll(/^#{1,6} (.+)$/gm)) {
    const slug = slugOf(heading);
    let anchor = slug;
    for (let again = 1; anchors.has(anchor); again++) anchor = `${slug}-${again}`;
    anchors.add(anchor);
  }
  return anchors;
}

/** GitHub drops markup and punctuation, and writes a hyphen for each space. */
function slugOf(heading: string): string {
  return heading
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/<[^>]+>/g, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-');
}

/** The targets of a page's links that lead to no file or anchor of the repository. */
function brokenLinks(page: string): string[] {
  const targets = [...proseOf(textOf(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return targets.filter((target) => !/^[a-z]+:/.test(target) && !leadsSomewhere(page, target));
}

function leadsSomewhere(page: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? page : normalize(join(dirname(page), path));
  if (!existsSync(join(root, file))) return false;
  if (anchor === undefined) return true;
  return file.endsWith('.md') && anchorsOf(textOf(file)).has(anchor);
}

test.each(pages)('%s links only to files and headings that exist', (page) => {
  expect(brokenLinks(page)).toEqual([]);
});

test.each(pages)('%s names only files of the repository that exist', (page) => {
  const named = [...textOf(page).matchAll(/`((?:src|docs|examples|scripts|__tests__|bench)\/[\w./-]+)`/g)];
  const missing = named.map(([, path = '']) => path).filter((path) => !existsSync(join(root, path)));
  expect(missing).toEqual([]);
});

test.each(pages)('%s has a title, and names every column of its tables', (page) => {
  const prose = proseOf(textOf(page));
  expect(prose).toMatch(/^# \S/);
  const headers = [...prose.matchAll(/^(\|.*\|)\n\|[-|: ]+\|$/gm)].map(([, header = '']) => header);
  const unnamed = headers.filter((header) =>
    header
      .split('|')
      .slice(1, -1)
      .some((cell) => cell.trim() === ''),
  );
  expect(unnamed).toEqual([]);
});

test('anchors are derived as GitHub derives them', () => {
  const text = '# A `code` heading, with (more)\n\n## On X\n\n## On X\n\n```sh\n# no heading\n```\n';
  expect([...anchorsOf(text)]).toEqual(['a-code-heading-with-more', 'on-x', 'on-x-1']);
});

test('every page of docs/ is reached from the README or from a page that it links to', () => {
  const reached = new Set(['README.md']);
  for (const page of reached) {
    if (!page.endsWith('.md')) continue;
    for (const [, target = ''] of proseOf(textOf(page)).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)) {
      const file = normalize(join(dirname(page), target));
      if (existsSync(join(root, file)) && statSync(join(root, file)).isFile()) reached.add(file);
    }
  }
  expect(pages.filter((page) => !reached.has(page))).toEqual([]);
});
