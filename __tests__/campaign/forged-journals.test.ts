import { attacks } from './attacks.ts';
import { violationsOf } from './forgeries.ts';
import { sampleOf } from './forgery-fuzz.ts';

process.env.AWS_ENDPOINT_URL = 'http://127.0.0.1:1';
process.env.AWS_EC2_METADATA_DISABLED = 'true';

test.each(attacks)('%s', async (_name, forgery) => {
  expect(await violationsOf(forgery)).toEqual([]);
});

/** `npm run campaign forged` tries thousands. */
const seed = 8;
const cases = 24;

test(`${cases} arbitrary forgeries (seed ${seed}) lose no key and change no foreign one`, async () => {
  const failures: unknown[] = [];
  for (const [index, forgery] of sampleOf(seed, cases).entries()) {
    const violations = await violationsOf(forgery, 2);
    if (violations.length > 0) failures.push({ index, violations, forgery });
  }
  expect(failures.slice(0, 3)).toEqual([]);
});
