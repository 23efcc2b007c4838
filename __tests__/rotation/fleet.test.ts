import { day, Lab, type Setup } from '../campaign/lab.ts';

// The lab stands in for the sockets behind this address; no request leaves the process.
process.env.AWS_ENDPOINT_URL = 'http://127.0.0.1:1';

const minute = 60_000;
const week = { graceMs: 7 * day, recoveryMs: 7 * day };

const setup = (mode: Setup['mode'], targets: string): Setup => ({ name: '', mode, targets, ...week });

/** Secrets of one repository. */
const many = (count: number): string =>
  Array.from({ length: count }, (_each, n) => `AWS_CREDENTIALS_${n}`).join('\n');

const operations = ({ requests }: Lab): string[] => requests.map(({ operation }) => operation);
const count = (lab: Lab, wanted: string): number => operations(lab).filter((each) => each === wanted).length;
const tokenOf = (lab: Lab) => {
  const token = lab.github.tokens.get(lab.token);
  if (!token) throw new Error('the lab has lost its token');
  return token;
};
const ids = (lab: Lab): string[] => lab.stored().map(({ id }) => id);

describe('the requests of a rotation', () => {
  const proof = ['GetCallerIdentity', 'ListAccessKeys'];
  test.each(['self', 'managed'] as const)('%s mode: none is sent twice for the same answer', async (mode) => {
    const lab = await Lab.create(setup(mode, 'AWS_CREDENTIALS'));
    await lab.run();
    expect(operations(lab)).toEqual([
      ...['GetVariable', 'ListAccessKeys'], // Is there something to do?
      ...['CreateVariable', 'GetVariable', 'ListAccessKeys'], // The lock, and the same question under it.
      ...['UpdateAccessKey', 'DeleteAccessKey', 'DeleteSecret', 'GetPublicKey', 'GetSecret'], // The checks.
      ...['CreateVariable', 'CreateVariable', 'CreateAccessKey', 'UpdateVariable'], // Start, intent, key, its id.
      ...[...proof, ...proof, ...proof, 'UpdateVariable'],
      ...['PutSecret', 'GetSecret', 'UpdateVariable', 'DeleteVariable'], // Write, confirm, commit, unlock.
    ]);
  });

  test('a location is checked, and its public key read, once for all of its targets', async () => {
    const lab = await Lab.create(setup('self', `${many(5)}\nocto-org/other-repo AWS_CREDENTIALS`));
    await lab.run();
    expect([count(lab, 'DeleteSecret'), count(lab, 'GetPublicKey'), count(lab, 'PutSecret')]).toEqual([
      2, 2, 6,
    ]);
    expect(new Set(ids(lab)).size).toBe(1);
  });
});

describe("GitHub's hourly limit", () => {
  test.each([
    ['waits for the next hour if it begins soon', 55 * minute, 'grace'],
    ['creates no key if it begins later', 20 * minute, undefined],
  ])('%s', async (_name, passedMs, state) => {
    const lab = await Lab.create(setup('managed', many(40)));
    Object.assign(tokenOf(lab), {
      remaining: 70,
      resetsAt: new Date(lab.clock.now().getTime() + 60 * minute - passedMs),
    });
    const { result, error } = await lab.run();
    expect(result?.state).toBe(state);
    expect(count(lab, 'CreateAccessKey')).toBe(state === undefined ? 0 : 1);
    if (state !== undefined) return;
    expect(error).toMatchObject({ code: 'Throttled' });
    expect(error?.message).toMatch(
      /hourly limit leaves \d+ of 5000 requests, and storing the new key takes 110\. No key was created\./,
    );
    expect(error?.message).toMatch(/run the job again in 4[01] min/);
  });

  test('a run that a limit has stopped halfway is resumed, and what it wrote is not written again', async () => {
    const lab = await Lab.create(setup('self', many(105)));
    lab.github.secondaryLimit = { writesPerMinute: 1_000, writesPerHour: 60 };
    expect((await lab.run()).error).toMatchObject({ code: 'Throttled' });
    const written = count(lab, 'PutSecret');
    expect(new Set(ids(lab)).size).toBe(2);
    lab.clock.advance(day);
    expect((await lab.run()).result?.state).toBe('grace');
    expect(new Set(ids(lab)).size).toBe(1);
    // The request that was refused is the one that is sent twice.
    expect([written < 105, count(lab, 'PutSecret')]).toEqual([true, 106]);
  });
});

describe('too many targets', () => {
  test('for the time of one run are refused before a key is created', async () => {
    const lab = await Lab.create(setup('self', many(1_201)));
    expect((await lab.run()).error?.message).toMatch(
      /rotate-targets names 1201 secrets, and one rotation can take care of 1200/,
    );
    expect(count(lab, 'CreateAccessKey')).toBe(0);
  });

  test('get a warning where a rotation that stops halfway must begin again', async () => {
    const lab = await Lab.create(setup('managed', many(501)));
    expect((await lab.run({ mode: 'plan' })).result?.state).toBe('planned');
    expect(lab.logs.join('\n')).toMatch(
      /names 501 secrets, and GitHub may allow no more than 500 writes an hour/,
    );
  });
});

describe('rotate: undo, when somebody has deleted the new key', () => {
  async function withoutSuccessor(mode: Setup['mode']) {
    const lab = await Lab.create(setup(mode, 'AWS_CREDENTIALS\nenv:production classic'));
    const [before] = lab.stored();
    await lab.run();
    const successor = lab.user.accessKeys.findIndex(({ id }) => id !== before?.id);
    lab.user.accessKeys.splice(successor, 1);
    lab.clock.advance(day);
    const old = { accessKeyId: before?.id ?? '', secretAccessKey: before?.secret ?? '' };
    return { lab, old };
  }

  test('stores the old pair everywhere if the run has it, and the rotation ends', async () => {
    const { lab, old } = await withoutSuccessor('self');
    expect((await lab.run({ mode: 'undo', queuedPair: old })).result?.state).toBe('undone');
    expect(ids(lab)).toEqual([old.accessKeyId, old.accessKeyId]);
    await lab.run({ mode: 'now' });
    expect(lab.user.accessKeys.map(({ status }) => status)).not.toContain('Inactive');
    expect(new Set(ids(lab)).size).toBe(1);
  });

  test('says what happened and how to start over if the run does not have it, and changes nothing', async () => {
    const { lab, old } = await withoutSuccessor('managed');
    const journal = JSON.stringify(lab.journal);
    const { error } = await lab.run({ mode: 'undo' });
    expect(error).toMatchObject({ code: 'RotationBlocked' });
    expect(error?.message).toMatch(/The new key AKIA…\w{4} no longer exists, so the old one must stay/);
    expect(error?.message).toMatch(/delete the journal's variable; the next run starts over/);
    expect(lab.user.accessKeys.map(({ id, status }) => [id, status])).toEqual([[old.accessKeyId, 'Active']]);
    expect(JSON.stringify(lab.journal)).toBe(journal);

    const { variables } = lab.github.repository('octo-org/octo-repo');
    for (const name of [...variables.keys()].filter((each) => each.startsWith('KEYTURN_JOURNAL')))
      variables.delete(name);
    expect((await lab.run()).result?.state).toBe('grace');
    expect(ids(lab)).not.toContain(old.accessKeyId);
  });
});
