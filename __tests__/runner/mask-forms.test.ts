import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { KeyturnError } from '../../src/errors.ts';
import { redacted, redactedError } from '../../src/refresh/redaction.ts';
import { maskForms } from '../../src/runner/mask-forms.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString().trim();
const body = pem.split('\n').slice(1, -1).join('');

/** The forms in which people store the key file and programs print it. */
const written: readonly (readonly [string, (file: string) => string])[] = [
  ['as it is', (file) => file],
  ['with the line ends of Windows', (file) => file.replaceAll('\n', '\r\n')],
  ['with \\n in place of its line ends', (file) => file.replaceAll('\n', '\\n')],
  ['with \\r\\n in place of its line ends', (file) => file.replaceAll('\n', '\\r\\n')],
  ['as a JSON string', (file) => JSON.stringify(`${file}\n`)],
  ['as a JSON string with escaped slashes', (file) => JSON.stringify(file).replaceAll('/', '\\/')],
  ['on one line, with blanks', (file) => file.replaceAll('\n', ' ')],
  ['indented', (file) => file.replaceAll(/^/gm, '    ')],
  ['in Base64', (file) => Buffer.from(file).toString('base64')],
  ['as its Base64 body in one piece', () => body],
  ['as a single line of it', (file) => file.split('\n')[3] ?? ''],
];
const stored = written.slice(0, 9);
const pairs = stored.flatMap(([name, store]) =>
  written.map(([other, print]) => [name, other, store, print] as const),
);

/** A log as the runner shows it: masked line by line, the longest mask first. */
function shown(log: string, masks: readonly string[]): string {
  const longestFirst = [...masks].sort((a, b) => b.length - a.length);
  return log
    .split('\n')
    .map((line) => longestFirst.reduce((rest, mask) => rest.replaceAll(mask, '***'), line))
    .join('\n');
}

/** Whether part of the key is readable: 12 characters are 9 of its bytes. */
function leaks(text: string): boolean {
  const plain = [text, text.replaceAll('\\/', '/'), Buffer.from(text, 'base64').toString('latin1')].map(
    (each) => each.replaceAll(/\s/g, ''),
  );
  const windows = Array.from({ length: Math.floor(body.length / 12) }, (_each, n) =>
    body.slice(n * 12, n * 12 + 12),
  );
  return windows.some((window) => plain.some((each) => each.includes(window)));
}

test.each(pairs)('hides a key that is stored %s when it is printed %s', (_name, _other, store, print) => {
  const encodings = stored[8];
  const log = print(pem);
  // The runner masks the Base64 of each mask itself. The Base64 of a whole file is hidden only if it was stored so.
  if (print === encodings?.[1] && store !== print) return;
  expect(leaks(log)).toBe(true);
  expect(leaks(shown(log, maskForms(store(pem))))).toBe(false);
});

test('leaves the lines readable that every key file has', () => {
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
])('masks %j as %j', (value, masks) => {
  expect(maskForms(value)).toEqual(masks);
});

test('makes no mask that is too short or has a line break, and hides each line of a secret', () => {
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

describe('the output of the refresh program', () => {
  const token = `IQoJb3JpZ2luX2VjE${'aB3/+'.repeat(60)}==`;

  test.each<[string, string]>([
    ['as it was sent', token],
    ['as in a URL', encodeURIComponent(token)],
    ['as in JSON', JSON.stringify(token)],
    ['with escaped slashes', token.replaceAll('/', '\\/')],
    ['cut short', token.slice(0, 150)],
    ['cut short, as in a URL', encodeURIComponent(token).slice(0, 90)],
    ['twice', `${token} ${token}`],
  ])('hides a session token that a server returns %s', (_what, echoed) => {
    const text = redacted(`STS said: <${echoed}> is not valid.`, ['other-secret', token]);
    expect(text).toMatch(/^STS said: <[*" \\]+> is not valid\.$/);
  });

  test('hides the longer of two secrets first', () => {
    expect(redacted('secret-and-more secret', ['secret', 'secret-and-more'])).toBe('*** ***');
  });

  test("hides secrets in another program's error, and keeps the code of a Keyturn error", () => {
    expect(redactedError(new Error(`bad ${token}`), [token])).toMatchObject({
      message: 'The session could not be renewed: bad ***',
    });
    const own = new KeyturnError(
      'Throttled',
      { summary: token, remedy: token },
      { retry: 'transient', cause: new Error(token) },
    );
    const redactedCopy = redactedError(own, [token]) as KeyturnError;
    expect(redactedCopy).toMatchObject({
      code: 'Throttled',
      retry: 'transient',
      message: '***\nWhat to do: ***',
    });
    expect(redactedCopy.cause).toBeUndefined();
  });
});
