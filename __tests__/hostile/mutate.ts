import fc from 'fast-check';

/** How a text is divided into pieces that a mutation takes out, repeats, wraps or replaces. */
export type Syntax = 'json' | 'xml' | 'lines' | 'words';

const operations = ['replace', 'remove', 'repeat', 'wrap', 'insert', 'truncate', 'swap', 'grow'] as const;

/** One change of a valid text, as data, so that a case can be kept and made smaller. */
export interface Mutation {
  readonly op: (typeof operations)[number];
  /** Which piece of the text; counted modulo their number. */
  readonly at: number;
  /** Which entry of the dictionary, or which other piece. */
  readonly with: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Characters that some reader takes for the end of a line, for nothing, or for another direction. */
const odd = [
  '\u0000',
  '\r',
  '\n',
  '\r\n',
  '\u2028',
  '\u202e',
  '\u200b',
  '\ufeff',
  '\u001b[31m',
  '\ud800',
  '\udfff',
  '🔑',
  'İ',
  'ß',
];
const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', 'length'];
const numbers = ['0', '-0', '-1', '1e999', '-1e999', '2147483648', '9007199254740993', '1e21', '0x10'];
const injections = [
  '::set-output name=x::y',
  '\n::add-mask::x',
  '##[command]x',
  '<img src=x onerror=x>',
  '${{ secrets.X }}',
  '$(id)',
  '`id`',
  '../../../etc/passwd',
  '..',
  '.',
  '/',
  '\\',
  '%2e%2e%2f',
  '%00',
  '%',
  'https://octo.example/',
  '@octo-org',
  '"',
  "'",
  '=',
  ':',
  ',',
  ';',
  '#',
  '[',
  ']',
  '{',
  '}',
];
const plain = ['', ' ', 'a', 'A'.repeat(300), ...odd, ...names, ...numbers, ...injections];

const dictionaries: Readonly<Record<Syntax, readonly string[]>> = {
  words: plain,
  lines: [...plain, '[default]', '[profile x]', ' = ', '# x', '\tregion = x'],
  json: [
    ...['null', 'true', 'false', '{}', '[]', '""', '[null]', '[[]]', '[{}]', '{"a":null}', '{"length":-1}'],
    ...['0', '-0', '-1', '1e999', '2147483648', '9007199254740993', '0.5', '1e-7'],
    ...[
      ...odd,
      ...names,
      ...injections,
      'A'.repeat(300),
      '1970-01-01T00:00:00Z',
      '+275760-09-13T00:00:00Z',
    ].map((text) => JSON.stringify(text)),
    '"\\ud800"',
    '{"__proto__":{"polluted":true}}',
    '{"constructor":{"prototype":{"polluted":true}}}',
    '{"toString":1,"valueOf":1}',
    `${'['.repeat(3_000)}${']'.repeat(3_000)}`,
    `${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}`,
  ],
  xml: [
    ...plain.map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')),
    ...[
      '&lt;',
      '&#0;',
      '&#x1F;',
      '&#xD800;',
      '&#x110000;',
      '&#99999999999;',
      '&nbsp;',
      '&unknown;',
      '&',
      '&;',
    ],
    ...['<', '>', ']]>', '<![CDATA[x]]>', '<!-- x -->', '<?x y?>', '<x/>', '<x><x/></x>', '<x a="1">b</x>'],
    ...[
      '1970-01-01T00:00:00Z',
      '+275760-09-13T00:00:00Z',
      '9999-12-31T23:59:59Z',
      '1e15',
      '2026-02-30T00:00:00Z',
    ],
    `${'<x>'.repeat(2_000)}${'</x>'.repeat(2_000)}`,
    `${'<__proto__>'.repeat(2)}x${'</__proto__>'.repeat(2)}`,
    '<constructor><prototype><polluted>1</polluted></prototype></constructor>',
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
  ],
};

/** Wrappings of a piece, by syntax. */
const wrappings: Readonly<Record<Syntax, readonly (readonly [string, string])[]>> = {
  words: [
    ['"', '"'],
    ["'", "'"],
    ['[', ']'],
    ['{', '}'],
    [' ', ' '],
    ['\u202e', '\u202c'],
  ],
  lines: [
    ['  ', ''],
    ['# ', ''],
    ['[', ']'],
    ['"', '"'],
    ['', ' # x'],
    ['x = ', ''],
  ],
  json: [
    ['[', ']'],
    ['{"a":', '}'],
    ['{"__proto__":', '}'],
    ['[[', ']]'],
    ['[null,', ']'],
    ['{"items":', '}'],
  ],
  xml: [
    ['<x>', '</x>'],
    ['<x xmlns="urn:x">', '</x>'],
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<member>', '</member>'],
    ['<__proto__>', '</__proto__>'],
  ],
};

/** Longest text that a mutation makes, in characters. */
const maxLength = 200_000;

/** Applies mutations in their order. */
export function mutated(text: string, syntax: Syntax, mutations: readonly Mutation[]): string {
  return mutations.reduce((each, mutation) => changed(each, syntax, mutation), text).slice(0, maxLength);
}

function changed(text: string, syntax: Syntax, { op, at, with: choice }: Mutation): string {
  const spans = spansOf(text, syntax);
  const span = spans[at % Math.max(1, spans.length)] ?? { start: 0, end: text.length };
  const piece = text.slice(span.start, span.end);
  const entry = entryOf(dictionaries[syntax], choice);
  const put = (replacement: string): string => text.slice(0, span.start) + replacement + text.slice(span.end);
  switch (op) {
    case 'replace':
      return put(entry);
    case 'remove':
      return put('');
    case 'repeat':
      return put(piece + separators[syntax] + piece);
    case 'wrap': {
      const [before, after] = entryOf(wrappings[syntax], choice);
      return put(before + piece + after);
    }
    case 'insert':
      return text.slice(0, span.end) + entry + text.slice(span.end);
    case 'truncate':
      return text.slice(0, span.start + (choice % (piece.length + 1)));
    case 'swap': {
      const other = entryOf(spans, choice);
      return put(other === undefined ? entry : text.slice(other.start, other.end));
    }
    case 'grow':
      return put((piece + separators[syntax]).repeat(1 + (choice % 200)).slice(0, maxLength));
  }
}

function entryOf<T>(list: readonly T[], choice: number): T {
  return list[choice % list.length] as T;
}

const separators: Readonly<Record<Syntax, string>> = { words: '', lines: '\n', json: ',', xml: '' };

function spansOf(text: string, syntax: Syntax): Span[] {
  return syntax === 'xml' ? elementsOf(text) : matches(text, patterns[syntax]);
}

/** Pieces by a pattern: of JSON, its strings, numbers and words, members, and whole objects and arrays without nested ones. */
const patterns: Readonly<Record<Exclude<Syntax, 'xml'>, RegExp>> = {
  words: /[\p{L}\p{N}_]+|[^\p{L}\p{N}_]/gu,
  lines: /[^\n]+/g,
  json: /"(?:[^"\\]|\\.)*"(?:\s*:\s*(?:"(?:[^"\\]|\\.)*"|[^\s,{}[\]]+))?|\{[^{}[\]]*\}|\[[^{}[\]]*\]|[^\s,:{}[\]"]+/g,
};

