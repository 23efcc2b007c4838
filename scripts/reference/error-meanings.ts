import { codesIn } from './errors-page.ts';

/** src/explain/error-meanings.ts: what `keyturn explain` says about a code offline, from the comments in src/errors.ts. */
export function errorMeanings(errorsModule: string): string {
  const entries = codesIn(errorsModule).map(
    ({ code, meaning, first }) =>
      `  ${code}: {\n    meaning: ${JSON.stringify(meaning)},\n    first: ${JSON.stringify(first)},\n  },`,
  );
  return [
    '// `npm run readme` writes this file from the comments in src/errors.ts.',
    "import type { ErrorCode } from '../errors.ts';",
    '',
    '/** What each error code means, and what to do first. */',
    'export const errorMeanings: Readonly<Record<ErrorCode, { readonly meaning: string; readonly first: string }>> = {',
    ...entries,
    '};',
    '',
  ].join('\n');
}
