import { type AccessKeys, maskKeys } from '../aws/access-keys.ts';
import { maxChainedSeconds } from '../aws/session-duration.ts';
import { stsFor } from '../clients/aws.ts';
import { type Run, retrying } from '../clients/run.ts';
import { type InputName, type InputSpec, inputSpecs, type RawInputs } from '../config/inputs.ts';
import type { Env } from '../env.ts';
import { KeyturnError } from '../errors.ts';
import { fromStoredKey } from '../sources/access-keys.ts';
import type { ChosenSource } from '../sources/source.ts';
import type { Renewal } from './renewal.ts';

/**
 * AWS's limit for a session of a user: 36 hours (STS API, `GetSessionToken`). A job on a GitHub-hosted runner lasts six
 * hours at most.
 */
const parentSeconds = 129_600;

/** The inputs that renewing with MFA needs. */
const renewingSecrets: readonly string[] = [
  ...['aws-access-key-id', 'aws-secret-access-key', 'aws-credentials'],
  ...['mfa-serial', 'mfa-secret'],
];

/**
 * What later steps need to renew the session, and nothing else.
 *
 * A stored key is not kept. A session of its user (GetSessionToken) replaces it: that session can assume the role for as
 * long as a job may last, and then expires. Only if the role demands MFA are the key itself and the seed kept, because
 * each renewal needs a fresh code.
 *
 * @param replacement - the new key, if a rotation has replaced the source's
 */
export async function prepareRenewal(
  chosen: ChosenSource,
  replacement: AccessKeys | undefined,
  inputs: RawInputs,
  run: Run,
): Promise<Renewal> {
  const env = renewingEnv(run.env);
  const key = chosen.source.storedKey?.(chosen.input);
  if (!key) return { inputs: inputsFor(inputs, []), source: stored(chosen), env };
  const pair = replacement ?? key.pair;
  if (key.mfa) {
    const source = stored(fromStoredKey({ pair, mfa: key.mfa }));
    return { inputs: inputsFor(inputs, renewingSecrets), source, env };
  }
  return {
    inputs: inputsFor(inputs, []),
    source: stored(fromStoredKey({ pair: await parentSession(pair, run) })),
    env,
    maxSeconds: maxChainedSeconds,
  };
}

function stored({ source, input }: ChosenSource): Renewal['source'] {
  return { kind: source.kind, input };
}

/** A session of the user, which can assume the role but may not call IAM. */
async function parentSession(keys: AccessKeys, run: Run): Promise<AccessKeys> {
  const sts = stsFor(run.aws, keys);
  try {
    const { credentials } = await retrying('GetSessionToken', run, () =>
      sts.getSessionToken({ DurationSeconds: parentSeconds }),
    );
    maskKeys(credentials, run.mask);
    return credentials;
  } catch (error) {
    throw error instanceof KeyturnError
      ? error.withContext('Could not get the session that is to renew the role session')
      : error;
  }
}

/** Inputs that say what to do with credentials, not how to resolve them. */
const otherInputs =
  /^(aws-profile|refresh|rotat|github-|grace-|recovery-|max-key-|warn-key-|output-|use-existing-)/;

function inputsFor(inputs: RawInputs, secrets: readonly string[]): RawInputs {
  const kept = inputSpecs.map(({ name, ...spec }: InputSpec) => {
    const isKept = !otherInputs.test(name) && (!spec.secret || secrets.includes(name));
    return [name, isKept ? inputs[name as InputName] : { value: '', untrimmed: '', givenAs: name }] as const;
  });
  return Object.fromEntries(kept) as unknown as RawInputs;
}

/** The variables for session tags, session names and endpoints, without tokens and without the runner's command files. */
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
