import { setTimeout as sleep } from 'node:timers/promises';
import { currentAction } from '../../scripts/current-action.ts';
import type { AccessKey } from '../../src/sandbox/aws/model/account.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { Job, type StepResult } from '../../src/sandbox/runner/job.ts';
import { falseClaims } from './claims.ts';
import { day } from './lab.ts';
import type { Tally } from './story.ts';

let bundled: Promise<string> | undefined;
const haste = 25;
/** The form of the stored pair. */
type Form = 'two-line' | 'classic';

/** The bundled action in real processes, with a sandbox behind sockets and a simulated clock. */
class World {
  readonly sandbox: Sandbox;
  readonly form: Form;
  readonly #job: Job;
  readonly #action: string;
  readonly #token: string;
  #laterMs = 0;

  private constructor(sandbox: Sandbox, form: Form, action: string) {
    this.sandbox = sandbox;
    this.#action = action;
    this.form = form;
    this.#job = new Job();
    this.#token = sandbox.github.world.createToken({ remaining: Number.POSITIVE_INFINITY });
    const [key] = this.keys;
    if (!key) throw new Error('the CI user has no key');
    Object.assign(key, { createdAt: new Date(Date.now() - 100 * day) });
    this.#store(key);
  }

  static async start(form: Form): Promise<World> {
    bundled ??= currentAction();
    return new World(await startSandbox(), form, await bundled);
  }

  get keys(): AccessKey[] {
    const user = this.sandbox.world.account('123456789012').users.get('ci-deployer');
    if (!user) throw new Error('the seeded world has lost its CI user');
    return user.accessKeys;
  }

  /** The pair as GitHub stores it. */
  get stored(): { id: string; secret: string } {
    const value = (name: string) => this.#secrets.value(name) ?? '';
    if (this.form === 'classic')
      return { id: value('AWS_ACCESS_KEY_ID'), secret: value('AWS_SECRET_ACCESS_KEY') };
    const [id = '', secret = ''] = value('AWS_CREDENTIALS').split('\n');
    return { id, secret };
  }

  wait(ms: number): void {
    this.#laterMs += ms;
    this.sandbox.clock.advanceWall(ms);
  }

  /** One run of the scheduled workflow. `end` ends the process when `isTime` returns true. */
  async run(isTime?: () => boolean, end: Ending = killAtOnce): Promise<StepResult> {
    const { github, awsUrl, githubUrl } = this.sandbox;
    const run = github.world.startRun(github.world.repository('octo-org/octo-repo'));
    const { id, secret } = this.stored;
    const keys =
      this.form === 'classic'
        ? { 'aws-access-key-id': id, 'aws-secret-access-key': secret }
        : { 'aws-credentials': `${id}\n${secret}` };
    const step = await this.#job.uses(this.#action, {
      with: {
        ...keys,
        'aws-region': 'eu-central-1',
        rotate: 'due',
        'rotate-after': '60d',
        'github-token': this.#token,
      },
      env: { AWS_ENDPOINT_URL: awsUrl, GITHUB_API_URL: githubUrl, GITHUB_RUN_ID: String(run.id) },
      laterMs: this.#laterMs,
      haste,
      ...(isTime ? { onStart: (kill) => void killWhen(isTime, () => end(kill)) } : {}),
    });
    run.status = 'completed';
    return step;
  }

  /** The violations after an undisturbed run. */
  problems(): string[] {
    const { id, secret } = this.stored;
    const key = this.keys.find((each) => each.id === id);
    const isWhole = key?.status === 'Active' && key.secret === secret;
    const orphans = this.keys.filter((each) => each.id !== id && each.status === 'Active');
    const isGrace = orphans.length === 1 && this.journal.includes(`"old":"${orphans[0]?.id}"`);
    return [
      ...(isWhole ? [] : ['the target does not hold a pair that works']),
      ...(orphans.length === 0 || isGrace ? [] : ['a key is left that nobody knows']),
    ];
  }

  get journal(): string {
    const { variables } = this.sandbox.github.world.repository('octo-org/octo-repo');
    return [...variables.values()].map(({ value }) => value).join('\n');
  }

  /** Every text that must not contain a secret. */
  leaks({ log, summary }: StepResult): boolean {
    return this.keys.some(({ secret }) => [log, summary, this.journal].join('\n').includes(secret));
  }

  async end(): Promise<void> {
    await this.#job.dispose();
    await this.sandbox.close();
  }

  get #secrets() {
    return this.sandbox.github.world.repository('octo-org/octo-repo').stores.actions;
  }

  #store({ id, secret }: AccessKey): void {
    if (this.form === 'two-line') this.#secrets.set('AWS_CREDENTIALS', `${id}\n${secret}`);
    else {
      this.#secrets.set('AWS_ACCESS_KEY_ID', id);
      this.#secrets.set('AWS_SECRET_ACCESS_KEY', secret);
    }
    for (const stored of this.#secrets.secrets.values()) stored.updatedAt = new Date(Date.now() - 100 * day);
  }
}

/** How a process is ended from outside. */
type Ending = (kill: (signal: NodeJS.Signals) => void) => void;

const killAtOnce: Ending = (kill) => kill('SIGKILL');

