import type { AccessKeys } from '../aws/access-keys.ts';
import type { SamlInput, SourceInputs } from '../config/config.ts';
import { redactKeyId } from '../errors.ts';

/** Where the credentials of this run come from. */
export type Source =
  | { readonly kind: 'access-keys'; readonly keys: AccessKeys }
  | { readonly kind: 'github-oidc'; readonly audience: string }
  | { readonly kind: 'web-identity-token-file'; readonly file: string }
  | { readonly kind: 'saml'; readonly saml: SamlInput }
  | { readonly kind: 'role-chaining' }
  | { readonly kind: 'ambient' };

/** The source, and one line for the log that says which and why. */
interface Choice {
  readonly source: Source;
  readonly why: string;
}

/**
 * The precedence of sources, in one place: OIDC when a role is given, the job may ask for an ID token and no other
 * source is; else stored keys; else a token file; else a SAML assertion; else the credentials of an earlier step; else whatever the SDK's
 * default chain finds. (docs/facts.md#precedence-of-sources.)
 */
export function chooseSource(inputs: SourceInputs, hasRole: boolean, idTokenAvailable: boolean): Choice {
  const { keys, webIdentityTokenFile, saml, roleChaining, forceSkipOidc, audience } = inputs;
  const otherSource = (keys ?? webIdentityTokenFile ?? saml) !== undefined || roleChaining || forceSkipOidc;
  if (hasRole && idTokenAvailable && !otherSource) {
    return {
      source: { kind: 'github-oidc', audience },
      why: `Source: GitHub OIDC (audience ${audience}), because a role is given, the job has the id-token permission, and no other source is set.`,
    };
  }
  if (keys) {
    const kind = keys.sessionToken === undefined ? 'access key' : 'temporary access key';
    return {
      source: { kind: 'access-keys', keys },
      why: `Source: ${kind} ${redactKeyId(keys.accessKeyId)}, because the inputs hold it.`,
    };
  }
  if (webIdentityTokenFile !== undefined) {
    return {
      source: { kind: 'web-identity-token-file', file: webIdentityTokenFile },
      why: `Source: web identity token file ${webIdentityTokenFile}, because web-identity-token-file is set.`,
    };
  }
  if (saml) {
    return {
      source: { kind: 'saml', saml },
      why: 'Source: a SAML assertion, because saml-assertion is set.',
    };
  }
  if (roleChaining) {
    return {
      source: { kind: 'role-chaining' },
      why: 'Source: the credentials of an earlier step, because role-chaining is true.',
    };
  }
  return {
    source: { kind: 'ambient' },
    why: `Source: the SDK's default chain, because ${whyAmbient(inputs, hasRole)}.`,
  };
}

function whyAmbient({ forceSkipOidc }: SourceInputs, hasRole: boolean): string {
  if (!hasRole) return 'no keys and no role are given';
  return forceSkipOidc
    ? 'force-skip-oidc is true and no other source is set'
    : 'no source is set and the job has no id-token permission';
}
