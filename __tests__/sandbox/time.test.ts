import { setTimeout as sleep } from 'node:timers/promises';
import { SandboxClock } from '../../src/sandbox/clock.ts';
import { startSandbox } from '../../src/sandbox/index.ts';
import { LateReads } from '../../src/sandbox/late-reads.ts';

const day = 86_400_000;

describe('a late read', () => {
  const clock = new SandboxClock();
  const owner = {};
  const late = new LateReads<string>(clock);
  late.ms = 1_000;

  test('shows the old value until the delay has passed', () => {
    late.change(owner, 'A', undefined);
    clock.advance(400);
    late.change(owner, 'A', 'first');
    expect(late.read(owner, 'A', 'second')).toBeUndefined();
    clock.advance(700);
    expect(late.read(owner, 'A', 'second')).toBe('first');
    clock.advance(400);
    expect(late.read(owner, 'A', 'second')).toBe('second');
  });

  test('shows other values without a delay', () => {
    late.change(owner, 'A', 'old');
    expect([late.read(owner, 'A', 'new'), late.read(owner, 'B', 'new'), late.read({}, 'A', 'new')]).toEqual([
      'old',
      'new',
      'new',
    ]);
  });

  test('alternates with an up-to-date read when configured to', () => {
    late.alternates = true;
    late.change(owner, 'C', 'old');
    expect([1, 2, 3].map(() => late.read(owner, 'C', 'new'))).toEqual(['old', 'new', 'old']);
  });
});

test('a delayed effect happens at its time, even when the clock skips days', () => {
  const clock = new SandboxClock();
  const start = clock.now().getTime();
  const at: number[] = [];
  clock.after(20_000, () => at.push(clock.now().getTime() - start));
  clock.after(5_000, () => at.push(clock.now().getTime() - start));
  clock.advance(4_000);
  expect(at).toEqual([]);
  clock.advance(day);
  expect(at.map((ms) => Math.round(ms / 1000))).toEqual([5, 20]);
});

test.each([
  ['as it is', 0, 0],
  ['days later', 30 * day, 0],
  ['ten minutes ahead of the clients', 0, 600_000],
])('GitHub dates its answers and records by the clock: %s', async (_name, laterMs, skewMs) => {
  const sandbox = await startSandbox();
  try {
    sandbox.clock.advance(laterMs);
    sandbox.clock.skewMs = skewMs;
    const base = `${sandbox.githubUrl}/repos/octo-org/octo-repo/actions/variables`;
    const headers = {
      authorization: `bearer ${sandbox.github.world.createToken()}`,
      'user-agent': 'test',
      'content-type': 'application/json',
    };
    await fetch(base, { method: 'POST', headers, body: '{"name":"A","value":"1"}' });
    const answer = await fetch(`${base}/A`, { headers });
    const { created_at, updated_at } = (await answer.json()) as Record<string, string>;
    const expected = Date.now() + laterMs + skewMs;
    for (const date of [answer.headers.get('date'), created_at, updated_at])
      expect(Math.abs(Date.parse(date ?? '') - expected)).toBeLessThan(30_000);
  } finally {
    await sandbox.close();
  }
});

test('a request with a late effect is dropped, and takes effect later', async () => {
  const sandbox = await startSandbox();
  try {
    const { variables } = sandbox.github.world.repository('octo-org/octo-repo');
    sandbox.faults.add({ operation: 'CreateVariable', fault: { kind: 'late', ms: 60_000 } });
    const sent = fetch(`${sandbox.githubUrl}/repos/octo-org/octo-repo/actions/variables`, {
      method: 'POST',
      headers: {
        authorization: `bearer ${sandbox.github.world.createToken()}`,
        'user-agent': 'test',
        'content-type': 'application/json',
      },
      body: '{"name":"A","value":"1"}',
    });
    await expect(sent).rejects.toThrow();
    expect(variables.has('A')).toBe(false);
    sandbox.clock.advance(60_000);
    await sleep(0);
    expect(variables.has('A')).toBe(true);
  } finally {
    await sandbox.close();
  }
});
