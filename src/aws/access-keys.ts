/** An access key pair: long-term (`AKIA…`, no token) or temporary (`ASIA…` with a session token). */
export interface AccessKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** Masks every part of a key pair. */
export function maskKeys(
  { accessKeyId, secretAccessKey, sessionToken }: AccessKeys,
  mask: (value: string) => void,
): void {
  mask(accessKeyId);
  mask(secretAccessKey);
  if (sessionToken !== undefined) mask(sessionToken);
}
