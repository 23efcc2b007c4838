import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/**
 * Encrypts what renews a session with AES-256-GCM. The file may be on a disk, because only the environment of the job's
 * steps has the key.
 */

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** A new key, as text for an environment variable. */
export function newEncryptionKey(): string {
  return randomBytes(32).toString('base64url');
}

/** Text that `decrypt` reads with the same key. */
export function encrypt(value: unknown, key: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, Buffer.from(key, 'base64url'), nonce);
  const encrypted = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), encrypted]).toString('base64');
}

/** @throws Error with another key, or if the text was changed */
export function decrypt(text: string, key: string): unknown {
  const bytes = Buffer.from(text, 'base64');
  const decipher = createDecipheriv(algorithm, Buffer.from(key, 'base64url'), bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  const plain = [decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()];
  return JSON.parse(Buffer.concat(plain).toString('utf8'));
}
