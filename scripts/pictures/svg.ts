/** A piece of an SVG file. */
export type Svg = string;

/** A text at a place, in the style of a class. Pieces that are code are monospaced. */
export function label(
  x: number,
  y: number,
  className: string,
  text: string | readonly { readonly text: string; readonly isCode: boolean }[],
): Svg {
  const pieces = typeof text === 'string' ? [{ text, isCode: false }] : text;
  const spans = pieces.map((piece) =>
    piece.isCode ? `<tspan class="code">${escaped(piece.text)}</tspan>` : escaped(piece.text),
  );
  return `<text x="${round(x)}" y="${round(y)}" class="${className}" xml:space="preserve">${spans.join('')}</text>`;
}

export function box(x: number, y: number, width: number, height: number, className: string, radius = 0): Svg {
  const corner = radius === 0 ? '' : ` rx="${radius}"`;
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" class="${className}"${corner}/>`;
}

/** A whole file. It has a title and a description for people who do not see it. */
export function svgFile(
  {
    width,
    height,
    title,
    description,
  }: Readonly<Record<'width' | 'height', number>> & Readonly<Record<'title' | 'description', string>>,
  style: string,
  pieces: readonly Svg[],
): Svg {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">
<title id="title">${escaped(title)}</title>
<desc id="desc">${escaped(description)}</desc>
<style>
${style.trim()}
</style>
${pieces.join('\n')}
</svg>
`;
}

const fonts = {
  text: '14px -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif',
  code: '12px ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, monospace',
};

/** Colours of GitHub's pages, without variables, which not every viewer of SVG knows. */
const colours = ({ paper, ink, faint, line, good, bad, blue }: Readonly<Record<string, string>>) => `
text { fill: ${ink}; } .small { fill: ${faint}; } .paper { fill: ${paper}; stroke: ${line}; } .rule { fill: ${line}; }
.good { fill: ${good}; } .bad { fill: ${bad}; } .blue { fill: ${blue}; } .dashed { fill: none; stroke: ${faint}; stroke-dasharray: 4 3; }`;

/** The style of a picture that follows the light or dark mode of the reader. */
export const pageStyle = `text { font: ${fonts.text}; } .code { font: ${fonts.code}; } .heading { font-size: 20px; font-weight: 600; } .head { font-weight: 600; } .small { font-size: 12px; }
${colours({ paper: '#ffffff', ink: '#1f2328', faint: '#59636e', line: '#d1d9e0', good: '#1a7f37', bad: '#cf222e', blue: '#0969da' })}
@media (prefers-color-scheme: dark) {${colours({ paper: '#0d1117', ink: '#f0f6fc', faint: '#9198a1', line: '#3d444d', good: '#3fb950', bad: '#f85149', blue: '#4493f8' })}
}`;

const round = (value: number): number => Math.round(value * 10) / 10;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
