import { setups } from './setups.ts';
import { type SoakEvent, soak } from './soak.ts';

process.env.AWS_ENDPOINT_URL = 'http://127.0.0.1:1';
process.env.AWS_EC2_METADATA_DISABLED = 'true';

/** Seven weeks of a set-up. The first run stores a new key, the next two retire the old one. */
async function weeksOf(name: string, ...events: readonly SoakEvent[]) {
  const setup = setups.find((each) => each.name === name);
  if (!setup) throw new Error(`there is no setup ${name}`);
  // The last use of a key would hold a retirement back, and hide that another check is missing.
  return soak({ setup: { ...setup, lastUseDenied: true }, weeks: 7, events, seed: 1 });
}

/** Histories in which a check is all that stands between a key in use and its end. */
test.each<[string, string, SoakEvent[]]>([
  [
    'somebody stores the old pair again before the old key is deactivated',
    'managed, two-line',
    [{ week: 1, people: 'store the other pair', which: 0 }],
  ],
  [
    'somebody creates a key by hand, and the next rotation begins beside it',
    'self, two-line, no grace',
    [
      { week: 2, people: 'create a key', which: 0 },
      { week: 3, byHand: 'now' },
    ],
  ],
  [
    'a run is killed, and somebody deletes the journal',
    'self, two targets',
    [
      { week: 0, at: 50, trouble: { kind: 'kill' } },
      { week: 1, people: 'delete the journal', which: 0 },
    ],
  ],
])('nothing is lost when %s', async (_, setup, events) => {
  const { violations, counts } = await weeksOf(setup, ...events);
  expect(violations).toEqual([]);
  expect(counts['new keys stored']).toBeGreaterThan(1);
});
