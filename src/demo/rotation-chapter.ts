import type { StepResult } from '../sandbox/runner/job.ts';
import { secretsBeforeMask } from '../sandbox/runner/step-log.ts';
import { type Pair, ScheduledJob } from './scheduled-job.ts';
import type { Story } from './story.ts';

/** A schedule rotates a key that is 100 days old, despite a crash, in simulated time. */
export async function showRotation(story: Story, folder: string): Promise<void> {
  const scheduled = await ScheduledJob.start(folder, 100);
  try {
    await new RotationChapter(story, scheduled).run();
  } finally {
    await scheduled.end();
  }
}

class RotationChapter {
  readonly #story: Story;
  readonly #scheduled: ScheduledJob;
  readonly #old: Pair;
  #written = '';

  constructor(story: Story, scheduled: ScheduledJob) {
    this.#story = story;
    this.#scheduled = scheduled;
    const [old] = scheduled.stored;
    if (!old) throw new Error('nothing is stored');
    this.#old = old;
  }

  async run(): Promise<void> {
    this.#story.chapter(
      '5. A stored key that is 100 days old, rotated by a schedule',
      `
on:
  schedule:
    - cron: '17 4 * * *'
steps:
  - uses: octo-org/keyturn@v1
    with:
      aws-region: eu-central-1
      aws-credentials: \${{ secrets.AWS_CREDENTIALS }}
      rotate: due
      rotate-targets: |
        AWS_CREDENTIALS
        octo-org/other-repo AWS_CREDENTIALS
      github-token: \${{ secrets.KEY_ROTATION_TOKEN }}`,
    );
    await this.#crash();
    await this.#healing();
    await this.#retirement();
    await this.#deletion();
    const secrets = [this.#old.secretAccessKey, ...this.#scheduled.secrets];
    this.#verify(
      'no secret ever appeared in a log, a summary or the journal',
      !secrets.some((secret) => this.#written.includes(secret)),
    );
  }

  async #crash(): Promise<void> {
    this.#day(1, 'the runner dies (kill -9) between the first secret and the second');
    const { sandbox } = this.#scheduled;
    // Delays the second write, so that the process can be killed before it.
    sandbox.faults.add({
      operation: 'PutSecret',
      skip: 1,
      times: 1,
      fault: { kind: 'stall', ms: 60_000, when: 'before' },
    });
    const step = await this.#run(() => this.#scheduled.writes === 2);
    this.#show();
    const [own, other] = this.#scheduled.stored;
    this.#verify('the process was killed', step.signal === 'SIGKILL', step.signal);
    this.#verify(
      'one repository has the new key, the other still the old one',
      own?.accessKeyId !== this.#old.accessKeyId && other?.accessKeyId === this.#old.accessKeyId,
    );
    this.#verify('every job keeps working: both pairs sign', await this.#allWork());
  }

  async #healing(): Promise<void> {
    this.#day(2, 'the next run takes over and resumes', 1);
    const step = await this.#run();
    this.#show();
    const [own, other] = this.#scheduled.stored;
    this.#verify('the run succeeded', step.exitCode === 0, step.exitCode);
    this.#verify(
      'both repositories have the same new key, and it signs',
      own?.accessKeyId === other?.accessKeyId && (await this.#allWork()),
    );
    this.#verify(
      'no orphan: two keys, the old one still Active for jobs that were queued',
      this.#statuses() === 'Active Active' && (await this.#scheduled.works(this.#old)),
      this.#statuses(),
    );
  }

  async #retirement(): Promise<void> {
    this.#day(10, 'the grace period is over', 8);
    await this.#run();
    this.#show();
    this.#verify('the old key is Inactive', this.#statuses() === 'Inactive Active', this.#statuses());
    this.#verify(
      'STS refuses it, and the new one signs',
      !(await this.#scheduled.works(this.#old)) && (await this.#allWork()),
    );
  }

  async #deletion(): Promise<void> {
    this.#day(18, 'the recovery window is over', 8);
    const step = await this.#run();
    this.#show();
    this.#verify('one key is left, and both repositories have it', this.#isComplete());
    this.#verify(
      'the old key is dead: IAM no longer lists it, and STS refuses it',
      /is gone: IAM no longer lists it/.test(step.log) && !(await this.#scheduled.works(this.#old)),
    );
    this.#verify('every job still works', await this.#allWork());
  }

  #isComplete(): boolean {
    const { keys, stored } = this.#scheduled;
    return keys.length === 1 && stored.every(({ accessKeyId }) => accessKeyId === keys[0]?.id);
  }

  #day(day: number, event: string, later = 0): void {
    this.#scheduled.wait(later);
    this.#story.part(`Day ${day}: ${event}`);
  }

  async #run(killWhen?: () => boolean): Promise<StepResult> {
    const step = await this.#scheduled.run(killWhen);
    this.#written += `${step.log}${step.summary}${this.#scheduled.variables}`;
    this.#story.log(step);
    const leaks = secretsBeforeMask(step.rawLog, this.#scheduled.secrets);
    this.#verify('no secret could be read before it was masked', leaks.length === 0, leaks.length);
    return step;
  }

  #show(): void {
    for (const line of this.#scheduled.describe()) this.#story.say(`    ${line}`);
  }

  async #allWork(): Promise<boolean> {
    const works = await Promise.all(this.#scheduled.stored.map((pair) => this.#scheduled.works(pair)));
    return works.every(Boolean);
  }

  #statuses(): string {
    return this.#scheduled.keys.map(({ status }) => status).join(' ');
  }

  #verify(claim: string, holds: boolean, found?: unknown): void {
    this.#story.verify(claim, holds, found);
  }
}
