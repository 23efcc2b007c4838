import { dayMs } from '../../src/dates.ts';
import { box, label, pageStyle, type Svg, svgFile } from './svg.ts';

const width = 900;
const margin = 24;
const rowHeight = 37;

/** The colours of the chart's tags. */
const colourOf: Readonly<Record<string, string>> = {
  active: 'good',
  done: 'good',
  crit: 'bad',
  '': 'dashed',
};

/**
 * The job summary as GitHub shows it: a heading, sentences, a table and a Gantt chart. The table is drawn cell by cell, so
 * the picture has the very texts of the Markdown.
 */
export function summarySvg(markdown: string): Svg {
  const [before = '', chart = ''] = markdown.split('```mermaid\n');
  const page = new Page();
  for (const line of before.split('\n').filter(Boolean)) page.add(line);
  page.addChart(chart.split('```')[0] ?? '');
  return svgFile(
    {
      width,
      height: Math.ceil(page.height + margin),
      title: 'The job summary of a rotation',
      description: markdown
        .replaceAll(/```\w*|[`#|]|-{3,}/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    },
    pageStyle,
    [box(0.5, 0.5, width - 1, page.height + margin - 1, 'paper', 8), ...page.pieces],
  );
}

interface Bar {
  readonly label: string;
  readonly tag: string;
  readonly from: number;
  /** `undefined` for a milestone. */
  readonly to: number | undefined;
}

/** Pieces from top to bottom. */
class Page {
  readonly pieces: Svg[] = [];
  height = margin;
  #columns: readonly number[] = [];

  add(line: string): void {
    if (line.startsWith('### ')) this.#text(line.slice(4), 'heading', 30);
    else if (/^\|[-|]+\|$/.test(line)) return;
    else if (line.startsWith('|')) this.#row(line.split('|').slice(1, -1));
    else this.#text(line, 'body', 34);
  }

  #text(line: string, className: string, height: number): void {
    this.pieces.push(inline(margin, this.height + 18, className, line));
    this.height += height;
  }

  /** The first row is the header. */
  #row(cells: readonly string[]): void {
    const isHeader = this.#columns.length === 0;
    if (isHeader) this.#columns = [0, 120, 240, 330, 560, 680];
    const y = this.height;
    cells.forEach((cell, index) => {
      const x = margin + 12 + (this.#columns[index] ?? 0);
      this.pieces.push(inline(x, y + 24, isHeader ? 'head' : 'body', cell.trim()));
    });
    this.pieces.push(box(margin, y + rowHeight - 1, width - 2 * margin, 1, 'rule'));
    this.height += rowHeight;
  }

  addChart(chart: string): void {
    const sections = chart.split(/^ {2}section /m).slice(1);
    const bars = sections.flatMap((section) => barsIn(section));
    const days = bars.flatMap(({ from, to }) => [from, to ?? from]);
    const [first, last] = [Math.min(...days), Math.max(...days)];
    const left = margin + 130;
    const scale = (day: number) => left + ((day - first) / (last - first)) * (width - left - margin - 170);
    this.height += 16;
    for (const section of sections) {
      this.pieces.push(label(margin + 12, this.height + 20, 'code', section.split('\n')[0] ?? ''));
      for (const bar of barsIn(section)) this.#bar(bar, scale);
      this.height += 8;
    }
    for (const day of [first, last]) {
      const text = new Date(day * dayMs).toISOString().slice(0, 10);
      this.pieces.push(label(scale(day) - (day === first ? 0 : 34), this.height + 12, 'small', text));
    }
    this.height += 18;
  }

  #bar({ label: text, tag, from, to }: Bar, scale: (day: number) => number): void {
    const [x, y] = [scale(from), this.height + 8];
    if (to === undefined) {
      this.pieces.push(`<path d="M${x.toFixed(1)} ${y - 1}l7 7-7 7-7-7z" class="blue"/>`);
      this.pieces.push(label(x + 12, y + 11, 'small', text));
    } else {
      const barWidth = Math.max(4, scale(to) - x);
      this.pieces.push(box(x, y, barWidth, 14, colourOf[tag] ?? 'dashed', 3));
      this.pieces.push(label(x + barWidth + 6, y + 11, 'small', text));
    }
    this.height += 22;
  }
}

function barsIn(section: string): Bar[] {
  return [...section.matchAll(/^ {2}(.+) :(?:(\w+), )?(\d{4}-\d\d-\d\d), (\S+)$/gm)].map(
    ([, text = '', tag = '', from = '', to = '']) => ({
      label: text,
      tag,
      from: Date.parse(from) / dayMs,
      to: tag === 'milestone' ? undefined : Date.parse(to) / dayMs,
    }),
  );
}

/** A line in which text between backticks is code. */
function inline(x: number, y: number, className: string, line: string): Svg {
  const pieces = line.split('`').map((piece, index) => ({ text: piece, isCode: index % 2 === 1 }));
  return label(
    x,
    y,
    className,
    pieces.filter(({ text }) => text !== ''),
  );
}
