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
  ['the rotation failed before it started', failed, /its rotation failed in this run/],
  ['the rotation is not due', result({ state: 'idle' }), /rotate-after is longer/],
  ['the rotation was only planned', result({ state: 'planned' }), /rotate: plan changes nothing/],
  ['another run has the lock', result({}), /has not started: another run is rotating this key\.$/],
  [
    'the journal shows no rotation in progress',
    result({ journal: { phase: 'idle', user: committed.user } }),
    /has not started/,
  ],
  ['the rotation is in progress', result({ state: 'grace', journal: committed }), /is not finished/],
])('explains why a key is too old despite the rotation: %s', (_name, rotation, likely) => {
  expect(whyStillOld(rotation).cause).toMatch(likely);
});
