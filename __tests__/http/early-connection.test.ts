import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import tls from 'node:tls';
import { HttpRequest } from '@smithy/core/protocols';
import { connectEarly } from '../../src/http/early-connection.ts';
import { createRequestHandler } from '../../src/http/request-handler.ts';
import { selfSignedCertificate } from '../../src/sandbox/saml/certificate.ts';

/** A server with its connections and requests, in order of arrival. */
interface Counted {
  readonly url: URL;
  readonly connections: Socket[];
  readonly requests: string[];
  close(): Promise<void>;
}

async function counted(
  make: (answer: RequestListener) => Server = createServer,
  { host = '127.0.0.1', port = 0 } = {},
): Promise<Counted> {
  const requests: string[] = [];
  const connections: Socket[] = [];
  const server = make((request, response) => {
    requests.push(request.url ?? '');
    response.end('hello');
  });
  server.on('connection', (socket) => connections.push(socket));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const isTls = make !== createServer;
  return {
    url: new URL(`http${isTls ? 's' : ''}://${host}:${(server.address() as AddressInfo).port}`),
    connections,
    requests,
    close: async () => {
      for (const socket of connections) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

type Handler = Awaited<ReturnType<typeof createRequestHandler>>;

async function get(handler: Handler, url: URL, path = '/'): Promise<string> {
  const { protocol, hostname, port } = url;
  const request = new HttpRequest({
    protocol,
    hostname,
    port: Number(port),
    path,
    headers: { host: url.host },
  });
  const { response } = await handler.handle(request);
  let text = '';
  for await (const chunk of response.body) text += chunk;
  return text;
}

/** The code of the error that a request meets. */
async function errorOf(handler: Handler, url: URL): Promise<unknown> {
  return get(handler, url).catch((error: NodeJS.ErrnoException) => error.code);
}

/** Waits until something is so, in turns of the event loop. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const certificate = selfSignedCertificate('localhost', { publicKey, privateKey }, new Date(), 2);
const tlsServer = (answer: RequestListener) =>
  createTlsServer({ cert: certificate, key: privateKey.export({ format: 'pem', type: 'pkcs8' }) }, answer);

describe.each<[string, () => Promise<Counted>]>([
  ['HTTP', () => counted()],
  ['TLS', () => counted(tlsServer, { host: 'localhost' })],
])('an early connection over %s', (_name, start) => {
  const authorities = tls.getCACertificates('default');
  beforeAll(() => tls.setDefaultCACertificates([certificate]));
  afterAll(() => tls.setDefaultCACertificates(authorities));
  let server: Counted;
  beforeEach(async () => {
    server = await start();
  });
  afterEach(() => server.close());

  test('serves the first request, which opens none', async () => {
    const early = await connectEarly([server.url]);
    await until(() => server.connections.length === 1);
    expect(server.requests).toEqual([]);
    const handler = await createRequestHandler({}, early);
    expect(await get(handler, server.url, '/first')).toBe('hello');
    expect(server.connections).toHaveLength(1);
    handler.destroy();
  });

  test('is handed out once: another request at the same time opens its own', async () => {
    const early = await connectEarly([server.url]);
    const handler = await createRequestHandler({}, early);
    await Promise.all([get(handler, server.url, '/a'), get(handler, server.url, '/b')]);
    expect(server.requests.sort()).toEqual(['/a', '/b']);
    expect(server.connections).toHaveLength(2);
    handler.destroy();
  });

  test('is opened once for each entry', async () => {
    const early = await connectEarly([server.url, server.url]);
    await until(() => server.connections.length === 2);
    const handler = await createRequestHandler({}, early);
    await Promise.all([get(handler, server.url), get(handler, server.url)]);
    expect(server.connections).toHaveLength(2);
    handler.destroy();
  });

  test('is kept for later requests, like any other', async () => {
    const early = await connectEarly([server.url]);
    const handler = await createRequestHandler({}, early);
    await get(handler, server.url);
    early.close();
    await get(handler, server.url);
    expect(server.requests).toHaveLength(2);
    expect(server.connections).toHaveLength(1);
    handler.destroy();
  });

  test('serves no request to another server', async () => {
    const early = await connectEarly([server.url]);
    const other = await start();
    const handler = await createRequestHandler({}, early);
    await get(handler, other.url);
    expect(other.connections).toHaveLength(1);
    expect(server.requests).toEqual([]);
    handler.destroy();
    await other.close();
  });

  test('is closed without a request if none needs it', async () => {
    const early = await connectEarly([server.url]);
    await until(() => server.connections.length === 1);
    early.close();
    await until(() => server.connections[0]?.closed ?? false);
    expect(server.requests).toEqual([]);
  });

  test('is replaced if the server has closed it meanwhile', async () => {
    const early = await connectEarly([server.url]);
    await until(() => server.connections.length === 1);
    server.connections[0]?.destroy();
    // The client learns of it in one of these turns.
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve, 5));
    const handler = await createRequestHandler({}, early);
    expect(await get(handler, server.url)).toBe('hello');
    expect(server.connections).toHaveLength(2);
    handler.destroy();
  });
});

test('a refused early connection is silent, and the request tries again', async () => {
  const gone = await counted();
  await gone.close();
  const early = await connectEarly([gone.url]);
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve, 5));
  const handler = await createRequestHandler({}, early);
  expect(await errorOf(handler, gone.url)).toBe('ECONNREFUSED');
  const back = await counted(createServer, { port: Number(gone.url.port) });
  expect(await get(handler, back.url)).toBe('hello');
  handler.destroy();
  await back.close();
});

test('a certificate that is not trusted fails the request as without an early connection', async () => {
  const server = await counted(tlsServer, { host: 'localhost' });
  const usual = await createRequestHandler({});
  const expected = await errorOf(usual, server.url);
  expect(expected).toMatch(/SELF_SIGNED|UNABLE_TO_VERIFY/);
  const handler = await createRequestHandler({}, await connectEarly([server.url]));
  expect(await errorOf(handler, server.url)).toBe(expected);
  expect(server.requests).toEqual([]);
  usual.destroy();
  handler.destroy();
  await server.close();
});

test('an early connection does not keep a process running', async () => {
  const server = await counted();
  const module = join(__dirname, '..', '..', 'src', 'http', 'early-connection.ts');
  const program = `import { connectEarly } from ${JSON.stringify(module)};
    await connectEarly([new URL(${JSON.stringify(server.url)})]);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: 'inherit' });
  expect((await once(child, 'exit'))[0]).toBe(0);
  expect(server.requests).toEqual([]);
  await server.close();
});
