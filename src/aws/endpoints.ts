import type { loadSharedConfigFiles } from '@smithy/core/config';
import type { Env } from '../env.ts';
import { KeyturnError } from '../errors.ts';

/** An endpoint other than AWS's, and the setting that names it. */
export interface CustomEndpoint {
  readonly url: string;
  /** `sts-endpoint`, or an environment variable. */
  readonly from: string;
}

/** Endpoints of STS and IAM. AWS's own where absent. */
export interface EndpointsConfig {
  readonly sts?: CustomEndpoint;
  readonly iam?: CustomEndpoint;
  readonly fips?: boolean;
  readonly dualStack?: boolean;
  /** Use STS's global endpoint instead of the Region's. */
  readonly globalSts: boolean;
}

/** Endpoint options of a client. */
export interface EndpointOptions {
  /** Takes precedence over every other setting. */
  readonly endpoint?: string;
  readonly useFipsEndpoint?: boolean;
  readonly useDualstackEndpoint?: boolean;
  /** STS only: `sts.amazonaws.com`, in the Regions that once used it by default. */
  readonly useGlobalEndpoint?: boolean;
}

/** The endpoint options of an STS client. */
export function stsEndpoint({ sts, globalSts, ...variants }: EndpointsConfig): EndpointOptions {
  return { ...options(sts, variants), ...(globalSts ? { useGlobalEndpoint: true } : {}) };
}

/** The endpoint options of an IAM client. */
export function iamEndpoint({ iam, ...variants }: EndpointsConfig): EndpointOptions {
  return options(iam, variants);
}

/** With a custom STS endpoint but no IAM endpoint, the address of IAM is unknown, so IAM is not called. */
export function isIamEndpointUnknown({ sts, iam }: EndpointsConfig): boolean {
  return sts !== undefined && iam === undefined;
}

function options(
  custom: CustomEndpoint | undefined,
  { fips, dualStack }: Pick<EndpointsConfig, 'fips' | 'dualStack'>,
): EndpointOptions {
  return {
    ...(custom ? { endpoint: custom.url } : {}),
    ...(fips === undefined ? {} : { useFipsEndpoint: fips }),
    ...(dualStack === undefined ? {} : { useDualstackEndpoint: dualStack }),
  };
}

/** A log line about a redirected endpoint; `notice` becomes an annotation. */
interface Redirection {
  readonly level: 'info' | 'notice';
  readonly line: string;
}

/** How a request to STS proves its caller: by a signature, or by a bearer token that anyone who has it can use. */
export type Proof = 'signature' | 'identity token' | 'SAML assertion';

/**
 * Log lines about variables that redirect requests; an earlier step may have set them. A signed request is valid for the
 * host in its signature only. Anyone who receives a token can use it, so redirecting one deserves a notice.
 */
export function redirections({ sts, iam }: EndpointsConfig, proof: Proof): readonly Redirection[] {
  const isSigned = proof === 'signature';
  const moved = [
    ...(sts && isSigned ? [{ service: 'STS', ...sts }] : []),
    ...(iam ? [{ service: 'IAM', ...iam }] : []),
  ].filter(({ from }) => from !== 'sts-endpoint');
  const lines = moved.map(
    ({ service, url, from }): Redirection => ({
      level: 'info',
      line: `${service} is reached at ${hostOf(url)}, because ${from} is set.`,
    }),
  );
  if (!sts || isSigned || sts.from === 'sts-endpoint') return lines;
  const notice = `The ${proof} goes to ${hostOf(sts.url)}, because ${sts.from} is set. The operator of that host can use it; if the workflow does not set this${sts.from.startsWith('AWS_') ? ' variable' : ''}, an earlier step did.`;
  return [{ level: 'notice', line: notice }, ...lines];
}

/**
 * What the current profile says about endpoints in the AWS files, as SDKs read them (AWS SDKs and Tools Reference Guide,
 * "Service-specific endpoints", "Dual-stack and FIPS endpoints"): in the profile's `services` section, or for all services.
 * A profile combines both files, and the config file takes precedence.
 */
