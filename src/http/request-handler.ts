import { NodeHttpHandler } from '@smithy/node-http-handler';
import { boundAnswers } from './answer-size.ts';
import type { ProxyConfig } from './proxy-agent.ts';

/** Milliseconds until a connection must stand. */
const connectTimeoutMs = 5_000;

/**
 * The one way out: the SDK's clients and the OIDC token request send through this handler, so that proxies and
 * connection timeouts hold for every request. The whole attempt is bounded by `deadline.ts`.
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
