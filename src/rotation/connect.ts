import { readFileSync, readlinkSync } from 'node:fs';
import type { AccessKeys } from '../aws/access-keys.ts';
import type { Iam } from '../aws/iam.ts';
import { stsFor } from '../clients/aws.ts';
import { iamFor } from '../clients/iam-client.ts';
import { type Run, retrying } from '../clients/run.ts';
import type { RotationConfig, Target } from '../config/config.ts';
import { describePlace, repositoryIn } from '../config/targets.ts';
import type { Env } from '../env.ts';
import { KeyturnError } from '../errors.ts';
import {
  closedGitHub,
  type OpenGitHub,
  openGitHub,
  type Permission,
  type TokenScope,
} from '../github/access.ts';
import { createPacer } from '../github/api.ts';
import { neededInWords } from '../github/needed-permissions.ts';
import type { RepositoryName } from '../github/repository-name.ts';
import { unfinishedRuns } from '../github/runs.ts';
import { type Place, secretPlace } from '../github/secret-place.ts';
import { repositoryVariables } from '../github/variables.ts';
import { fetchThrough } from '../http/fetch.ts';
import { createGuard } from './guard.ts';
import { journalPlace } from './journal-key.ts';
import type { Holder } from './lock.ts';
import { leasedSleep } from './patience.ts';
import type { BoundTarget, RotationPorts } from './ports.ts';

/** A rotation's ports, and how to close them. */
export interface Connection {
  readonly ports: RotationPorts;
  close(): Promise<void>;
}

/** What of the process a rotation needs, beyond the run's context. */
export interface Surroundings {
  readonly now: () => Date;
  readonly cancelledAt: () => number | undefined;
  /** This process among others; by default what the operating system says. */
  readonly machine?: Machine;
  /** Milliseconds between writes to GitHub. */
  readonly spacingMs?: number;
  /** Opens the journal and no target. */
  readonly journalOnly?: true;
}

/** A process, and how to tell whether another on the same machine lives. */
export interface Machine {
  /** '' where machines cannot be told apart. */
  readonly host: string;
  readonly pid: number;
  readonly bornAt: string;
  readonly isAlive: (process: Pick<Holder, 'pid' | 'bornAt'>) => boolean;
}

/**
 * Connects a rotation to AWS and GitHub.
 *
 * @param manager - the session that signs in managed mode
 * @throws KeyturnError `NotOnRunner`, `GitHubRefused`, `NotFound`
 */
export async function connectRotation(
  rotation: RotationConfig,
  manager: AccessKeys | undefined,
  run: Run,
  { now, cancelledAt, spacingMs, machine = thisMachine(), journalOnly }: Surroundings,
): Promise<Connection> {
  const { env, aws, log, mask, retry } = run;
  const here = thisRepository(env);
  const patience = leasedSleep(retry.sleep, now);
  const pacer = createPacer(patience.sleep, () => now().getTime(), spacingMs);
  const guard = createGuard(now, patience.sleep);
  const targets = journalOnly ? [] : rotation.targets;
  const bound = targets.map((target) => ({ target, place: resolve(target, here) }));
  const wanted = wantedOf(
    bound.map(({ place }) => place),
    here,
  );
  const github = await openGitHub(
    rotation.access,
    wanted,
    {
      needed: neededInWords(wanted),
      baseUrl: withoutSlashes(env.GITHUB_API_URL || 'https://api.github.com'),
      fetch: fetchThrough(aws.handler),
      userAgent: 'keyturn',
      retry: { ...retry, sleep: patience.sleep },
      pacer: {
        beforeWrite: async () => {
          await pacer.beforeWrite();
          await guard.beforeChange();
        },
      },
    },
    mask,
  ).catch(closedGitHub);
  const ports: RotationPorts = {
    iam: remembered((keys) => iamFor(aws, keys), manager),
    whoIs: (keys) => stsFor(aws, keys).getCallerIdentity(),
    tryOnSts: async (keys) => {
      await stsFor(aws, keys).getCallerIdentity();
    },
    targets: bound.map(({ target, place }) => bind(target, place, github)),
    variables: repositoryVariables(here.owner, here.repo, github.apiFor('journal', here.owner)),
    unfinishedRuns: (repository) => runsOf(repository, here, github),
    me: holder(env, here, machine),
    guard,
    isAlive: machine.isAlive,
    retrying: (what, attempt) => retrying(what, { retry: { ...retry, sleep: patience.sleep } }, attempt),
    mask,
    info: log.info,
    warning: log.warning,
    isDependabot: env.GITHUB_ACTOR === 'dependabot[bot]',
    now,
    sleep: patience.sleep,
    expireAfter: patience.expireAfter,
    cancelledAt,
  };
  return { ports, close: github.close };
}

/** One client for each key pair: making one takes a while. */
function remembered(
  create: (keys: AccessKeys) => Iam,
  manager: AccessKeys | undefined,
): RotationPorts['iam'] {
  const clients = new Map<string, Iam>();
  return (keys = manager) => {
    if (!keys) throw new Error('nobody signs');
    const client = clients.get(keys.accessKeyId) ?? create(keys);
    clients.set(keys.accessKeyId, client);
    return client;
  };
}

