import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { Endpoint, PlannedAnswer } from '../../src/sandbox/server.ts';
import { type Mutation, mutated, mutation } from './mutate.ts';

/** What is done to an answer, as data. */
type Change =
  | { readonly kind: 'body'; readonly mutations: readonly Mutation[] }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'header'; readonly name: string; readonly value: string }
  | { readonly kind: 'wire'; readonly form: keyof typeof wireForms };

/** A change of one of a run's answers, or of that one and every later one. */
export interface Tampering {
  /** Which request of the run; counted modulo the number of requests of a run that nobody disturbs. */
  readonly at: number;
  readonly always: boolean;
  readonly change: Change;
}

const head = (status: string, ...headers: string[]) =>
  [`HTTP/1.1 ${status}`, ...headers, '', ''].join('\r\n');
const json = 'content-type: application/json';

/** Answers that no server of HTTP library would write: the bytes on the wire, then the connection ends. */
const wireForms = {
  'no bytes': () => '',
  'no status line': ({ body }: PlannedAnswer) => body,
  'a status that is no number': () => head('2x0 OK'),
  'a status of four digits': () => head('2000 OK', 'content-length: 0'),
  'a status of 0': () => head('0 OK', 'content-length: 0'),
  'a status of 199': () => head('199 OK', 'content-length: 0'),
  'a status of 205 with a body': ({ body }: PlannedAnswer) =>
    head('205 Reset', `content-length: ${body.length}`) + body,
  'a status of 999': ({ body }: PlannedAnswer) =>
    head('999 OK', json, `content-length: ${body.length}`) + body,
  'another protocol': () => 'SSH-2.0-OpenSSH_9.6\r\n',
  'version 0.9 of HTTP': () => 'HTTP/0.9 200 OK\r\n\r\n{}',
  'a body that ends early': ({ body }: PlannedAnswer) =>
    head('200 OK', json, `content-length: ${body.length + 10}`) + body,
  'a body that does not end': ({ body }: PlannedAnswer) =>
    `${head('200 OK', json, 'content-length: 2')}${body}{}{}{}`,
  'two lengths': ({ body }: PlannedAnswer) => head('200 OK', 'content-length: 1', 'content-length: 2') + body,
  'a negative length': ({ body }: PlannedAnswer) => head('200 OK', 'content-length: -1') + body,
  'a chunk of no size': ({ body }: PlannedAnswer) =>
    `${head('200 OK', 'transfer-encoding: chunked')}zz\r\n${body}`,
  'a chunk without an end': ({ body }: PlannedAnswer) =>
    `${head('200 OK', 'transfer-encoding: chunked')}${body.length.toString(16)}\r\n${body}\r\n`,
  'a compressed body': ({ body }: PlannedAnswer) =>
    Buffer.concat([
      Buffer.from(head('200 OK', json, 'content-encoding: gzip', 'connection: close')),
      gzipSync(body),
    ]),
  'a body of 2 MiB': () => `${head('200 OK', json, 'connection: close')}"${'a'.repeat(2 * 1024 * 1024)}"`,
  'a body of bytes': () =>
    Buffer.concat([Buffer.from(head('200 OK', json, 'connection: close')), Buffer.alloc(999, 255)]),
  'a header of 20 KB': () => head('200 OK', `x-a: ${'a'.repeat(20_000)}`),
  'a header without a name': () => head('200 OK', ': x', 'content-length: 0'),
  'NUL in a header': () => head('200 OK', 'x-a: a\0b', 'content-length: 0'),
  'a redirect to itself': () => head('302 Found', 'location: ', 'content-length: 0'),
  'a redirect to another host': () => head('307 X', 'location: http://octo.invalid/', 'content-length: 0'),
  'a redirect to a file': () => head('301 X', 'location: file:///etc/passwd', 'content-length: 0'),
  'a redirect to nothing': () => head('301 X', 'location: http://[', 'content-length: 0'),
  'a redirect without a target': () => head('302 X', 'content-length: 0'),
  'informational answers without an end': () => 'HTTP/1.1 103 Early\r\n\r\n'.repeat(50),
} as const satisfies Record<string, (answer: PlannedAnswer) => string | Buffer>;

