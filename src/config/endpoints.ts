import type { CustomEndpoint, EndpointsConfig } from '../aws/endpoints.ts';
import type { Env } from '../env.ts';
import type { RawInputs } from './inputs.ts';
import type { Problems } from './problems.ts';
import { booleanHint, booleanInput } from './scalars.ts';

/**
 * Reads the endpoints of STS and IAM from inputs and from the variables that every AWS SDK reads ("AWS SDKs and Tools
 * Reference Guide", service-specific endpoints, FIPS and dual-stack, regionalized STS). In order of precedence: the input
 * `sts-endpoint`; AWS_ENDPOINT_URL_STS or AWS_ENDPOINT_URL_IAM; AWS_ENDPOINT_URL; `~/.aws/config`, which the SDK reads;
 * the endpoint of the Region or partition. AWS_IGNORE_CONFIGURED_ENDPOINT_URLS excludes all but the first and the last.
 */
export function endpointsInput(
  inputs: RawInputs,
  env: Env,
  region: string,
  problems: Problems,
  notices: string[],
): EndpointsConfig {
  const ignores = booleanVariable('AWS_IGNORE_CONFIGURED_ENDPOINT_URLS', env, problems) ?? false;
  const named = (variable: string) =>
    ignores ? undefined : urlVariable([variable, 'AWS_ENDPOINT_URL'], env, problems);
  const sts = stsEndpointInput(inputs, problems) ?? named('AWS_ENDPOINT_URL_STS');
  const iam = named('AWS_ENDPOINT_URL_IAM');
  const fips =
    inputs['use-fips-endpoint'].value === ''
      ? booleanVariable('AWS_USE_FIPS_ENDPOINT', env, problems)
      : booleanInput('use-fips-endpoint', inputs, problems);
  const dualStack = booleanVariable('AWS_USE_DUALSTACK_ENDPOINT', env, problems);
  const endpoints: EndpointsConfig = {
    globalSts: globalSts(env, problems),
    ...(sts ? { sts } : {}),
    ...(iam ? { iam } : {}),
    ...(fips === undefined ? {} : { fips }),
    ...(dualStack === undefined ? {} : { dualStack }),
  };
  checkTogether(endpoints, inputs, problems);
  if (fips && !sts && !hasStsFips(region)) {
    notices.push(
      `AWS publishes no FIPS endpoint of STS for ${region}, only for Regions in the US; the host may not exist.`,
    );
  }
  return endpoints;
}

function stsEndpointInput(inputs: RawInputs, problems: Problems): CustomEndpoint | undefined {
  const { value } = inputs['sts-endpoint'];
  if (value === '') return undefined;
  if (isPlainUrl(value)) return { url: value, from: 'sts-endpoint' };
  // Do not show the value: a user or a query in it may be a secret.
  return problems.add(
    'sts-endpoint is not the URL of an STS endpoint.',
    'write it like https://sts.eu-central-1.amazonaws.com, without a query or a user.',
  );
}

/** The first of the variables that is set. An invalid value is not shown, because it may contain a password. */
function urlVariable(variables: readonly string[], env: Env, problems: Problems): CustomEndpoint | undefined {
  const from = variables.find((name) => env[name]?.trim());
  const url = from === undefined ? undefined : env[from]?.trim();
  if (from === undefined || url === undefined) return undefined;
  if (isPlainUrl(url)) return { url, from };
  return problems.once(
    `${from} is not the URL of an endpoint.`,
    'write it like http://127.0.0.1:4566, without a query or a user; an earlier step may have set it.',
  );
}

function isPlainUrl(value: string): boolean {
  const url = URL.parse(value);
  return (
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.username === '' &&
    url.password === '' &&
    url.search === '' &&
    url.hash === ''
  );
}

/** Checked here, because the SDK fails during its first request if the value is neither `true` nor `false`. */
function booleanVariable(name: string, env: Env, problems: Problems): boolean | undefined {
  const value = env[name];
  if (!value) return undefined;
  if (value === 'true' || value === 'false') return value === 'true';
  return problems.add(
    `${name}: ${JSON.stringify(value.slice(0, 100))} is not true or false.`,
    booleanHint(value),
  );
}

/** `legacy` selects the global endpoint in the Regions that used it before regional endpoints existed. */
function globalSts(env: Env, problems: Problems): boolean {
  const value = env.AWS_STS_REGIONAL_ENDPOINTS?.trim().toLowerCase() ?? '';
  if (value !== '' && value !== 'legacy' && value !== 'regional') {
    problems.add(
      `AWS_STS_REGIONAL_ENDPOINTS: ${JSON.stringify(value.slice(0, 100))} is not regional or legacy.`,
    );
  }
  return value === 'legacy';
}

/** A custom URL contradicts FIPS or dual-stack; the SDK refuses the combination. */
function checkTogether(
  { sts, iam, fips, dualStack }: EndpointsConfig,
  inputs: RawInputs,
  problems: Problems,
): void {
  const custom = [...new Set([sts, iam].flatMap((endpoint) => endpoint?.from ?? []))];
  const fipsName = inputs['use-fips-endpoint'].value === '' ? 'AWS_USE_FIPS_ENDPOINT' : 'use-fips-endpoint';
  const variants = [...(fips ? [fipsName] : []), ...(dualStack ? ['AWS_USE_DUALSTACK_ENDPOINT'] : [])];
  if (custom.length === 0 || variants.length === 0) return;
  problems.add(
    `${variants.join(' and ')} cannot be combined with ${custom.join(' and ')}: a custom endpoint is not a FIPS or dual-stack endpoint of AWS.`,
    'keep one of them; AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: true ignores the AWS_ENDPOINT_URL variables.',
  );
}

/** Whether a Region has a FIPS endpoint of STS (botocore's endpoints.json). */
function hasStsFips(region: string): boolean {
  return /^us-(gov-)?(east|west)-\d$/.test(region);
}
