import type { AssumeRoleCommandInput, AssumeRoleWithWebIdentityCommandInput } from '@aws-sdk/client-sts';
import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { type AccessKeys, maskKeys } from '../aws/access-keys.ts';
import type { Session } from '../aws/sts.ts';
import { type Context, retrying, stsFor } from '../clients/context.ts';
import { KeyturnError } from '../errors.ts';
import { lastCutOff } from '../http/answer-size.ts';
import { withDeadline } from '../http/deadline.ts';
import { ChainLog } from './default-chain-log.ts';
import { isToken } from './web-identity-token-file.ts';

/** Milliseconds for the whole chain: files, programs, metadata and the calls of STS that profiles ask for. */
const chainTimeoutMs = 60_000;

/**
 * The SDK's default chain. What a profile asks of STS goes where this step's own requests go: through its proxy, to
 * its Region and endpoint, with its deadlines and retries.
 *
 * @returns `undefined` when this runner has no source of credentials
 * @throws KeyturnError `CredentialSourceFailed`, `Timeout`; what STS says to a profile's own role
 */
export async function fromDefaultChain(
  context: Context,
  timeoutMs: number = chainTimeoutMs,
): Promise<AccessKeys | undefined> {
  const log = new ChainLog(context.env, context.warning);
  const provider = defaultProvider({
    logger: log,
    clientConfig: { requestHandler: context.handler },
    roleAssumer: async (source, params) => {
      const keys = keysOf(source);
      maskKeys(keys, context.mask);
      return byRole('AssumeRole', context, () =>
        stsFor(context, keys).assumeRole(params as AssumeRoleCommandInput),
      );
    },
    roleAssumerWithWebIdentity: async (params) =>
      byRole('AssumeRoleWithWebIdentity', context, () => {
        requireToken(params.WebIdentityToken);
        return stsFor(context).assumeRoleWithWebIdentity(params as AssumeRoleWithWebIdentityCommandInput);
      }),
  });
  const before = lastCutOff();
  const search = async () => {
    try {
      return keysOf(await provider());
    } catch (error) {
      const cutOff = lastCutOff();
      const failure = log.failure(error) ?? (cutOff === before ? undefined : cutOff);
      if (failure) throw failure;
      return undefined;
    }
  };
  try {
    return await withDeadline("Asking this runner's own sources for credentials", search, timeoutMs);
  } catch (error) {
    const isOwn = error instanceof KeyturnError && error.code === 'Timeout' && !log.hasFailed;
    throw isOwn ? error.withDiagnosis(log.hanging()) : error;
  }
}

/** The SDK sends whatever is in the file. */
function requireToken(token: string | undefined): void {
  if (isToken(token?.trim() ?? '')) return;
  throw new KeyturnError('WebIdentityTokenUnreadable', {
    summary: 'The web identity token file of this runner does not hold one token.',
    remedy: 'correct AWS_WEB_IDENTITY_TOKEN_FILE, or web_identity_token_file in the AWS files.',
  });
}

/** A profile's own role, assumed like the step's. */
async function byRole(what: string, context: Context, attempt: () => Promise<Session>) {
  const { credentials, expiration } = await retrying(what, context, attempt);
  maskKeys(credentials, context.mask);
  return { ...credentials, ...(expiration ? { expiration } : {}) };
}

function keysOf({ accessKeyId, secretAccessKey, sessionToken }: AccessKeys): AccessKeys {
  return { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) };
}
