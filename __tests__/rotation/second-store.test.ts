import { findConflicts, findShadows } from '../../src/config/target-conflicts.ts';
import { parseTargets, twoLineForm, writeTarget } from '../../src/config/targets.ts';
import { Auditor } from '../campaign/auditor.ts';
import { day, Lab, type Setup } from '../campaign/lab.ts';
import { watching } from '../campaign/story.ts';
import { vaultStores } from '../campaign/vault.ts';
import { type VaultTally, vaultCrashCampaign, vaultSetups } from '../campaign/vault-crashes.ts';

process.env.AWS_ENDPOINT_URL = 'http://127.0.0.1:1';
process.env.AWS_EC2_METADATA_DISABLED = 'true';

const here = { owner: 'octo-org', repo: 'octo-repo' };
const parse = (text: string) => parseTargets(text, twoLineForm, here, vaultStores);
const setup = (name: string): Setup => {
  const found = vaultSetups.find((each) => each.name === name);
  if (!found) throw new Error(`there is no setup ${name}`);
  return found;
};

/** The only variable of the repository whose name begins so. */
function variableOf(lab: Lab, prefix: string) {
  const { variables } = lab.github.repository('octo-org/octo-repo');
  const found = [...variables.values()].find(({ name }) => name.startsWith(prefix));
  if (!found) throw new Error(`there is no variable ${prefix}`);
  return found;
}

const startOf = (lab: Lab) => variableOf(lab, 'KEYTURN_START');

describe('a line of rotate-targets with the prefix of a second store', () => {
  test('belongs to that store, beside lines of GitHub', () => {
    const { targets, problems } = parse('vault:ci key.id+key.secret\nAWS_CREDENTIALS');
    expect(problems).toEqual([]);
    expect(targets).toEqual([
      {
        location: { provider: 'vault', folder: 'ci' },
        form: { kind: 'classic', idName: 'key.id', secretName: 'key.secret' },
      },
      { location: { provider: 'github', kind: 'repository', store: 'actions' }, form: twoLineForm },
    ]);
  });

  test('is written as it was read', () => {
    const [target] = parse('classic vault:ci').targets;
    expect(target && writeTarget(target, vaultStores)).toBe('vault:ci classic');
  });

  test.each([
    ['vault: A', 'line 1, "vault: A": vault: lacks a folder; write vault:FOLDER.'],
    ['vault:a vault:b', 'line 1, "vault:a vault:b": it names two places.'],
    ['vault:ci $', 'line 1, "vault:ci $": $ is not the name of a secret of a vault.'],
    ['vault:ci env:x', 'line 1, "vault:ci env:x": env:x is not the name of a secret of a vault.'],
    ['vault:ci A\nvault:ci A', 'line 2, "vault:ci A": A is the target of line 1 already.'],
  ])('%j is refused in the words of that store', (text, problem) => {
    expect(parse(text).problems).toEqual([problem]);
  });

  test('is checked for halves of a pair, and hides no secret of GitHub', () => {
    const { lines } = parse('vault:ci AWS_ACCESS_KEY_ID\nvault:ci AWS_SECRET_ACCESS_KEY\nA\nvault:ci A');
    expect(findConflicts(lines, here, vaultStores).map(({ remedy }) => remedy)).toEqual([
      'replace the two lines with this one: vault:ci classic',
    ]);
    expect(findShadows(lines, here, vaultStores)).toEqual([]);
  });
});

