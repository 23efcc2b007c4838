import type { Connection, Trace } from './trace.ts';

const labelWidth = 190;
const plotWidth = 640;
const rowHeight = 22;
const barHeight = 12;

/** Colours that differ in lightness as well, on a white and on a dark ground. */
const style = `
  .ground { fill: #ffffff }
  text { font: 12px -apple-system, "Segoe UI", Helvetica, Arial, sans-serif; fill: #1f2328 }
  .small { font-size: 11px; fill: #59636e }
  .title { font-weight: 600 }
  .grid { stroke: #d1d9e0; stroke-width: 1 }
  .process { fill: #afb8c1 }
  .files { fill: #8250df }
  .connect { fill: #bf8700 }
  .tls { fill: #e6b450 }
  .idle { fill: #d1d9e0 }
  .wait { fill: #0969da }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #0d1117 }
    text { fill: #f0f6fc }
    .small { fill: #9198a1 }
    .grid { stroke: #3d444d }
    .process { fill: #656c76 }
    .files { fill: #ab7df8 }
    .connect { fill: #d29922 }
    .tls { fill: #f2cc60 }
    .idle { fill: #3d444d }
    .wait { fill: #4493f8 }
  }`;

const legend = [
  ['process', 'process'],
  ['files', 'loading files'],
  ['connect', 'connecting'],
  ['tls', 'TLS handshake'],
  ['idle', 'open, unused'],
  ['wait', 'request and response'],
] as const;

interface Bar {
  readonly kind: (typeof legend)[number][0];
  readonly from: number;
  readonly to: number;
}

interface Row {
  readonly label: string;
  readonly bars: readonly Bar[];
}

/**
 * Draws traces below each other on one axis of time, as SVG.
 *
 * @param alt - what the picture shows, in words
 */
export function picture(title: string, alt: string, traces: readonly (readonly [string, Trace])[]): string {
  const end = Math.max(...traces.map(([, { ended }]) => ended));
  const step = [10, 20, 50, 100, 200, 500].find((ms) => end / ms <= 9) ?? 1000;
  const x = (ms: number) => (labelWidth + (ms / end) * plotWidth).toFixed(1);
  let y = 46;
  const parts: string[] = [];
  for (const [name, trace] of traces) {
    y += 24;
    parts.push(text(12, y, `${name}: ${Math.round(trace.ended)} ms`, 'title'));
    y += 8;
    for (const { label, bars } of rowsOf(trace)) {
      parts.push(text(24, y + barHeight, label));
      for (const { kind, from, to } of bars) parts.push(bar(kind, x(from), x(to), y + 2));
      y += rowHeight;
    }
  }
  const bottom = y + 6;
  const width = labelWidth + plotWidth + 30;
  const grid = Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step).map(
    (ms) =>
      `<line class="grid" x1="${x(ms)}" x2="${x(ms)}" y1="56" y2="${bottom}"/>` +
      `<text class="small" x="${x(ms)}" y="${bottom + 14}" text-anchor="middle">${ms} ms</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${width} ${bottom + 24}" width="${width}" height="${bottom + 24}">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(alt)}</desc>`,
    `<style>${style}\n</style>`,
    `<rect class="ground" width="100%" height="100%" rx="6"/>`,
    text(12, 22, title, 'title'),
    ...legendAt(44),
    ...grid,
    ...parts,
    '</svg>\n',
  ].join('\n');
}

function legendAt(y: number): string[] {
  return legend.map(([kind, label], index) => {
    const x = 12 + index * 140;
    return `<rect class="${kind}" x="${x}" y="${y - 9}" width="10" height="10" rx="2"/>${text(x + 15, y, label, 'small')}`;
  });
}

function rowsOf({ files, connections, ended }: Trace): Row[] {
  const KiB = Math.round(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1024);
  // A file that another one requires is within the time of that one.
  const loads = files.filter(({ depth }) => depth === 0);
  return [
    { label: 'process', bars: [{ kind: 'process', from: 0, to: ended }] },
    {
      label: `${files.length} files, ${KiB} KiB`,
      bars: loads.map(({ from, to }) => ({ kind: 'files', from, to })),
    },
    ...connections.map((each) => ({ label: each.purpose, bars: barsOf(each, ended) })),
  ];
}

function barsOf({ opened, connected, secured, sent, answered }: Connection, ended: number): Bar[] {
  const stands = secured ?? connected ?? ended;
  const used = sent === undefined ? ended : Math.max(sent, stands);
  const bars: Bar[] = [
    { kind: 'connect', from: opened, to: connected ?? ended },
    { kind: 'tls', from: connected ?? ended, to: stands },
    { kind: 'idle', from: stands, to: used },
    { kind: 'wait', from: used, to: answered ?? used },
  ];
  return bars.filter(({ from, to }) => to > from);
}

function bar(kind: string, from: string, to: string, y: number): string {
  const width = Math.max(1, Number(to) - Number(from)).toFixed(1);
  return `<rect class="${kind}" x="${from}" y="${y}" width="${width}" height="${barHeight}" rx="2"/>`;
}

function text(x: number, y: number, content: string, kind?: string): string {
  const attribute = kind === undefined ? '' : ` class="${kind}"`;
  return `<text${attribute} x="${x}" y="${y}">${escaped(content)}</text>`;
}

function escaped(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
