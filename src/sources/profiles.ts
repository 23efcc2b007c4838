import type { AccessKeys } from '../aws/access-keys.ts';
import type { Session } from '../aws/sts.ts';
import type { Run } from '../clients/run.ts';
import type { RoleConfig } from '../config/config.ts';
import type { ProfileEntry } from '../config/profile-entry.ts';
import { KeyturnError } from '../errors.ts';
import { refuseOverAnHour, sessionFromFoundKeys } from './found-keys.ts';
import { settleInParallel } from './parallel.ts';
import { resolveRoles } from './resolve.ts';
import { sessionFromKeys } from './session-from-keys.ts';
import type { ChosenSource, SessionOptions, SourceCredentials } from './source.ts';

/** A line of `profiles` and its credentials; none for a role that AWS tools assume themselves. */
export interface ProfileSession {
  readonly entry: ProfileEntry;
  readonly session?: Session;
}

/** Enough requests in parallel to finish a long list quickly, and few enough that STS does not throttle them. */
const maxConcurrent = 4;

/** What a run with `profiles` asks for. */
interface Wishes {
  /** The step's own roles. */
  readonly roles: readonly RoleConfig[];
  readonly entries: readonly ProfileEntry[];
  readonly options: SessionOptions;
}

/** A source whose keys may have been found already. */
interface SharedSource {
  readonly chosen: ChosenSource;
  readonly foundKeys?: AccessKeys;
}

/** Credentials that are resolved once, and the lines that get them. */
interface Task {
  readonly entries: readonly ProfileEntry[];
  readonly resolve: () => Promise<SourceCredentials>;
}

/**
 * Resolves the step's own credentials and those of every line of `profiles` from one source, in parallel. If one fails,
 * the run fails, with all failures by line.
 *
 * @throws KeyturnError with the code of the first failure
 */
export async function resolveWithProfiles(
  chosen: ChosenSource,
  wishes: Wishes,
  run: Run,
): Promise<SourceCredentials & { readonly profiles: readonly ProfileSession[] }> {
  const tasks = tasksFor(await shareKeys(chosen, wishes, run), wishes, run);
  const results = await settleInParallel(maxConcurrent, tasks, (task) => task.resolve());
  const failures = results.flatMap((result, index) =>
    result.status === 'rejected' ? [withLine(tasks[index]?.entries ?? [], result.reason)] : [],
  );
  if (failures.length > 0) throw together(failures);
  const resolved = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const [own] = resolved;
  if (!own) throw new Error('nothing was asked for');
  const profiles = wishes.entries.map((entry) => {
    const session = resolved[tasks.findIndex(({ entries }) => entries.includes(entry))]?.session;
    return session ? { entry, session } : { entry };
  });
  return { ...own, profiles };
}

/** The SDK's default chain may start a program or ask a metadata service, so it runs once for all roles. */
async function shareKeys(chosen: ChosenSource, wishes: Wishes, run: Run): Promise<SharedSource> {
  const { source, input } = chosen;
  const { entries, roles, options } = wishes;
  // Without such a line there is one request, and `resolve` finds the keys for it.
  if (!source.findKeys || entries.every(({ kind }) => kind !== 'role')) return { chosen };
  const [role] = roles;
  const foundKeys = await source.findKeys(
    input,
    { ...options, isFinal: true, ...(role ? { role } : {}) },
    run,
  );
  const resolve: typeof source.resolve = (_input, request) => sessionFromFoundKeys(foundKeys, request, run);
  return { chosen: { source: { ...source, resolve }, input }, foundKeys };
}

/** The first task is the step's own. A line that asks for the same credentials shares it. */
function tasksFor(shared: SharedSource, wishes: Wishes, run: Run): Task[] {
  const { roles, entries, options } = wishes;
  const [ownRole] = roles;
  const isOwn = (entry: ProfileEntry) =>
    entry.kind === 'role' ? entry.role === ownRole : entry.kind === 'keys' && ownRole === undefined;
  const own = async () => {
    refuseIfTooLong(shared, ownRole);
    return resolveRoles(shared.chosen, roles, options, run);
  };
  const others = entries.filter((entry) => !isOwn(entry) && entry.kind !== 'settings');
  return [
    { entries: entries.filter(isOwn), resolve: own },
    ...others.map((entry) => ({
      entries: [entry],
      resolve: () => resolveEntry(entry, shared, options, run),
    })),
  ];
}

async function resolveEntry(
  entry: ProfileEntry,
  shared: SharedSource,
  options: SessionOptions,
  run: Run,
): Promise<SourceCredentials> {
  const { source, input } = shared.chosen;
  if (entry.kind === 'role') {
    refuseIfTooLong(shared, entry.role);
    return resolveRoles(shared.chosen, [roleOfLine(entry.role, shared.chosen)], options, run);
  }
  const key = source.storedKey?.(input);
  if (!key) throw new Error('a line asks for stored keys, and there are none');
  const { mfaSession: _notItsOwn, ...stored } = key;
  return { session: await sessionFromKeys(stored, { ...options, isFinal: true }, run), isNew: true };
}

function refuseIfTooLong({ foundKeys }: SharedSource, role: RoleConfig | undefined): void {
  if (foundKeys && role) refuseOverAnHour(foundKeys, role);
}

/**
 * The source itself assumes the role of a line. Tags and source identity have no effect with a token or an assertion; the
 * step's own role has had the warning.
 */
function roleOfLine(role: RoleConfig, { source }: ChosenSource): RoleConfig {
  const { sourceIdentity: _noEffect, ...rest } = role;
  return source.proof === 'signature' ? role : { ...rest, customTags: [] };
}

/** Adds the line to an error; an error of the step's own role stays as it is. */
function withLine([entry]: readonly ProfileEntry[], error: unknown): unknown {
  return entry && error instanceof KeyturnError ? error.withContext(entry.title) : error;
}

function together(failures: readonly unknown[]): unknown {
  const [first] = failures;
  const own = failures.filter((failure) => failure instanceof KeyturnError);
  if (!(first instanceof KeyturnError) || own.length < 2) return first;
  const explanations = own.map(
    ({ explanation: { summary, cause } }) => `- ${summary}${cause ? ` (${cause})` : ''}`,
  );
  return new KeyturnError(
    first.code,
    {
      summary: `${own.length} of the roles could not be assumed:\n${explanations.join('\n')}`,
      remedy: first.explanation.remedy ?? 'fix each of them. Nothing was handed to later steps.',
    },
    { cause: first },
  );
}
