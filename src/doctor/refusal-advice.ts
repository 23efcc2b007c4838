import type { Finding } from '../findings/finding.ts';
import type { Refusal } from '../trust/refusal.ts';
import type { Claims } from '../trust/token-request.ts';
import type { Run } from '../workflows/runs.ts';
import { indentOf, insertAfter } from './lines.ts';
import { trustExample } from './trust-example.ts';

type Advice = Pick<Finding, 'remedy' | 'statement' | 'patch'>;

interface Trust {
  readonly roleArn: string;
  readonly issuer: string;
  readonly aud: string;
}

/**
 * What to do about a refusal. A refused job must not decide for whom the role is: a subject of a branch or a pull request is
 * suggested only where the policy names the same branch already, because it could bypass the reviewers of an environment.
 */
export function refusalAdvice(run: Run, trust: Trust, claims: Claims, refusal: Refusal): Advice {
  const statement = trustExample({ ...trust, subjects: [claims.sub ?? ''] });
  switch (refusal.rule) {
    case 'KT103':
      return forSubject(run, claims, refusal, statement);
    case 'KT104':
      return { remedy: "write the subject in GitHub's letter case, in the existing statement:", statement };
    case 'KT105':
      return { remedy: 'write the subject without a wildcard, in the existing statement:', statement };
    case 'KT109':
      return {
        remedy:
          'set the input `audience` to what the trust policy demands. Its default is the one that AWS documents.',
        statement: `audience: ${refusal.condition?.values[0] ?? trust.aud}`,
      };
    case 'KT117':
      return {
        remedy:
          'check the account and the role in role-to-assume. If they are right, name the identity provider of the job in the existing statement, and keep its conditions.',
        statement: `"Principal": { "Federated": "${trustedProvider(trust)}" }`,
      };
    case 'KT118':
      return {
        remedy:
          'find out why the Deny statement is there before you narrow it. It may be meant for this job.',
        statement: `aws iam get-role --role-name ${roleName(trust)} --query Role.AssumeRolePolicyDocument`,
      };
    case 'KT119':
      return {
        remedy: 'change the action in the existing statement, and keep its conditions.',
        statement: '"Action": "sts:AssumeRoleWithWebIdentity"',
      };
    default:
      return {
        remedy:
          'if the role is for this job, correct this condition in the existing statement, and keep the others.',
        statement: `"${refusal.condition?.key}": "${claims[claimOf(refusal)] ?? ''}"`,
      };
  }
}

const claimOf = ({ condition }: Refusal): string => condition?.key.split(':').at(-1)?.toLowerCase() ?? '';

const roleName = ({ roleArn }: Trust): string => roleArn.split('/').at(-1) ?? '';

const trustedProvider = ({ roleArn, issuer }: Trust): string =>
  `${roleArn.split(':').slice(0, 5).join(':')}:oidc-provider/${issuer}`;

function forSubject(run: Run, { sub = '' }: Claims, { condition }: Refusal, statement: string): Advice {
  const wanted = condition?.values ?? [];
  const tail = contextOf(sub);
  if (wanted.some((value) => contextOf(value) === tail)) {
    return {
      remedy: 'replace the subject in the existing statement, and keep its other conditions:',
      statement,
    };
  }
  const environments = wanted.flatMap((value) => /^environment:([^*?]+)$/.exec(contextOf(value))?.[1] ?? []);
  const [environment] = environments;
  if (!tail.startsWith('environment:') && environment !== undefined) return setEnvironment(run, environment);
  const branch = wanted.flatMap((value) => /^ref:(refs\/[^*?]+)$/.exec(contextOf(value))?.[1] ?? [])[0];
  if (!tail.startsWith('environment:') && branch !== undefined) {
    return {
      remedy: `if the role is for ${branch} only, leave the job out elsewhere:`,
      statement: `if: github.ref == '${branch}'`,
    };
  }
  if (tail.startsWith('environment:')) {
    return {
      remedy:
        'if the role is for this environment, name its subject in the existing statement, and keep the other conditions:',
      statement,
    };
  }
  return {
    remedy:
      'check that the job is the one that the role is for. Prefer an environment, which reviewers and branch rules can protect, and trust its subject.',
  };
}

/** What follows the repository in a subject. */
const contextOf = (subject: string): string => subject.split(':').slice(2).join(':');

function setEnvironment({ leaf: { workflow, job } }: Run, environment: string): Advice {
  const { file } = workflow;
  const indent = `${indentOf(file, job.line)}  `;
  const isFlow = file.text.split('\n')[job.line - 1]?.includes('{');
  const line = `environment: ${environment}`;
  return {
    remedy:
      'set the environment on the job. Do not trust the branch instead: that would bypass the reviewers of the environment.',
    statement: line,
    ...(isFlow || job.environment ? {} : { patch: insertAfter(file, job.line, [indent + line]) }),
  };
}
