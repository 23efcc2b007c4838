import type { Finding, NotChecked, Patch, Place, Report } from '../../src/findings/finding.ts';

const place: Place = { file: '.github/workflows/deploy.yml', line: 14, column: 7 };

const role = 'arn:aws:iam::123456789012:role/deploy';

const workflow = `name: deploy
on: push
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/keyturn@v1
`;

const patch: Patch = {
  file: place.file,
  before: workflow,
  after: workflow.replace('    steps:', '    permissions:\n      id-token: write\n    steps:'),
};

export const refused: Finding = {
  rule: 'KT103',
  level: 'error',
  place,
  job: 'deploy.yml › deploy (push to main)',
  subject: role,
  summary: 'AWS will refuse the job: its sub is repo:octo-org@1/octo-repo@2:environment:production.',
  cause: 'the trust policy accepts repo:octo-org/octo-repo:* only.',
  remedy: 'add the second subject to the trust policy.',
  statement: '{\n  "Effect": "Allow"\n}',
};

export const withoutPermission: Finding = {
  rule: 'KT101',
  level: 'error',
  place: { file: place.file, line: 4 },
  job: 'deploy.yml › deploy (push to main)',
  subject: 'deploy',
  summary: 'The job has no permission to request an ID token.',
  remedy: 'add `permissions: id-token: write` to the job.',
  patch,
};

export const withoutPlace: Finding = {
  rule: 'KT307',
  level: 'note',
  subject: 'octo-org/octo-repo',
  summary: 'GitHub disables the schedule after 60 days without activity.',
  remedy: 'push a commit from time to time.',
};

const unknown: NotChecked = {
  what: 'the trust policy of deploy',
  why: 'there are no AWS credentials',
  place,
  jobs: ['deploy.yml › deploy (push to main)'],
};

export const report: Report = {
  findings: [withoutPlace, refused, withoutPermission],
  notChecked: [unknown],
  checked: ['deploy.yml › deploy (push to main)', 'test.yml › test (pull_request)'],
};
