import { loadSharedConfigFiles } from '@smithy/core/config';
import type { ParsedIniData } from '@smithy/types';
import type { CustomEndpoint, EndpointsConfig } from '../config/config.ts';

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
export interface Redirection {
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
 * The endpoint of STS that the profile in use sets in `~/.aws/config`, where the SDK finds it by itself (AWS SDKs and
 * Tools Reference Guide, service-specific endpoints): in its `services` section, or for all services.
 */
export async function stsEndpointInFiles(
  env: Readonly<Record<string, string | undefined>>,
): Promise<CustomEndpoint | undefined> {
  if (env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS === 'true') return undefined;
  const { configFile } = await loadSharedConfigFiles().catch(() => ({ configFile: {} as ParsedIniData }));
  const profile = configFile[env.AWS_PROFILE || 'default'];
  const services = configFile[`services.${profile?.services}`];
  const url = services?.['sts.endpoint_url'] ?? profile?.endpoint_url;
  return url !== undefined && URL.canParse(url) ? { url, from: 'endpoint_url in ~/.aws/config' } : undefined;
}

function hostOf(url: string): string {
  return new URL(url).host;
}
