import { Auditor } from './auditor.ts';
import type { Boundary } from './in-process.ts';
import { day, Lab, type Setup } from './lab.ts';
import { modeOf, Story, schedule, settle, type Tally } from './story.ts';

/** What happens between a crash and the next run. */
interface Aftermath {
  readonly name: string;
  /** A run that was queued before the crash runs first, with the old pair. */
  readonly isStale: boolean;
  readonly pauseMs: number;
}

/** When GitHub does not list runs, a lock is taken over only long after its holder has stopped. */
function aftermaths({ mode, without }: Setup): Aftermath[] {
  const later = { name: 'the next run later', isStale: false, pauseMs: 20 * 60_000 };
  if (without?.includes('actions')) return [{ ...later, pauseMs: 2 * 3_600_000 }];
  return [later, { name: 'the next run at once', isStale: mode === 'self', pauseMs: 1_000 }];
}

/** The boundaries of each scheduled run when nothing disturbs it. */
export async function boundariesOf(setup: Setup): Promise<Boundary[][]> {
  const lab = await Lab.create(setup);
  const runs: Boundary[][] = [];
  for (const [index, at] of schedule.entries()) {
    const boundaries: Boundary[] = [];
    await lab.run({
      mode: modeOf(setup, index),
      at: (boundary) => {
        boundaries.push(boundary);
        return 'go';
      },
    });
    runs.push(boundaries);
    lab.clock.advance(((schedule[index + 1] ?? at) - at) * day);
  }
  return runs;
}

/**
 * Kills every scheduled run at every boundary: before each request takes effect, and after the effect but before the
 * answer. The next run is undisturbed and must repair everything. The rotation must then finish as usual.
 */
export async function crashCampaign(setup: Setup, tally: Tally): Promise<void> {
  const runs = await boundariesOf(setup);
  for (const aftermath of aftermaths(setup)) {
    for (const [index, boundaries] of runs.entries()) {
      for (let boundary = 0; boundary < boundaries.length; boundary++)
        await crashCase(setup, tally, index, boundary, aftermath);
    }
  }
}

async function crashCase(
  setup: Setup,
  tally: Tally,
  killedRun: number,
  boundary: number,
  { name, isStale, pauseMs }: Aftermath,
): Promise<void> {
  const lab = await Lab.create(setup);
  const auditor = new Auditor(lab);
  const story = new Story(lab, auditor);
  let hit = '';
  for (const [index, at] of schedule.entries()) {
    if (index !== killedRun) await story.runOnSchedule(index);
    else {
      const [before] = lab.stored();
      hit = (await story.runDisturbedAt(boundary, 'kill', { mode: modeOf(setup, index) })).where;
      lab.clock.advance(pauseMs);
      if (isStale && before)
        await story.run('the stale run', { accessKeyId: before.id, secretAccessKey: before.secret });
      await story.run('the next run');
      story.expectHealed('after the next run');
    }
    lab.clock.advance(((schedule[index + 1] ?? at) - at) * day);
  }
  await story.toTheEnd();
  settle(tally, auditor, `${setup.name}: killed in run ${killedRun + 1} ${hit}, ${name}`);
}
