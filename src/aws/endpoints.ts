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

/**
 * What to tell of variables that send requests elsewhere; an earlier step may have set them. A signed request is good
 * for the host in its signature only; a token is good for whoever gets it, so that is worth a notice.
 *
 * @param isSigned - whether STS is sent signed requests rather than a token
 */
export function redirections({ sts, iam }: EndpointsConfig, isSigned: boolean): readonly Redirection[] {
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
  const notice = `The identity token goes to ${hostOf(sts.url)}, because ${sts.from} is set. Whoever answers there can use it; if the workflow does not set this variable, an earlier step did.`;
  return [{ level: 'notice', line: notice }, ...lines];
}

function hostOf(url: string): string {
  return new URL(url).host;
}
