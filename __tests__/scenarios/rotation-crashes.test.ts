import { documentedTable } from '../documented.ts';
import { alarms } from './harness.ts';
import { rotationInThisProcess } from './in-process.ts';
import { createRotationRole, jobOf } from './managed-mode.ts';
import { day, type RotationScenario } from './rotation-harness.ts';

/** Where the run is killed: at the nth request of this kind, before its effect or after. */
type Point = readonly ['before' | 'after', string, number];

interface Crash {
  /** The row of the table in docs/rotation.md. */
  readonly after: string;
  readonly mode: 'self' | 'managed';
  readonly targets: 'two-line' | 'classic' | 'two';
  /** Which scheduled run (days 0, 8, 16) is killed; 0 by default. */
  readonly run?: number;
  /** The mode of the killed run; `due` by default. */
  readonly rotate?: 'undo';
  /** Stores the old pair in the last target again, before the next run. */
  readonly storedByHand?: true;
  readonly at: Point;
  readonly phase: string | undefined;
  readonly keys: readonly string[];
  readonly nextSays: readonly RegExp[];
  readonly nextState: string;
}

const both = ['Active', 'Active'];
const first = { mode: 'self', targets: 'two-line', nextState: 'grace' } as const;

const crashes: readonly Crash[] = [
  {
    ...first,
    after: 'taking the lock',
    at: ['after', 'CreateVariable', 1],
    phase: undefined,
    keys: ['Active'],
    nextSays: [/Took the rotation over from octo-org\/octo-repo run \d+, which has ended/, /Created/],
  },
  {
    ...first,
    after: 'writing the intent, before `CreateAccessKey`',
    at: ['before', 'CreateAccessKey', 1],
    phase: 'creating',
    keys: ['Active'],
    nextSays: [/The attempt before came to nothing; starting over/, /Created/],
  },
  {
    ...first,
    after: '`CreateAccessKey` took effect, answer lost',
    at: ['after', 'CreateAccessKey', 1],
    phase: 'creating',
    keys: both,
    nextSays: [/Deleted AKIA…\w{4}, which a run that ended too early had created/, /Created/],
  },
  {
    ...first,
    after: 'the answer, before the journal says so',
    // The first write of the journal creates the variable.
    at: ['before', 'UpdateVariable', 1],
    phase: 'creating',
    keys: both,
    nextSays: [/Deleted AKIA…\w{4}, which a run that ended too early had created/, /Created/],
  },
  {
    ...first,
    after: 'writing down that the key exists, or proving it',
    at: ['after', 'UpdateVariable', 1],
    phase: 'distributing',
    keys: both,
    nextSays: [/Deleted AKIA…\w{4}, which a run that ended too early had created/, /Created/],
  },
  {
    ...first,
    after: 'the secret of a classic pair, before its id',
    targets: 'classic',
    at: ['before', 'PutSecret', 2],
    phase: 'distributing',
    keys: both,
    nextSays: [/The stored pair is torn/, /Stored AKIA…\w{4}/],
  },
  {
    ...first,
    after: 'the secret of a classic pair, before its id',
    mode: 'managed',
    targets: 'classic',
    at: ['before', 'PutSecret', 2],
    phase: 'distributing',
    keys: both,
    nextSays: [/Completed the torn pair in octo-org\/octo-repo/],
  },
  {
    ...first,
    after: 'some of several targets',
    targets: 'two',
    at: ['before', 'PutSecret', 2],
    phase: 'distributing',
    keys: both,
    nextSays: [/Stored AKIA…\w{4} in octo-org\/other-repo \(2 of 2\)/],
  },
  {
    ...first,
    after: 'some of several targets',
    mode: 'managed',
    targets: 'two',
    at: ['before', 'PutSecret', 2],
    phase: 'distributing',
    keys: both,
    nextSays: [/Deleted AKIA…\w{4}/, /ended before every target had it/, /\(2 of 2\)/],
  },
  {
    ...first,
    after: 'the last target, before the commit',
    at: ['after', 'PutSecret', 1],
    phase: 'distributing',
    keys: both,
    nextSays: [/Stored AKIA…\w{4}/, /Every target holds/],
  },
  {
    ...first,
    after: 'the last target, before the commit',
    mode: 'managed',
    at: ['after', 'PutSecret', 1],
    phase: 'distributing',
    keys: both,
    nextSays: [/Every target holds/],
  },
  {
    ...first,
    after: 'the last target, and somebody then stores another pair in a target by hand',
    mode: 'managed',
    targets: 'two',
    at: ['after', 'PutSecret', 2],
    storedByHand: true,
    phase: 'distributing',
    keys: both,
    nextSays: [/Deleted AKIA…\w{4}, /, /Created/, /\(2 of 2\)/],
  },
  {
    ...first,
    after: 'the commit',
    at: ['after', 'UpdateVariable', 3],
    phase: 'committed',
    keys: both,
    nextSays: [/stays Active for the jobs that still have it/],
  },
  {
    ...first,
    after: 'deactivating, before the journal says so',
    run: 1,
    at: ['after', 'UpdateAccessKey', 1],
    phase: 'committed',
    keys: ['Inactive', 'Active'],
    nextSays: [/The old key is Inactive already; its recovery window begins now/],
    nextState: 'recovery',
  },
  {
    ...first,
    after: 'deleting, before the journal says so',
    run: 2,
    at: ['after', 'DeleteAccessKey', 1],
    phase: 'retired',
    keys: ['Active'],
    nextSays: [/is gone: IAM no longer lists it/],
    nextState: 'idle',
  },
  {
    ...first,
    after: 'closing the journal, before giving the lock back',
    run: 2,
    at: ['before', 'DeleteVariable', 1],
    phase: 'idle',
    keys: ['Active'],
    nextSays: [/and due at 30d/],
    nextState: 'idle',
  },
  {
    ...first,
    after: 'reactivating for `undo`',
    run: 2,
    rotate: 'undo',
    at: ['after', 'UpdateAccessKey', 1],
    phase: 'retired',
    keys: both,
    nextSays: [/Somebody has made the old key Active again; its grace period starts over/],
    nextState: 'grace',
  },
];

