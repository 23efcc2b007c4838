import type { Fault } from '../../src/sandbox/faults.ts';
import { Auditor } from './auditor.ts';
import { boundariesOf } from './crashes.ts';
import type { Boundary } from './in-process.ts';
import { day, Lab, type Setup } from './lab.ts';
import { modeOf, Story, schedule, settle, type Tally } from './story.ts';

const refusal = (status: number, code: string, headers?: Record<string, string>): [string, Fault] => [
  `${status} ${code}`,
  { kind: 'error', status, code, ...(headers ? { headers } : {}) },
];

const anywhere: readonly [string, Fault][] = [
  ['a dropped connection', { kind: 'drop', when: 'before' }],
  ['a stall', { kind: 'stall', ms: 60_000, when: 'before' }],
  ['a web page with status 200', { kind: 'answer', body: '<html><body>Please log in</body></html>' }],
  ['an empty answer with status 200', { kind: 'answer', body: '' }],
  ['a web page with status 502', { kind: 'answer', status: 502, body: '<html>Bad gateway</html>' }],
];

const ofAws: readonly [string, Fault][] = [
  ...anywhere,
  refusal(400, 'Throttling'),
  refusal(403, 'AccessDenied'),
  refusal(403, 'InvalidClientTokenId'),
  refusal(403, 'ExpiredToken'),
  refusal(404, 'NoSuchEntity'),
  refusal(409, 'LimitExceeded'),
  refusal(409, 'ConcurrentModification'),
  refusal(500, 'ServiceFailure'),
];

const ofGitHub: readonly [string, Fault][] = [
  ...anywhere,
  refusal(401, 'Bad credentials'),
  refusal(403, 'Resource not accessible by personal access token', {
    'x-accepted-github-permissions': 'secrets=write',
  }),
  refusal(403, 'You have exceeded a secondary rate limit', { 'retry-after': '30' }),
  refusal(429, 'API rate limit exceeded', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }),
  refusal(404, 'Not Found'),
  refusal(409, 'Conflict'),
  refusal(422, 'Validation Failed'),
  refusal(500, 'Server Error'),
];

/**
 * Tries every fault at every boundary of every scheduled run: in place of the effect, or in place of the answer after
 * the effect; once, or until the run ends. The next run is undisturbed and must repair everything.
 */
export async function faultCampaign(setup: Setup, tally: Tally): Promise<void> {
  for (const [index, boundaries] of (await boundariesOf(setup)).entries()) {
    for (const [position, boundary] of boundaries.entries()) {
      for (const fault of faultsAt(boundary)) {
        for (const isLasting of [false, true])
          await faultCase(setup, tally, { run: index, position, isLasting }, fault);
      }
    }
  }
}

/** A refusal means that there was no effect. Every other fault may also follow the effect. */
export function faultsAt({ service, when }: Boundary): readonly [string, Fault][] {
  if (when === 'after') return anywhere;
  return service === 'github' ? ofGitHub : ofAws;
}

async function faultCase(
  setup: Setup,
  tally: Tally,
  hit: { readonly run: number; readonly position: number; readonly isLasting: boolean },
  [name, fault]: [string, Fault],
): Promise<void> {
  const lab = await Lab.create(setup);
  const auditor = new Auditor(lab);
  const story = new Story(lab, auditor);
  let where = '';
  for (const [index, at] of schedule.entries()) {
    if (index !== hit.run) await story.runOnSchedule(index);
    else {
      const disturbed = await story.runDisturbedAt(hit.position, fault, {
        isLasting: hit.isLasting,
        mode: modeOf(setup, index),
      });
      where = disturbed.where;
      story.expectEnded(disturbed.outcome, 'the disturbed run');
      lab.clock.advance(60_000);
      await story.run('the next run');
      story.expectHealed('after the next run');
    }
    lab.clock.advance(((schedule[index + 1] ?? at) - at) * day);
  }
  await story.toTheEnd();
  const lasting = hit.isLasting ? ' from here on' : '';
  settle(tally, auditor, `${setup.name}: run ${hit.run + 1}, ${name}${lasting} ${where}`);
}
