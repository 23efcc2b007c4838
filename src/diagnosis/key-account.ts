const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * The account that an access key id was made in, read from the id itself: forty bits of what follows its prefix. AWS
 * does not document it, and old keys have other ids, so it is a hint and no more
 * (docs/facts.md#account-in-a-key-id).
 *
 * @returns twelve digits; `undefined` for an id in another format
 */
export function accountInKeyId(keyId: string): string | undefined {
  const rest = keyId.slice(4);
  if (!/^A[KS]IA/.test(keyId) || !/^[A-Z2-7]{16}$/.test(rest)) return undefined;
  const first50Bits = [...rest.slice(0, 10)].reduce(
    (bits, letter) => (bits << 5n) | BigInt(base32.indexOf(letter)),
    0n,
  );
  const account = ((first50Bits >> 2n) & 0x7fffffffff80n) >> 7n;
  return account > 999_999_999_999n ? undefined : String(account).padStart(12, '0');
}
