import type { AccessKeyInfo } from '../../src/aws/iam.ts';
import type { Session } from '../../src/aws/sts.ts';
import type { Run } from '../../src/clients/run.ts';
import type { RotationConfig } from '../../src/config/config.ts';
import { judgeUserKeys, worse } from '../../src/keys/key-age.ts';
import type { UserKeys } from '../../src/keys/key-report.ts';
import { observeUserKeys } from '../../src/keys/observe-user-keys.ts';
import type { Journal } from '../../src/rotation/journal.ts';

const now = new Date('2026-11-25T03:00:00Z');
const dayMs = 86_400_000;
const policy = { warnMs: 30 * dayMs, maxMs: 60 * dayMs };
const oldId = 'AKIAIOSFODNN7EXAMPLE';
const newId = 'AKIAI44QH8DHBEXAMPL2';

function key(id: string, days: number, status: AccessKeyInfo['status'] = 'Active'): AccessKeyInfo {
  return { id, status, createdAt: new Date(now.getTime() - days * dayMs), userName: 'ci' };
}

function seen(keys: readonly AccessKeyInfo[], predecessor?: string): UserKeys {
  return { kind: 'seen', user: 'ci', keys, ...(predecessor === undefined ? {} : { predecessor }) };
}

describe('the age of a rotated user', () => {
  test.each<[string, UserKeys, string, number | undefined, readonly string[]]>([
    ['one key, young', seen([key(oldId, 5)]), 'ok', 5, []],
    ['one key, at the limit', seen([key(oldId, 60)]), 'warn', 60, ['warning KeyTooOld']],
    ['one key, too old', seen([key(oldId, 61)]), 'overdue', 61, ['error KeyTooOld']],
    [
      'two keys, the second too old',
      seen([key(newId, 1), key(oldId, 100)]),
      'overdue',
      100,
      ['error KeyTooOld'],
    ],
    [
      'two keys, both too old',
      seen([key(oldId, 90), key(newId, 80)]),
      'overdue',
      90,
      ['error KeyTooOld', 'error KeyTooOld'],
    ],
    [
      'the predecessor does not count beside its successor',
      seen([key(oldId, 100), key(newId, 1)], oldId),
      'ok',
      1,
      [],
    ],
    [
      'the predecessor counts where its successor is Inactive',
      seen([key(oldId, 100), key(newId, 1, 'Inactive')], oldId),
      'overdue',
      100,
      ['error KeyTooOld'],
    ],
    [
      'the predecessor counts where its successor is gone',
      seen([key(oldId, 100)], oldId),
      'overdue',
      100,
      ['error KeyTooOld'],
    ],
    ['an Inactive key does not count', seen([key(oldId, 400, 'Inactive'), key(newId, 1)]), 'ok', 1, []],
    ['no key at all', seen([]), 'ok', undefined, []],
    [
      'keys that cannot be listed are an error with max-key-age',
      { kind: 'unknown', user: 'ci', why: 'no answer.', denied: false },
      'unknown',
      undefined,
      ['error KeyAgeUnknown'],
    ],
  ])('is judged from its keys: %s', (_name, keys, status, ageDays, findings) => {
    const judgement = judgeUserKeys(keys, policy, now);
    expect([judgement.status, judgement.ageDays]).toEqual([status, ageDays]);
    expect(judgement.findings.map(({ level, code }) => `${level} ${code}`)).toEqual(findings);
  });

  test('is reported with the name of the user', () => {
    const [finding] = judgeUserKeys(seen([key(oldId, 100)]), policy, now).findings;
    expect(finding?.explanation.summary).toBe(
      'The access key AKIA…MPLE of the user ci is 100 days old; max-key-age is 60d.',
    );
  });

  test('is a line in the log when it is unknown and max-key-age is not set', () => {
    const unknown = { kind: 'unknown', user: 'ci', why: 'no answer.', denied: true } as const;
    expect(judgeUserKeys(unknown, { warnMs: 0 }, now).findings).toEqual([
      {
        level: 'info',
        code: 'KeyAgeUnknown',
        explanation: { summary: 'The age of the access keys of the user ci is not known: no answer.' },
      },
    ]);
  });

  test('is reported with the permission that is missing', () => {
    const unknown = { kind: 'unknown', user: 'ci', why: 'AccessDenied.', denied: true } as const;
    const [finding] = judgeUserKeys(unknown, policy, now).findings;
    expect(finding?.explanation.cause).toContain('may not call iam:ListAccessKeys on the user ci');
  });

  test('is the worse status and the greater age of two keys', () => {
    const young = { status: 'ok', ageDays: 3, findings: [] } as const;
    const old = { status: 'overdue', ageDays: 90, findings: [] } as const;
    const unknown = { status: 'unknown', findings: [] } as const;
    expect(worse(young, old)).toEqual(old);
    expect(worse(old, unknown)).toEqual(old);
    expect(worse(unknown, unknown)).toStrictEqual(unknown);
    expect(worse(unknown, young)).toEqual({ status: 'unknown', ageDays: 3, findings: [] });
  });
});

describe('the keys after a rotation', () => {
  const user = '123456789012/ci';
  const at = now.toISOString();
  const both = { old: oldId, new: newId, confirmed: {}, committedAt: at, user };
  const rotation = { user: 'ci' } as RotationConfig;
  const run = {} as Run;

  test.each<[string, Journal | undefined, string | undefined]>([
    ['no journal', undefined, undefined],
    ['idle', { phase: 'idle', user }, undefined],
    [
      'distributing: the old key is still in use',
      { phase: 'distributing', user, old: oldId, new: newId, baseline: {}, startedAt: at, proven: true },
      undefined,
    ],
    ['committed: the old key is the predecessor', { phase: 'committed', ...both }, oldId],
    ['undone: no key is the predecessor', { phase: 'committed', ...both, paused: true }, undefined],
    ['retired: the old key is the predecessor', { phase: 'retired', ...both, retiredAt: at }, oldId],
  ])('%s', async (_name, journal, predecessor) => {
    const keys = [key(oldId, 100), key(newId, 1)];
    const outcome = { kind: 'result', state: 'held', why: '', rotated: false, keys, journal } as const;
    expect(await observeUserKeys(outcome, {} as Session, rotation, run)).toEqual(seen(keys, predecessor));
  });

  test('are not listed again for a key that rotates itself', async () => {
    const self = {} as RotationConfig;
    const outcome = {
      kind: 'result',
      state: 'idle',
      why: '',
      rotated: false,
      keys: [],
      journal: undefined,
    } as const;
    expect(await observeUserKeys(outcome, {} as Session, self, run)).toBeUndefined();
  });
});
