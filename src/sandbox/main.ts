// `npm run sandbox`: an AWS and a GitHub on loopback, to try policies and clients against.
import { parseArgs, styleText } from 'node:util';
import { type Sandbox, startSandbox } from './index.ts';

const usage = `Usage: npm run sandbox -- [--port N] [--github-port N] [--accounts one|two] [--partition NAME] [--json]

  --port, --github-port  where STS and IAM, and GitHub, listen (default: free ports)
  --accounts             whether the resource roles live in an account of their own (default: two)
  --partition            aws, aws-cn or aws-us-gov (default: aws)
  --json                 print one JSON object, for scripts`;

/** What `--json` prints, and what the text is made of. */
function describe({ awsUrl, githubUrl, seeded, github }: Sandbox) {
  return {
    awsUrl,
    githubUrl,
    ...seeded,
    githubToken: github.world.createToken(),
    oidcJob: github.job({ repository: 'octo-org/octo-repo', ref: 'refs/heads/main' }),
  };
}

function tell(sandbox: Sandbox): string {
  const { awsUrl, seeded } = sandbox;
  const { ci, alice, admin } = seeded.users;
  const bold = (text: string) => styleText('bold', text);
  return `${bold('An AWS for trying things out')}: STS and IAM at ${awsUrl}, GitHub at ${sandbox.githubUrl}.
Its accounts, users and keys exist only here, and are gone when it ends (Ctrl-C).

${bold('Act as the CI user')} (${ci.arn}):
  export AWS_ENDPOINT_URL=${awsUrl} AWS_REGION=eu-central-1 AWS_EC2_METADATA_DISABLED=true
  export AWS_ACCESS_KEY_ID=${ci.keys.accessKeyId} AWS_SECRET_ACCESS_KEY=${ci.keys.secretAccessKey}

${bold('Try')}:
  aws sts get-caller-identity
  aws sts assume-role --role-session-name me --role-arn ${seeded.roles.ci}
  aws sts assume-role --role-session-name me --role-arn ${seeded.roles.resourceUser}   # denied: no MFA

${bold('Users with MFA')}: ${alice.userName} (group users), ${admin.userName} (group admins). Keys, seeds and roles: npm run sandbox -- --json`;
}

function port(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text) && Number(text) < 65_536) return Number(text);
  throw new Error(`${text} is not a port`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      'github-port': { type: 'string' },
      accounts: { type: 'string', default: 'two' },
      partition: { type: 'string', default: 'aws' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(usage);
  if (values.accounts !== 'one' && values.accounts !== 'two') throw new Error('--accounts takes one or two');
  if (!/^aws(-[a-z]+)*$/.test(values.partition)) throw new Error(`${values.partition} is no partition`);
  const [awsPort, githubPort] = [port(values.port), port(values['github-port'])];
  const sandbox = await startSandbox({
    accounts: values.accounts,
    partition: values.partition,
    ...(awsPort === undefined ? {} : { awsPort }),
    ...(githubPort === undefined ? {} : { githubPort }),
  });
  console.log(values.json ? JSON.stringify(describe(sandbox)) : tell(sandbox));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sandbox.close());
}

await main().catch((error: unknown) => {
  console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  process.exitCode = 2;
});
