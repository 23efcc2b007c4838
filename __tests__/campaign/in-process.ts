import { Readable } from 'node:stream';
import type { HttpRequest } from '@smithy/core/protocols';
import { HttpResponse } from '@smithy/core/protocols';
import type { WireRequest } from '../../src/sandbox/aws/protocol/signature.ts';
import type { Endpoint, PlannedAnswer } from '../../src/sandbox/server.ts';

/** A moment of a request at which a process can end: before it has had its effect, or after, without the answer. */
export interface Boundary {
  readonly when: 'before' | 'after';
  readonly operation: string;
  readonly service: string;
}

interface Endpoints {
  readonly aws: Endpoint;
  readonly github: Endpoint;
}

/**
 * Stands in for the sockets: hands requests of the real clients to the sandbox's endpoints, whole as they would go over
 * the wire, and asks at each boundary whether the process still lives.
 */
export class InProcessHandler {
  readonly #endpoints: Endpoints;
  readonly #at: (boundary: Boundary) => Promise<'go' | 'kill'> | 'go' | 'kill';
  readonly #die: () => void;
  #isDead = false;

  constructor(
    endpoints: Endpoints,
    at: (boundary: Boundary) => Promise<'go' | 'kill'> | 'go' | 'kill',
    die: () => void,
  ) {
    this.#endpoints = endpoints;
    this.#at = at;
    this.#die = die;
  }

  async handle(request: HttpRequest): Promise<{ response: HttpResponse }> {
    const endpoint = request.port === 2 ? this.#endpoints.github : this.#endpoints.aws;
    const wire = toWire(request);
    const { logged, faults } = endpoint.receive(wire);
    const boundary = { operation: logged.operation, service: logged.service };
    await this.#pass({ ...boundary, when: 'before' });
    const [fault] = faults;
    if (fault?.kind === 'error') return respond(endpoint.error(fault, wire));
    if (fault?.kind === 'answer')
      return respond({ status: fault.status ?? 200, headers: {}, body: fault.body });
    if (fault?.kind === 'drop' && fault.when === 'before') throw dropped();
    const answer = await endpoint.answer(wire);
    logged.status = answer.status;
    await this.#pass({ ...boundary, when: 'after' });
    if (fault?.kind === 'drop') throw dropped();
    return respond(withoutDate(answer));
  }

  updateHttpClientConfig(): void {}

  httpHandlerConfigs(): Record<string, never> {
    return {};
  }

  /** Never returns in a process that has ended. */
  async #pass(boundary: Boundary): Promise<void> {
    if (!this.#isDead && (await this.#at(boundary)) === 'kill') {
      this.#isDead = true;
      this.#die();
    }
    if (this.#isDead) await new Promise(() => {});
  }
}

function dropped(): Error {
  return Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
}

function toWire({ method, protocol, hostname, port, path, query, headers, body }: HttpRequest): WireRequest {
  const url = new URL(`${protocol}//${hostname}:${port}${path}`);
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, String(value));
  return {
    method,
    url,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    body: typeof body === 'string' ? body : body ? Buffer.from(body).toString('utf8') : '',
  };
}

/** The lab's clients live in simulated time, and AWS's clock would tell them another. */
function withoutDate(answer: PlannedAnswer): PlannedAnswer {
  const { date: _date, ...headers } = answer.headers;
  return { ...answer, headers };
}

function respond({ status, headers, body }: PlannedAnswer): { response: HttpResponse } {
  return {
    response: new HttpResponse({
      statusCode: status,
      headers: { ...headers },
      body: Readable.from(body === '' ? [] : [Buffer.from(body)]),
    }),
  };
}

const reads = /^(Get|List)/;

/** Whether a request may change anything. */
export function isChange({ operation }: Boundary): boolean {
  return !reads.test(operation);
}
