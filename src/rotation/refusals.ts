import { type Explanation, KeyturnError } from '../errors.ts';
import type { RotatedUser } from './ports.ts';

/**
 * What IAM refused of a rotation, with the likely cause and the next action; an error of another kind stays as it is.
 *
 * @param what - what could not be done, as a sentence without its end
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
      cause: `what signs for this rotation may not call iam:${action} on the user ${userName}.`,
      remedy:
        'check that rotate-user is the user that you mean. If it is, give the role the policy that docs/rotation.md shows for managed mode; its Resource must have the path of the user, if it has one.',
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
      "where the user's policy allows it with MFA only, give the seed of the user's device as mfa-secret (docs/mfa.md), and leave the policy as it is. Otherwise give the user the policy that docs/rotation.md shows for self mode.",
  };
}

function unknownUser({ userName, accountId }: RotatedUser): Omit<Explanation, 'summary'> {
  return {
    cause: `there is no user ${userName} in the account ${accountId}.`,
    remedy: 'correct rotate-user; a user of another account needs a role there.',
  };
}
