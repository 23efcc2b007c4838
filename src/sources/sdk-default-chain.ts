import type { AssumeRoleCommandInput, AssumeRoleWithWebIdentityCommandInput } from '@aws-sdk/client-sts';
import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { type AccessKeys, maskKeys } from '../aws/access-keys.ts';
import type { Session } from '../aws/sts.ts';
import { stsFor } from '../clients/aws.ts';
import { type Run, retrying } from '../clients/run.ts';
import { KeyturnError } from '../errors.ts';
import { lastCutOff } from '../http/answer-size.ts';
import { withDeadline } from '../http/deadline.ts';
import { ChainLog } from './default-chain-log.ts';
import { isToken } from './token-file.ts';

/** Milliseconds for the whole chain: files, programs, metadata services, and the STS calls that profiles ask for. */
const chainTimeoutMs = 60_000;

/**
 * Runs the SDK's default chain. STS calls that a profile needs use this step's proxy, Region, endpoint, deadlines and
 * retries.
 *
 * @returns `undefined` when this runner has no source of credentials
 * @throws KeyturnError `CredentialSourceFailed`, `Timeout`; what STS says to a profile's own role
 */
export async function fromDefaultChain(
  run: Run,
  timeoutMs: number = chainTimeoutMs,
): Promise<AccessKeys | undefined> {
  const log = new ChainLog(run.env, run.log.warning);
  const provider = defaultProvider({
    logger: log,
    clientConfig: { requestHandler: run.aws.handler },
    roleAssumer: async (source, params) => {
      const keys = keysOf(source);
      maskKeys(keys, run.mask);
      return byRole('AssumeRole', run, () =>
        stsFor(run.aws, keys).assumeRole(params as AssumeRoleCommandInput),
      );
    },
    roleAssumerWithWebIdentity: async (params) =>
      byRole('AssumeRoleWithWebIdentity', run, () => {
        requireToken(params.WebIdentityToken);
        return stsFor(run.aws).assumeRoleWithWebIdentity(params as AssumeRoleWithWebIdentityCommandInput);
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

/** The SDK would send whatever the file holds. */
function requireToken(token: string | undefined): void {
  if (isToken(token?.trim() ?? '')) return;
  throw new KeyturnError('WebIdentityTokenUnreadable', {
    summary: 'The web identity token file of this runner does not hold one token.',
    remedy: 'correct AWS_WEB_IDENTITY_TOKEN_FILE, or web_identity_token_file in the AWS files.',
  });
}

/** Assumes a role that a profile names. */
async function byRole(what: string, run: Run, attempt: () => Promise<Session>) {
  const { credentials, expiration } = await retrying(what, run, attempt);
  maskKeys(credentials, run.mask);
  return { ...credentials, ...(expiration ? { expiration } : {}) };
}

function keysOf({ accessKeyId, secretAccessKey, sessionToken }: AccessKeys): AccessKeys {
  return { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) };
}
