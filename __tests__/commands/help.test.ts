import { keyturnHere } from './harness.ts';

/** The help of every command, by the help of `keyturn` itself, so that a new one is tested, too. */
async function helpOf(command: readonly string[]): Promise<(readonly [string, string])[]> {
  const { code, stdout } = await keyturnHere([...command, '--help'], {});
  expect({ command, code }).toEqual({ command, code: 0 });
  const own = [['keyturn', ...command].join(' '), stdout] as const;
  const [, list] = stdout.split('\nCOMMANDS\n');
  if (list === undefined) return [own];
  const names = (list.split('\n\n')[0] ?? '')
    .split('\n')
    .flatMap((line) => /^ {2}(\S+)/.exec(line)?.[1] ?? []);
  expect(names.length).toBeGreaterThan(0);
  const nested: (readonly [string, string])[] = [];
  for (const name of names) nested.push(...(await helpOf([...command, name])));
  return [own, ...nested];
}

test('every command has a help that ends with an example of itself', async () => {
  const all = await helpOf([]);
  expect(all.length).toBeGreaterThan(5);
  const without = all.filter(([name, help]) => !help.split(/\n\nEXAMPLES?\n/)[1]?.includes(name));
  expect(without.map(([name]) => name)).toEqual([]);
});

test.each<[string, string[], RegExp]>([
  ['a misspelled command', ['explian'], /did you mean `explain`\?/],
  ['an unknown flag', ['explain', '--formt', 'json', 'KT103'], /did you mean --format\?/],
  [
    'a value that a flag does not have',
    ['explain', '--format', 'jsn', 'KT103'],
    /Expected "jsn" to be one of/,
  ],
])('%s is corrected, on stderr, with the exit code of a wrong use', async (_, args, words) => {
  const { code, stdout, stderr } = await keyturnHere(args, {});
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(words);
});
