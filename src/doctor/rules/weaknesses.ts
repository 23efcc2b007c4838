import type { Finding } from '../../findings/finding.ts';
import { type Weakness, weaknessesOf } from '../../trust/weaknesses.ts';
import type { RoleFacts } from '../facts.ts';
import { placeOfInput, type Target } from '../target.ts';
import { parsedTrust } from './trust.ts';

/** KT105 to KT107, KT113, KT114, KT116, KT122: what is wrong with a trust policy whoever calls. */
export function trustWeaknesses(target: Target, role: RoleFacts): void {
  const trustPolicy = parsedTrust(role);
  if (trustPolicy === undefined) return;
  for (const weakness of weaknessesOf(trustPolicy)) {
    target.notes.found({
      rule: weakness.rule,
      place: placeOfInput(target, 'role-to-assume'),
      subject: role.arn,
      ...describe(weakness, role),
    });
  }
}

type Words = Pick<Finding, 'summary' | 'remedy'> & Partial<Pick<Finding, 'cause' | 'statement'>>;

function describe({ rule, condition, value, provider }: Weakness, { arn }: RoleFacts): Words {
  const issuer = provider?.host ?? '';
  const shown =
    condition && `"${condition.operator}": { "${condition.key}": ${JSON.stringify(condition.values)} }`;
  switch (rule) {
    case 'KT105':
      return {
        summary: `The trust policy of ${arn} compares \`${value}\` with ${condition?.operator}, which takes the wildcard literally.`,
        remedy:
          'name the subjects without wildcards. If a wildcard is needed, use StringLike for it, and none before the first colon after the repository.',
        ...(shown === undefined ? {} : { statement: shown }),
      };
    case 'KT106':
      return {
        summary: `${condition?.operator} on ${condition?.key} enforces nothing in the trust policy of ${arn}: it also holds for a token without that claim.`,
        remedy: 'use the plain operator, which demands the claim:',
        statement: `"${plain(condition?.operator ?? '')}": { "${condition?.key}": ${JSON.stringify(condition?.values)} }`,
      };
    case 'KT107':
      return {
        summary: `Any repository of ${issuer} can assume ${arn}.`,
        cause: 'no condition limits the subject to an owner.',
        remedy: 'add a condition that names the repository and its environment, today:',
        statement: `"StringEquals": { "${issuer}:sub": "repo:OWNER/REPO:environment:NAME" }`,
      };
    case 'KT113':
      return {
        summary: `The trust policy of ${arn} has no condition on ${issuer}:sub, so AWS would refuse its next change.`,
        remedy: 'add a condition on the subject to the existing statement, and keep the others:',
        statement: `"StringEquals": { "${issuer}:sub": "repo:OWNER/REPO:environment:NAME" }`,
      };
    case 'KT114':
      return {
        summary: `The pattern \`${value}\` in the trust policy of ${arn} also matches other owners or repositories.`,
        cause: 'the wildcard stands within a name, and names that begin in the same way match as well.',
        remedy:
          'name the repositories. For a whole owner, end the name with a slash, and give both formats a value of their own.',
        ...(shown === undefined ? {} : { statement: shown }),
      };
    case 'KT116':
      return {
        summary: `\`${value}\` in the trust policy of ${arn} lets in ${value?.endsWith(':pull_request') ? 'every pull request' : 'every branch, tag and pull request'} of the repository.`,
        remedy: 'trust an environment instead, and let only protected branches deploy to it.',
        statement: `"StringEquals": { "${issuer}:sub": "repo:OWNER/REPO:environment:NAME" }`,
      };
    default:
      return {
        summary: `Everybody in AWS can assume ${arn}: a statement has the principal * and no condition that limits the caller.`,
        remedy: 'name the accounts or roles that may assume it:',
        statement: '"Principal": { "AWS": "arn:aws:iam::123456789012:role/NAME" }',
      };
  }
}

/** `ForAllValues:StringLikeIfExists` without what makes it hold for nothing. */
const plain = (operator: string): string => operator.replace(/^For\w+:/, '').replace(/IfExists$/, '');
