import type { Env } from '../env.ts';
import { KeyturnError } from '../errors.ts';
import { type IdTokenEndpoint, idTokenEndpoint } from '../github/id-token-endpoint.ts';
import type { CredentialSource } from './source.ts';

interface OidcInput {
  /** The `aud` of the token. */
  readonly audience: string;
}

/** GitHub OIDC: the job requests a token about itself, and STS exchanges it for the session of a role. */
export const githubOidc: CredentialSource<OidcInput, 'github-oidc'> = {
  kind: 'github-oidc',
  proof: 'identity token',
  rules: { setBy: () => undefined },

  select({ raw, forceSkipOidc }, { hasRole, hasIdToken, isOtherSet }) {
    if (!hasRole || !hasIdToken || isOtherSet || forceSkipOidc) return undefined;
    const audience = raw.audience.value || 'sts.amazonaws.com';
    return {
      input: { audience },
      why: `Source: GitHub OIDC (audience ${audience}), because a role is given, the job has the id-token permission, and no other source is set.`,
    };
  },

  asks: ['ID tokens', 'STS'],

  async resolve({ audience }, request, run) {
    const { requestIdToken } = await import('../github/oidc-token.ts');
    const { assumeWithToken, roleForToken } = await import('./assume-with-token.ts');
    const role = roleForToken(request, run.log);
    const endpoint = requireEndpoint(run.env);
    // A token lives for five minutes, so each attempt requests its own.
    const readToken = () => requestIdToken(endpoint, audience, run.aws.handler);
    const what = 'Could not assume role with OIDC';
    return assumeWithToken({ role, what, readToken }, request, run);
  },
};

function requireEndpoint(env: Env): IdTokenEndpoint {
  const endpoint = idTokenEndpoint(env);
  if (!endpoint) throw idTokenPermissionError();
  if (!/^https?:$/.test(URL.parse(endpoint.url)?.protocol ?? '')) throw requestUrlError();
  return endpoint;
}

function idTokenPermissionError(): KeyturnError {
  return new KeyturnError('OidcUnavailable', {
    summary: 'Could not assume role with OIDC: this job may not ask GitHub for an ID token.',
    cause:
      'the job lacks the `id-token` permission. Pull requests from forks never have it; a run that Dependabot started has it only if the job asks for it by name.',
    remedy: 'add `permissions: id-token: write` to the job.',
  });
}

/** The variable's value may be a secret that somebody put into the wrong variable, so the message does not show it. */
function requestUrlError(): KeyturnError {
  return new KeyturnError('OidcRequestFailed', {
    summary: 'Could not assume role with OIDC: ACTIONS_ID_TOKEN_REQUEST_URL is not the address of a server.',
    cause: "the workflow or an earlier step has set this variable, which is the runner's.",
    remedy: 'find what sets it, and leave it to the runner.',
  });
}
