import { redactKeyId } from '../errors.ts';
import type { ChosenSource, CredentialSource, SigningKey } from './source.ts';

/** The key pair that the inputs hold (`aws-credentials`, or `aws-access-key-id` and its secret), long-term or temporary. */
export const accessKeys: CredentialSource<SigningKey, 'access-keys'> = {
  kind: 'access-keys',
  proof: 'signature',
  rules: {
    setBy: ({ storedKey }) => storedKey && { name: 'Keys', isPlural: true },
    isTemporary: ({ storedKey }) => storedKey?.pair.sessionToken !== undefined,
    takesMfa: true,
    singleUse: ['aws-session-token'],
  },

  select({ storedKey }) {
    if (!storedKey) return undefined;
    const { accessKeyId, sessionToken } = storedKey.pair;
    const what = sessionToken === undefined ? 'access key' : 'temporary access key';
    return {
      input: storedKey,
      why: `Source: ${what} ${redactKeyId(accessKeyId)}, because the inputs hold it.`,
    };
  },

  asks: ['STS'],

  async resolve(key, request, run) {
    const ownSession = request.role ? undefined : key.mfaSession?.session;
    if (ownSession) return { session: ownSession, isNew: true };
    const { sessionFromKeys } = await import('./session-from-keys.ts');
    return { session: await sessionFromKeys(key, request, run), isNew: true };
  },

  storedKey: (key) => key,
};

/** The source, with a key that is not just what the inputs hold: repaired, with MFA, or a session in its place. */
export function fromStoredKey(key: SigningKey): ChosenSource {
  return { source: accessKeys, input: key };
}
