import type { Problems } from './problems.ts';
import { isProfileName } from './publishing.ts';
import { externalIdPattern, sessionNamePattern } from './role.ts';

/** What a line of `profiles` says behind the role. Both `-` and `_` are taken; AWS's own files have `source_profile`. */
export interface Settings {
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

const settings: Readonly<Record<keyof Settings, Setting>> = {
  region: {
    accepts: (value) => /^[a-z0-9-]+$/.test(value),
    expected: 'a Region in lower case with hyphens, like eu-central-1',
  },
  duration: {
    accepts: (value) => /^\d+$/.test(value) && Number(value) >= 900 && Number(value) <= 43_200,
    expected: 'a whole number from 900 to 43200 (seconds)',
    hint: (value) => (/^\d+[smh]$/.test(value) ? 'write it in seconds, without a unit.' : undefined),
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
      'a prefix of upper-case letters, digits and _, no digit first, and none of the runner (GITHUB, RUNNER, …)',
    hint: prefixHint,
  },
  'source-profile': { accepts: isProfileName, expected: 'a profile name' },
  'mfa-serial': {
    // STS API, `SerialNumber`: an ARN for a virtual device, 9 characters or more for hardware.
    accepts: (value) => /^[\w+=/:,.@-]{9,256}$/.test(value),
    expected:
      'the ARN of an MFA device, like arn:aws:iam::123456789012:mfa/alice, or the serial number of a hardware one',
  },
};

/** As a line may write them. */
export const settingNames: readonly string[] = Object.keys(settings).flatMap((name) => [
  ...new Set([name, name.replaceAll('-', '_')]),
]);

/**
 * Reads the words behind the role.
 *
 * @param at - the line, for messages
 * @param grammar - how a line is written
 * @returns `undefined` when something is wrong with them
 */
export function readSettings(
  words: readonly string[],
  at: string,
  grammar: string,
  problems: Problems,
): Settings | undefined {
  const read = new Map<string, string>();
  const wrong = words.filter((word) => !readWord(word, read, at, grammar, problems));
  if (wrong.length > 0) return undefined;
  const { duration, ...texts } = Object.fromEntries(read);
  return { ...texts, ...(duration === undefined ? {} : { duration: Number(duration) }) };
}

function readWord(
  word: string,
  read: Map<string, string>,
  at: string,
  grammar: string,
  problems: Problems,
): boolean {
  const [, given = '', value = ''] = /^([^=]*)=(.*)$/.exec(word) ?? [];
  const name = given.replaceAll('_', '-');
  const setting = Object.hasOwn(settings, name) ? settings[name as keyof Settings] : undefined;
  // The value of a word that is unknown could be anything, a key that was pasted too.
  if (!setting)
    problems.add(`${at}: ${given || word} is no setting of a profile.`, wordHint(given) ?? grammar);
  else if (read.has(name)) problems.add(`${at}: ${given} is given twice.`);
  else if (!setting.accepts(value))
    problems.add(`${at}: ${given}=${value} is not ${setting.expected}.`, setting.hint?.(value));
  else return Boolean(read.set(name, value));
  return false;
}

/** What people write from memory, or copy from a guide. */
function wordHint(name: string): string | undefined {
  if (name === 'mfa_arn') return 'AWS tools do not know mfa_arn: write mfa_serial=, with the same ARN.';
  if (name === 'role_arn') return 'the role stands first, without a name: NAME = ROLE.';
  const awsNames: Readonly<Record<string, string>> = {
    duration_seconds: 'duration',
    role_session_name: 'session-name',
  };
  return Object.hasOwn(awsNames, name) ? `write ${awsNames[name]}=.` : undefined;
}

/** The runner sets these itself, and does not let a step do so. */
function isOfTheRunner(prefix: string): boolean {
  return /^(?:GITHUB|RUNNER|ACTIONS|INPUT|STATE)(?:_|$)/.test(prefix);
}

function prefixHint(value: string): string | undefined {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(value) && value !== value.toUpperCase())
    return `write ${value.toUpperCase()}.`;
  return value.includes('-') ? `write ${value.toUpperCase().replaceAll('-', '_')}.` : undefined;
}
