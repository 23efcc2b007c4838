import { expectNothingPublished, killWhen } from './harness.ts';
import { rotationInThisProcess } from './in-process.ts';
import { day, inRotation, type RotationScenario } from './rotation-harness.ts';

test('rotates a due key, and later deactivates and deletes the old one, at real speed', () =>
  inRotation(async (rotation) => {
    const [old] = rotation.keys;
    const role = { 'role-to-assume': rotation.scenario.sandbox.seeded.roles.ci };
    const first = await rotation.run(role, { haste: 1 });
    expect(first.log).toMatch(/100d old; rotate-after is 30d/);
    expect(first.exitCode).toBe(0);
    expect(first.annotations).toEqual([]);
    expect(first.outputs).toMatchObject({
      rotated: 'true',
      'rotation-state': 'grace',
      'key-status': 'ok',
      'key-age-days': '0',
    });
    const [, successor] = rotation.keys;
    expect(rotation.secrets.value('AWS_CREDENTIALS')).toBe(`${successor?.id}\n${successor?.secret}`);
    expect(rotation.keys.map(({ status }) => status)).toEqual(['Active', 'Active']);
    expect(first.summary).toContain('```mermaid\ngantt');
    expect(first.env.AWS_ACCESS_KEY_ID).toMatch(/^ASIA/);

    rotation.wait(8 * day);
    const second = await rotation.run({}, { haste: 1 });
    expect(second.outputs['rotation-state']).toBe('recovery');
    expect(old?.status).toBe('Inactive');

    rotation.wait(8 * day);
    const third = await rotation.run({}, { haste: 1 });
    expect(third.log).toMatch(/is gone: IAM no longer lists it/);
    expect(rotation.keys).toEqual([successor]);
    expect(third.outputs.rotated).toBe('false');
  }));

test('publishes the new key when the stored keys themselves are published', () =>
  rotationInThisProcess(async (rotation) => {
    const step = await rotation.run({ rotate: 'now' });
    const [, successor] = rotation.keys;
    expect(step.env.AWS_ACCESS_KEY_ID).toBe(successor?.id);
    expect(step.env.AWS_SECRET_ACCESS_KEY).toBe(successor?.secret);
  }));

test('rotates a classic pair in its two secrets, the secret first', () =>
  inRotation(async (rotation) => {
    const step = await rotation.run({
      'aws-credentials': '',
      'aws-access-key-id': rotation.secrets.value('AWS_ACCESS_KEY_ID') ?? '',
      'aws-secret-access-key': rotation.secrets.value('AWS_SECRET_ACCESS_KEY') ?? '',
    });
    expect(step.outputs.rotated).toBe('true');
    const [, successor] = rotation.keys;
    expect(rotation.secrets.value('AWS_ACCESS_KEY_ID')).toBe(successor?.id);
    expect(rotation.secrets.value('AWS_SECRET_ACCESS_KEY')).toBe(successor?.secret);
    const puts = rotation.scenario.sandbox.requests.filter(({ operation }) => operation === 'PutSecret');
    expect(puts.map(({ path }) => path.split('/').at(-1))).toEqual([
      'AWS_SECRET_ACCESS_KEY',
      'AWS_ACCESS_KEY_ID',
    ]);
  }));

test('repairs a torn classic pair in the next run', () =>
  rotationInThisProcess(async (rotation) => {
    const { faults } = rotation.scenario.sandbox;
    // The run ends right after the first of the two writes.
    faults.add({
      operation: 'PutSecret',
      skip: 1,
      times: 1,
      fault: { kind: 'stall', ms: 60_000, when: 'before' },
    });
    const pair = () => ({
      'aws-credentials': '',
      'aws-access-key-id': rotation.secrets.value('AWS_ACCESS_KEY_ID') ?? '',
      'aws-secret-access-key': rotation.secrets.value('AWS_SECRET_ACCESS_KEY') ?? '',
    });
    const killed = await rotation.run(pair(), {
      onStart: killWhen(() => puts(rotation) === 2, 'SIGKILL'),
    });
    expect(killed.signal).toBe('SIGKILL');
    const [old, successor] = rotation.keys;
    expect(rotation.secrets.value('AWS_SECRET_ACCESS_KEY')).toBe(successor?.secret);
    expect(rotation.secrets.value('AWS_ACCESS_KEY_ID')).toBe(old?.id);

    const next = await rotation.run(pair());
    expect(next.exitCode).toBe(0);
    expect(next.log).toMatch(/The stored pair is torn: its secret belongs to AKIA…/);
    expect(rotation.secrets.value('AWS_ACCESS_KEY_ID')).toBe(successor?.id);
    expect(next.outputs['rotation-state']).toBe('grace');
  }));

