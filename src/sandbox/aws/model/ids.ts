import { randomBytes } from 'node:crypto';

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Random characters of AWS's id alphabet. */
function characters(length: number): string {
  return [...randomBytes(length)].map((byte) => base32[byte % 32]).join('');
}

/** A unique id like `AIDA…` (user), `AROA…` (role), `AGPA…` (group), `ANPA…` (policy). */
export function uniqueId(prefix: 'AIDA' | 'AROA' | 'AGPA' | 'ANPA'): string {
  return prefix + characters(17);
}

/** An access key id. As in AWS's ids, the first characters after the prefix encode the account. */
export function accessKeyId(prefix: 'AKIA' | 'ASIA', accountId: string): string {
  const bytes = Buffer.concat([Buffer.alloc(6), randomBytes(4)]);
  bytes.writeUIntBE(Number((BigInt(accountId) << 7n) | (BigInt(randomBytes(1)[0] ?? 0) >> 1n)), 0, 6);
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return prefix + (bits.match(/.{5}/g) ?? []).map((five) => base32[Number.parseInt(five, 2)]).join('');
}

/** Forty characters of base64, including `/` and `+`, like AWS's. */
export function secretAccessKey(): string {
  return randomBytes(30).toString('base64');
}

/** An opaque token of variable length, like AWS's. */
export function sessionToken(): string {
  return `IQoJb3JpZ2luX2Vj${randomBytes(300 + ((randomBytes(1)[0] ?? 0) % 100)).toString('base64')}`;
}
