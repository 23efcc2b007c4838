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

/**
 * A line about a variable that sends STS's requests elsewhere, `undefined` when none does. A signed request is good for
 * the host in its signature only; a token is good for whoever gets it, so that is worth a notice.
 */
export function redirection({ sts }: EndpointsConfig, isSigned: boolean): string | undefined {
  if (!sts || sts.from === 'sts-endpoint') return undefined;
  const host = new URL(sts.url).host;
  return isSigned
    ? `STS is reached at ${host}, because ${sts.from} is set.`
    : `The identity token goes to ${host}, because ${sts.from} is set. Whoever answers there can use it; if the workflow does not set this variable, an earlier step did.`;
}
