import { accessDenied } from '../authorization.ts';
import { number } from '../parameters.ts';
import type { Operation } from '../world.ts';
import { usesMfa } from './mfa.ts';
import { credentialsOf } from './session-answer.ts';

const rootMaxSeconds = 3600;
const defaultSeconds = 43_200;

/** STS `GetSessionToken`: a session of the user. It needs no permission, but long-term keys (STS API reference). */
export const getSessionToken: Operation = ({ parameters, clock }, world, caller) => {
  if (caller.kind !== 'user' && caller.kind !== 'root')
    throw accessDenied('Cannot call GetSessionToken with session credentials');
  const now = clock.now();
  const requested = number(parameters, 'DurationSeconds') ?? defaultSeconds;
  const seconds = caller.kind === 'root' ? Math.min(requested, rootMaxSeconds) : requested;
  const withMfa = usesMfa(caller.user, parameters, clock.now());
  const session = world.createSession({
    kind: 'session-token',
    account: caller.account,
    expiresAt: new Date(now.getTime() + seconds * 1000),
    tags: [],
    transitiveTagKeys: [],
    ...(caller.user ? { user: caller.user } : {}),
    ...(withMfa ? { mfaAt: now } : {}),
  });
  return { Credentials: credentialsOf(session) };
};
