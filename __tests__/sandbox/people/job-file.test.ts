import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJobFile } from '../../../src/sandbox/people/job-file.ts';

const example = (path: string) => readFileSync(join(__dirname, '..', '..', '..', path), 'utf8');
const inputs = { 'aws-region': 'eu-central-1', 'max-key-age': '90d' };

test.each([
  ['just the inputs', 'aws-region: eu-central-1\nmax-key-age: 90d'],
  ['a with: block', 'with:\n  aws-region: eu-central-1\n  max-key-age: 90d'],
  ['a step', 'uses: octo-org/keyturn@v1\nwith:\n  aws-region: eu-central-1\n  max-key-age: 90d'],
  ['a list of steps', '- uses: ./keyturn\n  with:\n    aws-region: eu-central-1\n    max-key-age: 90d'],
  [
    'a step of configure-aws-credentials',
    '- uses: aws-actions/configure-aws-credentials@v6\n  with:\n    aws-region: eu-central-1\n    max-key-age: 90d',
  ],
])('reads %s, and permits ID tokens', (_name, text) => {
  const { steps, idToken, environment } = readJobFile(text);
  expect(steps.map((step) => step.with)).toEqual([inputs]);
  expect({ idToken, environment }).toEqual({ idToken: true, environment: undefined });
});

test('reads the environment next to a with: block', () => {
  expect(readJobFile('environment: production\nwith: { aws-region: x }').environment).toBe('production');
});

test.each([
  ['examples/rotate-managed.yml', true, 'key-rotation', { rotate: 'due' }],
  ['examples/rotate-self.yml', false, 'key-rotation', { rotate: 'due' }],
])(
  'reads %s with its environment, permissions and input defaults',
  (path, idToken, environment, defaults) => {
    expect(readJobFile(example(path))).toMatchObject({ idToken, environment, inputs: defaults, skipped: [] });
  },
);

test('reads the reusable workflow, and names the step that it skips', () => {
  const {
    environment,
    inputs: defaults,
    skipped,
    env,
  } = readJobFile(example('.github/workflows/rotate.yml'));
  expect(environment).toBe('${{ inputs.environment }}');
  expect(defaults.environment).toBe('key-rotation');
  expect(Object.keys(env)).toEqual(['APP_ID']);
  expect(skipped).toEqual([expect.stringMatching(/^actions\/checkout@/)]);
});

test.each([
  ['steps without the action', '- run: make', 'no step of the file uses Keyturn'],
  ['a workflow without the action', 'jobs:\n  a:\n    steps:\n      - run: make', 'no step of the workflow'],
  [
    'two jobs with the action',
    'jobs:\n  a: { steps: [{ uses: ./keyturn }] }\n  b: { steps: [{ uses: ./keyturn }] }',
    'several jobs use Keyturn (a, b)',
  ],
  ['plain text', 'hello', 'holds no workflow'],
])('refuses %s', (_name, text, message) => {
  expect(() => readJobFile(text)).toThrow(message);
});
