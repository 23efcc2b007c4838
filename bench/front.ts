import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { selfSignedCertificate } from '../src/sandbox/saml/certificate.ts';

/** The server's certificate, which clients trust through NODE_EXTRA_CA_CERTS. It names `localhost`. */
interface Identity {
  readonly key: string;
  /** PEM */
  readonly cert: string;
}

/** Stands in front of the sandbox, as the network does in front of AWS and GitHub: adds distance and TLS. */
export interface Front {
  readonly url: string;
  /** Connections so far. */
  readonly connections: number;
  close(): Promise<void>;
}

interface FrontOptions {
  /** Adds TLS. */
  readonly identity?: Identity | undefined;
  /** Delays every byte in each direction (ms). */
  readonly oneWayMs: number;
}

export function createIdentity(): Identity {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const yesterday = new Date(Date.now() - 86_400_000);
  return {
    key: keys.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    cert: selfSignedCertificate('localhost', keys, yesterday, 3),
  };
}

/** Opens a front for a server on loopback. Bytes, and not requests, are delayed, so a TLS handshake takes its round trips. */
export async function openFront(url: string, { identity, oneWayMs }: FrontOptions): Promise<Front> {
  const sockets = new Set<Socket>();
  const target = Number(new URL(url).port);
  const inner =
    identity &&
    createTlsServer({ ...identity, allowHalfOpen: true }, (secure) => join(secure, dial(target), 0));
  const innerPort = inner && (await listen(inner, '127.0.0.1'));
  let connections = 0;
  const outer = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
    connections++;
    join(client, dial(innerPort ?? target), oneWayMs);
  });
  for (const server of [outer, inner]) server?.on('connection', (socket) => sockets.add(socket));
  const port = await listen(outer, 'localhost');
  return {
    url: `${identity ? 'https' : 'http'}://localhost:${port}`,
    get connections() {
      return connections;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all([outer, inner].map((server) => server && once(server.close(), 'close')));
    },
  };
}

async function listen(server: Server, host: string): Promise<number> {
  server.listen(0, host);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

function dial(port: number): Socket {
  return connect({ port, host: '127.0.0.1', noDelay: true, allowHalfOpen: true });
}

function join(a: Socket, b: Socket, oneWayMs: number): void {
  forward(a, b, oneWayMs);
  forward(b, a, oneWayMs);
}

/** Timers of one length fire in the order in which they were started, so the bytes stay in order. */
function forward(from: Socket, to: Socket, delayMs: number): void {
  const later = (act: () => void) => (delayMs === 0 ? act() : void setTimeout(act, delayMs));
  from.on('data', (chunk) => later(() => to.writable && to.write(chunk)));
  from.on('end', () => later(() => to.end()));
  from.on('error', () => to.destroy());
  from.on('close', () => later(() => to.destroy()));
}
