import type { Agent, AgentOptions } from 'node:http';
import { isIP, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** Agents for a request handler, and the connections that they hand out first. */
export interface EarlyConnections {
  readonly httpAgent?: Agent;
  readonly httpsAgent?: Agent;
  /** Closes the connections that no request has taken. */
  close(): void;
}

/** The options of the SDK's own agents (`NodeHttpHandler`). */
const agentOptions: AgentOptions = { keepAlive: true, maxSockets: 50 };

/** Node.js's defaults, which an agent with `keepAlive` passes on. */
const keepAlive = { keepAlive: true, keepAliveInitialDelay: 1_000 };

/** What distinguishes the connections of an agent. Their other options are the same for every request of a run. */
interface Destination {
  readonly host: string;
  readonly port: number;
  /** The name in the server's certificate, '' for an IP address. */
  readonly servername: string;
}

/**
 * Opens a connection for each of the URLs while the code that will use them is still loading: up to three round trips of
 * DNS, TCP and TLS. The agents hand out each of these connections once, for a request to the same destination, and open
 * others as usual. A connection that fails before it is used is forgotten, so the request opens its own and meets the same
 * error. None of them keeps the process running.
 *
 * @param urls - servers that the run will certainly send a request to, without a proxy; one more entry for each further
 *   connection
 */
export async function connectEarly(urls: readonly URL[]): Promise<EarlyConnections> {
  const open = new Set<Early>();
  const agents: { httpAgent?: Agent; httpsAgent?: Agent } = {};
  for (const url of urls) {
    const name = url.protocol === 'https:' ? 'httpsAgent' : 'httpAgent';
    const { Agent } = await (name === 'httpsAgent' ? import('node:https') : import('node:http'));
    agents[name] ??= withEarly(new Agent(agentOptions), open);
    connect(agents[name], url, open);
  }
  return {
    ...agents,
    close: () => {
      for (const early of open) early.discard();
    },
  };
}

/** A connection that no request has taken yet. */
interface Early extends Destination {
  readonly agent: Agent;
  /** Hands it out. */
  take(): Duplex;
  discard(): void;
}

/** The agent, with `createConnection` replaced: Node.js documents it as the place to supply a connection (`http.Agent`). */
function withEarly(agent: Agent, open: ReadonlySet<Early>): Agent {
  agent.createConnection = (options, callback) => {
    const early = [...open].find((each) => each.agent === agent && isSame(each, options as Destination));
    return early ? early.take() : newConnection(agent, options, callback);
  };
  return agent;
}

/** The connection that the agent opens by itself. */
function newConnection(agent: Agent, ...args: Parameters<Agent['createConnection']>) {
  const { createConnection } = Object.getPrototypeOf(agent) as Agent;
  return createConnection.apply(agent, args);
}

function isSame(early: Destination, { host, port, servername }: Destination): boolean {
  return host === early.host && Number(port) === early.port && servername === early.servername;
}

/** Opens a connection with the options that the agent itself would use. */
function connect(agent: Agent, url: URL, open: Set<Early>): void {
  const destination = destinationOf(url);
  const { options } = agent as Agent & { readonly options: AgentOptions };
  const socket = newConnection(agent, { ...options, ...keepAlive, ...destination }) as Socket;
  const forget = () => void open.delete(early);
  const early: Early = {
    ...destination,
    agent,
    take: () => {
      forget();
      return socket.off('error', forget).off('close', forget).off('end', forget).ref();
    },
    discard: () => {
      forget();
      socket.destroy();
    },
  };
  open.add(early);
  socket.on('error', forget).on('close', forget).on('end', forget).unref();
}

/** As Node.js derives it from a request: an IP address has no server name (RFC 6066). */
function destinationOf({ protocol, hostname, port }: URL): Destination {
  const host = hostname.replace(/^\[|\]$/g, '');
  const defaultPort = protocol === 'https:' ? 443 : 80;
  return {
    host,
    port: port === '' ? defaultPort : Number(port),
    servername: isIP(host) === 0 ? host : '',
  };
}
