import { setTimeout as sleep } from 'node:timers/promises';
import { awsClock, skewInWords } from './aws/clock.ts';
import { endpointsInFiles, type Proof, redirections, unprotected } from './aws/endpoints.ts';
import { requireReadableSharedFiles } from './aws-profile/shared-files.ts';
import type { Context } from './clients/context.ts';
import type { Config } from './config/config.ts';
import type { Env } from './env.ts';
import { KeyturnError } from './errors.ts';
import { idTokenEndpoint } from './github/id-token-endpoint.ts';
import { createRequestHandler } from './http/request-handler.ts';
import type { KeyReportResult } from './keys/key-report.ts';
import { observeKeys } from './keys/observe-keys.ts';
import type { Runner } from './runner/runner.ts';
import { chooseSource, type Source } from './sources/choose-source.ts';
import { existingSession } from './sources/existing.ts';
import { resolveSource } from './sources/obtain.ts';
import type { SourceCredentials } from './sources/obtained.ts';
import type { ProfileSession } from './sources/profiles.ts';
import { oddRunnerVariables } from './sources/run-variables.ts';

/** What a run has obtained, and how; nothing of it is verified yet. */
export interface RunCredentials extends SharedCredentials {
  /** What IAM tells of the stored key that signed. */
  readonly observation: KeyReportResult;
  /** Absent where credentials were there already. */
  readonly source?: Source;
  readonly context: Context;
}

/** Existing credentials where they are asked for and work, else the source and the role. */
export async function resolveCredentials(config: Config, runner: Runner): Promise<RunCredentials> {
  const context = await createContext(config, runner);
  if (config.source.useExistingCredentials) {
    const session = await existingSession(context);
    if (session) {
      await reportEndpoints('signature', config, runner);
      runner.notice('Pre-existing credentials are valid. No need to generate new ones.');
      return { session, isNew: false, profiles: [], observation: { kind: 'none' }, context };
    }
    runner.notice('No valid credentials exist. Running as normal.');
  }
  const source = await sourceOf(config, runner);
  try {
    return await obtainAndObserve(source, context);
  } catch (error) {
    const repaired = await repairedContext(error, context);
    if (!repaired?.config.source.keys) throw error;
    return obtainAndObserve({ kind: 'access-keys', keys: repaired.config.source.keys }, repaired);
  }
}

async function createContext(config: Config, runner: Runner): Promise<Context> {
  const handler = await createRequestHandler(config.network);
  const clock = awsClock(handler, {
    fromMs: worthTellingMs,
    tell: (skewMs) => warnAboutSkew(skewMs, config, runner),
  });
  requireReadableSharedFiles(runner.env);
  return {
    config,
    env: config.publish.unsetCurrent && !config.source.roleChaining ? withoutKeys(runner.env) : runner.env,
    handler: clock.handler,
    clock,
    info: runner.info,
    notice: runner.notice,
    warning: runner.warning,
    mask: runner.mask,
    sleep: (ms) => sleep(ms),
  };
}

/** Milliseconds from which a difference is told. AWS refuses signatures from five minutes on. */
const worthTellingMs = 60_000;

/** With MFA, the device tells it, from less on. */
function warnAboutSkew(skewMs: number, { source }: Config, runner: Runner): void {
  if (source.mfa) return;
  runner.warning(
    `This runner's clock is ${skewInWords(skewMs)}. Keyturn signs with AWS's time; set the runner's clock (NTP), because other tools may not.`,
  );
}

/** What later steps will not have is no source either: else the account of other credentials would be checked. */
function withoutKeys(env: Env): Env {
  const names = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];
  // The SDK's default chain reads the environment of the process itself.
  for (const name of names) delete process.env[name];
  return Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));
}

/** The source that the inputs and the environment come to; which, and why, is told. */
async function sourceOf(config: Config, runner: Runner): Promise<Source> {
  const { source, why } = chooseSource(
    config.source,
    config.role !== undefined,
    idTokenEndpoint(runner.env) !== undefined,
  );
  runner.info(why);
  if (config.publish.refresh) {
    const { requireRepeatable } = await import('./refresh/prepare-renewal.ts');
    requireRepeatable(source, config, runner.env);
  }
  await reportEndpoints(proofOf(source, runner.env), config, runner);
  reportOddVariables(proofs[source.kind], config, runner);
  return source;
}

