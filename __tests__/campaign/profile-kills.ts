import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killPoints, problemsAfterKill } from '../aws-profile/profile-kill.ts';
import type { Tally } from './story.ts';

/** Sends `kill -9` to a process that writes a profile, before each system call of the write. */
export async function profileKillCampaign(tally: Tally): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'keyturn-'));
  try {
    // All at the same time, so that the wait for stale locks happens only once.
    const all = killPoints.map((point, index) => problemsAfterKill(point, join(home, String(index))));
    for (const [index, problems] of (await Promise.all(all)).entries()) {
      tally.cases += 1;
      const point = killPoints[index];
      if (problems.length > 0)
        tally.failures.push(`kill -9 before ${point?.call} ${point?.path}\n    ${problems.join('\n    ')}`);
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
