import { generateKeyPairSync } from 'node:crypto';
import { alarms } from './harness.ts';
import { rotationInThisProcess } from './in-process.ts';
import { createRotationRole, jobOf } from './managed-mode.ts';
import { day, inRotation, type RotationScenario } from './rotation-harness.ts';

const minute = 60_000;

/** A run on a runner whose clock is off by this much. AWS tolerates five minutes. */
function runnerOffBy(ms: number, rotation: RotationScenario, mode: string) {
  rotation.scenario.sandbox.clock.toleranceMs = 5 * minute;
  const role = mode === 'managed' ? createRotationRole(rotation) : '';
  const managed = { 'aws-credentials': '', 'role-to-assume': role, 'rotate-user': 'ci-deployer' };
  return (inputs: Record<string, string> = {}, daysLater = 0) =>
    rotation.run(
      { ...(mode === 'managed' ? managed : {}), ...inputs },
      { env: jobOf(rotation, 'key-rotation'), offMs: ms + daysLater * day },
    );
}

/** Requests after CreateAccessKey that AWS refused because of their time. */
function refusedAfterCreation({ scenario }: RotationScenario): string[] {
  const { requests } = scenario;
  const after = requests.slice(requests.findIndex((line) => line.startsWith('iam CreateAccessKey 200')));
  return after.filter((line) => line.includes('SignatureDoesNotMatch'));
}

const rows = ['self', 'managed'].flatMap((mode) =>
  [10, -10, 180, -180].map((minutes) => [mode, minutes] as const),
);

test.each(rows)(
  '%s: reports and corrects a clock that is %d minutes off, and rotates the key',
  (mode, minutes) =>
    rotationInThisProcess(async (rotation) => {
      const step = await runnerOffBy(minutes * minute, rotation, mode)();
      expect(step.outputs).toMatchObject({ rotated: 'true', 'rotation-state': 'grace' });
      expect(refusedAfterCreation(rotation)).toEqual([]);
      expect(alarms(step)).toEqual([
        {
          level: 'warning',
          message: expect.stringMatching(
            new RegExp(`clock is ${Math.abs(minutes)} min ${minutes < 0 ? 'behind' : 'ahead of'} AWS's`),
          ),
        },
      ]);
      // The journal uses AWS's time: the runner's clock must not shift a period.
      const committedAt = Date.parse(String(rotation.journal.committedAt));
      expect(Math.abs(committedAt - Date.now())).toBeLessThan(2 * minute);
    }),
);

test.each(['self', 'managed'])(
  '%s: finishes a rotation on time with a clock that is three hours ahead',
  (mode) =>
    inRotation(async (rotation) => {
      const run = runnerOffBy(180 * minute, rotation, mode);
      const states: (string | undefined)[] = [];
      let elapsed = 0;
      for (const days of [0, 6.9, 7.1, 14.3]) {
        rotation.scenario.sandbox.clock.advanceWall(days * day - elapsed);
        elapsed = days * day;
        states.push((await run({}, days)).outputs['rotation-state']);
      }
      expect(states).toEqual(['grace', 'grace', 'recovery', 'idle']);
      expect(rotation.keys).toHaveLength(1);
    }),
);
test.each(['self', 'managed'])(
  '%s: creates no key with a clock that is weeks off, and reports the clock',
  (mode) =>
    rotationInThisProcess(async (rotation) => {
      const step = await runnerOffBy(40 * day, rotation, mode)();
      expect(step.outputs['rotation-state']).toBe('failed');
      expect(
        alarms(step)
          .map(({ message }) => message)
          .join('\n'),
      ).toMatch(/no key is rotated: its age and the grace period cannot be told/);
      expect(rotation.keys).toHaveLength(1);
      expect(rotation.scenario.sandbox.requests.map(({ operation }) => operation)).not.toContain(
        'CreateAccessKey',
      );
    }),
);

test.each([10, -15, 180])(
  'takes the time from GitHub for the token of a GitHub App, with a clock that is %d minutes off',
  (minutes) =>
    rotationInThisProcess(async (rotation) => {
      const pem = { type: 'spki', format: 'pem' } as const;
      const { publicKey, privateKey } = generateKeyPairSync('rsa', {
        modulusLength: 2048,
        publicKeyEncoding: pem,
        privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      });
      rotation.scenario.sandbox.github.world.createApp('1234', publicKey, {
        'octo-org': { secrets: 'write', variables: 'write' },
      });
      const app = { 'github-token': '', 'github-app-id': '1234', 'github-app-private-key': privateKey };
      const step = await runnerOffBy(minutes * minute, rotation, 'managed')(app);
      expect(step.outputs).toMatchObject({ rotated: 'true', 'rotation-state': 'grace' });
      const asked = rotation.scenario.requests.filter((line) => /Installation/.test(line));
      expect(asked.slice(0, 2)).toEqual([
        'github GetRepositoryInstallation 401',
        'github GetRepositoryInstallation 200',
      ]);
      expect(rotation.keys).toHaveLength(2);
    }),
);
