import { accessDenied } from '../authorization.ts';
import { callerArn, callerId } from '../model/session.ts';
import { storedPolicy } from '../model/stored-policy.ts';
import { AwsServiceError } from '../operation.ts';
import { number, text } from '../parameters.ts';
import type { Operation } from '../world.ts';
import { invalid } from './role-session.ts';
import { credentialsOf } from './session-answer.ts';

/** A session has at most three such policies (STS API reference). */
const maxScopes = 3;

/**
 * STS `GetScopedCredentials`: the caller's session with one more policy that limits it, or with a shorter life. It needs no
 * permission, but temporary credentials (types of @aws-sdk/client-sts 3.1174.0).
 */
export const getScopedCredentials: Operation = ({ parameters, clock }, world, caller) => {
  if (!('tags' in caller)) throw accessDenied('Cannot call GetScopedCredentials with long-term credentials');
  const policy = text(parameters, 'Policy');
  const seconds = number(parameters, 'DurationSeconds');
  if (policy === undefined && seconds === undefined)
    throw invalid('At least one of Policy or DurationSeconds must be specified.');
  const { scopes = [] } = caller;
  if (policy !== undefined && scopes.length >= maxScopes)
    throw accessDenied(`The session already has ${maxScopes} scope down policies`);
  const { key: _key, createdAt: _createdAt, ...session } = caller;
  const created = world.createSession({
    ...session,
    scopes: policy === undefined ? scopes : [...scopes, storedPolicy(policy, 'session').document],
    expiresAt: expiry(caller.expiresAt, seconds, clock.now()),
  });
  return {
    Credentials: credentialsOf(created),
    SessionInfo: { ScopedSessionId: callerId(caller), Arn: callerArn(caller) },
    ScopedPoliciesCount: created.scopes?.length ?? 0,
    ...(caller.sourceIdentity === undefined ? {} : { SourceIdentity: caller.sourceIdentity }),
  };
};

function expiry(inherited: Date, seconds: number | undefined, now: Date): Date {
  if (seconds === undefined) return inherited;
  const asked = new Date(now.getTime() + seconds * 1000);
  if (asked <= inherited) return asked;
  throw new AwsServiceError(
    'InsufficientSessionLifetime',
    400,
    'The requested DurationSeconds exceeds the remaining lifetime of the calling session.',
  );
}
