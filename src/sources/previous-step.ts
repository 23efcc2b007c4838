import { refuseExported } from './exported-keys.ts';
import type { CredentialSource } from './source.ts';

const wanted = () => 'what an earlier step exported' as const;

/** The credentials that an earlier step of the job exported (`role-chaining`). */
export const previousStep: CredentialSource<object, 'role-chaining'> = {
  kind: 'role-chaining',
  proof: 'signature',
  rules: {
    setBy: ({ roleChaining }) => (roleChaining ? { name: 'role-chaining' } : undefined),
    yields: true,
    isTemporary: () => true,
  },

  select({ roleChaining }) {
    if (!roleChaining) return undefined;
    return {
      input: {},
      why: 'Source: the credentials of an earlier step, because role-chaining is true.',
    };
  },

  async resolve(_input, request, run) {
    const { findKeys, sessionFromFoundKeys } = await import('./found-keys.ts');
    return sessionFromFoundKeys(await findKeys(wanted(), run), request, run);
  },

  async findKeys(_input, _request, run) {
    const { findKeys } = await import('./found-keys.ts');
    return findKeys(wanted(), run);
  },
  requireRenewable: refuseExported,
};
