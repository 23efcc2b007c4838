import type { EndpointsConfig } from '../aws/endpoints.ts';
import type { ProxyConfig } from '../http/proxy-agent.ts';
import type { NetworkConfig } from './config.ts';
import type { RawInputs } from './inputs.ts';
import type { Problems } from './problems.ts';
import { booleanInput, integerInput } from './scalars.ts';

const defaultAttempts = 12;

/** Parses the network settings other than endpoints: proxy, attempts and timeout. */
export function networkInput(
  inputs: RawInputs,
  endpoints: EndpointsConfig,
  problems: Problems,
): NetworkConfig {
  const proxy = proxyInput(inputs, problems);
  const timeoutSeconds = integerInput('action-timeout-s', inputs, problems, {
    min: 0,
    max: 86_400,
    unit: 'seconds, 0 for none',
  });
  return {
    endpoints,
    maxAttempts: maxAttempts(inputs, problems),
    ...(proxy ? { proxy } : {}),
    ...(timeoutSeconds ? { timeoutSeconds } : {}),
  };
}

/** As in configure-aws-credentials, `special-characters-workaround` overrides `disable-retry`, and the minimum is 1. */
function maxAttempts(inputs: RawInputs, problems: Problems): number {
  const attempts = /^-\d+$/.test(inputs['retry-max-attempts'].value)
    ? 1
    : (integerInput('retry-max-attempts', inputs, problems, { min: 0, max: 100 }) ?? defaultAttempts);
  const disabled = booleanInput('disable-retry', inputs, problems);
  if (booleanInput('special-characters-workaround', inputs, problems)) return defaultAttempts;
  return disabled ? 1 : Math.max(1, attempts);
}

/** The proxy, with or without a scheme (`proxy.example.com:3128` means http, as it does for curl). */
function proxyInput(inputs: RawInputs, problems: Problems): ProxyConfig | undefined {
  const { value, givenAs } = inputs['http-proxy'];
  if (value === '') return undefined;
  const url = URL.parse(value.includes('://') ? value : `http://${value}`);
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '') {
    // Do not show the value: a proxy URL may contain a password.
    return problems.add(
      `http-proxy${givenAs === 'http-proxy' ? '' : ` (from ${givenAs})`} is not the address of an HTTP proxy.`,
      'write it like http://proxy.example.com:3128; SOCKS proxies are not supported.',
    );
  }
  return { url: url.href, noProxy: inputs['no-proxy'].value };
}
