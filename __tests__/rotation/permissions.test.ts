import { generateKeyPairSync } from 'node:crypto';
import { storedPolicy } from '../../src/sandbox/aws/model/stored-policy.ts';
import { Lab, type Setup } from '../campaign/lab.ts';
import { documentedTable } from '../documented.ts';

// The lab stands in for the sockets behind this address; no request leaves the process.
process.env.AWS_ENDPOINT_URL = 'http://127.0.0.1:1';

const week = 7 * 86_400_000;
const targets =
  'AWS_CREDENTIALS\nenv:production classic\norg:octo-org AWS_CREDENTIALS\nocto-org/other-repo dependabot';

/** What a rotation needs, and how it is called where it is refused. */
interface Need {
  readonly iam?: string;
  readonly github?: string;
  /** Read is left of what is write. */
  readonly readOnly?: true;
  readonly told: RegExp;
}

const keyActions = ['ListAccessKeys', 'CreateAccessKey', 'UpdateAccessKey', 'DeleteAccessKey'] as const;

const iamNeeds = Object.fromEntries(
  keyActions.map((action) => [
    `iam:${action}`,
    { iam: `iam:${action}`, told: new RegExp(`not authorized to perform: iam:${action}`) },
  ]),
);

const asks: Readonly<Record<string, string>> = {
  variables: 'actions_variables',
  secrets: 'secrets',
  environments: 'environments',
  organization_secrets: 'organization_secrets',
  dependabot_secrets: 'dependabot_secrets',
};

const gitHubNeeds = Object.fromEntries(
  Object.entries(asks).flatMap(([github, name]) => {
    const told = new RegExp(`GitHub asks for: ${name}: (write|read)`);
    return [
      [`${github}: write, with nothing left`, { github, told }],
      [`${github}: write, with read left`, { github, readOnly: true, told: new RegExp(`${name}: write`) }],
    ];
  }),
) as Record<string, Need>;

const needs: Readonly<Record<string, Need>> = { ...iamNeeds, ...gitHubNeeds };

/** A world in which exactly these are lacking. */
async function labWithout(mode: Setup['mode'], lacking: readonly Need[]): Promise<Lab> {
  const without = lacking.flatMap(({ github, readOnly }) => (github && !readOnly ? [github] : []));
  const lab = await Lab.create({
    name: '',
    mode,
    targets,
    graceMs: week,
    recoveryMs: week,
    without,
  });
  const token = lab.github.tokens.get(lab.token);
  for (const { github, readOnly } of lacking)
    if (github && readOnly) Object.assign(token?.permissions ?? {}, { [github]: 'read' });
  const denied = lacking.flatMap(({ iam }) => iam ?? []);
  const Action = [...keyActions.map((action) => `iam:${action}`), 'iam:GetAccessKeyLastUsed'].filter(
    (action) => !denied.includes(action),
  );
  const policy = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action, Resource: '*' } };
  const user = mode === 'self' ? lab.user : lab.account.users.get('key-manager');
  user?.inlinePolicies.clear();
  user?.inlinePolicies.set('keys', storedPolicy(policy, 'identity'));
  return lab;
}

function changesOf({ requests }: Lab): string[] {
  const changing = /^(CreateAccessKey|PutSecret|CreateVariable|UpdateVariable)$/;
  return requests
    .filter(({ operation, status }) => changing.test(operation) && (status ?? 0) < 400)
    .map(({ operation }) => operation);
}

describe.each(['self', 'managed'] as const)('%s mode', (mode) => {
  test('with every permission, plan passes and due rotates', async () => {
    const lab = await labWithout(mode, []);
    expect((await lab.run({ mode: 'plan' })).result?.state).toBe('planned');
    expect(changesOf(lab)).toEqual([]);
    expect(lab.logs.join('\n')).not.toContain('Optional:');
    expect((await lab.run()).result).toMatchObject({ state: 'grace', rotated: true });
  });

  test.each(Object.entries(needs).filter(([name]) => name !== 'iam:CreateAccessKey'))(
    'without %s, plan fails and names it, and due creates nothing',
    async (_name, need) => {
      const lab = await labWithout(mode, [need]);
      for (const runMode of ['plan', 'due'] as const) {
        const { ended, error } = await lab.run({ mode: runMode });
        expect(ended).toBe('error');
        expect(error?.message).toMatch(need.told);
      }
      expect(lab.user.accessKeys).toHaveLength(1);
      expect(lab.requests.map(({ operation }) => operation)).not.toContain('CreateAccessKey');
      expect(changesOf(lab).filter((operation) => operation !== 'CreateVariable')).toEqual([]);
    },
  );

  test('without iam:CreateAccessKey, which no request can try, due fails and creates nothing', async () => {
    const lab = await labWithout(mode, [needs['iam:CreateAccessKey'] as Need]);
    expect((await lab.run({ mode: 'plan' })).result?.state).toBe('planned');
    const { error } = await lab.run();
    expect(error?.message).toMatch(needs['iam:CreateAccessKey']?.told ?? /never/);
    expect(lab.user.accessKeys).toHaveLength(1);
    expect(lab.journal).toMatchObject({ phase: 'idle' });
    expect(changesOf(lab)).not.toContain('PutSecret');
  });

  test.each(['plan', 'due'] as const)('%s names everything that is missing at once', async (runMode) => {
    const lacking = Object.values(needs).filter(
      ({ iam, readOnly }) => readOnly || (iam !== undefined && iam !== 'iam:CreateAccessKey'),
    );
    const { error } = await (await labWithout(mode, lacking)).run({ mode: runMode });
    for (const { told } of lacking) expect(error?.message).toMatch(told);
    expect(error?.message).toContain(`for ${lacking.length} reasons`);
  });

  test('names a missing secret together with a missing permission', async () => {
    const lab = await labWithout(mode, [needs['iam:DeleteAccessKey'] as Need]);
    lab.github.repository('octo-org/other-repo').stores.dependabot.secrets.clear();
    const { error } = await lab.run({ mode: 'plan' });
    expect(error?.message).toMatch(
      /for 2 reasons.*iam:DeleteAccessKey.*There is no secret AWS_CREDENTIALS of octo-org\/other-repo/s,
    );
  });

  test('plan reports missing optional permissions and passes', async () => {
    const lab = await labWithout(mode, [
      { iam: 'iam:GetAccessKeyLastUsed', told: /./ },
      { github: 'actions', told: /./ },
    ]);
    expect((await lab.run({ mode: 'plan' })).result?.state).toBe('planned');
    expect(lab.logs.filter((line) => line.startsWith('Optional:')).join('\n')).toMatch(
      /actions: read on octo-org\/octo-repo.*actions: read on octo-org\/other-repo.*GetAccessKeyLastUsed/s,
    );
    expect((await lab.run()).result?.rotated).toBe(true);
  });
});

