import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { withTables } from '../scripts/readme-tables.ts';
import { inputSpecs } from '../src/config/inputs.ts';

const root = join(__dirname, '..');
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

  test('matches the tables of the README', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    expect(withTables(readme, text)).toBe(readme);
  });

  test('has every input and output in the README, once', () => {
    const readme = withTables(
      '<!-- inputs:start --><!-- inputs:end --><!-- outputs:start --><!-- outputs:end -->',
      text,
    );
    const rows = [...readme.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name);
    expect(rows).toEqual([...Object.keys(action.inputs), ...Object.keys(action.outputs)]);
  });
});
