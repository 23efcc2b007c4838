import { readableHelp } from '../../src/cli/help-text.ts';

const help = `USAGE
  keyturn exec [--aws-region region] [--profile name] [--set name=value]... <command>...
  keyturn explain [--format text|json] [<what>]
  keyturn exec --help

Runs a program.

Example: keyturn exec -- env

FLAGS
  -h --help  Print help information and exit
`;

test('the flags are listed once, and the example is at the end', () => {
  expect(readableHelp(help)).toBe(`USAGE
  keyturn exec [FLAGS] <command>...
  keyturn explain [--format text|json] [<what>]
  keyturn exec --help

Runs a program.

FLAGS
  -h --help  Print help information and exit

EXAMPLE
  keyturn exec -- env
`);
});

test('several examples are listed together', () => {
  const two = help.replace('-- env\n', '-- env\nExample: keyturn exec -- id\n');
  expect(readableHelp(two)).toMatch(/\n\nEXAMPLES\n {2}keyturn exec -- env\n {2}keyturn exec -- id\n$/);
});

test('other output stays as it is', () => {
  expect(readableHelp('0.1.0\n')).toBe('0.1.0\n');
});
