import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/index.ts';
import { controlOf } from '../../../src/sandbox/people/control.ts';
import { furnish } from '../../../src/sandbox/people/furnish.ts';
import { remoteControl, serveControl } from '../../../src/sandbox/people/remote-control.ts';
import { Job } from '../../../src/sandbox/runner/job.ts';
import { action } from '../../scenarios/harness.ts';

const day = 86_400_000;

async function inSandbox(story: (sandbox: Sandbox) => Promise<void>): Promise<void> {
  const sandbox = await startSandbox();
  try {
    await story(sandbox);
  } finally {
    await sandbox.close();
  }
}

async function whoAmI({ awsUrl, seeded }: Sandbox): Promise<string | undefined> {
  const client = new STSClient({
    endpoint: awsUrl,
    region: 'eu-central-1',
    credentials: seeded.users.ci.keys,
    maxAttempts: 1,
  });
  try {
    return (await client.send(new GetCallerIdentityCommand({}))).Arn;
  } finally {
    client.destroy();
  }
}

describe('the control of a sandbox', () => {
  test('works the same from another process, and shows no secret', () =>
    inSandbox(async (sandbox) => {
      furnish(sandbox, 100);
      const local = controlOf(sandbox);
      const server = await serveControl(local);
      const remote = remoteControl(server.url);
      await remote.advance(8 * day);
      const view = await remote.view();
      expect(view).toEqual({ ...(await local.view()), now: expect.any(String) });
      expect(view.keys).toContainEqual({
        user: 'ci-deployer',
        id: expect.stringMatching(/^AKIA…\w{4}$/),
        status: 'Active',
        ageDays: 108,
        places: ['octo-org/octo-repo AWS_CREDENTIALS'],
      });
      expect(JSON.stringify(view)).not.toContain(sandbox.seeded.users.ci.keys.secretAccessKey);
      const started = await remote.start({ environment: 'key-rotation', idToken: false });
      expect(started.laterMs).toBe(8 * day);
      expect(Object.keys(started.secrets)).toContain('KEY_ROTATION_APP_KEY');
      expect(started.env).not.toHaveProperty('ACTIONS_ID_TOKEN_REQUEST_TOKEN');
      await remote.end(started.runId);
      server.close();
    }));

  test.each([
    ["a browser's form", { method: 'POST', body: 'x' }],
    ['a GET', {}],
  ])('refuses %s', (_name, request) =>
    inSandbox(async (sandbox) => {
      const server = await serveControl(controlOf(sandbox));
      const response = await fetch(`${server.url}/view`, request);
      expect(response.status).toBe(400);
      expect(Object.keys((await response.json()) as object)).toEqual(['error']);
      server.close();
    }),
  );

  test('reports that no sandbox answers', async () => {
    await expect(remoteControl('http://127.0.0.1:9').view()).rejects.toThrow(
      'no sandbox answers at http://127.0.0.1:9',
    );
  });

  test("accepts signatures by this machine's clock after time was advanced", () =>
    inSandbox(async (sandbox) => {
      sandbox.clock.advanceWall(100 * day);
      await expect(whoAmI(sandbox)).rejects.toThrow('Signature expired');
      controlOf(sandbox);
      expect(await whoAmI(sandbox)).toBe(sandbox.seeded.users.ci.arn);
    }));
});

test("an action sees the sandbox's time when its job has the sandbox's clock", () =>
  inSandbox(async (sandbox) => {
    const job = new Job({ env: { AWS_ENDPOINT_URL: sandbox.awsUrl }, clock: sandbox.clock });
    sandbox.clock.advanceWall(100 * day);
    const { accessKeyId, secretAccessKey } = sandbox.seeded.users.ci.keys;
    const step = await job.uses(action, {
      with: { 'aws-region': 'eu-central-1', 'aws-credentials': `${accessKeyId}\n${secretAccessKey}` },
    });
    expect(step.outputs).toMatchObject({ 'key-age-days': '100', 'key-status': 'warn' });
    await job.dispose();
  }));
