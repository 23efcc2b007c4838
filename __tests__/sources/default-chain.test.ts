import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Run } from '../../src/clients/run.ts';
import { fromDefaultChain } from '../../src/sources/sdk-default-chain.ts';

const before = { ...process.env };
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-chain-'));
  process.env.AWS_CONFIG_FILE = join(folder, 'config');
  process.env.AWS_EC2_METADATA_DISABLED = 'true';
  process.env.AWS_SHARED_CREDENTIALS_FILE = join(folder, 'credentials');
});
afterEach(() => {
  process.env = { ...before };
  rmSync(folder, { recursive: true, force: true });
});

test('waits no longer than the deadline for a credential_process that hangs', async () => {
  writeFileSync(
    join(folder, 'config'),
    '[default]\ncredential_process = node -e "setTimeout(() => {}, 400)"\n',
  );
  const run = { env: {}, mask: () => {}, log: {}, aws: {} } as unknown as Run;
  await expect(fromDefaultChain(run, 100)).rejects.toMatchObject({
    code: 'Timeout',
    explanation: {
      cause: expect.stringContaining(
        "the profile default of this runner's AWS files is what was being asked",
      ),
    },
  });
  // The SDK runs the program twice, and loads more of its own modules in between.
  await sleep(2_000);
});
