import { KeyturnError } from '../errors.ts';
import { explainAuthorizationMessage } from './authorization-message.ts';
import { explainCode, knownNames } from './codes.ts';
import type { Explained } from './explained.ts';
import { explainPolicy } from './policy.ts';
import { explainClaims, explainToken, isToken } from './token.ts';

/** Characters. The longest that AWS makes is a managed policy or an encoded authorization message, far below. */
const maxLength = 1_000_000;

/**
 * Explains the text of a file or of standard input: a token, a policy, a decoded authorization message, a code, or the
 * output of a failed command in which codes stand.
 *
 * @param now - milliseconds since 1970
 * @throws KeyturnError `InvalidInput` if nothing in the text is known
 */
export function explainText(text: string, now: number): readonly Explained[] {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed === '') throw nothing('There is nothing to explain: the text is empty.');
  if (trimmed.length > maxLength) throw nothing('The text is longer than anything that can be explained.');
  const bare = trimmed.replace(/^Bearer\s+/i, '');
  if (isToken(bare))
    return found(explainToken(bare, now), 'The token cannot be read: its claims are no JSON.');
  const json = parsed(trimmed);
  if (json !== undefined) return explainJson(json, now);
  const codes = codesIn(trimmed);
  if (codes.length > 0) return codes;
  if (/^[\w-]{200,}$/.test(trimmed)) {
    throw new KeyturnError('InvalidInput', {
      summary: 'This may be an encoded authorization message, which only AWS can decode.',
      remedy:
        'decode it with `aws sts decode-authorization-message --encoded-message TEXT --query DecodedMessage --output text`, and give the result to keyturn explain.',
    });
  }
  throw nothing('Nothing in this text is known.');
}

/** Explains a name on the command line. */
export function explainName(name: string): Explained {
  const explained = explainCode(name);
  if (explained) return explained;
  const near = nearest(name);
  throw new KeyturnError('InvalidInput', {
    summary: `${isHarmless(name) ? name : 'The argument'} is neither a known code nor the path of a file.`,
    remedy:
      near === undefined
        ? 'give an error code of Keyturn or AWS, the id of a rule such as KT103, or the path of a file with a token or a policy.'
        : `did you mean ${near}? Files can be given by their paths, too.`,
  });
}

/** Somebody may have typed a secret. Codes have letters only, and most files an extension. */
const isHarmless = (name: string): boolean =>
  /^(?:[A-Za-z]{1,60}|KT\d{1,4}|[\w./-]{1,200}\.[a-z]{1,6})$/i.test(name);

function nothing(summary: string): KeyturnError {
  return new KeyturnError('InvalidInput', {
    summary,
    remedy:
      'give an ID token, a policy, a decoded authorization message, an error code, or the output of a command that failed.',
  });
}

function found(explained: Explained | undefined, otherwise: string): readonly Explained[] {
  if (explained === undefined) throw nothing(otherwise);
  return [explained];
}

type Fields = Readonly<Record<string, unknown>>;

/** JSON as AWS hands it out: as it is, or URL-encoded as IAM's own API has policies (RFC 3986). */
function parsed(text: string): unknown {
  for (const candidate of text.startsWith('%7B') ? [decoded(text)] : [text]) {
    try {
      const value: unknown = JSON.parse(candidate);
      if (typeof value === 'object' && value !== null) return value;
      // A policy or a message that was printed as a JSON string.
      if (typeof value === 'string') return parsed(value.trim());
    } catch {
      return undefined;
    }
  }
  return undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The places where the AWS CLI and IAM's API put a policy or a decoded message. */
const wrappers = [
  'DecodedMessage',
  'Role',
  'AssumeRolePolicyDocument',
  'PolicyVersion',
  'Document',
  'PolicyDocument',
  'Policy',
] as const;

function explainJson(json: unknown, now: number): readonly Explained[] {
  const value = unwrapped(json);
  const text = JSON.stringify(value);
  const fields = value as Fields;
  if ('Statement' in fields) return [explainPolicy(text)];
  if ('context' in fields || 'explicitDeny' in fields)
    return found(explainAuthorizationMessage(text), 'The decoded message cannot be read.');
  if (['iss', 'sub', 'aud'].some((name) => name in fields)) return [explainClaims(fields, now)];
  const error = (fields.Error ?? fields.error) as Fields | undefined;
  const code = error?.Code ?? error?.code;
  if (typeof code === 'string')
    return found(explainCode(code, String(error?.Message ?? '')), `The code ${code} is not known.`);
  throw nothing('This JSON is neither a policy, nor claims, nor a decoded message.');
}

function unwrapped(json: unknown): unknown {
  let value = json;
  for (let depth = 0; depth < wrappers.length; depth += 1) {
    const inside = wrappers.map((name) => (value as Fields)[name]).find((each) => each !== undefined);
    const next = typeof inside === 'string' ? parsed(inside.trim()) : inside;
    if (typeof next !== 'object' || next === null) return value;
    value = next;
  }
  return value;
}

/** The codes in the output of a command, each once: of Keyturn's own last line, of `doctor`, and of the AWS CLI. */
function codesIn(text: string): readonly Explained[] {
  const named = [...text.matchAll(/\b(?:Error code (\w+)|(KT\d{3}))\b/g)].map(
    ([, code, rule]) => code ?? rule ?? '',
  );
  const ofAws = [
    ...text.matchAll(/An error occurred \((\w{3,80})\) when calling the \w+ operation[^:]*: ([^\n]*)/g),
  ];
  const lone = /^\w{3,80}$/.test(text) ? [text] : [];
  const explained = [
    ...ofAws.map(([, code = '', message = '']) => explainCode(code, message.trim())),
    ...[...named, ...lone].map((name) => explainCode(name)),
  ].flatMap((each) => each ?? []);
  return [...new Map(explained.map((each) => [each.title, each])).values()];
}

/** The known name that differs least, in at most three letters. */
function nearest(name: string): string | undefined {
  const [best] = knownNames
    .map((known) => ({ known, distance: distance(name.toLowerCase(), known.toLowerCase()) }))
    .filter((each) => each.distance <= 3)
    .sort((a, b) => a.distance - b.distance);
  return best?.known;
}

/** Levenshtein's distance, of names short enough for a table. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
