import { readInputs } from '../../src/config/inputs.ts';
import { durationMeant, exactDuration } from '../../src/config/mistakes.ts';
import { KeyturnError } from '../../src/errors.ts';
import { parseConfig } from './with-sources.ts';

type Given = Readonly<Record<string, string>>;

const id = 'AKIAIOSFODNN7EXAMPLE';
const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const keys = { 'aws-credentials': `${id}\n${secret}` };
const rotating = { ...keys, rotate: 'due', 'github-token': 'github_pat_example' };
const role = { 'role-to-assume': 'arn:aws:iam::123456789012:role/deploy' };

/** What is told of the inputs, '' where nothing is wrong with them. */
function told(inputs: Given, env: Given = {}): string {
  const variables = Object.entries({ 'aws-region': 'eu-central-1', ...inputs }).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ]);
  try {
    parseConfig(readInputs({ ...Object.fromEntries(variables), ...env }), env);
  } catch (error) {
    if (error instanceof KeyturnError && error.code === 'InvalidInput') return error.message;
    throw error;
  }
  return '';
}

describe('a duration that people write', () => {
  test.each([
    ['30 days', 'write 30d.'],
    ['30days', 'write 30d.'],
    ['1 day', 'write 1d.'],
    ['90D', 'write 90d.'],
    ['90 d', 'write 90d.'],
    ['"90d"', 'write 90d.'],
    ['12 hours', 'write 12h.'],
    ['12hrs', 'write 12h.'],
    ['90 min', 'write 90m.'],
    ['2 weeks', 'write 14d.'],
    ['2w', 'write 14d.'],
    ['3 months', 'write 90d.'],
    ['1 year', 'write 365d.'],
    ['1.5h', 'write 90m.'],
    ['1d12h', 'write 36h.'],
    ['1 day and 12 hours', 'write 36h.'],
    ['P7D', 'write 7d.'],
    ['P1W', 'write 7d.'],
    ['P1M', 'write 30d.'],
    ['PT12H', 'write 12h.'],
    ['PT1M', 'write 1m.'],
    ['P1DT12H', 'write 36h.'],
    ['P1.5D', 'write 36h.'],
    ['daily', 'write 1d.'],
    ['monthly', 'write 30d.'],
    ['30', 'write 30d for days.'],
    ['never', 'leave the input out to do without.'],
    ['false', 'leave the input out to do without.'],
  ])('%s: %s', (value, next) => {
    for (const name of ['rotate-after', 'grace-period', 'recovery-window', 'warn-key-age'])
      expect(told({ ...rotating, [name]: value })).toContain(`What to do: ${next}`);
  });

  test.each([
    'soon',
    '30 days ago',
    'P',
    'PT',
    '5 parsecs',
    '',
    '9'.repeat(50),
    'd',
    '-7d',
    'P7',
    'P1D5',
    '12345678901234567d',
  ])('%p means nothing, and is not guessed at', (text) => {
    expect(durationMeant(text)).toBeUndefined();
  });

  test.each([
    [86_400_000, '1d'],
    [5_400_000, '90m'],
    [1000, '1s'],
    [0, '0s'],
  ])('%d ms is written %s', (ms, text) => {
    expect(exactDuration(ms)).toBe(text);
  });
});

describe('seconds that people write', () => {
  test.each([
    ['3600s', 'write 3600.'],
    ['1h', 'write 3600.'],
    ['1 hour', 'write 3600.'],
    ['PT1H', 'write 3600.'],
    ['60M', 'write 3600.'],
    ['3,600', 'write 3600.'],
    ['3_600', 'write 3600.'],
    ['3600.0', 'write 3600.'],
    ['"3600"', 'write 3600.'],
    ['13h', 'that is 46800.'],
  ])('%s: %s', (value, next) => {
    expect(told({ ...keys, ...role, 'role-duration-seconds': value })).toContain(`What to do: ${next}`);
  });

  test('on a line of a chain, too', () => {
    expect(told({ ...keys, 'role-to-assume': `${role['role-to-assume']} duration=1h` })).toContain(
      'duration=3600.',
    );
  });
});

describe('a boolean that people write', () => {
  test.each([
    ['yes', 'write true.'],
    ['Yes', 'write true.'],
    ['on', 'write true.'],
    ['1', 'write true.'],
    ['enabled', 'write true.'],
    ["'true'", 'write true.'],
    ['tRue', 'write true.'],
    ['no', 'write false.'],
    ['OFF', 'write false.'],
    ['0', 'write false.'],
    ['none', 'write false.'],
  ])('%s is no boolean: %s', (value, next) => {
    for (const name of ['output-credentials', 'role-chaining', 'unset-current-credentials', 'refresh'])
      expect(told({ [name]: value })).toContain(`${name}: ${JSON.stringify(value)} is not true or false.`);
    expect(told({ 'output-credentials': value })).toContain(`What to do: ${next}`);
  });

  test("in a variable of AWS's, too", () => {
    expect(told({}, { AWS_USE_FIPS_ENDPOINT: 'yes' })).toContain('What to do: write true.');
  });
});

