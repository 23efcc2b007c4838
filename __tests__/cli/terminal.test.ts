import { childEnvironment } from '../../src/cli/exec/child-environment.ts';
import { exitCodeOf } from '../../src/cli/exit-codes.ts';
import { terminalRunner } from '../../src/cli/session/terminal.ts';
import { KeyturnError } from '../../src/errors.ts';

function terminal(isVerbose: boolean) {
  const written: string[] = [];
  return { written, runner: terminalRunner({}, (text) => written.push(text), isVerbose) };
}

test('a secret is replaced in every line, in each form of the mask', () => {
  const { written, runner } = terminal(true);
  runner.mask('abc/def+secret');
  runner.mask('abc/def+secret-longer');
  runner.warning('it is abc/def+secret-longer here');
  runner.info('and abc/def+secret there');
  expect(written.join('')).toBe('Warning: it is *** here\nand *** there\n');
});

test('what is tried is printed only with --verbose; a notice is printed once', () => {
  const { written, runner } = terminal(false);
  runner.info('tried');
  runner.notice('noticed');
  runner.notice('noticed');
  expect(written).toEqual(['noticed\n']);
});

test('account ids are hidden on request', () => {
  const { written, runner } = terminal(true);
  runner.hideAccountIds();
  runner.info('arn:aws:iam::123456789012:role/r');
  expect(written.join('')).not.toContain('123456789012');
});

test('a terminal does not interpret what AWS answered', () => {
  const { written, runner } = terminal(true);
  runner.error('\u001b[2Jcleared');
  expect(written.join('')).toBe('Error:  [2Jcleared\n');
});

test.each([
  ['AWS_PROFILE'],
  ['AWS_ACCESS_KEY_ID'],
  ['AWS_SECURITY_TOKEN'],
  ['AWS_CREDENTIAL_EXPIRATION'],
  ['AWS_WEB_IDENTITY_TOKEN_FILE'],
  ['AWS_CONTAINER_CREDENTIALS_FULL_URI'],
  ['KEYTURN_AWS_CREDENTIALS'],
  ['INPUT_MFA-SECRET'],
])('a program does not get %s of its parent', (name) => {
  expect(childEnvironment({ [name]: 'x', PATH: '/bin', AWS_CA_BUNDLE: 'b' }, { AWS_REGION: 'r' })).toEqual({
    PATH: '/bin',
    AWS_CA_BUNDLE: 'b',
    AWS_REGION: 'r',
  });
});

test.each([
  ['a wrong input', new KeyturnError('InvalidInput', { summary: 's' }), 2],
  ['a denied call', new KeyturnError('AccessDenied', { summary: 's' }), 3],
  ['a network failure', new KeyturnError('Network', { summary: 's' }), 4],
  ['a key that is too old', new KeyturnError('KeyTooOld', { summary: 's' }), 1],
  ['a bug', new TypeError('s'), 70],
])('%s has its exit code', (_, error, code) => {
  expect(exitCodeOf(error)).toBe(code);
});
