import { readFileSync } from 'node:fs';
import {
  type LoggedRequest,
  type Sandbox,
  type SandboxOptions,
  startSandbox,
} from '../../src/sandbox/index.ts';
import { Job, type JobOptions, type StepResult, type UsesOptions } from '../../src/sandbox/runner/job.ts';
import { secretsBeforeMask } from '../../src/sandbox/runner/step-log.ts';
import { version } from '../../src/version.ts';
import { type Canary, leaks, type Trace } from '../leaks/leaks.ts';
import { filesIn, filesWritten, tracesOf } from '../leaks/step-traces.ts';
import { identityInSdk } from './sdk-process.ts';

/** The folder with action.yml and the bundle that jest.config.js builds from `src/` before the first test. */
export const action = process.env.KEYTURN_ACTION ?? noAction();

function noAction(): never {
  throw new Error(
    "Jest's globalSetup did not bundle the action: run Jest with this repository's jest.config.js.",
  );
}

/** Inputs with secrets that no step hands out. */
const secretInputs = ['mfa-secret', 'mfa-code', 'saml-assertion', 'github-token', 'github-app-private-key'];

/** A sandbox and a job on it. Every step is checked for leaked secrets. */
export class Scenario {
  readonly sandbox: Sandbox;
  readonly job: Job;
  /** Whether steps run in this process; see `inThisProcess`. */
  readonly runsHere: boolean;
  readonly #given = new Set<string>();

  private constructor(sandbox: Sandbox, job: Job, runsHere: boolean) {
    this.sandbox = sandbox;
    this.job = job;
    this.runsHere = runsHere;
  }

  static async start(options: SandboxOptions = {}, job: JobOptions = {}): Promise<Scenario> {
    const sandbox = await startSandbox(options);
    const env = { AWS_ENDPOINT_URL_STS: sandbox.awsUrl, ...job.env };
    return new Scenario(sandbox, new Job({ ...job, env }), job.runScript !== undefined);
  }

  /** Runs a Keyturn step. No secret may be readable before its mask. */
  async keyturn(
    inputs: Readonly<Record<string, string>>,
    options: Omit<UsesOptions, 'with'> = {},
  ): Promise<StepResult> {
    const before = filesIn(this.job.home);
    for (const name of secretInputs) if (inputs[name]) this.#given.add(inputs[name]);
    const step = await this.job.uses(action, {
      ...options,
      with: { 'aws-region': 'eu-central-1', ...inputs },
    });
    this.expectNoLeak(step, filesWritten(this.job.home, before));
    return step;
  }

  /** Ends the job, which runs the post steps. */
  async finish(): Promise<StepResult[]> {
    const posts = await this.job.finish();
    for (const post of posts) this.expectNoLeak(post);
    return posts;
  }

  /** Every secret that the sandbox has issued or was created with. */
  get secrets(): string[] {
    const { world } = this.sandbox;
    const longTerm = [...world.accounts.values()].flatMap((account) =>
      [...account.accessKeys()].map(({ key }) => key.secret),
    );
    const sessions = [...world.sessions.values()].flatMap(({ key }) => [key.secret, key.token]);
    const bearer = this.job.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN;
    const idTokens = this.sandbox.requests.flatMap(({ parameters }) => parameters.WebIdentityToken ?? []);
    const assertions = this.sandbox.requests.flatMap(({ parameters }) => parameters.SAMLAssertion ?? []);
    return [
      ...longTerm,
      ...sessions,
      ...(bearer ? [bearer] : []),
      ...[...idTokens, ...assertions].filter((token) => typeof token === 'string'),
    ];
  }

