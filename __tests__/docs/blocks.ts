import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A fenced block of a page. */
export interface Block {
  readonly page: string;
  /** Of its first fence, from 1. */
  readonly line: number;
  /** `yaml`, `sh`; empty without one. */
  readonly language: string;
  readonly text: string;
  /** The HTML comment in the line above: `<!-- NAME: VALUE -->`. */
  readonly note: { readonly name: string; readonly value: string } | undefined;
  /** The heading of its section. */
  readonly heading: string;
}

/** Every page that people read, apart from the decisions' records. */
export function pages(): string[] {
  const inDocs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((name) => `docs/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.md'));
  return ['README.md', 'SECURITY.md', 'CONTRIBUTING.md', ...inDocs.sort()];
}

function textOfPage(page: string): string {
  return readFileSync(join(root, page), 'utf8').replaceAll('\r\n', '\n');
}

/** The fenced blocks of a page, in order. A fence may be indented, as in a list. */
export function blocksOf(page: string): Block[] {
  const lines = textOfPage(page).split('\n');
  const blocks: Block[] = [];
  let heading = '';
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    heading = /^#{1,6} (.+)$/.exec(line)?.[1] ?? heading;
    const [, indent = '', language = ''] = /^( *)```(\S*)/.exec(line) ?? [];
    if (!/^ *```/.test(line)) continue;
    const end = lines.findIndex((other, at) => at > index && other.trimEnd() === `${indent}\`\`\``);
    if (end < 0) throw new Error(`${page}:${index + 1} opens a block that does not end`);
    const text = lines
      .slice(index + 1, end)
      .map((each) => (each.startsWith(indent) ? each.slice(indent.length) : each))
      .join('\n');
    blocks.push({ page, line: index + 1, language, text, note: noteIn(lines[index - 1] ?? ''), heading });
    index = end;
  }
  return blocks;
}

function noteIn(line: string): Block['note'] {
  const [, name, value = ''] = /^ *<!-- ([a-z][a-z ]*?)(?:: (.+?))? -->$/.exec(line) ?? [];
  return name === undefined ? undefined : { name, value };
}

/** For a test's name and its message: `docs/sources.md:31`. */
export function placeOf({ page, line }: Block): string {
  return `${page}:${line}`;
}
