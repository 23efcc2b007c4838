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
  const given = { ...defaults(env), ...secretsOf(flags, env), ...typed(flags) };
  const own = Object.fromEntries(Object.entries(env).filter(([name]) => !isForeign(name)));
  const inputs = Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  return { ...own, ...profile(flags), ...Object.fromEntries(inputs) };
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

function secretsOf(flags: SessionFlags, env: Env): Partial<Record<InputName, string>> {
  const fromVariables = Object.entries(secretVariables).flatMap(([name, variable]) =>
    env[variable] ? [[name, env[variable]]] : [],
  );
  const file = flags['aws-credentials-file'];
  return {
    ...Object.fromEntries(fromVariables),
    ...(file === undefined ? {} : { 'aws-credentials': textOf(file, 'aws-credentials-file') }),
  };
}

function typed(flags: SessionFlags): Partial<Record<InputName, string>> {
  requireRoleToNarrow(flags);
  const names = Object.keys(inputFlags) as (keyof typeof inputFlags)[];
  const inputs = names.flatMap((name) => (flags[name] === undefined ? [] : [[name, flags[name]]]));
  return {
    ...Object.fromEntries(inputs),
    ...(flags.scope === undefined ? {} : { 'inline-session-policy': textOf(flags.scope, 'scope') }),
  };
}

/** Who narrows credentials must not get wide ones. */
function requireRoleToNarrow(flags: SessionFlags): void {
  const given = (['scope', 'inline-session-policy', 'managed-session-policies'] as const).find(
    (name) => flags[name] !== undefined,
  );
  if (given === undefined || flags['role-to-assume'] !== undefined) return;
  throw new KeyturnError('InvalidInput', {
    summary: `--${given} is given without --role-to-assume.`,
    cause: 'AWS narrows the session of a role, and no other credentials, so the policy would have no effect.',
    remedy: 'add --role-to-assume with the role to narrow.',
  });
}

/** A profile that was asked for takes precedence over keys in the environment, as with `aws --profile`. */
function profile({ profile: name }: SessionFlags): Env {
  if (name === undefined) return {};
  return {
    AWS_PROFILE: name,
    AWS_ACCESS_KEY_ID: undefined,
    AWS_SECRET_ACCESS_KEY: undefined,
    AWS_SESSION_TOKEN: undefined,
  };
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