  /** No secret may be where docs/leaks.md does not allow it, in any form. */
  expectNoLeak(step: StepResult, written: readonly Trace[] = []): void {
    const traces = [...tracesOf(step), ...written, ...this.#sent()];
    expect(leaks(traces, this.#canaries())).toEqual([]);
    expect(secretsBeforeMask(step.rawLog, this.secrets)).toEqual([]);
  }

  #canaries(): Canary[] {
    const { world } = this.sandbox;
    const accounts = [...world.accounts.values()];
    const keys = [
      ...accounts.flatMap((account) => [...account.accessKeys()].map(({ key }) => key.secret)),
      ...[...world.sessions.values()].flatMap(({ key }) => [key.secret, key.token]),
    ];
    const known = new Set(keys);
    const seeds = accounts.flatMap((account) =>
      [...account.users.values()].flatMap(({ mfaDevices }) => mfaDevices.map(({ secret }) => secret)),
    );
    const others = [...this.secrets, ...seeds, ...this.#given].filter(
      (secret) => secret.length >= 6 && !secret.split('\n').some((line) => known.has(line.trim())),
    );
    return [
      ...keys.map((secret) => ({ kind: 'credentials' as const, secret })),
      ...[...new Set(others)].map((secret) => ({ kind: 'never handed out' as const, secret })),
    ];
  }

  /** GitHub's variables, and what is sent where nobody expects a secret: paths, and the bodies of requests to GitHub. */
  #sent(): Trace[] {
    const { github, requests } = this.sandbox;
    const variables = [...github.world.repositories.values()].flatMap((repository) =>
      [...repository.variables.values()].map(({ name, value }) => ({
        place: `variable of GitHub ${name}`,
        text: value,
      })),
    );
    const sent = requests.flatMap(({ service, path, body, headers }) => [
      { place: 'the path of a request', text: `${path} ${headers['user-agent'] ?? ''}` },
      ...(service === 'github' ? [{ place: 'a request to GitHub', text: body }] : []),
    ]);
    return [...variables, ...sent];
  }

  async end(): Promise<void> {
    await this.job.dispose();
    await this.sandbox.close();
  }

  /** The variables of a job with `id-token: write`. */
  oidc(): Record<string, string> {
    return { ...this.sandbox.github.job({ repository: 'octo-org/octo-repo', ref: 'refs/heads/main' }) };
  }

  /** The inputs for the CI user's stored keys. */
  ciKeys(): { 'aws-access-key-id': string; 'aws-secret-access-key': string } {
    const { accessKeyId, secretAccessKey } = this.sandbox.seeded.users.ci.keys;
    return { 'aws-access-key-id': accessKeyId, 'aws-secret-access-key': secretAccessKey };
  }

  /** One line per request, such as `sts AssumeRole 200`. */
  get requests(): string[] {
    return this.sandbox.requests.map(requestLine);
  }

  /** A step as the runner and AWS saw it, for snapshots. Random values are replaced by names. */
  view(step: StepResult) {
    const plain = (record: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(record).map(([name, value]) => [name, this.#plain(value)]));
    return {
      exitCode: step.exitCode,
      commands: step.commands.map(({ command, value }) => `::${command}::${this.#plain(value)}`),
      log: this.#plain(step.log).split('\n'),
      env: plain(step.env),
      outputs: plain(step.outputs),
      stateNames: Object.keys(step.state),
      requests: this.sandbox.requests.map((request) => this.#request(request)),
    };
  }

  #request(request: LoggedRequest) {
    const { authorization, 'user-agent': userAgent } = request.headers;
    const parameters = JSON.parse(this.#plain(JSON.stringify(request.parameters)));
    return {
      request: requestLine(request),
      signedBy: request.signedBy === undefined ? 'nobody' : this.#plain(request.signedBy),
      scope: authorization?.match(/Credential=[^/]+\/\d+\/([^,]+),/)?.[1] ?? 'none',
      userAgent:
        userAgent
          ?.match(/keyturn\/\S+|run\/\S+|exec-env\/\S+/g)
          ?.join(' ')
          .replace(version, 'VERSION') ?? '',
      parameters,
    };
  }

  /** Replaces random values by names. */
  #plain(text: string): string {
    const { world, seeded, awsUrl, githubUrl } = this.sandbox;
    const names = new Map<string, string>([
      [awsUrl, '{sts}'],
      [new URL(awsUrl).host, '{sts host}'],
      [githubUrl, '{github}'],
      [this.job.home, '{home}'],
    ]);
    for (const [name, { keys }] of Object.entries(seeded.users)) {
      names.set(keys.accessKeyId, `{${name} id}`);
      names.set(keys.secretAccessKey, `{${name} secret}`);
      names.set(shortId(keys.accessKeyId), `{${name} id, short}`);
    }
    for (const account of world.accounts.values())
      for (const role of account.roles.values()) names.set(role.id, `{${role.name} role id}`);
    [...world.sessions.values()].forEach(({ key, expiresAt }, index) => {
      names.set(key.token, `{session ${index + 1} token}`);
      names.set(key.secret, `{session ${index + 1} secret}`);
      names.set(key.id, `{session ${index + 1} id}`);
      names.set(shortId(key.id), `{session ${index + 1} id, short}`);
      names.set(
        new Date(Math.floor(expiresAt.getTime() / 1000) * 1000).toISOString(),
        `{session ${index + 1} expiry}`,
      );
    });
    const longestFirst = [...names].sort(([a], [b]) => b.length - a.length);
    const replaced = longestFirst.reduce((result, [value, name]) => result.replaceAll(value, name), text);
    return replaced.replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]+/g, '{id token}');
  }
}

function shortId(id: string): string {
  return `${id.slice(0, 4)}…${id.slice(-4)}`;
}

export function requestLine({ service, operation, status, errorCode }: LoggedRequest): string {
  return [service, operation, status ?? 'dropped', errorCode].filter((part) => part !== undefined).join(' ');
}

/** Runs a scenario in its own sandbox. */
export async function inScenario(
  story: (scenario: Scenario) => Promise<void>,
  options: SandboxOptions = {},
  job: JobOptions = {},
): Promise<void> {
  const scenario = await Scenario.start(options, job);
  try {
    await story(scenario);
  } finally {
    await scenario.end();
  }
}

/** Expects a failed step that published nothing: no variable, no output, no state to undo. */
export function expectNothingPublished(step: StepResult): void {
  expect(step.exitCode).toBe(1);
  expect(step.env).toEqual({});
  // A rotation reports its state even if the step fails.
  const { rotated: _rotated, 'rotation-state': _state, ...outputs } = step.outputs;
  expect(outputs).toEqual({});
  expect(step.state).toEqual({});
}

/** The warnings and errors. Notices are left out: a token that goes to the sandbox gets one. */
export function alarms({ annotations }: StepResult): StepResult['annotations'] {
  return annotations.filter(({ level }) => level !== 'notice');
}

export function warnings({ annotations }: StepResult): string[] {
  return annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);
}

export function notices({ annotations }: StepResult): string[] {
  return annotations.filter(({ level }) => level === 'notice').map(({ message }) => message);
}

/** The identity of a later step that uses the AWS SDK, with a profile if one is given, or the SDK's error. */
export function identityOf({ job }: Scenario, profile?: string): Promise<string> {
  return identityInSdk({ ...job.env, ...(profile === undefined ? {} : { AWS_PROFILE: profile }) });
}

/** For `onStart` of a step: sends the signal as soon as the condition holds. */
export function killWhen(holds: () => boolean, signal: NodeJS.Signals) {
  return (kill: (signal: NodeJS.Signals) => void): void => {
    const timer = setInterval(() => {
      if (!holds()) return;
      clearInterval(timer);
      kill(signal);
    }, 10).unref();
  };
}

/** The text of a file, or '' if there is none. */
export function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
