import { Auditor } from './auditor.ts';
import { day, Lab } from './lab.ts';
import { lags, undisturbedCase } from './lags.ts';
import { type LateKey, lateKeyCase } from './late-keys.ts';
import { setups } from './setups.ts';
import { Story, type Tally } from './story.ts';

process.env.AWS_ENDPOINT_URL = 'http://127.0.0.1:1';
process.env.AWS_EC2_METADATA_DISABLED = 'true';

function setup(name: string) {
  const found = setups.find((each) => each.name === name);
  if (!found) throw new Error(`there is no setup ${name}`);
  return found;
}

describe.each(['self, two-line', 'managed, classic'])(
  '%s: finishes the rotation and writes each secret once',
  (name) => {
    test.each(lags)('with %s', async (lateness, lag) => {
      const tally: Tally = { cases: 0, gaps: 0, failures: [] };
      await undisturbedCase({ ...setup(name), lag, requestMs: 120 }, lateness, tally);
      expect(tally).toMatchObject({ cases: 1, failures: [] });
    });
  },
);

test('completes a torn pair once, also if GitHub shows that late, and finishes the rotation', async () => {
  const lab = await Lab.create({
    ...setup('managed, two targets'),
    lag: { secrets: 1_500 },
    requestMs: 120,
  });
  const auditor = new Auditor(lab);
  const story = new Story(lab, auditor);
  await story.runDisturbedAt({ when: 'after', operation: 'PutSecret', nth: 2 }, 'kill');
  lab.clock.advance(1_000);
  await story.run('the next run');
  expect(lab.logs.filter((line) => line.startsWith('Completed the torn pair'))).toHaveLength(1);
  for (const days of [8, 8, 1]) {
    lab.clock.advance(days * day);
    await story.run('a later run');
  }
  await story.toTheEnd();
  expect(auditor.violations).toEqual([]);
});

// `npm run campaign "late keys"` tries every quarter of a second.
test.each<[string, LateKey]>([
  ['the sender is still looking for it', { lateS: 5 }],
  ['the next run is starting over', { lateS: 18.5, nextRunS: 16 }],
  ['the next run is giving up on it', { lateS: 16.5, nextRunS: 1 }],
  ['two minutes have passed', { lateS: 120, nextRunS: 118 }],
])('deletes or reports a key that appears late, when %s', async (_name, late) => {
  const tally: Tally = { cases: 0, gaps: 0, failures: [] };
  await lateKeyCase(setup('self, two-line'), late, tally);
  expect(tally).toMatchObject({ cases: 1, failures: [] });
});
