import { Readable } from 'node:stream';
import type { HttpRequest } from '@smithy/core/protocols';
import { HttpResponse } from '@smithy/core/protocols';
import type { WireRequest } from '../../src/sandbox/aws/protocol/signature.ts';
import type { Fault } from '../../src/sandbox/faults.ts';
import type { Endpoint, PlannedAnswer } from '../../src/sandbox/server.ts';

/** A moment of a request: before it has had its effect, or after, before the answer arrives. */
export interface Boundary {
  readonly when: 'before' | 'after';
  readonly operation: string;
  readonly service: string;
}

/** What becomes of the process at a boundary: it goes on, it ends there, or something else answers. */
export type Verdict = 'go' | 'kill' | Fault;

export type Judge = (boundary: Boundary) => Verdict | Promise<Verdict>;

interface Endpoints {
  readonly aws: Endpoint;
  readonly github: Endpoint;
}

/**
 * Stands in for the sockets: hands requests of the real clients to the sandbox's endpoints, whole as they would go over
 * the wire, and asks at each boundary what becomes of the process.
 */
export class InProcessHandler {
  readonly #endpoints: Endpoints;
  readonly #judge: Judge;
  readonly #die: () => void;
  #isDead = false;

  constructor(endpoints: Endpoints, judge: Judge, die: () => void) {
    this.#endpoints = endpoints;
    this.#judge = judge;
    this.#die = die;
  }

  async handle(request: HttpRequest): Promise<{ response: HttpResponse }> {
    const endpoint = request.port === 2 ? this.#endpoints.github : this.#endpoints.aws;
    const wire = toWire(request);
    const { logged, faults } = endpoint.receive(wire);
    const { operation, service } = logged;
    const early = (await this.#pass({ operation, service, when: 'before' })) ?? faults.find(isBefore);
    if (early) return respond(answerOf(early, endpoint, wire));
    const answer = await endpoint.answer(wire);
    logged.status = answer.status;
    const late = (await this.#pass({ operation, service, when: 'after' })) ?? faults.find(isAfter);
    return respond(late ? answerOf(late, endpoint, wire) : request.port === 2 ? answer : withoutDate(answer));
  }

  updateHttpClientConfig(): void {}

  httpHandlerConfigs(): Record<string, never> {
    return {};
  }

  /** Never returns in a process that has ended. */
  async #pass(boundary: Boundary): Promise<Fault | undefined> {
    const verdict = this.#isDead ? 'kill' : await this.#judge(boundary);
    if (verdict === 'go') return undefined;
    if (verdict !== 'kill') return verdict;
    if (!this.#isDead) this.#die();
    this.#isDead = true;
    return new Promise(() => {});
  }
}

function isAfter(fault: Fault): boolean {
  return 'when' in fault && fault.when !== 'before';
}

function isBefore(fault: Fault): boolean {
  return !isAfter(fault);
}

/** What arrives in the place of the real answer, if anything does. */
function answerOf(fault: Fault, endpoint: Endpoint, wire: WireRequest): PlannedAnswer {
  switch (fault.kind) {
    case 'error':
      return endpoint.error(fault, wire);
    case 'answer':
      return { status: fault.status ?? 200, headers: {}, body: fault.body };
    case 'drop':
      throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    default:
      throw Object.assign(new Error('no answer in time'), { name: 'TimeoutError' });
  }
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
