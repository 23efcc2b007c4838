import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expectNothingPublished, inScenario, type Scenario } from './harness.ts';
import { inThisProcess } from './in-process.ts';

/** A real forward proxy on loopback for absolute-form requests and CONNECT, which records the requested addresses. */
async function startProxy() {
  const requested: string[] = [];
  const credentials = new Set<string>();
  const server = createServer((incoming, response) => {
    requested.push(`${incoming.method} ${incoming.url}`);
    credentials.add(incoming.headers['proxy-authorization'] ?? 'none');
    const outgoing = request(
      incoming.url ?? '',
      { method: incoming.method, headers: incoming.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    outgoing.on('error', () => response.destroy());
    incoming.pipe(outgoing);
  });
  server.on('connect', (incoming, socket) => {
    requested.push(`CONNECT ${incoming.url}`);
    const [host = '', port] = (incoming.url ?? '').split(':');
    const upstream = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('error', () => upstream.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    requested,
    credentials,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

type Proxy = Awaited<ReturnType<typeof startProxy>>;

function withProxy(story: (scenario: Scenario, proxy: Proxy) => Promise<void>, run = inThisProcess) {
  return () =>
    run(async (scenario) => {
      const proxy = await startProxy();
      try {
        await story(scenario, proxy);
      } finally {
        await proxy.close();
      }
    });
}

describe('proxies', () => {
  test(
    'http-proxy carries both the OIDC and the STS request',
    withProxy(async (scenario, proxy) => {
      const step = await scenario.keyturn(
        { 'role-to-assume': scenario.sandbox.seeded.roles.oidc, 'http-proxy': `http://${proxy.host}` },
        { env: scenario.oidc() },
      );
      expect(step.exitCode).toBe(0);
      expect(proxy.requested).toEqual([
        expect.stringContaining(`GET ${scenario.sandbox.githubUrl}/`),
        `POST ${scenario.sandbox.awsUrl}/`,
      ]);
    }, inScenario),
  );

  test.each(['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'])(
    '%s is read from the environment',
    (name) =>
      withProxy(async (scenario, proxy) => {
        const step = await scenario.keyturn(scenario.ciKeys(), { env: { [name]: `http://${proxy.host}` } });
        expect(step.exitCode).toBe(0);
        expect(proxy.requested).toHaveLength(1);
      })(),
  );

  test(
    'HTTPS_PROXY takes precedence over HTTP_PROXY',
    withProxy(async (scenario, proxy) => {
      const env = { HTTPS_PROXY: `http://${proxy.host}`, HTTP_PROXY: 'http://127.0.0.1:9' };
      expect((await scenario.keyturn(scenario.ciKeys(), { env })).exitCode).toBe(0);
    }),
  );

  test.each([
    ['no-proxy names the host', (_port: string) => '127.0.0.1'],
    ['no-proxy names host and port', (port: string) => `localhost, 127.0.0.1:${port}`],
  ])('STS is reached directly when %s', (_name, list) =>
    withProxy(async (scenario, proxy) => {
      const noProxy = list(new URL(scenario.sandbox.awsUrl).port);
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'http-proxy': `http://${proxy.host}`,
        'no-proxy': noProxy,
      });
      expect(step.exitCode).toBe(0);
      expect(proxy.requested).toEqual([]);
    })(),
  );

  test(
    'no-proxy for another port does not bypass the proxy',
    withProxy(async (scenario, proxy) => {
      await scenario.keyturn({
        ...scenario.ciKeys(),
        'http-proxy': `http://${proxy.host}`,
        'no-proxy': '127.0.0.1:1',
      });
      expect(proxy.requested).toHaveLength(1);
    }),
  );

  test(
    'no_proxy in lower case is read from the environment',
    withProxy(async (scenario, proxy) => {
      await scenario.keyturn(scenario.ciKeys(), {
        env: { https_proxy: `http://${proxy.host}`, no_proxy: '127.0.0.1' },
      });
      expect(proxy.requested).toEqual([]);
    }),
  );

  test(
    "a proxy's password is sent, and masked",
    withProxy(async (scenario, proxy) => {
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'http-proxy': `http://octo:pass-of-the-proxy@${proxy.host}`,
      });
      expect(step.exitCode).toBe(0);
      expect([...proxy.credentials]).toEqual([
        `Basic ${Buffer.from('octo:pass-of-the-proxy').toString('base64')}`,
      ]);
      expect(step.masks).toContain('pass-of-the-proxy');
    }),
  );

  test('an unreachable proxy is named as a likely cause', () =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'http-proxy': 'http://127.0.0.1:9',
        'disable-retry': 'true',
      });
      expectNothingPublished(step);
      expect(step.log).toContain('check http-proxy / no-proxy and the endpoint');
    }));
});

