import { box, label, type Svg, svgFile } from './svg.ts';

const columns = 108;
const rows = 28;
const lineHeight = 18;
const padding = 16;
const barHeight = 32;
const width = 900;
/** Seconds for each line, and at the end. */
const pace = 0.45;
const rest = 6;

/** The demo's output without what the recording leaves out: the chapters that are told elsewhere. */
export function recorded(output: string): string {
  const chapters = output.split(/^(?=\d\. )/m);
  const shown = chapters.filter((chapter) => /^[15]\. /.test(chapter));
  const end = /^\d+ checks passed, 0 failed\.$/m.exec(output)?.[0] ?? 'The demo failed.';
  const lines = ['$ npm run demo', '', ...shown, '…', '', end].join('\n').split('\n');
  return `${lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')}\n`;
}

/**
 * A terminal that shows a text line by line, and begins again at the end. With reduced motion it shows the end.
 *
 * @param text - as `recorded` returns it
 */
export function demoSvg(text: string): Svg {
  const lines = text.trimEnd().split('\n').flatMap(wrapped);
  const seconds = lines.length * pace + rest;
  const [top, height] = [barHeight + padding, rows * lineHeight];
  const share = (index: number) => `${((index * pace * 100) / seconds).toFixed(2)}%`;
  // The text scrolls up by one line at a time, from the first line at the bottom.
  const frames = lines.map(
    (_, index) => `${share(index)} { transform: translateY(${(rows - 1 - index) * lineHeight}px) }`,
  );
  const last = (rows - lines.length) * lineHeight;
  const style = `
.frame { fill: #0d1117; stroke: #3d444d; } .bar { fill: #21262d; } text { font: 13px ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, monospace; fill: #e6edf3; }
.title { fill: #9198a1; } .chapter { fill: #58a6ff; font-weight: 600; } .part { font-weight: 600; } .good { fill: #3fb950; } .quiet { fill: #9198a1; } .bad { fill: #f85149; }
.text { transform: translateY(${last}px); animation: scroll ${seconds.toFixed(1)}s steps(1, end) infinite; }
@media (prefers-reduced-motion: reduce) { .text { animation: none; } }
@keyframes scroll {
${frames.join('\n')}
100% { transform: translateY(${last}px) }
}`;
  return svgFile(
    {
      width,
      height: top + height + padding,
      title: 'A recording of npm run demo',
      description: 'The text is in docs/pictures/demo.txt.',
    },
    style,
    [
      box(0.5, 0.5, width - 1, top + height + padding - 1, 'frame', 8),
      box(1, 1, width - 2, barHeight, 'bar', 8),
      label(padding, 21, 'title', 'npm run demo'),
      `<clipPath id="screen"><rect x="0" y="${top}" width="${width}" height="${height}"/></clipPath>`,
      '<g clip-path="url(#screen)"><g class="text">',
      ...lines.flatMap(({ text: line, className }, index) =>
        line === '' ? [] : [label(padding, top + index * lineHeight + 13, className, line)],
      ),
      '</g></g>',
    ],
  );
}

interface Line {
  readonly text: string;
  readonly className: string;
}

/** Breaks a long line at a blank, and indents what follows. */
function wrapped(line: string): Line[] {
  const className = classOf(line);
  const pieces: Line[] = [];
  let left = line;
  while (left.length > columns) {
    const at = left.lastIndexOf(' ', columns);
    const end = at > columns / 2 ? at : columns;
    pieces.push({ text: left.slice(0, end), className });
    left = `      ${left.slice(end).trimStart()}`;
  }
  return [...pieces, { text: left, className }];
}

function classOf(line: string): string {
  if (/^\d\. |^\$ /.test(line)) return 'chapter';
  if (/^\s*✓|^\d+ checks/.test(line)) return 'good';
  if (/^\s*✗|^\s*\| Error/.test(line)) return 'bad';
  if (/^ {2}Day /.test(line)) return 'part';
  return /^ {4}/.test(line) ? 'quiet' : 'plain';
}
