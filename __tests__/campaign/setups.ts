import { day, type Setup } from './lab.ts';

const week = { graceMs: 7 * day, recoveryMs: 7 * day };
const atOnce = { graceMs: 0, recoveryMs: 0 };
const mixed = [
  'AWS_CREDENTIALS',
  'env:production classic',
  'org:octo-org AWS_CREDENTIALS',
  'octo-org/other-repo dependabot',
].join('\n');

/** The kinds of rotation that differ in what a crash can leave behind. */
export const setups: readonly Setup[] = [
  ...(['self', 'managed'] as const).flatMap(inEachMode),
  ...(['self', 'managed'] as const).flatMap(beforeItIsDue),
  ...withMfa(),
];

function inEachMode(mode: 'self' | 'managed'): Setup[] {
  return [
    { name: `${mode}, two-line`, mode, targets: 'AWS_CREDENTIALS', ...week },
    { name: `${mode}, two-line, no grace`, mode, targets: 'AWS_CREDENTIALS', ...atOnce },
    { name: `${mode}, classic`, mode, targets: 'classic', ...week },
    { name: `${mode}, classic, no grace`, mode, targets: 'classic', ...atOnce },
    { name: `${mode}, two targets`, mode, targets: 'AWS_CREDENTIALS\nenv:production classic', ...week },
    { name: `${mode}, four mixed targets`, mode, targets: mixed, ...week },
    { name: `${mode}, four mixed targets, no grace`, mode, targets: mixed, ...atOnce },
    {
      name: `${mode}, two-line, keys spread slowly`,
      mode,
      targets: 'AWS_CREDENTIALS',
      ...week,
      propagationMs: { sts: 4_000, iam: 15_000 },
    },
    { name: `${mode}, classic, runs unreadable`, mode, targets: 'classic', ...week, without: ['actions'] },
    { name: `${mode}, no journal`, mode, targets: 'AWS_CREDENTIALS', ...week, without: ['variables'] },
  ];
}

/** Rotations with `rotate: now` of a key that is not due, so that a later run does not start over by itself. */
function beforeItIsDue(mode: 'self' | 'managed'): Setup[] {
  const young = { mode, keyAgeDays: 10, ...week };
  return [
    { name: `${mode}, two-line, young key`, ...young, targets: 'AWS_CREDENTIALS' },
    {
      name: `${mode}, two targets, young key`,
      ...young,
      targets: 'AWS_CREDENTIALS\nenv:production classic',
    },
  ];
}

/** A user of docs/rotation.md who may list, create, change and delete its keys only with MFA. */
function withMfa(): Setup[] {
  const self = { mode: 'self', mfa: true } as const;
  return [
    { name: 'self, MFA, two-line', ...self, targets: 'AWS_CREDENTIALS', ...week },
    { name: 'self, MFA, two-line, no grace', ...self, targets: 'AWS_CREDENTIALS', ...atOnce },
    { name: 'self, MFA, classic', ...self, targets: 'classic', ...week },
    { name: 'self, MFA, four mixed targets', ...self, targets: mixed, ...week },
    {
      name: 'self, MFA, two-line, keys spread slowly',
      ...self,
      targets: 'AWS_CREDENTIALS',
      ...week,
      propagationMs: { sts: 4_000, iam: 15_000 },
    },
  ];
}
