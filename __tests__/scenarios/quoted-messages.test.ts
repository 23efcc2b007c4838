import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { summaryOfRetirement } from '../../scripts/pictures/summary-run.ts';
import { errorExamples } from '../../scripts/reference/error-examples.ts';
import type { ErrorCode } from '../../src/errors.ts';
import type { StepResult } from '../../src/sandbox/runner/job.ts';
import { inThisProcess, rotationInThisProcess } from './in-process.ts';
import { day } from './rotation-harness.ts';

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

/** A step's error as docs/errors.md shows it, without what differs from run to run, and without its address. */
function shownError({ annotations }: StepResult): string {
  const [message = ''] = annotations.flatMap(({ level, message }) => (level === 'error' ? [message] : []));
  return `Error: ${message.replaceAll(/AKIA…\w{4}/g, 'AKIA…WXYZ')}`;
}

function expectExample(code: ErrorCode, step: StepResult): void {
  const shown = shownError(step);
  expect(shown.startsWith(`${errorExamples[code]}\n`)).toBe(true);
  expect(shown.split('\n').at(-1)).toBe(
    `Error code ${code}: https://github.com/octo-org/keyturn/blob/v1/docs/errors.md#${code.toLowerCase()}`,
  );
  expect(shown.match(/errors\.md/g)).toHaveLength(1);
}

describe('an error that docs/errors.md shows is the one that a step prints, with its address once', () => {
  const examples: ErrorCode[] = [];
  const expectOnce = (code: ErrorCode, step: StepResult): void => {
    examples.push(code);
    expectExample(code, step);
  };

  test('before and after the request to STS', () =>
    inThisProcess(async (scenario) => {
      const { ci } = scenario.sandbox.seeded.roles;
      const role = { 'role-to-assume': ci };
      const wrong = { 'aws-region': 'eu_central_1', 'role-duration-seconds': '1h', 'role-to-asume': 'x' };
      expectOnce('InvalidInput', await scenario.keyturn(wrong));
      expectOnce('NoCredentials', await scenario.keyturn({ 'role-to-assume': ci }));
      const other = { ...scenario.ciKeys(), ...role, 'allowed-account-ids': '123456789012' };
      expectOnce('AccountNotAllowed', await scenario.keyturn(other));
      const unknown = {
        'aws-access-key-id': 'AKIAIOSFODNN7EXAMPLE',
        'aws-secret-access-key': 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      };
      expectOnce('InvalidCredentials', await scenario.keyturn({ ...unknown, ...role }));
    }));

  test('about a key and its rotation', () =>
    rotationInThisProcess(async (rotation) => {
      expectOnce('KeyTooOld', await rotation.run({ rotate: '', 'max-key-age': '90d', 'github-token': '' }));
      expectOnce('GitHubRefused', await rotation.run({ 'github-token': 'ghp_unknown' }));
      expectOnce('RotationBlocked', await rotation.run({ 'rotate-targets': 'AWS_CREDENTALS' }));
    }));

  test('for each of the examples', () => {
    expect(examples.sort()).toEqual(Object.keys(errorExamples).sort());
  });
});

test('the job summary that the README shows is the one that a run writes', () =>
  rotationInThisProcess(async (rotation) => {
    const written = await summaryOfRetirement({
      keys: rotation.keys,
      wait: (days) => rotation.wait(days * day),
      run: () => rotation.run(),
    });
    expect(written).toBe(textOf('docs/pictures/job-summary.txt'));
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
