import { alarms } from './harness.ts';
import { rotationInThisProcess } from './in-process.ts';
import { createRotationRole, jobOf } from './managed-mode.ts';
import { day, inRotation, type RotationScenario } from './rotation-harness.ts';

const twoTargets = 'AWS_CREDENTIALS\nocto-org/other-repo AWS_CREDENTIALS';
const bothPeriodsZero = { 'grace-period': '0s', 'recovery-window': '0s' };

function otherStore({ scenario }: RotationScenario) {
  return scenario.sandbox.github.world.repository('octo-org/other-repo').stores.actions;
}

/** A token that cannot list runs, so that the run does not find itself among the unfinished ones. */
function tokenWithoutRuns({ scenario }: RotationScenario): string {
  const permissions = { secrets: 'write', variables: 'write', metadata: 'read' } as const;
  return scenario.sandbox.github.world.createToken({ permissions });
}

test.each(['due', 'now'])(
  'rotate: %s completes in one run and publishes the new key, with both periods 0',
  (rotate) =>
    rotationInThisProcess(async (rotation) => {
      const [old] = rotation.keys;
      const token = tokenWithoutRuns(rotation);
      const step = await rotation.run({ ...bothPeriodsZero, rotate, 'github-token': token });
      expect(alarms(step)).toEqual([]);
      expect(step.outputs).toMatchObject({
        rotated: 'true',
        'rotation-state': 'finished',
        'key-age-days': '0',
      });
      const [successor, ...others] = rotation.keys;
      expect(others).toEqual([]);
      expect(successor).not.toBe(old);
      expect(step.env.AWS_ACCESS_KEY_ID).toBe(successor?.id);
      expect(rotation.secrets.value('AWS_CREDENTIALS')).toBe(`${successor?.id}\n${successor?.secret}`);
    }),
);

test('managed: keeps a key that a target holds until another is stored in every target', () =>
  rotationInThisProcess(async (rotation) => {
    const { sandbox } = rotation.scenario;
    const role = createRotationRole(rotation);
    otherStore(rotation).set('AWS_CREDENTIALS', rotation.secrets.value('AWS_CREDENTIALS') ?? '');
    const run = (inputs = {}) =>
      rotation.run(
        {
          'aws-credentials': '',
          'role-to-assume': role,
          'rotate-user': 'ci-deployer',
          'rotate-targets': twoTargets,
          ...inputs,
        },
        { env: jobOf(rotation, 'key-rotation') },
      );
    sandbox.faults.add({
      operation: 'PutSecret',
      skip: 1,
      times: 1,
      fault: { kind: 'error', status: 403, code: 'Forbidden' },
    });
    expect((await run()).outputs['rotation-state']).toBe('failed');
    const statuses = () => rotation.keys.map(({ status }) => status);
    expect(statuses()).toEqual(['Active', 'Active']);
    const [, half] = rotation.keys;
    expect(rotation.secrets.value('AWS_CREDENTIALS')).toBe(`${half?.id}\n${half?.secret}`);

    rotation.wait(day / 24);
    const permissions = { secrets: 'read', variables: 'write', actions: 'read', metadata: 'read' } as const;
    const narrow = sandbox.github.world.createToken({ permissions });
    const refused = await run({ 'github-token': narrow });
    expect(refused.outputs['rotation-state']).toBe('failed');
    expect(statuses()).toEqual(['Active', 'Active']);

    const healed = await run();
    expect(healed.outputs['rotation-state']).toBe('grace');
    const working = rotation.keys.at(-1);
    for (const store of [rotation.secrets, otherStore(rotation)])
      expect(store.value('AWS_CREDENTIALS')).toBe(`${working?.id}\n${working?.secret}`);
  }));

