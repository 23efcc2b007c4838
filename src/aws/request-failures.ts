import { codes, type Failure } from './failure.ts';

/** AWS understood the request and refuses it. */
export const requestFailures: readonly Failure[] = [
  {
    when: (_error, wireCode) => /^PackedPolicyTooLarge/.test(wireCode),
    code: 'PackedPolicyTooLarge',
    cause: 'session policies and session tags together are too large when packed.',
    remedy:
      'shorten custom-tags, set role-skip-session-tagging: true, or move the statements of inline-session-policy to a managed policy and list that in managed-session-policies. Do not drop a session policy: it limits the session.',
  },
  {
    when: (_error, _wireCode, message) => /transitive tag key/i.test(message) && /\bmust be/i.test(message),
    code: 'InvalidRequest',
    cause: 'transitive-tag-keys names a tag that this call does not send.',
    remedy:
      "name only tags of custom-tags, or Keyturn's own: GitHub, Repository, Workflow, Action, Actor, Commit, Branch.",
  },
  {
    when: (_error, _wireCode, message) => /transitive tag key/i.test(message),
    code: 'InvalidRequest',
    cause:
      'the session that signed has transitive tags from an earlier step, and AWS passes them on by itself.',
    remedy:
      'remove their keys from custom-tags and transitive-tag-keys, or set role-skip-session-tagging: true.',
  },
  {
    when: (_error, _wireCode, message) => /DurationSeconds exceeds the 1 hour session limit/i.test(message),
    code: 'InvalidRequest',
    cause:
      'the credentials that signed are themselves a session. AWS calls this role chaining and allows one hour.',
    remedy: 'set role-duration-seconds to 3600 or less. For a job that runs longer, set refresh: true.',
  },
  {
    when: (_error, _wireCode, message) => /DurationSeconds exceeds/i.test(message),
    code: 'InvalidRequest',
    cause:
      'role-duration-seconds exceeds the maximum session duration of the role, which is one hour by default.',
    remedy:
      'set a smaller value; for a job that runs longer, set refresh: true. The owner of the role can raise its maximum session duration, but then anyone who obtains a session keeps it for longer.',
  },
  {
    when: (_error, wireCode) => /^MalformedPolicyDocument/.test(wireCode),
    code: 'InvalidRequest',
    cause: 'the session policy is not a policy that IAM understands.',
    remedy: 'check inline-session-policy, for example with the policy validator in IAM.',
  },
  {
    when: (_error, wireCode) => /^InvalidAuthorizationMessage/.test(wireCode),
    code: 'InvalidRequest',
    cause: 'the encoded authorization message was cut short or changed, or belongs to another partition.',
    remedy: 'copy the whole text that follows "Encoded authorization failure message:".',
  },
  {
    when: (_error, wireCode) => /^InsufficientSessionLifetime/.test(wireCode),
    code: 'InvalidRequest',
    cause: 'the narrowed session would outlast the session that it comes from.',
    remedy: 'ask for a shorter duration or for none, or get a new session first.',
  },
  {
    when: (_error, wireCode) => /^InvalidSubjectCredentials/.test(wireCode),
    code: 'InvalidRequest',
    cause: 'the credentials that signed are not a session that AWS can narrow, for example a long-term key.',
    remedy: 'sign with the session of a role.',
  },
  {
    when: (_error, wireCode) => /^RegionDisabled/.test(wireCode),
    code: 'RegionDisabled',
    cause: 'STS is not activated for this Region in the account.',
    remedy:
      "use another aws-region, or have STS activated for the Region in IAM's account settings, if the account should be used there.",
  },
  {
    when: (_error, _wireCode, message) => /Roles may not be assumed by root accounts/i.test(message),
    code: 'RootCredentials',
    cause: 'the stored keys are root user access keys.',
    remedy: 'delete them, and give the workflow an OIDC role, or an IAM user that may only assume its role.',
  },
  // Every MFA failure is an AccessDenied; only the message differs (docs/facts.md#mfa-refusals).
  {
    when: (_error, _wireCode, message) => /invalid MFA one time pass code/i.test(message),
    code: 'MfaCodeRefused',
  },
  {
    when: (_error, _wireCode, message) => /unable to validate MFA code/i.test(message),
    code: 'MfaDeviceUnknown',
  },
  { when: codes('AccessDenied', 'AccessDeniedException'), code: 'AccessDenied' },
  { when: (_error, wireCode) => /^NoSuchEntity/.test(wireCode), code: 'NotFound' },
  { when: (_error, wireCode) => /^(EntityAlreadyExists|DeleteConflict)/.test(wireCode), code: 'Conflict' },
  {
    // The SDK would treat it as throttling, but a quota error is permanent (docs/facts.md#access-key-quota).
    when: (_error, wireCode) => /^LimitExceeded/.test(wireCode),
    code: 'QuotaExceeded',
    cause: 'a user may have two access keys, and an Inactive one counts (IAM quotas).',
  },
];
