import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { claims, falseClaims } from './claims.ts';

const folder = join(__dirname, '..', '..', 'src', 'rotation');
/** The code of the rotation, with a key id in place of each expression that prints one. */
const code = globSync('**/*.ts', { cwd: folder })
  .map((path) => readFileSync(join(folder, path), 'utf8'))
  .join('\n')
  .replaceAll(/\$\{redactKeyId\([^}]*\}/g, 'AKIA…MPLE');

const works = { id: 'AKIAIOSFODNN7EXAMPLE', secret: 'works' };
const key = { ...works, status: 'Active' } as never;
const gone = { id: 'AKIAI44QH8DHBEXAMPL2', secret: 'gone' };

// Otherwise a reworded message would leave the campaign with a claim that it never finds.
test.each(claims.map(({ words }) => [words]))('a message of the rotation matches %s', (words) => {
  expect(code).toMatch(words);
});

test.each([
  ['Every target holds AKIA…MPLE.', { stored: [works], keys: [key] }, []],
  [
    'Every target holds AKIA…MPLE.',
    { stored: [works, gone], keys: [key] },
    ['Every target holds AKIA…MPLE.'],
  ],
  [
    'every target holds the predecessor again.',
    { stored: [gone], keys: [] },
    ['every target holds the predecessor again'],
  ],
  ['The next run resumes. Both keys work.', { stored: [works], keys: [key, key] }, []],
  ['The next run resumes. Both keys work.', { stored: [works], keys: [key] }, ['Both keys work']],
  ['The rotation was cancelled.', { stored: [gone], keys: [] }, []],
])('finds the false statements in %j: case %#', (text, facts, expected) => {
  expect(falseClaims(text, facts)).toEqual(expected);
});
