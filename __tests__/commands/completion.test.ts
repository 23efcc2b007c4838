import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { entry, keyturnHere } from './harness.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-completion-'));
  const program = `#!/bin/sh\nexec "${process.execPath}" "${entry}" "$@"\n`;
  writeFileSync(join(folder, 'keyturn'), program, { mode: 0o755 });
});
afterAll(() => rmSync(folder, { recursive: true }));

const proposed = async (...words: string[]) =>
  (await keyturnHere(['__complete', ...words], {})).stdout.split('\n').filter(Boolean);

test.each<[string, string[], string[]]>([
  ['a command by its first letters', ['cred'], ['credentials']],
  ['a flag by its first letters', ['exec', '--role-to'], ['--role-to-assume']],
  ['the values of a flag', ['credentials', '--source', 'git'], ['github', 'gitlab']],
  ['a shell', ['completion', 'p'], ['powershell']],
  ['a command of a command', ['bootstrap', 'ap'], ['apply']],
  ['nothing where the shell completes files', ['exec', '--scope', ''], []],
])('completes %s', async (_what, words, expected) => {
  expect(await proposed(...words)).toEqual(expected);
});

test('an unknown shell is refused, and the shells are named', async () => {
  const { code, stderr } = await keyturnHere(['completion', 'tcsh'], {});
  expect(code).toBe(2);
  expect(stderr).toContain('bash, zsh, fish, powershell');
});

/** What a shell completes for `keyturn credentials --format d` after it has loaded the script. */
const sessions: Readonly<Record<'bash' | 'zsh' | 'fish', string>> = {
  bash: `source <(keyturn completion bash)
COMP_WORDS=(keyturn credentials --format d) COMP_CWORD=3
_keyturn
printf '%s\\n' "\${COMPREPLY[@]}"`,
  zsh: `compdef() { }
compadd() { print -l -- "\${@:#--}" }
source <(keyturn completion zsh)
words=(keyturn credentials --format d) CURRENT=4
_keyturn`,
  fish: `keyturn completion fish | source
complete -C 'keyturn credentials --format d'`,
};

const isInstalled = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0;

test.each((Object.keys(sessions) as (keyof typeof sessions)[]).filter(isInstalled))(
  '%s loads its script and completes a value',
  (shell) => {
    const env = { PATH: `${folder}${delimiter}${process.env.PATH}`, HOME: folder };
    const output = execFileSync(shell, ['-c', sessions[shell]], { env, cwd: folder, encoding: 'utf8' });
    expect(output.trim().split('\n')).toEqual(['dotenv']);
  },
);

test('bash is among the shells that are tried', () => {
  expect(isInstalled('bash')).toBe(true);
});