function matches(text: string, pattern: RegExp): Span[] {
  const found = [...text.matchAll(pattern)].flatMap(({ 0: piece, index }) => {
    const whole = { start: index, end: index + piece.length };
    // A member is three pieces: itself, its key and its value.
    const colon = /^"(?:[^"\\]|\\.)*"\s*:\s*/.exec(piece)?.[0].length;
    if (colon === undefined) return [whole];
    return [
      whole,
      { start: index, end: index + piece.indexOf('"', 1) + 1 },
      { start: index + colon, end: whole.end },
    ];
  });
  return found.length > 0 ? found : [{ start: 0, end: text.length }];
}

/** Elements, what they contain, and the names of their start tags. */
function elementsOf(text: string): Span[] {
  const spans: Span[] = [];
  const open: { name: string; start: number; inner: number }[] = [];
  for (const { 0: tag, 1: slash, 2: name = '', index } of text.matchAll(/<(\/?)([\w:.-]+)[^<>]*>/g)) {
    const end = index + tag.length;
    if (slash === '/') {
      const last = open.pop();
      if (last) spans.push({ start: last.start, end }, { start: last.inner, end: index });
      continue;
    }
    spans.push({ start: index + 1, end: index + 1 + name.length });
    if (tag.endsWith('/>')) spans.push({ start: index, end });
    else open.push({ name, start: index, inner: end });
    for (const { 0: attribute, index: at } of tag.matchAll(/"[^"]*"/g))
      spans.push({ start: index + at + 1, end: index + at + attribute.length - 1 });
  }
  return spans.length > 0 ? spans : [{ start: 0, end: text.length }];
}

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  op: fc.oneof(
    { weight: 6, arbitrary: fc.constant('replace' as const) },
    { weight: 4, arbitrary: fc.constantFrom(...operations) },
  ),
  at: fc.nat({ max: 400 }),
  with: fc.nat({ max: 400 }),
});

/** Valid texts with one to four mutations each, or one text in the place of another. */
export function hostileText(seeds: readonly string[], syntax: Syntax): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...seeds), fc.array(mutation, { minLength: 1, maxLength: 4 }))
    .map(([seed, mutations]) => mutated(seed, syntax, mutations));
}