const statuses = [
  200, 201, 202, 204, 206, 207, 300, 302, 304, 400, 401, 403, 404, 407, 409, 412, 422, 426, 429, 451, 500,
  503, 599,
];
const headers: readonly (readonly [string, readonly string[]])[] = [
  [
    'content-type',
    ['', 'text/html', 'application/json; charset=utf-16', 'application/octet-stream', 'text/xml'],
  ],
  ['content-encoding', ['gzip', 'br', 'x']],
  [
    'date',
    ['x', 'Fri, 31 Dec 9999 23:59:59 GMT', 'Thu, 01 Jan 1970 00:00:00 GMT', '+275760-09-13T00:00:00Z'],
  ],
  ['retry-after', ['0', '-1', '1e999', 'x', '2147483648', 'Fri, 31 Dec 9999 23:59:59 GMT']],
  ['x-ratelimit-remaining', ['0', 'x']],
  ['x-ratelimit-reset', ['0', '1e999', 'x']],
  ['x-amzn-requestid', ['', '::error::x']],
  ['x-amzn-errortype', ['AccessDenied', '__proto__', '::error::x']],
  ['x-github-request-id', ['', 'x']],
  ['x-accepted-github-permissions', ['secrets=write; ::error::x', ';;;', '\u00ff']],
  ['x-oauth-scopes', ['', 'repo', ',,,']],
  [
    'link',
    [
      '<x>; rel="next"',
      '<http://octo.invalid/>; rel="next"',
      '</same?page=2>; rel="next"',
      '<',
      'rel="next"',
    ],
  ],
  ['server', ['squid', '\u001b[31m', '<img>']],
  ['via', ['1.1 proxy', '']],
  ['connection', ['close', 'upgrade']],
  ['set-cookie', ['a=b']],
];

const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('body' as const),
      mutations: fc.array(mutation, { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('status' as const), status: fc.constantFrom(...statuses) }),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(...headers.flatMap(([name, values]) => values.map((value) => ({ name, value }))))
      .map((header) => ({ kind: 'header' as const, ...header })),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('wire' as const),
      form: fc.constantFrom(...(Object.keys(wireForms) as (keyof typeof wireForms)[])),
    }),
  },
);

export const tampering: fc.Arbitrary<Tampering> = fc.record({
  at: fc.nat({ max: 60 }),
  always: fc.boolean(),
  change,
});

/** The tamperings of one run, applied as its answers go by. */
export class Tamperer {
  readonly #tamperings: readonly Tampering[];
  readonly #requests: number;
  #seen = 0;

  /** @param requests - how many requests a run has that nobody disturbs */
  constructor(tamperings: readonly Tampering[], requests: number) {
    this.#tamperings = tamperings;
    this.#requests = Math.max(1, requests);
  }

  /** How many answers have gone by. */
  get seen(): number {
    return this.#seen;
  }

  /** The next answer as the client gets it: changed, or as bytes. */
  next(answer: PlannedAnswer): PlannedAnswer | string | Buffer {
    const number = this.#seen++;
    let changed: PlannedAnswer | string | Buffer = answer;
    for (const { at, always, change: each } of this.#tamperings) {
      const first = at % this.#requests;
      if (number !== first && !(always && number > first)) continue;
      if (typeof changed === 'string' || Buffer.isBuffer(changed)) break;
      changed = each.kind === 'wire' ? wireForms[each.form](changed) : changedBy(each, changed);
    }
    return changed;
  }
}

function changedBy(each: Exclude<Change, { kind: 'wire' }>, answer: PlannedAnswer): PlannedAnswer {
  switch (each.kind) {
    case 'body':
      return {
        ...answer,
        body: mutated(answer.body, /^\s*</.test(answer.body) ? 'xml' : 'json', each.mutations),
      };
    case 'status':
      return { ...answer, status: each.status };
    case 'header':
      return { ...answer, headers: { ...answer.headers, [each.name]: each.value } };
  }
}

/** A server in front of an endpoint of the sandbox, which hands each answer to a tamperer. */
export class Front {
  readonly url: string;
  readonly #server;
  readonly #sockets: Set<Socket>;

  private constructor(server: ReturnType<typeof createServer>, sockets: Set<Socket>) {
    this.#server = server;
    this.#sockets = sockets;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  static async start(endpoint: Endpoint, tamperer: () => Tamperer): Promise<Front> {
    const sockets = new Set<Socket>();
    const server = createServer((incoming) => void pass(endpoint, tamperer(), incoming));
    server.on('connection', (socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
      socket.on('error', () => {});
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Front(server, sockets);
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
  }
}

async function pass(endpoint: Endpoint, tamperer: Tamperer, incoming: IncomingMessage): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const request = {
    method: incoming.method ?? 'GET',
    url: new URL(incoming.url ?? '/', `http://${incoming.headers.host}`),
    headers: Object.fromEntries(
      Object.entries(incoming.headers).map(([name, value]) => [name, String(value ?? '')]),
    ),
    body: Buffer.concat(chunks).toString('utf8'),
  };
  endpoint.receive(request);
  const sent = tamperer.next(await endpoint.answer(request));
  incoming.socket.end(typeof sent === 'string' || Buffer.isBuffer(sent) ? sent : bytesOf(sent));
}

/** An answer as bytes. Node.js's server would refuse some headers. Lone surrogates become replacement characters. */
function bytesOf({ status, headers: fields, body }: PlannedAnswer): Buffer {
  const bytes = Buffer.from(body);
  const lines = Object.entries({ ...fields, 'content-length': String(bytes.length) }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return Buffer.concat([Buffer.from(head(`${status} X`, ...lines, 'connection: close'), 'latin1'), bytes]);
}