export async function endpointsInFiles(env: Env): Promise<Omit<EndpointsConfig, 'globalSts'>> {
  const { loadSharedConfigFiles: load } = await import('@smithy/core/config');
  const { configFile, credentialsFile } = await load().catch(() => noFiles);
  const name = env.AWS_PROFILE || 'default';
  const [inConfig, inCredentials] = [configFile[name], credentialsFile[name]];
  const fips = flag({ ...inCredentials, ...inConfig }, 'use_fips_endpoint');
  const dualStack = flag({ ...inCredentials, ...inConfig }, 'use_dualstack_endpoint');
  const variants = {
    ...(fips === undefined ? {} : { fips }),
    ...(dualStack === undefined ? {} : { dualStack }),
  };
  if (env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS === 'true') return variants;
  const services = configFile[`services.${inConfig?.services ?? inCredentials?.services}`];
  const config = fileName(env.AWS_CONFIG_FILE, 'config');
  const credentials = fileName(env.AWS_SHARED_CREDENTIALS_FILE, 'credentials');
  const of = (service: 'sts' | 'iam') =>
    endpoint(services?.[`${service}.endpoint_url`] ?? inConfig?.endpoint_url, config) ??
    endpoint(inCredentials?.endpoint_url, credentials);
  const [sts, iam] = [of('sts'), of('iam')];
  return { ...variants, ...(sts ? { sts } : {}), ...(iam ? { iam } : {}) };
}

/** @throws KeyturnError `InvalidInput` */
function flag(profile: Readonly<Record<string, string | undefined>>, name: string): boolean | undefined {
  const value = profile[name];
  if (value === undefined || value === 'true' || value === 'false')
    return value === undefined ? undefined : value === 'true';
  throw new KeyturnError('InvalidInput', {
    summary: `${name}: ${JSON.stringify(value.slice(0, 100))} in the AWS config or credentials file is not true or false.`,
    remedy: 'correct the file that an earlier step, or the image of the runner, has written to ~/.aws.',
  });
}

const noFiles: Awaited<ReturnType<typeof loadSharedConfigFiles>> = { configFile: {}, credentialsFile: {} };

function fileName(given: string | undefined, usual: string): string {
  return given || `~/.aws/${usual}`;
}

function endpoint(url: string | undefined, file: string): CustomEndpoint | undefined {
  return url !== undefined && URL.canParse(url) ? { url, from: `endpoint_url in ${file}` } : undefined;
}

/** The connections of a run, to find those that are not encrypted. */
interface Transport {
  readonly endpoints: EndpointsConfig;
  /** Other URLs that receive a secret, and the settings that name them. */
  readonly others: readonly CustomEndpoint[];
  readonly env: Env;
}

/** One warning for each way in which requests are not protected. */
export function unprotected({ endpoints: { sts, iam }, others, env }: Transport): string[] {
  const plain = [sts, iam, ...others].filter(
    (each) => each !== undefined && new URL(each.url).protocol === 'http:' && !isLoopback(each.url),
  );
  const hosts = new Map(plain.flatMap((each) => (each ? [[hostOf(each.url), each.from] as const] : [])));
  return [
    ...[...hosts].map(
      ([host, from]) =>
        `${from} is an http: address, so requests to ${host} are not encrypted: anyone on the network path can read tokens and answer with other credentials. Use https.`,
    ),
    ...(env.NODE_TLS_REJECT_UNAUTHORIZED === '0'
      ? [
          'NODE_TLS_REJECT_UNAUTHORIZED is 0, so Node.js verifies no certificate: anyone on the network path can read tokens and keys, and answer for AWS and GitHub. Unset it. If a proxy has its own certificate authority, name that in NODE_EXTRA_CA_CERTS.',
        ]
      : []),
  ];
}

/** This machine, where the sandbox or an emulator runs (RFC 6761, `localhost`; RFC 1122, 127.0.0.0/8). */
function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname)
  );
}

function hostOf(url: string): string {
  return new URL(url).host;
}
