import type { NodeHttpHandler } from '@smithy/node-http-handler';
import { awsClock, skewInWords } from '../../src/aws/clock.ts';

/** A clock that has seen these answers, each with a duration and a Date header. */
function clockAfter(answers: readonly { aheadMs: number; tookMs: number; isAws?: boolean }[]) {
  let local = 1_700_000_000_000;
  const warnings: string[] = [];
  const left = [...answers];
  const handle = async () => {
    const { aheadMs = 0, tookMs = 0, isAws = true } = left.shift() ?? {};
    const date = new Date(local + tookMs / 2 + aheadMs).toUTCString();
    local += tookMs;
    return { response: { headers: isAws ? { date, 'x-amzn-requestid': 'x' } : { date } } };
  };
  const handler = { handle, httpHandlerConfigs: () => ({}) } as unknown as NodeHttpHandler;
  const onSkew = (skewMs: number) => void warnings.push(skewInWords(skewMs));
  const clock = awsClock(handler, { fromMs: 10_000, onSkew }, () => local);
  return { clock, warnings, local: () => local };
}

test.each([
  ['no answer yet', [], 0, []],
  ['a clock that is right', [{ aheadMs: 0, tookMs: 100 }], 0, []],
  ['a skew of 5 s: corrected without a warning', [{ aheadMs: 5_000, tookMs: 100 }], 5_000, []],
  ['a clock that is behind', [{ aheadMs: 60_000, tookMs: 100 }], 60_000, [/60 s behind AWS's/]],
  ['a clock that is ahead', [{ aheadMs: -60_000, tookMs: 100 }], -60_000, [/(59|60) s ahead of AWS's/]],
  [
    'a skew seen twice: warned about once',
    [
      { aheadMs: 60_000, tookMs: 100 },
      { aheadMs: 60_000, tookMs: 50 },
    ],
    60_000,
    [/behind/],
  ],
  [
    'several answers: the fastest one counts',
    [
      { aheadMs: 2_000, tookMs: 50 },
      { aheadMs: 9_000, tookMs: 5_000 },
    ],
    2_000,
    [],
  ],
  ["the date of a proxy's answer: ignored", [{ aheadMs: 60_000, tookMs: 100, isAws: false }], 0, []],
])('measures the skew from the answers: %s', async (_name, answers, skewMs, warnings) => {
  const { clock, warnings: warned, local } = clockAfter(answers);
  for (const _answer of answers) await clock.handler.handle({} as never);
  expect(Math.abs(clock.now() - local() - skewMs)).toBeLessThanOrEqual(500);
  expect(warned).toEqual(warnings.map((message) => expect.stringMatching(message)));
});

test.each([
  [0, 0],
  [1_400, 0],
  [5_000, 5_000],
  [-600_000, -600_000],
])('corrects a clock that is %d ms behind by %d ms', async (aheadMs, offsetMs) => {
  const { clock } = clockAfter([{ aheadMs, tookMs: 10 }]);
  expect(clock.offsetMs()).toBe(0);
  await clock.handler.handle({} as never);
  expect(Math.abs(clock.offsetMs() - offsetMs)).toBeLessThanOrEqual(offsetMs === 0 ? 0 : 1000);
});

test.each([
  [95_000, "95 s behind AWS's"],
  [-600_000, "10 min ahead of AWS's"],
  [10_800_000, "180 min behind AWS's"],
])('puts %d ms into words: %s', (skewMs, words) => {
  expect(skewInWords(skewMs)).toBe(words);
});
