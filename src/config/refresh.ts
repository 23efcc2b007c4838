import type { SourceInputs } from './config.ts';
import type { InputName, RawInputs } from './inputs.ts';
import type { Problems } from './problems.ts';
import { booleanInput } from './scalars.ts';
import type { SourceRules } from './source-rules.ts';

/** What decides whether a session can be renewed. */
interface RefreshContext {
  readonly source: SourceInputs;
  readonly rules: readonly SourceRules[];
  readonly hasRole: boolean;
}

/**
 * Whether later steps get credentials that renew themselves. These cannot be renewed, so they are problems: single-use
 * inputs, existing credentials, keys without a role (they do not expire). Keys in the environment are one too, because
 * they would take precedence over the profile.
 */
export function refreshInput(
  inputs: RawInputs,
  { source, rules, hasRole }: RefreshContext,
  problems: Problems,
): boolean {
  if (!booleanInput('refresh', inputs, problems)) return false;
  const singleUse = [...rules.flatMap((each) => each.singleUse ?? []), 'mfa-code'];
  const once = singleUse.filter((name) => given(inputs, name) !== '');
  if (once.length > 0) {
    problems.add(
      `refresh is true, and ${once.join(' and ')} can be used just once.`,
      'renewing needs a source that can be used repeatedly: OIDC, a stored key, a web identity token file.',
    );
  }
  if (source.useExistingCredentials) {
    problems.add(
      'refresh and use-existing-credentials are both true, but Keyturn cannot renew credentials that it did not obtain.',
      'remove one of the two.',
    );
  }
  if (given(inputs, 'profiles') !== '') {
    problems.add(
      'refresh and profiles are both set, but a step can renew only one profile.',
      'give each profile that should renew itself a separate step with aws-profile.',
    );
  }
  if (!hasRole && inputs['role-to-assume'].value === '') {
    problems.add(
      "refresh is true without role-to-assume, but only a role's session can be renewed: stored keys do not expire.",
      'set role-to-assume, or remove refresh.',
    );
  }
  if (/^true$/i.test(inputs['output-env-credentials'].value)) {
    problems.add(
      'refresh and output-env-credentials are both true, but keys in the environment would take precedence over the profile that renews itself.',
      'remove output-env-credentials: AWS_PROFILE is exported instead.',
    );
  }
  return true;
}

/** '' for an input that does not exist. */
function given(inputs: RawInputs, name: string): string {
  return name in inputs ? inputs[name as InputName].value : '';
}
