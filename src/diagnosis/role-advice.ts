import type { AccessKeys } from '../aws/access-keys.ts';
import { accountOf } from '../aws/arn.ts';
import type { RoleConfig } from '../config/config.ts';
import { type Explanation, redactKeyId } from '../errors.ts';
import type { Denial, PolicyKind } from './denial.ts';
import { identityStatement, orWarning, principalOf, printed, trustStatement } from './policy-statements.ts';

/** An AssumeRole call: the role and the keys that signed it. */
export interface Attempt {
  readonly keys: AccessKeys;
  readonly roleArn: string;
  readonly role: RoleConfig;
  /** Whether the call had an MFA code, or its session was opened with one; absent if unknown. */
  readonly withMfa?: boolean;
}

/** Everything known about a denial. */
export interface Facts extends Attempt {
  readonly denial: Denial;
  /** ARN, if known. */
  readonly caller: string | undefined;
  /** The serial number of an MFA device that the caller has and the call did not use. */
  readonly device?: string;
}

/** The likely cause and the remedy, from AWS's message and the two accounts. */
export function roleAdvice(facts: Facts): Omit<Explanation, 'summary'> {
  const { reason, action = 'the call' } = facts.denial;
  if (reason?.isExplicit) {
    return {
      cause: `${/^[aeiou]/.test(reason.kind) ? 'an' : 'a'} ${reason.kind} denies ${action} explicitly, and no Allow elsewhere overrides that.`,
      remedy: `find the Deny statement in the ${reason.kind}, and check its conditions.`,
    };
  }
  if (action === 'sts:TagSession') {
    return {
      cause: `${sideOf(facts)} lacks sts:TagSession, which session tags need in addition to sts:AssumeRole.`,
      remedy:
        'set role-skip-session-tagging: true. If this job needs its session tags, have sts:TagSession added beside sts:AssumeRole in the existing statement. Anyone who may tag a session can then choose its aws:PrincipalTag values.',
    };
  }
  if (action === 'sts:SetSourceIdentity') return sourceIdentityAdvice(facts);
  if (facts.device !== undefined) return deviceAdvice(facts.device);
  return reason && !isTrust(reason.kind) ? missingAdvice(reason.kind, facts) : trustAdvice(facts);
}

/** AWS does not say that MFA was missing. That the user has a device is the best hint. */
function deviceAdvice(device: string): Omit<Explanation, 'summary'> {
  return {
    cause: `the user's policy or the role's trust policy demands MFA: the user has the MFA device ${device}, and this step gave no code.`,
    remedy:
      'for a CI user, give the seed of its device as mfa-secret (docs/mfa.md). For a person, give a code as mfa-code, and never store the seed. If MFA is not demanded, go through the list below.',
  };
}

function sourceIdentityAdvice(facts: Facts): Omit<Explanation, 'summary'> {
  const carries = facts.role.sourceIdentity === undefined || facts.keys.sessionToken !== undefined;
  const add = 'or have sts:SetSourceIdentity added beside sts:AssumeRole in the existing statements';
  return {
    cause: `${sideOf(facts)} lacks sts:SetSourceIdentity, which a source identity needs in both policies in addition to sts:AssumeRole${carries ? '; or the calling session carries another source identity, which cannot be changed' : ''}.`,
    remedy:
      facts.role.sourceIdentity === undefined
        ? `leave source-identity out in the step that created the calling session, ${add}.`
        : `leave source-identity out, ${add}.`,
  };
}

function missingAdvice(kind: PolicyKind, facts: Facts): Omit<Explanation, 'summary'> {
  return {
    cause: `${sideOf(facts)} does not allow sts:AssumeRole on ${facts.roleArn}${mayHaveMfa(facts) || isRoleSession(facts) ? '' : ', or only with MFA'}.`,
    remedy:
      kind === 'identity-based policy'
        ? 'go through the list below in order: it starts with what this step sends. Change a policy last.'
        : `ask whoever maintains the ${kind} whether this call is meant to be allowed.`,
  };
}

function trustAdvice(facts: Facts): Omit<Explanation, 'summary'> {
  return {
    cause: [
      `${sideOf(facts)} does not accept this call, or the role does not exist.`,
      ...accountsInWords(facts),
      ...(mayHaveMfa(facts) ? [] : ['The call was made without MFA, which the policies may demand.']),
    ].join(' '),
    remedy: 'go through the list below in order: it starts with what this step sends. Change a policy last.',
  };
}

function isTrust(kind: PolicyKind): boolean {
  return kind === 'trust policy' || kind === 'resource-based policy';
}

/** The policy that is probably at fault. AWS names every kind except a trust policy that does not match. */
function sideOf({ denial: { reason }, roleArn }: Facts): string {
  if (reason?.kind === 'identity-based policy') return "the caller's identity policy";
  if (reason && !isTrust(reason.kind)) return `the ${reason.kind} that applies here`;
  return `the role's trust policy in account ${accountOf(roleArn)}`;
}