test('refuses a misspelled target that is added in the grace period, and writes nothing', () =>
  rotationInThisProcess(async (rotation) => {
    await rotation.run();
    rotation.wait(day);
    const puts = () =>
      rotation.scenario.sandbox.requests.filter(({ operation }) => operation === 'PutSecret').length;
    const before = puts();
    const step = await rotation.run({
      'rotate-targets': 'AWS_CREDENTIALS\nocto-org/other-repo AWS_CREDENTALS',
    });
    expect(alarms(step)[0]?.message).toContain('There is no secret AWS_CREDENTALS of octo-org/other-repo.');
    expect(puts()).toBe(before);
    expect(otherStore(rotation).value('AWS_CREDENTALS')).toBeUndefined();
  }));

test('a run writes nothing more after another run has taken over its lock', () =>
  inRotation(async (rotation) => {
    const { sandbox } = rotation.scenario;
    const { variables } = sandbox.github.world.repository('octo-org/octo-repo');
    const old = rotation.secrets.value('AWS_CREDENTIALS');
    // The request right before the write stalls until the attempt times out after 10 s.
    sandbox.faults.add({
      operation: 'GetPublicKey',
      times: 1,
      fault: { kind: 'stall', ms: 60_000, when: 'before' },
    });
    const takeOver = (): void => {
      const timer = setInterval(() => {
        if (!sandbox.requests.some(({ operation }) => operation === 'GetPublicKey')) return;
        clearInterval(timer);
        const lock = [...variables.values()].find(({ name }) => name.endsWith('_LOCK'));
        if (lock)
          Object.assign(lock, { value: JSON.stringify({ ...JSON.parse(lock.value), nonce: 'other' }) });
      }, 20).unref();
    };
    const step = await rotation.run({}, { onStart: takeOver });
    expect(alarms(step)[0]?.message).toContain('Another run has taken this rotation over');
    expect(rotation.secrets.value('AWS_CREDENTIALS')).toBe(old);
    expect(rotation.keys.map(({ status }) => status)).toEqual(['Active']);
  }));

test('reports a web page in place of the API, and does not blame the journal', () =>
  rotationInThisProcess(async (rotation) => {
    const fault = {
      kind: 'answer',
      status: 200,
      contentType: 'text/html',
      body: '<html>Sign in</html>',
    } as const;
    rotation.scenario.sandbox.faults.add({ operation: 'GetVariable', times: 99, fault });
    const step = await rotation.run({ rotate: 'plan' });
    expect(step.exitCode).toBe(1);
    expect(step.log).toMatch(/answered with success, but not with JSON/);
    expect(step.log).not.toMatch(/no journal of Keyturn/);
  }));

test('warns about a rotation that is held for long, and does not claim that none is set up', () =>
  rotationInThisProcess(async (rotation) => {
    await rotation.run();
    const pair = rotation.secrets.value('AWS_CREDENTIALS') ?? '';
    const [old] = rotation.keys;
    rotation.wait(100 * day);
    const step = await rotation.run({ 'aws-credentials': `${old?.id}\n${old?.secret}` });
    expect(step.outputs['rotation-state']).toBe('held');
    expect(step.annotations.map(({ message }) => message).join('\n')).toMatch(
      /The rotation has been held since \d{4}-\d\d-\d\d, and no other can start before it ends: this very run signs with/,
    );
    expect(step.log).not.toContain('nothing rotates it');
    expect(rotation.secrets.value('AWS_CREDENTIALS')).toBe(pair);
  }));

test('names GITHUB_API_URL when it is not a URL', () =>
  rotationInThisProcess(async (rotation) => {
    const step = await rotation.run({ rotate: 'plan' }, { env: { GITHUB_API_URL: 'octo-api' } });
    expect(step.exitCode).toBe(1);
    expect(step.log).toContain('GITHUB_API_URL is not the URL of an API.');
  }));

test('holds the rotation for the run that stored the key, without a grace period', () =>
  rotationInThisProcess(async (rotation) => {
    const step = await rotation.run({ 'grace-period': '0s' });
    expect(step.outputs['rotation-state']).toBe('held');
    expect(step.log).toContain('this run began before the new key was stored');
  }));