describe('a mode of rotation that people write', () => {
  test.each([
    ['true', 'write rotate: due.'],
    ['yes', 'write rotate: due.'],
    ['auto', 'write rotate: due.'],
    ['false', 'write rotate: never.'],
    ['off', 'write rotate: never.'],
    ['Due', 'write rotate: due.'],
    ['"now"', 'write rotate: now.'],
    ['force', 'write rotate: now.'],
    ['dry-run', 'write rotate: plan.'],
    ['rollback', 'write rotate: undo.'],
    ['daily', 'write rotate: due. How often it is looked at is for the schedule'],
    ['30 days', 'write rotate: due, and rotate-after: 30d.'],
  ])('rotate: %s: %s', (rotate, next) => {
    expect(told({ ...rotating, rotate })).toContain(`What to do: ${next}`);
  });
});

describe('a YAML list in an input that is a text', () => {
  test.each<[Given, string]>([
    [
      { ...keys, 'role-to-assume': '- arn:aws:iam::123456789012:role/deploy' },
      'without dashes, here arn:aws:iam',
    ],
    [{ ...keys, profiles: '- deploy = ci' }, 'without dashes, here deploy = ci'],
    [{ ...keys, ...role, 'transitive-tag-keys': '- Team' }, 'without dashes, here Team'],
    [
      { ...keys, ...role, 'managed-session-policies': '- arn:aws:iam::aws:policy/ReadOnlyAccess' },
      'without dashes, here arn:aws:iam::aws:policy/ReadOnlyAccess',
    ],
    [{ 'allowed-account-ids': '- 123456789012\n- 210987654321' }, "Write '123456789012, 210987654321'."],
    [{ ...rotating, 'rotate-targets': '- AWS_CREDENTIALS' }, 'write AWS_CREDENTIALS without the dash'],
    [{ ...rotating, 'rotate-targets': '* octo-org/octo-repo' }, 'write octo-org/octo-repo without the dash'],
    [
      { ...keys, ...role, 'custom-tags': '- Team: platform\n- Stage: prod' },
      `write '{"Team":"platform","Stage":"prod"}'.`,
    ],
  ])('%j: %s', (inputs, next) => {
    expect(told(inputs)).toContain(next);
  });
});

describe('an expression that GitHub has not evaluated', () => {
  test.each<[string, string, string]>([
    ['aws-region', '${{ vars.REGION }}', 'write ${{ vars.REGION }} in the workflow itself'],
    ['aws-region', 'vars.REGION', 'write ${{ vars.REGION }}'],
    ['role-to-assume', '{{ vars.ROLE }}', 'write ${{ vars.ROLE }}'],
    ['role-to-assume', '$ROLE_ARN', 'write ${{ env.ROLE_ARN }}'],
    ['role-to-assume', '${ROLE_ARN}', 'write ${{ env.ROLE_ARN }}'],
    ['role-to-assume', '%ROLE_ARN%', 'write ${{ env.ROLE_ARN }}'],
    ['aws-credentials', 'secrets.AWS_CREDENTIALS', 'write ${{ secrets.NAME }}'],
    ['github-token', '${{ secrets.TOKEN }}', 'write ${{ secrets.NAME }}'],
    ['output-credentials', '${{ inputs.flag }}', 'write ${{ inputs.flag }}'],
    ['custom-tags', '{"Team": "${{ vars.TEAM }}"}', 'write ${{ vars.TEAM }}'],
  ])('%s: %s', (name, value, next) => {
    const message = told({ [name]: value });
    expect(message).toContain(`${name} holds an expression that GitHub has not evaluated.`);
    expect(message).toContain(next);
    expect(message).not.toContain('inputs are not usable');
  });

  test('several are told together', () => {
    expect(told({ 'aws-region': '$REGION', 'role-to-assume': '$ROLE' })).toContain('2 inputs are not usable');
  });

  test.each(['{repository}@{run-id}', '100%', 'arn:aws:iam::123456789012:role/secrets.reader'])(
    '%s is none',
    (value) => {
      expect(told({ 'no-proxy': value })).toBe('');
    },
  );
});