function accountsInWords({ caller, roleArn }: Facts): string[] {
  if (caller === undefined) return [];
  return accountOf(caller) === accountOf(roleArn)
    ? [
        "Caller and role are in one account, where AWS would name the caller's own policy if that were the cause.",
      ]
    : [
        'Caller and role are in two accounts, so both sides must allow the call: the trust policy there and the identity policy here.',
      ];
}

/** The lines about the caller and the role. */
export function callAndRole(facts: Facts): string[] {
  const { caller, keys, roleArn } = facts;
  const elsewhere =
    caller !== undefined && accountOf(caller) !== accountOf(roleArn) ? ', in another account' : '';
  return [
    `Who called: ${caller ?? 'not known'} (${redactKeyId(keys.accessKeyId)}), ${mfaInWords(facts)}`,
    `Which role: ${roleArn}${elsewhere}`,
  ];
}

function mfaInWords(facts: Facts): string {
  if (facts.withMfa) return 'with MFA';
  if (isRoleSession(facts)) return 'without MFA (a role session never carries it)';
  return mayHaveMfa(facts) ? 'with temporary credentials, perhaps with MFA' : 'without MFA';
}

/** Only calls with a code and sessions of a user (GetSessionToken) carry MFA (docs/facts.md#mfa-in-sessions). */
function mayHaveMfa(facts: Facts): boolean {
  return facts.withMfa ?? (facts.keys.sessionToken !== undefined && !isRoleSession(facts));
}

function isRoleSession({ caller }: Facts): boolean {
  return caller !== undefined && principalOf(caller) !== caller;
}

/**
 * What to check: first what this step sends, most likely first, then the policies. There is nothing to check after an
 * explicit Deny, because AWS names its policy.
 */
export function checks(facts: Facts): string[] {
  if (facts.denial.reason?.isExplicit) return [];
  const isIdentity = facts.denial.reason?.kind === 'identity-based policy';
  const identity = "the caller's identity policy allows the actions below on this role";
  const trust = 'the trust policy names the caller, or its account';
  const lines = [
    ...checksOfTheStep(facts),
    ...(isIdentity ? [identity, trust] : [trust, identity]),
    'no service control policy, permissions boundary or session policy blocks the call',
  ];
  return ['Check in this order that', ...lines.map((line, index) => `  ${index + 1}. ${line}`)];
}

/** What the workflow can fix without a policy change. */
function checksOfTheStep(facts: Facts): string[] {
  const { role, withMfa } = facts;
  return [
    `role-to-assume is the role that you mean, in the account ${accountOf(facts.roleArn)}`,
    ...(mayHaveMfa(facts) ? [] : [mfaCheck(facts)]),
    role.externalId === undefined
      ? 'the policies demand no external ID (sts:ExternalId); none was sent: set role-external-id if they do'
      : 'the external ID that was sent is the one that the trust policy demands: correct role-external-id, not the policy',
    ...(role.sessionTagging
      ? ['both policies allow sts:TagSession; role-skip-session-tagging: true sends no tags']
      : []),
    `the trust policy demands no other session name (sts:RoleSessionName) than ${role.sessionName}: set role-session-name if it does`,
    ...(role.sourceIdentity === undefined
      ? []
      : [
          'both policies allow sts:SetSourceIdentity, and this source identity; without source-identity none is sent',
        ]),
    ...(withMfa ? ['the MFA is not older than the policies allow (aws:MultiFactorAuthAge)'] : []),
  ];
}

function mfaCheck(facts: Facts): string {
  return isRoleSession(facts)
    ? "the policies demand no MFA (aws:MultiFactorAuthPresent), which a role session never carries: use the user's own key and MFA for a role that demands it"
    : 'the policies demand no MFA (aws:MultiFactorAuthPresent), and this call had none: set mfa-secret or mfa-code if they do (a secret that does not exist is empty)';
}

/** Templates of statements that allow the call. None after an explicit Deny, which no Allow overrides. */
export function statements(facts: Facts): string[] {
  const { denial, role, roleArn, caller } = facts;
  if (denial.reason?.isExplicit) return [];
  const actions = [
    'sts:AssumeRole',
    ...(role.sessionTagging ? ['sts:TagSession'] : []),
    ...(role.sourceIdentity !== undefined || denial.action === 'sts:SetSourceIdentity'
      ? ['sts:SetSourceIdentity']
      : []),
  ];
  const hasMfa = !isRoleSession(facts);
  return [
    orWarning,
    `What the caller's identity policy needs${hasMfa ? ' (drop the MFA condition only if no statement in it has one now)' : ''}:`,
    printed(identityStatement(roleArn, actions, isRoleSession(facts))),
    ...(caller === undefined || !trustMayBeAtFault(facts)
      ? []
      : [
          `What the trust policy of ${roleArn} needs${isRoleSession(facts) ? ' (add the path of the calling role, if it has one)' : ''}. Drop a condition only if no statement in it has one like it now:`,
          printed(trustStatement(caller, actions)),
        ]),
  ];
}

/** Whether the trust policy may be at fault: AWS's message names an identity policy if that denied the call. */
function trustMayBeAtFault({ denial: { reason } }: Facts): boolean {
  return reason === undefined || isTrust(reason.kind);
}