test('plan makes every check and changes nothing', () =>
  rotationInThisProcess(async (rotation) => {
    const step = await rotation.run({ rotate: 'plan' });
    expect(step.outputs).toMatchObject({ rotated: 'false', 'rotation-state': 'planned' });
    expect(step.log).toMatch(/would rotate the key, because AKIA…\w{4} is 100d old/);
    expect(rotation.keys).toHaveLength(1);
    expect(rotation.scenario.sandbox.github.world.repository('octo-org/octo-repo').variables.size).toBe(0);
    const changes = rotation.scenario.sandbox.requests.filter(
      ({ service, method }) => service === 'github' && method !== 'GET',
    );
    expect(changes.map(({ operation, status }) => `${operation} ${status}`)).toEqual([
      'DeleteVariable 404',
      'DeleteSecret 404',
    ]);
    const { requests } = rotation.scenario;
    expect(requests).toContain('iam UpdateAccessKey 404 NoSuchEntity');
    expect(requests).toContain('iam DeleteAccessKey 404 NoSuchEntity');
  }));

test('plan makes its checks even if the key is not due', () =>
  rotationInThisProcess(async (rotation) => {
    const step = await rotation.run({
      rotate: 'plan',
      'rotate-after': '200d',
      'rotate-targets': 'octo-org/octo-repo NO_SUCH_SECRET',
    });
    expectNothingPublished(step);
    expect(step.log).toMatch(/There is no secret .*NO_SUCH_SECRET/);
  }));

test('warns about a summary that cannot be written, and completes the rotation', () =>
  rotationInThisProcess(async (rotation) => {
    const step = await rotation.run({ rotate: 'now' }, { env: { GITHUB_STEP_SUMMARY: '/nowhere/summary' } });
    expect(step.exitCode).toBe(0);
    expect(step.outputs).toMatchObject({ rotated: 'true', 'rotation-state': 'grace' });
    expect(step.log).toMatch(/The job summary \(GITHUB_STEP_SUMMARY\) could not be written/);
  }));

test.each([
  [
    'the GITHUB_TOKEN of the job',
    { kind: 'github-token' as const, permissions: { metadata: 'read' as const } },
    /this is the GITHUB_TOKEN of the job, which can never write secrets/i,
  ],
  [
    'a token without the permission for secrets',
    { permissions: { variables: 'write' as const, metadata: 'read' as const } },
    /GitHub asks for: secrets: write/,
  ],
  [
    'a token that may only read secrets',
    { permissions: { variables: 'write' as const, secrets: 'read' as const } },
    /GitHub asks for: secrets: write/,
  ],
])('reports %s before it creates a key, and the job continues', (_name, token, message) =>
  rotationInThisProcess(async (rotation) => {
    const step = await rotation.run({
      'github-token': rotation.scenario.sandbox.github.world.createToken(token),
    });
    expect(step.exitCode).toBe(0);
    expect(step.env.AWS_ACCESS_KEY_ID).toBe(rotation.keys[0]?.id);
    expect(step.outputs['rotation-state']).toBe('failed');
    expect(step.annotations[0]).toEqual({ level: 'error', message: expect.stringMatching(message) });
    expect(rotation.keys).toHaveLength(1);
  }),
);

test('rotate: now fails the step where rotate: due only reports the error', () =>
  rotationInThisProcess(async (rotation) => {
    const token = rotation.scenario.sandbox.github.world.createToken({ permissions: {} });
    expectNothingPublished(await rotation.run({ rotate: 'now', 'github-token': token }));
  }));

