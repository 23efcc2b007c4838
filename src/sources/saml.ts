import type { SamlInput } from '../config/config.ts';
import type { InputName } from '../config/inputs.ts';
import type { CredentialSource } from './source.ts';

/** Inputs whose values the assertion decides, so that they are not sent to AWS. */
const decidedByAssertion: readonly InputName[] = [
  'role-session-name',
  'role-external-id',
  'custom-tags',
  'transitive-tag-keys',
];

/** A SAML response of an identity provider (`saml-assertion`). */
export const saml: CredentialSource<SamlInput, 'saml'> = {
  kind: 'saml',
  proof: 'SAML assertion',
  rules: {
    setBy({ raw, saml }) {
      if (raw['saml-assertion'].value === '') return undefined;
      return { name: 'saml-assertion', ...(saml ? {} : { isInvalid: true }) };
    },
    singleUse: ['saml-assertion'],
    check({ raw }, { notices }, { isChain }) {
      const idle = decidedByAssertion.filter((name) => raw[name].value !== '');
      if (idle.length === 0 || isChain) return;
      notices.push(
        `${idle.join(', ')} ${idle.length > 1 ? 'have' : 'has'} no effect, because the SAML assertion names the session and its tags.`,
      );
    },
  },

  select({ saml: input }) {
    return input && { input, why: 'Source: a SAML assertion, because saml-assertion is set.' };
  },

  async resolve(input, request, run) {
    const { assumeRoleWithResponse } = await import('./assume-role-with-saml.ts');
    if (request.isFinal && request.role?.sourceIdentity !== undefined) {
      run.log.warning(
        'source-identity has no effect: with SAML it comes from an attribute of the assertion, which the identity provider sets.',
      );
    }
    return assumeRoleWithResponse(input, request, run);
  },
};
