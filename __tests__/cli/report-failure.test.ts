import type { CliContext } from '../../src/cli/context.ts';
import { reportFailure } from '../../src/cli/session/report-failure.ts';
import { KeyturnError } from '../../src/errors.ts';

function printed(error: unknown): string {
  let text = '';
  const stderr = { write: (part: string) => (text += part) };
  reportFailure(error, { process: { stderr } } as unknown as CliContext);
  return text;
}

test('without credentials the remedy is a sign-in, not a permission of a job', () => {
  const text = printed(
    new KeyturnError('NoCredentials', {
      summary:
        'Credentials could not be loaded, please check your action inputs: there are none on this runner.',
      remedy: 'add `permissions: id-token: write` to the job.',
    }),
  );
  expect(text).toMatch(/^Error: Credentials could not be loaded, please check your action inputs/);
  expect(text).toContain('What to do: sign in with `aws login`');
  expect(text).not.toContain('id-token: write');
});

test('other errors keep their remedy', () => {
  const error = new KeyturnError('AccessDenied', { summary: 'Denied.', remedy: 'ask the owner.' });
  expect(printed(error)).toContain('What to do: ask the owner.');
});
