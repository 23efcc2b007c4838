import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { KeyturnError } from '../../src/errors.ts';
import { redacted, redactedError } from '../../src/refresh/redaction.ts';
import { maskForms } from '../../src/runner/mask-forms.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString().trim();
const body = pem.split('\n').slice(1, -1).join('');

/** The ways in which people store the key file, and in which programs print it. */
const written: readonly (readonly [string, (file: string) => string])[] = [
  ['as it is', (file) => file],
  ['with the line ends of Windows', (file) => file.replaceAll('\n', '\r\n')],
  ['with \\n in the place of its line ends', (file) => file.replaceAll('\n', '\\n')],
  ['with \\r\\n in the place of its line ends', (file) => file.replaceAll('\n', '\\r\\n')],
  ['as a JSON string', (file) => JSON.stringify(`${file}\n`)],
  ['as a JSON string with escaped slashes', (file) => JSON.stringify(file).replaceAll('/', '\\/')],
  ['on one line, with blanks', (file) => file.replaceAll('\n', ' ')],
  ['indented', (file) => file.replaceAll(/^/gm, '    ')],
  ['in Base64', (file) => Buffer.from(file).toString('base64')],
  ['its Base64 in one piece', () => body],
  ['a line of it', (file) => file.split('\n')[3] ?? ''],
];
const stored = written.slice(0, 9);
const pairs = stored.flatMap(([name, store]) =>
  written.map(([other, print]) => [name, other, store, print] as const),
);

/** A log as the runner shows it: line by line, the longest mask first. */
function shown(log: string, masks: readonly string[]): string {
  const longestFirst = [...masks].sort((a, b) => b.length - a.length);
  return log
    .split('\n')
    .map((line) => longestFirst.reduce((rest, mask) => rest.replaceAll(mask, '***'), line))
    .join('\n');
}

/** Whether some of the key can be read: 12 characters are 9 bytes of it. */
function leaks(text: string): boolean {
  const plain = [text, text.replaceAll('\\/', '/'), Buffer.from(text, 'base64').toString('latin1')].map(
    (each) => each.replaceAll(/\s/g, ''),
  );
  const windows = Array.from({ length: Math.floor(body.length / 12) }, (_each, n) =>
    body.slice(n * 12, n * 12 + 12),
  );
  return windows.some((window) => plain.some((each) => each.includes(window)));
}

test.each(pairs)('a key stored %s is hidden when it is printed %s', (_name, _other, store, print) => {
  const encodings = stored[8];
  const log = print(pem);
  // The runner masks the Base64 of each mask itself; the Base64 of a whole file is hidden where it was stored so.
  if (print === encodings?.[1] && store !== print) return;
  expect(leaks(log)).toBe(true);
  expect(leaks(shown(log, maskForms(store(pem))))).toBe(false);
});

test('the lines that every key file has stay readable', () => {
  for (const [, store] of stored) {
    const masks = maskForms(store(pem));
    expect(shown('-----BEGIN RSA PRIVATE KEY-----', masks)).toBe('-----BEGIN RSA PRIVATE KEY-----');
    expect(shown('-----END RSA PRIVATE KEY-----', masks)).toBe('-----END RSA PRIVATE KEY-----');
  }
});

test.each([
  ['', []],
  ['a', []],
  ['   ', []],
  ['test', []],
  ['12345', []],
  ['123456', ['123456']],
  ['a\nb', []],
  ['AKIAIOSFODNN7EXAMPLE\na', ['AKIAIOSFODNN7EXAMPLE']],
  [' AKIAIOSFODNN7EXAMPLE \r\nwJalrXUtnFEMI', ['AKIAIOSFODNN7EXAMPLE', 'wJalrXUtnFEMI']],
])('%j is masked as %j', (value, masks) => {
  expect(maskForms(value)).toEqual(masks);
});

test('no mask makes a log unreadable or has a line break, and each line of a secret is hidden', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 12 })), fc.constantFrom('\n', '\r\n', '\r'), (lines, end) => {
      const masks = maskForms(lines.join(end));
      for (const mask of masks) {
        expect(mask.length).toBeGreaterThanOrEqual(6);
        expect(mask).not.toMatch(/[\r\n]/);
      }
      for (const line of lines.map((each) => each.trim()))
        if (line.length >= 6) expect(shown(line, masks)).toBe('***');
    }),
  );
});

describe('what the refresh program prints', () => {
  const token = `IQoJb3JpZ2luX2VjE${'aB3/+'.repeat(60)}==`;

  test.each<[string, string]>([
    ['as it was sent', token],
    ['as in a URL', encodeURIComponent(token)],
    ['as in JSON', JSON.stringify(token)],
    ['with escaped slashes', token.replaceAll('/', '\\/')],
    ['cut short', token.slice(0, 150)],
    ['cut short, as in a URL', encodeURIComponent(token).slice(0, 90)],
    ['twice', `${token} ${token}`],
  ])('has no session token that a server sent back %s', (_what, echoed) => {
    const text = redacted(`STS said: <${echoed}> is not valid.`, ['other-secret', token]);
    expect(text).toMatch(/^STS said: <[*" \\]+> is not valid\.$/);
  });

  test('the longer of two secrets goes first', () => {
    expect(redacted('secret-and-more secret', ['secret', 'secret-and-more'])).toBe('*** ***');
  });

  test('the error of another program is told without them, too, and an own one keeps what it is', () => {
    expect(redactedError(new Error(`bad ${token}`), [token])).toMatchObject({
      message: 'The session could not be renewed: bad ***',
    });
    const own = new KeyturnError(
      'Throttled',
      { summary: token, remedy: token },
      { retry: 'transient', cause: new Error(token) },
    );
    const told = redactedError(own, [token]) as KeyturnError;
    expect(told).toMatchObject({ code: 'Throttled', retry: 'transient', message: '***\nWhat to do: ***' });
    expect(told.cause).toBeUndefined();
  });
});
