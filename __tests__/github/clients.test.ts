import type { GitHubLocation } from '../../src/secret-stores/github/location.ts';
import { unfinishedRuns } from '../../src/secret-stores/github/runs.ts';
import { githubSecrets } from '../../src/secret-stores/github/secrets.ts';
import { repositoryVariables } from '../../src/secret-stores/github/variables.ts';
import { GitHubLab } from './github-lab.ts';

const here = { owner: 'octo-org', repo: 'octo-repo' };
const repository: GitHubLocation = {
  provider: 'github',
  kind: 'repository',
  store: 'actions',
  repository: here,
};
const organization: GitHubLocation = {
  provider: 'github',
  kind: 'organization',
  store: 'actions',
  org: 'octo-org',
};
const elsewhere = 'https://elsewhere.test';

const storeOf = (lab: GitHubLab) => lab.world.repository('octo-org/octo-repo').stores.actions;
const orgStoreOf = (lab: GitHubLab) => {
  const store = lab.world.organizations.get('octo-org')?.stores.actions;
  if (!store) throw new Error('there is no organization');
  return store;
};
const put = (lab: GitHubLab, place: GitHubLocation = repository, value = 'new') =>
  githubSecrets(place, 'octo-org', lab.api).put('AWS_CREDENTIALS', value);

