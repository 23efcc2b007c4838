import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { AwsServiceError } from './operation.ts';

/** The key of the messages; only the sandbox that encoded a message can decode it. */
const key = randomBytes(32);
const nonceBytes = 12;
const tagBytes = 16;

/** The details that `DecodeAuthorizationMessage` returns about a denial, in AWS's format. */
export function sealedDenial(denial: unknown): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(denial)), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** @throws AwsServiceError `InvalidAuthorizationMessageException`, 400 */
export function openedDenial(encoded: string): string {
  try {
    const bytes = Buffer.from(encoded, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes));
    decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    const sealed = bytes.subarray(nonceBytes + tagBytes);
    return Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8');
  } catch {
    throw new AwsServiceError(
      'InvalidAuthorizationMessageException',
      400,
      'The message is not one that can be decoded.',
    );
  }
}
