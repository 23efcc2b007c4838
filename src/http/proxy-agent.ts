import http from 'node:http';
import https from 'node:https';
import { Agent, type AgentConnectOpts } from 'agent-base';
import { HttpProxyAgent } from 'http-proxy-agent';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { bypassesProxy } from './no-proxy.ts';

export interface ProxyConfig {
  readonly url: string;
  /** Comma- or space-separated hosts that are reached directly. */
  readonly noProxy: string;
}

/**
 * One agent for every request of the run: through the proxy, or directly where `no-proxy` says so.
 *
 * Requests to `https:` addresses are tunnelled with CONNECT, so that the proxy sees no more than the host name.
 */
export class ProxyAgent extends Agent {
  readonly #noProxy: string;
  readonly #tunnel: HttpsProxyAgent<string>;
  readonly #forward: HttpProxyAgent<string>;

  constructor({ url, noProxy }: ProxyConfig) {
    super();
    this.#noProxy = noProxy;
    this.#tunnel = new HttpsProxyAgent(url);
    this.#forward = new HttpProxyAgent(url);
  }

  override connect(_request: http.ClientRequest, options: AgentConnectOpts): http.Agent {
    const { secureEndpoint } = options;
    const port = Number(options.port) || (secureEndpoint ? 443 : 80);
    if (bypassesProxy(options.host ?? 'localhost', port, this.#noProxy)) {
      return secureEndpoint ? https.globalAgent : http.globalAgent;
    }
    return secureEndpoint ? this.#tunnel : this.#forward;
  }
}
