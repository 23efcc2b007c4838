/** A pair of keys, long-term (`AKIA…`, no token) or temporary (`ASIA…` with a session token). */
export interface AccessKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}
