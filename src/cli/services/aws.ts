import type { IamAdmin } from '../../aws/iam-admin.ts';
import type { Session } from '../../aws/sts.ts';
import { iamAdminFor } from '../../clients/iam-admin.ts';
import type { Run } from '../../clients/run.ts';
import { KeyturnError } from '../../errors.ts';
import { credentialsOf, readConfig } from '../../run.ts';
import type { Runner } from '../../runner/runner.ts';
import { withinStepTimeout } from '../../runner/step-timeout.ts';
import { verifyAccount, verifyIdentity } from '../../sources/verify.ts';
import type { CliContext } from '../context.ts';
import type { SessionFlags } from '../session/flags.ts';
import { openRunner } from '../session/open-session.ts';
import { adoptEnvironment } from '../session/resolve-session.ts';
import type { AwsFlags, RootKeyFlag } from './aws-flags.ts';

/** An account of AWS, and the credentials for it. */
interface AwsAccount {
  readonly accountId: string;
  /** `aws`, `aws-cn`, `aws-us-gov`, from the caller's ARN. */
  readonly partition: string;
  readonly region: string;
  readonly session: Session;
  readonly iam: IamAdmin;
  /** Sends requests, masks, logs and retries. */
  readonly run: Run;
  readonly runner: Runner;
}

/**
 * Opens an account with the credentials of the flags or of the environment, by the sources of the action: a profile (with
 * the sessions of `aws login` and IAM Identity Center), keys, OIDC. A role and MFA work as with `keyturn exec`.
 *
 * @throws KeyturnError as a step would; `AccountNotAllowed` for another account than `--account`; `RootCredentials`
 */
export async function openAws(flags: AwsFlags & RootKeyFlag, context: CliContext): Promise<AwsAccount> {
  const runner = await openRunner(sessionFlagsOf(flags, context), context);
  adoptEnvironment(runner.env);
  const config = readConfig(runner);
  const { resolved, run } = await withinStepTimeout(
    config.network.timeoutSeconds,
    credentialsOf(config, runner),
  );
  const { session } = resolved;
  const verify = flags['with-root-key'] ? verifyAccount : verifyIdentity;
  verify(session.identity, config.allowedAccountIds);
  return {
    accountId: session.identity.accountId,
    partition: session.identity.arn.split(':')[1] ?? 'aws',
    region: config.region,
    session,
    iam: iamAdminFor(run, session.credentials),
    run,
    runner,
  };
}

/** The Region of a profile is not read: IAM has one endpoint in each partition, and most accounts are in `aws`. */
const defaultRegion = 'us-east-1';

function sessionFlagsOf({ account, region, ...flags }: AwsFlags, { env }: CliContext): SessionFlags {
  requireAccountId(account);
  const isSet = env.AWS_REGION || env.AWS_DEFAULT_REGION;
  const given = region ?? (isSet ? undefined : defaultRegion);
  return {
    ...flags,
    ...(given === undefined ? {} : { 'aws-region': given }),
    ...(account === undefined ? {} : { 'allowed-account-ids': account }),
  };
}

function requireAccountId(account: string | undefined): void {
  if (account === undefined || /^\d{12}$/.test(account)) return;
  throw new KeyturnError('InvalidInput', {
    summary: `--account is ${JSON.stringify(account)}.`,
    remedy: 'write the twelve digits of the account ID.',
  });
}
