import { judge, type Plan } from './cancellations.ts';
import { setups } from './setups.ts';
import type { Tally } from './story.ts';

process.env.AWS_ENDPOINT_URL = 'http://127.0.0.1:1';
process.env.AWS_EC2_METADATA_DISABLED = 'true';

const afterFirstTarget = { when: 'after', operation: 'PutSecret', nth: 1 } as const;
const afterCreation = { when: 'after', operation: 'CreateAccessKey' } as const;

// `npm run campaign cancelled` covers every moment. These moments once lost a key or led to a false statement.
test.each<[string, string, Plan['blows'], number]>([
  [
    'repairs a target after a kill between two targets and a cancellation right after the next key is created',
    'managed, two targets, young key',
    [
      { kind: 'kill', at: afterFirstTarget },
      { kind: 'cancel', at: afterCreation },
    ],
    0,
  ],
  [
    'says nothing false after a kill between two targets and a cancellation as the half-stored key is deleted',
    'managed, two targets, young key',
    [
      { kind: 'kill', at: afterFirstTarget },
      { kind: 'cancel', at: { when: 'after', operation: 'DeleteAccessKey' } },
    ],
    0,
  ],
  [
    'repairs a target after a kill between two targets and a recovery killed ten seconds after its cancellation',
    'managed, two targets, young key',
    [
      { kind: 'kill', at: afterFirstTarget },
      { kind: 'cancel', at: afterCreation },
    ],
    2_600,
  ],
  [
    'says nothing false after a kill within a classic pair and a cancellation of the run that completes it',
    'managed, classic',
    [
      { kind: 'kill', at: afterFirstTarget },
      { kind: 'cancel', at: { when: 'before', operation: 'ListAccessKeys' } },
    ],
    0,
  ],
  [
    'starts again in the next run after a cancellation before the key is created',
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
