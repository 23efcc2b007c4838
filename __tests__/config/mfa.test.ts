import fc from 'fast-check';
import type { MfaConfig } from '../../src/config/config.ts';
import { secretsIn } from '../../src/config/inputs.ts';
import { readSeed, seedForms } from '../../src/config/mfa-seed.ts';
import { type Given, problemOf, rawInputs } from './parse.ts';
import { parseConfig } from './with-sources.ts';

const seed = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const serial = 'arn:aws:iam::123456789012:mfa/alice';
const keys = {
  'aws-access-key-id': 'AKIAIOSFODNN7EXAMPLE',
  'aws-secret-access-key': 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
const role = { 'role-to-assume': 'arn:aws:iam::123456789012:role/deploy' };

function mfaOf(given: Given): MfaConfig | undefined {
  return parseConfig(rawInputs(given)).source.storedKey?.mfa;
}

describe('how MFA is used', () => {
  const proof = { kind: 'seed', seed };
  const code = { kind: 'code', code: '012345' };
  test.each<[string, Given, MfaConfig | undefined | object]>([
    ['not at all without an MFA input', { ...keys, ...role }, undefined],
    ['for a role: AssumeRole carries the code', { ...keys, ...role, 'mfa-secret': seed }, { proof }],
    ['with a typed code', { ...keys, ...role, 'mfa-code': '012345' }, { proof: code }],
    ['with a code in two groups', { ...keys, ...role, 'mfa-code': '012 345' }, { proof: code }],
    [
      'with a given device',
      { ...keys, ...role, 'mfa-secret': seed, 'mfa-serial': serial },
      { serial, proof },
    ],
    [
      'with a hardware device',
      { ...keys, ...role, 'mfa-code': '012345', 'mfa-serial': 'GAHT12345678' },
      { serial: 'GAHT12345678', proof: code },
    ],
    ['without a role: a session', { ...keys, 'mfa-secret': seed }, { proof, sessionSeconds: 3600 }],
    [
      'without a role: a session of the requested duration',
      { ...keys, 'mfa-secret': seed, 'role-duration-seconds': '900' },
      { proof, sessionSeconds: 900 },
    ],
    [
      'for max-key-age and a role: one session',
      { ...keys, ...role, 'mfa-secret': seed, 'max-key-age': '90d', 'role-duration-seconds': '900' },
      { proof, sessionSeconds: 3600 },
    ],
    [
      'for a rotation: one session',
      { ...keys, ...role, 'mfa-secret': seed, rotate: 'due', 'github-token': 'x' },
      { proof, sessionSeconds: 3600 },
    ],
    [
      "for another user's rotation by a role: AssumeRole carries the code",
      { ...keys, ...role, 'mfa-secret': seed, rotate: 'due', 'rotate-user': 'octo', 'github-token': 'x' },
      { proof },
    ],
    [
      'for an explicit warn-key-age and a short role session: one session',
      { ...keys, ...role, 'mfa-secret': seed, 'warn-key-age': '60d' },
      { proof, sessionSeconds: 3600 },
    ],
    [
      'for an explicit warn-key-age and a long role session: AssumeRole carries the code',
      { ...keys, ...role, 'mfa-secret': seed, 'warn-key-age': '60d', 'role-duration-seconds': '7200' },
      { proof },
    ],
  ])('%s', (_name, given, expected) => {
    expect(mfaOf(given)).toEqual(expected);
  });
});

describe('refuses, by the name of the input', () => {
  const mfa = { 'mfa-secret': seed };
  test.each<[string, Given, string | RegExp]>([
    ['both proofs', { ...keys, ...mfa, 'mfa-code': '123456' }, 'mfa-secret and mfa-code are both set.'],
    [
      'a device without a code or seed',
      { ...keys, 'mfa-serial': serial },
      'mfa-serial is set without mfa-secret or mfa-code.',
    ],
    ['no stored key', { ...role, ...mfa }, 'mfa-secret is set, but no stored key is'],
    [
      'a temporary key',
      { ...keys, 'aws-access-key-id': 'ASIAIOSFODNN7EXAMPLE', 'aws-session-token': 'token', ...mfa },
      'mfa-secret and a temporary key (aws-session-token) are both set.',
    ],
    [
      'a token file',
      { ...role, ...mfa, 'web-identity-token-file': '/token' },
      'mfa-secret and web-identity-token-file are both set.',
    ],
    [
      'role chaining',
      { ...role, ...mfa, 'role-chaining': 'true' },
      'mfa-secret and role-chaining are both set.',
    ],
    ['five digits', { ...keys, 'mfa-code': '12345' }, 'mfa-code: the value given is not exactly six digits.'],
    ['seven digits', { ...keys, 'mfa-code': '1234567' }, 'mfa-code: the value given'],
    ['a code in place of a seed', { ...keys, 'mfa-secret': '123456' }, 'give it as mfa-code.'],
    ['a seed that is not Base32', { ...keys, 'mfa-secret': 'not-base32-at-all-01' }, 'is not Base32'],
    ['a seed that was cut short', { ...keys, 'mfa-secret': 'JBSWY3DP' }, 'has 8 characters; a seed has 16'],
    [
      'a URI of another kind',
      { ...keys, 'mfa-secret': `otpauth://hotp/x?secret=${seed}` },
      'is not an otpauth://totp/',
    ],
    [
      'a URI without a secret',
      { ...keys, 'mfa-secret': 'otpauth://totp/x?issuer=y' },
      'is a URI without a secret',
    ],
    [
      'a URI with eight digits',
      { ...keys, 'mfa-secret': `otpauth://totp/x?secret=${seed}&digits=8` },
      'digits=8, and AWS uses digits=6',
    ],
    [
      'a URI with a period of 60 seconds',
      { ...keys, 'mfa-secret': `otpauth://totp/x?secret=${seed}&period=60` },
      'period=60, and AWS uses period=30',
    ],
    [
      'a URI with another hash',
      { ...keys, 'mfa-secret': `otpauth://totp/x?secret=${seed}&algorithm=SHA256` },
      'algorithm=SHA256, and AWS uses algorithm=SHA1',
    ],
    [
      "a user's ARN in place of a device",
      { ...keys, ...mfa, 'mfa-serial': 'arn:aws:iam::123456789012:user/alice' },
      'This is the ARN of a user.',
    ],
    [
      'a security key',
      { ...keys, ...mfa, 'mfa-serial': 'arn:aws:iam::123456789012:u2f/user/alice/key-X' },
      'which shows no codes',
    ],
    [
      'a device of another partition',
      { ...keys, ...mfa, 'mfa-serial': 'arn:aws-cn:iam::123456789012:mfa/alice' },
      'mfa-serial is in the partition aws-cn, and aws-region in the partition aws.',
    ],
    [
      'text that is not a device',
      { ...keys, ...mfa, 'mfa-serial': 'alice' },
      'mfa-serial: "alice" is not the serial',
    ],
    [
      'a long role session with max-key-age',
      { ...keys, ...role, ...mfa, 'max-key-age': '90d', 'role-duration-seconds': '3601' },
      'role-duration-seconds is 3601, and max-key-age with MFA',
    ],
    [
      'a long role session with a rotation',
      { ...keys, ...role, ...mfa, rotate: 'due', 'github-token': 'x', 'role-duration-seconds': '7200' },
      'role-duration-seconds is 7200, and rotate with MFA',
    ],
    [
      'a long role session with special-characters-workaround',
      { ...keys, ...role, ...mfa, 'special-characters-workaround': 'true', 'role-duration-seconds': '7200' },
      'role-duration-seconds is 7200, and special-characters-workaround with MFA',
    ],
  ])('%s', (_name, given, expected) => {
    const problem = problemOf(given);
    expect(problem).toContain(expected);
    expect(problem).not.toContain(seed);
    if (given['mfa-code']) expect(problem).not.toContain(given['mfa-code']);
  });
});

describe('reads a seed in any form, and masks every form', () => {
  test.each([
    ['plain', seed],
    ['lower case', seed.toLowerCase()],
    ['in groups', seed.replace(/(.{4})/g, '$1 ').trim()],
    ['with hyphens', seed.replace(/(.{4})(?=.)/g, '$1-')],
    ['with padding', `${seed}======`],
    ['over lines', `${seed.slice(0, 16)}\n${seed.slice(16)}`],
    ['a URI', `otpauth://totp/Amazon%20Web%20Services:alice@octo-users?secret=${seed}&issuer=AWS`],
    ['a URI with all parameters', `otpauth://totp/x?secret=${seed}&digits=6&period=30&algorithm=SHA-1`],
    ['a URI in lower case', `OTPAUTH://totp/x?issuer=y&secret=${seed.toLowerCase()}`],
  ])('%s', (_name, value) => {
    expect(readSeed(value)).toEqual({ seed });
    const masked = secretsIn(rawInputs({ ...keys, 'mfa-secret': value }));
    expect(masked).toContain(value);
    expect(masked).toContain(seed);
  });

  test('shows no part of the given values in a message', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8, maxLength: 60 }), (text) => {
        const reading = readSeed(text.trim());
        if ('problem' in reading)
          expect(`${reading.problem} ${reading.remedy}`).not.toContain(text.trim() || 'nothing');
      }),
    );
  });

  test('masks nothing short of a seed, which would blank half the log', () => {
    expect(seedForms('')).toEqual([]);
    expect(seedForms('a b')).toEqual([]);
  });
});
