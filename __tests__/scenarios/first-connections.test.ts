import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { expectNothingPublished, type Scenario } from './harness.ts';
import { inThisProcess } from './in-process.ts';

/** Forwards to a server of the sandbox, and counts the connections. */
async function relay(target: string) {
  const { hostname, port } = new URL(target);
  const sockets: Socket[] = [];
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    sockets.push(client);
    for (const socket of [client, upstream]) socket.on('error', () => socket.destroy());
    client.pipe(upstream).pipe(client);
    client.on('close', () => upstream.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: () => sockets.length,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

interface Case {
  readonly inputs: (scenario: Scenario) => Record<string, string>;
  readonly connections: number;
  readonly requests: readonly string[];
}

const withRole = (scenario: Scenario) => ({
  ...scenario.ciKeys(),
  'role-to-assume': scenario.sandbox.seeded.roles.ci,
});

describe('the first connections of a step with keys', () => {
  test.each<[string, Case]>([
    [
      'one for each request that is sent at once',
      { inputs: withRole, connections: 2, requests: ['AssumeRole', 'ListAccessKeys'] },
    ],
    [
      'none to IAM without the age check',
      {
        inputs: (scenario) => ({ ...withRole(scenario), 'warn-key-age': '0' }),
        connections: 1,
        requests: ['AssumeRole'],
      },
    ],
    [
      'none if an input is wrong',
      {
        inputs: (scenario) => ({ ...withRole(scenario), 'role-session-name': 'a b' }),
        connections: 0,
        requests: [],
      },
    ],
    [
      'none but those of the proxy',
      {
        inputs: (scenario) => ({
          ...withRole(scenario),
          'http-proxy': 'http://127.0.0.1:9',
          'disable-retry': 'true',
        }),
        connections: 0,
        requests: [],
      },
    ],
  ])('%s', (_name, { inputs, connections, requests }) =>
    inThisProcess(async (scenario) => {
      const aws = await relay(scenario.sandbox.awsUrl);
      const env = { AWS_ENDPOINT_URL_STS: aws.url, AWS_ENDPOINT_URL_IAM: aws.url };
      const step = await scenario.keyturn(inputs(scenario), { env });
      expect(aws.connections()).toBe(connections);
      expect(scenario.sandbox.requests.map(({ operation }) => operation).sort()).toEqual(requests);
      if (requests.length === 0) expectNothingPublished(step);
      await aws.close();
    }),
  );
});

test('a step with OIDC connects once to GitHub and once to STS', () =>
  inThisProcess(async (scenario) => {
    const aws = await relay(scenario.sandbox.awsUrl);
    const github = await relay(scenario.sandbox.githubUrl);
    const oidc = scenario.oidc();
    const tokens = new URL(oidc.ACTIONS_ID_TOKEN_REQUEST_URL ?? '');
    const step = await scenario.keyturn(
      { 'role-to-assume': scenario.sandbox.seeded.roles.oidc },
      {
        env: {
          ...oidc,
          ACTIONS_ID_TOKEN_REQUEST_URL: `${github.url}${tokens.pathname}${tokens.search}`,
          AWS_ENDPOINT_URL_STS: aws.url,
        },
      },
    );
    expect(step.exitCode).toBe(0);
    expect([github.connections(), aws.connections()]).toEqual([1, 1]);
    await aws.close();
    await github.close();
  }));

test('a step that finds credentials connects for none of the stored keys', () =>
  inThisProcess(async (scenario) => {
    const aws = await relay(scenario.sandbox.awsUrl);
    const { accessKeyId, secretAccessKey } = scenario.sandbox.seeded.users.ci.keys;
    const step = await scenario.keyturn(
      { ...withRole(scenario), 'use-existing-credentials': 'true' },
      {
        env: {
          AWS_ACCESS_KEY_ID: accessKeyId,
          AWS_SECRET_ACCESS_KEY: secretAccessKey,
          AWS_ENDPOINT_URL_STS: aws.url,
          AWS_ENDPOINT_URL_IAM: aws.url,
        },
      },
    );
    expect(step.exitCode).toBe(0);
    expect(aws.connections()).toBe(1);
    await aws.close();
  }));