const proofs: Readonly<Record<Source['kind'], Proof>> = {
  'access-keys': 'signature',
  'role-chaining': 'signature',
  ambient: 'signature',
  'github-oidc': 'identity token',
  'web-identity-token-file': 'identity token',
  saml: 'SAML assertion',
};

/** The default chain of a runner may end in a token file, as in a pod of EKS. */
function proofOf({ kind }: Source, env: Env): Proof {
  const isTokenFile = kind === 'ambient' && env.AWS_WEB_IDENTITY_TOKEN_FILE && !env.AWS_ACCESS_KEY_ID;
  return isTokenFile ? 'identity token' : proofs[kind];
}

/** An endpoint that a variable or a file has moved is told once; that a token goes there is worth a notice. */
async function reportEndpoints(
  proof: Proof,
  { network, rotation }: Config,
  { env, ...runner }: Runner,
): Promise<void> {
  const endpoints = { ...(await endpointsInFiles(env)), ...network.endpoints };
  for (const { level, line } of redirections(endpoints, proof)) runner[level](line);
  const idToken = proof === 'identity token' ? env.ACTIONS_ID_TOKEN_REQUEST_URL : undefined;
  const others = [
    { url: idToken ?? '', from: 'ACTIONS_ID_TOKEN_REQUEST_URL' },
    { url: (rotation && env.GITHUB_API_URL) ?? '', from: 'GITHUB_API_URL' },
  ].filter(({ url }) => URL.canParse(url));
  for (const line of unprotected({ endpoints, others, env })) runner.warning(line);
  if (env.NODE_EXTRA_CA_CERTS) {
    runner.info(
      `Certificates of ${env.NODE_EXTRA_CA_CERTS} are trusted, because NODE_EXTRA_CA_CERTS is set.`,
    );
  }
}

/** Only signed calls take tags: AssumeRoleWithWebIdentity and AssumeRoleWithSAML have none (STS API). */
function reportOddVariables(proof: Proof, { role, profiles }: Config, { env, warning }: Runner): void {
  const roles = [role, ...profiles.map((profile) => ('role' in profile ? profile.role : undefined))].flatMap(
    (each) => each ?? [],
  );
  for (const line of oddRunnerVariables(env, proof === 'signature' ? roles : [])) warning(line);
}

/** IAM is asked about a stored key while STS is at work, so its age costs no round trip. */
async function obtainAndObserve(source: Source, given: Context): Promise<RunCredentials> {
  const context = await withMfaSession(source, given);
  const isStoredKey = source.kind === 'access-keys' && source.keys.sessionToken === undefined;
  const [obtained, observation] = await Promise.all([
    obtainForAll(source, context),
    isStoredKey ? observeKeys(source.keys, context) : ({ kind: 'none' } as const),
  ]);
  return { ...obtained, observation, source, context };
}

interface SharedCredentials extends SourceCredentials {
  readonly profiles: readonly ProfileSession[];
}

/** The step's credentials, and those of `profiles`, which most steps do not have. */
async function obtainForAll(source: Source, context: Context): Promise<SharedCredentials> {
  if (context.config.profiles.length === 0)
    return { ...(await resolveSource(source, context)), profiles: [] };
  const { obtainWithProfiles } = await import('./sources/profiles.ts');
  return obtainWithProfiles(source, context);
}

/** Where one MFA code must serve IAM and the role, it opens a session that signs for both. */
async function withMfaSession(source: Source, context: Context): Promise<Context> {
  const { mfa } = context.config.source;
  if (mfa?.sessionSeconds === undefined || source.kind !== 'access-keys') return context;
  const { openMfaSession } = await import('./sources/mfa/mfa-session.ts');
  const mfaSession = await openMfaSession(
    source.keys,
    { ...mfa, sessionSeconds: mfa.sessionSeconds },
    context,
  );
  return { ...context, mfaSession };
}

/** A pair that was torn apart by a rotation that ended between its two writes, put together again. */
async function repairedContext(error: unknown, context: Context): Promise<Context | undefined> {
  const { rotation, source } = context.config;
  const isTorn = error instanceof KeyturnError && error.code === 'InvalidCredentials';
  if (!isTorn || !source.keys || !rotation || rotation.user !== undefined) return undefined;
  const { repairedPair } = await import('./rotation/index.ts');
  const keys = await repairedPair(rotation, source.keys, context);
  return keys && { ...context, config: { ...context.config, source: { ...source, keys } } };
}
