import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ActionFile, readActionFile } from './action-file.ts';
import { parseCommandFile } from './command-file.ts';
import { Masks } from './masks.ts';
import { postConditionHolds } from './post-condition.ts';
import { type Annotation, readLog, type StepLog } from './step-log.ts';

/** The result of a step. */
export interface StepResult extends StepLog, Ended {
  readonly outputs: Readonly<Record<string, string>>;
  /** The variables that the step wrote to GITHUB_ENV. */
  readonly env: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly summary: string;
}

export interface JobOptions {
  /** The workflow's `env:`. */
  readonly env?: Readonly<Record<string, string>>;
  /** The values of `secrets.*`, which the runner masks from the start. */
  readonly secrets?: readonly string[];
  /** The Node.js for actions; default: that of this process. */
  readonly node?: string;
  /** Runs a script of an action in this process. A step with `onStart` still gets a separate process. */
  readonly runScript?: (script: string, env: Readonly<Record<string, string>>) => Promise<Ended>;
  /** The clock of the job's actions: `sandbox.clock`, which may be moved between steps. */
  readonly clock?: { readonly laterMs: number };
}

/** The exit status and output of a process. */
export interface Ended {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Unprocessed stdout and stderr, including workflow commands. */
  readonly rawLog: string;
}

export interface UsesOptions {
  readonly with?: Readonly<Record<string, string>>;
  /** Takes precedence even over the runner's own files, which GitHub does not allow, for tests that damage one. */
  readonly env?: Readonly<Record<string, string>>;
  /** How far the step's clock is ahead (ms), to simulate weeks; default: the job's `clock`. */
  readonly laterMs?: number;
  /** Factor by which its timers run faster; default 1. */
  readonly haste?: number;
  /** Receives the step's process, for tests that kill it. */
  readonly onStart?: (kill: (signal: NodeJS.Signals) => void) => void;
}

const commandFiles = [
  'GITHUB_ENV',
  'GITHUB_OUTPUT',
  'GITHUB_STATE',
  'GITHUB_PATH',
  'GITHUB_STEP_SUMMARY',
] as const;
const blockedVariables = new Set(['NODE_OPTIONS']);

interface PendingPost {
  readonly action: ActionFile;
  readonly folder: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * One job of GitHub's runner: actions run as separate processes with a clean environment, a home and command
 * files. Later steps get what they export.
 */
export class Job {
  readonly home: string;
  readonly workspace: string;
  readonly #base: Record<string, string>;
  readonly #node: string;
  readonly #runScript: JobOptions['runScript'];
  readonly #clock: { readonly laterMs: number };
  readonly #masks = new Masks();
  readonly #posts: PendingPost[] = [];
  #exported: Record<string, string> = {};
  #steps = 0;
  #failed = false;

  constructor({
    env = {},
    secrets = [],
    node = process.execPath,
    runScript,
    clock = { laterMs: 0 },
  }: JobOptions = {}) {
    this.home = mkdtempSync(join(tmpdir(), 'keyturn-job-'));
    this.workspace = join(this.home, 'work');
    mkdirSync(this.workspace);
    this.#node = node;
    this.#runScript = runScript;
    this.#clock = clock;
    for (const secret of secrets) this.#masks.add(secret);
    this.#base = { ...machineEnvironment(this.home), ...githubContext(this.home, this.workspace), ...env };
  }

  /** The environment of the next step. */
  get env(): Readonly<Record<string, string>> {
    return { ...this.#base, ...this.#exported };
  }

  /** Runs a `uses:` step with the JavaScript action in a folder. */
  async uses(
    folder: string,
    { with: given = {}, env = {}, laterMs = this.#clock.laterMs, haste = 1, onStart }: UsesOptions = {},
  ): Promise<StepResult> {
    const action = await readActionFile(folder);
    const inputs = inputVariables(action, given);
    const result = await this.#script(
      join(folder, action.main),
      { ...env, ...inputs, ...simulatedTime(laterMs, haste) },
      onStart,
    );
    const unexpected = Object.keys(given).filter((name) => !action.inputs.has(name));
    const notes: Annotation[] =
      unexpected.length === 0
        ? []
        : [{ level: 'warning', message: `Unexpected input(s) '${unexpected.join("', '")}'` }];
    if (action.post !== undefined) this.#posts.push({ action, folder, inputs, env, state: result.state });
    return { ...result, annotations: [...notes, ...result.annotations] };
  }

  /** Runs a `run:` step: a command with the job's environment. */
  run(
    command: string,
    args: readonly string[],
    { env = {} }: { env?: Readonly<Record<string, string>> } = {},
  ): Promise<StepResult> {
    return this.#step(env, (all) => this.#spawn(command, args, all));
  }

  /** Ends the job: runs post steps, last first, if their condition is true. */
  async finish(): Promise<StepResult[]> {
    const results: StepResult[] = [];
    for (const { action, folder, inputs, state, env } of this.#posts.splice(0).reverse()) {
      if (!postConditionHolds(action.postIf, this.env, this.#failed)) continue;
      const stateVariables = Object.fromEntries(
        Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]),
      );
      results.push(
        await this.#script(join(folder, action.post ?? ''), {
          ...env,
          ...inputs,
          ...stateVariables,
          ...simulatedTime(this.#clock.laterMs, 1),
        }),
      );
    }
    return results;
  }

