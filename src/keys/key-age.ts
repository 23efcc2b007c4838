import type { AccessKeyInfo } from '../aws/iam.ts';
import { suspectedLeak } from '../aws/suspected-leak.ts';
import type { KeyAgeConfig } from '../config/config.ts';
import { formatDuration } from '../config/durations.ts';
import { day, dayMs } from '../dates.ts';
import { type ErrorCode, type Explanation, redactKeyId } from '../errors.ts';
import type { KeyReport, KeyReportResult, UserKeys } from './key-report.ts';

/** `overdue` is over max-key-age, `warn` over warn-key-age. */
type KeyStatus = 'ok' | 'warn' | 'overdue' | 'unknown';

/** A result of the check for the user. An `error` fails the step before it publishes anything. */
export interface Finding {
  readonly level: 'error' | 'warning' | 'info';
  readonly code: ErrorCode;
  readonly explanation: Explanation;
}

export interface Judgement {
  readonly status: KeyStatus;
  /** Whole days. */
  readonly ageDays?: number;
  readonly findings: readonly Finding[];
}

/** Security Hub and CIS ask to remove credentials that were unused for 45 days (docs/facts.md#key-age-rules). */
const unusedMs = 45 * dayMs;

/** The least that lets Keyturn see how old a key is; `${aws:username}` is the friendly name, so a path stands before it. */
function listKeysStatement(partition: string): string {
  return JSON.stringify({
    Effect: 'Allow',
    Action: 'iam:ListAccessKeys',
    Resource: `arn:${partition}:iam::*:user/\${aws:username}`,
  });
}

/**
 * Checks the signing user's keys against the age limits. Pure.
 *
 * @param partition - for the policy statement in the message about a missing permission
 * @returns `undefined` if no long-term key signed
 */
export function judgeKeys(
  observation: KeyReportResult,
  policy: KeyAgeConfig,
  now: Date,
  partition: string,
): Judgement | undefined {
  if (observation.kind === 'none') return undefined;
  if (observation.kind === 'unknown') {
    return { status: 'unknown', findings: [unknownAge(observation, policy, partition)] };
  }
  const { report } = observation;
  const ageMs = Math.max(0, now.getTime() - report.signing.createdAt.getTime());
  const status = ageStatus(ageMs, policy);
  return {
    status,
    ageDays: Math.floor(ageMs / dayMs),
    findings: [
      ...leakFindings(report),
      ...ageFindings(report.signing, ageMs, status, policy),
      ...otherKeyFindings(report, now),
      ...passwordFindings(report),
    ],
  };
}

/**
 * Checks the keys of `rotate-user` against the age limits. Every Active key counts, except a predecessor that a rotation
 * is about to retire while another key is Active. Pure.
 */
export function judgeUserKeys(seen: UserKeys, policy: KeyAgeConfig, now: Date): Judgement {
  if (seen.kind === 'unknown') return { status: 'unknown', findings: [unknownUserAge(seen, policy)] };
  const active = seen.keys.filter(({ status }) => status === 'Active');
  const others = active.filter(({ id }) => id !== seen.predecessor);
  const judged = (others.length > 0 ? others : active).map((key): Judgement => {
    const ageMs = Math.max(0, now.getTime() - key.createdAt.getTime());
    const status = ageStatus(ageMs, policy);
    return {
      status,
      ageDays: Math.floor(ageMs / dayMs),
      findings: ageFindings(key, ageMs, status, policy, ` of the user ${seen.user}`),
    };
  });
  return judged.reduce(worse, { status: 'ok', findings: [] });
}

const severity: readonly KeyStatus[] = ['ok', 'warn', 'unknown', 'overdue'];

/** Combines two judgements: the worse status, the greater age, and the findings of both. Pure. */
export function worse(one: Judgement, other: Judgement): Judgement {
  const ages = [one.ageDays, other.ageDays].filter((days) => days !== undefined);
  return {
    status: severity[Math.max(severity.indexOf(one.status), severity.indexOf(other.status))] ?? 'unknown',
    ...(ages.length > 0 ? { ageDays: Math.max(...ages) } : {}),
    findings: [...one.findings, ...other.findings],
  };
}

function ageStatus(ageMs: number, { warnMs, maxMs }: KeyAgeConfig): KeyStatus {
  if (maxMs !== undefined && ageMs > maxMs) return 'overdue';
  return warnMs > 0 && ageMs > warnMs ? 'warn' : 'ok';
}

