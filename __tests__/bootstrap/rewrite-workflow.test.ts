import { parse } from 'yaml';
import { keySecretsIn, rewriteWorkflow } from '../../src/bootstrap/migration/rewrite-workflow.ts';

const roleArn = 'arn:aws:iam::123456789012:role/deploy';
const secrets = new Set(['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_CREDENTIALS']);

const rewrite = (text: string, environment?: string) =>
  rewriteWorkflow(text, { roleArn, secrets, ...(environment === undefined ? {} : { environment }) });

const deploy = `# Deploys.
name: Deploy   # for everybody
on: { push: { branches: [main] } }

permissions:
  contents: read

jobs:
  deploy:
    runs-on: ubuntu-latest # cheap
    steps:
      - uses: actions/checkout@v5

      # Credentials first.
      - name: Credentials
        uses: aws-actions/configure-aws-credentials@v6 # pinned by Dependabot
        with:
          aws-region:   eu-central-1   # Frankfurt
          aws-access-key-id: \${{ secrets.AWS_ACCESS_KEY_ID }}
          aws-secret-access-key: \${{ secrets.AWS_SECRET_ACCESS_KEY }} # the other half
          mask-aws-account-id: true
      - run: |
          aws s3 sync . s3://bucket   # all of it
`;

describe('a step of configure-aws-credentials with a key', () => {
  test('gets the role in the place of the key, and its job the permission; every other byte stays', () => {
    const { after, jobs, byHand } = rewrite(deploy);
    expect(jobs).toEqual(['deploy']);
    expect(byHand).toEqual([]);
    const added = [
      '    permissions:',
      '      contents: read',
      '      id-token: write',
      `          role-to-assume: ${roleArn}`,
    ];
    const lines = after.split('\n');
    expect(lines.filter((line) => !added.includes(line))).toEqual(
      deploy
        .split('\n')
        .filter((line) => !/aws-access-key-id|aws-secret-access-key/.test(line))
        .filter((line) => line !== '      contents: read'),
    );
    for (const line of added) expect(lines.filter((each) => each === line)).toHaveLength(1);
    expect(parse(after).jobs.deploy).toEqual({
      'runs-on': 'ubuntu-latest',
      permissions: { contents: 'read', 'id-token': 'write' },
      steps: [
        { uses: 'actions/checkout@v5' },
        {
          name: 'Credentials',
          uses: 'aws-actions/configure-aws-credentials@v6',
          with: { 'aws-region': 'eu-central-1', 'role-to-assume': roleArn, 'mask-aws-account-id': true },
        },
        { run: 'aws s3 sync . s3://bucket   # all of it\n' },
      ],
    });
  });

  test('keeps line ends of Windows', () => {
    const { after } = rewrite(deploy.replaceAll('\n', '\r\n'));
    expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(after.replaceAll('\r\n', '\n')).toBe(rewrite(deploy).after);
  });

  test('is found by the secrets that it names', () => {
    expect(keySecretsIn(deploy)).toEqual([['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']]);
  });

  test('rewritten a second time stays as it is', () => {
    const { after } = rewrite(deploy);
    expect(rewrite(after)).toEqual({ after, jobs: [], notes: [], byHand: [] });
  });
});

const job = (head: string, step = 'octo-org/keyturn@v1') => `on: push
jobs:
  deploy:
    runs-on: ubuntu-latest
${head}    steps:
      - uses: ${step}
        with:
          aws-region: eu-central-1
          aws-credentials: \${{ secrets.AWS_CREDENTIALS }}
          mfa-secret: \${{ secrets.MFA }}
`;

