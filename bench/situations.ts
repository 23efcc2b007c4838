import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from '../src/cli/cached-output.ts';
import { cachePath, cacheText } from '../src/refresh/session-cache.ts';
import { type Sandbox, startSandbox } from '../src/sandbox/index.ts';
import { parseCommandFile } from '../src/sandbox/runner/command-file.ts';
import { inputVariables } from '../src/sandbox/runner/job.ts';
import type { BenchedAction } from './actions.ts';
import { createIdentity, type Front, openFront } from './front.ts';
import { type Contender, costOf, here, latencyMs, stepEnvironment } from './process.ts';
import { sdkClient } from './sdk-bundle.ts';

/** What is measured in one place: contenders that do the same work, and the one that the others are compared with. */
export interface Situation {
  readonly name: string;
  /** The name of the contender that is 1. */
  readonly reference: string;
  readonly contenders: readonly Contender[];
}

/** How a step reaches AWS and GitHub. */
interface Way {
  readonly tls: boolean;
  /** The length of a round trip (ms). */
  readonly roundTripMs: 0 | typeof latencyMs;
}

type Source = 'keys' | 'OIDC';

export const ways: readonly Way[] = [
  { tls: false, roundTripMs: 0 },
  { tls: true, roundTripMs: 0 },
  { tls: false, roundTripMs: latencyMs },
  { tls: true, roundTripMs: latencyMs },
];

export const wayName = ({ tls, roundTripMs }: Way): string =>
  `${tls ? 'TLS' : 'plain HTTP'}, ${roundTripMs === 0 ? 'loopback' : `${roundTripMs} ms round trip`}`;

const bare = 'bare Node.js';
const floor = 'floor';
const withoutAgeCheck = 'without the age check';

type Fronts = ReadonlyMap<string, { readonly aws: Front; readonly github: Front }>;

/** A sandbox with a front for each way to it, and the steps that the bench runs. */
/** CI checks that it is what `src/` builds to (`npm run dist:check`). */
const cliProgram = join(here, '..', 'dist', 'cli', 'index.js');

export class Stage {
  readonly #sandbox: Sandbox;
  readonly #fronts: Fronts;
  readonly #folder: string;

  private constructor(sandbox: Sandbox, fronts: Fronts, folder: string) {
    this.#sandbox = sandbox;
    this.#fronts = fronts;
    this.#folder = folder;
  }

  static async open(): Promise<Stage> {
    const sandbox = await startSandbox();
    const folder = mkdtempSync(join(tmpdir(), 'keyturn-bench-'));
    const identity = createIdentity();
    writeFileSync(join(folder, 'ca.pem'), identity.cert);
    const fronts = await Promise.all(
      ways.map(async (way) => {
        const options = { identity: way.tls ? identity : undefined, oneWayMs: way.roundTripMs / 2 };
        const aws = await openFront(sandbox.awsUrl, options);
        return [wayName(way), { aws, github: await openFront(sandbox.githubUrl, options) }] as const;
      }),
    );
    return new Stage(sandbox, new Map(fronts), folder);
  }

