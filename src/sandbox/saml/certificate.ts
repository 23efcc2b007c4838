import { type KeyObject, sign } from 'node:crypto';

const sha256WithRsa = '2a864886f70d01010b';
const commonName = '550403';

/**
 * Creates a self-signed certificate for SAML metadata, in PEM: X.509 version 1, which has no extensions (RFC 5280).
 * Node.js can read certificates but not create them.
 *
 * @param keys - RSA
 * @param days - validity in days, starting at `from`
 */
export function selfSignedCertificate(
  name: string,
  { publicKey, privateKey }: { readonly publicKey: KeyObject; readonly privateKey: KeyObject },
  from: Date,
  days: number,
): string {
  const until = new Date(from.getTime() + days * 86_400_000);
  const algorithm = sequence(oid(sha256WithRsa), tlv(0x05));
  const entity = sequence(tlv(0x31, sequence(oid(commonName), tlv(0x0c, Buffer.from(name)))));
  const content = sequence(
    tlv(0x02, Buffer.from([1])),
    algorithm,
    entity,
    sequence(utcTime(from), utcTime(until)),
    entity,
    publicKey.export({ format: 'der', type: 'spki' }),
  );
  const signature = tlv(0x03, Buffer.from([0]), sign('sha256', content, privateKey));
  const base64 = sequence(content, algorithm, signature).toString('base64');
  return `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, '$&\n').trimEnd()}\n-----END CERTIFICATE-----\n`;
}

/** Tag, length and value (X.690, DER). */
function tlv(tag: number, ...parts: readonly Buffer[]): Buffer {
  const value = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag, ...derLength(value.length)]), value]);
}

function derLength(length: number): number[] {
  if (length < 0x80) return [length];
  const bytes = length < 0x100 ? [length] : [length >> 8, length & 0xff];
  return [0x80 | bytes.length, ...bytes];
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tlv(0x30, ...parts);
}

function oid(hex: string): Buffer {
  return tlv(0x06, Buffer.from(hex, 'hex'));
}

function utcTime(time: Date): Buffer {
  const digits = time.toISOString().replace(/\D/g, '').slice(2, 14);
  return tlv(0x17, Buffer.from(`${digits}Z`));
}
