import { type Partition, partitionOf } from '../aws/partition.ts';
import { maxChainedSeconds } from '../aws/session-duration.ts';
import type { RoleSettings } from '../aws-profile/profile-sections.ts';
import type { Env } from '../env.ts';
import type { StoredKey } from './config.ts';
import type { RawInputs } from './inputs.ts';
import { everySetting, type LineSettings, readSettings, refuseDash, settingNames } from './line-settings.ts';
import { withoutDash } from './mistakes.ts';
import type { Problems } from './problems.ts';
import type { ProfileEntry } from './profile-entry.ts';
import { isProfileName, profileNameHint } from './publishing.ts';
import { roleReference } from './role.ts';
import type { SettingsOfRole } from './role-config.ts';

/** What the meaning of a line depends on. */
interface ProfileContext {
  readonly region: string;
  readonly partition: Partition;
  readonly storedKey: StoredKey | undefined;
  /** Whether the source's credentials are temporary, so that a role lasts one hour at most. */
  readonly isTemporary: boolean;
  /** The values of the role-* inputs, which are the defaults of every line. */
  readonly defaults: SettingsOfRole;
  /** The job's variables. */
  readonly env: Env;
}

/** The word that stands for the stored keys, in place of a role. */
const keysWord = 'keys';

const grammar =
  'write NAME = ROLE [region=REGION] [duration=SECONDS] [external-id=ID] [session-name=NAME] [env=PREFIX], and leave NAME = out where env= is enough; NAME = keys for the stored keys; or NAME = ARN source_profile=NAME [mfa_serial=ARN] for a role that AWS tools assume themselves (docs/profiles.md).';

/**
 * Reads `profiles`: one profile on each line, `NAME = ROLE [setting=value ...]`. `keys` in place of a role means the stored
 * key pair itself. With `source_profile=`, AWS tools assume the role themselves. A line without a name needs `env=`. Blank
 * lines and lines that begin with `#` are ignored.
 *
 * @param notices - gets a line where an input has no effect on a profile
 * @returns the valid lines; `problems` has the others, by line
 */