test('does not rotate or change anything when there is a foreign second key', () =>
  rotationInThisProcess(async (rotation) => {
    const { world } = rotation.scenario.sandbox;
    const user = world.account('123456789012').users.get('ci-deployer');
    if (user) world.createKey(world.account('123456789012'), user);
    const before = JSON.stringify(rotation.keys.map(({ id, status }) => [id, status]));
    const step = await rotation.run();
    expect(step.exitCode).toBe(0);
    expect(step.annotations[0]?.message).toMatch(
      /second access key, AKIA…\w{4} \(Active, .*Keyturn never changes a key/s,
    );
    expect(JSON.stringify(rotation.keys.map(({ id, status }) => [id, status]))).toBe(before);
  }));

test('accepts a key over max-key-age if this step has rotated it, and fails if it could not', () =>
  rotationInThisProcess(async (rotation) => {
    const token = rotation.scenario.sandbox.github.world.createToken({ permissions: {} });
    const failed = await rotation.run({ 'max-key-age': '90d', 'github-token': token });
    expectNothingPublished(failed);
    expect(failed.log).toMatch(/100 days old; max-key-age is 90d/);
    const passed = await rotation.run({ 'max-key-age': '90d' });
    expect(passed.exitCode).toBe(0);
    expect(passed.outputs).toMatchObject({ rotated: 'true', 'key-status': 'ok' });
  }));

test('undo restores the predecessor in every target', () =>
  rotationInThisProcess(async (rotation) => {
    await rotation.run();
    const [old] = rotation.keys;
    rotation.wait(8 * day);
    await rotation.run();
    expect(old?.status).toBe('Inactive');
    const step = await rotation.run({ rotate: 'undo' });
    expect(step.outputs['rotation-state']).toBe('undone');
    expect(step.log).toMatch(/secret cannot be read from GitHub/);
    expect(old?.status).toBe('Active');
    rotation.wait(30 * day);
    expect((await rotation.run()).outputs['rotation-state']).toBe('undone');
    expect(old?.status).toBe('Active');
  }));

/** The number of PutSecret requests. */
function puts({ scenario }: RotationScenario): number {
  return scenario.sandbox.requests.filter(({ operation }) => operation === 'PutSecret').length;
}

test('a step cancelled while AWS propagates its new key deletes that key, and the next run starts over', () =>
  rotationInThisProcess(async (rotation) => {
    rotation.scenario.sandbox.world.propagationMs.iam = 60_000;
    const { requests } = rotation.scenario.sandbox;
    let asked = Number.POSITIVE_INFINITY;
    const isTime = (): boolean => {
      if (rotation.keys.length === 2) asked = requests.length;
      return rotation.keys.length === 2;
    };
    const step = await rotation.run({}, { onStart: killWhen(isTime, 'SIGINT') });
    expect(step.exitCode).toBe(1);
    expect(step.log).toMatch(/Deleted AKIA…\w{4} again; no target had it yet/);
    expect(step.log).toMatch(/The rotation was cancelled/);
    // One request with the new key may be in flight. The runner sends SIGTERM after 7.5 s.
    const untilDeleted = requests.slice(asked).findIndex(({ operation }) => operation === 'DeleteAccessKey');
    expect(untilDeleted).toBeGreaterThanOrEqual(0);
    expect(untilDeleted).toBeLessThanOrEqual(3);
    expect(rotation.keys).toHaveLength(1);
    rotation.scenario.sandbox.world.propagationMs.iam = 0;
    expect((await rotation.run()).outputs.rotated).toBe('true');
  }));

test('a step cancelled between its targets continues to the last one', () =>
  inRotation(async (rotation) => {
    const { sandbox } = rotation.scenario;
    const other = sandbox.github.world.repository('octo-org/other-repo').stores.actions;
    other.set('AWS_CREDENTIALS', 'old');
    // The second write is in flight when the signal arrives.
    sandbox.faults.add({ operation: 'PutSecret', skip: 1, fault: { kind: 'latency', ms: 1_000 } });
    const step = await rotation.run(
      { 'rotate-targets': 'AWS_CREDENTIALS\nocto-org/other-repo AWS_CREDENTIALS' },
      { onStart: killWhen(() => puts(rotation) >= 1, 'SIGTERM') },
    );
    expect(step.log).toMatch(/Cancelled: bringing the rotation to a safe place/);
    expect(step.log).toMatch(/Every target holds/);
    expect(other.value('AWS_CREDENTIALS')).toBe(rotation.secrets.value('AWS_CREDENTIALS'));
  }));
