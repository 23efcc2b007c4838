import { Readable } from 'node:stream';
import type { HttpRequest } from '@smithy/core/protocols';
import { HttpResponse } from '@smithy/core/protocols';
import type { WireRequest } from '../../src/sandbox/aws/protocol/signature.ts';
import type { Fault } from '../../src/sandbox/faults.ts';
import type { Endpoint, PlannedAnswer } from '../../src/sandbox/server.ts';

/** A moment of a request: before its effect, or after the effect but before the answer arrives. */
export interface Boundary {
  readonly when: 'before' | 'after';
  readonly operation: string;
  readonly service: string;
}

/** The verdict at a boundary: the process continues, is killed or cancelled, or gets a fault as the answer. */
export type Verdict = 'go' | 'kill' | 'cancel' | Fault;

export type Judge = (boundary: Boundary) => Verdict | Promise<Verdict>;

/** The process that sends a request, in simulated time; see `RunProcess`. */
export interface Sender {
  /** Throws in a process that has ended. */
  expectAlive(): void;
  kill(): void;
  cancel(): void;
  wait(ms: number): Promise<void>;
}

/** A process that is never killed or cancelled. */
const undying: Sender = {
  expectAlive: () => {},
  kill: () => {},
  cancel: () => {},
  wait: async () => {},
};

interface Endpoints {
  readonly aws: Endpoint;
  readonly github: Endpoint;
}

/**
 * Replaces the sockets: passes requests of the real clients to the sandbox's endpoints as they would go over the wire,
 * and asks the judge for a verdict at each boundary.
 */
export class InProcessHandler {
  readonly #endpoints: Endpoints;
  readonly #judge: Judge;
  readonly #sender: Sender;
  /** Simulated milliseconds per request, half of them before it arrives. */
  readonly #requestMs: number;

  constructor(endpoints: Endpoints, judge: Judge, sender: Sender = undying, requestMs = 0) {
    this.#endpoints = endpoints;
    this.#judge = judge;
    this.#sender = sender;
    this.#requestMs = requestMs;
  }

  async handle(request: HttpRequest): Promise<{ response: HttpResponse }> {
    const endpoint = request.port === 2 ? this.#endpoints.github : this.#endpoints.aws;
    const wire = toWire(request);
    const { logged, faults } = endpoint.receive(wire);
    const { operation, service } = logged;
    const early = (await this.#pass({ operation, service, when: 'before' })) ?? faults.find(isBefore);
    if (early) return respond(answerOf(early, endpoint, wire));
    await this.#travel();
    const answer = await endpoint.answer(wire);
    logged.status = answer.status;
    await this.#travel();
    const late = (await this.#pass({ operation, service, when: 'after' })) ?? faults.find(isAfter);
    return respond(late ? answerOf(late, endpoint, wire) : request.port === 2 ? answer : withoutDate(answer));
  }

  updateHttpClientConfig(): void {}

  httpHandlerConfigs(): Record<string, never> {
    return {};
  }

  async #pass(boundary: Boundary): Promise<Fault | undefined> {
    this.#sender.expectAlive();
    const verdict = await this.#judge(boundary);
    if (verdict === 'cancel') this.#sender.cancel();
    if (verdict === 'kill') this.#sender.kill();
    this.#sender.expectAlive();
    return typeof verdict === 'string' ? undefined : verdict;
  }

  async #travel(): Promise<void> {
    if (this.#requestMs > 0) await this.#sender.wait(this.#requestMs / 2);
  }
}

function isAfter(fault: Fault): boolean {
  return 'when' in fault && fault.when !== 'before';
}

function isBefore(fault: Fault): boolean {
  return !isAfter(fault);
}

/** The answer that arrives in place of the real one, if any. */
function answerOf(fault: Fault, endpoint: Endpoint, wire: WireRequest): PlannedAnswer {
  switch (fault.kind) {
    case 'error':
      return endpoint.error(fault, wire);
    case 'answer':
      return { status: fault.status ?? 200, headers: {}, body: fault.body };
    case 'late':
      endpoint.clock.after(fault.ms, () => void endpoint.answer(wire));
      throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    case 'drop':
      throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    default:
      throw Object.assign(new Error('no answer in time'), { name: 'TimeoutError' });
  }
}

function toWire({ method, protocol, hostname, port, path, query, headers, body }: HttpRequest): WireRequest {
  const url = new URL(`${protocol}//${hostname}${port === undefined ? '' : `:${port}`}${path}`);
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, String(value));
  return {
    method,
    url,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    body: typeof body === 'string' ? body : body ? Buffer.from(body).toString('utf8') : '',
  };
}

/** Removes the Date header: the lab's clients live in simulated time, which AWS's date would contradict. */
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

/** Whether a request may change something. */
export function isChange({ operation }: Boundary): boolean {
  return !reads.test(operation);
}
