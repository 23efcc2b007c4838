import { skewInWords } from './aws/clock.ts';
import { type EndpointsConfig, type Proof, redirections, unprotected } from './aws/endpoints.ts';
import { createRun, type Run } from './clients/run.ts';
import type { Config } from './config/config.ts';
import type { Env } from './env.ts';
import { KeyturnError } from './errors.ts';
import { idTokenEndpoint } from './github/id-token-endpoint.ts';
import type { EarlyConnections } from './http/early-connection.ts';
import type { KeyReportResult } from './keys/key-report.ts';
import { observeKeys } from './keys/observe-keys.ts';
import type { Runner } from './runner/runner.ts';
import { fromStoredKey } from './sources/access-keys.ts';
import { chooseSource } from './sources/index.ts';
import type { ProfileSession } from './sources/profiles.ts';
import { resolveRoles } from './sources/resolve.ts';
import { oddRunnerVariables } from './sources/run-variables.ts';
import type { ChosenSource, CredentialSource, SigningKey, SourceCredentials } from './sources/source.ts';

/** The credentials of a run and how it got them. Nothing is verified yet. */
export interface RunCredentials {
  readonly resolved: ResolvedCredentials;
  /** What IAM says about the stored key that signed. */
  readonly observation: KeyReportResult;
  /** Absent where the credentials existed already. */
  readonly source?: ChosenSource;
  /** The key pair of the inputs, as far as it works: a torn pair is repaired. */
  readonly storedKey?: SigningKey;
  readonly run: Run;
}

interface ResolvedCredentials extends SourceCredentials {
  readonly profiles: readonly ProfileSession[];
}

/** Existing credentials if `use-existing-credentials` is set and they work; otherwise the source and its roles. */
export async function resolveCredentials(
  config: Config,
  connections: EarlyConnections,
  runner: Runner,
  among: readonly CredentialSource[],
): Promise<RunCredentials> {
  const run = await openRun(config, connections, runner);
  const { storedKey, useExistingCredentials } = config.source;
  if (useExistingCredentials) {
    const { existingSession } = await import('./sources/existing.ts');
    const session = await existingSession(run);
    if (session) {
      reportEndpoints('signature', run.aws.endpoints, config, runner);
      runner.notice('Pre-existing credentials are valid. No need to generate new ones.');
      const resolved = { session, isNew: false, profiles: [] };
      return { resolved, observation: { kind: 'none' }, ...(storedKey ? { storedKey } : {}), run };
    }
    runner.notice('No valid credentials exist. Running as normal.');
  }
  const source = announcedSource(config, run.aws.endpoints, runner, among);
  try {
    return await resolveAndObserve(source, config, run);
  } catch (error) {
    const repaired = await repairedSource(error, source, config, run);
    if (!repaired) throw error;
    return resolveAndObserve(repaired, config, run);
  }
}

async function openRun(config: Config, connections: EarlyConnections, runner: Runner): Promise<Run> {
  const { publish, source } = config;
  return createRun({
    config,
    connections,
    env: publish.unsetCurrent && !source.roleChaining ? withoutKeys(runner.env) : runner.env,
    log: runner,
    mask: runner.mask,
    onSkew: { fromMs: minSkewMs, onSkew: (skewMs) => warnAboutSkew(skewMs, config, runner) },
  });
}

/** Milliseconds of clock skew that are worth a warning. AWS refuses signatures that are five minutes off. */
const minSkewMs = 60_000;

/** With MFA, the device warns about smaller differences. */
function warnAboutSkew(skewMs: number, { source }: Config, runner: Runner): void {
  if (source.storedKey?.mfa) return;
  runner.warning(
    `This runner's clock is ${skewInWords(skewMs)}. Keyturn signs with AWS's time; set the runner's clock (NTP), because other tools may not.`,
  );
}

/** With `unset-current-credentials`, exported AWS keys are ignored; otherwise the wrong account would be verified. */
function withoutKeys(env: Env): Env {
  const names = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];
  // The SDK's default chain reads the environment of the process itself.
  for (const name of names) delete process.env[name];
  return Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));
}

