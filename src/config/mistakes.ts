/** Common mistakes in inputs: each function returns the exact text that the user meant, or `undefined` if that is unclear. */

import { unitMs as baseUnitMs, dayMs } from '../dates.ts';

const unitMs = { w: 7 * dayMs, ...baseUnitMs } as const;
type Unit = keyof typeof unitMs;

/** Names and abbreviations of units. Months and years count in days. */
const unitNames: Readonly<Record<string, readonly [unit: Unit, factor: number]>> = {
  ...names('s', 1, 's', 'sec', 'secs', 'second', 'seconds'),
  ...names('m', 1, 'm', 'min', 'mins', 'minute', 'minutes'),
  ...names('h', 1, 'h', 'hr', 'hrs', 'hour', 'hours'),
  ...names('d', 1, 'd', 'day', 'days'),
  ...names('w', 1, 'w', 'wk', 'wks', 'week', 'weeks'),
  ...names('d', 30, 'mo', 'month', 'months'),
  ...names('d', 365, 'y', 'yr', 'year', 'years'),
};

function names(unit: Unit, factor: number, ...words: readonly string[]) {
  return Object.fromEntries(words.map((word) => [word, [unit, factor] as const]));
}

const words: Readonly<Record<string, number>> = {
  hourly: unitMs.h,
  daily: unitMs.d,
  weekly: unitMs.w,
  monthly: 30 * unitMs.d,
  quarterly: 90 * unitMs.d,
  yearly: 365 * unitMs.d,
};

/** A longer text is not a misspelt duration. */
const maxDurationLength = 40;

/** Milliseconds of `30 days`, `90D`, `1 week`, `1d12h`, `P7D`, `PT1H` (ISO 8601), `daily`; `undefined` for other texts. */
export function durationMeant(text: string): number | undefined {
  const plain = unquoted(text).toLowerCase();
  if (plain.length > maxDurationLength) return undefined;
  if (Object.hasOwn(words, plain)) return words[plain];
  const iso = /^p(?=[\dt])([\dymwdths.]*)$/.exec(plain)?.[1];
  return iso === undefined ? sumOf(plain) : isoMs(iso);
}

function sumOf(text: string): number | undefined {
  const { parts, rest } = partsIn(text);
  if (parts.length === 0 || rest.replaceAll(/[\s,]|and/g, '') !== '') return undefined;
  return total(parts.map(([digits, unit]) => [digits, unitNames[unit]]));
}

/** In the first half of an ISO duration, `m` is a month. */
function isoMs(text: string): number | undefined {
  const [date = '', time = ''] = text.split('t');
  const [days, hours] = [partsIn(date), partsIn(time)];
  const parts = [
    ...days.parts.map(
      ([digits, unit]) => [digits, unit === 'm' ? (['d', 30] as const) : unitNames[unit]] as const,
    ),
    ...hours.parts.map(([digits, unit]) => [digits, unitNames[unit]] as const),
  ];
  return parts.length === 0 || days.rest + hours.rest !== '' ? undefined : total(parts);
}

/** Each number with its unit, and the remaining text. Longer integers are not safe; units have up to seven letters. */
function partsIn(text: string) {
  const parts: (readonly [digits: string, unit: string])[] = [];
  const rest = text.replaceAll(/([\d.]{1,16}) ?([a-z]{1,8})/g, (_all, digits: string, unit: string) => {
    parts.push([digits, unit]);
    return '';
  });
  return { parts, rest };
}

function total(
  parts: readonly (readonly [digits: string, unit: readonly [Unit, number] | undefined])[],
): number | undefined {
  let sum = 0;
  for (const [digits, unit] of parts) {
    if (unit === undefined) return undefined;
    sum += Number(digits) * unitMs[unit[0]] * unit[1];
  }
  return Number.isSafeInteger(sum) ? sum : undefined;
}

/** A duration as an input accepts it, in the largest unit that divides it. */
export function exactDuration(ms: number): string {
  const unit =
    (['d', 'h', 'm'] as const).find((each) => ms >= unitMs[each] && ms % unitMs[each] === 0) ?? 's';
  return `${Math.round(ms / unitMs[unit])}${unit}`;
}

