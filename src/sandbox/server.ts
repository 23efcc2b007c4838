import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { WireRequest } from './aws/protocol/signature.ts';
import type { SandboxClock } from './clock.ts';
import type { Fault } from './faults.ts';
import type { LoggedRequest } from './request-log.ts';

/** A response, before a fault changes it. */
export interface PlannedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly errorCode?: string;
}

/** One endpoint of the sandbox: identifies requests, finds their faults, and answers them. */
export interface Endpoint {
  readonly clock: SandboxClock;
  /** Logs the request and returns the faults that hit it. */
  receive(request: WireRequest): { readonly logged: LoggedRequest; readonly faults: readonly Fault[] };
  /** Performs the request. */
  answer(request: WireRequest): Promise<PlannedAnswer>;
  /** An error in this endpoint's format, for faults. */
  error(fault: Extract<Fault, { kind: 'error' }>, request: WireRequest): PlannedAnswer;
}

interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves an endpoint on loopback, on the given port or a free one. */
export async function serve(endpoint: Endpoint, port = 0): Promise<RunningServer> {
  const sockets = new Set<Socket>();
  const server = createServer((incoming, response) => void respond(endpoint, incoming, response));
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

async function respond(
  endpoint: Endpoint,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const request = await wireRequest(incoming);
  const { logged, faults } = endpoint.receive(request);
  for (const fault of faults.filter(isBefore)) {
    const done = await befall(fault, endpoint, request, response);
    if (done) return send(done, response, logged);
    if (response.destroyed) return;
  }
  const answer = await endpoint.answer(request);
  for (const fault of faults.filter((candidate) => !isBefore(candidate))) {
    if (fault.kind === 'drop') return void response.destroy();
    if (fault.kind !== 'stall') continue;
    if (fault.when === 'mid-body') return sendHalf(answer, response, fault.ms);
    await pause(fault.ms, response);
  }
  if (!response.destroyed) send(answer, response, logged);
}

function isBefore(fault: Fault): boolean {
  return !('when' in fault) || fault.when === 'before';
}

/** @returns the response that replaces the real one, if the fault has one */
async function befall(
  fault: Fault,
  endpoint: Endpoint,
  request: WireRequest,
  response: ServerResponse,
): Promise<PlannedAnswer | undefined> {
  switch (fault.kind) {
    case 'error':
      return endpoint.error(fault, request);
    case 'answer':
      return {
        status: fault.status ?? 200,
        headers: fault.contentType === undefined ? {} : { 'content-type': fault.contentType },
        body: fault.body,
      };
    case 'late':
      endpoint.clock.after(fault.ms, () => void endpoint.answer(request));
      response.destroy();
      return undefined;
    case 'drop':
      response.destroy();
      return undefined;
    case 'stall':
    case 'latency':
      await pause(fault.ms, response);
      return undefined;
  }
}

/** Waits, but not longer than the client. */
async function pause(ms: number, response: ServerResponse): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  await sleep(Math.min(ms, 2 ** 31 - 1), undefined, { signal: gone.signal, ref: false }).catch(() => {});
}

function send(
  { status, headers, body, errorCode }: PlannedAnswer,
  response: ServerResponse,
  logged: LoggedRequest,
): void {
  logged.status = status;
  logged.answeredAt = Date.now();
  if (errorCode !== undefined) logged.errorCode = errorCode;
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body);
}

async function sendHalf(
  { status, headers, body }: PlannedAnswer,
  response: ServerResponse,
  ms: number,
): Promise<void> {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  response.write(body.slice(0, body.length / 2));
  await pause(ms, response);
  if (!response.destroyed) response.end(body.slice(body.length / 2));
}

async function wireRequest(incoming: IncomingMessage): Promise<WireRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const headers = Object.entries(incoming.headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(',') : (value ?? ''),
  ]);
  // A request to a proxy contains the whole URL.
  const target = incoming.url ?? '/';
  const base = `http://${incoming.headers.host ?? '127.0.0.1'}`;
  return {
    method: incoming.method ?? 'GET',
    url: new URL(target.startsWith('/') ? base + target : target),
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks).toString('utf8'),
  };
}
