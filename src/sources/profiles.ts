import { maskKeys } from '../aws/access-keys.ts';
import type { Session } from '../aws/sts.ts';
import type { Context } from '../clients/context.ts';
import type { Config, RoleConfig } from '../config/config.ts';
import type { ProfileEntry } from '../config/profile-entry.ts';
import { KeyturnError } from '../errors.ts';
import { fromKeys } from './access-keys.ts';
import { requiredAmbientKeys, wantedBy } from './ambient.ts';
import type { Source } from './choose-source.ts';
import { refuseOverAnHour, resolveSource } from './obtain.ts';
import type { SourceCredentials } from './obtained.ts';
import { settleInParallel } from './parallel.ts';

/** A line of `profiles` and its credentials; none for the roles that AWS tools assume themselves. */
export interface ProfileSession {
  readonly entry: ProfileEntry;
  readonly session?: Session;
}

/** So many requests at once that a long list is done soon, and so few that STS does not throttle them. */
const maxConcurrent = 4;

/** What is obtained once, and the lines that get it. */
interface Task {
  readonly entries: readonly ProfileEntry[];
  readonly obtain: () => Promise<SourceCredentials>;
}

/**
 * The step's own credentials and those of every line of `profiles`, all from one source and in parallel. Either all are
 * there or none: what failed is told by line, all of it at once.
 *
 * @throws KeyturnError with the code of the first failure
 */
export async function obtainWithProfiles(
  given: Source,
  context: Context,
): Promise<SourceCredentials & { readonly profiles: readonly ProfileSession[] }> {
  const tasks = tasksFor(await sharedSource(given, context), given, context);
  const results = await settleInParallel(maxConcurrent, tasks, (task) => task.obtain());
  const failures = results.flatMap((result, index) =>
    result.status === 'rejected' ? [within(tasks[index]?.entries ?? [], result.reason)] : [],
  );
  if (failures.length > 0) throw together(failures);
  const obtained = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const [own] = obtained;
  if (!own) throw new Error('nothing was asked for');
  const profiles = context.config.profiles.map((entry) => {
    const session = obtained[tasks.findIndex(({ entries }) => entries.includes(entry))]?.session;
    return session ? { entry, session } : { entry };
  });
  return { ...own, profiles };
}

/** The SDK's default chain may ask a process or a metadata service, so it is gone through once for all. */
async function sharedSource(source: Source, context: Context): Promise<Source> {
  const { config, mask } = context;
  if (source.kind !== 'ambient' && source.kind !== 'role-chaining') return source;
  // With one request, `obtain` does it, and says best what is missing.
  if (config.profiles.every(({ kind }) => kind !== 'role')) return source;
  const keys = await requiredAmbientKeys(context, wantedBy(source, config));
  maskKeys(keys, mask);
  return { kind: 'access-keys', keys };
}

/** The first task is the step's own; a line that asks for the very same shares it. */
function tasksFor(source: Source, given: Source, context: Context): Task[] {
  const { config } = context;
  const isOwn = (entry: ProfileEntry) =>
    entry.kind === 'role' ? entry.role === config.role : entry.kind === 'keys' && config.role === undefined;
  const isAmbient = given.kind === 'ambient' || given.kind === 'role-chaining';
  const own = async () => {
    if (isAmbient && config.role) refuseIfTooLong(source, config.role);
    const obtained = await resolveSource(source, context);
    return isAmbient ? { ...obtained, isNew: config.role !== undefined } : obtained;
  };
  const others = config.profiles.filter((entry) => !isOwn(entry) && entry.kind !== 'settings');
  return [
    { entries: config.profiles.filter(isOwn), obtain: own },
    ...others.map((entry) => ({ entries: [entry], obtain: () => obtainEntry(entry, source, context) })),
  ];
}

async function obtainEntry(
  entry: ProfileEntry,
  source: Source,
  context: Context,
): Promise<SourceCredentials> {
  if (entry.kind === 'role') {
    refuseIfTooLong(source, entry.role);
    return resolveSource(source, { ...context, config: withRole(context.config, entry.role, source) });
  }
  const { keys } = context.config.source;
  if (!keys) throw new Error('a line stands for stored keys, and there are none');
  return { session: await fromKeys(keys, undefined, context), isNew: true };
}

function refuseIfTooLong(source: Source, role: RoleConfig): void {
  if (source.kind === 'access-keys') refuseOverAnHour(source.keys, role);
}

/**
 * A line is assumed from the source itself, not from the end of a chain. Tags and source identity have no effect with a
 * token or an assertion; the step's own role has had the warning that says so.
 */
function withRole(config: Config, role: RoleConfig, { kind }: Source): Config {
  const { sourceIdentity: _withoutEffect, ...rest } = role;
  const itsRole = kind === 'access-keys' ? role : { ...rest, customTags: [] };
  return { ...config, role: itsRole, furtherRoles: [] };
}

/** The error, told from the line where it happened; one of the step's own role as it is. */
function within([entry]: readonly ProfileEntry[], error: unknown): unknown {
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
      remedy: first.explanation.remedy ?? 'see to each of them. Nothing was handed to later steps.',
    },
    { cause: first },
  );
}
