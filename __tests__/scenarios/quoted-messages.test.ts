import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inThisProcess } from './in-process.ts';

const root = join(__dirname, '..', '..');
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n');

test('the error that the README shows is the one that a step prints', () =>
  inThisProcess(async (scenario) => {
    const step = await scenario.keyturn(
      { 'role-to-assume': 'arn:aws:iam::123456789012:role/deploy' },
      { env: scenario.oidc() },
    );
    const [, shown = ''] = /^```\nError: ([\s\S]*?)\n```$/m.exec(textOf('README.md')) ?? [];
    // The README shortens the list and the statement.
    const lines = shown.split('\n').filter((line) => line.trim() !== '…' && !line.startsWith('{'));
    expect(lines.length).toBeGreaterThan(10);
    const printed = step.annotations.find(({ level }) => level === 'error')?.message.split('\n');
    expect(lines.filter((line) => !printed?.includes(line))).toEqual([]);
  }));

describe('docs/mfa.md, "What the MFA messages mean"', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.startsWith('sandbox') && !path.startsWith('demo'))
    .map((path) => textOf(join('src', path)))
    .join('\n');
  const messages = [...textOf('docs/mfa.md').matchAll(/^\| `([^`]+)` \| /gm)]
    .map(([, message = '']) => message)
    .filter((message) => message.includes(' '));

  test('lists messages', () => expect(messages.length).toBeGreaterThan(5));

  // Ids, numbers and what the guide leaves out are filled in by the code.
  test.each(messages)('the code prints `%s`', (message) => {
    const parts = message.split(/…|AKIA|\d+(?: s)?/).map((part) => part.replace(/^[\s(]+|[\s(]+$/g, ''));
    const texts = parts.filter((part) => /\w{3,}/.test(part));
    expect(texts.filter((text) => !sources.includes(text))).toEqual([]);
  });
});
