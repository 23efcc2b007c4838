import type { Session } from '../aws/sts.ts';
import type { RoleConfig } from '../config/config.ts';
import { KeyturnError } from '../errors.ts';
import { fromKeys } from './access-keys.ts';
import { ambientKeys } from './ambient.ts';
import type { Source } from './choose-source.ts';
import { type Context, maskKeys } from './context.ts';

/** Credentials, and whether later steps have them only through this step (ambient ones are there anyway). */
export interface Obtained {
  readonly session: Session;
  readonly isNew: boolean;
}

/** Takes the source and, when a role is given, assumes it. Sources that need more code than keys are loaded here. */
export async function obtain(source: Source, context: Context): Promise<Obtained> {
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
    case 'role-chaining':
    case 'ambient': {
      const keys = await ambientKeys(
        context.env,
        source.kind === 'ambient' && role !== undefined ? idTokenHint : undefined,
      );
      maskKeys(keys, context.mask);
      return { session: await fromKeys(keys, role, context), isNew: role !== undefined };
    }
  }
}

const idTokenHint =
  'if this job is to use OIDC, it lacks the `id-token: write` permission; pull requests from forks and from Dependabot never have it. Otherwise no keys were given: a secret that does not exist is empty.';

/** A call with a token takes no session tags (STS API), so custom ones would be lost without a word. */
function roleForToken({ config: { role }, warning }: Context): RoleConfig {
  if (!role) {
    throw new KeyturnError('InvalidInput', {
      what: 'A web identity token is only good for assuming a role, and role-to-assume is empty.',
      next: 'set role-to-assume to the ARN of the role.',
    });
  }
  if (role.customTags.length > 0) {
    warning(
      'custom-tags has no effect: a role that is assumed with a web identity token takes its tags from the token.',
    );
  }
  return role;
}
