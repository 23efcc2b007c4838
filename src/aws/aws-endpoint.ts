import { KeyturnError } from '../errors.ts';
import type { EndpointOptions } from './endpoints.ts';
import { type Partition, partitionOf } from './partition.ts';

/** Where a service is reached, and the Region that its signatures name. */
export interface AwsEndpoint {
  readonly url: URL;
  readonly signingRegion: string;
}

/** Index into the hosts of a service: 1 for FIPS, plus 2 for dual-stack. */
type Variants<T> = readonly [regular: T, fips: T, dualStack: T, dualStackFips: T];

interface PartitionHosts {
  readonly suffix: string;
  readonly dualStackSuffix: string;
  /** A partition has one IAM. */
  readonly iam: Variants<string>;
  readonly iamRegion: string;
}

/**
 * What the SDK's endpoint rules say, as a table: the rules and their interpreter are 55 KB, and Keyturn connects before it
 * loads the SDK. A test compares both for every Region (`__tests__/aws/aws-endpoint.test.ts`).
 */
const partitions: Readonly<Record<Partition, PartitionHosts>> = {
  aws: {
    suffix: 'amazonaws.com',
    dualStackSuffix: 'api.aws',
    iam: ['iam.amazonaws.com', 'iam-fips.amazonaws.com', 'iam.global.api.aws', 'iam-fips.global.api.aws'],
    iamRegion: 'us-east-1',
  },
  'aws-cn': {
    suffix: 'amazonaws.com.cn',
    dualStackSuffix: 'api.amazonwebservices.com.cn',
    iam: [
      'iam.cn-north-1.amazonaws.com.cn',
      'iam-fips.amazonaws.com.cn',
      'iam.global.api.amazonwebservices.com.cn',
      'iam-fips.api.amazonwebservices.com.cn',
    ],
    iamRegion: 'cn-north-1',
  },
  'aws-us-gov': {
    suffix: 'amazonaws.com',
    dualStackSuffix: 'api.aws',
    iam: ['iam.us-gov.amazonaws.com', 'iam.us-gov.amazonaws.com', 'iam.us-gov.api.aws', 'iam.us-gov.api.aws'],
    iamRegion: 'us-gov-west-1',
  },
  'aws-eusc': {
    suffix: 'amazonaws.eu',
    dualStackSuffix: 'api.amazonwebservices.eu',
    iam: [
      'iam.eusc-de-east-1.amazonaws.eu',
      'iam-fips.amazonaws.eu',
      'iam.global.api.amazonwebservices.eu',
      'iam-fips.api.amazonwebservices.eu',
    ],
    iamRegion: 'eusc-de-east-1',
  },
  'aws-iso': {
    suffix: 'c2s.ic.gov',
    dualStackSuffix: 'api.aws.ic.gov',
    iam: [
      'iam.us-iso-east-1.c2s.ic.gov',
      'iam-fips.us-iso-east-1.c2s.ic.gov',
      'iam.api.aws.ic.gov',
      'iam-fips.api.aws.ic.gov',
    ],
    iamRegion: 'us-iso-east-1',
  },
  'aws-iso-b': {
    suffix: 'sc2s.sgov.gov',
    dualStackSuffix: 'api.aws.scloud',
    iam: [
      'iam.us-isob-east-1.sc2s.sgov.gov',
      'iam-fips.us-isob-east-1.sc2s.sgov.gov',
      'iam.api.aws.scloud',
      'iam-fips.api.aws.scloud',
    ],
    iamRegion: 'us-isob-east-1',
  },
  'aws-iso-e': {
    suffix: 'cloud.adc-e.uk',
    dualStackSuffix: 'api.cloud-aws.adc-e.uk',
    iam: [
      'iam.eu-isoe-west-1.cloud.adc-e.uk',
      'iam-fips.cloud.adc-e.uk',
      'iam.api.cloud-aws.adc-e.uk',
      'iam-fips.api.cloud-aws.adc-e.uk',
    ],
    iamRegion: 'eu-isoe-west-1',
  },
  'aws-iso-f': {
    suffix: 'csp.hci.ic.gov',
    dualStackSuffix: 'api.aws.hci.ic.gov',
    iam: [
      'iam.us-isof-south-1.csp.hci.ic.gov',
      'iam-fips.csp.hci.ic.gov',
      'iam.api.aws.hci.ic.gov',
      'iam-fips.api.aws.hci.ic.gov',
    ],
    iamRegion: 'us-isof-south-1',
  },
};

/** The Regions whose clients once used the global endpoint of STS by default. */
const onceGlobal: ReadonlySet<string> = new Set([
  'ap-northeast-1',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ca-central-1',
  'eu-central-1',
  'eu-north-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'sa-east-1',
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
]);

/**
 * The endpoint of STS or IAM for a Region.
 *
 * @throws KeyturnError `InvalidInput` for a custom endpoint with FIPS or dual-stack
 */
export function awsEndpoint(service: 'sts' | 'iam', region: string, options: EndpointOptions): AwsEndpoint {
  const { endpoint, useFipsEndpoint = false, useDualstackEndpoint = false } = options;
  if (endpoint !== undefined) {
    if (useFipsEndpoint || useDualstackEndpoint) throw contradiction(endpoint);
    return { url: new URL(endpoint), signingRegion: region };
  }
  const variant = ((useFipsEndpoint ? 1 : 0) + (useDualstackEndpoint ? 2 : 0)) as 0 | 1 | 2 | 3;
  const partition = partitionOf(region);
  if (service === 'iam') {
    const { iam, iamRegion } = partitions[partition];
    return { url: new URL(`https://${iam[variant]}`), signingRegion: iamRegion };
  }
  const isGlobal = region === 'aws-global' || (options.useGlobalEndpoint && onceGlobal.has(region));
  if (isGlobal && variant === 0)
    return { url: new URL('https://sts.amazonaws.com'), signingRegion: 'us-east-1' };
  return { url: new URL(`https://${stsHosts(region, partition)[variant]}`), signingRegion: region };
}

/** GovCloud's usual endpoints are FIPS endpoints. */
function stsHosts(region: string, partition: Partition): Variants<string> {
  const { suffix, dualStackSuffix } = partitions[partition];
  const regular = `sts.${region}.${suffix}`;
  return [
    regular,
    partition === 'aws-us-gov' ? regular : `sts-fips.${region}.${suffix}`,
    `sts.${region}.${dualStackSuffix}`,
    `sts-fips.${region}.${dualStackSuffix}`,
  ];
}

/** Inputs and variables were checked before; here the endpoint or the variant comes from a file. */
function contradiction(endpoint: string): KeyturnError {
  return new KeyturnError('InvalidInput', {
    summary: `A FIPS or dual-stack endpoint is asked for, and the custom endpoint ${endpoint} is set as well.`,
    cause: 'one of them is set in ~/.aws/config or ~/.aws/credentials.',
    remedy:
      'remove endpoint_url, or use_fips_endpoint and use_dualstack_endpoint, from the file; AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: true ignores endpoint_url.',
  });
}
