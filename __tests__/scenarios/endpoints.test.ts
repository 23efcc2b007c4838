import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expectNothingPublished, notices, type Scenario, warnings } from './harness.ts';
import { inThisProcess } from './in-process.ts';

/** A proxy that records the requested hosts and lets nothing through. */
async function startRecorder() {
  const hosts: string[] = [];
  const server = createServer((request, response) => {
    hosts.push(new URL(request.url ?? '').host);
    response.writeHead(502).end();
  });
  server.on('connect', ({ url }, socket) => {
    hosts.push(url ?? '');
    socket.on('error', () => {}).end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, hosts, close: () => once(server.closeAllConnections() ?? server.close(), 'close') };
}

/** The STS and IAM hosts that a step with stored keys requests. */
async function hostsFor(
  scenario: Scenario,
  inputs: Record<string, string>,
  env: Record<string, string>,
): Promise<string[]> {
  const recorder = await startRecorder();
  try {
    const step = await scenario.keyturn(
      { ...scenario.ciKeys(), 'http-proxy': recorder.url, 'disable-retry': 'true', ...inputs },
      { env: { AWS_ENDPOINT_URL_STS: '', ...env } },
    );
    expectNothingPublished(step);
    return recorder.hosts.map((host) => host.replace(/:443$/, ''));
  } finally {
    await recorder.close();
  }
}

const fips = { 'use-fips-endpoint': 'true' };
const dualStack = { AWS_USE_DUALSTACK_ENDPOINT: 'true' };
const legacy = { AWS_STS_REGIONAL_ENDPOINTS: 'legacy' };
const elsewhere = { AWS_ENDPOINT_URL: 'http://emulator.example' };

describe('the endpoints of STS and IAM', () => {
  test.each<[string, Record<string, string>, Record<string, string>, string, string]>([
    ['a Region', {}, {}, 'sts.eu-central-1.amazonaws.com', 'iam.amazonaws.com'],
    [
      'a Region in China',
      { 'aws-region': 'cn-north-1' },
      {},
      'sts.cn-north-1.amazonaws.com.cn',
      'iam.cn-north-1.amazonaws.com.cn',
    ],
    [
      'a Region in GovCloud',
      { 'aws-region': 'us-gov-east-1' },
      {},
      'sts.us-gov-east-1.amazonaws.com',
      'iam.us-gov.amazonaws.com',
    ],
    [
      'a Region in the European Sovereign Cloud',
      { 'aws-region': 'eusc-de-east-1' },
      {},
      'sts.eusc-de-east-1.amazonaws.eu',
      'iam.eusc-de-east-1.amazonaws.eu',
    ],
    [
      'an isolated Region',
      { 'aws-region': 'us-iso-east-1' },
      {},
      'sts.us-iso-east-1.c2s.ic.gov',
      'iam.us-iso-east-1.c2s.ic.gov',
    ],
    [
      'FIPS by input',
      { 'aws-region': 'us-east-1', ...fips },
      {},
      'sts-fips.us-east-1.amazonaws.com',
      'iam-fips.amazonaws.com',
    ],
    [
      'FIPS by variable',
      { 'aws-region': 'us-west-2' },
      { AWS_USE_FIPS_ENDPOINT: 'true' },
      'sts-fips.us-west-2.amazonaws.com',
      'iam-fips.amazonaws.com',
    ],
    [
      'FIPS by variable, disabled by input',
      { 'aws-region': 'us-west-2', 'use-fips-endpoint': 'false' },
      { AWS_USE_FIPS_ENDPOINT: 'true' },
      'sts.us-west-2.amazonaws.com',
      'iam.amazonaws.com',
    ],
    [
      'FIPS in GovCloud',
      { 'aws-region': 'us-gov-west-1', ...fips },
      {},
      'sts.us-gov-west-1.amazonaws.com',
      'iam.us-gov.amazonaws.com',
    ],
    ['dual-stack', {}, dualStack, 'sts.eu-central-1.api.aws', 'iam.global.api.aws'],
    [
      'dual-stack and FIPS',
      { 'aws-region': 'us-east-2', ...fips },
      dualStack,
      'sts-fips.us-east-2.api.aws',
      'iam-fips.global.api.aws',
    ],
    ['the global endpoint', {}, legacy, 'sts.amazonaws.com', 'iam.amazonaws.com'],
    [
      'the global endpoint for a newer Region',
      { 'aws-region': 'eu-central-2' },
      legacy,
      'sts.eu-central-2.amazonaws.com',
      'iam.amazonaws.com',
    ],
    [
      'the regional endpoint by variable',
      {},
      { AWS_STS_REGIONAL_ENDPOINTS: 'regional' },
      'sts.eu-central-1.amazonaws.com',
      'iam.amazonaws.com',
    ],
    ['AWS_ENDPOINT_URL', {}, elsewhere, 'emulator.example', 'emulator.example'],
    [
      'a variable for one service',
      {},
      { ...elsewhere, AWS_ENDPOINT_URL_IAM: 'http://iam.example:81' },
      'emulator.example',
      'iam.example:81',
    ],
    [
      'sts-endpoint, which takes precedence over the variables',
      { 'sts-endpoint': 'https://sts.example' },
      { ...elsewhere, AWS_ENDPOINT_URL_STS: 'http://not-there.example' },
      'sts.example',
      'emulator.example',
    ],
    [
      'variables that are ignored by setting',
      {},
      {
        ...elsewhere,
        AWS_ENDPOINT_URL_STS: 'http://a.example',
        AWS_ENDPOINT_URL_IAM: 'http://b.example',
        AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true',
      },
      'sts.eu-central-1.amazonaws.com',
      'iam.amazonaws.com',
    ],
  ])('are chosen for %s', (_name, inputs, env, sts, iam) =>
    inThisProcess(async (scenario) => {
      expect((await hostsFor(scenario, inputs, env)).sort()).toEqual([sts, iam].sort());
    }),
  );

  test('are not known for IAM when only STS has a custom endpoint, so the key age is not requested', () =>
    inThisProcess(async (scenario) => {
      expect(await hostsFor(scenario, { 'sts-endpoint': 'http://sts.example' }, {})).toEqual(['sts.example']);
    }));
});

describe('contradictory settings', () => {
  test.each<[string, Record<string, string>, Record<string, string>, string]>([
    [
      'FIPS and sts-endpoint',
      { ...fips, 'sts-endpoint': 'https://sts.example' },
      {},
      'use-fips-endpoint cannot be combined with sts-endpoint',
    ],
    [
      'FIPS and dual-stack by variable, and an emulator',
      {},
      { ...elsewhere, ...dualStack, AWS_USE_FIPS_ENDPOINT: 'true' },
      'AWS_USE_FIPS_ENDPOINT and AWS_USE_DUALSTACK_ENDPOINT cannot be combined with AWS_ENDPOINT_URL',
    ],
    [
      'a variable that is not a URL',
      {},
      { AWS_ENDPOINT_URL: 'localhost:4566' },
      'AWS_ENDPOINT_URL is not the URL of an endpoint.',
    ],
    [
      'a switch that is neither true nor false',
      {},
      { AWS_USE_DUALSTACK_ENDPOINT: '1' },
      'AWS_USE_DUALSTACK_ENDPOINT: "1" is not true or false.',
    ],
    [
      'an unknown value for regional endpoints',
      {},
      { AWS_STS_REGIONAL_ENDPOINTS: 'global' },
      'AWS_STS_REGIONAL_ENDPOINTS: "global" is not regional or legacy.',
    ],
  ])('are refused before the first request: %s', (_name, inputs, env, expected) =>
    inThisProcess(async (scenario) => {
      const recorder = await startRecorder();
      const step = await scenario.keyturn(
        { ...scenario.ciKeys(), 'http-proxy': recorder.url, ...inputs },
        { env: { AWS_ENDPOINT_URL_STS: '', ...env } },
      );
      await recorder.close();
      expectNothingPublished(step);
      expect(step.log).toContain(expected);
      expect(recorder.hosts).toEqual([]);
    }),
  );

  test('never show a password in an endpoint', () =>
    inThisProcess(async (scenario) => {
      const env = { AWS_ENDPOINT_URL_STS: 'http://octo:pass-of-octo@127.0.0.1' };
      const step = await scenario.keyturn(scenario.ciKeys(), { env });
      expectNothingPublished(step);
      expect(step.rawLog).not.toContain('pass-of-octo');
    }));

  test('get a notice for FIPS in a Region without FIPS endpoints', () =>
    inThisProcess(async (scenario) => {
      const recorder = await startRecorder();
      const step = await scenario.keyturn(
        { ...scenario.ciKeys(), 'http-proxy': recorder.url, 'disable-retry': 'true', ...fips },
        { env: { AWS_ENDPOINT_URL_STS: '' } },
      );
      await recorder.close();
      expect(notices(step)).toEqual([expect.stringContaining('no FIPS endpoint of STS for eu-central-1')]);
    }));
});

describe('a variable that redirects STS', () => {
  test('gets one notice when a token is sent there', () =>
    inThisProcess(async (scenario) => {
      scenario.sandbox.faults.add({
        operation: 'AssumeRoleWithWebIdentity',
        fault: { kind: 'drop', when: 'before' },
      });
      const step = await scenario.keyturn(
        { 'role-to-assume': scenario.sandbox.seeded.roles.oidc },
        { env: scenario.oidc() },
      );
      expect(step.exitCode).toBe(0);
      const { host } = new URL(scenario.sandbox.awsUrl);
      expect(notices(step)).toEqual([
        expect.stringContaining(`The identity token goes to ${host}, because AWS_ENDPOINT_URL_STS is set.`),
      ]);
    }));

  test('gets a log line when only signed requests are sent there', () =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn(scenario.ciKeys());
      const { host } = new URL(scenario.sandbox.awsUrl);
      expect(step.log.split(`STS is reached at ${host}, because AWS_ENDPOINT_URL_STS is set.`)).toHaveLength(
        2,
      );
      expect(notices(step)).toEqual([]);
    }));

  test.each([
    ['one variable for both', { AWS_ENDPOINT_URL_STS: '' }, 'AWS_ENDPOINT_URL', 'AWS_ENDPOINT_URL'],
    ['one for each', {}, 'AWS_ENDPOINT_URL_STS', 'AWS_ENDPOINT_URL_IAM'],
  ])('is reported for IAM too: %s', (_name, env, sts, iam) =>
    inThisProcess(async (scenario) => {
      const url = scenario.sandbox.awsUrl;
      const step = await scenario.keyturn(scenario.ciKeys(), { env: { ...env, [sts]: url, [iam]: url } });
      const { host } = new URL(url);
      expect(step.log).toContain(`STS is reached at ${host}, because ${sts} is set.`);
      expect(step.log).toContain(`IAM is reached at ${host}, because ${iam} is set.`);
    }),
  );

  test('gets a notice that names the SAML assertion', () =>
    inThisProcess(async (scenario) => {
      const { roles, samlProviderArn } = scenario.sandbox.seeded;
      const assertion = scenario.sandbox.identityProvider.respond({
        roles: [`${roles.resourceUser},${samlProviderArn}`],
      });
      const step = await scenario.keyturn({ 'saml-assertion': assertion });
      expect(notices(step)).toEqual([expect.stringContaining('The SAML assertion goes to 127.0.0.1')]);
    }));

  test('is reported for existing credentials', () =>
    inThisProcess(async (scenario) => {
      const { accessKeyId, secretAccessKey } = scenario.sandbox.seeded.users.ci.keys;
      const env = { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
      const step = await scenario.keyturn({ 'use-existing-credentials': 'true' }, { env });
      expect(step.log).toContain('because AWS_ENDPOINT_URL_STS is set.');
    }));

  test.each([
    ['for all services', '[default]\nendpoint_url = URL\n', {}],
    [
      'for STS, in the profile in use',
      '[profile a]\nservices = s\n[services s]\nsts =\n  endpoint_url = URL\n',
      { AWS_PROFILE: 'a' },
    ],
    ['in the credentials file', '[default]\nendpoint_url = URL\n', {}, 'credentials'],
  ])('is reported like a setting in a file: %s', (_name, file, env, name = 'config') =>
    inThisProcess(async (scenario) => {
      mkdirSync(join(scenario.job.home, '.aws'));
      writeFileSync(join(scenario.job.home, '.aws', name), file.replace('URL', scenario.sandbox.awsUrl));
      const moved = { ...scenario.oidc(), ...env, AWS_ENDPOINT_URL_STS: '' };
      const inputs = { 'role-to-assume': scenario.sandbox.seeded.roles.oidc };
      const step = await scenario.keyturn(inputs, { env: moved });
      expect(step.exitCode).toBe(0);
      const { host } = new URL(scenario.sandbox.awsUrl);
      const expected = `The identity token goes to ${host}, because endpoint_url in ~/.aws/${name} is set.`;
      expect(notices(step)).toContainEqual(expect.stringContaining(expected));
    }),
  );

  test.each(['config', 'credentials'])('is reported for stored keys like a setting in the %s file', (name) =>
    inThisProcess(async (scenario) => {
      const url = scenario.sandbox.awsUrl;
      mkdirSync(join(scenario.job.home, '.aws'));
      writeFileSync(join(scenario.job.home, '.aws', name), `[default]\nendpoint_url = ${url}\n`);
      const step = await scenario.keyturn(scenario.ciKeys(), { env: { AWS_ENDPOINT_URL_STS: '' } });
      expect(step.exitCode).toBe(0);
      const { host } = new URL(url);
      for (const service of ['STS', 'IAM'])
        expect(step.log).toContain(
          `${service} is reached at ${host}, because endpoint_url in ~/.aws/${name} is set.`,
        );
      expect(notices(step)).toEqual([]);
    }),
  );

  test("gets a notice for a pod's token", () =>
    inThisProcess(async (scenario) => {
      const token = join(scenario.job.home, 'token');
      writeFileSync(token, 'header.payload.signature');
      const env = { AWS_WEB_IDENTITY_TOKEN_FILE: token, AWS_ROLE_ARN: scenario.sandbox.seeded.roles.oidc };
      const step = await scenario.keyturn({}, { env });
      expect(notices(step)).toContainEqual(expect.stringContaining('The identity token goes to 127.0.0.1'));
    }));

  test('is not reported when the step itself sets the endpoint', () =>
    inThisProcess(async (scenario) => {
      const step = await scenario.keyturn(
        { 'role-to-assume': scenario.sandbox.seeded.roles.oidc, 'sts-endpoint': scenario.sandbox.awsUrl },
        { env: scenario.oidc() },
      );
      expect(step.exitCode).toBe(0);
      expect(notices(step)).toEqual([]);
    }));
});

