import { accountOf } from '../aws/arn.ts';
import type { AccessKeys, RoleConfig } from '../config/config.ts';
import { type Account, redactKeyId } from '../errors.ts';
import type { Denial, PolicyKind } from './denial.ts';
import { identityStatement, principalOf, printed, trustStatement } from './policy-statements.ts';

/** A role that was asked for, and by whom. */
export interface Attempt {
  readonly keys: AccessKeys;
  readonly roleArn: string;
  readonly role: RoleConfig;
  /** Whether an MFA code went along, or the session was made with one; absent where it is not known. */
  readonly withMfa?: boolean;
}

/** Everything that is known about a refusal. */
export interface Facts extends Attempt {
  readonly denial: Denial;
  /** ARN, where anybody told. */
  readonly caller: string | undefined;
  /** The serial number of an MFA device that the caller has, and that the call made no use of. */
  readonly device?: string;
}

/** The likely cause and the next action, from what AWS tells and from the two accounts. */
export function roleAdvice(facts: Facts): Omit<Account, 'what'> {
  const { reason, action = 'the call' } = facts.denial;
  if (reason?.isExplicit) {
    return {
      likely: `${/^[aeiou]/.test(reason.kind) ? 'an' : 'a'} ${reason.kind} denies ${action} explicitly, and nothing that is allowed elsewhere outweighs that.`,
      next: `find the Deny statement in the ${reason.kind}, and its conditions.`,
    };
  }
  if (action === 'sts:TagSession') {
    return {
      likely: `${sideOf(facts)} lacks sts:TagSession, which session tags need beside sts:AssumeRole.`,
      next: 'add it, or set role-skip-session-tagging: true.',
    };
  }
  if (action === 'sts:SetSourceIdentity') return sourceIdentityAdvice(facts);
  if (facts.device !== undefined) return deviceAdvice(facts.device);
  return reason && !isTrust(reason.kind) ? missingAdvice(reason.kind, facts) : trustAdvice(facts);
}

/** That the user has a device is the best hint that MFA was what the call lacked. */
function deviceAdvice(device: string): Omit<Account, 'what'> {
  return {
    likely: `the policy of the user or the role's trust policy demands MFA: the user has the MFA device ${device}, and this step gave no code.`,
    next: 'give the seed of the device as mfa-secret, or a code as mfa-code (docs/mfa.md). If MFA is not demanded, go through the list below.',
  };
}

function sourceIdentityAdvice(facts: Facts): Omit<Account, 'what'> {
  const carries = facts.role.sourceIdentity === undefined || facts.keys.sessionToken !== undefined;
  return {
    likely: `${sideOf(facts)} lacks sts:SetSourceIdentity, which a source identity needs in both policies beside sts:AssumeRole${carries ? '; or the calling session carries another source identity, which stays for good' : ''}.`,
    next:
      facts.role.sourceIdentity === undefined
        ? 'add it, or leave source-identity out in the step that made the calling session.'
        : 'add it, or leave source-identity out.',
  };
}

function missingAdvice(kind: PolicyKind, facts: Facts): Omit<Account, 'what'> {
  return {
    likely: `${sideOf(facts)} does not allow sts:AssumeRole on ${facts.roleArn}.`,
    next:
      kind === 'identity-based policy'
        ? 'add the first statement below to a policy of the caller.'
        : `let whoever keeps the ${kind} allow it.`,
  };
}

function trustAdvice(facts: Facts): Omit<Account, 'what'> {
  return {
    likely: [
      `${sideOf(facts)} does not accept this call, or the role does not exist.`,
      ...accountsInWords(facts),
      ...(mayHaveMfa(facts) ? [] : ['The call was made without MFA, which the policies may demand.']),
    ].join(' '),
    next: 'check in the order below; the statements are ready to be pasted.',
  };
}

function isTrust(kind: PolicyKind): boolean {
  return kind === 'trust policy' || kind === 'resource-based policy';
}

/** In words, the policy that is likelier to be at fault. AWS names every kind but a trust policy that does not match. */
function sideOf({ denial: { reason }, roleArn }: Facts): string {
  if (reason?.kind === 'identity-based policy') return "the caller's identity policy";
  if (reason && !isTrust(reason.kind)) return `the ${reason.kind} that applies here`;
  return `the role's trust policy in account ${accountOf(roleArn)}`;
}

