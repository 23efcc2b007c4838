import type { Partition } from '../aws/partition.ts';
import type { RawInputs } from './inputs.ts';
import { refuseDash } from './line-settings.ts';
import { withoutDash } from './mistakes.ts';
import type { Problems } from './problems.ts';
import { linesOf } from './scalars.ts';

/** Maximum characters of the inline policy and the policy ARNs together (STS API, `Policy`). */
const maxPolicyCharacters = 2048;
const maxManagedPolicies = 10;

/** Parses `inline-session-policy`: a JSON policy document, sent unchanged. */
export function inlinePolicyInput(
  inputs: RawInputs,
  managed: readonly string[],
  problems: Problems,
): string | undefined {
  const { value } = inputs['inline-session-policy'];
  if (value === '') return undefined;
  if (!isJsonObject(value)) return problems.reject('inline-session-policy', 'a policy document in JSON');
  if (!/^[\t\n\r\u0020-\u00ff]*$/.test(value)) {
    return problems.add('inline-session-policy has characters beyond U+00FF, which AWS refuses.');
  }
  const characters = value.length + managed.join('').length;
  if (characters > maxPolicyCharacters) {
    return problems.add(
      `inline-session-policy and managed-session-policies have ${characters} characters together, and AWS allows ${maxPolicyCharacters}.`,
      'remove white space, or move statements to a managed policy and list that in managed-session-policies. Do not attach that policy to the role: it would then grant what it should limit.',
    );
  }
  return value;
}

function isJsonObject(text: string): boolean {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
  } catch {
    return false;
  }
}

/** Parses `managed-session-policies`: one policy ARN per line, ten at most. */
export function managedPoliciesInput(
  inputs: RawInputs,
  partition: Partition,
  problems: Problems,
): readonly string[] {
  const arns = linesOf(inputs['managed-session-policies'].value);
  for (const arn of arns) {
    if (withoutDash(arn) !== undefined) {
      refuseDash('managed-session-policies', arn, problems);
      continue;
    }
    const match = /^arn:(aws[a-z-]*):iam::(?:aws|\d{12}):policy\/[\u0021-\u007e]+$/.exec(arn);
    const isList = /[,;|\s]arn:/.test(arn);
    if (!match || match[1] !== partition || isList) {
      problems.add(
        `managed-session-policies: ${JSON.stringify(arn)} is not the ARN of a managed policy in the partition ${partition}.`,
        `write one ARN a line${isList ? ', not several on one' : ''}, like arn:${partition}:iam::aws:policy/ReadOnlyAccess.`,
      );
    }
  }
  if (arns.length > maxManagedPolicies)
    problems.add(`managed-session-policies has ${arns.length} policies; AWS allows ${maxManagedPolicies}.`);
  return arns;
}
