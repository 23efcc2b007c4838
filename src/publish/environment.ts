import { createHash } from 'node:crypto';
import type { AccessKeys } from '../aws/access-keys.ts';
import type { Env } from '../env.ts';
import type { Runner } from '../runner/runner.ts';

/** Variables to export. `''` blanks one: the runner cannot unset variables, and AWS tools treat empty ones as absent. */
export type Variables = Readonly<Record<string, string>>;

/** A variable's previous value, and a digest of the value that this step exported. */
export interface VariableUndo {
  readonly name: string;
  readonly before: string;
  readonly publishedDigest: string;
}

/** Whether a value of the saved state is such a record. */
export function isVariableUndo(value: unknown): value is VariableUndo {
  const { name, before, publishedDigest } = (value ?? {}) as Partial<Record<keyof VariableUndo, unknown>>;
  return (
    [name, before, publishedDigest].every((text) => typeof text === 'string') && /^[\w-]+$/.test(String(name))
  );
}

/** Also with a prefix: see `prefixedVariables`. */
const secretVariable =
  /(?:^|_)AWS_(?:ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|SECURITY_TOKEN)$|^AMAZON_SESSION_TOKEN$/;

/** The variables for later steps: the Region, and the credentials if they are exported. */
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
 * Variables of other credentials that some tools prefer to, or combine with, the exported keys. botocore prefers
 * AWS_SECURITY_TOKEN to AWS_SESSION_TOKEN and refuses keys after AWS_CREDENTIAL_EXPIRATION (`EnvProvider`). The Ruby SDK
 * reads AMAZON_SESSION_TOKEN if there is no AWS_SESSION_TOKEN. See docs/leftover-variables.md.
 */
function leftovers(keys: AccessKeys | undefined): readonly string[] {
  const isSession = keys?.sessionToken !== undefined;
  return ['AWS_SECURITY_TOKEN', 'AWS_CREDENTIAL_EXPIRATION', ...(isSession ? [] : ['AMAZON_SESSION_TOKEN'])];
}

function blank(names: readonly string[], env: Env): Variables {
  return Object.fromEntries(names.filter((name) => env[name]).map((name) => [name, '']));
}

/**
 * Blanks leftovers beside credentials that were in the environment before this step and stay. STS has accepted these
 * credentials, so an expiry in the past or a second token belongs to others.
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

/** The AWS CLI prefers AWS_DEFAULT_PROFILE, and version 1 reads an empty one as a name, so it gets the same value. */
export function profileVariables(profile: string, env: Env): Variables {
  return { AWS_PROFILE: profile, ...(env.AWS_DEFAULT_PROFILE ? { AWS_DEFAULT_PROFILE: profile } : {}) };
}

/** Blanks a session token of an earlier step: beside new long-term keys it would break every call. */
export function credentialVariables(keys: AccessKeys, env: Env): Variables {
  const token = keys.sessionToken ?? (env.AWS_SESSION_TOKEN ? '' : undefined);
  return {
    AWS_ACCESS_KEY_ID: keys.accessKeyId,
    AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
    ...(token === undefined ? {} : { AWS_SESSION_TOKEN: token }),
  };
}

/** The undo record of an export. Masks the previous values, because they may be credentials. */
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
 * Restores the previous values, except for variables that a later step has changed.
 *
 * @returns the names of the variables that it did not restore
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
