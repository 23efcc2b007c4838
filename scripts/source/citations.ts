import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** A text of the repository that may cite a page: a source file or another page. */
interface Text {
  /** Below the root, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The pages of a checkout: docs/ and the Markdown files at the top. */
export function readPages(root: string): readonly Text[] {
  const below = (folder: string) =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
      entry.isFile() && entry.name.endsWith('.md') ? [posix.join(folder, entry.name)] : [],
    );
  return ['.', 'docs', 'docs/decisions']
    .flatMap(below)
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** The anchors that GitHub gives the headings of a page. */
export function anchorsIn({ text }: Text): readonly string[] {
  const withoutCode = text.replaceAll(/^```[\s\S]*?^```/gm, '');
  return [...withoutCode.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}_\- ]/gu, '')
      .replaceAll(' ', '-'),
  );
}

interface Citation {
  readonly from: string;
  /** Path and anchor. */
  readonly to: string;
}

/** The anchors that a text cites: by links in a page, and by path and anchor anywhere else. */
export function citationsIn({ path, text }: Text): readonly Citation[] {
  if (!path.endsWith('.md')) {
    return [...text.matchAll(/docs\/[\w/-]+\.md#[\w-]+/g)].map(([to]) => ({ from: path, to }));
  }
  return [...text.matchAll(/\]\(([\w./-]*)#([\w-]+)\)/g)].map(([, page, anchor]) => ({
    from: path,
    to: `${page ? posix.join(dirname(path), page) : path}#${anchor}`,
  }));
}

/** Names of documents that a reader of the repository does not have. */
const documentsOfOthers = /\b(?:FACTS|COMPAT)\b|\bthe incumbent/;

/** Comments that cite an anchor that no page has, or a document that is not in the repository. */
export function danglingCitations(sources: readonly Text[], pages: readonly Text[]): readonly string[] {
  const known = new Set(pages.flatMap((page) => anchorsIn(page).map((anchor) => `${page.path}#${anchor}`)));
  const dead = [...sources, ...pages]
    .flatMap(citationsIn)
    .filter(({ to }) => !known.has(to))
    .map(({ from, to }) => `${from}: ${to}`);
  const foreign = sources.flatMap(({ path, text }) =>
    commentLines(text)
      .filter((line) => documentsOfOthers.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );
  return [...dead, ...foreign];
}

function commentLines(text: string): readonly string[] {
  return text.split('\n').filter((line) => /^\s*(?:\/\/|\/?\*)|\s\/\/ |\/\*\*/.test(line));
}
