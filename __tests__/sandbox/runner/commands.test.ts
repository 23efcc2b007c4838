import { parseCommandFile } from '../../../src/sandbox/runner/command-file.ts';
import { postConditionHolds } from '../../../src/sandbox/runner/post-condition.ts';
import { parseWorkflowCommand } from '../../../src/sandbox/runner/workflow-command.ts';

describe('a command file', () => {
  test.each<[string, string, Record<string, string>]>([
    ['an empty file', '', {}],
    ['a plain entry', 'NAME=value\n', { NAME: 'value' }],
    ['a value with equals signs and arrows', 'NAME=a=b<<c', { NAME: 'a=b<<c' }],
    ['an empty value', 'NAME=\n', { NAME: '' }],
    ['a value of several lines', 'NAME<<END\none\ntwo\nEND\n', { NAME: 'one\ntwo' }],
    ['a delimiter with an equals sign in it', 'NAME<<E=F\nvalue\nE=F\n', { NAME: 'value' }],
    ['an empty value between delimiters', 'NAME<<END\nEND\n', { NAME: '' }],
    ['a repeated entry: the last one', 'A=1\nA=2\n', { A: '2' }],
    ['text inside a value that looks like an entry', 'A<<END\nB=2\nEND\nC=3', { A: 'B=2', C: '3' }],
  ])('is parsed: %s', (_name, text, expected) => {
    expect(Object.fromEntries(parseCommandFile(text))).toEqual(expected);
  });

  test.each<[string, NodeJS.Platform, string, Record<string, string>]>([
    ['ends lines on Windows', 'win32', 'A=1\r\nB<<END\r\n2\r\nEND\r\n', { A: '1', B: '2' }],
    ['is kept inside a value on Windows', 'win32', 'A<<END\r\n1\r\n2\n3\r\r\nEND\r\n', { A: '1\r\n2\n3\r' }],
    ['is removed before the delimiter on Windows', 'win32', 'A<<END\n\r\nEND\n', { A: '' }],
    ['is kept in a plain value on Linux', 'linux', 'A=1\r\n', { A: '1\r' }],
    [
      'is kept in a value of several lines on Linux',
      'linux',
      'A<<END\n\r\n1\r\n\r\nEND\n',
      { A: '\r\n1\r\n\r' },
    ],
  ])('a carriage return %s', (_name, platform, text, expected) => {
    expect(Object.fromEntries(parseCommandFile(text, platform))).toEqual(expected);
  });

  test.each([
    ['a line that is not an entry', 'just text', "Invalid format 'just text'"],
    ['an entry without a name', '=value', "Invalid format '=value'"],
    ['a missing delimiter', 'A<<END\nvalue\n', "Invalid value. Matching delimiter not found 'END'"],
  ])("fails the step with the runner's message for %s", (_name, text, message) => {
    expect(() => parseCommandFile(text)).toThrow(message);
  });
});

describe('a workflow command', () => {
  test.each<[string, string, ReturnType<typeof parseWorkflowCommand>]>([
    ['a mask', '::add-mask::hush', { command: 'add-mask', properties: {}, value: 'hush' }],
    [
      'properties',
      '::error title=Keyturn%3A no,file=a%2Cb::It failed.',
      { command: 'error', properties: { title: 'Keyturn: no', file: 'a,b' }, value: 'It failed.' },
    ],
    [
      'escaped line ends',
      '::add-mask::one%0Atwo%0D',
      { command: 'add-mask', properties: {}, value: 'one\ntwo\r' },
    ],
    [
      'an escaped percent sign',
      '::debug::100%25 of %250A',
      { command: 'debug', properties: {}, value: '100% of %0A' },
    ],
    ['colons in the value', '::notice::a::b', { command: 'notice', properties: {}, value: 'a::b' }],
    ['a command after other text: ignored', 'see ::error::x', undefined],
    ['plain text: ignored', 'nothing to see', undefined],
  ])('is parsed: %s', (_name, line, expected) => {
    expect(parseWorkflowCommand(line)).toEqual(expected);
  });
});

describe('the condition of a post step', () => {
  const env = { KEEP: 'True', EMPTY: '' };
  test.each([
    ['always()', true, true],
    ['success()', false, true],
    ['success()', true, false],
    ['failure()', true, true],
    ["env.KEEP == 'true'", false, true],
    ["env.KEEP != 'true'", false, false],
    ["env.MISSING == ''", false, true],
    ["env.MISSING != 'true'", false, true],
    [`\${{ always() && env.KEEP == 'true' }}`, false, true],
    ["success() && env.KEEP == 'true'", true, false],
  ])('%s, when the job has failed (%s): %s', (condition, failed, expected) => {
    expect(postConditionHolds(condition, env, failed)).toBe(expected);
  });

  test('refuses an unknown condition', () => {
    expect(() => postConditionHolds("contains(env.KEEP, 't')", env, false)).toThrow('does not understand');
  });
});
