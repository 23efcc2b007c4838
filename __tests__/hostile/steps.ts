import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import timers from 'node:timers/promises';
import { KeyturnError, messageOf } from '../../src/errors.ts';
import { run } from '../../src/run.ts';
import { failureMessage } from '../../src/runner/error-help.ts';
import { githubRunner } from '../../src/runner/runner.ts';
import { awsEndpoint } from '../../src/sandbox/aws/endpoint.ts';
import { githubEndpoint } from '../../src/sandbox/github/endpoint.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { parseCommandFile } from '../../src/sandbox/runner/command-file.ts';
import { Masks } from '../../src/sandbox/runner/masks.ts';
import { readLog, secretsBeforeMask } from '../../src/sandbox/runner/step-log.ts';
import { Front, Tamperer, type Tampering } from './tampering.ts';
import { faultsOf, faultsOfText, pollution } from './verdict.ts';

/** How a step gets its credentials. */
const jobs = {
  'a stored key': ({ sandbox }: World) => ({
    ...keysOf(sandbox.seeded.users.ci.keys),
    'role-to-assume': sandbox.seeded.roles.ci,
    'warn-key-age': '30d',
  }),
  'a stored key with limits': ({ sandbox }: World) => ({
    ...keysOf(sandbox.seeded.users.ci.keys),
    'max-key-age': '500d',
    'output-credentials': 'true',
  }),
  MFA: ({ sandbox }: World) => ({
    ...keysOf(sandbox.seeded.users.alice.keys),
    'mfa-secret': sandbox.seeded.users.alice.mfa?.secret ?? '',
    'role-to-assume': sandbox.seeded.roles.resourceUser,
    'warn-key-age': '30d',
  }),
  OIDC: ({ sandbox }: World) => ({ 'role-to-assume': sandbox.seeded.roles.oidc }),
  SAML: ({ sandbox }: World) => ({
    'saml-assertion': sandbox.identityProvider.respond({
      roles: [`${sandbox.seeded.roles.resourceUser},${sandbox.seeded.samlProviderArn}`],
    }),
  }),
} as const satisfies Record<string, (world: World) => Record<string, string>>;

type JobName = keyof typeof jobs;
export const jobNames = Object.keys(jobs) as JobName[];

function keysOf({ accessKeyId, secretAccessKey }: { accessKeyId: string; secretAccessKey: string }) {
  return { 'aws-access-key-id': accessKeyId, 'aws-secret-access-key': secretAccessKey };
}

/** Requests that one step may send, whatever is answered. Twelve attempts of each of its few requests are the most. */
const maxRequests = 150;
/** How long a step may wait between attempts in all, in simulated milliseconds. */
const maxWaitMs = 30 * 60_000;

/** Variables that a step may export without profiles and prefixes. */
const exported = /^AWS_(?:ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|REGION|DEFAULT_REGION)$/;
const commands: ReadonlySet<string> = new Set(['add-mask', 'debug', 'notice', 'warning', 'error']);

let waitedMs = 0;
const realWait = timers.setTimeout;

/** Waits between attempts pass at once, and are counted. Timers of other kinds stay. */
function countWaits(): void {
  timers.setTimeout = (async (ms = 0, ...rest: []) => {
    waitedMs += ms;
    return realWait(0, ...rest);
  }) as typeof realWait;
  syncBuiltinESMExports();
}

/** A sandbox whose answers a tamperer changes, and the folder of a step's files. */
export class World {
  readonly sandbox: Sandbox;
  readonly #folder = mkdtempSync(join(tmpdir(), 'keyturn-hostile-step-'));
  readonly #undisturbed = new Map<JobName, number>();
  #tamperer = new Tamperer([], 1);
  #hasFailed = false;
  #fronts: readonly Front[] = [];

  private constructor(sandbox: Sandbox) {
    this.sandbox = sandbox;
  }

