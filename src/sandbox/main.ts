// `npm run sandbox`: an AWS and a GitHub on loopback, to try policies and clients against.
import { parseArgs, styleText } from 'node:util';
import type { Partition } from '../aws/partition.ts';
import { type Sandbox, startSandbox } from './index.ts';

/** A Region of each partition (botocore's endpoints.json). */
const regions: Readonly<Record<Partition, string>> = {
  aws: 'eu-central-1',
  'aws-cn': 'cn-north-1',
  'aws-us-gov': 'us-gov-west-1',
  'aws-eusc': 'eusc-de-east-1',
  'aws-iso': 'us-iso-east-1',
  'aws-iso-b': 'us-isob-east-1',
  'aws-iso-e': 'eu-isoe-west-1',
  'aws-iso-f': 'us-isof-south-1',
};

const usage = `Usage: npm run sandbox -- [--port N] [--github-port N] [--accounts one|two] [--partition NAME] [--key-age DAYS] [--json]

  --port, --github-port  where STS and IAM, and GitHub, listen (default: free ports)
  --accounts             whether the resource roles live in an account of their own (default: two)
  --partition            ${Object.keys(regions).join(', ')} (default: aws)
  --key-age              how old the CI user's key is, in days (default: 0); it is stored as AWS_CREDENTIALS
                         among the Actions secrets of octo-org/octo-repo
  --json                 print one JSON object, for scripts`;

/** What `--json` prints, and what the text is made of. */
function describe({ awsUrl, githubUrl, seeded, github, identityProvider }: Sandbox, region: string) {
  const { roles, samlProviderArn } = seeded;
  return {
    awsUrl,
    githubUrl,
    region,
    ...seeded,
    githubToken: github.world.createToken(),
    // Good for five minutes.
    samlAssertion: identityProvider.respond({ roles: [`${roles.resourceUser},${samlProviderArn}`] }),
    oidcJob: github.job({ repository: 'octo-org/octo-repo', ref: 'refs/heads/main' }),
  };
}

function tell(sandbox: Sandbox, region: string): string {
  const { awsUrl, seeded } = sandbox;
  const { ci, alice, admin } = seeded.users;
  // Older versions of the AWS CLI do not know AWS_ENDPOINT_URL, and would ask the real AWS.
  const aws = `aws --endpoint-url ${awsUrl}`;
  const bold = (text: string) => styleText('bold', text);
  return `${bold('An AWS for trying things out')}: STS and IAM at ${awsUrl}, GitHub at ${sandbox.githubUrl}.
Its accounts, users and keys exist only here, and are gone when it ends (Ctrl-C).

${bold('Act as the CI user')} (${ci.arn}):
  export AWS_ENDPOINT_URL=${awsUrl} AWS_REGION=${region} AWS_DEFAULT_REGION=${region} AWS_EC2_METADATA_DISABLED=true
  export AWS_ACCESS_KEY_ID=${ci.keys.accessKeyId} AWS_SECRET_ACCESS_KEY=${ci.keys.secretAccessKey}

${bold('Try')}:
  ${aws} sts get-caller-identity
  ${aws} sts assume-role --role-session-name me --role-arn ${seeded.roles.ci}
  ${aws} sts assume-role --role-session-name me --role-arn ${seeded.roles.resourceUser}   # denied: no MFA

${bold('Users with MFA')}: ${alice.userName} (group users), ${admin.userName} (group admins). Keys, seeds and roles: npm run sandbox -- --json`;
}

/** The CI user's key, as a repository that rotates it would hold it. */
function storeKey({ world, github, seeded }: Sandbox, ageDays: number): void {
  const { accessKeyId, secretAccessKey } = seeded.users.ci.keys;
  const key = world.account(seeded.usersAccountId).users.get(seeded.users.ci.userName)?.accessKeys[0];
  if (!key) throw new Error('the seeded world has lost its CI user');
  const createdAt = new Date(world.clock.now().getTime() - ageDays * 86_400_000);
  Object.assign(key, { createdAt });
  const { actions } = github.world.repository('octo-org/octo-repo').stores;
  actions.set('AWS_CREDENTIALS', `${accessKeyId}\n${secretAccessKey}`);
  for (const secret of actions.secrets.values()) secret.updatedAt = createdAt;
}

const isPartition = (name: string): name is Partition => Object.hasOwn(regions, name);

function wholeNumber(text: string, option: string, most: number): number {
  if (/^\d+$/.test(text) && Number(text) <= most) return Number(text);
  throw new Error(`${option} takes a whole number up to ${most}, and not ${text}`);
}

const port = (text: string | undefined, option: string): number | undefined =>
  text === undefined ? undefined : wholeNumber(text, option, 65_535);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      'github-port': { type: 'string' },
      accounts: { type: 'string', default: 'two' },
      partition: { type: 'string', default: 'aws' },
      'key-age': { type: 'string', default: '0' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(usage);
  if (values.accounts !== 'one' && values.accounts !== 'two') throw new Error('--accounts takes one or two');
  const { partition } = values;
  if (!isPartition(partition))
    throw new Error(`--partition takes ${Object.keys(regions).join(', ')}, and ${partition} is none of them`);
  const keyAgeDays = wholeNumber(values['key-age'], '--key-age', 36_500);
  const [awsPort, githubPort] = [port(values.port, '--port'), port(values['github-port'], '--github-port')];
  const sandbox = await startSandbox({
    accounts: values.accounts,
    partition,
    ...(awsPort === undefined ? {} : { awsPort }),
    ...(githubPort === undefined ? {} : { githubPort }),
  });
  storeKey(sandbox, keyAgeDays);
  const region = regions[partition];
  console.log(values.json ? JSON.stringify(describe(sandbox, region)) : tell(sandbox, region));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sandbox.close());
}

await main().catch((error: unknown) => {
  console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  process.exitCode = 2;
});
