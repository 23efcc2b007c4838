import {
  bootstrapCrashCampaign,
  bootstrapFaultCampaign,
  bootstrapLateCampaign,
} from './bootstrap-crashes.ts';
import { bootstrapSetups } from './bootstrap-setups.ts';
import { cancelCampaign, recoveryCampaign, threefoldCampaign } from './cancellations.ts';
import { crashCampaign } from './crashes.ts';
import { faultCampaign } from './faults.ts';
import { forgeryCampaign } from './forgery-fuzz.ts';
import { interleavingCampaign } from './interleavings.ts';

import { lateReadCampaign, lateReadCrashCampaign } from './lags.ts';
import { lateKeyCampaign } from './late-keys.ts';
import { cancelledProcessCampaign, processCampaign } from './processes.ts';
import { profileKillCampaign } from './profile-kills.ts';

import { setups } from './setups.ts';
import { soakCampaign, soakSetups } from './soak-histories.ts';
import type { Tally } from './story.ts';
import { strangerCampaign } from './strangers.ts';
import { vaultCrashCampaign, vaultSetups } from './vault-crashes.ts';

/** A part of the campaign. */
export interface Part {
  /** The group, a colon, and the setup. */
  readonly name: string;
  /** Runs only by name: it takes long and finds what the others find. */
  readonly isDeep: boolean;
  /** Whether `.ci/run` runs it. */
  readonly isInCi: boolean;
  readonly run: (tally: Tally) => Promise<unknown>;
}

/** Nearly all crashes, and the most different parts of the rest: about six minutes on two processors. */
const ci: readonly RegExp[] = [
  /^crashes: (?!.*(four mixed targets, no grace|MFA, four mixed|classic, no grace))/,
  /^late reads:/,
  /^cancelled: (self, classic|managed, two-line|managed, two targets, young key|self, MFA, two-line)$/,
  /^cancelled recovery: managed, two targets, young key$/,
  /^forged: 500 of seed 1$/,
  /^second store: (self, vault classic|managed, vault and GitHub)$/,
  /^late keys: self, two-line$/,
  /^late reads and crashes: managed, two-line$/,
  /^bootstrap crashes: GitLab/,
];

const setup = (name: string) => {
  const found = setups.find((each) => each.name === name);
  if (!found) throw new Error(`there is no setup ${name}`);
  return found;
};

const part = (name: string, run: Part['run']): Part => ({
  name,
  isDeep: /^(deep|soak)/.test(name),
  isInCi: ci.some((each) => each.test(name)),
  run,
});

/** Setups with so few requests that every pair of blows can be tried. */
const small = ['two-line', 'classic', 'two-line, young key'].flatMap((name) => [
  `self, ${name}`,
  `managed, ${name}`,
]);
const large = ['two targets', 'two targets, young key', 'four mixed targets'].flatMap((name) => [
  `self, ${name}`,
  `managed, ${name}`,
]);

/** The seeds of the long soak. The short one has another seed. */
const soakSeeds = Array.from({ length: 20 }, (_, index) => index + 1);

/** The most different set-ups, for the short soak: 40 seconds on one processor. */
const shortSoak =
  /^(self|managed), (two-line|classic|two targets|four mixed targets|two-line, no grace|classic, runs unreadable|two-line, young key|vault classic|vault and GitHub|two-line, App|four mixed targets, App)$|^self, MFA, (two-line|four mixed targets)$/;

/** The largest come first, so that the processors finish together. */
export const parts: readonly Part[] = [
  ...['self, classic', 'managed, two targets', 'self, two-line, no grace'].map((name) =>
    part(`faults: ${name}`, (tally) => faultCampaign(setup(name), tally)),
  ),
  ...['self, classic', 'managed, two targets'].map((name) =>
    part(`two runs: ${name}`, (tally) => interleavingCampaign(setup(name), tally, 2)),
  ),
  ...small.map((name) =>
    part(`cancelled recovery: ${name}`, (tally) => recoveryCampaign(setup(name), tally, 3)),
  ),
  ...large.map((name) =>
    part(`cancelled recovery: ${name}`, (tally) => recoveryCampaign(setup(name), tally, 7)),
  ),
  ...[...small, ...large].map((name) =>
    part(`three blows: ${name}`, (tally) => threefoldCampaign(setup(name), tally, 41)),
  ),
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((seed) =>
    part(`forged: 500 of seed ${seed}`, (tally) => forgeryCampaign(seed, 500, tally)),
  ),
  ...[...small, ...large].map((name) =>
    part(`late keys: ${name}`, (tally) => lateKeyCampaign(setup(name), tally)),
  ),
  ...setups.map((each) => part(`late reads: ${each.name}`, (tally) => lateReadCampaign(each, tally))),
  ...[...small, ...large].map((name) =>
    part(`late reads and crashes: ${name}`, (tally) => lateReadCrashCampaign(setup(name), tally, 11)),
  ),
  ...setups.map((each) => part(`cancelled: ${each.name}`, (tally) => cancelCampaign(each, tally))),
  ...['self, classic', 'managed, two-line'].map((name) =>
    part(`strangers: ${name}`, (tally) => strangerCampaign(setup(name), tally)),
  ),
  ...setups.map((each) => part(`crashes: ${each.name}`, (tally) => crashCampaign(each, tally))),
  ...vaultSetups.map((each) =>
    part(`second store: ${each.name}`, (tally) => vaultCrashCampaign(each, 1, tally)),
  ),
  ...(['two-line', 'classic'] as const).map((form) =>
    part(`kill -9: ${form}`, (tally) => processCampaign(form, tally)),
  ),
  part('kill -9: profile files', profileKillCampaign),
  ...bootstrapSetups.flatMap((each) => [
    part(`bootstrap crashes: ${each.name}`, (tally) => bootstrapCrashCampaign(each, tally)),
    part(`bootstrap faults: ${each.name}`, (tally) => bootstrapFaultCampaign(each, tally)),
    part(`bootstrap late reads: ${each.name}`, (tally) => bootstrapLateCampaign(each, tally, 3)),
  ]),
  ...(['two-line', 'classic'] as const).map((form) =>
    part(`cancelled processes: ${form}`, (tally) => cancelledProcessCampaign(form, tally, 3)),
  ),
  ...setups.map((each) => part(`deep faults: ${each.name}`, (tally) => faultCampaign(each, tally))),
  ...[...small, ...large].map((name) =>
    part(`deep cancelled recovery: ${name}`, (tally) => recoveryCampaign(setup(name), tally, 1)),
  ),
  ...['self, two-line', 'managed, two-line'].map((name) =>
    part(`deep two runs: ${name}`, (tally) => interleavingCampaign(setup(name), tally, 3)),
  ),
  ...soakSetups
    .filter(({ name }) => shortSoak.test(name))
    .map((each) => part(`soak in CI: ${each.name}`, (tally) => soakCampaign(each, 0, tally))),
  ...soakSeeds.flatMap((seed) =>
    soakSetups.map((each) =>
      part(`soak, seed ${seed}: ${each.name}`, (tally) => soakCampaign(each, seed, tally)),
    ),
  ),
];
