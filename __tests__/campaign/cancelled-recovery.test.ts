import { judge, type Plan } from './cancellations.ts';
import { setups } from './setups.ts';
import type { Tally } from './story.ts';

process.env.AWS_ENDPOINT_URL = 'http://127.0.0.1:1';
process.env.AWS_EC2_METADATA_DISABLED = 'true';

const afterFirstTarget = { when: 'after', operation: 'PutSecret', nth: 1 } as const;
const afterCreation = { when: 'after', operation: 'CreateAccessKey' } as const;

// Every moment is in `npm run campaign cancelled`; these are the ones that once lost a key or told a lie.
test.each<[string, string, Plan['blows'], number]>([
  [
    'killed between two targets, and cancelled right after the next key is created, the broken target is repaired',
    'managed, two targets, young key',
    [
      { kind: 'kill', at: afterFirstTarget },
      { kind: 'cancel', at: afterCreation },
    ],
    0,
  ],
  [
    'killed between two targets, and cancelled as soon as the half-stored key is deleted, nothing false is said',
    'managed, two targets, young key',
    [
      { kind: 'kill', at: afterFirstTarget },
      { kind: 'cancel', at: { when: 'after', operation: 'DeleteAccessKey' } },
    ],
    0,
  ],
  [
    'killed between two targets, and the recovery killed ten seconds after its cancellation, the next run repairs',
    'managed, two targets, young key',
    [
      { kind: 'kill', at: afterFirstTarget },
      { kind: 'cancel', at: afterCreation },
    ],
    2_600,
  ],
  [
    'killed within a classic pair, and cancelled at once by the run that completes it, nothing false is said',
    'managed, classic',
    [
      { kind: 'kill', at: afterFirstTarget },
      { kind: 'cancel', at: { when: 'before', operation: 'ListAccessKeys' } },
    ],
    0,
  ],
  [
    'cancelled before the key is created, the next run begins again',
    'self, two-line',
    [{ kind: 'cancel', at: { when: 'before', operation: 'CreateAccessKey' } }],
    0,
  ],
])('%s', async (_name, setup, blows, requestMs) => {
  const found = setups.find(({ name }) => name === setup);
  if (!found) throw new Error(`there is no setup ${setup}`);
  const tally: Tally = { cases: 0, gaps: 0, failures: [] };
  await judge({ setup: found, run: 0, blows, requestMs }, tally);
  expect(tally).toMatchObject({ cases: 1, failures: [] });
});