  /** Removes the job's files. */
  async dispose(): Promise<void> {
    await rm(this.home, { recursive: true, force: true });
  }

  #script(
    path: string,
    env: Readonly<Record<string, string>>,
    onStart?: UsesOptions['onStart'],
  ): Promise<StepResult> {
    const run = onStart ? undefined : this.#runScript;
    return this.#step(env, (all) => (run ? run(path, all) : this.#spawn(this.#node, [path], all, onStart)));
  }

  async #step(
    env: Readonly<Record<string, string>>,
    run: (env: Readonly<Record<string, string>>) => Promise<Ended>,
  ): Promise<StepResult> {
    const files = await this.#commandFiles();
    const ended = await run({ ...this.env, ...files, ...env });
    const log = readLog(ended.rawLog, this.#masks);
    const parsed = await readCommandFiles(files);
    this.#apply(parsed.env);
    if (ended.exitCode !== 0) this.#failed = true;
    return { ...log, ...parsed, ...ended };
  }

  async #spawn(
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    onStart?: UsesOptions['onStart'],
  ): Promise<Ended> {
    const child = spawn(command, args, { cwd: this.workspace, env, stdio: ['ignore', 'pipe', 'pipe'] });
    onStart?.((signal) => child.kill(signal));
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    const [exitCode, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
    return { exitCode, signal, rawLog: Buffer.concat(chunks).toString('utf8') };
  }

  async #commandFiles(): Promise<Record<(typeof commandFiles)[number], string>> {
    const step = ++this.#steps;
    const paths = commandFiles.map(
      (name) => [name, join(this.home, `${name.toLowerCase()}_${step}`)] as const,
    );
    await Promise.all(paths.map(([, path]) => writeFile(path, '')));
    return Object.fromEntries(paths) as Record<(typeof commandFiles)[number], string>;
  }

  #apply(exported: Readonly<Record<string, string>>): void {
    const blocked = Object.keys(exported).find((name) => blockedVariables.has(name.toUpperCase()));
    if (blocked !== undefined)
      throw new Error(`Can't store ${blocked} output parameter using '$GITHUB_ENV' command.`);
    this.#exported = { ...this.#exported, ...exported };
  }
}

/** The variables that move a Node.js process's clock forward by `ms` milliseconds. */
export function laterBy(ms: number): Record<string, string> {
  return simulatedTime(ms, 1);
}

function simulatedTime(laterMs: number, haste: number): Record<string, string> {
  if (laterMs === 0 && haste === 1) return {};
  const hook = join(dirname(fileURLToPath(import.meta.url)), 'later.cjs');
  return {
    NODE_OPTIONS: `--require ${hook}`,
    SANDBOX_LATER_MS: String(laterMs),
    SANDBOX_HASTE: String(haste),
  };
}

async function readCommandFiles(files: Readonly<Record<(typeof commandFiles)[number], string>>) {
  const [env, outputs, state] = await Promise.all(
    [files.GITHUB_ENV, files.GITHUB_OUTPUT, files.GITHUB_STATE].map(async (path) =>
      Object.fromEntries(parseCommandFile(await readFile(path, 'utf8'))),
    ),
  );
  return {
    env: env ?? {},
    outputs: outputs ?? {},
    state: state ?? {},
    summary: await readFile(files.GITHUB_STEP_SUMMARY, 'utf8'),
  };
}

/** `INPUT_*` for every declared input and every given one. */
export function inputVariables(
  action: ActionFile,
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  const values = new Map([...action.inputs, ...Object.entries(given)]);
  return Object.fromEntries(
    [...values].map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}

/** The few variables that a process needs from this machine. */
function machineEnvironment(home: string): Record<string, string> {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'COMSPEC', 'PATHEXT'];
  const variables = kept.flatMap((name) =>
    process.env[name] === undefined ? [] : [[name, process.env[name]] as const],
  );
  // Instance metadata is not on loopback, so it must not be asked for credentials.
  return {
    ...Object.fromEntries(variables),
    HOME: home,
    USERPROFILE: home,
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}

function githubContext(home: string, workspace: string): Record<string, string> {
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__octo-org_keyturn',
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_BASE_REF: '',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_HEAD_REF: '',
    GITHUB_JOB: 'deploy',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'octo-org/octo-repo',
    GITHUB_RUN_ID: '1658821493',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    GITHUB_TRIGGERING_ACTOR: 'octocat',
    GITHUB_WORKFLOW: 'Deploy',
    GITHUB_WORKSPACE: workspace,
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: home,
  };
}
