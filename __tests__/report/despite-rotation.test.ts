import { KeyturnError } from '../../src/errors.ts';
import { whyStillOld } from '../../src/report/despite-rotation.ts';
import type { RotationOutcome } from '../../src/rotation/index.ts';

const committed = {
  phase: 'committed',
  user: '123456789012/octo',
  old: 'AKIAIOSFODNN7EXAMPLE',
  new: 'AKIAI44QH8DHBEXAMPLE',
  confirmed: {},
  committedAt: '2026-11-25T03:16:38Z',
} as const;
const result = (others: Partial<Extract<RotationOutcome, { kind: 'result' }>>): RotationOutcome => ({
  kind: 'result',
  state: 'held',
  why: 'another run is rotating this key.',
  rotated: false,
  keys: [],
  journal: undefined,
  ...others,
});
const failed: RotationOutcome = {
  kind: 'failed',
  error: new KeyturnError('GitHubRefused', { summary: 'GitHub answered 403' }),
};

test.each<[string, RotationOutcome, RegExp]>([
  ['the rotation failed before it began', failed, /its rotation failed in this run/],
  ['it is not due', result({ state: 'idle' }), /rotate-after is longer/],
  ['it was only planned', result({ state: 'planned' }), /rotate: plan changes nothing/],
  ['another run has the lock', result({}), /has not started: another run is rotating this key\.$/],
  [
    'nothing is under way by the journal',
    result({ journal: { phase: 'idle', user: committed.user } }),
    /has not started/,
  ],
  ['it is under way', result({ state: 'grace', journal: committed }), /is not finished/],
])('a key that is too old, and %s', (_name, rotation, likely) => {
  expect(whyStillOld(rotation).cause).toMatch(likely);
});
