import type { Env } from '../env.ts';
import type { RawInputs } from './inputs.ts';
import { fillJobTemplate, isSessionText } from './job-template.ts';
import type { Problems } from './problems.ts';

/** Parses `source-identity`: 2 to 64 characters of `[\w+=,.@-]`, without a leading `aws:` (STS API, `SourceIdentity`). */
export function sourceIdentityInput(inputs: RawInputs, env: Env, problems: Problems): string | undefined {
  const template = inputs['source-identity'].value;
  if (template === '') return undefined;
  const value = fillJobTemplate('source-identity', template, env, problems);
  if (value === undefined || isSessionText(value)) return value;
  return problems.reject(
    'source-identity',
    '2 to 64 letters, digits and +=,.@_-',
    'AWS allows no other characters, and no "aws:" at the beginning; {repository} or {run-id} insert the job.',
  );
}
