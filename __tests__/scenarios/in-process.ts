import { AsyncLocalStorage } from 'node:async_hooks';
import os from 'node:os';
import { basename, dirname } from 'node:path';
import timers from 'node:timers/promises';
import { answer } from '../../src/refresh/program.ts';
import { restore } from '../../src/restore.ts';
import { run } from '../../src/run.ts';
import { runStep } from '../../src/runner/step.ts';
import type { SandboxOptions } from '../../src/sandbox/index.ts';
import { type Ended, type JobOptions, laterBy } from '../../src/sandbox/runner/job.ts';
import { inScenario, type Scenario } from './harness.ts';
import { inRotation, type RotationScenario } from './rotation-harness.ts';

/**
 * Runs a scenario whose steps run in this process, from the sources, in a tenth of the time. Use it for what a step
 * sends, prints and publishes. What only a process shows (its end, the modules it loads, signals) needs `inScenario`;
 * each behaviour has one scenario there.
 */
export function inThisProcess(
  story: (scenario: Scenario) => Promise<void>,
  options: SandboxOptions = {},
  job: JobOptions = {},
): Promise<void> {
  return inScenario(story, options, { ...job, runScript: runHere });
}

/** Like `inThisProcess`, for a rotation. */
export function rotationInThisProcess(
  story: (rotation: RotationScenario) => Promise<void>,
  userName?: string,
): Promise<void> {
  return inRotation(story, userName, { runScript: runHere });
}

type Env = Readonly<Record<string, string>>;

interface Pace {
  readonly laterMs: number;
  readonly haste: number;
}

/** Separates the step's clock from the sandbox's in the same process: the sandbox answers requests outside the step. */
const pace = new AsyncLocalStorage<Pace>();
let isRunning = false;

/** Runs the main or post script as `main.ts` or `post.ts` does. */
export function runHere(script: string, env: Env): Promise<Ended> {
  return asProcess(script, env, async (written) => {
    await (basename(dirname(script)) === 'post'
      ? runStep(restore, (runner, message) => runner.warning(message))
      : runStep(run, (runner, message) => runner.fail(message)));
    const rawLog = written();
    // Such a step continues after its result, into the next test or the next file. A process ends.
    if (rawLog.includes('Action timed out')) throw new Error('The step exceeded its time: use inScenario.');
    return { exitCode: Number(process.exitCode ?? 0), signal: null, rawLog };
  });
}

/** The result of a renewing profile's program. */
export interface ProgramResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program of a renewing profile several times at once, each time as `credential-process.ts` does. */
export function programsHere(folder: string, env: Env, count: number): Promise<ProgramResult[]> {
  const program = async (): Promise<ProgramResult> => {
    const printed = { 1: '', 2: '' };
    const exitCode = await answer(folder, process.env, (file, line) => {
      printed[file] += `${line}\n`;
    });
    return { exitCode, stdout: printed[1], stderr: printed[2] };
  };
  return asProcess('', env, () => Promise.all(Array.from({ length: count }, program)));
}

async function asProcess<T>(
  script: string,
  env: Env,
  story: (written: () => string) => Promise<T>,
): Promise<T> {
  if (isRunning) throw new Error('Steps that share a process cannot run at the same time.');
  const stepPace = paceOf(env);
  isRunning = true;
  const borrowed = [borrowProcess(script, env), borrowTime()];
  const written = borrowOutput();
  try {
    return await pace.run(stepPace, () => story(written.text));
  } finally {
    for (const giveBack of [...borrowed, written.giveBack]) giveBack();
    isRunning = false;
  }
}

/** Reads the clock settings that `later.cjs` applies in a process. */
function paceOf(env: Env): Pace {
  if (env.NODE_OPTIONS !== undefined && env.NODE_OPTIONS !== laterBy(1).NODE_OPTIONS)
    throw new Error('NODE_OPTIONS are for a process: use inScenario.');
  return { laterMs: Number(env.SANDBOX_LATER_MS ?? 0), haste: Number(env.SANDBOX_HASTE ?? 1) };
}

/**
 * Replaces environment, arguments, home directory and exit code. Jest gives each test file a copy of `process`, but
 * `node:os` and the exit code are shared: Jest sets the code when something continues after its test, which must not look
 * like a failed step.
 */
function borrowProcess(script: string, env: Env): () => void {
  const { env: ownEnv, argv } = process;
  const { homedir } = os;
  process.env = { ...env };
  process.argv = [process.execPath, script];
  const exitCode = Object.getOwnPropertyDescriptor(process, 'exitCode');
  Object.defineProperty(process, 'exitCode', { configurable: true, writable: true, value: undefined });
  os.homedir = () => env.HOME ?? homedir();
  return () => {
    process.env = ownEnv;
    process.argv = argv;
    if (exitCode) Object.defineProperty(process, 'exitCode', exitCode);
    else Reflect.deleteProperty(process, 'exitCode');
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

    /** Dates that the sandbox created before are instances too. */
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
  // A step ends its process in the callback of its last write, so the callback is not called.
  const write = (text: string): boolean => written.push(text) > 0;
  Object.defineProperty(process, 'stdout', { configurable: true, value: { write } });
  return {
    text: () => written.join(''),
    giveBack: (): void => {
      if (stdout) Object.defineProperty(process, 'stdout', stdout);
    },
  };
}
