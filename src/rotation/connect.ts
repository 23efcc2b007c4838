import type { AccessKeys } from '../aws/access-keys.ts';
import type { AccessKeyInfo, Iam } from '../aws/iam.ts';
import { stsFor } from '../clients/aws.ts';
import { iamFor } from '../clients/iam-client.ts';
import { type Run, retrying } from '../clients/run.ts';
import type { RotationConfig, Target } from '../config/config.ts';
import type { Env } from '../env.ts';
import { KeyturnError } from '../errors.ts';
import { createPacer } from '../github/api.ts';
import { fetchThrough } from '../http/fetch.ts';
import { type StoreRegistry, secretStores } from '../secret-stores/index.ts';
import { type Job, repositoryIn } from '../secret-stores/jobs.ts';
import type { RecordStore } from '../secret-stores/record-store.ts';
import type { OpenedStore, StoreIo, StoreKind } from '../secret-stores/store-kind.ts';
import { createGuard } from './guard.ts';
import { leasedSleep } from './leased-sleep.ts';
import type { Holder } from './lock.ts';
import { type Machine, thisMachine } from './machine.ts';
import type { AwsPorts, OpenTarget, RotationPorts, StorePorts } from './ports.ts';

/** A rotation's ports, and how to close them. */
export interface Connection {
  readonly ports: RotationPorts;
  close(): Promise<void>;
}

/** The process that a rotation runs in, and what tests put in the place of its parts. */
export interface RotationProcess {
  readonly now: () => Date;
  readonly cancelledAt: () => number | undefined;
  /** The keys of the stored key's user, as this run has listed them a moment ago. */
  readonly listed?: readonly AccessKeyInfo[];
  /** Default: what the operating system says. */
  readonly machine?: Machine;
  /** Milliseconds between writes to GitHub. */
  readonly spacingMs?: number;
  readonly stores?: StoreRegistry;
}

/**
 * Connects a rotation to AWS, to the store of its records, and to the stores of its targets.
 *
 * @param targets - none where only the journal is read
 * @param manager - the session that signs in managed mode
 * @throws KeyturnError `NotOnRunner`, `GitHubRefused`, `NotFound`
 */
export async function connectRotation(
  { access, targets }: Pick<RotationConfig, 'access' | 'targets'>,
  manager: AccessKeys | undefined,
  run: Run,
  { now, cancelledAt, spacingMs, machine = thisMachine(), stores = secretStores }: RotationProcess,
): Promise<Connection> {
  const { env, aws, log, mask, retry } = run;
  const job = thisJob(env);
  const { sleep, expireAfter } = leasedSleep(retry.sleep, now);
  const pacer = createPacer(sleep, () => now().getTime(), spacingMs);
  const guard = createGuard(now, sleep);
  const io: StoreIo = {
    env,
    fetch: fetchThrough(aws.handler),
    retry: { ...retry, sleep },
    beforeWrite: async () => {
      await pacer.beforeWrite();
      await guard.beforeChange();
    },
    beforeRequest: pacer.beforeRequest,
    mask,
  };
  const opened = await openStores({ targets, job, access, io, stores });
  const ports: RotationPorts = {
    aws: awsPorts(manager, { aws, retry: { ...retry, sleep } }),
    stores: opened.ports,
    process: { me: holder(env, job, machine), isAlive: machine.isAlive, cancelledAt },
    clock: { now, sleep, expireAfter },
    log: { info: log.info, warning: log.warning, mask },
    guard,
  };
  return { ports, close: opened.close };
}

function awsPorts(manager: AccessKeys | undefined, run: Pick<Run, 'aws' | 'retry'>): AwsPorts {
  const whoIs = (keys: AccessKeys) => stsFor(run.aws, keys).getCallerIdentity();
  return {
    iam: remembered((keys) => iamFor(run.aws, keys), manager),
    whoIs,
    tryOnSts: async (keys) => void (await whoIs(keys)),
    retrying: (what, attempt) => retrying(what, run, attempt),
  };
}

/** One client for each key pair, because creating a client takes a while. */
function remembered(create: (keys: AccessKeys) => Iam, manager: AccessKeys | undefined): AwsPorts['iam'] {
  const clients = new Map<string, Iam>();
  return (keys = manager) => {
    if (!keys) throw new Error('nobody signs');
    const client = clients.get(keys.accessKeyId) ?? create(keys);
    clients.set(keys.accessKeyId, client);
    return client;
  };
}

interface OpenOptions {
  readonly targets: readonly Target[];
  readonly job: Job;
  readonly access: RotationConfig['access'];
  readonly io: StoreIo;
  readonly stores: StoreRegistry;
}

/** Opens the store of each target. GitHub is opened in any case: its variables are the records. */
async function openStores({ targets, stores, ...request }: OpenOptions) {
  const { job } = request;
  const found = targets.map(({ location, form }) => {
    const kind = stores.of(location);
    return { kind, form, location: kind.places.resolve(location, job.repository) };
  });
  const opened = new Map<StoreKind, OpenedStore>();
  const close = async () => void (await Promise.all([...opened.values()].map((each) => each.close())));
  try {
    for (const kind of new Set([stores.forWords([]), ...found.map((each) => each.kind)])) {
      const locations = found.filter((each) => each.kind === kind).map(({ location }) => location);
      opened.set(kind, await kind.open({ ...request, locations }));
    }
  } catch (error) {
    await close();
    throw error;
  }
  const open = (kind: StoreKind): OpenedStore => opened.get(kind) as OpenedStore;
  const all = [...opened.values()];
  const ports: StorePorts = {
    targets: found.map(({ kind, location, form }): OpenTarget => {
      const repository = kind.jobs.readersOf(location);
      return {
        form,
        name: kind.places.describe(location),
        journalPlace: kind.places.journalPlace(location),
        store: open(kind).at(location),
        isReadable: kind.jobs.isReadBy(location, job),
        ...(repository ? { repository } : {}),
      };
    }),
    records: recordsOf(all),
    unfinishedRuns: async (repository) =>
      all.find(({ unfinishedRuns }) => unfinishedRuns)?.unfinishedRuns?.(repository),
  };
  return { ports, close };
}

function recordsOf(opened: readonly OpenedStore[]): RecordStore {
  const records = opened.find((store) => store.records)?.records;
  if (!records) throw new Error('no store has records');
  return records;
}

function thisJob({ GITHUB_REPOSITORY = '', GITHUB_ACTOR }: Env): Job {
  const repository = repositoryIn(GITHUB_REPOSITORY);
  if (repository) return { repository, isDependabot: GITHUB_ACTOR === 'dependabot[bot]' };
  throw new KeyturnError('NotOnRunner', {
    summary: 'GITHUB_REPOSITORY names no repository, so there is no place for the journal of the rotation.',
    remedy: 'run Keyturn in a job of GitHub Actions, or set GITHUB_REPOSITORY to owner/name.',
  });
}

function holder(env: Env, { repository }: Job, { host, pid, bornAt }: Machine): Holder {
  return {
    repository: `${repository.owner}/${repository.repo}`,
    runId: env.GITHUB_RUN_ID || '0',
    attempt: Number(env.GITHUB_RUN_ATTEMPT) || 1,
    host,
    pid,
    bornAt,
  };
}
