import type { RawInputs } from './inputs.ts';
import { accountIdMeant, withoutDash } from './mistakes.ts';
import type { Problems } from './problems.ts';

/**
 * Parses `allowed-account-ids`, separated by commas. An input without any id (`,`) is a problem; it must not switch the
 * check off.
 *
 * @returns `undefined` for an empty input, which allows any account
 */
export function allowedAccountIdsInput(inputs: RawInputs, problems: Problems): readonly string[] | undefined {
  const { value } = inputs['allowed-account-ids'];
  if (value === '') return undefined;
  const ids = value.split(/[,\s]+/).filter((id) => id !== '');
  const wrong = ids.find((id) => !/^\d{12}$/.test(id));
  if (ids.length > 0 && wrong === undefined) return ids;
  return problems.reject(
    'allowed-account-ids',
    'a list of account IDs',
    `an account ID has twelve digits; separate several with commas.${hint(ids, wrong)}`,
  );
}

function hint(ids: readonly string[], wrong: string | undefined): string {
  const meant = ids.filter((id) => withoutDash(id) === undefined).map((id) => accountIdMeant(id) ?? id);
  if (meant.length > 0 && meant.every((id) => /^\d{12}$/.test(id))) return ` Write '${meant.join(', ')}'.`;
  // YAML reads an unquoted 012345678901 as a number and drops the zero.
  return wrong !== undefined && /^\d{9,11}$/.test(wrong)
    ? ` One that begins with 0 must be in quotes in YAML: '${wrong.padStart(12, '0')}'.`
    : '';
}
