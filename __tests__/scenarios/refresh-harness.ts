import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { StepResult } from '../../src/sandbox/runner/job.ts';
import { laterBy } from '../../src/sandbox/runner/job.ts';
import { type Scenario, textOf } from './harness.ts';
import { type ProgramResult, programsHere } from './in-process.ts';

export const minute = 60_000;
export const hour = 60 * minute;

type Environment = Readonly<Record<string, string | undefined>>;

interface ProgramOptions {
  /** Milliseconds by which the program's clock is ahead. */
  readonly laterMs?: number;
  readonly env?: Environment;
  readonly onStart?: (kill: (signal: NodeJS.Signals) => void) => void;
}

/** A job with a renewing step, as AWS tools see it. */
export class Renewing {
  readonly scenario: Scenario;
  readonly step: StepResult;
  /** The OIDC variables, which the runner sets for every step of the job. */
  readonly env: Readonly<Record<string, string>>;

  private constructor(scenario: Scenario, step: StepResult, env: Readonly<Record<string, string>>) {
    this.scenario = scenario;
    this.step = step;
    this.env = env;
  }

  static async start(
    scenario: Scenario,
    inputs: Readonly<Record<string, string>>,
    env: Readonly<Record<string, string>> = {},
  ): Promise<Renewing> {
    const step = await scenario.keyturn({ refresh: 'true', ...inputs }, { env });
    expect([step.exitCode, step.log]).toEqual([0, expect.stringContaining('which renews itself')]);
    return new Renewing(scenario, step, env);
  }

  static oidc(scenario: Scenario, inputs: Readonly<Record<string, string>> = {}): Promise<Renewing> {
    const role = { 'role-to-assume': scenario.sandbox.seeded.roles.oidc };
    return Renewing.start(scenario, { ...role, ...inputs }, scenario.oidc());
  }

  static keys(scenario: Scenario, inputs: Readonly<Record<string, string>> = {}): Promise<Renewing> {
    const role = { 'role-to-assume': scenario.sandbox.seeded.roles.ci };
    return Renewing.start(scenario, { ...scenario.ciKeys(), ...role, ...inputs });
  }

  get folder(): string {
    return renewingFolders(this.scenario)[0] ?? '';
  }

  /** The profile's command in the config file. */
  get command(): string {
    return /^credential_process = (.*)$/m.exec(configFile(this.scenario))?.[1] ?? '';
  }

  /** Runs the profile's command once, as `programs` does. */
  async program(options: ProgramOptions = {}): Promise<ProgramResult> {
    const [result] = await this.programs(1, options);
    if (!result) throw new Error('the program gave no result');
    return result;
  }

  /**
   * Runs the profile's command several times at once, with the caller's environment: in a shell, as the SDKs do, or in
   * this process if the scenario's steps run there.
   */
  async programs(
    count: number,
    { laterMs, env = {}, onStart }: ProgramOptions = {},
  ): Promise<ProgramResult[]> {
    const later = laterMs === undefined ? {} : laterBy(laterMs);
    const all = { ...this.scenario.job.env, ...this.env, ...later, ...env };
    const results =
      this.scenario.runsHere && !onStart
        ? await programsHere(this.#folderInCommand(), withoutUndefined(all), count)
        : await Promise.all(Array.from({ length: count }, () => this.#process(all, onStart)));
    for (const { stderr } of results)
      expect(this.scenario.secrets.filter((secret) => stderr.includes(secret))).toEqual([]);
    return results;
  }

  /** The argument of the command, which runs the bundled program with this Node.js. */
  #folderInCommand(): string {
    const [node, program = '', folder = ''] = this.command.split(' ');
    expect([node, existsSync(program)]).toEqual([process.execPath, true]);
    return folder;
  }

  async #process(env: Environment, onStart: ProgramOptions['onStart']): Promise<ProgramResult> {
    const child = spawn(`exec ${this.command}`, { shell: true, env, stdio: ['ignore', 'pipe', 'pipe'] });
    onStart?.((signal) => child.kill(signal));
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    const [exitCode] = (await once(child, 'close')) as [number | null];
    const [stdout = '', stderr = ''] = [out, err].map((chunks) => Buffer.concat(chunks).toString('utf8'));
    return { exitCode, stdout, stderr };
  }

  /** The access key id of the session that the program prints. */
  async session(options: ProgramOptions = {}): Promise<string> {
    return document(await this.program(options)).AccessKeyId;
  }

  /** The requests since the step, one line each. */
  requestsOf(story: () => Promise<unknown>): Promise<string[]> {
    const { scenario } = this;
    const before = scenario.requests.length;
    return story().then(() => scenario.requests.slice(before));
  }

  /** Advances simulated time: sessions expire in the sandbox. Programs need `laterMs` to agree. */
  advance(ms: number): void {
    this.scenario.sandbox.clock.advance(ms);
  }
}

function withoutUndefined(env: Environment): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** The document that the program printed, and nothing else. */
export function document({ exitCode, stdout, stderr }: ProgramResult) {
  expect([exitCode, stderr]).toEqual([0, '']);
  expect(stdout.endsWith('}\n')).toBe(true);
  const printed = JSON.parse(stdout);
  expect(Object.keys(printed)).toEqual([
    'Version',
    'AccessKeyId',
    'SecretAccessKey',
    'SessionToken',
    'Expiration',
  ]);
  expect(printed.Version).toBe(1);
  return printed as {
    AccessKeyId: string;
    SecretAccessKey: string;
    SessionToken: string;
    Expiration: string;
  };
}

/** The identity of a printed session, from GetCallerIdentity. */
export async function callerOf(result: ProgramResult, scenario: Scenario): Promise<string | undefined> {
  const { AccessKeyId, SecretAccessKey, SessionToken } = document(result);
  const sts = new STSClient({
    region: 'eu-central-1',
    endpoint: scenario.sandbox.awsUrl,
    credentials: { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken },
  });
  return (await sts.send(new GetCallerIdentityCommand({}))).Arn;
}

export function renewingFolders({ job }: Scenario): string[] {
  return readdirSync(job.home)
    .filter((name) => name.startsWith('keyturn-refresh-'))
    .map((name) => join(job.home, name));
}

export function configFile({ job }: Scenario): string {
  return textOf(join(job.home, '.aws', 'config'));
}

/** Every file of a job, except the runner's own command files. */
export function filesOf(folder: string): { path: string; text: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('github_'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}