const lines = {
  'two-line': 'AWS_CREDENTIALS',
  classic: 'classic',
  two: 'AWS_CREDENTIALS\nocto-org/other-repo AWS_CREDENTIALS',
};

/** A schedule whose runs get the pair that is stored when they start. */
function scheduleOf(rotation: RotationScenario, { mode, targets }: Crash) {
  const value = (name: string) => rotation.secrets.value(name) ?? '';
  const role = mode === 'managed' ? createRotationRole(rotation) : '';
  const { sandbox } = rotation.scenario;
  const other = sandbox.github.world.repository('octo-org/other-repo').stores.actions;
  const old = value('AWS_CREDENTIALS');
  if (targets === 'two') other.set('AWS_CREDENTIALS', old);
  const source = (): Record<string, string> => {
    if (mode === 'managed')
      return { 'aws-credentials': '', 'role-to-assume': role, 'rotate-user': 'ci-deployer' };
    if (targets !== 'classic') return {};
    return {
      'aws-credentials': '',
      'aws-access-key-id': value('AWS_ACCESS_KEY_ID'),
      'aws-secret-access-key': value('AWS_SECRET_ACCESS_KEY'),
    };
  };
  const env = mode === 'managed' ? jobOf(rotation, 'key-rotation') : {};
  return {
    run: (rotate: string = 'due', onStart?: (kill: (signal: NodeJS.Signals) => void) => void) =>
      rotation.run(
        { ...source(), rotate, 'rotate-targets': lines[targets] },
        { env, ...(onStart ? { onStart } : {}) },
      ),
    storeOldPairByHand: () => other.set('AWS_CREDENTIALS', old),
    /** The pair that jobs get from each target. */
    stored: (): string[] => {
      const own =
        targets === 'classic'
          ? `${value('AWS_ACCESS_KEY_ID')}\n${value('AWS_SECRET_ACCESS_KEY')}`
          : value('AWS_CREDENTIALS');
      return targets === 'two' ? [own, other.value('AWS_CREDENTIALS') ?? ''] : [own];
    },
  };
}

/** Stalls the request, and kills the process meanwhile. */
function killAt({ scenario }: RotationScenario, [when, operation, nth]: Point) {
  const { faults, requests } = scenario.sandbox;
  const count = () => requests.filter((request) => request.operation === operation).length;
  const before = count();
  faults.add({ operation, skip: nth - 1, times: 1, fault: { kind: 'stall', ms: 60_000, when } });
  let polls = 0;
  return (kill: (signal: NodeJS.Signals) => void): void => {
    const timer = setInterval(() => {
      // A few turns later, the request has had its effect.
      if (count() - before < nth || ++polls < 3) return;
      clearInterval(timer);
      kill('SIGKILL');
    }, 10).unref();
  };
}

test.each(crashes.map((crash) => [crash.mode, crash.targets, crash.after, crash] as const))(
  '%s, %s: the next run recovers from a kill after %s',
  (_mode, _targets, _after, crash) =>
    rotationInThisProcess(async (rotation) => {
      const schedule = scheduleOf(rotation, crash);
      for (let run = 0; run < (crash.run ?? 0); run++) {
        await schedule.run();
        rotation.wait(8 * day);
      }
      const killed = await schedule.run(crash.rotate, killAt(rotation, crash.at));
      expect(killed.signal).toBe('SIGKILL');
      expect(rotation.journal.phase).toBe(crash.phase);
      expect(rotation.keys.map(({ status }) => status)).toEqual(crash.keys);

      rotation.wait(day / 24);
      if (crash.storedByHand) schedule.storeOldPairByHand();
      const next = await schedule.run();
      expect({ code: next.exitCode, log: next.exitCode === 0 ? '' : next.log }).toEqual({ code: 0, log: '' });
      expect(alarms(next)).toEqual([]);
      for (const line of crash.nextSays) expect(next.log).toMatch(line);
      expect(next.outputs['rotation-state']).toBe(crash.nextState);
      const working = rotation.keys.filter(({ status }) => status === 'Active').at(-1);
      for (const pair of schedule.stored()) expect(pair).toBe(`${working?.id}\n${working?.secret}`);
    }),
);

test('every row of the table in docs/rotation.md is a case here', () => {
  const rows = documentedTable('The run ends after').map(([after]) => after);
  expect([...new Set(crashes.map(({ after }) => after))]).toEqual(rows);
});
