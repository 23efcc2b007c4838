import type { Finding } from '../findings/finding.ts';
import type { Weakness } from './weaknesses.ts';

type Words = Pick<Finding, 'summary' | 'remedy'> & Partial<Pick<Finding, 'cause' | 'statement'>>;

/**
 * What is wrong with a trust policy, and what to do about it.
 *
 * @param arn - of the role, if it is known
 */
export function weaknessWords({ rule, condition, value, provider }: Weakness, arn?: string): Words {
  const role = arn ?? 'the role';
  const policy = arn === undefined ? 'the trust policy' : `the trust policy of ${arn}`;
  const issuer = provider?.host ?? '';
  // The form to use, never the one that is at fault: people copy it.
  const exact = condition?.key.endsWith(':sub')
    ? { statement: `"StringEquals": { "${condition.key}": ${JSON.stringify(bothFormats)} }` }
    : {};
  switch (rule) {
    case 'KT105':
      return {
        summary: `${capital(policy)} compares \`${value}\` with ${condition?.operator}, which takes the wildcard literally.`,
        remedy:
          'name the subjects without wildcards. If a wildcard is needed, use StringLike for it, and none before the first colon after the repository.',
        ...exact,
      };
    case 'KT106':
      return {
        summary: `${condition?.operator} on ${condition?.key} enforces nothing in ${policy}: it also holds for a token without that claim.`,
        remedy: 'use the plain operator, which demands the claim:',
        statement: `"${plain(condition?.operator ?? '')}": { "${condition?.key}": ${JSON.stringify(condition?.values)} }`,
      };
    case 'KT107':
      return {
        summary: `Any repository of ${issuer} can assume ${role}.`,
        cause: 'no condition limits the subject to an owner.',
        remedy: 'add a condition that names the repository and its environment, today:',
        statement: `"StringEquals": { "${issuer}:sub": "repo:OWNER/REPO:environment:NAME" }`,
      };
    case 'KT113':
      return {
        summary: `${capital(policy)} has no condition on ${issuer}:sub, so AWS would refuse its next change.`,
        remedy: 'add a condition on the subject to the existing statement, and keep the others:',
        statement: `"StringEquals": { "${issuer}:sub": "repo:OWNER/REPO:environment:NAME" }`,
      };
    case 'KT114':
      return {
        summary: `The pattern \`${value}\` in ${policy} also matches other owners or repositories.`,
        cause: 'the wildcard stands within a name, and names that begin in the same way match as well.',
        remedy:
          'name the repositories. For a whole owner, end the name with a slash, and name both formats as separate values.',
        ...exact,
      };
    case 'KT116':
      return {
        summary: `\`${value}\` in ${policy} lets in ${value?.endsWith(':pull_request') ? 'every pull request' : 'every branch, tag and pull request'} of the repository.`,
        remedy: 'trust an environment instead, and let only protected branches deploy to it.',
        statement: `"StringEquals": { "${issuer}:sub": "repo:OWNER/REPO:environment:NAME" }`,
      };
    default:
      return {
        summary: `Everybody in AWS can assume ${role}: a statement has the principal * and no condition that limits the caller.`,
        remedy: 'name the accounts or roles that may assume it:',
        statement: '"Principal": { "AWS": "arn:aws:iam::123456789012:role/NAME" }',
      };
  }
}

/** A subject of GitHub in both formats. */
const bothFormats = ['repo:OWNER/REPO:environment:NAME', 'repo:OWNER@OWNER-ID/REPO@REPO-ID:environment:NAME'];

/** `ForAllValues:StringLikeIfExists` without what makes it hold for nothing. */
const plain = (operator: string): string => operator.replace(/^For\w+:/, '').replace(/IfExists$/, '');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
