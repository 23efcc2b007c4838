import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Sandbox, startSandbox } from '../src/sandbox/index.ts';
import { action, type Contender, median, stepEnvironment, wallMs } from './process.ts';
import { timeLine } from './time-line.ts';

export const latencyMs = 50;

/** Compares keys -> role with and without the age check, with 50 ms latency: the check adds no sequential round trip. */
export async function benchAgeCheck(rounds: number): Promise<void> {
  const sandbox = await startSandbox();
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-bench-'));
  sandbox.faults.add({ times: Number.POSITIVE_INFINITY, fault: { kind: 'latency', ms: latencyMs } });
  try {
    const [on, off] = [contender(sandbox, folder, ''), contender(sandbox, folder, '0')];
    const times = { on: [] as number[], off: [] as number[] };
    for (let round = -1; round < rounds; round++) {
      // Alternate the order, because the first process warms caches for the second.
      const order = round % 2 === 0 ? (['on', 'off'] as const) : (['off', 'on'] as const);
      for (const which of order) {
        const ms = await wallMs(which === 'on' ? on : off);
        if (round >= 0) times[which].push(ms);
      }
    }
    const ratio = median(times.on.map((ms, round) => ms / (times.off[round] ?? Number.NaN)));
    const more = median(times.on.map((ms, round) => ms - (times.off[round] ?? Number.NaN)));
    console.log(
      `\nThe check of the key's age, with ${latencyMs} ms before each answer (${rounds} paired rounds)\n`,
    );
    console.log(
      `  on ${median(times.on).toFixed(1)} ms, off (warn-key-age: 0) ${median(times.off).toFixed(1)} ms;`,
    );
    console.log(
      `  on/off ${ratio.toFixed(3)}, ${more.toFixed(1)} ms more, where a round trip in a row would be over ${latencyMs}.`,
    );
    console.log('\n  When each request came and was answered, ms since the process was started:');
    for (const each of [on, off]) await draw(sandbox, each);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await sandbox.close();
  }
}

async function draw(sandbox: Sandbox, each: Contender): Promise<void> {
  sandbox.requests.length = 0;
  const start = Date.now();
  await wallMs(each);
  console.log(`  ${each.name}`);
  for (const line of timeLine(sandbox.requests, start, Date.now())) console.log(line);
}

function contender({ seeded, awsUrl }: Sandbox, folder: string, warnKeyAge: string): Contender {
  const { ci } = seeded.users;
  const env = stepEnvironment(folder, {
    AWS_ENDPOINT_URL: awsUrl,
    'INPUT_AWS-REGION': 'eu-central-1',
    INPUT_AUDIENCE: 'sts.amazonaws.com',
    'INPUT_AWS-ACCESS-KEY-ID': ci.keys.accessKeyId,
    'INPUT_AWS-SECRET-ACCESS-KEY': ci.keys.secretAccessKey,
    'INPUT_ROLE-TO-ASSUME': seeded.roles.ci,
    'INPUT_WARN-KEY-AGE': warnKeyAge,
  });
  return { name: warnKeyAge === '0' ? 'age check off' : 'age check on', args: [action], env };
}
