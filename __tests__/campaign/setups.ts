import { day, type Setup } from './lab.ts';

const week = { graceMs: 7 * day, recoveryMs: 7 * day };
const atOnce = { graceMs: 0, recoveryMs: 0 };
const mixed = [
  'AWS_CREDENTIALS',
  'env:production classic',
  'org:octo-org AWS_CREDENTIALS',
  'octo-org/other-repo dependabot',
].join('\n');

/** Every kind of rotation that differs in what a crash can leave behind. */
export const setups: readonly Setup[] = (['self', 'managed'] as const).flatMap((mode): Setup[] => [
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
]);
