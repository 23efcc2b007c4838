import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePolicyDocument } from '../../src/policy/index.ts';
import { action } from '../scenarios/harness.ts';
import { runHere } from '../scenarios/in-process.ts';
import { type Block, blocksOf, pages, placeOf } from './blocks.ts';
import { classify, type Kind } from './classify.ts';
import { runSnippet, sidesOf } from './snippets.ts';

const root = join(__dirname, '..', '..');
const pace = { runScript: runHere, haste: 20 };

const blocks = pages().flatMap(blocksOf);
const found: (readonly [Block, ReturnType<typeof classify>])[] = [];
const problems: string[] = [];
for (const block of blocks) {
  try {
    found.push([block, classify(block)]);
  } catch (error) {
    problems.push((error as Error).message);
  }
}

const ofKind = (kind: Kind) =>
  found.filter(([, each]) => each.kind === kind).map(([block]) => [placeOf(block), block] as const);

test('every block of every page is tested, or says why it is not', () => {
  expect(problems).toEqual([]);
});

test('a page names every example, so that a reader and a test find it', () => {
  const all = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' })
    .map((name) => `examples/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.\w+$/.test(name));
  const texts = pages()
    .map((page) => readFileSync(join(root, page), 'utf8'))
    .join('\n');
  // Terraform is given a folder.
  const shown = (name: string) =>
    texts.includes(name) || texts.includes(`=${name.replace(/\/main\.tf$/, ' ')}`);
  expect(all.filter((name) => !shown(name))).toEqual([]);
  expect(all.length).toBeGreaterThan(12);
});

test('the counts of the blocks, and the reasons of those that are not run', () => {
  const counts = new Map<string, number>();
  for (const [, { kind }] of found) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const reasons = found
    .filter(([, { kind }]) => kind === 'not run')
    .map(([block, { why }]) => `  ${placeOf(block)}: ${why}`);
  console.info([...counts, ...reasons].flat().join('\n'));
  expect(counts.get('not run') ?? 0).toBeLessThan(blocks.length / 10);
  // A reason is a sentence, not a word.
  expect(reasons.filter((reason) => reason.split(' ').length < 6)).toEqual([]);
});

test.each(
  found.flatMap(([block, { kind, why = '' }]) =>
    kind === 'compared elsewhere' ? [[placeOf(block), why] as const] : [],
  ),
)('the test that %s names exists: %s', (_place, why) => {
  const files = why.match(/[\w/-]+\.test\.ts/g) ?? [];
  for (const file of files) expect(readFileSync(join(root, '__tests__', file), 'utf8')).toContain('test');
  const [, script] = /npm run ([\w:]+)/.exec(why) ?? [];
  expect(files.length > 0 || script !== undefined).toBe(true);
});

/** A page that shows both ends of a role's trust. */
function trustShownIn(page: string): string {
  if (page !== 'docs/role-chains.md') return '';
  return blocksOf(page).find(({ text }) => text.includes('"Principal"'))?.text ?? '';
}

describe('a step that a page shows runs on the sandbox', () => {
  test.each(ofKind('run as a workflow').filter(([, { language }]) => language === 'yaml'))(
    '%s',
    async (_place, { text, page }) => {
      const { steps } = await runSnippet(text, action, pace, trustShownIn(page));
      expect(steps.length).toBeGreaterThan(0);
      for (const { result } of steps)
        expect([result.exitCode, result.exitCode === 0 ? '' : result.log]).toEqual([0, '']);
    },
  );

  test.each(ofKind('run as a workflow').filter(([, { language }]) => language === 'diff'))(
    '%s, before and after the change',
    async (_place, { text }) => {
      for (const side of sidesOf(text)) {
        const { steps } = await runSnippet(side, action, pace);
        expect(steps.map(({ result }) => [result.exitCode, result.exitCode === 0 ? '' : result.log])).toEqual(
          [[0, '']],
        );
      }
    },
  );
});

const policies = found.filter(([{ language, text }]) => language === 'json' && text.includes('"Statement"'));

test.each(policies.map(([block]) => [placeOf(block), block.text] as const))(
  'the policy in %s is valid, and names the account of the examples',
  (_place, json) => {
    const kind = json.includes('"Principal"') ? 'trust' : 'identity';
    expect(parsePolicyDocument(json, kind).version).toBe('2012-10-17');
    const accounts = [...json.matchAll(/arn:aws:\w+::(\d*):/g)].map(([, account]) => account);
    const known = ['', '123456789012', '210987654321'];
    expect(accounts.filter((account) => !known.includes(account ?? ''))).toEqual([]);
  },
);

test.each(ofKind('read as a file of AWS'))(
  'the section in %s has settings that AWS tools read',
  (_place, { text }) => {
    const known = ['region', 'role_arn', 'source_profile', 'mfa_serial', 'credential_process', 'external_id'];
    const [title = '', ...settings] = text.split('\n');
    expect(title).toMatch(/^\[profile \S+\]$/);
    expect(
      settings.map((line) => line.split(' = ')[0]).filter((name) => !known.includes(name ?? '')),
    ).toEqual([]);
  },
);

describe('commands', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const commands = ofKind('run as commands').flatMap(([place, { text }]) =>
    text
      .replaceAll(/ *\\\n */g, ' ')
      .split(/\n| && /)
      .map((line) => [place, line.replace(/ +#.*$/, '')] as const),
  );

  test.each(commands)('%s: `%s` is a command of npm whose script exists', (_place, command) => {
    const [, script] = /^npm (?:run (?:--silent )?)?([\w:]+)/.exec(command) ?? [];
    expect(['ci', ...Object.keys(scripts)]).toContain(script);
  });

  test.each(commands.filter(([, command]) => command.startsWith('npm run try -- examples/')))(
    '%s: `%s` succeeds',
    (_place, command) => {
      const args = command.replace('npm run try -- ', '').split(' ');
      const { status, stdout } = spawnSync(process.execPath, ['src/sandbox/people/try.ts', ...args], {
        cwd: root,
        encoding: 'utf8',
      });
      expect(stdout).toContain(': success\n');
      expect(status).toBe(0);
    },
  );
});
