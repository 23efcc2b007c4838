import { type Explanation, KeyturnError } from '../errors.ts';
import type { RotatedUser } from './ports.ts';

/**
 * Adds the likely cause and the remedy to an error with which IAM refused a request of a rotation. Any other error stays as
 * it is.
 *
 * @param what - what could not be done, as a sentence without its full stop
 * @param action - of IAM, without `iam:`
 */
export function explainRefusal(
  error: unknown,
  what: string,
  action: string,
  rotatedUser: RotatedUser,
): unknown {
  if (!(error instanceof KeyturnError)) return error;
  if (error.code === 'AccessDenied') return error.withContext(what, denied(action, rotatedUser));
  const isUnknown = error.code === 'NotFound' && action === 'ListAccessKeys';
  return isUnknown ? error.withContext(what, unknownUser(rotatedUser)) : error;
}

function denied(
  action: string,
  { currentPair, mfaSession, userName }: RotatedUser,
): Omit<Explanation, 'summary'> {
  if (!currentPair) {
    return {
      cause: `the identity that signs for this rotation may not call iam:${action} on the user ${userName}.`,
      remedy:
        'check that rotate-user names the right user. If it does, give the role the policy that docs/rotation.md shows for managed mode. If the user has a path, its Resource must include the path.',
    };
  }
  if (mfaSession) {
    return {
      cause: `the user may not call iam:${action} on itself.`,
      remedy: 'give it the policy that docs/rotation.md shows for self mode with MFA.',
    };
  }
  return {
    cause: `the user may not call iam:${action} on itself, or only with MFA.`,
    remedy:
      "if the user's policy allows it with MFA only, give the seed of the user's device as mfa-secret (docs/mfa.md) and leave the policy as it is. Otherwise give the user the policy that docs/rotation.md shows for self mode.",
  };
}

function unknownUser({ userName, accountId }: RotatedUser): Omit<Explanation, 'summary'> {
  return {
    cause: `there is no user ${userName} in the account ${accountId}.`,
    remedy: 'correct rotate-user. A user of another account needs a role in that account.',
  };
}
