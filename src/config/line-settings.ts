import type { Env } from '../env.ts';
import { fillJobTemplate } from './job-template.ts';
import { regionMeant, secondsMeant, withoutDash } from './mistakes.ts';
import type { Problems } from './problems.ts';
import { isProfileName } from './publishing.ts';
import { isRegion, regionOfZone, zoneHint } from './region.ts';
import { externalIdPattern, sessionNamePattern } from './role-config.ts';

/**
 * The settings after the role on a line of `profiles` or `role-to-assume`. Names may contain `-` or `_`, because AWS's own
 * files use `source_profile`.
 */
export interface LineSettings {
  readonly region?: string;
  /** Seconds, 900 to 43200. */
  readonly duration?: number;
  readonly 'external-id'?: string;
  readonly 'session-name'?: string;
  /** The prefix of variables. */
  readonly env?: string;
  readonly 'source-profile'?: string;
  readonly 'mfa-serial'?: string;
}

interface Setting {
  readonly accepts: (value: string) => boolean;
  readonly expected: string;
  readonly hint?: (value: string) => string | undefined;
}

const settings: Readonly<Record<keyof LineSettings, Setting>> = {
  region: {
    accepts: isRegion,
    expected: 'a Region in lower case with hyphens, like eu-central-1',
    hint: (value) => {
      const region = regionOfZone(value);
      if (region) return zoneHint(value, region);
      const meant = regionMeant(value);
      return meant && `write region=${meant}.`;
    },
  },
  duration: {
    accepts: (value) => /^\d+$/.test(value) && Number(value) >= 900 && Number(value) <= 43_200,
    expected: 'a whole number from 900 to 43200 (seconds)',
    hint: (value) => {
      const seconds = secondsMeant(value);
      return seconds === undefined || String(seconds) === value
        ? undefined
        : `write it in seconds, without a unit: duration=${seconds}.`;
    },
  },
  'external-id': {
    accepts: (value) => externalIdPattern.test(value),
    expected: '2 to 1224 characters of letters, digits and +=,.@:/_-',
  },
  'session-name': {
    accepts: (value) => sessionNamePattern.test(value),
    expected: '2 to 64 characters of letters, digits and +=,.@_-',
  },
  env: {
    accepts: (value) => /^[A-Z_][A-Z0-9_]*$/.test(value) && !isOfTheRunner(value),
    expected:
      "a prefix of upper-case letters, digits and _, not starting with a digit, and not one of the runner's (GITHUB, RUNNER, …)",
    hint: prefixHint,
  },
  'source-profile': { accepts: isProfileName, expected: 'a profile name' },
  'mfa-serial': {
    // STS API, `SerialNumber`: an ARN for a virtual device, 9 characters or more for hardware.
    accepts: (value) => /^[\w+=/:,.@-]{9,256}$/.test(value),
    expected:
      'the ARN of an MFA device, like arn:aws:iam::123456789012:mfa/alice, or the serial number of a hardware device',
  },
};

export const everySetting = Object.keys(settings) as readonly (keyof LineSettings)[];

/** All spellings that a line may use. */
export const settingNames: readonly string[] = everySetting.flatMap((name) => [
  ...new Set([name, name.replaceAll('-', '_')]),
]);

/** A line's grammar, and its place for messages. */
interface Line {
  /** Its place, for messages. */
  readonly at: string;
  readonly is: 'role' | 'profile';
  /** The form of such a line, for messages. */
  readonly grammar: string;
  readonly takes: readonly (keyof LineSettings)[];
  /** The runner's variables, for the placeholders of a session name. */
  readonly env: Env;
}

/** Refuses a line that begins with a dash: inputs are text, but a YAML block may look like a list. */
export function refuseDash(at: string, line: string, problems: Problems): undefined {
  const rest = withoutDash(line) ?? line;
  return problems.add(
    `${at}: the line begins with a dash.`,
    `this input is text, not a YAML list: write one per line after \`|\`, without dashes${rest === '' ? '' : `, here ${rest.slice(0, 200)}`}.`,
  );
}

/**
 * Parses the words after the role.
 *
 * @returns `undefined` if there is a problem
 */
export function readSettings(
  words: readonly string[],
  line: Line,
  problems: Problems,
): LineSettings | undefined {
  const read = new Map<string, string>();
  const wrong = words.filter((word) => !readWord(word, read, line, problems));
  if (wrong.length > 0) return undefined;
  const { duration, ...texts } = Object.fromEntries(read);
  return { ...texts, ...(duration === undefined ? {} : { duration: Number(duration) }) };
}

function readWord(word: string, read: Map<string, string>, line: Line, problems: Problems): boolean {
  const { at, is, grammar, takes, env } = line;
  const [, given = '', written = ''] = /^([^=]*)=(.*)$/.exec(word) ?? [];
  const name = takes.find((known) => known === given.replaceAll('_', '-'));
  // Do not show the value of an unknown word: it could be anything, even a pasted key.
  if (name === undefined) {
    problems.add(`${at}: ${given || word} is not a setting of a ${is}.`, wordHint(given, is) ?? grammar);
    return false;
  }
  const setting = settings[name];
  const value =
    name === 'session-name' ? fillJobTemplate(`${at}: ${given}`, written, env, problems) : written;
  if (value === undefined) return false;
  if (read.has(name)) problems.add(`${at}: ${given} is given twice.`);
  else if (!setting.accepts(value))
    problems.add(`${at}: ${given}=${value} is not ${setting.expected}.`, setting.hint?.(value));
  else return Boolean(read.set(name, value));
  return false;
}

/** Hints for names that people remember from AWS's files or copy from guides. */
function wordHint(name: string, is: Line['is']): string | undefined {
  if (is === 'profile' && name === 'mfa_arn')
    return 'AWS tools do not know mfa_arn: write mfa_serial=, with the same ARN.';
  if (is === 'profile' && name === 'role_arn') return 'the role comes first, without role_arn=: NAME = ROLE.';
  const awsNames: Readonly<Record<string, string>> = {
    duration_seconds: 'duration',
    role_session_name: 'session-name',
  };
  return Object.hasOwn(awsNames, name) ? `write ${awsNames[name]}=.` : undefined;
}

/** The runner sets variables with these prefixes itself and does not let a step set them. */
function isOfTheRunner(prefix: string): boolean {
  return /^(?:GITHUB|RUNNER|ACTIONS|INPUT|STATE)(?:_|$)/.test(prefix);
}

function prefixHint(value: string): string | undefined {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(value) && value !== value.toUpperCase())
    return `write ${value.toUpperCase()}.`;
  return value.includes('-') ? `write ${value.toUpperCase().replaceAll('-', '_')}.` : undefined;
}
