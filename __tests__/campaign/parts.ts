import { crashCampaign } from './crashes.ts';
import { faultCampaign } from './faults.ts';
import { interleavingCampaign } from './interleavings.ts';
import { processCampaign } from './processes.ts';
import { profileKillCampaign } from './profile-kills.ts';
import { setups } from './setups.ts';
import type { Tally } from './story.ts';
import { strangerCampaign } from './strangers.ts';

/** A part of the campaign. */
export interface Part {
  readonly name: string;
  /** Runs only when it is asked for by name: it takes long, and finds what the others find. */
  readonly isDeep: boolean;
  readonly run: (tally: Tally) => Promise<void>;
}

const setup = (name: string) => {
  const found = setups.find((each) => each.name === name);
  if (!found) throw new Error(`there is no setup ${name}`);
  return found;
};

/** Largest first, so that the processors end together. */
export const parts: readonly Part[] = [
  ...['self, classic', 'managed, two targets', 'self, two-line, no grace'].map((name) => ({
    name: `faults: ${name}`,
    isDeep: false,
    run: (tally: Tally) => faultCampaign(setup(name), tally),
  })),
  ...['self, classic', 'managed, two targets'].map((name) => ({
    name: `two runs: ${name}`,
    isDeep: false,
    run: (tally: Tally) => interleavingCampaign(setup(name), tally, 2),
  })),
  ...['self, classic', 'managed, two-line'].map((name) => ({
    name: `strangers: ${name}`,
    isDeep: false,
    run: (tally: Tally) => strangerCampaign(setup(name), tally),
  })),
  ...setups.map((each) => ({
    name: `crashes: ${each.name}`,
    isDeep: false,
    run: (tally: Tally) => crashCampaign(each, tally),
  })),
  ...(['two-line', 'classic'] as const).map((form) => ({
    name: `kill -9: ${form}`,
    isDeep: false,
    run: (tally: Tally) => processCampaign(form, tally),
  })),
  { name: 'kill -9: profile files', isDeep: false, run: profileKillCampaign },
  ...setups.map((each) => ({
    name: `deep faults: ${each.name}`,
    isDeep: true,
    run: (tally: Tally) => faultCampaign(each, tally),
  })),
  ...['self, two-line', 'managed, two-line'].map((name) => ({
    name: `deep two runs: ${name}`,
    isDeep: true,
    run: (tally: Tally) => interleavingCampaign(setup(name), tally, 3),
  })),
];
