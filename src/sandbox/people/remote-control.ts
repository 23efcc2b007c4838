import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Control } from './control.ts';

const methods = ['start', 'end', 'advance', 'view'] as const;
type Method = (typeof methods)[number];

const isMethod = (name: string): name is Method => (methods as readonly string[]).includes(name);

interface ControlServer {
  readonly url: string;
  close(): void;
}

/** Serves a control on loopback for `npm run try -- --on URL`: `POST /METHOD` with the argument as JSON. */
export async function serveControl(control: Control, port = 0): Promise<ControlServer> {
  const server = createServer(async (request, response) => {
    const answer = await carryOut(control, request).catch((error: Error) => ({ error: error.message }));
    const status = 'error' in answer ? 400 : 200;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Requires JSON: a web page cannot send JSON to another origin without a CORS preflight, which gets no answer. */
async function carryOut(control: Control, request: IncomingMessage): Promise<{ result: unknown }> {
  const method = (request.url ?? '').slice(1);
  const isJson = request.headers['content-type'] === 'application/json';
  if (request.method !== 'POST' || !isJson || !isMethod(method))
    throw new Error(`the sandbox's control takes POST and JSON, for ${methods.join(', ')}`);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const argument = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  return { result: (await (control[method] as (given: unknown) => Promise<unknown>)(argument)) ?? null };
}

/** The control of a sandbox in another process. */
export function remoteControl(url: string): Control {
  const call = async (method: Method, argument: unknown = null) => {
    const response = await fetch(new URL(method, url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(argument),
    }).catch((error: Error) => {
      throw new Error(
        `no sandbox answers at ${url}: ${(error.cause as Error | undefined)?.message ?? error.message}`,
      );
    });
    const answer = (await response.json()) as { result?: unknown; error?: string };
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.result as never;
  };
  return {
    start: (request) => call('start', request),
    end: (runId) => call('end', runId),
    advance: (ms) => call('advance', ms),
    view: () => call('view'),
  };
}
