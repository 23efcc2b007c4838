import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parse } from 'yaml';
import { onUnix } from './platforms.ts';
import { readWorkflow, type Step, textOfWorkflow } from './workflows.ts';

const page = textOfWorkflow('docs/when-a-rotation-fails.md');
const example = readWorkflow('examples/rotate-and-tell.yml');
const { tell } = example.jobs;
const state = 'needs.rotate.outputs.rotation-state';

interface Received {
  readonly request: string;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

/** A server that records its requests and answers by method and path. */
async function withServer(
  answers: Readonly<Record<string, readonly [number, unknown]>>,
  story: (url: string) => Promise<void>,
): Promise<Received[]> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const name = `${request.method} ${request.url}`;
    const text = await textOfRequest(request);
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    received.push({ request: name, authorization: request.headers.authorization, body });
    const [status, answer] = answers[name] ?? [404, { message: 'Not Found' }];
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await story(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
  }
  return received;
}

async function textOfRequest(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Runs a step's script as the runner does for `shell: bash`, with each expression in `env` replaced. */
async function runStep(
  { run = '', shell, env = {} }: Step,
  values: Readonly<Record<string, string>>,
  url: string,
): Promise<number | null> {
  expect(shell).toBe('bash');
  const own = Object.entries(env).map(([name, text]) => {
    const expression = /^\$\{\{ (.+) \}\}$/.exec(text)?.[1] ?? '';
    return [name, values[expression] ?? `no value for ${text}`];
  });
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
    env: {
      PATH: process.env.PATH,
      GITHUB_API_URL: url,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'octo-org/octo-repo',
      GITHUB_RUN_ID: '4711',
      ...Object.fromEntries(own),
    },
    stdio: 'ignore',
  });
  const [code] = await once(child, 'close');
  return code;
}

const list = 'GET /repos/octo-org/octo-repo/issues?state=open&labels=key-rotation&per_page=1';
const create = 'POST /repos/octo-org/octo-repo/issues';
const runUrl = 'https://github.com/octo-org/octo-repo/actions/runs/4711';

describe('the job that reports a failed rotation', () => {
  const [step] = tell?.steps ?? [];

  test('runs whenever the rotation did not succeed, and may only write issues', () => {
    expect(tell?.needs).toBe('rotate');
    expect(tell?.if).toBe("always() && needs.rotate.result != 'success'");
    expect(tell?.permissions).toEqual({ issues: 'write' });
    expect(example.jobs.rotate?.outputs).toEqual({
      'rotation-state': '${{ steps.rotate.outputs.rotation-state }}',
    });
  });

  const run = (url: string, value = 'failed') =>
    runStep(step ?? {}, { 'github.token': 'token-1', [state]: value }, url);

  onUnix('opens an issue', async () => {
    const received = await withServer({ [list]: [200, []], [create]: [201, { number: 7 }] }, async (url) => {
      expect(await run(url)).toBe(0);
    });
    expect(received.map(({ request, authorization }) => [request, authorization])).toEqual([
      [list, 'Bearer token-1'],
      [create, 'Bearer token-1'],
    ]);
    expect(received[1]?.body).toEqual({
      title: 'Access key rotation failed',
      body: `The rotation of the access key of ci-deployer did not succeed (rotation-state: failed). The log of the run says what to do: ${runUrl}`,
      labels: ['key-rotation'],
    });
  });

  onUnix('comments on an open issue', async () => {
    const comment = 'POST /repos/octo-org/octo-repo/issues/7/comments';
    const received = await withServer(
      { [list]: [200, [{ number: 7 }]], [comment]: [201, {}] },
      async (url) => {
        expect(await run(url, 'held')).toBe(0);
      },
    );
    expect(received.map(({ request }) => request)).toEqual([list, comment]);
    expect(received[1]?.body).toEqual({ body: expect.stringContaining('(rotation-state: held)') });
  });

  onUnix('fails when GitHub refuses the request', async () => {
    const received = await withServer({ [list]: [403, { message: 'no' }] }, async (url) => {
      expect(await run(url)).not.toBe(0);
    });
    expect(received).toHaveLength(1);
  });

  onUnix('treats the state as plain text', async () => {
    const text = `"; $(touch pwned) 'x' \\`;
    const received = await withServer({ [list]: [200, []], [create]: [201, {}] }, async (url) => {
      expect(await run(url, text)).toBe(0);
    });
    expect(received[1]?.body).toMatchObject({ body: expect.stringContaining(text) });
    expect(existsSync('pwned')).toBe(false);
  });
});

onUnix('posts the state and the run to a chat', async () => {
  const [, yaml = ''] = /^<!-- step: chat -->\n```yaml\n([\s\S]*?)\n```$/m.exec(page) ?? [];
  const [step] = parse(yaml) as [Step];
  const received = await withServer({ 'POST /': [200, 'ok'] }, async (url) => {
    const values = { 'secrets.CHAT_WEBHOOK_URL': url, [state]: 'failed' };
    expect(await runStep(step, values, url)).toBe(0);
  });
  expect(received.map(({ body }) => body)).toEqual([
    {
      text: `The rotation of the access key of ci-deployer did not succeed (rotation-state: failed): ${runUrl}`,
    },
  ]);
});

test('every link of the page has a target, and every example is valid YAML', () => {
  const links = [...page.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link = '']) => link);
  expect(links.filter((link) => !existsSync(join(__dirname, '..', 'docs', link)))).toEqual([]);
  const examples = [...page.matchAll(/^```yaml\n([\s\S]*?)\n```$/gm)].map(([, yaml = '']) => yaml);
  expect(examples.length).toBeGreaterThan(2);
  for (const yaml of examples) expect(() => parse(yaml)).not.toThrow();
});