test('the probes have no effect: no key has their id', async () => {
  const lab = await labWithout('managed', []);
  await lab.run({ mode: 'plan' });
  const tried = lab.requests.filter(({ operation }) => /^(Update|Delete)AccessKey$/.test(operation));
  expect(tried.map(({ status, parameters }) => [status, parameters.AccessKeyId])).toEqual([
    [404, 'AKIA0000000000000000'],
    [404, 'AKIA0000000000000000'],
  ]);
});

test('treats an explicit deny of UpdateAccessKey as a suspected leak', async () => {
  const lab = await labWithout('self', []);
  const deny = { Effect: 'Deny', Action: ['iam:CreateAccessKey', 'iam:UpdateAccessKey'], Resource: '*' };
  const policy = storedPolicy({ Version: '2012-10-17', Statement: deny }, 'identity');
  lab.user.inlinePolicies.set('AWSCompromisedKeyQuarantine', policy);
  expect((await lab.run()).error).toMatchObject({ code: 'SuspectedLeak' });
  expect(lab.user.accessKeys).toHaveLength(1);
});

test('names missing permissions of a GitHub App together with those of IAM, and only once', async () => {
  const lab = await labWithout('managed', [needs['iam:DeleteAccessKey'] as Need]);
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  lab.github.createApp('1234', publicKey, { 'octo-org': { actions: 'read' } });
  const rotation = lab.rotation.bind(lab);
  lab.rotation = (mode) => ({ ...rotation(mode), access: { kind: 'app', appId: '1234', privateKey } });
  for (const mode of ['plan', 'due'] as const) {
    const { error } = await lab.run({ mode });
    expect(error?.message).toMatch(/for 2 reasons/);
    expect(error?.message).toMatch(/iam:DeleteAccessKey/);
    expect(error?.message).toMatch(
      /lacks the permissions actions_variables: write, secrets: write, environments: write, organization_secrets: write, dependabot_secrets: write on octo-org/,
    );
  }
  expect(changesOf(lab)).toEqual([]);
});

test('does not mistake an error of the connection for a missing permission', async () => {
  const lab = await labWithout('managed', []);
  lab.faults.add({ operation: 'DeleteSecret', times: 99, fault: { kind: 'drop', when: 'before' } });
  expect((await lab.run()).error).toMatchObject({ code: 'Network' });
});

describe('the table of the guide', () => {
  const rows = documentedTable('Missing permission').map(([what = '', plan = '', due = '']) => ({
    what: what.replaceAll('`', ''),
    plan,
    due,
  }));

  /** What a row takes away, in every way that there is. */
  function lackingIn(what: string): Need[] {
    if (what.startsWith('iam:')) return [{ iam: what, told: new RegExp(`${what}\\b`) }];
    if (what === 'actions: read') return [{ github: 'actions', told: /actions: read/ }];
    const isOfTargets = what === 'the permission for one target';
    return Object.values(gitHubNeeds).filter(({ github }) => (github === 'variables') !== isOfTargets);
  }

  test('has a row for each permission', () => {
    expect(rows.map(({ what }) => what).sort()).toEqual(
      [
        ...keyActions.map((action) => `iam:${action}`),
        'iam:GetAccessKeyLastUsed',
        'actions: read',
        'variables: write',
        'the permission for one target',
      ].sort(),
    );
  });

  test.each(rows.map((row) => [row.what, row.plan, row.due.split(/[.:,]/)[0], row] as const))(
    'without %s: plan %s; due %s',
    async (_what, _plan, _due, { what, plan, due }) => {
      for (const need of lackingIn(what)) {
        const lab = await labWithout('managed', [need]);
        const planned = await lab.run({ mode: 'plan' });
        expect(planned.ended).toBe(plan.startsWith('passes') ? 'result' : 'error');
        if (plan.endsWith('says so')) expect(lab.logs.join('\n')).toMatch(need.told);
        await lab.run();
        expect(lab.user.accessKeys).toHaveLength(due.startsWith('rotates') ? 2 : 1);
      }
    },
  );
});