/** Ends a process as GitHub's runner does when a run is cancelled. Signals to an ended process have no effect. */
const cancel: Ending = (kill) => {
  kill('SIGINT');
  setTimeout(() => kill('SIGTERM'), 7_500).unref();
  setTimeout(() => kill('SIGKILL'), 10_000).unref();
};

async function killWhen(isTime: () => boolean, kill: () => void): Promise<void> {
  const giveUp = Date.now() + 60_000;
  while (!isTime()) {
    if (Date.now() > giveUp) return;
    await sleep(3);
  }
  kill();
}

/** The days of the runs that may be killed: the rotation begins, the old key is deactivated, the old key is deleted. */
const days = [0, 8, 16];

/**
 * Sends `kill -9` to the bundled process at every request of each scheduled run, before the effect and after it. The
 * next run must repair everything, and the rotation must finish as usual.
 */
export async function processCampaign(form: Form, tally: Tally): Promise<void> {
  for (let run = 0; run < days.length; run++) {
    for (let request = 0; ; request++) {
      const ends = await Promise.all(
        (['before', 'after'] as const).map((when) => processCase(form, tally, run, request, when)),
      );
      if (ends.includes('beyond')) break;
    }
  }
}

async function processCase(
  form: Form,
  tally: Tally,
  killedRun: number,
  request: number,
  when: 'before' | 'after',
): Promise<'done' | 'beyond'> {
  const world = await World.start(form);
  const problems: string[] = [];
  try {
    for (const [index, each] of days.entries()) {
      if (index === killedRun) {
        const killed = await endedAt(request, when, world, killAtOnce);
        if (killed.signal !== 'SIGKILL') return 'beyond';
        if (world.leaks(killed)) problems.push('I6: a secret was told');
      }
      problems.push(...(await undisturbed(`day ${each}`, world)));
      world.wait(8 * day);
    }
    for (const each of ['day 24', 'day 32']) problems.push(...(await undisturbed(each, world)));
    if (world.keys.length !== 1) problems.push(`I10: ${world.keys.length} keys are left at the end`);
  } finally {
    await world.end();
  }
  tally.cases += 1;
  const name = `kill -9, ${form}: run ${killedRun + 1}, ${when} request ${request + 1}`;
  if (problems.length > 0) tally.failures.push(`${name}\n    ${problems.join('\n    ')}`);
  return 'done';
}

/**
 * Cancels the bundled process at every `stride`-th request of the run that begins the rotation, and of the run that
 * follows a killed one. What it says must be true, and the next run must repair everything.
 */
export async function cancelledProcessCampaign(form: Form, tally: Tally, stride: number): Promise<void> {
  for (const killedAtRequest of [undefined, 22]) {
    for (let request = 0; await cancelledCase(form, tally, request, killedAtRequest); request += stride);
  }
}

/** @returns false when the run ended before that request */
async function cancelledCase(
  form: Form,
  tally: Tally,
  request: number,
  killedAtRequest: number | undefined,
): Promise<boolean> {
  const world = await World.start(form);
  const problems: string[] = [];
  try {
    if (killedAtRequest !== undefined) await endedAt(killedAtRequest, 'after', world, killAtOnce);
    const before = world.sandbox.requests.length;
    const cancelled = await endedAt(request, 'before', world, cancel);
    if (world.sandbox.requests.length <= before + request) return false;
    if (world.leaks(cancelled)) problems.push('I6: a secret was told');
    const facts = { stored: [world.stored], keys: world.keys };
    problems.push(
      ...falseClaims(cancelled.log, facts).map((claim) => `I13: "${claim}" was said when it was not so`),
    );
    for (const each of ['the next run', 'day 8', 'day 16', 'day 24', 'day 32']) {
      problems.push(...(await undisturbed(each, world)));
      world.wait(8 * day);
    }
    if (world.keys.length !== 1) problems.push(`I10: ${world.keys.length} keys are left at the end`);
  } finally {
    await world.end();
  }
  tally.cases += 1;
  const first = killedAtRequest === undefined ? '' : `kill -9 after request ${killedAtRequest + 1}, then `;
  if (problems.length > 0)
    tally.failures.push(
      `${form}: ${first}cancelled at request ${request + 1}\n    ${problems.join('\n    ')}`,
    );
  return true;
}

/** A run that must succeed and leave everything in order. */
async function undisturbed(name: string, world: World): Promise<string[]> {
  const step = await world.run();
  const problems = [
    ...(step.exitCode === 0 ? [] : [step.log]),
    ...(world.leaks(step) ? ['I6: a secret was told'] : []),
    ...world.problems(),
  ];
  return problems.map((problem) => `${name}: ${problem}`);
}

/** Delays the request before or after its effect, and ends the process meanwhile. */
function endedAt(request: number, when: 'before' | 'after', world: World, end: Ending): Promise<StepResult> {
  const { sandbox } = world;
  const before = sandbox.requests.length;
  sandbox.faults.clear();
  sandbox.faults.add({
    skip: request,
    times: 1,
    fault: { kind: 'stall', ms: end === cancel ? 60 : 30_000, when },
  });
  let arrivedAt = 0;
  return world.run(() => {
    if (sandbox.requests.length <= before + request) return false;
    if (arrivedAt === 0) arrivedAt = Date.now();
    // Long enough for the request to take effect.
    return Date.now() - arrivedAt > 25;
  }, end);
}
