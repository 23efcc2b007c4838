/**
 * The shortest value that is masked: a code of an MFA device, the shortest secret that AWS or GitHub issue. The runner
 * replaces a mask wherever it occurs: one of a letter or two makes the log unreadable, and shows by its gaps what it is.
 * Such a value (a proxy's password, an emulator's `test`) is masked with what stands around it, or is no secret.
 */
const shortest = 6;

/** Lines of a PEM file that everybody knows. */
const boundary = /^-----(?:BEGIN|END) [A-Z0-9 ]+-----$/;

/**
 * What to mask for a secret: each of its lines, since the runner prints and compares line by line, and a private key in
 * every form in which it is stored or printed. No form has a line break: the runner would mask each line of it, the
 * boundaries of a PEM file and single letters included (docs/facts.md#masks).
 */
export function maskForms(value: string): string[] {
  const forms = [...lines(value), ...lines(withLineBreaks(value)), ...pemForms(value)];
  return [...new Set(forms)].filter((form) => form.length >= shortest && !boundary.test(form));
}

function lines(text: string): string[] {
  return text.split(/[\r\n]+/).map((line) => line.trim());
}

/** Line breaks that were written as `\n`, as JSON and many secret stores do. */
function withLineBreaks(text: string): string {
  return text.replaceAll('\\r', '').replaceAll('\\n', '\n').replaceAll('\\/', '/');
}

/** The Base64 of a PEM file in one piece and in lines of 64 characters (RFC 7468), whatever way the file was stored. */
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
