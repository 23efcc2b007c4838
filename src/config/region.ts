import type { RawInputs } from './inputs.ts';
import { regionMeant } from './mistakes.ts';
import type { Problems } from './problems.ts';

/**
 * Parses the Region. It checks only the form, because a list of Regions would soon be out of date.
 *
 * @returns `''` if it is a problem
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
  if (isRegion(value)) return value;
  const zoneOf = regionOfZone(value);
  const meant = regionMeant(value);
  problems.add(
    `Region is not valid: ${JSON.stringify(value)}`,
    zoneOf
      ? zoneHint(value, zoneOf)
      : meant !== undefined
        ? `write ${meant}.`
        : 'a Region is written in lower case with hyphens, like eu-central-1; an availability zone or a display name is not a Region.',
  );
  return '';
}

export function isRegion(value: string): boolean {
  return /^[a-z0-9-]+$/.test(value) && regionOfZone(value) === undefined;
}

/** The Region of an Availability Zone or Local Zone (`eu-central-1a`, `us-west-2-lax-1a`). No Region ends in a letter. */
export function regionOfZone(value: string): string | undefined {
  return /^([a-z]+(?:-[a-z]+)+-\d+)(?:-[a-z]+-\d+)?[a-z]$/.exec(value)?.[1];
}

export function zoneHint(value: string, region: string): string {
  return `${value} is an availability zone: write ${region}.`;
}
