import type { Partition } from '../../aws/partition.ts';

/** A Region of each partition (botocore's endpoints.json). */
export const regions: Readonly<Record<Partition, string>> = {
  aws: 'eu-central-1',
  'aws-cn': 'cn-north-1',
  'aws-us-gov': 'us-gov-west-1',
  'aws-eusc': 'eusc-de-east-1',
  'aws-iso': 'us-iso-east-1',
  'aws-iso-b': 'us-isob-east-1',
  'aws-iso-e': 'eu-isoe-west-1',
  'aws-iso-f': 'us-isof-south-1',
};

/** The options of both commands that create a sandbox. */
export const worldOptions = {
  accounts: { type: 'string' },
  partition: { type: 'string' },
  'key-age': { type: 'string' },
} as const;

interface WorldOptions {
  readonly accounts: 'one' | 'two';
  readonly partition: Partition;
  readonly keyAgeDays: number;
}

/** @throws Error that names the option and its valid values */
export function readWorldOptions(values: {
  readonly accounts?: string | undefined;
  readonly partition?: string | undefined;
  readonly 'key-age'?: string | undefined;
}): WorldOptions {
  const { accounts = 'two', partition = 'aws', 'key-age': keyAge = '0' } = values;
  if (accounts !== 'one' && accounts !== 'two') throw new Error('--accounts takes one or two');
  if (!isPartition(partition))
    throw new Error(`--partition takes ${Object.keys(regions).join(', ')}, not ${partition}`);
  return { accounts, partition, keyAgeDays: wholeNumber(keyAge, '--key-age', 36_500) };
}

export function wholeNumber(text: string, option: string, max: number): number {
  if (/^\d+$/.test(text) && Number(text) <= max) return Number(text);
  throw new Error(`${option} takes a whole number up to ${max}, not ${text}`);
}

const isPartition = (name: string): name is Partition => Object.hasOwn(regions, name);
