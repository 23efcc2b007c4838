import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { IAMClient, ListAccessKeysCommand } from '@aws-sdk/client-iam';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { onUnix } from '../platforms.ts';

const main = join(__dirname, '..', '..', 'src', 'sandbox', 'main.ts');

const started: ChildProcessWithoutNullStreams[] = [];

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

function start(...args: string[]): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [main, ...args]);
  started.push(child);
  return child;
}

async function firstLine({ stdout }: ChildProcessWithoutNullStreams): Promise<string> {
  const [line] = await once(createInterface({ input: stdout }), 'line');
  return String(line);
}

async function outcome(child: ChildProcessWithoutNullStreams): Promise<[number | null, string]> {
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const [code] = await once(child, 'close');
  return [code as number | null, stderr];
}

describe('npm run sandbox', () => {
  test('prints the connection details with --json, and ends at SIGTERM', async () => {
    const child = start('--json', '--accounts', 'one', '--partition', 'aws-cn', '--key-age', '100');
    const { awsUrl, region, users, githubUrl, githubToken } = JSON.parse(await firstLine(child));
    const { arn, keys } = users.ci;
    const client = new STSClient({ endpoint: awsUrl, region, credentials: keys });
    expect(arn).toMatch(/^arn:aws-cn:iam:/);
    expect((await client.send(new GetCallerIdentityCommand({}))).Arn).toBe(arn);
    client.destroy();
    expect(region).toBe('cn-north-1');
    const iam = new IAMClient({ endpoint: awsUrl, region, credentials: keys });
    const { AccessKeyMetadata: [listed] = [] } = await iam.send(new ListAccessKeysCommand({}));
    iam.destroy();
    const ageDays = (Date.now() - (listed?.CreateDate?.getTime() ?? 0)) / 86_400_000;
    expect(Math.round(ageDays)).toBe(100);
    const secrets = await fetch(`${githubUrl}/repos/octo-org/octo-repo/actions/secrets`, {
      headers: { authorization: `Bearer ${githubToken}` },
    });
    expect(await secrets.json()).toMatchObject({
      secrets: expect.arrayContaining([expect.objectContaining({ name: 'AWS_CREDENTIALS' })]),
    });
    child.kill('SIGTERM');
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
  });

  onUnix.each(['SIGINT', 'SIGHUP'] as const)('ends at %s', async (signal) => {
    const child = start('--json');
    await firstLine(child);
    child.kill(signal);
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  test('prints example commands with the endpoint, and both Region variables', async () => {
    const child = start();
    let text = '';
    for await (const chunk of child.stdout) {
      text += chunk;
      if (text.includes('Users with MFA')) break;
    }
    child.kill('SIGTERM');
    const url = /STS and IAM at (http:\S+),/.exec(text)?.[1];
    const lines = text.match(/^ +aws .*$/gm) ?? [];
    expect(lines).toHaveLength(3);
    expect(lines.filter((line) => !line.startsWith(`  aws --endpoint-url ${url} sts `))).toEqual([]);
    expect(text).toContain(' AWS_REGION=eu-central-1 AWS_DEFAULT_REGION=eu-central-1 ');
  });

  test.each([
    ['an invalid port', ['--port', '99999'], '--port takes a whole number up to 65535, not 99999'],
    ['another number of accounts', ['--accounts', 'three'], '--accounts takes one or two'],
    ['an unknown partition', ['--partition', 'china'], 'not china'],
    [
      'an unknown partition with a valid form',
      ['--partition', 'aws-mars'],
      '--partition takes aws, aws-cn, aws-us-gov',
    ],
    ['an invalid age', ['--key-age', '100d'], '--key-age takes a whole number'],
    ['an unknown option', ['--prot', '1'], '--prot'],
  ])('refuses %s and prints the usage', async (_name, args, message) => {
    const [code, stderr] = await outcome(start(...args));
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).toContain('Usage: npm run sandbox');
  });

  test('names a port that is in use', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const [code, stderr] = await outcome(start('--port', String(port)));
    taken.close();
    expect(code).toBe(2);
    expect(stderr).toContain(String(port));
  });
});
