import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIam } from '../../src/aws/iam.ts';
import { createSts } from '../../src/aws/sts.ts';
import type { Run } from '../../src/clients/run.ts';
import { createGitHubApi } from '../../src/github/api.ts';
import { requestIdToken } from '../../src/github/oidc-token.ts';
import { fetchThrough } from '../../src/http/fetch.ts';
import { createRequestHandler } from '../../src/http/request-handler.ts';
import { fromDefaultChain } from '../../src/sources/sdk-default-chain.ts';

const MiB = 1024 * 1024;
/** What the server could send: a client that keeps it all would use up the runner's memory. */
const whole = 1024 * MiB;
/** What the buffers of both ends of a connection may hold besides what was read. */
const inFlight = 24 * MiB;

/** A server that sends endless answers, and the bytes that it has sent. */
async function endlessServer(before = '') {
  let sent = 0;
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    request.resume();
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write(before);
    const chunk = Buffer.alloc(64 * 1024, 'a');
    const more = () => {
      while (sent < whole && !response.destroyed) {
        sent += chunk.length;
        if (!response.write(chunk)) return void response.once('drain', more);
      }
      if (sent >= whole) response.end();
    };
    more();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    sent: () => sent,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'a-secret-that-stays-here' };
const environment = { ...process.env };
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-size-'));
  for (const name of ['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE'])
    process.env[name] = join(folder, name);
});
afterEach(() => {
  process.env = { ...environment };
  rmSync(folder, { recursive: true, force: true });
});

async function network() {
  return createRequestHandler({});
}

function chainRun(handler: unknown): Run {
  const log = { warning: () => {} };
  return { env: process.env, mask: () => {}, log, aws: { handler } } as unknown as Run;
}

/** Every reader of answers: its name, the most that it reads, and how it asks the server. */
const readers: readonly (readonly [string, number, (url: string) => Promise<unknown>])[] = [
  [
    'STS',
    MiB,
    async (url) =>
      createSts({
        region: 'eu-central-1',
        endpoint: url,
        credentials,
        requestHandler: await network(),
        userAgent: [],
      }).getCallerIdentity(),
  ],
  [
    'IAM',
    MiB,
    async (url) =>
      createIam({
        region: 'eu-central-1',
        endpoint: url,
        credentials,
        requestHandler: (await network()) as never,
        userAgent: [],
      }).deleteAccessKey('octo', 'AKIAIOSFODNN7EXAMPLE'),
  ],
  [
    "GitHub's ID tokens",
    MiB,
    async (url) => requestIdToken({ url, bearer: 'x' }, 'sts.amazonaws.com', await network()),
  ],
  ["GitHub's API", MiB, (url) => github(url, '/repos/octo-org/octo-repo')],
  [
    "a list of GitHub's API",
    8 * MiB,
    (url) => github(url, '/repos/octo-org/octo-repo/actions/runs?per_page=100'),
  ],
  [
    'the credentials of a container',
    // The SDK retries three times.
    4 * MiB,
    async (url) => {
      process.env.AWS_CONTAINER_CREDENTIALS_FULL_URI = url;
      return fromDefaultChain(chainRun(await network()));
    },
  ],
  [
    'the credentials of an instance',
    4 * MiB,
    async (url) => {
      process.env.AWS_EC2_METADATA_SERVICE_ENDPOINT = url;
      return fromDefaultChain(chainRun(await network()));
    },
  ],
];

async function github(baseUrl: string, path: string): Promise<unknown> {
  const api = createGitHubApi({
    baseUrl,
    token: 'x',
    fetch: fetchThrough(await network()),
    userAgent: 'keyturn',
    retry: { maxAttempts: 12, sleep: async () => {}, random: () => 0, info: () => {} },
    pacer: { beforeWrite: async () => {}, beforeRequest: async () => {} },
  });
  return api.call('A call', 'idempotent', (octokit, signal) =>
    octokit.request(`GET ${path}`, { request: { signal } }),
  );
}

test.each(readers)('cuts off an endless answer: %s', async (_name, most, read) => {
  const server = await endlessServer();
  try {
    await expect(read(server.url)).rejects.toThrow(
      /is larger than [18] MiB and was cut off\.[\s\S]*What to do: /,
    );
    expect(server.sent()).toBeGreaterThan(MiB);
    expect(server.sent()).toBeLessThan(most + server.requests.length * inFlight);
    // There is no retry: the same server would answer again.
    expect(server.requests.length).toBeLessThanOrEqual(4);
  } finally {
    await server.close();
  }
});

test('cuts off a credential_process that prints endlessly', async () => {
  const program = join(folder, 'endless.cjs');
  writeFileSync(program, "for (;;) require('node:fs').writeSync(1, 'a'.repeat(1 << 16));");
  process.env.AWS_EC2_METADATA_DISABLED = 'true';
  writeFileSync(
    join(folder, 'AWS_CONFIG_FILE'),
    `[default]\ncredential_process = ${process.execPath} ${program}\n`,
  );
  await expect(fromDefaultChain(chainRun(await network()))).rejects.toThrow(/maxBuffer length exceeded/);
});

test('reads an answer of exactly the limit', async () => {
  const server = createServer((request, response) => {
    const size = (request.url ?? '').includes('per_page') ? 8 * MiB : MiB;
    response.writeHead(200, { 'content-type': 'application/json' }).end(`"${'a'.repeat(size - 2)}"`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const fetch = fetchThrough(await network());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    expect((await (await fetch(`${url}/one`)).text()).length).toBe(MiB);
    expect((await (await fetch(`${url}/list?per_page=100`)).text()).length).toBe(8 * MiB);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
