import { type Explanation, KeyturnError, messageOf } from '../errors.ts';
import { maskForms } from '../runner/mask-forms.ts';

/** Characters that identify a secret, in case a server has sent it back truncated or inside another text. */
const headLength = 20;
const ofTokens = /^[\w+/\\=%.~-]*/;

/**
 * An error without the secrets that a server, a program or a file may have put into it, in plain, URL-encoded and JSON form.
 * The runner does not mask what the refresh program prints: AWS tools show it in their own logs.
 */
export function redactedError(error: unknown, secrets: readonly string[]): unknown {
  if (!(error instanceof KeyturnError)) {
    return new KeyturnError('Unexpected', {
      summary: `The session could not be renewed: ${redacted(messageOf(error), secrets)}`,
    });
  }
  const explanation = Object.entries(error.explanation).map(([name, text]) => [
    name,
    redacted(text, secrets),
  ]);
  return new KeyturnError(error.code, Object.fromEntries(explanation) as unknown as Explanation, {
    retry: error.retry,
  });
}

/** A text without the secrets. Longer secrets are removed first, because one may begin with another. */
export function redacted(text: string, secrets: readonly string[]): string {
  const forms = [...new Set(secrets.flatMap(maskForms).flatMap(formsOf))];
  const longestFirst = forms.sort((a, b) => b.length - a.length);
  const whole = longestFirst.reduce((rest, form) => rest.replaceAll(form, '***'), text);
  return longestFirst.reduce(withoutCutShort, whole);
}

function formsOf(secret: string): string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  return [secret, encodeURIComponent(secret.toWellFormed()), json, json.replaceAll('/', '\\/')];
}

function withoutCutShort(text: string, secret: string): string {
  if (secret.length < 2 * headLength) return text;
  const [before = '', ...rest] = text.split(secret.slice(0, headLength));
  return [before, ...rest.map((piece) => `***${piece.slice(ofTokens.exec(piece)?.[0].length ?? 0)}`)].join(
    '',
  );
}
