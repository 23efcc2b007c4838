import { type AccessKeys, maskKeys } from '../aws/access-keys.ts';
import { maxChainedSeconds } from '../aws/session-duration.ts';
import { type Context, retrying, stsFor } from '../clients/context.ts';
import type { Config } from '../config/config.ts';
import { type InputName, type InputSpec, inputSpecs, type RawInputs } from '../config/inputs.ts';
import type { Env } from '../env.ts';
import { KeyturnError } from '../errors.ts';
import { environmentKeys } from '../sources/ambient.ts';
import type { Source } from '../sources/choose-source.ts';
import type { Renewal } from './renewal.ts';

/** The longest session of a user: 36 hours, more than the 6 of a job on GitHub's own runners (STS API, `GetSessionToken`). */
const parentSeconds = 129_600;

/** The secrets that may be needed again. */
const renewingSecrets: readonly string[] = [
  ...['aws-access-key-id', 'aws-secret-access-key', 'aws-credentials'],
  ...['mfa-serial', 'mfa-secret'],
];

/**
 * Refuses what cannot be obtained again: credentials that an earlier step exported, and the profile that is to be
 * written itself.
 *
 * @throws KeyturnError `InvalidInput`
 */
export function requireRepeatable(source: Source, { publish }: Config, env: Env): void {
  if (source.kind !== 'role-chaining' && source.kind !== 'ambient') return;
  if (environmentKeys(env)) {
    throw new KeyturnError('InvalidInput', {
      summary:
        'refresh is true, and the source is the credentials that an earlier step exported, which end at some time.',
      remedy: 'set refresh: true in that step as well, or give this one a source of its own.',
    });
  }
  if (env.AWS_PROFILE !== undefined && env.AWS_PROFILE === publish.profile?.name) {
    throw new KeyturnError('InvalidInput', {
      summary: `refresh is true, and the profile ${env.AWS_PROFILE} is both the source and what would be written.`,
      remedy: 'give this step an aws-profile of its own.',
    });
  }
}

/**
 * What later steps need to obtain the session again, and nothing else.
 *
 * A stored key stays here: in its place goes a session of its user (GetSessionToken), which can assume the role for as
 * long as a job may last, and ends by itself. Only where the role demands MFA does the key itself have to go along,
 * with the seed, because each renewal needs a fresh code.
 *
 * @param keys - the stored key in force, when a rotation has replaced the source's
 */
export async function prepareRenewal(
  source: Source,
  keys: AccessKeys | undefined,
  inputs: RawInputs,
  context: Context,
): Promise<Renewal> {
  const env = renewingEnv(context.env);
  if (source.kind !== 'access-keys') return { inputs: inputsFor(inputs, []), source, env };
  const inForce = keys ?? source.keys;
  if (usesMfa(inputs)) {
    return {
      inputs: inputsFor(inputs, renewingSecrets),
      source: { kind: 'access-keys', keys: inForce },
      env,
    };
  }
  return {
    inputs: inputsFor(inputs, []),
    source: { kind: 'access-keys', keys: await parentSession(inForce, context) },
    env,
    maxSeconds: maxChainedSeconds,
  };
}

/** A session of the user, which can assume the role but may not call IAM. */
async function parentSession(keys: AccessKeys, context: Context): Promise<AccessKeys> {
  const sts = stsFor(context, keys);
  try {
    const { credentials } = await retrying('GetSessionToken', context, () =>
      sts.getSessionToken({ DurationSeconds: parentSeconds }),
    );
    maskKeys(credentials, context.mask);
    return credentials;
  } catch (error) {
    throw error instanceof KeyturnError
      ? error.withContext('Could not get the session that is to renew the role session')
      : error;
  }
}

function usesMfa(inputs: RawInputs): boolean {
  return ['mfa-serial', 'mfa-secret'].some(
    (name) => name in inputs && inputs[name as InputName].value !== '',
  );
}

/** Inputs that say what to do with credentials, not how to obtain them. */
const otherInputs =
  /^(aws-profile|refresh|rotat|github-|grace-|recovery-|max-key-|warn-key-|output-|use-existing-)/;

function inputsFor(inputs: RawInputs, secrets: readonly string[]): RawInputs {
  const kept = inputSpecs.map(({ name, ...spec }: InputSpec) => {
    const isKept = !otherInputs.test(name) && (!spec.secret || secrets.includes(name));
    return [name, isKept ? inputs[name as InputName] : { value: '', untrimmed: '', givenAs: name }] as const;
  });
  return Object.fromEntries(kept) as unknown as RawInputs;
}

/** The run's facts, for session tags and names, and where AWS is; no token, and no file of the runner's. */
function renewingEnv(env: Env): Record<string, string> {
  const entries = Object.entries(env).filter(
    (entry): entry is [string, string] =>
      /^(GITHUB|RUNNER|AWS)_/.test(entry[0]) &&
      !/^(GITHUB|RUNNER)_.*TOKEN|^GITHUB_(ENV|OUTPUT|STATE|PATH|STEP_SUMMARY)$/.test(entry[0]) &&
      !/^AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|SECURITY_TOKEN)$/.test(entry[0]) &&
      Boolean(entry[1]),
  );
  return Object.fromEntries(entries);
}
