import { KeyturnError } from '../../src/errors.ts';
import { helpLine, messageWithHelp } from '../../src/runner/error-help.ts';

const byDefault =
  'Error code AccessDenied: https://github.com/octo-org/keyturn/blob/v1/docs/errors.md#accessdenied';
const sha = '0123456789abcdef0123456789abcdef01234567';
const uses = (repository: string, ref: string) => ({
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_ACTION_REPOSITORY: repository,
  GITHUB_ACTION_REF: ref,
});

describe('the last line of an error', () => {
  test.each([
    [
      'links to the page of the commit that the workflow pins',
      uses('octo-org/keyturn', sha),
      sha,
      'octo-org/keyturn',
    ],
    [
      'links to the page of a fork',
      uses('octo-fork/keyturn', 'release/v2'),
      'release/v2',
      'octo-fork/keyturn',
    ],
    ['links to the default for `uses: ./`', uses('', ''), 'v1', 'octo-org/keyturn'],
    ['ignores a repository without a ref', uses('octo-fork/keyturn', ''), 'v1', 'octo-org/keyturn'],
    [
      'ignores a ref with markup',
      uses('octo-fork/keyturn', 'v1)](https://example.com'),
      'v1',
      'octo-org/keyturn',
    ],
    [
      'ignores a ref with dots between slashes',
      uses('octo-fork/keyturn', 'v1/../../x'),
      'v1',
      'octo-org/keyturn',
    ],
    [
      'ignores a ref with a line break',
      uses('octo-fork/keyturn', 'v1\n::error::x'),
      'v1',
      'octo-org/keyturn',
    ],
    ['ignores a repository with a path', uses('octo-fork/keyturn/sub', 'v1'), 'v1', 'octo-org/keyturn'],
  ])('%s', (_name, env, ref, repository) => {
    expect(helpLine('KeyTooOld', env)).toBe(
      `Error code KeyTooOld: https://github.com/${repository}/blob/${ref}/docs/errors.md#keytooold`,
    );
  });

  test.each([
    ['is empty', ''],
    ['is no URL', 'github'],
    ['has a user', 'https://user@example.com'],
    ['has a path', 'https://example.com/x'],
    ['is a script', 'javascript:alert(1)'],
  ])('ignores a GITHUB_SERVER_URL that %s', (_name, url) => {
    expect(helpLine('AccessDenied', { GITHUB_SERVER_URL: url })).toBe(byDefault);
  });

  test('has two addresses on GitHub Enterprise Server, which may not have the repository', () => {
    const env = { ...uses('octo-org/keyturn', 'v1'), GITHUB_SERVER_URL: 'https://github.example.com' };
    expect(helpLine('AccessDenied', env)).toBe(
      'Error code AccessDenied: https://github.example.com/octo-org/keyturn/blob/v1/docs/errors.md#accessdenied' +
        ' (if this server has no such repository: https://github.com/octo-org/keyturn/blob/v1/docs/errors.md#accessdenied)',
    );
  });

  test('comes after the message, once', () => {
    const error = new KeyturnError('AccessDenied', { summary: 'No.', cause: 'x.', details: 'a\nb' });
    expect(messageWithHelp(error.withContext('Again'), {})).toBe(
      `Again: No.\nLikely cause: x.\na\nb\n${byDefault}`,
    );
  });
});
