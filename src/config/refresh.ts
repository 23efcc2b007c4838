import type { RoleConfig, SourceInputs } from './config.ts';
import type { InputName, RawInputs } from './inputs.ts';
import type { Problems } from './problems.ts';
import { booleanInput } from './scalars.ts';

/** What is good for one use: nothing can be obtained with it a second time. */
const goodForOneUse = ['aws-session-token', 'saml-assertion', 'mfa-code'];

/**
 * Whether later steps get credentials that renew themselves. What cannot be renewed is a problem: a source that is
 * good for one use, credentials that exist already, keys without a role (they do not expire), and keys in the environment,
 * which would win over the profile.
 */
export function refreshInput(
  inputs: RawInputs,
  source: SourceInputs,
  role: RoleConfig | undefined,
  problems: Problems,
): boolean {
  if (!booleanInput('refresh', inputs, problems)) return false;
  const once = goodForOneUse.filter((name) => given(inputs, name) !== '');
  if (once.length > 0) {
    problems.add(
      `refresh is true, and ${once.join(' and ')} can be used just once.`,
      'renewing takes a source that works again and again: OIDC, a stored key, a web identity token file.',
    );
  }
  if (source.useExistingCredentials) {
    problems.add(
      'refresh and use-existing-credentials are both true, and Keyturn cannot renew what it did not obtain.',
      'remove one of the two.',
    );
  }
  if (given(inputs, 'profiles') !== '') {
    problems.add(
      'refresh and profiles are both set, and one profile is renewed by one step.',
      'give each profile that is to renew itself a step of its own, with aws-profile.',
    );
  }
  if (!role && inputs['role-to-assume'].value === '') {
    problems.add(
      'refresh is true without role-to-assume, and only the session of a role is renewed: stored keys do not expire.',
      'set role-to-assume, or remove refresh.',
    );
  }
  if (/^true$/i.test(inputs['output-env-credentials'].value)) {
    problems.add(
      'refresh and output-env-credentials are both true, and keys in the environment would win over the profile that renews itself.',
      'remove output-env-credentials: AWS_PROFILE is exported instead.',
    );
  }
  return true;
}

/** '' for inputs that do not exist. */
function given(inputs: RawInputs, name: string): string {
  return name in inputs ? inputs[name as InputName].value : '';
}