function unknownAge(
  { why, denied }: Extract<KeyReportResult, { kind: 'unknown' }>,
  { maxMs }: KeyAgeConfig,
  partition: string,
): Finding {
  const summary = `The age of the access key is not known: ${why}`;
  const grant = `if the user's policy allows it only with MFA, set mfa-secret and leave the policy as it is. Otherwise let the user list its own keys with this statement: ${listKeysStatement(partition)} (a user with a path needs that path before \${aws:username}).`;
  if (maxMs === undefined) return { level: 'info', code: 'KeyAgeUnknown', explanation: { summary } };
  return {
    level: 'error',
    code: 'KeyAgeUnknown',
    explanation: {
      summary,
      cause: denied
        ? 'the user may not call iam:ListAccessKeys on itself, or only with MFA. max-key-age is set, so a key of unknown age is refused.'
        : 'IAM could not be reached. max-key-age is set, so a key of unknown age is refused.',
      remedy: denied ? grant : 'run the job again; check http-proxy and AWS_ENDPOINT_URL_IAM.',
    },
  };
}

function unknownUserAge(
  { user, why, denied }: Extract<UserKeys, { kind: 'unknown' }>,
  { maxMs }: KeyAgeConfig,
): Finding {
  const summary = `The age of the access keys of the user ${user} is not known: ${why}`;
  if (maxMs === undefined) return { level: 'info', code: 'KeyAgeUnknown', explanation: { summary } };
  return {
    level: 'error',
    code: 'KeyAgeUnknown',
    explanation: {
      summary,
      cause: denied
        ? `the role of this step may not call iam:ListAccessKeys on the user ${user}. max-key-age is set, so a key of unknown age is refused.`
        : 'IAM could not be reached, or there is no such user. max-key-age is set, so a key of unknown age is refused.',
      remedy: denied
        ? 'give the role the policy that docs/rotation.md shows for managed mode.'
        : 'correct rotate-user, or run the job again; check http-proxy and AWS_ENDPOINT_URL_IAM.',
    },
  };
}

/** AWS attaches such a policy soon after it finds a key in public (docs/facts.md#quarantine-policies). */
function leakFindings({ attachedPolicies, signing }: KeyReport): Finding[] {
  const quarantine = attachedPolicies?.find((arn) => /AWSCompromisedKeyQuarantine/.test(arn));
  if (quarantine === undefined) return [];
  return [
    {
      level: 'error',
      code: 'SuspectedLeak',
      explanation: suspectedLeak(
        `AWS has attached the policy ${quarantine} to the user of ${redactKeyId(signing.id)}.`,
      ),
    },
  ];
}

/** @param owner - names the user if it is not the signing one */
function ageFindings(
  key: AccessKeyInfo,
  ageMs: number,
  status: KeyStatus,
  policy: KeyAgeConfig,
  owner = '',
): Finding[] {
  if (status !== 'overdue' && status !== 'warn') return [];
  const limit = status === 'overdue' ? (policy.maxMs ?? 0) : policy.warnMs;
  const input = status === 'overdue' ? 'max-key-age' : 'warn-key-age';
  const explanation = {
    summary: `The access key ${redactKeyId(key.id)}${owner} is ${Math.floor(ageMs / dayMs)} days old; ${input} is ${formatDuration(limit)}.`,
    cause: 'nothing rotates it.',
    remedy:
      'set rotate: due with a token that may write the secret, or replace the key by hand; best of all, use OIDC.',
  };
  return [{ level: status === 'overdue' ? 'error' : 'warning', code: 'KeyTooOld', explanation }];
}

function otherKeyFindings({ other, otherLastUse }: KeyReport, now: Date): Finding[] {
  if (other?.status !== 'Active') return [];
  const created = `created ${day(other.createdAt)}`;
  const used =
    otherLastUse === undefined
      ? ''
      : otherLastUse === 'never'
        ? ', never used'
        : `, last used ${day(otherLastUse.at)} by ${otherLastUse.service} in ${otherLastUse.region}`;
  const lastSign =
    otherLastUse === undefined ? undefined : otherLastUse === 'never' ? other.createdAt : otherLastUse.at;
  const isUnused = lastSign !== undefined && now.getTime() - lastSign.getTime() > unusedMs;
  return [
    {
      level: isUnused ? 'warning' : 'info',
      code: 'RotationBlocked',
      explanation: isUnused
        ? {
            summary: `The user has a second Active access key, ${redactKeyId(other.id)} (${created}${used}), which has not been used for more than 45 days.`,
            remedy: 'deactivate it in IAM, and delete it later if nothing has failed without it.',
          }
        : {
            summary: `The user has a second Active access key, ${redactKeyId(other.id)} (${created}${used}).`,
            remedy: 'if no rotation is under way, find out who uses it: two Active keys are twice the risk.',
          },
    },
  ];
}

function passwordFindings({ hasPassword, signing }: KeyReport): Finding[] {
  if (!hasPassword) return [];
  return [
    {
      level: 'warning',
      code: 'RotationBlocked',
      explanation: {
        summary: `The user of ${redactKeyId(signing.id)} has a console password.`,
        cause: 'the CI key belongs to a person, or to a user that somebody has signed in as.',
        remedy: 'give CI its own user without a password; iam:DeleteLoginProfile removes the password.',
      },
    },
  ];
}
