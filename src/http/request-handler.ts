import { NodeHttpHandler } from '@smithy/node-http-handler';
import { boundAnswers } from './answer-size.ts';
import type { ProxyConfig } from './proxy-agent.ts';

/** Connect timeout. */
const connectTimeoutMs = 5_000;

/**
 * The request handler of the whole run. The SDK's clients, the OIDC token request and Octokit all send through it, so
 * the proxy and the connect timeout apply to every request. `deadline.ts` limits the whole attempt.
 */
export async function createRequestHandler({
  proxy,
}: {
  readonly proxy?: ProxyConfig;
}): Promise<NodeHttpHandler> {
  boundAnswers();
  const timeouts = { connectionTimeout: connectTimeoutMs };
  if (!proxy) return new NodeHttpHandler(timeouts);
  const { ProxyAgent } = await import('./proxy-agent.ts');
  const agent = new ProxyAgent(proxy);
  return new NodeHttpHandler({ ...timeouts, httpAgent: agent, httpsAgent: agent as never });
}
