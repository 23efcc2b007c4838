import fc from 'fast-check';
import { headerOf, linesOf, settingOf } from '../../src/aws-profile/ini-lines.ts';

test.each([
  ['a plain header', '[x]', 'x', true],
  ['a header of the config file', '[profile x]', 'profile x', true],
  ['double quotes', '[profile "x"]', 'profile x', true],
  ['single quotes', "[profile 'x']", 'profile x', true],
  ['a comment after it', '[profile x] # note', 'profile x', true],
  ['a comment with a semicolon', '[profile x]\t; note', 'profile x', true],
  ['blanks at the end', '[profile x]  ', 'profile x', true],
  ['a name with a blank', '[profile "x y"]', 'profile x y', true],
  ['another kind of section', '[sso-session x]', 'sso-session x', true],
  ['odd spacing, which the CLI and the SDK do not accept', '[ profile  x ]', 'profile x', false],
  ['two blanks, which the SDK does not accept', '[profile  x]', 'profile x', false],
  ['a tab', '[profile\tx]', 'profile x', false],
  ['an indented header, which the CLI may take as a continuation', '  [x]', 'x', false],
  ['a comment without a blank, which the SDK does not accept', '[x]# note', 'x', false],
  ['a comment with a bracket, which the CLI takes as part of the name', '[x] # see [y]', 'x', false],
  ['other text after it', '[x] y', 'x', false],
  ['quotes in the credentials file, where they are part of the name', '["x"]', '"x"', true],
  ['quotes that do not match', `[profile "x']`, `profile "x'`, true],
  [
    'a name with bytes that are blanks in Latin-1 but not in UTF-8',
    '[voil\u00c3\u00a0]',
    'voil\u00c3\u00a0',
    true,
  ],
])('reads a header, %s: %s', (_what, line, name, plain) => {
  expect(headerOf(line)).toMatchObject({ name, plain });
});

test.each([
  ['a comment', '# [x]'],
  ['a bracket that stays open', '[x'],
  ['a setting', 'a = [x]'],
  ['a blank line', ''],
])('%s is not a header', (_what, line) => {
  expect(headerOf(line)).toBeUndefined();
});

test.each([
  ['a setting', 'region = eu-west-1', { key: 'region', value: 'eu-west-1' }],
  ['no blanks', 'region=eu-west-1', { key: 'region', value: 'eu-west-1' }],
  ['an indented setting with blanks at the end', '\tRegion\t=  a  ', { key: 'region', value: 'a' }],
  ['a colon', 'region: a=b', { key: 'region', value: 'a=b' }],
  ['an empty value', 's3 =', { key: 's3', value: '' }],
  ['a value with = in it', 'token = ab==', { key: 'token', value: 'ab==' }],
  ['text without an equals sign', 'region', undefined],
])('reads %s: %j', (_what, line, setting) => {
  expect(settingOf(line)).toEqual(setting);
});

test('splits the whole text into lines and line ends, without the byte order mark', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', ' ', '\u00ef', '\u0085') }), (text) => {
      for (const mark of ['', '\u00ef\u00bb\u00bf']) {
        const lines = linesOf(mark + text);
        expect(mark + lines.map((line) => line.text + line.ending).join('')).toBe(mark + text);
        for (const line of lines)
          expect((mark + text).startsWith(line.text + line.ending, line.start)).toBe(true);
      }
    }),
  );
});
