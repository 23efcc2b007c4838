import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';

/**
 * A later step that uses the AWS SDK: prints the identity of the default chain, or the SDK's error, for one environment
 * after the other.
 */
const program = `
  const { STSClient, GetCallerIdentityCommand } = require(${JSON.stringify(require.resolve('@aws-sdk/client-sts'))});
  require('node:readline').createInterface({ input: process.stdin }).on('line', async (line) => {
    for (const name of Object.keys(process.env)) delete process.env[name];
    const { env, times } = JSON.parse(line);
    Object.assign(process.env, env);
    const client = new STSClient({ maxAttempts: 1 });
    const ask = () => client.send(new GetCallerIdentityCommand({}));
    let asked = ask();
    for (let more = 1; more < times; more++) asked = asked.then(ask);
    const answer = await asked.then(({ Arn }) => Arn, ({ message }) => message);
    client.destroy();
    console.log(JSON.stringify(answer));
  });`;

let started: { readonly child: ChildProcessWithoutNullStreams; readonly lines: Interface } | undefined;

afterAll(() => {
  started?.child.kill();
});

/**
 * The identity that the AWS SDK finds in an environment, or its error. One process answers all questions of a test file,
 * because the SDK takes long to load. It reads each profile file once, so ask after the last change of a HOME's files.
 *
 * @param times - how often the same client asks; the last answer counts
 */
export async function identityInSdk(env: Readonly<Record<string, string>>, times = 1): Promise<string> {
  started ??= start();
  const { child, lines } = started;
  const answer = once(lines, 'line');
  child.stdin.write(`${JSON.stringify({ env, times })}\n`);
  const [line] = await answer;
  return JSON.parse(line as string);
}

function start(): NonNullable<typeof started> {
  const child = spawn(process.execPath, ['-e', program]);
  child.stderr.pipe(process.stderr);
  return { child, lines: createInterface({ input: child.stdout }) };
}
