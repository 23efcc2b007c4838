import type { Env } from '../env.ts';
/** Where the runner hands out ID tokens; present when the job has the `id-token: write` permission. */
export interface IdTokenEndpoint {
  readonly url: string;
  readonly bearer: string;
}

/** The runner's token endpoint, `undefined` when the job may not ask for tokens. */
export function idTokenEndpoint(env: Env): IdTokenEndpoint | undefined {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = env;
  return url && bearer ? { url, bearer } : undefined;
}
