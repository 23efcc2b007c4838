import { suspectedLeak } from '../../aws/suspected-leak.ts';
import { KeyturnError } from '../../errors.ts';
import { explainRefusal } from '../refusals.ts';
import type { RotationRun } from '../rotation-run.ts';

/** What keeps a rotation from beginning, all of it. */
class UnmetNeeds extends KeyturnError {}

/**
 * No key has this id: key ids are written in base32, which has no 0. A request about it is authorized like any other,
 * finds nothing, and changes nothing.
 */
const noKey = 'AKIA0000000000000000';

/** Answers that say that something is not permitted, or not there; every other fault is one of the connection. */
const refusing: ReadonlySet<string> = new Set([
  'AccessDenied',
  'GitHubRefused',
  'NotFound',
  'RotationBlocked',
]);

/** Answers that may not be the only ones of their kind. */
const lacking: ReadonlySet<string> = new Set(['AccessDenied', 'GitHubRefused', 'NotFound']);

/**
 * Finds out, without changing anything, whether this run may do all that a rotation needs: write the journal and every
 * target, and list, deactivate and delete access keys. Only `iam:CreateAccessKey` cannot be tried: it has no effect-free
 * form. If it is refused, nothing was created.
 *
 * @param more - what else must hold
 * @throws KeyturnError `SuspectedLeak`; `UnmetNeeds` with everything that is lacking; a fault of the connection
 */
export async function requirePermissions(
  run: RotationRun,
  more: readonly (() => Promise<unknown>)[] = [],
): Promise<void> {
  const { ports } = run;
  const needs = [
    () => run.listKeys(),
    () => mayUpdate(run),
    () => mayDelete(run),
    () => ports.variables.checkWritable(),
    ...ports.targets.map(
      ({ place }) =>
        () =>
          place.checkWritable(),
    ),
    ...more,
  ];
  const unmet: KeyturnError[] = [];
  for (const need of needs) {
    const error = await refusalOf(need);
    if (error?.code === 'SuspectedLeak') throw error;
    const isKnown = unmet.some(({ explanation }) => explanation.summary === error?.explanation.summary);
    if (error && !isKnown) unmet.push(error);
  }
  const [first] = unmet;
  if (first) throw together(first, unmet);
}

/**
 * A rotation that was refused something: the same error, or one that names everything else that is lacking as well, so
 * that it can be granted at once.
 */
export async function withAllUnmetNeeds(error: unknown, run: RotationRun): Promise<unknown> {
  const isRefusal = error instanceof KeyturnError && !(error instanceof UnmetNeeds);
  const isCancelled = run.ports.cancelledAt() !== undefined;
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

/** AWS authorizes a request before it looks for the key, so AccessDenied and NoSuchEntity tell. */
async function mayUpdate({ ports, iam, rotatedUser }: RotationRun): Promise<void> {
  const { userName } = rotatedUser;
  const error = await deniedOf(() =>
    ports.retrying('UpdateAccessKey', () => iam.setStatus(userName, noKey, 'Inactive')),
  );
  if (!error) return;
  // The quarantine policies of AWS deny it explicitly, as they deny CreateAccessKey.
  if (/explicit deny/i.test(error.message))
    throw new KeyturnError('SuspectedLeak', suspectedLeak(error.explanation.summary), { cause: error });
  throw explainRefusal(error, 'The old key could not be deactivated', 'UpdateAccessKey', rotatedUser);
}

async function mayDelete({ ports, iam, rotatedUser }: RotationRun): Promise<void> {
  const { userName } = rotatedUser;
  const error = await deniedOf(() =>
    ports.retrying('DeleteAccessKey', () => iam.deleteAccessKey(userName, noKey)),
  );
  if (error) throw explainRefusal(error, 'The old key could not be deleted', 'DeleteAccessKey', rotatedUser);
}

/** What else IAM may answer about a key that does not exist says that the request was authorized. */
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

/** Says what the run does without, where the token or the identity lacks what a rotation only makes use of. */
export async function reportOptionalPermissions({ ports, iam }: RotationRun, keyId?: string): Promise<void> {
  const repositories = new Map(
    ports.targets.flatMap(({ repository }) =>
      repository ? [[`${repository.owner}/${repository.repo}`.toLowerCase(), repository] as const] : [],
    ),
  );
  for (const repository of repositories.values()) {
    if ((await ports.unfinishedRuns(repository)) !== undefined) continue;
    ports.info(
      `Optional: the token lacks actions: read on ${repository.owner}/${repository.repo}, so unfinished runs cannot be seen. grace-period alone protects them.`,
    );
  }
  const error = keyId === undefined ? undefined : await deniedOf(async () => void (await iam.lastUse(keyId)));
  if (error)
    ports.info(
      'Optional: iam:GetAccessKeyLastUsed is not granted, so a use of the old key cannot be seen. grace-period alone decides.',
    );
}