function thisRepository(env: Env): RepositoryName {
  const repository = repositoryIn(env.GITHUB_REPOSITORY ?? '');
  if (repository) return repository;
  throw new KeyturnError('NotOnRunner', {
    summary: 'GITHUB_REPOSITORY names no repository, so there is no place for the journal of the rotation.',
    remedy: 'run Keyturn in a job of GitHub Actions, or set GITHUB_REPOSITORY to owner/name.',
  });
}

/** Without slashes at its end. */
function withoutSlashes(url: string): string {
  let end = url.length;
  while (url[end - 1] === '/') end -= 1;
  return url.slice(0, end);
}

function resolve({ place }: Target, here: RepositoryName): Place {
  if (place.kind === 'organization') return place;
  const { repository = here, ...rest } = place;
  return { ...rest, ...repository };
}

function bind(target: Target, place: Place, github: OpenGitHub): BoundTarget {
  const isOrganization = place.kind === 'organization';
  const repository = isOrganization ? undefined : { owner: place.owner, repo: place.repo };
  const named = isOrganization ? place : ({ ...place, repository } as Target['place']);
  const name = describePlace(named);
  const api = github.apiFor('targets', ownerOf(place));
  return {
    target,
    name,
    journalPlace: journalPlace(named),
    place: secretPlace(place, name, api),
    ...(repository ? { repository } : {}),
  };
}

/** Not being allowed to see runs is an outcome; a fault is none. */
async function runsOf({ owner, repo }: RepositoryName, here: RepositoryName, github: OpenGitHub) {
  const isHere = `${owner}/${repo}`.toLowerCase() === `${here.owner}/${here.repo}`.toLowerCase();
  try {
    return await unfinishedRuns(owner, repo, github.apiFor(isHere ? 'journal' : 'targets', owner));
  } catch (error) {
    if (error instanceof KeyturnError && (error.code === 'GitHubRefused' || error.code === 'NotFound'))
      return undefined;
    throw error;
  }
}

const variablesPermission: Permission = { names: ['actions_variables', 'variables'], level: 'write' };
const runsPermission: Permission = { names: ['actions'], level: 'read', optional: true };

function permissionOf(place: Place): Permission {
  const prefix = place.kind === 'organization' ? 'organization_' : '';
  if (place.kind === 'environment') return { names: ['environments'], level: 'write' };
  const names = {
    actions: [`${prefix}secrets`],
    dependabot: [`${prefix}dependabot_secrets`],
    codespaces: [`${prefix}codespaces_secrets`],
  };
  return { names: names[place.store], level: 'write' };
}

/** The tokens that a GitHub App mints: one for the journal, and for each owner of targets one for just those. */
function wantedOf(places: readonly Place[], here: RepositoryName): TokenScope[] {
  const journal: TokenScope = {
    purpose: 'journal',
    owner: here.owner,
    ofOrganization: false,
    repositories: [here.repo],
    permissions: [variablesPermission, runsPermission],
  };
  // GitHub compares names without regard to case; two tokens for one owner would each lack what the other may do.
  const owners = Map.groupBy(places, (place) => ownerOf(place).toLowerCase());
  return [journal, ...[...owners].map(([owner, ofOwner]) => wantedOfOwner(owner, ofOwner))];
}

function wantedOfOwner(owner: string, places: readonly Place[]): TokenScope {
  const repositories = new Set(
    places.flatMap((place) => (place.kind === 'organization' ? [] : [place.repo])),
  );
  return {
    purpose: 'targets',
    owner,
    ofOrganization: places.some(({ kind }) => kind === 'organization'),
    repositories: [...repositories],
    // Runs that have not ended may still use the old pair of the repository that they run in.
    permissions: [...places.map(permissionOf), ...(repositories.size > 0 ? [runsPermission] : [])],
  };
}

function ownerOf(place: Place): string {
  return place.kind === 'organization' ? place.org : place.owner;
}

function holder(env: Env, { owner, repo }: RepositoryName, { host, pid, bornAt }: Machine): Holder {
  return {
    repository: `${owner}/${repo}`,
    runId: env.GITHUB_RUN_ID || '0',
    attempt: Number(env.GITHUB_RUN_ATTEMPT) || 1,
    host,
    pid,
    bornAt,
  };
}

function thisMachine(): Machine {
  return { host: bootOfThisMachine(), pid: process.pid, bornAt: birthOf(process.pid), isAlive };
}

/**
 * This machine since it was started, and the space that its process ids are counted in; '' where that cannot be told,
 * and then no machine is taken for this one. Host names will not do: runners share them.
 */
function bootOfThisMachine(): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return '';
  }
}

/** The 22nd field of /proc/PID/stat, `starttime` (proc(5)); the second may hold spaces, and ends with the last `)`. */
function birthOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function isAlive({ pid, bornAt }: Pick<Holder, 'pid' | 'bornAt'>): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  // A /proc that hides other users' processes tells no birth; then the id alone must do.
  const born = birthOf(pid);
  return !bornAt || !born || born === bornAt;
}
