import sodium from 'libsodium-wrappers';
import { malformedResponse } from '../http/malformed-response.ts';

/**
 * Encrypts a secret for the public key of a GitHub store as a libsodium sealed box, in Base64 (GitHub docs, "Encrypting
 * secrets for the REST API").
 *
 * @throws KeyturnError `MalformedResponse` if `publicKey` is not a key of Curve25519
 */
export async function seal(value: string, publicKey: string): Promise<string> {
  await sodium.ready;
  return sodium.to_base64(boxFor(publicKey, value), sodium.base64_variants.ORIGINAL);
}

function boxFor(publicKey: string, value: string): Uint8Array {
  try {
    const key = sodium.from_base64(publicKey, sodium.base64_variants.ORIGINAL);
    return sodium.crypto_box_seal(sodium.from_string(value), key);
  } catch {
    // The error is not kept as the cause, because it might hold the secret.
    throw malformedResponse({
      summary: 'GitHub answered with a public key that cannot encrypt, so the secret was not sent.',
      cause: 'something between this runner and GitHub answered instead: a proxy or a captive portal.',
      remedy: 'check http-proxy, no-proxy and GITHUB_API_URL, and run the job again.',
    });
  }
}