describe('an unprotected connection', () => {
  test.each<[string, Record<string, string>, Record<string, string>, RegExp[]]>([
    [
      'plain http to another host',
      {},
      { AWS_ENDPOINT_URL: 'http://sts.example:81' },
      [/^AWS_ENDPOINT_URL is an http: address, so requests to sts\.example:81 are not encrypted/],
    ],
    [
      'plain http by input',
      { 'sts-endpoint': 'http://sts.example' },
      {},
      [/^sts-endpoint is an http: address/],
    ],
    [
      'certificates that are not checked',
      {},
      { NODE_TLS_REJECT_UNAUTHORIZED: '0' },
      [/^NODE_TLS_REJECT_UNAUTHORIZED is 0/],
    ],
    ['plain http to this machine', {}, { AWS_ENDPOINT_URL: 'http://localhost:4566' }, []],
    ['plain http to an address of this machine', {}, { AWS_ENDPOINT_URL: 'http://127.8.8.8:4566' }, []],
    ['plain http to this machine by IPv6', {}, { AWS_ENDPOINT_URL: 'http://[::1]:4566' }, []],
    [
      'a host whose name begins like localhost',
      {},
      { AWS_ENDPOINT_URL: 'http://127.0.0.1.example' },
      [/^AWS_ENDPOINT_URL is an http/],
    ],
    ['a custom endpoint with https', {}, { AWS_ENDPOINT_URL: 'https://sts.example' }, []],
    ['the default endpoints', {}, {}, []],
  ])('is warned about only if it leaves the machine: %s', (_name, inputs, env, expected) =>
    inThisProcess(async (scenario) => {
      const recorder = await startRecorder();
      const step = await scenario.keyturn(
        { ...scenario.ciKeys(), 'http-proxy': recorder.url, 'disable-retry': 'true', ...inputs },
        { env: { AWS_ENDPOINT_URL_STS: '', ...env } },
      );
      await recorder.close();
      expect(warnings(step)).toEqual(expected.map((line) => expect.stringMatching(line)));
    }),
  );
});
