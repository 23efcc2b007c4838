import { ChainLog } from '../../src/sources/default-chain-log.ts';

const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';

/** What is told of a credential_process that says this on its standard error. */
function told(words: string): string {
  const error = Object.assign(new Error(`Command failed: octo --token ${secret}\n${words}\n`), {
    tryNextLink: false,
  });
  return new ChainLog({}, () => {}).failure(error)?.message ?? '';
}

test.each([
  ['alone', secret],
  ['behind a sign', `secret=${secret}`],
  ['behind a colon', `secret:${secret}`],
  ['behind a colon and a space', `secret: ${secret}`],
  ['in quotes', `{"SecretAccessKey":"${secret}"}`],
  ['that begins with a slash', `no such user /${secret.slice(1)}`],
  ['in an address', `https://octo:${secret}@proxy.octo.example`],
  ['behind a backslash or a tilde', `\\${secret} ~${secret}`],
  ['behind a path', `/home/runner/${secret}`],
  ['of hexadecimal digits', `token 0123456789abcdef0123456789abcdef01234567`],
])('a secret %s is not shown', (_name, words) => {
  const message = told(words);
  expect(message).toContain('credential_process failed and said: ');
  expect(message).toContain('***');
  expect(message).not.toContain(secret.slice(-20));
  expect(message).not.toContain('89abcdef0123456789');
});

test('words and paths are shown, the command line is not', () => {
  const message = told('no token in /home/runner/.config/octo/credentials.json: sign in first');
  expect(message).toContain('said: no token in /home/runner/.config/octo/credentials.json: sign in first');
  expect(message).not.toContain('octo --token');
});
