import { Auditor } from './auditor.ts';
import { boundariesOf } from './crashes.ts';
import { day, Lab, type Setup } from './lab.ts';
import { Story, schedule, settle, type Tally } from './story.ts';

/** When somebody creates a key by hand: while a run is at a boundary, or half a minute after it was killed there. */
const moments = ['meanwhile', 'after a crash'] as const;

/**
 * Somebody creates a key of the user by hand at every boundary of every scheduled run where the quota allows it. Keyturn
 * never changes it (I4). After its owner deletes it, the rotation finishes as usual.
 */
export async function strangerCampaign(setup: Setup, tally: Tally): Promise<void> {
  for (const [index, boundaries] of (await boundariesOf(setup)).entries()) {
    for (let boundary = 0; boundary < boundaries.length; boundary++) {
      for (const moment of moments) await strangerCase(setup, tally, index, boundary, moment);
    }
  }
}

async function strangerCase(
  setup: Setup,
  tally: Tally,
  run: number,
  boundary: number,
  moment: (typeof moments)[number],
): Promise<void> {
  const lab = await Lab.create(setup);
  const auditor = new Auditor(lab);
  const story = new Story(lab, auditor);
  let hasCome = false;
  const come = (): void => {
    if (lab.user.accessKeys.length > 1) return;
    hasCome = true;
    auditor.respect(lab.world.createKey(lab.account, lab.user).id);
  };
  for (const [index, at] of schedule.entries()) {
    if (index !== run) await story.runOnSchedule(index);
    else {
      await story.runWith((seen) => {
        if (seen !== boundary) return 'go';
        if (moment === 'after a crash') return 'kill';
        come();
        return 'go';
      });
      lab.clock.advance(30_000);
      if (moment === 'after a crash') come();
      await story.run('the next run');
    }
    lab.clock.advance(((schedule[index + 1] ?? at) - at) * day);
  }
  if (!hasCome) return;
  auditor.look('before the stranger goes');
  auditor.release();
  await story.toTheEnd();
  settle(tally, auditor, `${setup.name}: somebody creates a key ${moment}, in run ${run + 1} (${boundary})`);
}
