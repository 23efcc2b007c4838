import http from 'node:http';
import https from 'node:https';
import { Agent, type AgentConnectOpts } from 'agent-base';
import { HttpProxyAgent } from 'http-proxy-agent';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { bypassesProxy } from './no-proxy.ts';

export interface ProxyConfig {
  readonly url: string;
  /** Hosts to reach directly, separated by commas or spaces. */
  readonly noProxy: string;
}

/**
 * The agent for every request of the run: sends through the proxy, or directly to hosts in `no-proxy`.
 *
 * It tunnels `https:` requests with CONNECT, so the proxy sees only the host name.
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
