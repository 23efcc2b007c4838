import { getScopedCredentials } from '../aws/scoped-credentials.ts';
import type { Session } from '../aws/sts.ts';
import { stsFor, stsOptionsFor } from '../clients/aws.ts';
import { type Run, retrying } from '../clients/run.ts';

/**
 * A session limited by one more policy, for credentials that no AssumeRole of this run could limit. Long-term keys get a
 * session of their user first, because STS limits only sessions.
 *
 * @param policy - JSON, at most 2048 characters
 * @throws KeyturnError
 */
export async function scopedSession(session: Session, policy: string, run: Run): Promise<Session> {
  const { identity } = session;
  const wide = session.credentials.sessionToken === undefined ? await ownSession(session, run) : session;
  const options = stsOptionsFor(run.aws, wide.credentials);
  const scoped = await retrying('GetScopedCredentials', run, () => getScopedCredentials(policy, options));
  for (const secret of Object.values(scoped.credentials)) run.mask(secret);
  return { ...scoped, identity };
}

async function ownSession({ credentials }: Session, run: Run): Promise<Omit<Session, 'identity'>> {
  const sts = stsFor(run.aws, credentials);
  const session = await retrying('GetSessionToken', run, () => sts.getSessionToken({}));
  for (const secret of Object.values(session.credentials)) run.mask(secret);
  return session;
}
