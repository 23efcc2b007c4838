import type { KeyAgeConfig } from '../../src/config/config.ts';
import { judgeKeys } from '../../src/keys/key-age.ts';
import type { KeyReport, KeyReportResult } from '../../src/keys/key-report.ts';

const day = 86_400_000;
const now = new Date('2026-11-22T10:00:00Z');
const ago = (days: number) => new Date(now.getTime() - days * day);
const key = (days: number, id = 'AKIAIOSFODNN7EXAMPLE') => ({
  id,
  status: 'Active' as const,
  createdAt: ago(days),
});
const reported = (days: number, more: Partial<KeyReport> = {}): KeyReportResult => ({
  kind: 'report',
  report: { signing: key(days), ...more },
});
const limits = (warnDays: number, maxDays?: number): KeyAgeConfig => ({
  warnMs: warnDays * day,
  ...(maxDays === undefined ? {} : { maxMs: maxDays * day }),
});
const judge = (observation: KeyReportResult, policy: KeyAgeConfig) =>
  judgeKeys(observation, policy, now, 'aws-cn');

test.each<[string, KeyReportResult, KeyAgeConfig, string, number | undefined, string[]]>([
  ['a young key is ok', reported(12), limits(90), 'ok', 12, []],
  ['a key of exactly the limit is ok', reported(90), limits(90, 90), 'ok', 90, []],
  ['a key over warn-key-age is warned about', reported(91), limits(90), 'warn', 91, ['warning KeyTooOld']],
  ['warn-key-age: 0 switches the warning off', reported(500), limits(0), 'ok', 500, []],
  ['a key over max-key-age is an error', reported(91), limits(60, 90), 'overdue', 91, ['error KeyTooOld']],
  [
    'a key over both limits is reported once',
    reported(400),
    limits(30, 90),
    'overdue',
    400,
    ['error KeyTooOld'],
  ],
  ['a key created in the future has age 0', reported(-3), limits(90, 90), 'ok', 0, []],
  [
    'an unknown age is a line in the log',
    { kind: 'unknown', why: 'denied', denied: true },
    limits(90),
    'unknown',
    undefined,
    ['info KeyAgeUnknown'],
  ],
  [
    'an unknown age is an error with max-key-age',
    { kind: 'unknown', why: 'denied', denied: true },
    limits(90, 90),
    'unknown',
    undefined,
    ['error KeyAgeUnknown'],
  ],
  [
    'a second Active key is a line in the log',
    reported(12, { other: key(100, 'AKIAI44QH8DHBEXAMPLE') }),
    limits(90),
    'ok',
    12,
    ['info RotationBlocked'],
  ],
  [
    'a second key that is Inactive is not reported',
    reported(12, { other: { ...key(100, 'AKIAI44QH8DHBEXAMPLE'), status: 'Inactive' } }),
    limits(90),
    'ok',
    12,
    [],
  ],
  [
    'a second key that has not been used for 46 days is warned about',
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
    'a second key that is 46 days old and was never used is warned about',
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
    'a quarantined user is an error at any age',
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

test('a run without a stored key reports nothing', () => {
  expect(judge({ kind: 'none' }, limits(90, 90))).toBeUndefined();
});

test('an unknown age prints the missing policy statement, in the partition of the Region', () => {
  const [finding] = judge({ kind: 'unknown', why: 'denied', denied: true }, limits(90, 90))?.findings ?? [];
  expect(finding?.explanation.remedy).toContain(
    '{"Effect":"Allow","Action":"iam:ListAccessKeys","Resource":"arn:aws-cn:iam::*:user/${aws:username}"}',
  );
});

test('a second key is shown by its last characters, with its last use', () => {
  const [finding] =
    judge(
      reported(12, {
        other: key(100, 'AKIAI44QH8DHBEXAMPLE'),
        otherLastUse: { at: ago(1), service: 's3', region: 'eu-central-1' },
      }),
      limits(90),
    )?.findings ?? [];
  expect(finding?.explanation.summary).toContain('AKIA…MPLE');
  expect(finding?.explanation.summary).toContain('last used 2026-11-21 by s3 in eu-central-1');
});

const second = key(100, 'AKIAI44QH8DHBEXAMPL2');
const usedAgo = (ms: number) => ({
  at: new Date(now.getTime() - ms),
  service: 's3',
  region: 'eu-central-1',
});

test.each<[string, Partial<KeyReport>, string]>([
  ['yesterday', { otherLastUse: usedAgo(day) }, 'info'],
  ['exactly 45 days ago', { otherLastUse: usedAgo(45 * day) }, 'info'],
  ['a millisecond before that', { otherLastUse: usedAgo(45 * day + 1) }, 'warning'],
  ['at an unknown time', {}, 'info'],
])('warns about a second key that is unused for more than 45 days: last used %s', (_name, more, level) => {
  expect(judge(reported(12, { other: second, ...more }), limits(90))?.findings).toMatchObject([{ level }]);
});

test('a second key that is 45 days old and was never used is not warned about', () => {
  const other = key(45, second.id);
  expect(judge(reported(12, { other, otherLastUse: 'never' }), limits(90))?.findings).toMatchObject([
    { level: 'info' },
  ]);
});

const denied = { kind: 'unknown', why: 'denied.', denied: true } as const;
const leaked = { attachedPolicies: ['arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3'] };

test.each<[string, KeyReportResult, KeyAgeConfig, string]>([
  [
    'a key over warn-key-age',
    reported(91),
    limits(90, 200),
    'The access key AKIA…MPLE is 91 days old; warn-key-age is 90d.',
  ],
  [
    'a key over max-key-age',
    reported(91),
    limits(30, 60),
    'The access key AKIA…MPLE is 91 days old; max-key-age is 60d.',
  ],
  ['an unknown age', denied, limits(90), 'The age of the access key is not known: denied.'],
  [
    'a second key whose last use is unknown',
    reported(12, { other: second }),
    limits(90),
    'The user has a second Active access key, AKIA…MPL2 (created 2026-08-14).',
  ],
  [
    'an unused second key',
    reported(12, { other: second, otherLastUse: 'never' }),
    limits(90),
    'The user has a second Active access key, AKIA…MPL2 (created 2026-08-14, never used), which has not been used for more than 45 days.',
  ],
  [
    'a console password',
    reported(12, { hasPassword: true }),
    limits(90),
    'The user of AKIA…MPLE has a console password.',
  ],
  [
    'a leak',
    reported(12, leaked),
    limits(90),
    'AWS has attached the policy arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3 to the user of AKIA…MPLE.',
  ],
])('%s is reported in one sentence', (_name, observation, policy, what) => {
  expect(judge(observation, policy)?.findings.map(({ explanation }) => explanation.summary)).toEqual([what]);
});

test('a leak is reported as an incident, with the first steps', () => {
  const [finding] = judge(reported(12, leaked), limits(90))?.findings ?? [];
  expect(finding?.explanation.remedy).toMatch(/^treat it as a leak: deactivate the key now/);
});
