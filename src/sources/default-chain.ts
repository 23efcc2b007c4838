import type { SourceInputs } from '../config/config.ts';
import { refuseExported } from './exported-keys.ts';
import type { CredentialSource, SessionRequest } from './source.ts';

interface ChainInput {
  /** Whether OIDC would have been an option, for the message when the chain finds nothing. */
  readonly forceSkipOidc: boolean;
}

/** Whatever the SDK's default chain finds on the runner. The last source: it applies where no other does. */
export const defaultChain: CredentialSource<ChainInput, 'ambient'> = {
  kind: 'ambient',
  proof: 'signature',
  // In a pod of EKS, the chain ends in a token file.
  proofIn: (env) =>
    env.AWS_WEB_IDENTITY_TOKEN_FILE && !env.AWS_ACCESS_KEY_ID ? 'identity token' : 'signature',
  rules: { setBy: () => undefined },

  select(inputs, { hasRole }) {
    return {
      input: { forceSkipOidc: inputs.forceSkipOidc },
      why: `Source: the SDK's default chain, because ${reason(inputs, hasRole)}.`,
    };
  },

  async resolve(input, request, run) {
    const { findKeys, sessionFromFoundKeys } = await import('./found-keys.ts');
    return sessionFromFoundKeys(await findKeys(wanted(input, request), run), request, run);
  },

  async findKeys(input, request, run) {
    const { findKeys } = await import('./found-keys.ts');
    return findKeys(wanted(input, request), run);
  },
  requireRenewable: refuseExported,
};

function reason({ forceSkipOidc }: SourceInputs, hasRole: boolean): string {
  if (!hasRole) return 'no keys and no role are given';
  return forceSkipOidc
    ? 'force-skip-oidc is true and no other source is set'
    : 'no source is set and the job has no id-token permission';
}

function wanted({ forceSkipOidc }: ChainInput, { role }: SessionRequest) {
  if (!role) return 'keys';
  return forceSkipOidc ? 'keys without OIDC' : 'keys or OIDC';
}