describe('writing a secret', () => {
  test('reads a public key again that changed between reading and writing', async () => {
    const lab = await GitHubLab.create();
    let changes = 0;
    lab.before = ({ operation }) => {
      if (operation === 'PutSecret' && changes++ === 0) storeOf(lab).changeKey();
    };
    await put(lab);
    expect(storeOf(lab).value('AWS_CREDENTIALS')).toBe('new');
    expect(lab.answers).toEqual(['GetPublicKey 200', 'PutSecret 422', 'GetPublicKey 200', 'PutSecret 201']);
  });

  test('reads the public key of a location once for all of its secrets', async () => {
    const lab = await GitHubLab.create();
    const store = githubSecrets(repository, 'octo-org', lab.api);
    await store.checkWritable();
    for (const name of ['ONE', 'TWO']) await store.put(name, 'new');
    expect(lab.answers.filter((line) => line.startsWith('GetPublicKey'))).toHaveLength(1);
    expect(['ONE', 'TWO'].map((name) => storeOf(lab).value(name))).toEqual(['new', 'new']);
  });

  test('sends the value only encrypted', async () => {
    const lab = await GitHubLab.create();
    await put(lab, repository, 'AKIAIOSFODNN7EXAMPLE\nwJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY');
    expect(storeOf(lab).value('AWS_CREDENTIALS')).toContain('bPxRfiCYEXAMPLEKEY');
    const sent = JSON.stringify(lab.requests);
    for (const secret of ['AKIAIOSFODNN7EXAMPLE', 'bPxRfiCYEXAMPLEKEY']) {
      expect(sent).not.toContain(secret);
      expect(sent).not.toContain(Buffer.from(secret).toString('base64').slice(0, 20));
    }
  });

  test('reports a second refusal and does not try a third time', async () => {
    const lab = await GitHubLab.create();
    lab.before = ({ operation }) => {
      if (operation === 'PutSecret') storeOf(lab).changeKey();
    };
    await expect(put(lab)).rejects.toMatchObject({ code: 'GitHubRefused', status: 422 });
    expect(lab.answers.filter((line) => line.startsWith('PutSecret'))).toHaveLength(2);
  });

  test("keeps all repositories of an organization's secret, page by page", async () => {
    const lab = await GitHubLab.create();
    const ids = Array.from({ length: 230 }, (_each, n) => lab.world.createRepository(`octo-org/r${n}`).id);
    orgStoreOf(lab).set('AWS_CREDENTIALS', 'old', { visibility: 'selected', selected: new Set(ids) });
    await put(lab, organization);
    const { visibility, selected } = orgStoreOf(lab).get('AWS_CREDENTIALS') ?? {};
    expect(visibility).toBe('selected');
    expect([...(selected ?? [])].sort()).toEqual(ids.sort());
    expect(lab.answers.filter((line) => line.startsWith('ListSecretRepositories'))).toHaveLength(3);
  });

  test('keeps a secret visible to all if somebody made it so meanwhile', async () => {
    const lab = await GitHubLab.create();
    orgStoreOf(lab).set('AWS_CREDENTIALS', 'old', { visibility: 'selected', selected: new Set([1]) });
    lab.faults.add({
      operation: 'ListSecretRepositories',
      fault: { kind: 'error', status: 409, code: 'Conflict' },
    });
    lab.before = ({ operation }) => {
      if (operation === 'ListSecretRepositories')
        orgStoreOf(lab).set('AWS_CREDENTIALS', 'old', { visibility: 'all' });
    };
    await put(lab, organization);
    expect(orgStoreOf(lab).get('AWS_CREDENTIALS')).toMatchObject({ value: 'new', visibility: 'all' });
  });

  test.each([
    [1, 'PutSecret 201'],
    [100, 'PutSecret 200'],
  ])('rejects a success that is not one of GitHub (%s times)', async (times, last) => {
    const lab = await GitHubLab.create();
    const fault = { kind: 'answer', status: 200, body: '<html>Log in</html>' } as const;
    lab.faults.add({ operation: 'PutSecret', times, fault });
    const error = await put(lab).catch((thrown) => thrown);
    expect(error?.code).toBe(times === 1 ? undefined : 'MalformedResponse');
    expect(lab.answers.at(-1)).toBe(last === 'PutSecret 201' ? last : 'PutSecret none');
    expect(storeOf(lab).value('AWS_CREDENTIALS')).toBe(times === 1 ? 'new' : undefined);
  });

  test.each(['before', 'after'] as const)(
    'a connection that drops %s the effect is made good',
    async (when) => {
      const lab = await GitHubLab.create();
      lab.faults.add({ operation: 'PutSecret', fault: { kind: 'drop', when } });
      await put(lab);
      expect(storeOf(lab).value('AWS_CREDENTIALS')).toBe('new');
      expect(lab.log[0]).toMatch(/attempt 1 of 4 failed \(Network: .*did not answer/);
    },
  );
});

describe('a variable', () => {
  const variables = (lab: GitHubLab) => repositoryVariables(here.owner, here.repo, lab.api);

  test('that exists is not created', async () => {
    const lab = await GitHubLab.create();
    expect(await variables(lab).create('LOCK', 'one')).toBe(true);
    expect(await variables(lab).create('LOCK', 'two')).toBe(false);
    expect((await variables(lab).get('lock'))?.value).toBe('one');
  });

  test('is not created a second time if the response was lost', async () => {
    const lab = await GitHubLab.create();
    lab.faults.add({ operation: 'CreateVariable', fault: { kind: 'drop', when: 'after' } });
    await expect(variables(lab).create('LOCK', 'one')).rejects.toMatchObject({ code: 'Network' });
    expect(lab.answers).toEqual(['CreateVariable 201']);
  });

  test('is created after a rate limit, which had no effect', async () => {
    const lab = await GitHubLab.create();
    lab.world.secondaryLimit = { writesPerMinute: 0 };
    lab.before = () => {
      if (lab.slept.length > 0) lab.world.secondaryLimit = undefined;
    };
    expect(await variables(lab).create('LOCK', 'one')).toBe(true);
    expect(lab.slept).toEqual([60_000]);
  });

  test('is written and removed whether or not it exists', async () => {
    const lab = await GitHubLab.create();
    await variables(lab).put('JOURNAL', 'one');
    await variables(lab).put('JOURNAL', 'two');
    expect((await variables(lab).get('JOURNAL'))?.value).toBe('two');
    await variables(lab).remove('JOURNAL');
    await variables(lab).remove('JOURNAL');
    expect(await variables(lab).get('JOURNAL')).toBeUndefined();
  });

  test('costs nothing of the hourly limit while it has not changed', async () => {
    const lab = await GitHubLab.create();
    const remaining = () => lab.world.tokens.get(lab.token)?.remaining;
    await variables(lab).create('LOCK', 'one');
    expect((await variables(lab).get('LOCK'))?.value).toBe('one');
    const before = remaining();
    expect(await variables(lab).get('LOCK')).toEqual(await variables(lab).get('LOCK'));
    expect(remaining()).toBe(before);
    expect(lab.answers.slice(2)).toEqual(['GetVariable 304', 'GetVariable 304']);
  });

  test.each<[string, (lab: GitHubLab) => Promise<unknown>, string | undefined]>([
    ['changed', (lab) => variables(lab).put('LOCK', 'two'), 'two'],
    ['deleted', (lab) => variables(lab).remove('LOCK'), undefined],
  ])('is read again after it was %s', async (_how, change, value) => {
    const lab = await GitHubLab.create();
    await variables(lab).create('LOCK', 'one');
    await variables(lab).get('LOCK');
    await change(lab);
    expect((await variables(lab).get('LOCK'))?.value).toBe(value);
  });

  test('is created with one request where it was missing a moment ago', async () => {
    const lab = await GitHubLab.create();
    await variables(lab).put('JOURNAL', 'one', 'missing');
    await variables(lab).put('JOURNAL', 'two', 'missing');
    expect((await variables(lab).get('JOURNAL'))?.value).toBe('two');
    expect(lab.answers).toEqual([
      'CreateVariable 201',
      'CreateVariable 409',
      'UpdateVariable 204',
      'GetVariable 200',
    ]);
  });

  test('is found on any page', async () => {
    const lab = await GitHubLab.create();
    for (let n = 0; n < 70; n++) await variables(lab).create(`FILLER_${n}`, 'x');
    await variables(lab).create('KEYTURN_JOURNAL_CI', '{}');
    expect([...(await variables(lab).list('KEYTURN_JOURNAL_'))]).toEqual([['KEYTURN_JOURNAL_CI', '{}']]);
  });
});

test('finds unfinished runs in every state and on every page', async () => {
  const lab = await GitHubLab.create();
  const repo = lab.world.repository('octo-org/octo-repo');
  const states = ['in_progress', 'queued', 'waiting', 'pending', 'requested'] as const;
  const ids = states.map((status) => lab.world.startRun(repo, { status }).id);
  for (let n = 0; n < 120; n++) ids.push(lab.world.startRun(repo, { status: 'queued' }).id);
  lab.world.startRun(repo, { status: 'completed' });
  const found = await unfinishedRuns(here.owner, here.repo, lab.api);
  expect(found.map(({ id }) => id).sort()).toEqual(ids.sort());
});

test('does not mistake a refusal with 409 for an empty list', async () => {
  const lab = await GitHubLab.create();
  lab.world.startRun(lab.world.repository('octo-org/octo-repo'));
  lab.faults.add({ operation: 'ListRuns', fault: { kind: 'error', status: 409, code: 'Conflict' } });
  await expect(unfinishedRuns(here.owner, here.repo, lab.api)).rejects.toMatchObject({ status: 409 });
});

describe('a redirect', () => {
  test('of a renamed repository is followed, with method and body', async () => {
    const lab = await GitHubLab.create();
    lab.world.rename(lab.world.repository('octo-org/octo-repo'), 'new-name');
    await put(lab);
    const { stores } = lab.world.repository('octo-org/new-name');
    expect(stores.actions.value('AWS_CREDENTIALS')).toBe('new');
    expect(lab.answers).toEqual(['GetPublicKey 301', 'GetPublicKey 200', 'PutSecret 307', 'PutSecret 201']);
    const [, , first, second] = lab.requests;
    expect(second?.method).toBe('PUT');
    expect(second?.body).toBe(first?.body);
  });

  test.each([301, 302, 307, 308])(
    'with %s to another host is refused, and the token stays here',
    async (status) => {
      const lab = await GitHubLab.create();
      const headers = { location: `${elsewhere}/public-key` };
      lab.faults.add({ operation: 'GetPublicKey', fault: { kind: 'error', status, code: 'Moved', headers } });
      await expect(put(lab)).rejects.toThrow(/GitHub points to https:\/\/elsewhere\.test/);
      expect(lab.requests).toHaveLength(1);
    },
  );

  test('of a write to another host fails', async () => {
    const lab = await GitHubLab.create();
    const headers = { location: `${elsewhere}/secret` };
    lab.faults.add({ operation: 'PutSecret', fault: { kind: 'error', status: 307, code: 'Moved', headers } });
    await expect(put(lab)).rejects.toMatchObject({ code: 'GitHubRefused' });
    expect(lab.requests.map(({ operation }) => operation)).toEqual(['GetPublicKey', 'PutSecret']);
  });

  test('in a circle ends', async () => {
    const lab = await GitHubLab.create();
    const location = 'http://127.0.0.1:2/repos/octo-org/octo-repo/actions/secrets/public-key';
    const fault = { kind: 'error', status: 301, code: 'Moved', headers: { location } } as const;
    lab.faults.add({ operation: 'GetPublicKey', times: 1000, fault });
    await expect(put(lab)).rejects.toThrow(/redirects in a circle/);
    expect(lab.requests.length).toBeLessThan(10);
  });

  test('by the link to the next page of a list is not followed to another host', async () => {
    const lab = await GitHubLab.create();
    const headers = { link: `<${elsewhere}/runs?page=2>; rel="next"` };
    lab.faults.add({ operation: 'ListRuns', fault: { kind: 'error', status: 200, code: 'OK', headers } });
    await expect(unfinishedRuns(here.owner, here.repo, lab.api)).rejects.toThrow(/is not sent elsewhere/);
    expect(lab.requests).toHaveLength(1);
  });
});

test('sends every request below /api/v3 on GitHub Enterprise Server, the next page too', async () => {
  const lab = await GitHubLab.create({ baseUrl: 'http://127.0.0.1:2/api/v3' });
  const ids = Array.from({ length: 130 }, (_each, n) => lab.world.createRepository(`octo-org/r${n}`).id);
  orgStoreOf(lab).set('AWS_CREDENTIALS', 'old', { visibility: 'selected', selected: new Set(ids) });
  await put(lab, organization);
  expect(orgStoreOf(lab).get('AWS_CREDENTIALS')?.selected?.size).toBe(130);
  expect(lab.requests.filter(({ path }) => !path.startsWith('/api/v3/'))).toEqual([]);
});

describe('limits', () => {
  test('spaces a hundred writes to fewer than eighty in a minute', async () => {
    const lab = await GitHubLab.create({ spacingMs: 1000 });
    lab.world.secondaryLimit = { writesPerMinute: 80 };
    const start = lab.clock.now().getTime();
    for (let n = 0; n < 100; n++) await put(lab, repository, `value ${n}`);
    expect(lab.answers.filter((line) => line.endsWith('403'))).toEqual([]);
    // By the lab's clock, which sleeping moves.
    expect(lab.clock.now().getTime() - start).toBeGreaterThan(80_000);
  });

  test('checks three hundred locations within the points that GitHub allows in a minute', async () => {
    const lab = await GitHubLab.create();
    lab.world.secondaryLimit = { writesPerMinute: 80, pointsPerMinute: 900 };
    const store = githubSecrets(repository, 'octo-org', lab.api);
    for (let n = 0; n < 300; n++) await store.checkWritable();
    expect(lab.answers.filter((line) => line.endsWith('403'))).toEqual([]);
    // 300 probes of five points and as many reads of one take more than two minutes. By the lab's clock.
    expect(lab.slept.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThan(100_000);
  });

  test('waits as long as GitHub asks after a secondary limit, and logs it', async () => {
    const lab = await GitHubLab.create();
    lab.world.secondaryLimit = { writesPerMinute: 80 };
    for (let n = 0; n < 100; n++) await put(lab, repository, `value ${n}`);
    expect(storeOf(lab).value('AWS_CREDENTIALS')).toBe('value 99');
    expect(lab.slept).toEqual([60_000]);
    expect(lab.log).toEqual([expect.stringMatching(/asks to wait 60 s.*next in 60\.0 s/)]);
  });

  test.each([
    ['429 with a retry-after', 429, { 'retry-after': '7' }, '', [7_000]],
    ['429 without one: a minute, then two', 429, {}, '', [60_000, 120_000]],
    ['403 that speaks of a secondary limit', 403, {}, 'exceeded a secondary rate limit', [60_000, 120_000]],
  ])('%s', async (_name, status, headers, message, waits) => {
    const lab = await GitHubLab.create();
    const fault = { kind: 'error', status, code: 'Limited', headers, message } as const;
    lab.faults.add({ operation: 'GetPublicKey', times: waits.length, fault });
    await put(lab);
    expect(lab.slept).toEqual(waits);
  });

  test('waits for the reset of a primary limit by the clock of GitHub', async () => {
    const lab = await GitHubLab.create();
    // GitHub is half an hour ahead of this machine.
    lab.clock.advance(1_800_000);
    const token = lab.world.tokens.get(lab.token);
    if (!token) throw new Error('there is no token');
    Object.assign(token, { remaining: 0, resetsAt: new Date(lab.clock.now().getTime() + 300_000) });
    await put(lab);
    expect(storeOf(lab).value('AWS_CREDENTIALS')).toBe('new');
    expect(lab.slept).toHaveLength(1);
    expect(lab.slept[0]).toBeGreaterThanOrEqual(300_000);
    expect(lab.slept[0]).toBeLessThan(303_000);
  });

  test('leaves a primary limit of an hour to a later run', async () => {
    const lab = await GitHubLab.create();
    Object.assign(lab.world.tokens.get(lab.token) ?? {}, { remaining: 0 });
    await expect(put(lab)).rejects.toMatchObject({ code: 'Throttled', rateLimited: true });
    expect(lab.slept).toEqual([]);
  });
});