describe('quotes and separators around stored keys', () => {
  test.each<[Given, string]>([
    [{ 'aws-credentials': `"${id}\n${secret}"` }, 'aws-credentials stands in quotes'],
    [{ 'aws-credentials': `"${id}"\n"${secret}"` }, 'aws-credentials stands in quotes'],
    [
      { 'aws-access-key-id': `'${id}'`, 'aws-secret-access-key': secret },
      'aws-access-key-id stands in quotes',
    ],
    [
      { 'aws-access-key-id': id, 'aws-secret-access-key': `"${secret}"` },
      'aws-secret-access-key stands in quotes',
    ],
    [{ 'aws-credentials': `${id}\\n${secret}` }, 'write a line break in the place of "\\\\n"'],
    [{ 'aws-credentials': `${id}:${secret}` }, 'write a line break in the place of ":"'],
    [{ 'aws-credentials': `${id} ${secret}` }, 'write a line break in the place of " "'],
  ])('case %#', (inputs, next) => {
    expect(told(inputs)).toContain(next);
    expect(told(inputs)).not.toMatch(new RegExp(`${id}|${secret}`));
  });
});

describe('names and ids that people write', () => {
  test.each<[Given, string]>([
    [{ 'allowed-account-ids': '1234-5678-9012' }, "Write '123456789012'."],
    [{ 'allowed-account-ids': '"123456789012"' }, "Write '123456789012'."],
    [{ 'allowed-account-ids': '12345678901' }, "'012345678901'"],
    [{ 'aws-region': 'EU-CENTRAL-1' }, 'write eu-central-1.'],
    [{ 'aws-region': 'eu_central_1' }, 'write eu-central-1.'],
    [{ 'aws-region': '"eu-central-1"' }, 'write eu-central-1.'],
    [{ 'aws-region': 'eu-central-1a' }, 'write eu-central-1.'],
    [
      { ...keys, 'role-to-assume': 'arn:aws:iam::1234-5678-9012:role/deploy' },
      'Write arn:aws:iam::123456789012:role/deploy.',
    ],
    [
      { ...keys, 'role-to-assume': 'arn:aws:iam:: 123456789012:role/deploy' },
      'Write arn:aws:iam::123456789012:role/deploy.',
    ],
    [
      { ...keys, 'role-to-assume': 'arn:aws:iam:eu-central-1:123456789012:role/deploy' },
      'Write arn:aws:iam::123456789012:role/deploy.',
    ],
    [
      { ...keys, 'role-to-assume': 'arn:aws:iam::123456789012:deploy' },
      'Write arn:aws:iam::123456789012:role/deploy.',
    ],
    [
      { ...keys, 'role-to-assume': '"arn:aws:iam::123456789012:role/deploy"' },
      'write it without quotes: arn:aws:iam::123456789012:role/deploy.',
    ],
    [
      { ...keys, 'role-to-assume': 'arn:aws:sts::123456789012:assumed-role/deploy/octo' },
      'Write arn:aws:iam::123456789012:role/deploy, with its path if it has one.',
    ],
    [{ ...rotating, 'rotate-user': 'user/ci/ci-deployer' }, 'write ci-deployer: the name alone'],
    [{ ...rotating, 'rotate-targets': 'secrets.AWS_CREDENTIALS' }, 'write AWS_CREDENTIALS.'],
    [{ ...rotating, 'rotate-targets': '${{ secrets.aws_credentials }}' }, 'write AWS_CREDENTIALS.'],
    [
      { ...rotating, 'rotate-targets': 'octo-org/octo-repo secrets.AWS_CREDENTIALS' },
      'write AWS_CREDENTIALS.',
    ],
    [{ ...rotating, 'rotate-targets': 'AWS-CREDENTIALS' }, 'write AWS_CREDENTIALS.'],
    [{ ...rotating, 'rotate-targets': '"AWS_CREDENTIALS"' }, 'write AWS_CREDENTIALS.'],
    [{ ...rotating, 'rotate-targets': 'MY_ID,MY_SECRET' }, 'write MY_ID+MY_SECRET.'],
    [{ ...rotating, 'rotate-targets': 'environment:production' }, 'write env:production.'],
    [{ ...rotating, 'rotate-targets': 'organization:octo-org' }, 'write org:octo-org.'],
    [{ ...rotating, 'rotate-targets': 'https://github.com/octo-org/octo-repo' }, 'write octo-org/octo-repo.'],
    [{ ...rotating, 'rotate-targets': 'env: production' }, 'write env:NAME, without a space'],
  ])('%j', (inputs, next) => {
    expect(told(inputs)).toContain(next);
  });

  test('the value of a secret in the place of its name is not repeated', () => {
    const message = told({ ...rotating, 'rotate-targets': `${id}\n${secret}` });
    expect(message).toContain('holds a key itself, not the name of the secret');
    expect(message).not.toMatch(new RegExp(`${id}|${secret.slice(0, 10)}`));
  });
});
