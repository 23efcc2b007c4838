import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IAMClient } from '@aws-sdk/client-iam';
import { STSClient } from '@aws-sdk/client-sts';
import { awsEndpoint } from '../../src/aws/aws-endpoint.ts';

/** Every Region that the SDK knows, and a few that it does not. */
function regions(): readonly string[] {
  const core = join(__dirname, '..', '..', 'node_modules', '@aws-sdk', 'core', 'dist-es', 'submodules');
  const partitions = join(core, 'client', 'util-endpoints', 'lib', 'aws', 'partitions.js');
  const known = readFileSync(partitions, 'utf8').match(/"[a-z]{2,4}(?:-[a-z]+)+-\d+"/g) ?? [];
  const unknown = ['eu-central-9', 'us-gov-south-1', 'cn-west-3', 'eusc-de-west-7', 'atlantis', 'aws-global'];
  return [...new Set(known.map((quoted) => quoted.slice(1, -1))), ...unknown];
}

const variants = [false, true].flatMap((useFipsEndpoint) =>
  [false, true].flatMap((useDualstackEndpoint) =>
    [false, true].map((useGlobalEndpoint) => ({ useFipsEndpoint, useDualstackEndpoint, useGlobalEndpoint })),
  ),
);

const clients = {
  sts: new STSClient({ region: 'eu-central-1' }),
  iam: new IAMClient({ region: 'eu-central-1' }),
};

/** What the SDK's own client would use. */
function endpointOfSdk(service: 'sts' | 'iam', region: string, options: (typeof variants)[number]) {
  const { url, properties } = clients[service].config.endpointProvider({
    Region: region,
    UseFIPS: options.useFipsEndpoint,
    UseDualStack: options.useDualstackEndpoint,
    ...(service === 'sts' ? { UseGlobalEndpoint: options.useGlobalEndpoint } : {}),
  });
  return { url: url.href, signingRegion: properties?.authSchemes?.[0]?.signingRegion ?? region };
}

test('the SDK knows Regions of all partitions', () => {
  expect(regions().length).toBeGreaterThan(40);
  expect(regions()).toEqual(expect.arrayContaining(['us-gov-west-1', 'cn-north-1', 'eusc-de-east-1']));
});

test.each(['sts', 'iam'] as const)(
  "the endpoints of %s are those of the SDK's rules, in every Region",
  (service) => {
    const pairs = regions().flatMap((region) =>
      variants.map((options) => {
        const { url, signingRegion } = awsEndpoint(service, region, options);
        const own = { url: url.href, signingRegion };
        return { region, options, own, sdk: endpointOfSdk(service, region, options) };
      }),
    );
    expect(
      pairs.filter(({ own, sdk }) => own.url !== sdk.url || own.signingRegion !== sdk.signingRegion),
    ).toEqual([]);
  },
);

test.each([{ useFipsEndpoint: true }, { useDualstackEndpoint: true }])(
  'a custom endpoint excludes the variants of AWS: %j',
  (variant) => {
    const options = { endpoint: 'http://127.0.0.1:4566', ...variant };
    expect(() => awsEndpoint('sts', 'eu-central-1', options)).toThrow(/custom endpoint http:\/\/127/);
  },
);

test('a custom endpoint takes precedence, and its requests are signed for the Region', () => {
  const endpoint = awsEndpoint('iam', 'eu-central-1', { endpoint: 'http://127.0.0.1:4566' });
  expect(endpoint).toEqual({ url: new URL('http://127.0.0.1:4566'), signingRegion: 'eu-central-1' });
});
