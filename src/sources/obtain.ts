import { type AccessKeys, maskKeys } from '../aws/access-keys.ts';
import { maxChainedSeconds } from '../aws/session-duration.ts';
import type { Context } from '../clients/context.ts';
import type { RoleConfig } from '../config/config.ts';
import { KeyturnError } from '../errors.ts';
import { fromKeys } from './access-keys.ts';
import { requiredAmbientKeys, wantedBy } from './ambient.ts';
import type { Source } from './choose-source.ts';
import type { SourceCredentials } from './obtained.ts';

/** Takes the source and, when a role is given, assumes it, or goes through the whole chain of roles. */
export async function resolveSource(source: Source, context: Context): Promise<SourceCredentials> {
  if (context.config.furtherRoles.length === 0) return obtainFirst(source, context);
  const { throughChain } = await import('./role-chain.ts');
  const session = await throughChain(source, context, (hopContext) => obtainFirst(source, hopContext));
  return { session, isNew: true };
}

/** The source and its one role, the first of a chain. Sources that need more code than keys are loaded here. */
async function obtainFirst(source: Source, context: Context): Promise<SourceCredentials> {
  const { role } = context.config;
  switch (source.kind) {
    case 'access-keys': {
      const withMfa = context.mfaSession?.session;
      if (withMfa && !role) return { session: withMfa, isNew: true };
      return { session: await fromKeys(withMfa?.credentials ?? source.keys, role, context), isNew: true };
    }
    case 'github-oidc': {
      const { fromGitHub } = await import('./github-oidc.ts');
      return { session: await fromGitHub(source.audience, roleForToken(context), context), isNew: true };
    }
    case 'web-identity-token-file': {
      const { fromTokenFile } = await import('./web-identity-token-file.ts');
      return { session: await fromTokenFile(source.file, roleForToken(context), context), isNew: true };
    }
    case 'saml': {
      const { fromSaml } = await import('./saml.ts');
      if (role?.sourceIdentity !== undefined && context.config.furtherRoles.length === 0)
        context.warning(
          'source-identity has no effect: with SAML it comes from an attribute of the assertion, which the identity provider sets.',
        );
      return fromSaml(source.saml, role, context);
    }
    case 'role-chaining':
    case 'ambient': {
      const wanted = wantedBy(source, context.config);
      const keys = await requiredAmbientKeys(context, wanted);
      maskKeys(keys, context.mask);
      if (role) refuseOverAnHour(keys, role);
      return { session: await fromKeys(keys, role, context), isNew: role !== undefined };
    }
  }
}

/** What `parseConfig` says of keys that are given, said of those that were found: AWS would refuse the call. */
export function refuseOverAnHour({ sessionToken }: AccessKeys, { durationSeconds }: RoleConfig): void {
  if (sessionToken === undefined || durationSeconds <= maxChainedSeconds) return;
  throw new KeyturnError('InvalidInput', {
    summary: `The role is to be assumed for ${durationSeconds} seconds, and the credentials that were found are temporary: such a session (role chaining) lasts 3600 at most.`,
    remedy: 'ask for a role-duration-seconds of 3600 or less; AWS refuses more whatever the role allows.',
  });
}

/** A call with a token takes no session tags (STS API), so custom ones would be lost without a word. */
function roleForToken({ config: { role, furtherRoles }, warning }: Context): RoleConfig {
  if (!role) {
    throw new KeyturnError('InvalidInput', {
      summary: 'A web identity token is only good for assuming a role, and role-to-assume is empty.',
      remedy: 'set role-to-assume to the ARN of the role.',
    });
  }
  if (role.customTags.length > 0 && furtherRoles.length === 0) {
    warning(
      'custom-tags has no effect: a role that is assumed with a web identity token takes its tags from the token.',
    );
  }
  if (role.sourceIdentity !== undefined && furtherRoles.length === 0) {
    warning(
      'source-identity has no effect: a role that is assumed with a web identity token takes it from a claim of the token, which GitHub does not set.',
    );
  }
  return role;
}
