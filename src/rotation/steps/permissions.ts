import { suspectedLeak } from '../../aws/suspected-leak.ts';
import { KeyturnError } from '../../errors.ts';
import { explainRefusal } from '../refusals.ts';
import type { RotationRun } from '../rotation-run.ts';
import { sideBySide } from '../side-by-side.ts';

/** Everything that keeps a rotation from beginning, in one error. */
class UnmetNeeds extends KeyturnError {}

/**
 * No key has this id: key ids are written in base32, which has no 0. AWS authorizes a request about it like any other, finds
 * nothing, and changes nothing.
 */
const noKey = 'AKIA0000000000000000';

/** Errors that say that something is not permitted or does not exist. Every other error is one of the connection. */
const refusing: ReadonlySet<string> = new Set([
  'AccessDenied',
  'GitHubRefused',
  'NotFound',
  'RotationBlocked',
]);

/** Errors that may not be the only ones of their kind. */
const lacking: ReadonlySet<string> = new Set(['AccessDenied', 'GitHubRefused', 'NotFound']);

/**
 * Checks, without changing anything, whether this run may do everything that a rotation needs: write the journal and every
 * target, and list, deactivate and delete access keys. Only `iam:CreateAccessKey` cannot be tried, because every request
 * that is allowed creates a key. If AWS refuses it later, nothing was created.
 *
 * What this run has done already needs no check: it has listed the keys, and it has created the lock, which is a record
 * next to the journal. Targets in one location need one check (docs/decisions/0021).
 *
 * @param more - further checks
 * @throws KeyturnError `SuspectedLeak`; `UnmetNeeds` with everything that is missing; an error of the connection
 */
export async function requirePermissions(
  run: RotationRun,
  more: readonly (() => Promise<unknown>)[] = [],
): Promise<void> {
  const { ports } = run;
  const own = [
    () => run.keysOnce(),
    () => tryUpdate(run),
    () => tryDelete(run),
    ...(run.holdsLock ? [] : [() => ports.stores.records.checkWritable()]),
  ];
  const stores = [...new Set(ports.stores.targets.map(({ store }) => store))];
  const refusals = [
    ...(await inTurn(own)),
    ...(await sideBySide(stores, (store) => refusalOf(() => store.checkWritable()))),
    ...(await inTurn(more)),
  ];
  const unmet: KeyturnError[] = [];
  for (const error of refusals) {
    const isKnown = unmet.some(({ explanation }) => explanation.summary === error?.explanation.summary);
    if (error && !isKnown) unmet.push(error);
  }
  const [first] = unmet;
  if (first) throw together(first, unmet);
}

/** @throws KeyturnError `SuspectedLeak` at once */
async function inTurn(
  needs: readonly (() => Promise<unknown>)[],
): Promise<readonly (KeyturnError | undefined)[]> {
  const refusals: (KeyturnError | undefined)[] = [];
  for (const need of needs) {
    const refusal = await refusalOf(need);
    if (refusal?.code === 'SuspectedLeak') throw refusal;
    refusals.push(refusal);
  }
  return refusals;
}

/**
 * Turns the error of a rotation that was refused something into one that also names everything else that is missing, so
 * that it can be granted at once.
 */
export async function withAllUnmetNeeds(error: unknown, run: RotationRun): Promise<unknown> {
  const isRefusal = error instanceof KeyturnError && !(error instanceof UnmetNeeds);
  const isCancelled = run.ports.process.cancelledAt() !== undefined;
  if (!isRefusal || isCancelled || !lacking.has(error.code)) return error;
  try {
    await requirePermissions(run);
    return error;
  } catch (found) {
    return found instanceof UnmetNeeds ? found : error;
  }
}

async function refusalOf(need: () => Promise<unknown>): Promise<KeyturnError | undefined> {
  try {
    await need();
    return undefined;
  } catch (error) {
    if (error instanceof KeyturnError && (refusing.has(error.code) || error.code === 'SuspectedLeak'))
      return error;
    throw error;
  }
}

/** AWS authorizes a request before it looks for the key, so the answer is AccessDenied or NoSuchEntity. */
async function tryUpdate({ ports, iam, rotatedUser }: RotationRun): Promise<void> {
  const { userName } = rotatedUser;
  const error = await deniedOf(() =>
    ports.aws.retrying('UpdateAccessKey', () => iam.setStatus(userName, noKey, 'Inactive')),
  );
  if (!error) return;
  // The quarantine policies of AWS deny it explicitly, as they deny CreateAccessKey.
  if (/explicit deny/i.test(error.message))
    throw new KeyturnError('SuspectedLeak', suspectedLeak(error.explanation.summary), { cause: error });
  throw explainRefusal(error, 'The old key could not be deactivated', 'UpdateAccessKey', rotatedUser);
}

async function tryDelete({ ports, iam, rotatedUser }: RotationRun): Promise<void> {
  const { userName } = rotatedUser;
  const error = await deniedOf(() =>
    ports.aws.retrying('DeleteAccessKey', () => iam.deleteAccessKey(userName, noKey)),
  );
  if (error) throw explainRefusal(error, 'The old key could not be deleted', 'DeleteAccessKey', rotatedUser);
}

/** Any answer about a key that does not exist, other than AccessDenied, says that the request was authorized. */
async function deniedOf(request: () => Promise<void>): Promise<KeyturnError | undefined> {
  try {
    await request();
    return undefined;
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    if (error.code === 'AccessDenied') return error;
    if (error.code === 'NotFound' || error.code === 'InvalidRequest') return undefined;
    throw error;
  }
}

function together(first: KeyturnError, unmet: readonly KeyturnError[]): UnmetNeeds {
  if (unmet.length === 1) return new UnmetNeeds(first.code, first.explanation, { cause: first });
  const explanations = unmet.map(({ explanation }) => explanation);
  return new UnmetNeeds(
    first.code,
    {
      summary: `The rotation cannot be carried out, for ${unmet.length} reasons:\n${explanations.map(({ summary }) => `- ${summary}`).join('\n')}`,
      cause: sentences(explanations.flatMap(({ cause }) => cause ?? [])),
      remedy: sentences(explanations.flatMap(({ remedy }) => remedy ?? [])),
    },
    { cause: first },
  );
}

function sentences(texts: readonly string[]): string {
  return [...new Set(texts)].map((text) => text.charAt(0).toUpperCase() + text.slice(1)).join(' ');
}

/** Logs which optional permissions are missing, and what that means. */
export async function reportOptionalPermissions({ ports, iam }: RotationRun, keyId?: string): Promise<void> {
  const repositories = new Map(
    ports.stores.targets.flatMap(({ repository }) =>
      repository ? [[`${repository.owner}/${repository.repo}`.toLowerCase(), repository] as const] : [],
    ),
  );
  for (const repository of repositories.values()) {
    if ((await ports.stores.unfinishedRuns(repository)) !== undefined) continue;
    ports.log.info(
      `Optional: the token lacks actions: read on ${repository.owner}/${repository.repo}, so unfinished runs cannot be seen. grace-period alone protects them.`,
    );
  }
  const error = keyId === undefined ? undefined : await deniedOf(async () => void (await iam.lastUse(keyId)));
  if (error)
    ports.log.info(
      'Optional: iam:GetAccessKeyLastUsed is not granted, so a use of the old key cannot be seen. grace-period alone decides.',
    );
}
