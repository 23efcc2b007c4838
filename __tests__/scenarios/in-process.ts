import { AsyncLocalStorage } from 'node:async_hooks';
import os from 'node:os';
import { basename, dirname } from 'node:path';
import timers from 'node:timers/promises';
import { restore } from '../../src/restore.ts';
import { run } from '../../src/run.ts';
import { runStep } from '../../src/runner/step.ts';
import type { SandboxOptions } from '../../src/sandbox/index.ts';
import { type Ended, type JobOptions, laterBy } from '../../src/sandbox/runner/job.ts';
import { inScenario, type Scenario } from './harness.ts';
import { inRotation, type RotationScenario } from './rotation-harness.ts';

/**
 * Runs a scenario whose steps are not processes of their own: they run in this one, from the sources, in a tenth of the
 * time. For what a step sends, says and publishes. What only a process shows (that it ends, what it loads, signals) needs
 * `inScenario`, and each behaviour has one scenario there.
 */
export function inThisProcess(
  story: (scenario: Scenario) => Promise<void>,
  options: SandboxOptions = {},
  job: JobOptions = {},
): Promise<void> {
  return inScenario(story, options, { ...job, runScript: runHere });
}

/** The same for a rotation. */
export function rotationInThisProcess(
  story: (rotation: RotationScenario) => Promise<void>,
  userName?: string,
): Promise<void> {
  return inRotation(story, userName, { runScript: runHere });
}

interface Pace {
  readonly laterMs: number;
  readonly haste: number;
}

/** Tells the step's time from the sandbox's, which shares this process: requests are answered outside of the step. */
const pace = new AsyncLocalStorage<Pace>();
let isRunning = false;

/** Runs one half of the action, as `main.ts` and `post.ts` do: the `runScript` of a job in this process. */
export async function runHere(script: string, env: Readonly<Record<string, string>>): Promise<Ended> {
  if (isRunning) throw new Error('Steps that share a process cannot run at the same time.');
  const stepPace = paceOf(env);
  isRunning = true;
  const borrowed = [borrowProcess(env), borrowTime()];
  const written = borrowOutput();
  try {
    await pace.run(stepPace, () =>
      basename(dirname(script)) === 'post'
        ? runStep(restore, (runner, message) => runner.warning(message))
        : runStep(run, (runner, message) => runner.fail(message)),
    );
    return { exitCode: Number(process.exitCode ?? 0), signal: null, rawLog: written.text() };
  } finally {
    for (const giveBack of [...borrowed, written.giveBack]) giveBack();
    isRunning = false;
  }
}

/** What `later.cjs` does in a process. */
function paceOf(env: Readonly<Record<string, string>>): Pace {
  if (env.NODE_OPTIONS !== undefined && env.NODE_OPTIONS !== laterBy(1).NODE_OPTIONS)
    throw new Error('NODE_OPTIONS are for a process: use inScenario.');
  return { laterMs: Number(env.SANDBOX_LATER_MS ?? 0), haste: Number(env.SANDBOX_HASTE ?? 1) };
}

/**
 * Environment, home directory and exit code. Jest gives each test file a copy of `process`; its exit code and `node:os` are
 * not copies.
 */
function borrowProcess(env: Readonly<Record<string, string>>): () => void {
  const { env: ownEnv, exitCode } = process;
  const { homedir } = os;
  process.env = { ...env };
  process.exitCode = undefined;
  os.homedir = () => env.HOME ?? homedir();
  return () => {
    process.env = ownEnv;
    process.exitCode = exitCode;
    os.homedir = homedir;
  };
}

function borrowTime(): () => void {
  const RealDate = Date;
  const { setTimeout: wait } = timers;
  const now = () => RealDate.now() + (pace.getStore()?.laterMs ?? 0);
  class StepDate extends RealDate {
    constructor(...args: unknown[]) {
      super(...((args.length === 0 ? [now()] : args) as [number]));
    }

    static override now = now;

    /** Dates that the sandbox made before are dates as well. */
    static override [Symbol.hasInstance](value: unknown): boolean {
      return value instanceof RealDate;
    }
  }
  globalThis.Date = StepDate as DateConstructor;
  timers.setTimeout = (ms, ...rest) => wait((ms ?? 0) / (pace.getStore()?.haste ?? 1), ...rest);
  return () => {
    globalThis.Date = RealDate;
    timers.setTimeout = wait;
  };
}

function borrowOutput() {
  const stdout = Object.getOwnPropertyDescriptor(process, 'stdout');
  const written: string[] = [];
  // The last thing that a step does is to end its process, once everything is written: that is not called back.
  const write = (text: string): boolean => written.push(text) > 0;
  Object.defineProperty(process, 'stdout', { configurable: true, value: { write } });
  return {
    text: () => written.join(''),
    giveBack: (): void => {
      if (stdout) Object.defineProperty(process, 'stdout', stdout);
    },
  };
}
