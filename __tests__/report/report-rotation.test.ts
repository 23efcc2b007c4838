import type { Config, OnRotationFailure, RotateMode } from '../../src/config/config.ts';
import { KeyturnError } from '../../src/errors.ts';
import { failureConsequence, reportRotation, rotationFailure } from '../../src/report/report-rotation.ts';
import type { RotationOutcome } from '../../src/rotation/index.ts';
import { helpLine } from '../../src/runner/error-help.ts';
import type { Runner } from '../../src/runner/runner.ts';
import { parse } from '../config/parse.ts';

/** A managed rotation with additional inputs. */
function configWith(more: Readonly<Record<string, string>>): Config {
  const inputs = {
    'aws-region': 'eu-central-1',
    'role-to-assume': 'arn:aws:iam::123456789012:role/key-rotation',
    rotate: 'due',
    'rotate-user': 'ci-deployer',
    'github-token': 'github_pat_1',
    ...more,
  };
  return parse(inputs);
}

const nothing = { 'output-env-credentials': 'false' };

describe('after a failed rotation', () => {
  test.each<[string, Record<string, string>, ReturnType<typeof failureConsequence>]>([
    ['a step without credentials to publish fails', nothing, 'fail'],
    ['a step that exports its credentials continues', {}, 'continue'],
    ['a step with outputs continues', { ...nothing, 'output-credentials': 'true' }, 'continue'],
    ['a step with a profile continues', { 'aws-profile': 'deploy' }, 'continue'],
    [
      'a step with a list of profiles continues',
      { ...nothing, profiles: 'deploy = arn:aws:iam::123456789012:role/deploy' },
      'continue',
    ],
    ['a step that exports fails with on-rotation-failure: fail', { 'on-rotation-failure': 'fail' }, 'fail'],
    [
      'a step without credentials to publish warns with on-rotation-failure: warn',
      { ...nothing, 'on-rotation-failure': 'warn' },
      'warn',
    ],
  ])('%s', (_name, inputs, expected) => {
    expect(failureConsequence(configWith(inputs))).toBe(expected);
  });

  test.each<RotateMode>(['now', 'plan', 'undo'])(
    'rotate: %s was asked for by name and always fails',
    (rotate) => {
      expect(failureConsequence(configWith({ rotate, 'on-rotation-failure': 'warn' }))).toBe('fail');
    },
  );
});

const failed: RotationOutcome = {
  kind: 'failed',
  error: new KeyturnError('GitHubRefused', { summary: 'GitHub said no.', remedy: 'ask again.' }),
};

function result(more: Partial<Extract<RotationOutcome, { kind: 'result' }>>): RotationOutcome {
  return {
    kind: 'result',
    state: 'held',
    why: 'the old key is in use.',
    rotated: false,
    keys: [],
    journal: undefined,
    ...more,
  };
}

const overdue = result({ overdueSince: new Date('2026-11-01T00:00:00Z') });

test.each<[string, RotationOutcome | undefined, string | undefined]>([
  ['no rotation', undefined, undefined],
  ['a failed rotation', failed, 'The rotation of the access key has failed. GitHub said no.'],
  ['a rotation that is held', result({}), undefined],
  [
    'a rotation that has been held for too long',
    overdue,
    'The rotation has been held since 2026-11-01, and no other can start before it ends: the old key is in use.',
  ],
])('reports a failure only for a failed or overdue rotation: %s', (_name, outcome, what) => {
  expect(rotationFailure(outcome)?.explanation.summary).toBe(what);
});

describe('the report of a failure', () => {
  const annotations = (
    outcome: RotationOutcome,
    onFailure: OnRotationFailure | undefined,
    inputs: Record<string, string>,
    failsAnyway = false,
  ) => {
    const reported: string[] = [];
    const telling = (level: string) => (text: string) =>
      void reported.push(`${level}: ${text.split('\n').slice(-2).join('\n')}`);
    const runner = { env: {}, error: telling('error'), warning: telling('warning'), info: telling('info') };
    const config = configWith({ ...inputs, ...(onFailure ? { 'on-rotation-failure': onFailure } : {}) });
    const thrown = reportRotation(outcome, failsAnyway, config, runner as unknown as Runner);
    return [...reported, ...(thrown ? ['thrown'] : [])];
  };
  const help = (code: 'GitHubRefused' | 'RotationBlocked') => helpLine(code, {});
  const continues =
    'error: This step continues, because later steps need its credentials. To make it fail, set on-rotation-failure: fail.\n';

  test.each([
    [
      'a step that fails throws the error and does not log it too',
      failed,
      undefined,
      nothing,
      false,
      ['thrown'],
    ],
    [
      'a step that fails for another reason logs it',
      failed,
      undefined,
      nothing,
      true,
      [`error: What to do: ask again.\n${help('GitHubRefused')}`],
    ],
    [
      'a step that continues says how to make it fail',
      failed,
      undefined,
      {},
      false,
      [continues + help('GitHubRefused')],
    ],
    [
      'a step that only warns',
      failed,
      'warn',
      nothing,
      false,
      [`warning: What to do: ask again.\n${help('GitHubRefused')}`],
    ],
    [
      'a rotation held for too long is logged in the same way',
      overdue,
      undefined,
      {},
      false,
      [continues + help('RotationBlocked')],
    ],
    ['a rotation held for too long fails in the same way', overdue, undefined, nothing, false, ['thrown']],
    [
      'progress is one line',
      result({}),
      undefined,
      nothing,
      false,
      ['info: Rotation: held; the old key is in use.'],
    ],
  ] as const)('%s', (_name, outcome, onFailure, inputs, failsAnyway, expected) => {
    expect(annotations(outcome, onFailure, inputs, failsAnyway)).toEqual(expected);
  });
});

test.each([
  ['stop', /on-rotation-failure: "stop" is not fail or warn/, {}],
  ['fail', /on-rotation-failure has no effect without rotate/, { rotate: '', 'rotate-user': '' }],
])('on-rotation-failure: %s is refused', (value, message, more) => {
  expect(() => configWith({ 'on-rotation-failure': value, ...more })).toThrow(message);
});
