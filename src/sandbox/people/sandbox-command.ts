import { parseArgs, styleText } from 'node:util';
import type { Sandbox } from '../index.ts';
import { readWorldOptions, regions, wholeNumber, worldOptions } from './options.ts';
import { endWithNpm } from './parents.ts';

export const usage = `Usage: npm run sandbox -- [--port N] [--github-port N] [--control-port N]
                               [--accounts one|two] [--partition NAME] [--key-age DAYS] [--json]

  --port, --github-port, --control-port
                         ports for STS and IAM, for GitHub, and for \`npm run try\` (default: free ports)
  --accounts             two puts the resource roles into a second account (default: two)
  --partition            ${Object.keys(regions).join(', ')} (default: aws)
  --key-age              the age of the CI user's key in days (default: 0); it is stored as AWS_CREDENTIALS
                         in the Actions secrets of octo-org/octo-repo
  --json                 print one JSON object, for scripts`;

/** The output of `--json`. */
function describe(sandbox: Sandbox, region: string, controlUrl: string) {
  const { awsUrl, githubUrl, seeded, github, identityProvider } = sandbox;
  const { roles, samlProviderArn } = seeded;
  return {
    awsUrl,
    githubUrl,
    controlUrl,
    region,
    ...seeded,
    githubToken: github.world.createToken(),
    // Valid for five minutes.
    samlAssertion: identityProvider.respond({ roles: [`${roles.resourceUser},${samlProviderArn}`] }),
    oidcJob: github.job({ repository: 'octo-org/octo-repo', ref: 'refs/heads/main' }),
  };
}

function greeting(sandbox: Sandbox, region: string, controlUrl: string): string {
  const { awsUrl, seeded } = sandbox;
  const { ci, alice, admin } = seeded.users;
  // Older versions of the AWS CLI ignore AWS_ENDPOINT_URL and would send requests to the real AWS.
  const aws = `aws --endpoint-url ${awsUrl}`;
  const bold = (text: string) => styleText('bold', text);
  return `${bold('An AWS for trying things out')}: STS and IAM at ${awsUrl}, GitHub at ${sandbox.githubUrl}.
Its accounts, users and keys exist only here, and disappear when it ends (Ctrl-C).

${bold('Act as the CI user')} (${ci.arn}):
  export AWS_ENDPOINT_URL=${awsUrl} AWS_REGION=${region} AWS_DEFAULT_REGION=${region} AWS_EC2_METADATA_DISABLED=true
  export AWS_ACCESS_KEY_ID=${ci.keys.accessKeyId} AWS_SECRET_ACCESS_KEY=${ci.keys.secretAccessKey}

${bold('Try')}:
  ${aws} sts get-caller-identity
  ${aws} sts assume-role --role-session-name me --role-arn ${seeded.roles.ci}
  ${aws} sts assume-role --role-session-name me --role-arn ${seeded.roles.resourceUser}   # denied: no MFA

${bold('Run the action here')}, as often as you like (docs/sandbox.md):
  npm run try -- --on ${controlUrl} examples/rotate-self.yml

${bold('Users with MFA')}: ${alice.userName} (group users), ${admin.userName} (group admins). Keys, seeds and roles: npm run sandbox -- --json`;
}

const port = (text: string | undefined, option: string): number | undefined =>
  text === undefined ? undefined : wholeNumber(text, option, 65_535);

/**
 * Runs a sandbox until a signal ends it, and prints how to use it.
 *
 * @param args - as in `usage`
 * @throws Error that names a wrong option
 */
export async function runSandbox(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      'github-port': { type: 'string' },
      'control-port': { type: 'string' },
      ...worldOptions,
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(usage);
  const { accounts, partition, keyAgeDays } = readWorldOptions(values);
  const [awsPort, githubPort] = [port(values.port, '--port'), port(values['github-port'], '--github-port')];
  // Loaded only now, so that a wrong option is reported at once.
  const [{ startSandbox }, { furnish }, { controlOf }, { serveControl }] = await Promise.all([
    import('../index.ts'),
    import('./furnish.ts'),
    import('./control.ts'),
    import('./remote-control.ts'),
  ]);
  const sandbox = await startSandbox({
    accounts,
    partition,
    ...(awsPort === undefined ? {} : { awsPort }),
    ...(githubPort === undefined ? {} : { githubPort }),
  });
  furnish(sandbox, keyAgeDays);
  const control = await serveControl(controlOf(sandbox), port(values['control-port'], '--control-port'));
  const region = regions[partition];
  const text = values.json
    ? JSON.stringify(describe(sandbox, region, control.url))
    : greeting(sandbox, region, control.url);
  const ended = endOnSignal(async () => {
    control.close();
    await sandbox.close();
  });
  console.log(text);
  await ended;
}

/** Ends on Ctrl-C, `kill`, a closed terminal or the end of npm. A second signal ends the process at once. */
function endOnSignal(close: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    let isClosing = false;
    const end = () => {
      if (!isClosing) close().then(resolve, reject);
      isClosing = true;
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end);
    endWithNpm(end);
  });
}
