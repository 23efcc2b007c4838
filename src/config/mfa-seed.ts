/** A seed, or the problem with the given value. */
type SeedReading = { readonly seed: string } | { readonly problem: string; readonly remedy?: string };

/** The TOTP parameters of AWS's virtual devices. Others produce different codes (IAM User Guide, "Virtual MFA devices"). */
const awsForm = { digits: '6', period: '30', algorithm: 'SHA1' } as const;

/** Shorter texts (in characters) are mistakes; AWS's seeds have 64. */
const minSeedLength = 16;

/**
 * Parses the Base32 seed of a virtual MFA device, or the `otpauth://` URI of its QR code. White space, hyphens, padding
 * and lower case are allowed. Pure; no message contains any part of the value.
 */
export function readSeed(value: string): SeedReading {
  return /^otpauth:/i.test(value) ? fromUri(value) : fromBase32(value);
}

/** The forms to mask in addition to the value: the normalised seed, and the seed as the URI contains it. */
export function seedForms(value: string): string[] {
  if (value === '') return [];
  const inUri = /[?&]secret=([^&#\s]*)/i.exec(value)?.[1];
  const plain = plainBase32(inUri ?? value);
  return [...(inUri ? [inUri] : []), plain].filter((form) => form.length >= minSeedLength);
}

function fromBase32(value: string): SeedReading {
  const seed = plainBase32(value);
  if (/^\d{6}$/.test(seed)) {
    return { problem: 'is a code of six digits, not a seed', remedy: 'give it as mfa-code.' };
  }
  if (!/^[A-Z2-7]+$/.test(seed)) {
    return {
      problem: 'is not Base32: letters and the digits 2 to 7',
      remedy:
        'give the secret key that IAM shows once, when the virtual device is created ("Show secret key").',
    };
  }
  if (seed.length < minSeedLength) {
    return {
      problem: `has ${seed.length} characters; a seed has ${minSeedLength} or more`,
      remedy: cutShort,
    };
  }
  return { seed };
}

const cutShort = 'it was cut short when it was stored: store it again.';

function plainBase32(value: string): string {
  const plain = value.replace(/[\s-]/g, '').toUpperCase();
  let end = plain.length;
  while (plain[end - 1] === '=') end -= 1;
  return plain.slice(0, end);
}

function fromUri(value: string): SeedReading {
  const uri = URL.canParse(value) ? new URL(value) : undefined;
  if (uri?.host.toLowerCase() !== 'totp') {
    return {
      problem: 'is not an otpauth://totp/ URI',
      remedy: 'give the complete URI of the QR code, or only its secret.',
    };
  }
  const given = new Map([...uri.searchParams].map(([name, text]) => [name.toLowerCase(), text]));
  for (const [name, expected] of Object.entries(awsForm)) {
    const found = given.get(name);
    if (found !== undefined && plainName(found) !== expected) {
      return {
        problem: `is a URI with ${name}=${plainName(found).slice(0, 10)}, and AWS uses ${name}=${expected}`,
        remedy: 'give the URI of the virtual device that IAM created; this one belongs to another service.',
      };
    }
  }
  const secret = given.get('secret');
  return secret ? fromBase32(secret) : { problem: 'is a URI without a secret', remedy: cutShort };
}

/** Normalises `SHA-1` and `sha1`. */
function plainName(value: string): string {
  return value.replace(/[^\w]/g, '').toUpperCase();
}
