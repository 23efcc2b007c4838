import { KeyturnError } from '../errors.ts';
import { MalformedPolicyDocumentError, type PolicyDocument, parsePolicyDocument } from '../policy/index.ts';
import { weaknessWords } from '../trust/weakness-words.ts';
import { weaknessesOf } from '../trust/weaknesses.ts';
import type { Explained, Warning } from './explained.ts';
import { conditionWords, whomItLetsIn } from './principals.ts';

type Statement = PolicyDocument['statements'][number];

/**
 * A policy in words: of a trust policy whom it lets in, of another one what it allows, and what is wider than it looks.
 *
 * @throws KeyturnError `InvalidInput` for a policy that IAM would refuse, and for a policy of a resource
 */
export function explainPolicy(json: string): Explained {
  const isTrust = /"(?:Not)?Principal"\s*:/.test(json);
  if (isTrust && /"(?:Not)?Resource"\s*:/.test(json)) {
    throw new KeyturnError('InvalidInput', {
      summary: 'This is the policy of a resource, such as a bucket or a key.',
      cause: 'its statements have a Principal and a Resource.',
      remedy: 'give a trust policy of a role, or a policy of a user or a role.',
    });
  }
  const policy = read(json, isTrust ? 'trust' : 'identity');
  return isTrust ? explainTrust(policy) : explainIdentity(policy);
}

function read(json: string, kind: 'trust' | 'identity'): PolicyDocument {
  try {
    return parsePolicyDocument(json, kind);
  } catch (error) {
    if (!(error instanceof MalformedPolicyDocumentError)) throw error;
    throw new KeyturnError(
      'InvalidInput',
      {
        summary: `IAM would refuse this policy (MalformedPolicyDocument): ${error.message}`,
        remedy: 'correct the element that the message names.',
      },
      { cause: error },
    );
  }
}

function explainTrust(policy: PolicyDocument): Explained {
  return {
    kind: 'trust-policy',
    title: 'A trust policy',
    sentences: policy.statements.flatMap((statement) => {
      const does = statement.effect === 'Allow' ? 'lets in' : 'keeps out';
      return whomItLetsIn(statement).map((whom) => `It ${does} ${whom}.`);
    }),
    facts: [],
    warnings: weaknessesOf(policy).map((weakness) => ({ rule: weakness.rule, ...weaknessWords(weakness) })),
  };
}

function explainIdentity(policy: PolicyDocument): Explained {
  return {
    kind: 'policy',
    title: 'A policy of a user, a group or a role',
    sentences: policy.statements.map(
      (statement) =>
        `It ${statement.effect === 'Allow' ? 'allows' : 'denies'} ${actions(statement)} on ${resources(statement)}${conditionWords(statement, [])}.`,
    ),
    facts: [],
    warnings: policy.statements
      .filter(({ effect }) => effect === 'Allow')
      .flatMap((statement) => [...wide(statement), ...withoutVariables(statement, policy)]),
  };
}

const listed = (patterns: readonly string[]): string => patterns.join(', ');

const actions = ({ actions: { not, patterns } }: Statement): string =>
  not ? `every action but ${listed(patterns)}` : patterns.includes('*') ? 'every action' : listed(patterns);

function resources({ resources: of }: Statement): string {
  if (of === undefined || (of.patterns.includes('*') && !of.not)) return 'every resource';
  return of.not ? `every resource but ${listed(of.patterns)}` : listed(of.patterns);
}

/** Actions with which a caller gives itself every other right (IAM User Guide, "Security best practices in IAM"). */
const escalations = [
  'iam:AttachRolePolicy',
  'iam:AttachUserPolicy',
  'iam:CreateAccessKey',
  'iam:CreateLoginProfile',
  'iam:CreatePolicyVersion',
  'iam:PassRole',
  'iam:PutRolePolicy',
  'iam:PutUserPolicy',
  'iam:SetDefaultPolicyVersion',
  'iam:UpdateAssumeRolePolicy',
  'sts:AssumeRole',
];

function wide(statement: Statement): readonly Warning[] {
  const { actions: of, resources: on, conditions } = statement;
  const everywhere = on === undefined || on.not || on.patterns.includes('*');
  const hasConditions = Object.keys(conditions).length > 0;
  if (!everywhere || hasConditions) return [];
  if (of.not || of.patterns.includes('*')) {
    return [
      {
        summary: of.not
          ? 'It allows everything that it does not name, also actions that AWS adds later.'
          : 'Whoever has it is an administrator of the account.',
        remedy: 'name the actions and the resources that are needed.',
      },
    ];
  }
  const found = escalations.filter((action) => of.patterns.some((pattern) => covers(pattern, action)));
  return found.length === 0
    ? []
    : [
        {
          summary: `With ${listed(found)} on every resource, a caller can give itself further rights.`,
          remedy: 'name the users, roles or policies as resources.',
        },
      ];
}

/** `iam:Put*` covers `iam:PutUserPolicy`. Actions have no letter case. */
function covers(pattern: string, action: string): boolean {
  const lower = pattern.toLowerCase();
  if (lower === action.toLowerCase()) return true;
  return lower.endsWith('*') && action.toLowerCase().startsWith(lower.slice(0, -1));
}

/** Before version 2012-10-17 a variable is plain text (IAM JSON policy reference, "Version"). */
function withoutVariables(statement: Statement, { version }: PolicyDocument): readonly Warning[] {
  const texts = JSON.stringify([statement.resources, statement.conditions]);
  return version === '2012-10-17' || !texts.includes('${')
    ? []
    : [
        {
          summary: 'Its variables are plain text, because it lacks "Version": "2012-10-17".',
          remedy: 'add the version.',
          statement: '"Version": "2012-10-17"',
        },
      ];
}