describe('endpoints', () => {
  test('sts-endpoint takes precedence over AWS_ENDPOINT_URL_STS', () =>
    inThisProcess(async (scenario) => {
      const env = { AWS_ENDPOINT_URL_STS: 'http://127.0.0.1:9' };
      const step = await scenario.keyturn(
        { ...scenario.ciKeys(), 'sts-endpoint': scenario.sandbox.awsUrl },
        { env },
      );
      expect(step.exitCode).toBe(0);
    }));

  test('AWS_ENDPOINT_URL sends all requests to an emulator', () =>
    inThisProcess(async (scenario) => {
      const env = { AWS_ENDPOINT_URL_STS: '', AWS_ENDPOINT_URL: scenario.sandbox.awsUrl };
      const step = await scenario.keyturn(scenario.ciKeys(), { env });
      expect(step.exitCode).toBe(0);
    }));
});

describe('transient failures', () => {
  test.each([
    ['a connection dropped before the effect', { kind: 'drop', when: 'before' }],
    ['a connection dropped after the effect', { kind: 'drop', when: 'after' }],
    ['a 503', { kind: 'error', status: 503, code: 'ServiceUnavailable' }],
    ['throttling', { kind: 'error', status: 400, code: 'Throttling', message: 'Rate exceeded' }],
    ['a 429', { kind: 'error', status: 429, code: 'TooManyRequestsException' }],
    [
      'an HTML 502 from a gateway',
      { kind: 'answer', status: 502, contentType: 'text/html', body: '<html>Bad Gateway</html>' },
    ],
  ] as const)('are retried: %s', (_name, fault) =>
    inThisProcess(async (scenario) => {
      scenario.sandbox.faults.add({ service: 'sts', times: 2, fault });
      const step = await scenario.keyturn({
        ...scenario.ciKeys(),
        'role-to-assume': scenario.sandbox.seeded.roles.ci,
      });
      expect(step.exitCode).toBe(0);
      expect(scenario.sandbox.requests).toHaveLength(3);
      expect(step.log).toContain('attempt 2 of 12 failed');
    }),
  );

  test('are not retried with disable-retry', () =>
    inThisProcess(async (scenario) => {
      scenario.sandbox.faults.add({ service: 'sts', fault: { kind: 'drop', when: 'before' } });
      expectNothingPublished(await scenario.keyturn({ ...scenario.ciKeys(), 'disable-retry': 'true' }));
      expect(scenario.sandbox.requests).toHaveLength(1);
    }));

  test('are tried retry-max-attempts times in total', () =>
    inThisProcess(async (scenario) => {
      scenario.sandbox.faults.add({
        service: 'sts',
        times: 99,
        fault: { kind: 'error', status: 500, code: 'InternalFailure' },
      });
      expectNothingPublished(await scenario.keyturn({ ...scenario.ciKeys(), 'retry-max-attempts': '4' }));
      expect(scenario.sandbox.requests).toHaveLength(4);
    }));

  test.each([
    ['a 503 of the token endpoint', { kind: 'error', status: 503, code: 'busy' }],
    ['an HTML 200 of the token endpoint', { kind: 'answer', body: '<html></html>' }],
    ['a dropped token request', { kind: 'drop', when: 'before' }],
  ] as const)('are retried: %s', (_name, fault) =>
    inThisProcess(async (scenario) => {
      scenario.sandbox.faults.add({ service: 'oidc', fault });
      const step = await scenario.keyturn(
        { 'role-to-assume': scenario.sandbox.seeded.roles.oidc },
        { env: scenario.oidc() },
      );
      expect(step.exitCode).toBe(0);
    }),
  );

  test('do not include a 401 of the token endpoint, which is not retried', () =>
    inThisProcess(async (scenario) => {
      const env = { ...scenario.oidc(), ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'no-longer-valid' };
      expectNothingPublished(
        await scenario.keyturn({ 'role-to-assume': scenario.sandbox.seeded.roles.oidc }, { env }),
      );
      expect(scenario.requests).toEqual(['oidc GetToken 401']);
    }));
});
