/**
 * The shortest value that is masked: an MFA code, the shortest secret that AWS or GitHub issue. The runner replaces a mask
 * wherever it occurs, so a mask of one or two letters makes the log unreadable and reveals the value by its gaps. A
 * shorter value (a proxy's password, an emulator's `test`) is masked as part of a longer one, or is not a secret.
 */
const minLength = 6;

/** Lines of a PEM file that are not secret. */
const boundary = /^-----(?:BEGIN|END) [A-Z0-9 ]+-----$/;

/**
 * The values to mask for a secret: each of its lines, because the runner compares line by line, and a private key in
 * every form in which it is stored or printed. No value has a line break: the runner would mask each line of it, including
 * PEM boundaries and single letters (docs/facts.md#masks).
 */
export function maskForms(value: string): string[] {
  const forms = [...lines(value), ...lines(withLineBreaks(value)), ...pemForms(value)];
  return [...new Set(forms)].filter((form) => form.length >= minLength && !boundary.test(form));
}

function lines(text: string): string[] {
  return text.split(/[\r\n]+/).map((line) => line.trim());
}

/** Turns `\n` into line breaks; JSON and many secret stores write them so. */
function withLineBreaks(text: string): string {
  return text.replaceAll('\\r', '').replaceAll('\\n', '\n').replaceAll('\\/', '/');
}

/** The Base64 of a PEM file in one piece and in lines of 64 characters (RFC 7468), however the file was stored. */
function pemForms(value: string): string[] {
  const text = [value, Buffer.from(value, 'base64').toString('latin1')].find((each) =>
    each.includes('-----BEGIN '),
  );
  if (text === undefined) return [];
  const bodies = withLineBreaks(text)
    .split('-----')
    .filter((part) => !/^(?:BEGIN|END) /.test(part))
    .map((part) => part.replaceAll(/[^A-Za-z0-9+/=]/g, ''));
  const forms = bodies.flatMap((body) => [body, ...(body.match(/.{1,64}/g) ?? [])]);
  // Some programs write JSON with escaped slashes.
  return [...forms, ...lines(withLineBreaks(text))].flatMap((form) => [form, form.replaceAll('/', '\\/')]);
}