  static async start(): Promise<World> {
    countWaits();
    const world = new World(await startSandbox());
    const { sandbox } = world;
    const tamperer = () => world.#tamperer;
    world.#fronts = [
      await Front.start(awsEndpoint(sandbox.world, sandbox.faults, sandbox.requests), tamperer),
      await Front.start(githubEndpoint(sandbox.github, sandbox.faults, sandbox.requests), tamperer),
    ];
    // The endpoint of ID tokens is the front's as well.
    sandbox.github.url = world.#fronts[1]?.url ?? '';
    return world;
  }

  async end(): Promise<void> {
    for (const front of this.#fronts) front.close();
    await this.sandbox.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Runs a step against changed answers, and says what is wrong with how it ended. */
  async violations(job: JobName, tamperings: readonly Tampering[]): Promise<string[]> {
    const requests = this.#undisturbed.get(job) ?? (await this.#count(job));
    return this.#run(job, new Tamperer(tamperings, requests));
  }

  async #count(job: JobName): Promise<number> {
    const tamperer = new Tamperer([], 1);
    const found = await this.#run(job, tamperer);
    if (found.length > 0 || this.#hasFailed)
      throw new Error(`a step with ${job} fails by itself: ${found.join('; ')}`);
    this.#undisturbed.set(job, tamperer.seen);
    return tamperer.seen;
  }

  async #run(job: JobName, tamperer: Tamperer): Promise<string[]> {
    this.#tamperer = tamperer;
    // The runs of a moment have the same MFA code, which AWS accepts once.
    for (const account of this.sandbox.world.accounts.values())
      for (const user of account.users.values())
        for (const { usedSteps } of user.mfaDevices) usedSteps.clear();
    this.sandbox.requests.length = 0;
    waitedMs = 0;
    const env = this.#environment(job);
    const { error, log } = await inEnvironment(env);
    this.#hasFailed = error !== undefined;
    return [
      ...(error === undefined ? [] : faultsOf(error)),
      ...(error instanceof KeyturnError && error.code === 'Unexpected' && isOwnFault(error.cause)
        ? [`is a fault of its own: ${messageOf(error.cause)}`]
        : []),
      ...faultsOfLog(log, this.#secrets(env), error),
      ...faultsOfFiles(env, error),
      ...(tamperer.seen > maxRequests ? [`sent ${tamperer.seen} requests`] : []),
      ...(waitedMs > maxWaitMs ? [`waited ${waitedMs} ms`] : []),
      ...pollution(),
    ];
  }

  #environment(job: JobName): Record<string, string> {
    const [aws, github] = this.#fronts;
    const files = ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'].map((name) => {
      const path = join(this.#folder, name);
      writeFileSync(path, '');
      return [name, path] as const;
    });
    const inputs = Object.entries({ 'aws-region': 'eu-central-1', ...jobs[job](this) }).map(
      ([name, value]) => [`INPUT_${name.toUpperCase()}`, value] as const,
    );
    return {
      ...Object.fromEntries([...files, ...inputs]),
      HOME: this.#folder,
      RUNNER_TEMP: this.#folder,
      GITHUB_WORKSPACE: this.#folder,
      GITHUB_REPOSITORY: 'octo-org/octo-repo',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
      GITHUB_ACTOR: 'octocat',
      GITHUB_WORKFLOW: 'Deploy',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_RUN_ID: '1658821493',
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_ENDPOINT_URL: aws?.url ?? '',
      GITHUB_API_URL: github?.url ?? '',
      ...(job === 'OIDC'
        ? this.sandbox.github.job({ repository: 'octo-org/octo-repo', ref: 'refs/heads/main' })
        : {}),
    };
  }

  /** The secrets that the step was given. Those of the answers may be anywhere in an answer that was changed. */
  #secrets(env: Readonly<Record<string, string>>): string[] {
    const names = ['INPUT_AWS-SECRET-ACCESS-KEY', 'INPUT_MFA-SECRET', 'INPUT_SAML-ASSERTION'];
    return [...names, 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'].flatMap((name) => env[name] || []);
  }
}

/** A fault of JavaScript or of Node.js that is not about the network. */
function isOwnFault(cause: unknown): boolean {
  return cause instanceof TypeError || cause instanceof RangeError || cause instanceof ReferenceError;
}

/** Runs `main.ts` in this process with this environment, and returns what it printed. */
async function inEnvironment(
  env: Readonly<Record<string, string>>,
): Promise<{ error: unknown; log: string }> {
  const before = { ...process.env };
  const stdout = Object.getOwnPropertyDescriptor(process, 'stdout');
  const written: string[] = [];
  setEnvironment(env);
  Object.defineProperty(process, 'stdout', {
    configurable: true,
    value: { write: (text: string) => written.push(text) > 0 },
  });
  const runner = githubRunner(process.env);
  try {
    await run(runner);
    return { error: undefined, log: written.join('') };
  } catch (error) {
    runner.fail(failureMessage(error, runner.env));
    return { error, log: written.join('') };
  } finally {
    if (stdout) Object.defineProperty(process, 'stdout', stdout);
    setEnvironment(before);
    process.exitCode = 0;
  }
}

function setEnvironment(env: Readonly<Record<string, string | undefined>>): void {
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
}

/** The log has no command that Keyturn does not give, no control character, no secret, and no words of JavaScript. */
function faultsOfLog(log: string, secrets: readonly string[], error: unknown): string[] {
  const masks = new Masks();
  const { commands: given, annotations, log: shown } = readLog(log, masks);
  const strange = given.filter(({ command }) => !commands.has(command)).map(({ command }) => command);
  const controls = shown.replaceAll(/[\n\t]/g, ' ').match(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  const leaked = secrets.filter((secret) => shown.includes(secret));
  const saysNothing =
    error !== undefined && !annotations.some(({ message }) => message.includes('What to do:'));
  return [
    ...strange.map((command) => `gave the command ${command}`),
    ...(controls ? [`printed a control character: ${JSON.stringify(controls[0])}`] : []),
    ...(leaked.length > 0 ? ['printed a secret'] : []),
    ...secretsBeforeMask(log, secrets).map((line) => `printed a secret before its mask: ${line}`),
    ...(saysNothing ? [`does not say what to do: ${messageOf(error)}`] : []),
    ...faultsOfText(shown),
  ];
}

/** The command files parse, and hold only what a step exports; nothing if it failed. */
function faultsOfFiles(env: Readonly<Record<string, string>>, error: unknown): string[] {
  const entries = ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE'].map((name) => {
    try {
      return [name, parseCommandFile(readFileSync(env[name] ?? '', 'utf8'))] as const;
    } catch (cause) {
      return [`${name} (${messageOf(cause)})`, new Map([['', '']])] as const;
    }
  });
  const names = [...(entries[0]?.[1].keys() ?? [])];
  const odd = names.filter((name) => !exported.test(name));
  const values = entries.flatMap(([, values]) => [...values.values()]);
  return [
    ...odd.map((name) => `exported ${JSON.stringify(name)}`),
    ...entries.filter(([name]) => name.includes(' ')).map(([name]) => `wrote a damaged file: ${name}`),
    ...(values.some((value) => value === '[object Object]') ? ['exported an object'] : []),
    ...(error !== undefined && names.length > 0 ? ['failed and exported variables'] : []),
  ];
}