describe('a rotation into a store that tells no time', () => {
  test.each(vaultSetups.map(({ name }) => name))('%s: runs from due to finished', async (name) => {
    const lab = await Lab.create(setup(name));
    const auditor = new Auditor(lab);
    const [old] = lab.user.accessKeys;
    const states: unknown[] = [];
    for (const _run of [0, 8, 16, 17]) {
      const { result, error } = await lab.run({ at: watching(auditor) });
      states.push(result?.state ?? error?.message);
      lab.clock.advance(8 * day);
    }
    expect(states).toEqual(
      name.endsWith('no grace')
        ? ['finished', 'idle', 'idle', 'idle']
        : ['grace', 'recovery', 'idle', 'idle'],
    );
    auditor.expectFinished('the end');
    expect(auditor.violations).toEqual([]);
    expect(lab.user.accessKeys.map(({ id }) => id)).not.toContain(old?.id);
  });

  test('writes the revisions from before the rotation into the record that dates it', async () => {
    const lab = await Lab.create(setup('managed, vault two-line'));
    const before = lab.vault.folder('ci').revision('AWS_CREDENTIALS');
    await lab.run();
    expect(JSON.parse(startOf(lab).value)).toMatchObject({
      revisions: { 'vault:ci AWS_CREDENTIALS': before },
    });
  });

  // `npm run campaign -- "second store"` kills a run at every request.
  test.each<[string, number]>([
    ['self, vault classic', 13],
    ['managed, vault two-line', 11],
    ['managed, vault and GitHub', 17],
  ])('%s: survives a crash at every %dth request, or says what a person must do', async (name, stride) => {
    const tally: VaultTally = await vaultCrashCampaign(setup(name), stride);
    expect(tally.failures).toEqual([]);
    expect(tally.cases).toBeGreaterThan(8);
  });
});

describe('without proof that a target holds the new key, the old key stays', () => {
  const rotated = async (change: (lab: Lab) => void, more: Partial<Setup> = {}) => {
    const lab = await Lab.create({ ...setup('managed, vault two-line'), ...more });
    const [{ id = '' } = {}] = lab.user.accessKeys;
    await lab.run();
    lab.clock.advance(8 * day);
    change(lab);
    const { result, error } = await lab.run();
    return { status: lab.user.accessKeys.find((key) => key.id === id)?.status, result, error };
  };
  test('if somebody has written the target since the commit', async () => {
    const { status, result } = await rotated((lab) => lab.vault.folder('ci').set('AWS_CREDENTIALS', 'other'));
    expect([status, result?.state]).toEqual(['Active', 'held']);
    expect(result?.why).toMatch(/was changed or deleted since it was confirmed/);
  });

  test('if somebody has edited the record of the start, even to the text that it had', async () => {
    const { status, result } = await rotated((lab) =>
      Object.assign(startOf(lab), { updatedAt: lab.clock.now() }),
    );
    expect([status, result?.state]).toEqual(['Active', 'held']);
    expect(result?.why).toMatch(
      /nothing proves that .* was written in this rotation: its store tells no time/,
    );
  });

  test('if a forged journal confirms a target that was never written', async () => {
    const lab = await Lab.create(setup('managed, vault and GitHub'));
    const [{ id = '' } = {}] = lab.user.accessKeys;
    const revision = lab.vault.folder('ci').revision('AWS_CREDENTIALS');
    const pair = lab.vault.folder('ci').value('AWS_CREDENTIALS') ?? '';
    await lab.run();
    lab.clock.advance(8 * day);
    // The vault as it was before the rotation, and a journal that says so.
    const folder = lab.vault.folder('ci');
    Object.assign(folder, { revision: () => revision, value: () => pair });
    const journal = variableOf(lab, 'KEYTURN_JOURNAL');
    const text = JSON.parse(journal.value);
    journal.value = JSON.stringify({
      ...text,
      confirmed: { ...text.confirmed, 'vault:ci AWS_CREDENTIALS': revision },
    });
    const { result } = await lab.run();
    expect(lab.user.accessKeys.find((key) => key.id === id)?.status).toBe('Active');
    expect(result?.state).toBe('held');
  });

  test('if the last use of the old key cannot be seen', async () => {
    const lab = await Lab.create(setup('managed, vault two-line'));
    const [{ id = '' } = {}] = lab.user.accessKeys;
    await lab.run();
    lab.clock.advance(8 * day);
    const { result } = await lab.run({
      at: ({ operation }) => (operation === 'GetAccessKeyLastUsed' ? { kind: 'drop', when: 'before' } : 'go'),
    });
    expect(lab.user.accessKeys.find((key) => key.id === id)?.status).toBe('Active');
    expect(result?.why).toMatch(
      /does not tell when it was written, and the last use of the key cannot be seen/,
    );
  });
});
