import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoSvg, recorded } from '../scripts/pictures/demo-svg.ts';
import { normalized } from '../scripts/pictures/normalized.ts';
import { summarySvg } from '../scripts/pictures/summary-svg.ts';

const picture = (name: string) =>
  readFileSync(join(__dirname, '..', 'docs', 'pictures', name), 'utf8').replaceAll('\r\n', '\n');

/** The texts of an SVG, as a reader sees them. */
const textsIn = (svg: string) =>
  [...svg.matchAll(/<text [^>]*>(.*)<\/text>/g)].map(([, text = '']) =>
    text
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  );
const withoutBlanks = (text: string) => text.replaceAll(/\s+/g, '');

// The texts come from real runs: scenarios/quoted-messages.test.ts compares them with a run and with the code.
test('the recording shows the text of the demo', () => {
  expect(picture('demo.svg')).toBe(demoSvg(picture('demo.txt')));
  const [title, ...lines] = textsIn(picture('demo.svg'));
  expect(title).toBe('npm run demo');
  expect(withoutBlanks(lines.join(''))).toBe(withoutBlanks(picture('demo.txt')));
});

test('the picture of the job summary shows its heading, every cell and every bar', () => {
  const markdown = picture('job-summary.txt');
  expect(picture('job-summary.svg')).toBe(summarySvg(markdown));
  const texts = textsIn(picture('job-summary.svg'));
  const cells = markdown
    .split('\n')
    .filter((line) => /^\| /.test(line))
    .flatMap((line) => line.split('|').slice(1, -1));
  const bars = [...markdown.matchAll(/^ {2}(.+) :/gm)].map(([, label = '']) => label);
  const expected = [...cells, ...bars].map((text) => text.trim().replaceAll('`', ''));
  expect(expected.length).toBeGreaterThan(20);
  expect(expected.filter((text) => !texts.includes(text))).toEqual([]);
});

test('the recording leaves out chapters, and not the result', () => {
  const output = '1. A\n\n  ✓ x\n\n2. B\n\n5. C\n\n\n  ✓ y\n\n7. D\n\n3 checks passed, 0 failed.\n';
  expect(recorded(output)).toBe(
    '$ npm run demo\n\n1. A\n\n  ✓ x\n\n5. C\n\n  ✓ y\n\n…\n\n3 checks passed, 0 failed.\n',
  );
  expect(recorded('1. A\n\n2 checks passed, 1 failed.\n')).toContain('The demo failed.');
});

test.each([
  ['keys, each with a different end', 'AKIA…QRST, ASIA…ABCD, AKIA…QRST', 'AKIA…KEY1, ASIA…KEY2, AKIA…KEY1'],
  ['dates, which keep their distance', '2026-11-28, 2026-12-05', '2026-03-02, 2026-03-09'],
  ['times', 'until 2026-11-28T08:14:26.000Z', 'until 2026-03-02T13:00:00.000Z'],
  ['ports', 'at 127.0.0.1:41509, because', 'at 127.0.0.1:4566, because'],
])('a run is made comparable by its %s', (_name, text, expected) => {
  expect(normalized(text, new Date('2026-11-28T23:59:59Z'))).toBe(expected);
});
