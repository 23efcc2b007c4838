import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from '../scripts/build.ts';
import type { BenchedAction } from './actions.ts';
import { picture } from './picture.ts';
import { latencyMs } from './process.ts';
import { columns, figuresOf, type Result } from './rounds.ts';
import { type Stage, wayName } from './situations.ts';
import { inWords, type Trace, trace } from './trace.ts';

const images = join(root, 'docs', 'images');
/** Each picture shows the run in the middle of this many. */
const traced = 9;

/** What the page shows as pictures: the file, and the step in it. */
const drawn = [
  { file: 'keys-tls-50-ms.svg', source: 'keys', way: { tls: true, roundTripMs: latencyMs } },
  { file: 'oidc-tls-50-ms.svg', source: 'OIDC', way: { tls: true, roundTripMs: latencyMs } },
  { file: 'keys-loopback.svg', source: 'keys', way: { tls: false, roundTripMs: 0 } },
] as const;

/**
 * Writes the measured figures and newly drawn pictures into a page, each between its two marks.
 *
 * @param before - the action that the pictures compare this build with
 * @throws Error if the page lacks a mark
 */
export async function writePage(
  page: string,
  stage: Stage,
  results: readonly Result[],
  rounds: number,
  before: BenchedAction,
  now: BenchedAction,
): Promise<void> {
  const figures = [heading(rounds), ...results.map(tableIn)].join('\n\n');
  const pictures = await pictureLines(page, stage, before, now);
  const text = readFileSync(page, 'utf8');
  writeFileSync(page, between(between(text, 'figures', figures), 'pictures', pictures));
}

function heading(rounds: number): string {
  return `Node.js ${process.version}, ${process.platform}-${process.arch}, ${rounds} paired rounds for each table. Ratios are medians, with quartiles in parentheses.`;
}

function tableIn({ situation, rows }: Result): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const heads = columns.map((name) => (name === 'ratio' ? `÷ ${situation.reference}` : name));
  return [
    `**${situation.name}**\n`,
    line(['Program', ...heads]),
    line(['---', ...columns.map(() => '---:')]),
    ...rows.map((row) => line([row.contender, ...figuresOf(row)])),
  ].join('\n');
}

/** Draws each picture, and returns the lines that show it with its text alternative. */
async function pictureLines(
  page: string,
  stage: Stage,
  before: BenchedAction,
  now: BenchedAction,
): Promise<string> {
  mkdirSync(images, { recursive: true });
  const parts: string[] = [];
  for (const { file, source, way } of drawn) {
    const traces: [string, Trace][] = [];
    for (const action of [before, now]) {
      const name = `${action === before ? 'Before' : 'After'} (${action.name})`;
      traces.push([name, await trace(stage.step(name, action, source, way), traced)]);
    }
    const title = `${source} → role, ${wayName(way)}`;
    const words = traces.map((each) => inWords(...each));
    writeFileSync(join(images, file), picture(title, words.join(' '), traces));
    const path = relative(dirname(page), join(images, file)).replaceAll('\\', '/');
    parts.push(
      `![${title}: when the process does what](${path})`,
      words.map((each) => `- ${each}`).join('\n'),
    );
  }
  return parts.join('\n\n');
}

/** Replaces what stands between `<!-- bench:NAME -->` and `<!-- bench:end -->`. */
function between(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- bench:${name} -->\n`, '\n<!-- bench:end -->'];
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`the page has no ${start.trim()} with its end`);
  return `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`;
}
