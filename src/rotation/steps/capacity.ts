import { secretNames } from '../../config/targets.ts';
import { KeyturnError } from '../../errors.ts';
import type { HourlyLimit } from '../../secret-stores/secret-store.ts';
import { writeJournal } from '../journal.ts';
import { holdMs } from '../lock.ts';
import type { RotationRun } from '../rotation-run.ts';
import type { TargetState } from '../snapshot.ts';
import { stampsOf } from '../target-states.ts';

/** Bytes that a variable of GitHub's holds, less some for what the longest journal of this rotation may have more. */
const maxJournal = 46 * 1024;

/** The secrets that one run can write, a second each, while two thirds of the time of its lock last; the checks take the rest. */
const maxSecrets = (holdMs * (2 / 3)) / 1_000;

/** GitHub may allow no more writes in an hour (docs/facts.md#rate-limits-by-token). */
const hourlyWrites = 500;

const remedy =
  'give some of the repositories a user of their own, and rotate its key in a step of its own, with its own rotate-targets.';

/**
 * Refuses more secrets than one run can write. In managed mode, warns of as many as GitHub may not let one run write.
 *
 * @throws KeyturnError `RotationBlocked`
 */
export function requireTime(run: RotationRun): void {
  const secrets = countSecrets(run);
  if (secrets > maxSecrets) {
    throw new KeyturnError('RotationBlocked', {
      summary: `rotate-targets names ${secrets} secrets, and one rotation can take care of ${maxSecrets}.`,
      cause:
        'GitHub asks for a second between writes, and a run of Keyturn ends after half an hour, so that another can take over.',
      remedy,
    });
  }
  if (run.rotatedUser.currentPair || secrets <= hourlyWrites) return;
  run.ports.log.warning(
    `rotate-targets names ${secrets} secrets, and GitHub may allow no more than ${hourlyWrites} writes an hour. A rotation with rotate-user that stops halfway begins again with another key. To be sure, ${remedy}`,
  );
}

/**
 * Refuses more secrets than the journal of a rotation can hold.
 *
 * @throws KeyturnError `RotationBlocked`
 */
export function requireSpace(states: readonly TargetState[], run: RotationRun): void {
  const bytes = Buffer.byteLength(longestJournal(states, run));
  if (bytes <= maxJournal) return;
  throw new KeyturnError('RotationBlocked', {
    summary: `The journal of a rotation into ${countSecrets(run)} secrets would have ${Math.ceil(bytes / 1024)} KB, and a variable of GitHub's holds 48 KB.`,
    cause: 'rotate-targets has many targets with long names.',
    remedy,
  });
}

function countSecrets({ ports }: RotationRun): number {
  return ports.stores.targets.flatMap(({ form }) => secretNames(form)).length;
}

function longestJournal(states: readonly TargetState[], run: RotationRun): string {
  const at = run.ports.clock.now().toISOString();
  return writeJournal({
    phase: 'creating',
    user: run.user,
    before: [],
    baseline: stampsOf(states),
    startedAt: at,
    attempt: run.user,
  });
}

/** Requests to the records of a rotation after its checks, with some to spare. */
const forRecords = 30;

/** Keyturn waits this long for the next hour, as for any limit of GitHub's (ms). */
const maxWaitMs = 10 * 60_000;

/**
 * Makes sure that GitHub's hourly limit leaves enough requests to store the new key everywhere and to confirm that: two for
 * each secret. A limit that is reached halfway would leave some targets with the old key until the next run.
 *
 * @throws KeyturnError `Throttled` if the next hour is too far away
 */
export async function outlastHourlyLimit({ ports }: RotationRun): Promise<void> {
  const limits = new Map<HourlyLimit, number>();
  for (const { form, store } of ports.stores.targets) {
    const limit = store.hourlyLimit?.();
    if (limit) limits.set(limit, (limits.get(limit) ?? forRecords) + 2 * secretNames(form).length);
  }
  for (const [limit, needed] of limits) {
    if (limit.left >= needed) continue;
    if (limit.resetsInMs > maxWaitMs) throw tooFewRequests(limit, needed);
    const seconds = Math.ceil(limit.resetsInMs / 1000);
    ports.log.info(`${inWords(limit, needed)} The next hour begins in ${seconds} s; waiting for it.`);
    await ports.clock.sleep(limit.resetsInMs);
  }
}

function inWords({ left, limit }: HourlyLimit, needed: number): string {
  return `GitHub's hourly limit leaves ${left} of ${limit} requests, and storing the new key takes ${needed}.`;
}

function tooFewRequests(limit: HourlyLimit, needed: number): KeyturnError {
  const minutes = Math.ceil(limit.resetsInMs / 60_000);
  return new KeyturnError('Throttled', {
    summary: `${inWords(limit, needed)} No key was created.`,
    cause: 'other jobs use the same token, or there are too many targets for it.',
    remedy: `run the job again in ${minutes} min, or use a GitHub App (github-app-id), whose limit grows with the number of repositories. A rotation takes about five requests for each target.`,
  });
}