  async close(): Promise<void> {
    for (const { aws, github } of this.#fronts.values()) await Promise.all([aws.close(), github.close()]);
    await this.#sandbox.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** The requests of all contenders so far. */
  get requests(): number {
    return this.#sandbox.requests.length;
  }

  /** The connections of all contenders so far. */
  get connections(): number {
    return [...this.#fronts.values()].reduce(
      (sum, { aws, github }) => sum + aws.connections + github.connections,
      0,
    );
  }

  /** Runs one step of an action that assumes a role. */
  step(
    name: string,
    action: BenchedAction,
    source: Source,
    way: Way,
    inputs: Readonly<Record<string, string>> = {},
  ): Contender {
    const { env, given } = this.#job(source, way);
    const variables = inputVariables(action.file, { ...given, ...inputs });
    return { name, args: [join(action.folder, action.file.main)], env: { ...env, ...variables } };
  }

  /** Node.js alone, the floor and the SDK, doing the same work as a step. */
  script(name: string, args: readonly string[], source: Source, way: Way): Contender {
    const { env, given } = this.#job(source, way);
    const variables = Object.entries({ audience: 'sts.amazonaws.com', ...given }).map(([input, value]) => [
      `INPUT_${input.toUpperCase()}`,
      value,
    ]);
    return { name, args, env: { ...env, ...Object.fromEntries(variables) } };
  }

  /** The post step after a step with keys and a role, if the action has one. */
  async post(action: BenchedAction): Promise<Contender | undefined> {
    if (action.file.post === undefined) return undefined;
    const [way = { tls: false, roundTripMs: 0 }] = ways;
    const main = this.step(action.name, action, 'keys', way);
    const state = join(this.#folder, 'state-of-main');
    writeFileSync(state, '');
    await costOf({ ...main, env: { ...main.env, GITHUB_STATE: state } });
    const kept = [...parseCommandFile(readFileSync(state, 'utf8'))].map(([name, value]) => [
      `STATE_${name}`,
      value,
    ]);
    return {
      name: action.name,
      args: [join(action.folder, action.file.post)],
      env: { ...main.env, ...Object.fromEntries(kept) },
    };
  }

  /** The program that AWS tools call for a profile with `refresh`, while its session is still good. */
  renewal({ name, folder: built }: BenchedAction): Contender {
    const folder = join(this.#folder, 'refresh');
    mkdirSync(folder, { recursive: true });
    const renewAt = Date.now() + 86_400_000;
    const document = JSON.stringify({ Version: 1, SessionToken: 'x'.repeat(800) });
    const session = { renewAt, expiresAt: renewAt, arn: 'arn', assumedRoleId: 'id', document };
    writeFileSync(cachePath(folder), cacheText(session));
    const program = join(built, 'dist', 'credential-process', 'index.js');
    return { name, args: [program, folder], env: stepEnvironment(this.#folder, {}) };
  }

  /** The command line, as it is committed. */
  cli(...args: string[]): Contender {
    return { name: `keyturn ${args[0]}`, args: [cliProgram, ...args], env: this.#cliEnvironment };
  }

  /** `keyturn credentials --cache` with the session that an earlier call has left. */
  cachedCredentials(): Contender {
    const args = ['credentials', '--cache', '--role-to-assume', 'deploy', '--aws-region', 'eu-central-1'];
    const folder = cacheFolder(args, this.#cliEnvironment);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const renewAt = Date.now() + 86_400_000;
    const document = JSON.stringify({ Version: 1, SessionToken: 'x'.repeat(800) });
    const session = { renewAt, expiresAt: renewAt, arn: 'arn', assumedRoleId: 'id', document };
    writeFileSync(cachePath(folder), cacheText(session), { mode: 0o600 });
    return this.cli(...args);
  }

  get #cliEnvironment(): Record<string, string> {
    return { PATH: process.env.PATH ?? '', HOME: this.#folder, XDG_CACHE_HOME: join(this.#folder, 'cache') };
  }

  #job(source: Source, way: Way) {
    const fronts = this.#fronts.get(wayName(way));
    if (!fronts) throw new Error('the stage has no such way');
    const { seeded, github } = this.#sandbox;
    const far = join(here, 'far-away.cjs');
    const env = stepEnvironment(this.#folder, {
      AWS_ENDPOINT_URL_STS: fronts.aws.url,
      AWS_ENDPOINT_URL_IAM: fronts.aws.url,
      ...(way.tls ? { NODE_EXTRA_CA_CERTS: join(this.#folder, 'ca.pem') } : {}),
      ...(way.roundTripMs > 0
        ? { NODE_OPTIONS: `--require ${JSON.stringify(far)}`, BENCH_ROUND_TRIP_MS: String(way.roundTripMs) }
        : {}),
      ...(source === 'OIDC' ? tokenVariables(github, fronts.github.url) : {}),
    });
    const { accessKeyId, secretAccessKey } = seeded.users.ci.keys;
    const given: Record<string, string> =
      source === 'OIDC'
        ? { 'aws-region': 'eu-central-1', 'role-to-assume': seeded.roles.oidc }
        : {
            'aws-region': 'eu-central-1',
            'aws-access-key-id': accessKeyId,
            'aws-secret-access-key': secretAccessKey,
            'role-to-assume': seeded.roles.ci,
          };
    return { env, given };
  }
}

function tokenVariables(github: Sandbox['github'], front: string): Record<string, string> {
  const job = github.job({ repository: 'octo-org/octo-repo', ref: 'refs/heads/main' });
  const url = job.ACTIONS_ID_TOKEN_REQUEST_URL.replace(github.url, front);
  return { ...job, ACTIONS_ID_TOKEN_REQUEST_URL: url };
}

/** Everything that takes part in a role situation: the floor, the SDK, each action, and this build without its age check. */
function roleSituation(
  stage: Stage,
  actions: readonly BenchedAction[],
  sdk: string,
  source: Source,
  way: Way,
): Situation {
  const script = (name: string, ...args: readonly string[]) => stage.script(name, args, source, way);
  const steps = actions.map((action) => stage.step(action.name, action, source, way));
  const [own] = actions;
  const isFirst = source === 'keys' && way === ways[0];
  return {
    name: `${source} → role, ${wayName(way)}`,
    reference: floor,
    contenders: [
      ...(isFirst ? [script(bare, '-e', '0')] : []),
      script(floor, join(here, 'floor.cjs')),
      script('the SDK alone', sdk),
      ...steps,
      ...(own && source === 'keys'
        ? [stage.step(withoutAgeCheck, own, source, way, { 'warn-key-age': '0' })]
        : []),
    ],
  };
}

/** All situations, the actions in the given order; the first action is this build. */
export async function allSituations(stage: Stage, actions: readonly BenchedAction[]): Promise<Situation[]> {
  const sdk = await sdkClient();
  const roles = (['keys', 'OIDC'] as const).flatMap((source) =>
    ways.map((way) => roleSituation(stage, actions, sdk, source, way)),
  );
  const [own] = actions;
  if (!own) throw new Error('no action takes part');
  const node = stage.script(bare, ['-e', '0'], 'keys', ways[0] as Way);
  const posts = await Promise.all(actions.map((action) => stage.post(action)));
  const renewal = stage.renewal(own);
  return [
    ...roles,
    { name: 'post step', reference: bare, contenders: [node, ...posts.flatMap((post) => post ?? [])] },
    { name: 'refresh program, session still good', reference: bare, contenders: [node, renewal] },
  ];
}
