import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { withInputs, withOutputs } from '../scripts/readme-tables.ts';
import { parseAction } from '../scripts/reference/action.ts';
import { groups, inputReference } from '../scripts/reference/input-examples.ts';
import { inputSpecs } from '../src/config/inputs.ts';
import { parse as parseInputs } from './config/parse.ts';

const root = join(__dirname, '..');
const pageOf = (path: string) => readFileSync(join(root, path), 'utf8');
const text = readFileSync(join(root, 'action.yml'), 'utf8');
const action = parse(text) as {
  inputs: Record<string, { description: string; default?: string }>;
  outputs: Record<string, { description: string }>;
  runs: Record<string, string>;
};

// The inputs and outputs of aws-actions/configure-aws-credentials v6.3.0 (docs/facts.md#inputs-and-outputs).
const configureAwsCredentialsInputs =
  `aws-region role-to-assume aws-access-key-id aws-secret-access-key aws-session-token web-identity-token-file
  role-chaining audience http-proxy no-proxy mask-aws-account-id role-duration-seconds role-external-id role-session-name
  role-skip-session-tagging transitive-tag-keys inline-session-policy managed-session-policies output-credentials
  output-env-credentials unset-current-credentials disable-retry retry-max-attempts special-characters-workaround
  use-existing-credentials allowed-account-ids force-skip-oidc action-timeout-s custom-tags sts-endpoint aws-profile
  overwrite-aws-profile translate-env-variables`.split(/\s+/);
const configureAwsCredentialsOutputs = [
  'aws-account-id',
  'aws-access-key-id',
  'aws-secret-access-key',
  'aws-session-token',
  'aws-expiration',
  'authenticated-arn',
];

const ownInputs =
  `aws-credentials mfa-serial mfa-secret mfa-code warn-key-age max-key-age rotate rotate-after rotate-targets rotate-user
  rotation-journal grace-period recovery-window on-rotation-failure github-token github-app-id github-app-private-key saml-assertion
  saml-provider-arn profiles use-fips-endpoint source-identity job-summary refresh`.split(/\s+/);
const ownOutputs = [
  'assumed-role-id',
  'expires-at',
  'key-age-days',
  'key-status',
  'rotated',
  'rotation-state',
];

describe('action.yml', () => {
  test("declares every input of configure-aws-credentials and Keyturn's own", () => {
    expect(Object.keys(action.inputs).sort()).toEqual(
      [...configureAwsCredentialsInputs, ...ownInputs].sort(),
    );
  });

  test("declares every output of configure-aws-credentials and Keyturn's own", () => {
    expect(Object.keys(action.outputs).sort()).toEqual(
      [...configureAwsCredentialsOutputs, ...ownOutputs].sort(),
    );
  });

  test('declares the inputs that the program reads, in the same order', () => {
    expect(Object.keys(action.inputs)).toEqual(inputSpecs.map(({ name }) => name));
  });

  test('has no default but the audience of AWS', () => {
    const defaults = Object.entries(action.inputs).filter(([, input]) => input.default !== undefined);
    expect(defaults.map(([name, input]) => [name, input.default])).toEqual([
      ['audience', 'sts.amazonaws.com'],
    ]);
  });

  test('describes each input and output in at least one sentence', () => {
    for (const { description } of [...Object.values(action.inputs), ...Object.values(action.outputs)]) {
      expect(description.length).toBeGreaterThan(20);
      expect(description.trim()).toMatch(/[.`]$/);
    }
  });

  test('runs the built files on Node.js 24, and cleans up unless no-cleanup is set', () => {
    expect(action.runs).toEqual({
      using: 'node24',
      main: 'dist/main/index.js',
      post: 'dist/post/index.js',
      'post-if': "env.AWS_SKIP_CLEANUP_STEP != 'true'",
    });
  });

  test('has every input in the README, once, with a link to its section', () => {
    const readme = withInputs(pageOf('README.md'), parseAction(text));
    expect(readme).toBe(pageOf('README.md'));
    const links = [...readme.matchAll(/\[`([\w-]+)`\]\(docs\/inputs\.md#([\w-]+)\)/g)];
    expect(links.filter(([, name, anchor]) => name !== anchor)).toEqual([]);
    expect(links.map(([, name]) => name)).toEqual(Object.keys(action.inputs));
  });

  test('has every input in docs/inputs.md, once, with a type and an example', () => {
    const sections = pageOf('docs/inputs.md').split(/^### /m).slice(1);
    expect(sections.map((section) => section.split('\n')[0])).toEqual(Object.keys(action.inputs));
    for (const section of sections) expect(section).toMatch(/^- Type: [\s\S]*^```yaml\n[\s\S]*^```$/m);
  });

  test('has every output in docs/outputs.md, once', () => {
    const page = pageOf('docs/outputs.md');
    expect(withOutputs(page, parseAction(text))).toBe(page);
    const rows = [...page.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name);
    expect(rows).toEqual(Object.keys(action.outputs));
  });

  test('has a sentence and an example in the README for each group of inputs', () => {
    expect(parseAction(text).groups.map(({ name }) => name)).toEqual(Object.keys(groups));
    for (const [name, { shows }] of Object.entries(groups))
      expect([name, parseAction(text).groups.find((group) => group.name === name)?.inputs]).toEqual([
        name,
        expect.arrayContaining([shows]),
      ]);
  });
});

/** Values for the expressions of the examples. */
const values: Readonly<Record<string, string>> = {
  'inputs.mfa-code': '123456',
  'secrets.AWS_ACCESS_KEY_ID': 'AKIAIOSFODNN7EXAMPLE',
  'secrets.AWS_CREDENTIALS': 'AKIAIOSFODNN7EXAMPLE\nwJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  'secrets.AWS_MFA_SECRET': 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  'secrets.AWS_SECRET_ACCESS_KEY': 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  'secrets.KEY_ROTATION_APP_KEY': '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----',
  'secrets.KEY_ROTATION_TOKEN': 'github_pat_1',
  'steps.login.outputs.assertion': Buffer.from('<samlp:Response>octo</samlp:Response>').toString('base64'),
  'steps.login.outputs.aws-access-key-id': 'ASIAIOSFODNN7EXAMPLE',
  'steps.login.outputs.aws-secret-access-key': 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  'steps.login.outputs.aws-session-token': 'IQoJb3JpZ2luX2VjEXAMPLE',
  'vars.DEPLOY_EXTERNAL_ID': 'deploy-1',
  'vars.KEY_ROTATION_APP_ID': '4711',
};

test.each(Object.entries(inputReference))('Keyturn accepts the example of %s', (name, { example }) => {
  const block = parse(example.replaceAll(/\$\{\{ (.+?) \}\}/g, '"${{ $1 }}"')) as Record<string, unknown>;
  const inputs = Object.fromEntries(
    Object.entries(block).map(([input, value]) => [
      input,
      String(value).replaceAll(
        /\$\{\{ (.+?) \}\}/g,
        (_, expression: string) => values[expression] ?? 'no value',
      ),
    ]),
  );
  expect(Object.keys({ 'aws-region': 'eu-central-1', ...inputs })).toContain(name);
  const env = {
    ACTIONS_ID_TOKEN_REQUEST_URL: 'https://example.com',
    GITHUB_ACTOR: 'octocat',
    GITHUB_REPOSITORY: 'octo-org/octo-repo',
    GITHUB_RUN_ID: '4711',
  };
  expect(() => parseInputs(inputs, env)).not.toThrow();
});