describe('the permissions of the job', () => {
  test.each<[string, string, object]>([
    ['are made where there are none', '', { contents: 'read', 'id-token': 'write' }],
    [
      'get the one that is missing',
      '    permissions:\n      # why\n      contents: write\n',
      { contents: 'write', 'id-token': 'write' },
    ],
    [
      'get it in a flow mapping',
      '    permissions: { contents: write }\n',
      { contents: 'write', 'id-token': 'write' },
    ],
    ['get it in an empty mapping', '    permissions: {}\n', { 'id-token': 'write' }],
    ['are raised from none', '    permissions:\n      id-token: none\n', { 'id-token': 'write' }],
    ['stay where they suffice', '    permissions:\n      id-token: write\n', { 'id-token': 'write' }],
  ])('%s', (_name, head, permissions) => {
    const { after, jobs } = rewrite(job(head));
    expect(jobs).toEqual(['deploy']);
    expect(parse(after).jobs.deploy.permissions).toEqual(permissions);
    expect(parse(after).jobs.deploy.steps[0].with).toEqual({
      'aws-region': 'eu-central-1',
      'role-to-assume': roleArn,
    });
  });

  test.each([
    ['write-all', '    permissions: write-all\n'],
    ["the workflow's own id-token: write", ''],
  ])('%s needs no change', (name, head) => {
    const top = name === 'write-all' ? '' : 'permissions:\n  id-token: write\n';
    const { after } = rewrite(top + job(head));
    expect(parse(after).jobs.deploy.permissions).toEqual(head === '' ? undefined : 'write-all');
  });
});

describe('the environment of the job', () => {
  test('is added if the role trusts one', () => {
    const { after, notes } = rewrite(job(''), 'production');
    expect(parse(after).jobs.deploy.environment).toBe('production');
    expect(notes.join(' ')).toMatch(/now has production/);
  });

  test.each<[string, string, string | undefined, RegExp]>([
    [
      'another one',
      '    environment: staging\n',
      'production',
      /has the environment staging, and the role trusts production/,
    ],
    [
      'any, for a role that trusts a branch',
      '    environment:\n      name: staging\n',
      undefined,
      /use --environment staging/,
    ],
  ])('that is %s is told, and the job stays', (_name, head, environment, told) => {
    const text = job(head);
    const { after, byHand } = rewrite(text, environment);
    expect(after).toBe(text);
    expect(byHand.map(({ why }) => why).join('\n')).toMatch(told);
  });
});

describe('what a person has to change is told with its line, and stays', () => {
  const withInput = (input: string) =>
    job('').replace('          mfa-secret', `          ${input}\n          mfa-secret`);
  test.each<[string, string, number, RegExp]>([
    ['a role that the key assumes', withInput('role-to-assume: deploy'), 10, /assumes a role with the key/],
    ['a step that rotates the key', withInput('rotate: due'), 10, /rotates the key/],
    ['permissions in one word', job('    permissions: read-all\n'), 4, /permissions are read-all/],
    [
      'inputs in one line',
      'jobs:\n  a:\n    steps:\n      - uses: octo-org/keyturn@v1\n        with: { aws-credentials: "${{ secrets.AWS_CREDENTIALS }}" }\n',
      5,
      /in one line/,
    ],
    [
      'a variable',
      'jobs:\n  a:\n    env:\n      AWS_ACCESS_KEY_ID: ${{ secrets.AWS_ACCESS_KEY_ID }}\n',
      4,
      /still reads secrets.AWS_ACCESS_KEY_ID/,
    ],
    [
      'a reusable workflow',
      "jobs:\n  a:\n    uses: ./x.yml\n    secrets:\n      key: ${{ secrets['AWS_CREDENTIALS'] }}\n",
      5,
      /still reads secrets.AWS_CREDENTIALS/,
    ],
    ['a text that is not YAML', 'jobs: [\n  a: {', 2, /not valid YAML/],
  ])('%s', (_name, text, line, why) => {
    const { after, byHand, jobs } = rewrite(text);
    expect(after).toBe(text);
    expect(jobs).toEqual([]);
    expect(byHand[0]).toEqual({ line, why: expect.stringMatching(why) });
  });

  test('but not a step with the key of another user, and not a comment', () => {
    const text = `${job('').replace('secrets.AWS_CREDENTIALS', 'secrets.OTHER')}# secrets.AWS_CREDENTIALS\n`;
    expect(rewrite(text)).toEqual({ after: text, jobs: [], notes: [], byHand: [] });
  });
});
