import { readFileSync } from 'node:fs';
import type { InputName } from '../../config/inputs.ts';
import type { Env } from '../../env.ts';
import { KeyturnError, messageOf } from '../../errors.ts';
import { inputFlags, type SessionFlags } from './flags.ts';

/** Variables for secrets, which are never flags. */
export const secretVariables = {
  'aws-credentials': 'KEYTURN_AWS_CREDENTIALS',
  'mfa-secret': 'KEYTURN_MFA_SECRET',
  'mfa-code': 'KEYTURN_MFA_CODE',
  'saml-assertion': 'KEYTURN_SAML_ASSERTION',
} as const satisfies Partial<Record<InputName, string>>;

/**
 * The environment of the engine: what the flags, the files and the variables say, as the inputs of a step.
 *
 * @param env - of this process; the inputs of a step that it runs in do not count
 * @throws KeyturnError `InvalidInput` for a file that cannot be read
 */
export function inputEnvironment(flags: SessionFlags, env: Env): Env {
  requireKeys(flags, env);
  const given = { ...defaults(env), ...secretsOf(flags, env), ...typed(flags) };
  const own = Object.fromEntries(Object.entries(env).filter(([name]) => !isForeign(name)));
  const inputs = Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  return { ...own, ...onlyFrom(flags, env), ...Object.fromEntries(inputs) };
}

/** Inputs of a step of the action, and Keyturn's own secrets, which no source reads by itself. */
function isForeign(name: string): boolean {
  return name.startsWith('INPUT_') || Object.values<string>(secretVariables).includes(name);
}

/** What a laptop and other CIs need: no tags made of GitHub's variables, and a name that does not claim to be GitHub's. */
function defaults(env: Env): Partial<Record<InputName, string>> {
  const region = env.AWS_REGION || env.AWS_DEFAULT_REGION;
  const elsewhere = env.GITHUB_ACTIONS
    ? {}
    : ({ 'role-skip-session-tagging': 'true', 'role-session-name': 'keyturn' } as const);
  return { ...(region ? { 'aws-region': region } : {}), 'job-summary': 'false', ...elsewhere };
}

/** Secrets that belong to another source than the one that was asked for. */
const unwantedSecrets: Readonly<Record<string, readonly string[]>> = {
  profile: ['aws-credentials', 'saml-assertion'],
  keys: ['saml-assertion'],
};

function secretsOf(flags: SessionFlags, env: Env): Partial<Record<InputName, string>> {
  const unwanted = unwantedSecrets[flags.source ?? 'auto'] ?? [];
  const fromVariables = Object.entries(secretVariables).flatMap(([name, variable]) =>
    env[variable] && !unwanted.includes(name) ? [[name, env[variable]]] : [],
  );
  const file = flags['aws-credentials-file'];
  return {
    ...Object.fromEntries(fromVariables),
    ...(file === undefined ? {} : { 'aws-credentials': textOf(file, 'aws-credentials-file') }),
  };
}

function scopePolicy(flags: SessionFlags): Partial<Record<InputName, string>> {
  const policy = scopeOf(flags);
  return policy === undefined ? {} : { 'inline-session-policy': policy };
}

function scopeOf({ scope }: SessionFlags): string | undefined {
  return scope === undefined ? undefined : textOf(scope, 'scope');
}

/**
 * The policy of `--scope`, where no AssumeRole of this command can carry it.
 *
 * @throws KeyturnError `InvalidInput` for a file that cannot be read
 */
export function scopeWithoutRole(flags: SessionFlags): string | undefined {
  return flags['role-to-assume'] === undefined ? scopeOf(flags) : undefined;
}

function typed(flags: SessionFlags): Partial<Record<InputName, string>> {
  requireRoleToNarrow(flags);
  const names = Object.keys(inputFlags) as (keyof typeof inputFlags)[];
  const inputs = names.flatMap((name) => (flags[name] === undefined ? [] : [[name, flags[name]]]));
  return {
    ...Object.fromEntries(inputs),
    ...(flags.source === 'profile' || flags.source === 'keys' ? { 'force-skip-oidc': 'true' } : {}),
    ...(flags['role-to-assume'] === undefined ? {} : scopePolicy(flags)),
  };
}

/** Who narrows credentials must not get wide ones. */
function requireRoleToNarrow(flags: SessionFlags): void {
  const given = (['inline-session-policy', 'managed-session-policies'] as const).find(
    (name) => flags[name] !== undefined,
  );
  if (given === undefined || flags['role-to-assume'] !== undefined) return;
  throw new KeyturnError('InvalidInput', {
    summary: `--${given} is given without --role-to-assume.`,
    cause: 'AWS narrows the session of a role, and no other credentials, so the policy would have no effect.',
    remedy: 'add --role-to-assume with the role to narrow.',
  });
}

/**
 * A profile that was asked for takes precedence over keys in the environment, as with `aws --profile`. Keys that were asked
 * for take precedence over a profile.
 */
function onlyFrom({ profile: name, source }: SessionFlags, env: Env): Env {
  if (source === 'keys') return { AWS_PROFILE: undefined, AWS_DEFAULT_PROFILE: undefined };
  if (name === undefined && source !== 'profile') return {};
  return {
    AWS_PROFILE: name ?? (env.AWS_PROFILE || env.AWS_DEFAULT_PROFILE || 'default'),
    AWS_ACCESS_KEY_ID: undefined,
    AWS_SECRET_ACCESS_KEY: undefined,
    AWS_SESSION_TOKEN: undefined,
  };
}

/** Who asks for keys must not get what else there is: an instance's role, or a profile. */
function requireKeys({ source, profile, 'aws-credentials-file': file }: SessionFlags, env: Env): void {
  if (source !== 'keys') return;
  if (profile !== undefined) {
    throw new KeyturnError('InvalidInput', {
      summary: '--source keys and --profile are given together.',
      remedy: 'give one source of credentials.',
    });
  }
  const isGiven = file !== undefined || env[secretVariables['aws-credentials']];
  if (isGiven || (env.AWS_ACCESS_KEY_ID && env.AWS_SECRET_ACCESS_KEY)) return;
  throw new KeyturnError('NoCredentials', {
    summary: '--source keys is given, and there is no access key.',
    remedy: `set ${secretVariables['aws-credentials']} to the ID and the secret in two lines, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.`,
  });
}

/** @param path - `-` for standard input */
function textOf(path: string, flag: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch (error) {
    throw new KeyturnError(
      'InvalidInput',
      {
        summary: `The file of --${flag} could not be read: ${messageOf(error)}`,
        remedy: `give the path of a file that you may read${flag === 'scope' ? '' : ', or - for standard input'}.`,
      },
      { cause: error },
    );
  }
}
