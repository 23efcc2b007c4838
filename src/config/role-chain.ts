import type { Partition } from '../aws/partition.ts';
import { maxChainedSeconds } from '../aws/session-duration.ts';
import type { Env } from '../env.ts';
import type { RoleConfig, RoleReference } from './config.ts';
import { readSettings, refuseDash } from './line-settings.ts';
import { withoutDash } from './mistakes.ts';
import type { Problems } from './problems.ts';
import { roleReference } from './role.ts';
import type { SettingsOfRole } from './role-config.ts';

/** One line of `role-to-assume`: a role and its settings. */
interface Hop {
  readonly role: RoleReference;
  /** The line, for messages; absent where it is the only one. */
  readonly at?: string;
  /** Seconds, 900 to 43200. */
  readonly durationSeconds?: number;
  readonly externalId?: string;
  readonly sessionName?: string;
}

/** AWS's minimum, enough for a session that only assumes the next role at once. */
const passingSeconds = 900;

const takes = ['duration', 'external-id', 'session-name'] as const;
const grammar = 'write ROLE [duration=SECONDS] [external-id=ID] [session-name=NAME] on each line.';

/**
 * Parses `role-to-assume`: one role, or a chain with one hop per line: `ROLE [duration=SECONDS] [external-id=ID]
 * [session-name=NAME]`. Blank lines and lines that begin with `#` are ignored.
 *
 * @param text - as given, so that the line numbers are the user's
 * @param env - the job's variables, for the placeholders of a session name
 */
export function parseHops(text: string, partition: Partition, env: Env, problems: Problems): readonly Hop[] {
  const lines = text.split(/\r?\n/).map((line, index) => ({ line: line.trim(), number: index + 1 }));
  const filled = lines.filter(({ line }) => line !== '' && !line.startsWith('#'));
  if (filled.length === 0 && text.trim() !== '') problems.add('role-to-assume names no role.', grammar);
  const hops = filled.flatMap(({ line, number }) => {
    const at = filled.length > 1 ? `role-to-assume, line ${number}` : undefined;
    return parseHop(line, at, partition, env, problems) ?? [];
  });
  refuseCycles(hops, problems);
  return hops;
}

function parseHop(
  line: string,
  at: string | undefined,
  partition: Partition,
  env: Env,
  problems: Problems,
): Hop | undefined {
  if (withoutDash(line) !== undefined) return refuseDash(at ?? 'role-to-assume', line, problems);
  const words = line.split(/\s+/);
  const first = words.findIndex((word, index) => index > 0 && word.includes('='));
  // Everything before the first setting is the role, so that a message shows a role with a space in one piece.
  const name = first < 0 ? line : words.slice(0, first).join(' ');
  const role = roleReference(name, partition, problems, at);
  const settings = hopSettings(first < 0 ? [] : words.slice(first), at ?? 'role-to-assume', env, problems);
  return role && { role, ...(at === undefined ? {} : { at }), ...settings };
}

function hopSettings(
  words: readonly string[],
  at: string,
  env: Env,
  problems: Problems,
): Omit<Hop, 'role' | 'at'> {
  const read = readSettings(words, { at, is: 'role', grammar, takes, env }, problems);
  const { duration, 'external-id': externalId, 'session-name': sessionName } = read ?? {};
  return {
    ...(duration === undefined ? {} : { durationSeconds: duration }),
    ...(externalId === undefined ? {} : { externalId }),
    ...(sessionName === undefined ? {} : { sessionName }),
  };
}

/** A chain that assumes a role twice is a mistake: a line too many, or a copied line that was not edited. */
function refuseCycles(hops: readonly Hop[], problems: Problems): void {
  const seen = new Map<string, number>();
  let account = 'source';
  for (const [index, { role, at }] of hops.entries()) {
    if (role.kind === 'arn') account = role.accountId;
    const name = role.kind === 'arn' ? role.arn.slice(role.arn.indexOf(':role/') + 6) : role.name;
    const key = `${account} ${name}`;
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      problems.add(
        `${at}: the chain already goes through ${name}, as hop ${earlier} of ${hops.length}.`,
        'name each role once.',
      );
    }
    seen.set(key, index + 1);
  }
}

/**
 * The roles with everything that their requests send. Duration, external ID and session policies of the inputs apply to the
 * last role, which later steps act as. Session name and tags apply to every hop.
 */
export function roleChain(hops: readonly Hop[], settings: SettingsOfRole): readonly RoleConfig[] {
  return hops.map((hop, index) =>
    index === hops.length - 1 ? lastRole(hop, settings) : passingRole(hop, settings),
  );
}

function lastRole({ at: _at, ...hop }: Hop, settings: SettingsOfRole): RoleConfig {
  return { ...settings, ...hop };
}

function passingRole(hop: Hop, settings: SettingsOfRole): RoleConfig {
  const { inlineSessionPolicy: _policy, externalId: _externalId, ...shared } = settings;
  return {
    ...lastRole(hop, shared),
    durationSeconds: hop.durationSeconds ?? passingSeconds,
    managedSessionPolicies: [],
  };
}

/**
 * Checks the one-hour limit of role chaining before the request.
 *
 * @param firstIsChained - whether the source's credentials are temporary
 */
export function checkChainedDurations(
  hops: readonly Hop[],
  settings: SettingsOfRole,
  firstIsChained: boolean,
  problems: Problems,
): void {
  for (const [index, { at = 'role-to-assume', durationSeconds }] of hops.entries()) {
    const isLast = index === hops.length - 1;
    const seconds = durationSeconds ?? (isLast ? settings.durationSeconds : passingSeconds);
    if (seconds <= maxChainedSeconds || (index === 0 && !firstIsChained)) continue;
    const subject =
      durationSeconds === undefined ? `role-duration-seconds is ${seconds}` : `${at}: duration is ${seconds}`;
    problems.add(
      `${subject}, and a role that is assumed with temporary credentials (role chaining) lasts 3600 at most.`,
      'set 3600 or less; AWS refuses more, whatever the role allows.',
    );
  }
}
