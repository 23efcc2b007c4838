import sodium from 'libsodium-wrappers';

/**
 * Encrypts a secret for the public key of a GitHub store as a libsodium sealed box, in Base64 (GitHub docs, "Encrypting
 * secrets for the REST API").
 */
export async function seal(value: string, publicKey: string): Promise<string> {
  await sodium.ready;
  const key = sodium.from_base64(publicKey, sodium.base64_variants.ORIGINAL);
  const box = sodium.crypto_box_seal(sodium.from_string(value), key);
  return sodium.to_base64(box, sodium.base64_variants.ORIGINAL);
}
