import type { KeyAgeConfig } from '../../src/config/config.ts';
import { judgeKeys } from '../../src/keys/key-age.ts';
import type { KeyObservation, KeyReport } from '../../src/keys/key-report.ts';

const day = 86_400_000;
const now = new Date('2026-11-22T10:00:00Z');
const ago = (days: number) => new Date(now.getTime() - days * day);
const key = (days: number, id = 'AKIAIOSFODNN7EXAMPLE') => ({
  id,
  status: 'Active' as const,
  createdAt: ago(days),
});
const reported = (days: number, more: Partial<KeyReport> = {}): KeyObservation => ({
  kind: 'report',
  report: { signing: key(days), ...more },
});
const limits = (warnDays: number, maxDays?: number): KeyAgeConfig => ({
  warnMs: warnDays * day,
  ...(maxDays === undefined ? {} : { maxMs: maxDays * day }),
});
const judge = (observation: KeyObservation, policy: KeyAgeConfig) =>
  judgeKeys(observation, policy, now, 'aws-cn');

test.each<[string, KeyObservation, KeyAgeConfig, string, number | undefined, string[]]>([
  ['a young key is ok', reported(12), limits(90), 'ok', 12, []],
  ['a key of exactly the limit is ok', reported(90), limits(90, 90), 'ok', 90, []],
  ['a key over warn-key-age is warned about', reported(91), limits(90), 'warn', 91, ['warning KeyTooOld']],
  ['warn-key-age: 0 switches the warning off', reported(500), limits(0), 'ok', 500, []],
  ['a key over max-key-age is an error', reported(91), limits(60, 90), 'overdue', 91, ['error KeyTooOld']],
  [
    'a key over both limits is told of once',
    reported(400),
    limits(30, 90),
    'overdue',
    400,
    ['error KeyTooOld'],
  ],
  ['a key from the future has no age, not less', reported(-3), limits(90, 90), 'ok', 0, []],
  [
    'an unknown age is a word in passing',
    { kind: 'unknown', why: 'denied', denied: true },
    limits(90),
    'unknown',
    undefined,
    ['info KeyAgeUnknown'],
  ],
  [
    'an unknown age fails closed with max-key-age',
    { kind: 'unknown', why: 'denied', denied: true },
    limits(90, 90),
    'unknown',
    undefined,
    ['error KeyAgeUnknown'],
  ],
  [
    'a second Active key is told of',
    reported(12, { other: key(100, 'AKIAI44QH8DHBEXAMPLE') }),
    limits(90),
    'ok',
    12,
    ['info RotationBlocked'],
  ],
  [
    'a second key that is Inactive is not',
    reported(12, { other: { ...key(100, 'AKIAI44QH8DHBEXAMPLE'), status: 'Inactive' } }),
    limits(90),
    'ok',
    12,
    [],
  ],
  [
    'a second key that nobody has used for 46 days is warned about',
    reported(12, {
      other: key(100, 'AKIAI44QH8DHBEXAMPLE'),
      otherLastUse: { at: ago(46), service: 's3', region: 'eu-central-1' },
    }),
    limits(90),
    'ok',
    12,
    ['warning RotationBlocked'],
  ],
  [
    'a second key that was never used, and is 46 days old, is warned about',
    reported(12, { other: key(46, 'AKIAI44QH8DHBEXAMPLE'), otherLastUse: 'never' }),
    limits(90),
    'ok',
    12,
    ['warning RotationBlocked'],
  ],
  [
    'a console password is warned about',
    reported(12, { hasPassword: true }),
    limits(90),
    'ok',
    12,
    ['warning RotationBlocked'],
  ],
  [
    'a quarantined user is an error, whatever the age',
    reported(1, { attachedPolicies: ['arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3'] }),
    limits(0),
    'ok',
    1,
    ['error SuspectedLeak'],
  ],
])('%s', (_name, observation, policy, status, ageDays, findings) => {
  const judgement = judge(observation, policy);
  expect(judgement?.status).toBe(status);
  expect(judgement?.ageDays).toBe(ageDays);
  expect(judgement?.findings.map(({ level, code }) => `${level} ${code}`)).toEqual(findings);
});

test('no stored key, no judgement', () => {
  expect(judge({ kind: 'none' }, limits(90, 90))).toBeUndefined();
});

test('an unknown age says which statement the policy lacks, in the partition of the Region', () => {
  const [finding] = judge({ kind: 'unknown', why: 'denied', denied: true }, limits(90, 90))?.findings ?? [];
  expect(finding?.account.next).toContain(
    '{"Effect":"Allow","Action":"iam:ListAccessKeys","Resource":"arn:aws-cn:iam::*:user/${aws:username}"}',
  );
});

test('a second key is shown by its last characters, with who uses it', () => {
  const [finding] =
    judge(
      reported(12, {
        other: key(100, 'AKIAI44QH8DHBEXAMPLE'),
        otherLastUse: { at: ago(1), service: 's3', region: 'eu-central-1' },
      }),
      limits(90),
    )?.findings ?? [];
  expect(finding?.account.what).toContain('AKIA…MPLE');
  expect(finding?.account.what).toContain('last used 2026-11-21 by s3 in eu-central-1');
});
