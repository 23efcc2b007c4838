import { Masks } from '../../src/sandbox/runner/masks.ts';
import { type Canary, formsOf, leaks, visibleLog } from './leaks.ts';

const session: Canary = { kind: 'credentials', secret: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };
const seed: Canary = { kind: 'never handed out', secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' };

describe('a planted leak is found', () => {
  /** Ways in which programs print a secret, written without `formsOf`. */
  const mutants: readonly (readonly [string, (secret: string) => string])[] = [
    ['as it is', (secret) => secret],
    ['in a URL', (secret) => `https://octo.example/?a=${new URLSearchParams({ b: secret })}`],
    ['in JSON', (secret) => JSON.stringify({ error: { secret } })],
    ['in JSON with escaped slashes', (secret) => JSON.stringify({ secret }).replaceAll('/', '\\/')],
    [
      'in hexadecimal',
      (secret) => [...Buffer.from(secret)].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    ],
    ['in upper-case hexadecimal', (secret) => Buffer.from(`x${secret}`).toString('hex').toUpperCase()],
    ...['', 'a', 'ab', 'abc', 'user:'].flatMap((before) => [
      [
        `in Base64 after ${JSON.stringify(before)}`,
        (secret: string) => Buffer.from(`${before}${secret}z`).toString('base64'),
      ] as const,
      [
        `in URL-safe Base64 after ${JSON.stringify(before)}`,
        (secret: string) => Buffer.from(`${before}${secret}`).toString('base64url'),
      ] as const,
    ]),
  ];

  test.each(mutants)('%s', (_how, plant) => {
    for (const canary of [session, seed])
      expect(leaks([{ place: 'the log', text: `x ${plant(canary.secret)} y` }], [canary])).not.toEqual([]);
  });

  test('in one line of a secret with several', () => {
    const pair: Canary = { kind: 'credentials', secret: `AKIAIOSFODNN7EXAMPLE\n${session.secret}` };
    expect(leaks([{ place: 'the log', text: session.secret }], [pair])).toEqual([
      'the log has a secret in plain text',
    ]);
  });

  test('and its report does not show the secret', () => {
    const [found = ''] = leaks([{ place: 'the log', text: session.secret }], [session]);
    for (const form of formsOf(session.secret).values()) expect(found).not.toContain(form);
  });
});

describe('what may be where', () => {
  test.each<[string, boolean, boolean]>([
    ['the log', false, false],
    ['the job summary', false, false],
    ['an annotation', false, false],
    ['variable AWS_SECRET_ACCESS_KEY', true, false],
    ['variable ADMIN_AWS_SESSION_TOKEN', true, false],
    ['variable AWS_REGION', false, false],
    ['variable KEYTURN_REFRESH_0123456789AB', false, false],
    ['output aws-secret-access-key', true, false],
    ['output authenticated-arn', false, false],
    ['output rotation-state', false, false],
    ['state keyturn-variables', true, false],
    ['state keyturn-profile', true, false],
    ['state keyturn-refresh', false, false],
    ['file .aws/credentials', true, false],
    ['file keyturn-refresh-0123456789ab/session', true, false],
    ['file keyturn-refresh-0123456789ab/source', false, false],
    ['file work/report.json', false, false],
    ['variable of GitHub KEYTURN_JOURNAL_CI', false, false],
    ['a request to GitHub', false, false],
  ])('%s: credentials %s, other secrets %s', (place, credentials, others) => {
    const isAllowed = (canary: Canary) => leaks([{ place, text: canary.secret }], [canary]).length === 0;
    expect([isAllowed(session), isAllowed(seed)]).toEqual([credentials, others]);
  });
});

describe('the log', () => {
  test.each([
    ['a secret before its mask', `a ${seed.secret}\n::add-mask::${seed.secret}\n`, true],
    ['a secret in a debug line before its mask', `::debug::${seed.secret}\n::add-mask::${seed.secret}`, true],
    ['a secret after its mask', `::add-mask::${seed.secret}\na ${seed.secret}\n`, false],
    ['the mask itself', `::add-mask::${seed.secret}`, false],
    [
      'the hexadecimal form after the mask',
      `::add-mask::${seed.secret}\n${Buffer.from(seed.secret).toString('hex')}`,
      true,
    ],
  ])('%s', (_what, rawLog, isLeak) => {
    const text = visibleLog(rawLog, new Masks());
    expect(leaks([{ place: 'the log', text }], [seed]).length > 0).toBe(isLeak);
  });
});
