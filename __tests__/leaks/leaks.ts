import type { Masks } from '../../src/sandbox/runner/masks.ts';
import { parseWorkflowCommand } from '../../src/sandbox/runner/workflow-command.ts';

/**
 * Searches what a step leaves behind for the secrets that it was given or got, in the forms in which programs print them.
 * docs/leaks.md has the table of what may be where.
 */

/** What a secret is for. It decides where the secret may be. */
type Kind =
  /** Keys that a step may hand out: of a session, or stored ones without a role. */
  | 'credentials'
  /** Everything else: MFA seeds and codes, tokens, assertions, private keys, passwords. */
  | 'never handed out';

export interface Canary {
  readonly kind: Kind;
  readonly secret: string;
}

/** A text that a step left behind. */
export interface Trace {
  readonly place: string;
  readonly text: string;
}

/** Shorter secrets (an MFA code, a word in a test) would be found by chance in an encoded form. */
const minEncodedLength = 12;

const known = new Map<string, ReadonlyMap<string, string>>();

/** The forms of a secret. The campaign asks for the same ones thousands of times. */
export function formsOf(secret: string): ReadonlyMap<string, string> {
  const forms = known.get(secret) ?? newFormsOf(secret);
  known.set(secret, forms);
  return forms;
}

/** A secret as it is, and in Base64 at each offset, in a URL, in JSON, and in hexadecimal. */
function newFormsOf(secret: string): Map<string, string> {
  const forms = new Map([['plain text', secret]]);
  if (secret.length < minEncodedLength) return forms;
  const bytes = Buffer.from(secret);
  for (const offset of [0, 1, 2]) {
    // Only the characters that no neighbour has a part in.
    const base64 = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    const whole = base64.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
    forms.set(`Base64, offset ${offset}`, whole);
    forms.set(`URL-safe Base64, offset ${offset}`, whole.replaceAll('+', '-').replaceAll('/', '_'));
  }
  forms.set('a URL', encodeURIComponent(secret));
  const json = JSON.stringify(secret).slice(1, -1);
  forms.set('JSON', json);
  forms.set('JSON with escaped slashes', json.replaceAll('/', '\\/'));
  forms.set('hexadecimal', bytes.toString('hex'));
  forms.set('HEXADECIMAL', bytes.toString('hex').toUpperCase());
  // Most secrets have no characters that a URL or JSON would escape.
  return new Map([...forms].filter(([form, text]) => form === 'plain text' || text !== secret));
}

/** The places of a step's results in which credentials may be, by a pattern of their names. */
const handedOut: readonly RegExp[] = [
  /^variable (?:\w+_)?AWS_(?:ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN)$/,
  /^output aws-(?:access-key-id|secret-access-key|session-token)$/,
  // What the variables and the sections of profiles held before, to put it back.
  /^state keyturn-(?:variables|profile)$/,
  // The profile files, and the document of a session that renews itself.
  /^file .*(?:\.aws\/|credentials|config)[^/]*$/,
  /^file .*keyturn-refresh-[0-9a-f]{12}\/session$/,
];

function mayHold(place: string, kind: Kind): boolean {
  return kind === 'credentials' && handedOut.some((pattern) => pattern.test(place));
}

/** The leaks of a step, each as the place and the form. No leak shows the secret. */
export function leaks(traces: readonly Trace[], canaries: readonly Canary[]): string[] {
  const searched = canaries.flatMap(({ kind, secret }) =>
    partsOf(secret).flatMap((part) => [...formsOf(part)].map(([form, text]) => ({ kind, form, text }))),
  );
  const found = traces.flatMap(({ place, text }) =>
    searched
      .filter((each) => !mayHold(place, each.kind) && text.includes(each.text))
      .map(({ form }) => `${place} has a secret in ${form}`),
  );
  return [...new Set(found)];
}

/** The lines of a secret: a private key, or a pair in one secret. */
function partsOf(secret: string): string[] {
  const lines = secret.split(/\r?\n/).map((line) => line.trim());
  return [...new Set([secret, ...lines])].filter((line) => line.length >= 6 && !line.startsWith('-----'));
}

/** What a reader of the log sees, with the debug lines: a mask holds from its own line on. */
export function visibleLog(rawLog: string, masks: Masks): string {
  const lines = rawLog.split(/\r?\n/).flatMap((line) => {
    const command = parseWorkflowCommand(line);
    if (command?.command !== 'add-mask') return [masks.apply(command ? command.value : line)];
    masks.add(command.value);
    return [];
  });
  return lines.join('\n');
}