/** Chooses the source, and logs which one and why. */
function announcedSource(
  config: Config,
  endpoints: EndpointsConfig,
  runner: Runner,
  among: readonly CredentialSource[],
): ChosenSource {
  const { env } = runner;
  const job = { hasRole: config.roles.length > 0, hasIdToken: idTokenEndpoint(env) !== undefined };
  const chosen = chooseSource(config.source, job, among);
  const { source, why } = chosen;
  runner.info(why);
  if (config.publish.refresh) source.requireRenewable?.(config.publish.profile?.name, env);
  reportEndpoints(source.proofIn?.(env) ?? source.proof, endpoints, config, runner);
  reportOddVariables(source.proof, config, runner);
  return chosen;
}

/** Logs an endpoint that a variable or a file has moved. A token that is sent there is worth a notice. */
function reportEndpoints(
  proof: Proof,
  endpoints: EndpointsConfig,
  { rotation }: Config,
  { env, ...runner }: Runner,
): void {
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

/** Only signed calls take tags; AssumeRoleWithWebIdentity and AssumeRoleWithSAML do not (docs/facts.md#session-tags). */
function reportOddVariables(proof: Proof, { roles, profiles }: Config, { env, warning }: Runner): void {
  const assumed = [...roles, ...profiles.flatMap((profile) => ('role' in profile ? [profile.role] : []))];
  for (const line of oddRunnerVariables(env, proof === 'signature' ? assumed : [])) warning(line);
}

/** Asks IAM about a stored key while STS resolves the credentials, so its age costs no extra round trip. */
async function resolveAndObserve(given: ChosenSource, config: Config, run: Run): Promise<RunCredentials> {
  const source = await withMfaSession(given, run);
  const storedKey = storedKeyOf(source);
  const isLongTerm = storedKey && storedKey.pair.sessionToken === undefined;
  const [resolved, observation] = await Promise.all([
    resolveAll(source, config, run),
    isLongTerm ? observeKeys(storedKey, config, run) : ({ kind: 'none' } as const),
  ]);
  return { resolved, observation, source, ...(storedKey ? { storedKey } : {}), run };
}

/** The step's credentials, and those of `profiles`, which most steps do not have. */
async function resolveAll(source: ChosenSource, config: Config, run: Run): Promise<ResolvedCredentials> {
  const { roles, profiles, specialCharactersWorkaround, allowedAccountIds } = config;
  const options = { specialCharactersWorkaround, ...(allowedAccountIds ? { allowedAccountIds } : {}) };
  if (profiles.length === 0) return { ...(await resolveRoles(source, roles, options, run)), profiles: [] };
  const { resolveWithProfiles } = await import('./sources/profiles.ts');
  return resolveWithProfiles(source, { roles, entries: profiles, options }, run);
}

/** Where one MFA code must serve IAM and the role, it opens a session that signs for both. */
async function withMfaSession(source: ChosenSource, run: Run): Promise<ChosenSource> {
  const key = storedKeyOf(source);
  const sessionSeconds = key?.mfa?.sessionSeconds;
  if (!key?.mfa || sessionSeconds === undefined) return source;
  const { openMfaSession } = await import('./sources/mfa/mfa-session.ts');
  const mfaSession = await openMfaSession(key.pair, { ...key.mfa, sessionSeconds }, run);
  return fromStoredKey({ ...key, mfaSession });
}

/** The source with its key pair repaired, where a rotation stopped between the writes of the pair's two secrets. */
async function repairedSource(
  error: unknown,
  source: ChosenSource,
  { rotation }: Config,
  run: Run,
): Promise<ChosenSource | undefined> {
  const isTorn = error instanceof KeyturnError && error.code === 'InvalidCredentials';
  const key = storedKeyOf(source);
  if (!isTorn || !key || !rotation || rotation.user !== undefined) return undefined;
  const { repairedPair } = await import('./rotation/index.ts');
  const pair = await repairedPair(rotation, key.pair, run);
  return pair && fromStoredKey({ ...key, pair });
}

function storedKeyOf({ source, input }: ChosenSource): SigningKey | undefined {
  return source.storedKey?.(input);
}
