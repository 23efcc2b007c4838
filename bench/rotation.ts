import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LoggedRequest, type Sandbox, startSandbox } from '../src/sandbox/index.ts';
import { latencyMs } from './age-check.ts';
import { action, type Contender, stepEnvironment, wallMs } from './process.ts';

const dayMs = 86_400_000;

/** Times a rotation into several repositories, with 50 ms latency to AWS and GitHub and GitHub's limit on writes. */
export async function benchRotation(targets: number): Promise<void> {
  const sandbox = await startSandbox();
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-bench-'));
  sandbox.faults.add({ times: Number.POSITIVE_INFINITY, fault: { kind: 'latency', ms: latencyMs } });
  // GitHub docs, "Rate limits for the REST API": 80 content-creating requests per minute.
  sandbox.github.world.secondaryLimit = { writesPerMinute: 80 };
  try {
    const rotation = setUp(sandbox, folder, targets);
    const start = Date.now();
    const ms = await wallMs(rotation);
    report(targets, ms, sandbox.requests, start);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await sandbox.close();
  }
}

/** A run that is due to rotate its own key, stored in that many repositories. */
export function setUp(
  { world, github, awsUrl, githubUrl }: Sandbox,
  folder: string,
  targets: number,
): Contender {
  const [key] = world.account('123456789012').users.get('ci-deployer')?.accessKeys ?? [];
  if (!key) throw new Error('the CI user has no key');
  Object.assign(key, { createdAt: new Date(Date.now() - 100 * dayMs) });
  const names = Array.from({ length: targets }, (_, index) =>
    index === 0 ? 'octo-org/octo-repo' : `octo-org/repo-${index}`,
  );
  for (const name of names) {
    const repository = github.world.repositories.get(name) ?? github.world.createRepository(name);
    repository.stores.actions.set('AWS_CREDENTIALS', `${key.id}\n${key.secret}`);
  }
  // The secrets were stored long ago. A write in the same second could not be detected.
  for (const { stores } of github.world.repositories.values())
    for (const secret of stores.actions.secrets.values()) secret.updatedAt = new Date(Date.now() - dayMs);
  const env = stepEnvironment(folder, {
    AWS_ENDPOINT_URL: awsUrl,
    GITHUB_API_URL: githubUrl,
    GITHUB_REPOSITORY: 'octo-org/octo-repo',
    GITHUB_RUN_ID: '1658821493',
    'INPUT_AWS-REGION': 'eu-central-1',
    'INPUT_AWS-CREDENTIALS': `${key.id}\n${key.secret}`,
    INPUT_ROTATE: 'now',
    'INPUT_GITHUB-TOKEN': github.world.createToken(),
    'INPUT_ROTATE-TARGETS': names.map((name) => `${name} AWS_CREDENTIALS`).join('\n'),
  });
  return { name: `rotation into ${targets}`, args: [action], env };
}

function report(targets: number, ms: number, requests: readonly LoggedRequest[], start: number): void {
  const of = (service: LoggedRequest['service']) => requests.filter((each) => each.service === service);
  const writes = of('github').filter(({ method }) => method !== 'GET');
  const limited = of('github').filter(({ status }) => status === 403 || status === 429);
  const waiting = requests.reduce((sum, { at, answeredAt = at }) => sum + answeredAt - at, 0);
  console.log(
    `\nA rotation into ${targets} ${targets === 1 ? 'target' : 'targets'}, ${latencyMs} ms before each answer, 80 writes a minute\n`,
  );
  console.log(
    `  ${(ms / 1000).toFixed(1)} s; ${requests.length} requests: ${of('iam').length + of('sts').length} to AWS, ${of('github').length} to GitHub (${writes.length} other than GET, ${limited.length} refused by a limit)`,
  );
  console.log(
    `  ${(waiting / 1000).toFixed(1)} s of it waiting for answers, the rest in these pauses of half a second and more:`,
  );
  for (const line of pauses(requests, start)) console.log(`    ${line}`);
}

/** The pauses between requests, grouped by the request that follows. */
function pauses(requests: readonly LoggedRequest[], start: number): string[] {
  const found = new Map<string, number[]>();
  let free = start;
  for (const { at, answeredAt = at, service, operation } of requests) {
    const gap = at - free;
    free = Math.max(free, answeredAt);
    if (gap < 500) continue;
    const before = `before ${service} ${operation}`;
    found.set(before, [...(found.get(before) ?? []), gap]);
  }
  return [...found].map(([before, gaps]) => {
    const ms = gaps.reduce((sum, gap) => sum + gap, 0);
    const longest = gaps.length > 1 ? `, ${(Math.max(...gaps) / 1000).toFixed(1)} s the longest` : '';
    return `${(ms / 1000).toFixed(1).padStart(5)} s in ${gaps.length}${longest}, ${before}`;
  });
}
