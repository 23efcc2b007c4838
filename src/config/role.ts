import type { Partition } from '../aws/partition.ts';
import { defaultSessionSeconds } from '../aws/session-duration.ts';
import type { Env } from '../env.ts';
import type { RoleReference } from './config.ts';
import type { RawInputs } from './inputs.ts';
import { fillJobTemplate, isSessionText } from './job-template.ts';
import { isQuoted, roleArnMeant, unquoted } from './mistakes.ts';
import type { Problems } from './problems.ts';
import { externalIdPattern, type SettingsOfRole } from './role-config.ts';
import { booleanInput, integerInput } from './scalars.ts';
import { inlinePolicyInput, managedPoliciesInput } from './session-policies.ts';
import { sourceIdentityInput } from './source-identity.ts';
import { customTagsInput, transitiveTagKeysInput } from './tags.ts';

const defaultSessionName = 'GitHubActions';

/** Parses the role session's settings, that is, the role inputs other than `role-to-assume`. */
export function roleSettings(
  inputs: RawInputs,
  env: Env,
  partition: Partition,
  problems: Problems,
): SettingsOfRole {
  const durationSeconds = integerInput('role-duration-seconds', inputs, problems, {
    min: 900,
    max: 43_200,
    unit: 'seconds',
  });
  const sessionName = sessionNameInput(inputs, env, problems);
  const sourceIdentity = sourceIdentityInput(inputs, env, problems);
  const externalId = externalIdInput(inputs, problems);
  const sessionTagging = !booleanInput('role-skip-session-tagging', inputs, problems);
  const customTags = customTagsInput(inputs, problems);
  const transitiveTagKeys = transitiveTagKeysInput(inputs, problems);
  const managedSessionPolicies = managedPoliciesInput(inputs, partition, problems);
  const inlineSessionPolicy = inlinePolicyInput(inputs, managedSessionPolicies, problems);
  return {
    durationSeconds: durationSeconds ?? defaultSessionSeconds,
    sessionName,
    sessionTagging,
    customTags,
    transitiveTagKeys,
    managedSessionPolicies,
    ...(externalId === undefined ? {} : { externalId }),
    ...(sourceIdentity === undefined ? {} : { sourceIdentity }),
    ...(inlineSessionPolicy === undefined ? {} : { inlineSessionPolicy }),
  };
}

/**
 * Parses an ARN, or a name (after its path, if any) in the source's account. As in configure-aws-credentials, a value
 * that does not begin with `arn:` is a name.
 *
 * @param at - the value's place, unless it is all of `role-to-assume`
 */
export function roleReference(
  value: string,
  partition: Partition,
  problems: Problems,
  at?: string,
): RoleReference | undefined {
  const reject = (expected: string, remedy: string): undefined =>
    at === undefined
      ? problems.reject('role-to-assume', expected, remedy)
      : problems.add(`${at}: ${JSON.stringify(value)} is not ${expected}.`, remedy);
  return value.startsWith('arn:') ? roleArn(value, partition, problems, reject, at) : roleName(value, reject);
}

type Reject = (expected: string, remedy: string) => undefined;

function roleArn(
  arn: string,
  partition: Partition,
  problems: Problems,
  reject: Reject,
  at = 'role-to-assume',
): RoleReference | undefined {
  const example = `arn:${partition}:iam::123456789012:role/deploy`;
  const match = /^arn:(aws[a-z-]*):iam::(\d{12}):(?:role)\/((?:[\u0021-\u007e]*\/)?[\w+=,.@-]{1,64})$/.exec(
    arn,
  );
  if (!match || isList(arn))
    return reject('the ARN of a role', `it should look like ${example}.${arnHint(arn)}`);
  const [, arnPartition, accountId = ''] = match;
  if (arnPartition !== partition) {
    return problems.add(
      `${at} is in the partition ${arnPartition}, and aws-region in the partition ${partition}.`,
      'credentials of one partition are unknown in another: correct the Region or the ARN.',
    );
  }
  return { kind: 'arn', arn, accountId };
}

/** Whether a value contains several ARNs. They would pass as one role, because a path may contain commas and colons. */
function isList(arn: string): boolean {
  return /[,;|]arn:/.test(arn);
}

/** Hints for values that people often paste by mistake. */
function arnHint(arn: string): string {
  const meant = roleArnMeant(arn);
  const write = meant === undefined ? '' : ` Write ${meant}.`;
  if (isList(arn) || /\sarn:/.test(arn)) return ' It contains several: write one role per line.';
  if (/:user\//.test(arn)) return ' This is the ARN of a user.';
  if (/:assumed-role\//.test(arn))
    return ` This is the ARN of a role session; the role itself is under iam, not sts.${meant === undefined ? '' : ` Write ${meant}, with its path if it has one.`}`;
  if (/:instance-profile\//.test(arn)) return ' This is the ARN of an instance profile.';
  if (/\s/.test(arn)) return ` It contains white space.${write}`;
  if (/:oidc-provider\/|:saml-provider\//.test(arn)) return ' This is the ARN of an identity provider.';
  return write;
}

function roleName(name: string, reject: Reject): RoleReference | undefined {
  if (/^(?:[\u0021-\u007e]*\/)?[\w+=,.@-]{1,64}$/.test(name) && !name.startsWith('/'))
    return { kind: 'name', name };
  const plain = unquoted(name);
  if (isQuoted(name) && /^(?:arn:[\w:+=,.@/-]+|[\w+=,.@/-]+)$/.test(plain))
    return reject('the ARN or the name of a role', `write it without quotes: ${plain}.`);
  return reject(
    'the ARN or the name of a role',
    'a name has 1 to 64 letters, digits and +=,.@_-, after a path if it has one (ci/deploy).',
  );
}

/** Fills placeholders but never rewrites the user's own text, because trust policies and CloudTrail refer to the name. */
function sessionNameInput(inputs: RawInputs, env: Env, problems: Problems): string {
  const template = inputs['role-session-name'].value;
  if (template === '') return defaultSessionName;
  const value = fillJobTemplate('role-session-name', template, env, problems);
  if (value === undefined) return defaultSessionName;
  if (isSessionText(value)) return value;
  problems.add(
    `Role session name ${JSON.stringify(value)} (role-session-name) is not 2 to 64 characters of letters, digits and +=,.@_-.`,
    `it has ${value.length} characters; replace characters that are not allowed, for example spaces and slashes with hyphens.`,
  );
  return defaultSessionName;
}

function externalIdInput(inputs: RawInputs, problems: Problems): string | undefined {
  const { value } = inputs['role-external-id'];
  if (value === '' || externalIdPattern.test(value)) return value || undefined;
  return problems.reject('role-external-id', '2 to 1224 characters of letters, digits and +=,.@:/_-');
}