export function profilesInput(
  inputs: RawInputs,
  context: ProfileContext,
  problems: Problems,
  notices: string[],
): readonly ProfileEntry[] {
  const { value, untrimmed } = inputs.profiles;
  const entries = untrimmed.split(/\r?\n/).flatMap((text, index) => {
    const line = text.trim();
    if (line === '' || line.startsWith('#')) return [];
    return parseLine(line, `profiles, line ${index + 1}`, context, problems) ?? [];
  });
  const isAllComments = value.split(/\r?\n/).every((line) => /^\s*(?:#|$)/.test(line));
  if (value !== '' && isAllComments) problems.add('profiles names no profile.', grammar);
  noticePolicies(entries, context.defaults, notices);
  checkTogether(entries, inputs['aws-profile'].value, problems);
  if (value !== '' && inputs['use-existing-credentials'].value.toLowerCase() === 'true') {
    problems.add(
      'profiles and use-existing-credentials: true are both set.',
      'credentials that are there already assume no role; to assume the roles with them, set role-chaining: true instead.',
    );
  }
  return entries;
}

function parseLine(
  line: string,
  where: string,
  context: ProfileContext,
  problems: Problems,
): ProfileEntry | undefined {
  if (withoutDash(line) !== undefined) return refuseDash(where, line, problems);
  const [name, rest] = nameAndRest(line);
  const at = name === undefined ? where : `${where} (${name})`;
  if (name !== undefined && !checkName(name, at, problems)) return undefined;
  const [role = '', ...words] = rest.split(/\s+/);
  if (role === '' || isSetting(role)) return problems.add(`${at} names no role.`, grammar);
  const { env } = context;
  const settings = readSettings(words, { at, is: 'profile', grammar, takes: everySetting, env }, problems);
  if (!settings) return undefined;
  if (name === undefined && settings.env === undefined) {
    return problems.add(`${at} has neither a profile name nor env=PREFIX.`, grammar);
  }
  const region = regionOf(settings, at, context, problems);
  if (region === undefined) return undefined;
  const place = {
    title: at,
    region,
    ...(name === undefined ? {} : { name }),
    ...(settings.env === undefined ? {} : { prefix: settings.env }),
  };
  const kind = kindOf(role, settings, at, context, problems);
  return kind && { ...place, ...kind };
}

/** An ARN may have a `=` in its path or name, so a line that begins with an ARN has no profile name. */
function nameAndRest(line: string): [name: string | undefined, rest: string] {
  const isNamed = !line.startsWith('arn:');
  const equals = line.indexOf('=');
  const name = line.slice(0, Math.max(0, equals)).trim();
  if (isNamed && /^\S+$/.test(name)) return [name, line.slice(equals + 1).trim()];
  // Several words before `= arn:` are an invalid name, unless one of them is the name of a setting.
  const [, words = '', role = ''] = (isNamed && /^([^=]*[^=\s])\s*=\s*(arn:.*)$/.exec(line)) || [];
  const isSettings = words.split(/\s+/).some((word) => settingNames.includes(word));
  return words === '' || isSettings ? [undefined, line] : [words, role];
}

function checkName(name: string, at: string, problems: Problems): boolean {
  if (settingNames.includes(name)) {
    problems.add(`${at}: ${name} is a setting, but a line begins with the name of the profile.`, grammar);
    return false;
  }
  if (isProfileName(name)) return true;
  problems.add(`${at}: ${JSON.stringify(name)} is not a profile name.`, profileNameHint);
  return false;
}

function isSetting(word: string): boolean {
  return settingNames.some((name) => word.startsWith(`${name}=`));
}

/** One source assumes every role, so all of them are in its partition. */
function regionOf(
  settings: LineSettings,
  at: string,
  { region, partition }: ProfileContext,
  problems: Problems,
): string | undefined {
  const own = settings.region ?? region;
  if (partitionOf(own) === partition) return own;
  return problems.add(
    `${at}: the Region ${own} is in the partition ${partitionOf(own)}, and aws-region in the partition ${partition}.`,
    'credentials of one partition are not valid in another: use a separate step for its profiles.',
  );
}

type Kind<E = ProfileEntry> = E extends ProfileEntry
  ? Omit<E, 'title' | 'name' | 'prefix' | 'region'>
  : never;

function kindOf(
  role: string,
  settings: LineSettings,
  at: string,
  context: ProfileContext,
  problems: Problems,
): Kind | undefined {
  if (settings['source-profile'] !== undefined)
    return assumedByTools(role, settings['source-profile'], settings, at, context, problems);
  if (settings['mfa-serial'] !== undefined) {
    return problems.add(
      `${at}: mfa_serial has no meaning for a role that this step assumes.`,
      'it is for AWS tools that assume the role themselves: add source_profile=NAME.',
    );
  }
  return role === keysWord
    ? storedKeys(settings, at, context, problems)
    : assumedHere(role, settings, at, context, problems);
}

function storedKeys(
  settings: LineSettings,
  at: string,
  { storedKey }: ProfileContext,
  problems: Problems,
): Kind | undefined {
  const ofRoles = (['duration', 'external-id', 'session-name'] as const).filter(
    (name) => settings[name] !== undefined,
  );
  if (ofRoles.length > 0) {
    return problems.add(
      `${at}: ${ofRoles.join(' and ')} cannot be set for stored keys.`,
      'it applies to roles only; remove it.',
    );
  }
  if (storedKey) return { kind: 'keys' };
  return problems.add(
    `${at}: "keys" means the stored keys, but this step has none.`,
    'give aws-credentials, or name a role; write a role named "keys" as its ARN.',
  );
}

function assumedHere(
  text: string,
  settings: LineSettings,
  at: string,
  { partition, isTemporary, defaults }: ProfileContext,
  problems: Problems,
): Kind | undefined {
  const role = roleReference(text, partition, problems, at);
  const durationSeconds = settings.duration ?? defaults.durationSeconds;
  if (isTemporary && durationSeconds > maxChainedSeconds) {
    return problems.add(
      `${at}: the duration is ${durationSeconds}, and a role that is assumed with temporary credentials (role chaining) lasts ${maxChainedSeconds} at most.`,
      'set 3600 or less; AWS refuses more, whatever the role allows.',
    );
  }
  return (
    role && {
      kind: 'role',
      role: {
        ...defaults,
        role,
        durationSeconds,
        ...(settings['external-id'] === undefined ? {} : { externalId: settings['external-id'] }),
        ...(settings['session-name'] === undefined ? {} : { sessionName: settings['session-name'] }),
      },
    }
  );
}

/** AWS tools need the ARN of the role, and Keyturn has no credentials of it that it could export. */
function assumedByTools(
  text: string,
  sourceProfile: string,
  settings: LineSettings,
  at: string,
  { partition }: ProfileContext,
  problems: Problems,
): Kind | undefined {
  if (settings.env !== undefined) {
    return problems.add(
      `${at}: env and source_profile exclude each other.`,
      'AWS tools assume the role themselves, so there are no credentials to export; remove one of the two.',
    );
  }
  const role = roleReference(text, partition, problems, at);
  if (role?.kind === 'name') {
    return problems.add(
      `${at}: with source_profile, AWS tools need the ARN of the role, and ${JSON.stringify(text)} is a name.`,
      `write it like arn:${partition}:iam::123456789012:role/${role.name}.`,
    );
  }
  return role && { kind: 'settings', settings: roleSettingsOf(role, sourceProfile, settings) };
}

function roleSettingsOf(
  { arn, accountId }: { arn: string; accountId: string },
  sourceProfile: string,
  settings: LineSettings,
): RoleSettings {
  const {
    duration,
    'mfa-serial': mfaSerial,
    'external-id': externalId,
    'session-name': sessionName,
  } = settings;
  return {
    roleArn: arn,
    accountId,
    sourceProfile,
    ...(mfaSerial === undefined ? {} : { mfaSerial }),
    ...(duration === undefined ? {} : { durationSeconds: duration }),
    ...(externalId === undefined ? {} : { externalId }),
    ...(sessionName === undefined ? {} : { sessionName }),
  };
}

/** Session policies are part of the AssumeRole request, which AWS tools make themselves here. */
function noticePolicies(
  entries: readonly ProfileEntry[],
  { inlineSessionPolicy, managedSessionPolicies }: SettingsOfRole,
  notices: string[],
): void {
  const wide = entries.filter(({ kind }) => kind === 'settings').map(({ name }) => name);
  const hasPolicies = inlineSessionPolicy !== undefined || managedSessionPolicies.length > 0;
  if (wide.length === 0 || !hasPolicies) return;
  notices.push(
    `The session policies do not narrow ${wide.join(', ')}: with source_profile, AWS tools assume the role themselves.`,
  );
}

/** Two lines must not write the same profile or prefix, and source profiles must not form a circle. */
function checkTogether(entries: readonly ProfileEntry[], ownProfile: string, problems: Problems): void {
  const places = new Map<string, string>(
    ownProfile === '' ? [] : [[`the profile ${ownProfile}`, 'aws-profile']],
  );
  for (const { title, name, prefix } of entries) {
    const taken = [
      ...(name === undefined ? [] : [`the profile ${name}`]),
      ...(prefix === undefined ? [] : [`the prefix ${prefix}`]),
    ];
    for (const place of taken) {
      const earlier = places.get(place);
      if (earlier !== undefined) problems.add(`${title}: ${place} is already that of ${earlier}.`);
      else places.set(place, title);
    }
  }
  refuseCircles(entries, problems);
}

/** A circle through a profile of the file is not checked: AWS tools report it. */
function refuseCircles(entries: readonly ProfileEntry[], problems: Problems): void {
  const sourceOf = new Map(
    entries.flatMap((entry) =>
      entry.kind === 'settings' && entry.name !== undefined
        ? [[entry.name, entry.settings.sourceProfile] as const]
        : [],
    ),
  );
  // One message for each circle, about its first line.
  const leads = new Map<string, 'nowhere' | 'round'>();
  for (const { title, name } of entries) {
    const way = new Set<string>();
    let next = name;
    for (; next !== undefined && !way.has(next) && !leads.has(next); next = sourceOf.get(next)) way.add(next);
    const isRound = next !== undefined && next === name;
    for (const each of way) leads.set(each, 'nowhere');
    if (!isRound) continue;
    problems.add(
      `${title}: its source_profile leads back to itself, so no profile has credentials.`,
      'make the first of them a profile with keys, for example my_account = keys.',
    );
    return;
  }
}