function accountsInWords({ caller, roleArn }: Facts): string[] {
  if (caller === undefined) return [];
  return accountOf(caller) === accountOf(roleArn)
    ? [
        "Caller and role are in one account, where AWS would name the caller's own policy if that were what is missing.",
      ]
    : [
        'Caller and role are in two accounts, so both sides must allow the call: the trust policy there and the identity policy here.',
      ];
}

/** Who called, and for which role. */
export function told(facts: Facts): string[] {
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

/** Only sessions of a user (GetSessionToken) carry MFA, and calls with a code (FACTS A3). */
function mayHaveMfa(facts: Facts): boolean {
  return facts.withMfa ?? (facts.keys.sessionToken !== undefined && !isRoleSession(facts));
}

function isRoleSession({ caller }: Facts): boolean {
  return caller !== undefined && principalOf(caller) !== caller;
}

/** What to look at, the likeliest first; a Deny that AWS has named leaves nothing to look for. */
export function checks(facts: Facts): string[] {
  const { role, withMfa, denial } = facts;
  if (denial.reason?.isExplicit) return [];
  const identity = "the caller's identity policy allows the actions below on this role";
  const trust = [
    'the trust policy names the caller, or its account',
    role.externalId === undefined
      ? 'the trust policy demands no external ID (sts:ExternalId); none was sent'
      : 'the external ID that was sent is the one that the trust policy demands',
    ...(mayHaveMfa(facts)
      ? []
      : [
          `the trust policy demands no MFA (aws:MultiFactorAuthPresent), which ${isRoleSession(facts) ? 'a role session cannot have' : 'this call came without (inputs mfa-secret and mfa-code)'}`,
        ]),
    ...(withMfa ? ['the MFA is not older than the policies allow (aws:MultiFactorAuthAge)'] : []),
    `the trust policy demands no other session name (sts:RoleSessionName) than ${role.sessionName}`,
    ...(role.sessionTagging ? ['the trust policy allows sts:TagSession, for the session tags'] : []),
    ...(role.sourceIdentity === undefined
      ? []
      : ['the trust policy allows sts:SetSourceIdentity, and this source identity']),
  ];
  const guards = 'no service control policy, permissions boundary or session policy stands in between';
  const isIdentity = denial.reason?.kind === 'identity-based policy';
  const ordered = isIdentity ? [identity, ...trust, guards] : [...trust, identity, guards];
  return ['Check in this order that', ...ordered.map((line, index) => `  ${index + 1}. ${line}`)];
}

/** What the printed statement does not demand, because the call does not have it, the one that is there may demand. */
function notInPlaceOf(facts: Facts): string {
  const lacking = [
    ...(mayHaveMfa(facts) ? [] : ['MFA']),
    ...(facts.role.externalId === undefined ? ['an external ID'] : []),
  ];
  return lacking.length === 0 ? '' : `, not in the place of a statement that demands ${lacking.join(' or ')}`;
}

/** The statements that let the call pass; none of them outweighs an explicit deny. */
export function statements(facts: Facts): string[] {
  const { denial, role, roleArn, caller, withMfa } = facts;
  if (denial.reason?.isExplicit) return [];
  const actions = [
    'sts:AssumeRole',
    ...(role.sessionTagging ? ['sts:TagSession'] : []),
    ...(role.sourceIdentity !== undefined || denial.action === 'sts:SetSourceIdentity'
      ? ['sts:SetSourceIdentity']
      : []),
  ];
  return [
    "To be added to the caller's identity policy:",
    printed(identityStatement(roleArn, actions)),
    ...(caller === undefined
      ? []
      : [
          `To be added to the trust policy of ${roleArn}${isRoleSession(facts) ? ' (put in the path of the calling role, if it has one)' : ''}${notInPlaceOf(facts)}:`,
          printed(
            trustStatement(caller, actions, { ...role, ...(withMfa === undefined ? {} : { withMfa }) }),
          ),
        ]),
  ];
}
