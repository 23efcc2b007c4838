import { loadSharedConfigFiles } from '@smithy/core/config';
import type { Env } from '../env.ts';

/** An endpoint that is not AWS's own, and how the user calls the setting that names it. */
export interface CustomEndpoint {
  readonly url: string;
  /** `sts-endpoint`, or an environment variable. */
  readonly from: string;
}

/** Where STS and IAM are reached; what is absent is left to the SDK. */
export interface EndpointsConfig {
  readonly sts?: CustomEndpoint;
  readonly iam?: CustomEndpoint;
  readonly fips?: boolean;
  readonly dualStack?: boolean;
  /** The global endpoint of STS in the place of the Region's. */
  readonly globalSts: boolean;
}

/** What decides where a client of the SDK sends to. What is absent is left to the SDK, which looks into ~/.aws/config. */
export interface EndpointOptions {
  /** Beats every other setting. */
  readonly endpoint?: string;
  readonly useFipsEndpoint?: boolean;
  readonly useDualstackEndpoint?: boolean;
  /** STS only: `sts.amazonaws.com`, where the Region once used it. */
  readonly useGlobalEndpoint?: boolean;
}

/** The options of a client of STS. */
export function stsEndpoint({ sts, globalSts, ...variants }: EndpointsConfig): EndpointOptions {
  return { ...options(sts, variants), ...(globalSts ? { useGlobalEndpoint: true } : {}) };
}

/** The options of a client of IAM. */
export function iamEndpoint({ iam, ...variants }: EndpointsConfig): EndpointOptions {
  return options(iam, variants);
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

/** A line for the log, or one that asks to be noticed. */
interface Redirection {
  readonly level: 'info' | 'notice';
  readonly line: string;
}

/** What STS is sent to tell who asks: a signature, or something that is good for whoever has it. */
export type Proof = 'signature' | 'identity token' | 'SAML assertion';

/**
 * What to tell of variables that send requests elsewhere; an earlier step may have set them. A signed request is good
 * for the host in its signature only; a token is good for whoever gets it, so that is worth a notice.
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
  const notice = `The ${proof} goes to ${hostOf(sts.url)}, because ${sts.from} is set. Whoever answers there can use it; if the workflow does not set this${sts.from.startsWith('AWS_') ? ' variable' : ''}, an earlier step did.`;
  return [{ level: 'notice', line: notice }, ...lines];
}

/**
 * The endpoints that the profile in use sets in the AWS files, where the SDK finds them by itself (AWS SDKs and Tools
 * Reference Guide, service-specific endpoints): in its `services` section, or for all services. A profile is what both
 * files say of it, and the config file wins.
 */
export async function endpointsInFiles(env: Env): Promise<Pick<EndpointsConfig, 'sts' | 'iam'>> {
  if (env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS === 'true') return {};
  const { configFile, credentialsFile } = await loadSharedConfigFiles().catch(() => noFiles);
  const name = env.AWS_PROFILE || 'default';
  const [inConfig, inCredentials] = [configFile[name], credentialsFile[name]];
  const services = configFile[`services.${inConfig?.services ?? inCredentials?.services}`];
  const config = fileName(env.AWS_CONFIG_FILE, 'config');
  const credentials = fileName(env.AWS_SHARED_CREDENTIALS_FILE, 'credentials');
  const of = (service: 'sts' | 'iam') =>
    endpoint(services?.[`${service}.endpoint_url`] ?? inConfig?.endpoint_url, config) ??
    endpoint(inCredentials?.endpoint_url, credentials);
  const [sts, iam] = [of('sts'), of('iam')];
  return { ...(sts ? { sts } : {}), ...(iam ? { iam } : {}) };
}

const noFiles: Awaited<ReturnType<typeof loadSharedConfigFiles>> = { configFile: {}, credentialsFile: {} };

function fileName(given: string | undefined, usual: string): string {
  return given || `~/.aws/${usual}`;
}

function endpoint(url: string | undefined, file: string): CustomEndpoint | undefined {
  return url !== undefined && URL.canParse(url) ? { url, from: `endpoint_url in ${file}` } : undefined;
}

/** Connections that somebody on the way can read or change. */
interface Transport {
  readonly endpoints: EndpointsConfig;
  /** Other addresses that a secret is sent to, and the settings that name them. */
  readonly others: readonly CustomEndpoint[];
  readonly env: Env;
}

/** A line for each way in which requests are not protected; none in a usual run. */
export function unprotected({ endpoints: { sts, iam }, others, env }: Transport): string[] {
  const plain = [sts, iam, ...others].filter(
    (each) => each !== undefined && new URL(each.url).protocol === 'http:' && !isLoopback(each.url),
  );
  const hosts = new Map(plain.flatMap((each) => (each ? [[hostOf(each.url), each.from] as const] : [])));
  return [
    ...[...hosts].map(
      ([host, from]) =>
        `${from} is an http: address, so requests to ${host} are not encrypted: whoever is on the way can read tokens, and answer with credentials of their own. Use https.`,
    ),
    ...(env.NODE_TLS_REJECT_UNAUTHORIZED === '0'
      ? [
          'NODE_TLS_REJECT_UNAUTHORIZED is 0, so Node.js checks no certificate: whoever is on the way can read tokens and keys, and answer for AWS and GitHub. Unset it, and name the certificate authority of a proxy in NODE_EXTRA_CA_CERTS.',
        ]
      : []),
  ];
}

/** This machine itself, and the sandbox or an emulator on it (RFC 6761, `localhost`; RFC 1122, 127.0.0.0/8). */
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
