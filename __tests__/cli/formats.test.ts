import { credentialsFormats, formatted } from '../../src/cli/session/formats.ts';
import type { CliSession } from '../../src/cli/session/resolve-session.ts';

const given: CliSession = {
  region: 'eu-central-1',
  session: {
    credentials: { accessKeyId: 'ASIAEXAMPLE', secretAccessKey: 'se/cr+et', sessionToken: 'tok/en==' },
    expiration: new Date('2026-11-28T12:00:00Z'),
    identity: { accountId: '123456789012', arn: 'arn:aws:sts::123456789012:assumed-role/r/s' },
  },
};
const longTerm: CliSession = {
  ...given,
  session: { ...given.session, credentials: { accessKeyId: 'AKIA', secretAccessKey: 's' } },
};

test.each([
  ['env', "export AWS_SECRET_ACCESS_KEY='se/cr+et'"],
  ['dotenv', 'AWS_SECRET_ACCESS_KEY=se/cr+et'],
  ['fish', "set -gx AWS_SECRET_ACCESS_KEY 'se/cr+et'"],
  ['powershell', "$Env:AWS_SECRET_ACCESS_KEY = 'se/cr+et'"],
] as const)('%s sets each variable on a line', (format, line) => {
  const lines = formatted(format, given).split('\n');
  expect(lines).toContain(line);
  expect(lines).toHaveLength(5);
});

test('process is version 1 of what credential_process prints', () => {
  expect(JSON.parse(formatted('process', given))).toEqual({
    Version: 1,
    AccessKeyId: 'ASIAEXAMPLE',
    SecretAccessKey: 'se/cr+et',
    SessionToken: 'tok/en==',
    Expiration: '2026-11-28T12:00:00.000Z',
  });
});

test('json names its schema version and whose credentials these are', () => {
  expect(JSON.parse(formatted('json', given))).toMatchObject({ schemaVersion: 1, accountId: '123456789012' });
});

test.each(credentialsFormats)('%s of a long-term key has no session token', (format) => {
  expect(formatted(format, longTerm)).not.toMatch(/tok\/en/);
});

test.each([
  ['env', 'unset AWS_SESSION_TOKEN'],
  ['fish', 'set -e AWS_SESSION_TOKEN'],
  ['powershell', '$Env:AWS_SESSION_TOKEN = $null'],
] as const)('%s of a long-term key removes the token of an earlier session', (format, line) => {
  expect(formatted(format, longTerm).split('\n')[0]).toBe(line);
  expect(formatted(format, given)).not.toContain(line);
});

test.each(['env', 'dotenv', 'fish', 'powershell'] as const)(
  '%s refuses a value that a shell would interpret',
  (format) => {
    const credentials = { accessKeyId: 'A', secretAccessKey: "x'; rm -rf ~; '" };
    const odd = { ...given, session: { ...given.session, credentials } };
    expect(() => formatted(format, odd)).toThrow(
      'AWS_SECRET_ACCESS_KEY has characters that no AWS credentials have',
    );
  },
);
