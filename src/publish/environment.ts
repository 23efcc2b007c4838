import { createHash } from 'node:crypto';
import type { AccessKeys } from '../aws/access-keys.ts';
import type { Env } from '../env.ts';
import type { Runner } from '../runner/runner.ts';

/** A variable to export, or `''` to blank: the runner has no way to unset one, and AWS tools take empty as absent. */
export type Variables = Readonly<Record<string, string>>;

/** One variable as it was before this step, and a digest of what the step made of it. */
export interface VariableUndo {
  readonly name: string;
  readonly before: string;
  readonly publishedDigest: string;
}

/** With a prefix too: see `prefixedVariables`. */
const secretVariable =
  /(?:^|_)AWS_(?:ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|SECURITY_TOKEN)$|^AMAZON_SESSION_TOKEN$/;

/** What later steps get: the Region, and the credentials where they are to be exported. */
export function variablesFor(
  region: string,
  keys: AccessKeys | undefined,
  env: Env,
  options: { readonly unsetCurrent: boolean; readonly profile?: string },
): Variables {
  const { unsetCurrent, profile } = options;
  const blanked = unsetCurrent
    ? { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_SESSION_TOKEN: '' }
    : {};
  return {
    ...blanked,
    ...(keys || unsetCurrent ? blank(leftovers(keys), env) : {}),
    AWS_DEFAULT_REGION: region,
    AWS_REGION: region,
    ...(keys ? credentialVariables(keys, env) : {}),
    ...(profile === undefined ? {} : profileVariables(profile, env)),
  };
}

/**
 * Variables of other credentials that some tool puts before, or beside, the keys that are exported. botocore reads
 * AWS_SECURITY_TOKEN before AWS_SESSION_TOKEN, and refuses keys after AWS_CREDENTIAL_EXPIRATION (`EnvProvider`); the Ruby
 * SDK reads AMAZON_SESSION_TOKEN where there is no AWS_SESSION_TOKEN. See docs/leftover-variables.md.
 */
function leftovers(keys: AccessKeys | undefined): readonly string[] {
  const isSession = keys?.sessionToken !== undefined;
  return ['AWS_SECURITY_TOKEN', 'AWS_CREDENTIAL_EXPIRATION', ...(isSession ? [] : ['AMAZON_SESSION_TOKEN'])];
}

function blank(names: readonly string[], env: Env): Variables {
  return Object.fromEntries(names.filter((name) => env[name]).map((name) => [name, '']));
}

/**
 * Credentials that were in the environment before this step, and stay: STS has accepted them, so an expiry in the past
 * and a second token are leftovers of others.
 */
export function leftoversBeside(keys: AccessKeys, env: Env, now: Date): Variables {
  if (keys.accessKeyId !== env.AWS_ACCESS_KEY_ID) return {};
  const isOver = new Date(env.AWS_CREDENTIAL_EXPIRATION ?? '') <= now;
  const isOther = env.AWS_SECURITY_TOKEN !== env.AWS_SESSION_TOKEN;
  return blank(
    [...(isOver ? ['AWS_CREDENTIAL_EXPIRATION'] : []), ...(isOther ? ['AWS_SECURITY_TOKEN'] : [])],
    env,
  );
}

/** The AWS CLI prefers AWS_DEFAULT_PROFILE, and an empty one is a name to the AWS CLI 1: it gets the same name. */
export function profileVariables(profile: string, env: Env): Variables {
  return { AWS_PROFILE: profile, ...(env.AWS_DEFAULT_PROFILE ? { AWS_DEFAULT_PROFILE: profile } : {}) };
}

/** A stale token of an earlier step beside new long-term keys would break every call, so it is blanked. */
export function credentialVariables(keys: AccessKeys, env: Env): Variables {
  const token = keys.sessionToken ?? (env.AWS_SESSION_TOKEN ? '' : undefined);
  return {
    AWS_ACCESS_KEY_ID: keys.accessKeyId,
    AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
    ...(token === undefined ? {} : { AWS_SESSION_TOKEN: token }),
  };
}

/** What has to be remembered to undo the export; the values before are masked, because they may be credentials. */
export function rememberVariables(variables: Variables, runner: Runner): VariableUndo[] {
  return Object.entries(variables).map(([name, value]) => {
    const before = runner.env[name] ?? '';
    if (secretVariable.test(name)) runner.mask(before);
    return { name, before, publishedDigest: digest(value) };
  });
}

export function exportVariables(variables: Variables, runner: Runner): void {
  for (const [name, value] of Object.entries(variables)) runner.exportVariable(name, value);
}

/**
 * Puts back what was there before, except where a later step has set a value of its own since.
 *
 * @returns the names that were left alone
 */
export function restoreVariables(undo: readonly VariableUndo[], runner: Runner): string[] {
  const leftAlone: string[] = [];
  for (const { name, before, publishedDigest } of undo) {
    if (secretVariable.test(name)) runner.mask(before);
    if (digest(runner.env[name] ?? '') === publishedDigest) runner.exportVariable(name, before);
    else leftAlone.push(name);
  }
  return leftAlone;
}

function digest(value: string): string {
  return createHash('sha256').update(value).digest('hex');
}