/** Seconds that were written with a unit, with separators or in quotes. */
export function secondsMeant(text: string): number | undefined {
  const digits = unquoted(text)
    .replace(/\.0+$/, '')
    .replaceAll(/[,_'\s]/g, '');
  if (/^\d{1,9}$/.test(digits)) return Number(digits);
  const ms = durationMeant(text);
  return ms === undefined ? undefined : Math.round(ms / 1000);
}

/** The boolean meant by `yes`, `on`, `1` and the like, which YAML 1.1 and other tools accept. */
export function booleanMeant(text: string): boolean | undefined {
  const plain = unquoted(text).toLowerCase();
  if (['true', 'yes', 'y', 'on', '1', 'enable', 'enabled'].includes(plain)) return true;
  if (['false', 'no', 'n', 'off', '0', 'disable', 'disabled', 'never', 'none', 'null'].includes(plain))
    return false;
  return undefined;
}

const modesMeant: Readonly<Record<string, string>> = {
  auto: 'due',
  automatic: 'due',
  always: 'due',
  scheduled: 'due',
  force: 'now',
  manual: 'now',
  immediately: 'now',
  'dry-run': 'plan',
  dryrun: 'plan',
  preview: 'plan',
  check: 'plan',
  rollback: 'undo',
  'roll-back': 'undo',
  revert: 'undo',
};

/** The hint for a wrong value of `rotate`. */
export function rotateMeant(text: string, modes: readonly string[]): string | undefined {
  const plain = unquoted(text).toLowerCase();
  const mode =
    modes.find((each) => each === plain) ??
    (Object.hasOwn(modesMeant, plain) ? modesMeant[plain] : undefined);
  if (mode !== undefined) return `write rotate: ${mode}.`;
  const isOn = booleanMeant(plain);
  if (isOn !== undefined) return isOn ? 'write rotate: due.' : 'write rotate: never.';
  const ms = durationMeant(plain);
  if (ms === undefined) return undefined;
  return Object.hasOwn(words, plain)
    ? "write rotate: due. The workflow's schedule decides how often Keyturn checks the key, and rotate-after from which age it rotates it."
    : `write rotate: due, and rotate-after: ${exactDuration(ms)}.`;
}

/** The Region meant by a name in capitals, with underscores or in quotes. */
export function regionMeant(text: string): string | undefined {
  const plain = unquoted(text)
    .toLowerCase()
    .replaceAll(/[_ ]+/g, '-')
    .replace(/([a-z])(\d)$/, '$1-$2');
  return plain !== text && /^[a-z]{2,4}(?:-[a-z]{2,12}){1,3}-\d$/.test(plain) ? plain : undefined;
}

/** The account id meant by one with hyphens or in quotes, or by an ARN. */
export function accountIdMeant(text: string): string | undefined {
  const plain = unquoted(text);
  const ofArn = /^arn:[a-z-]*:\w*:[\w-]*:(\d{12}):/.exec(plain)?.[1];
  const digits = ofArn ?? plain.replaceAll('-', '');
  return digits !== text && /^\d{12}$/.test(digits) ? digits : undefined;
}

const wholeRoleArn = /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,576}$/;

/** The role ARN meant by one with white space, quotes, a Region or hyphens in the account, or by the ARN of a session. */
export function roleArnMeant(text: string): string | undefined {
  if (text.length > 2048) return undefined;
  const parts = unquoted(text)
    .split(/([:/])/)
    .map((part) => part.trim())
    .join('')
    .split(':');
  const [, partition = '', service = '', , account = '', ...rest] = parts;
  const resource = rest.join(':');
  const session = /^assumed-role\/([^/]+)\//.exec(resource)?.[1];
  if (service !== 'iam' && session === undefined) return undefined;
  const name = session === undefined ? resource.replace(/^role[:/]/, '') : session;
  if (session === undefined && /^[\w-]+\//.test(resource) && !resource.startsWith('role/')) return undefined;
  const arn = `arn:${partition}:iam::${account.replaceAll('-', '')}:role/${name}`;
  return arn !== text && wholeRoleArn.test(arn) ? arn : undefined;
}

/** The JSON meant by lines of `Team: platform` or `Team=platform`. */
export function tagsMeant(text: string): string | undefined {
  const lines = text.split(/\r?\n/).map((line) => withoutDash(line.trim()) ?? line.trim());
  const pairs = lines.filter(Boolean).map((line) => {
    const at = line.search(/[:=]/);
    return [unquoted(line.slice(0, Math.max(0, at)).trim()), unquoted(line.slice(at + 1).trim())] as const;
  });
  if (pairs.length === 0 || /[{}[\]]/.test(text) || pairs.some(([key, value]) => key === '' || value === ''))
    return undefined;
  return JSON.stringify(Object.fromEntries(pairs));
}

/** The text after the dash of a YAML list item; `undefined` without a dash. */
export function withoutDash(line: string): string | undefined {
  if (!/^[-*\u2022]/.test(line)) return undefined;
  const rest = line.slice(1);
  return rest === '' || /^\s/.test(rest) ? rest.trimStart() : undefined;
}

/** A text without surrounding quotes. */
export function unquoted(text: string): string {
  return isQuoted(text) ? text.slice(1, -1).trim() : text;
}

/** Whether a text is in quotes. No input accepts quotes around a value. */
export function isQuoted(text: string): boolean {
  return text.length >= 2 && /^["'`]/.test(text) && text.startsWith(text.at(-1) ?? '');
}
