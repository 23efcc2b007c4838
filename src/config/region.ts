import type { RawInputs } from './inputs.ts';
import type { Problems } from './problems.ts';

/**
 * The Region. Only its form is checked: a list of Regions would be out of date the day after a release.
 *
 * @returns `''` when it is a problem
 */
export function regionInput(inputs: RawInputs, problems: Problems): string {
  const { value } = inputs['aws-region'];
  if (value === '') {
    problems.add(
      'Input required and not supplied: aws-region',
      'set aws-region, for example to eu-central-1, or AWS_REGION in the job.',
    );
    return '';
  }
  if (/^[a-z0-9-]+$/.test(value)) return value;
  problems.add(
    `Region is not valid: ${JSON.stringify(value)}`,
    'a Region is written in lower case with hyphens, like eu-central-1; an availability zone or a display name is none.',
  );
  return '';
}
