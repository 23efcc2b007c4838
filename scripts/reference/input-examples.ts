import type { InputName } from '../../src/config/inputs.ts';

/** What docs/inputs.md says about an input beyond its description in action.yml. */
interface Reference {
  readonly type: string;
  /** The lines below `with:`. Without a Region, `aws-region: eu-central-1` comes first. */
  readonly example: string;
}

const bool = '`true` or `false`';
const oidc = 'role-to-assume: arn:aws:iam::123456789012:role/deploy';
const stored = 'aws-credentials: ${{ secrets.AWS_CREDENTIALS }}';
const rotation = `role-to-assume: arn:aws:iam::123456789012:role/key-rotation
rotate: due
rotate-user: ci-deployer
github-token: \${{ secrets.KEY_ROTATION_TOKEN }}`;
const duration = 'duration: `90d`, `12h`, `45m`, `30s`';
const account = "allowed-account-ids: '123456789012'";

/** The type of each input, and an example that Keyturn accepts (a test parses each). */
export const inputReference: Readonly<Record<InputName, Reference>> = {
  'aws-region': { type: 'text', example: oidc },
  'role-to-assume': { type: 'ARN or name, or several lines', example: oidc },
  'aws-access-key-id': {
    type: 'text (secret)',
    example:
      'aws-access-key-id: ${{ secrets.AWS_ACCESS_KEY_ID }}\naws-secret-access-key: ${{ secrets.AWS_SECRET_ACCESS_KEY }}',
  },
  'aws-secret-access-key': {
    type: 'text (secret)',
    example:
      'aws-access-key-id: ${{ secrets.AWS_ACCESS_KEY_ID }}\naws-secret-access-key: ${{ secrets.AWS_SECRET_ACCESS_KEY }}',
  },
  'aws-session-token': {
    type: 'text (secret)',
    example: `aws-access-key-id: \${{ steps.login.outputs.aws-access-key-id }}
aws-secret-access-key: \${{ steps.login.outputs.aws-secret-access-key }}
aws-session-token: \${{ steps.login.outputs.aws-session-token }}`,
  },
  'aws-credentials': { type: 'two lines (secret)', example: `${stored}\n${oidc}` },
  'mfa-serial': {
    type: 'ARN',
    example: `${stored}\nmfa-serial: arn:aws:iam::123456789012:mfa/alice\nmfa-secret: \${{ secrets.AWS_MFA_SECRET }}\n${oidc}`,
  },
  'mfa-secret': {
    type: 'Base32 or `otpauth://` URI (secret)',
    example: `${stored}\nmfa-secret: \${{ secrets.AWS_MFA_SECRET }}\n${oidc}`,
  },
  'mfa-code': {
    type: 'six digits (secret)',
    example: `${stored}\nmfa-code: \${{ inputs.mfa-code }}\n${oidc}`,
  },
  'web-identity-token-file': {
    type: 'path',
    example: `web-identity-token-file: /var/run/secrets/eks.amazonaws.com/serviceaccount/token\n${oidc}`,
  },
  'saml-assertion': {
    type: 'Base64 (secret)',
    example: 'saml-assertion: ${{ steps.login.outputs.assertion }}',
  },
  'saml-provider-arn': {
    type: 'ARN',
    example: `saml-assertion: \${{ steps.login.outputs.assertion }}
saml-provider-arn: arn:aws:iam::123456789012:saml-provider/corp
${oidc}`,
  },
  'role-chaining': {
    type: bool,
    example: 'role-chaining: true\nrole-to-assume: arn:aws:iam::210987654321:role/chained',
  },
  'use-existing-credentials': { type: bool, example: `use-existing-credentials: true\n${account}` },
  'force-skip-oidc': { type: bool, example: `force-skip-oidc: true\n${oidc}` },
  audience: {
    type: 'text',
    example:
      'aws-region: cn-north-1\naudience: sts.amazonaws.com.cn\nrole-to-assume: arn:aws-cn:iam::123456789012:role/deploy',
  },
  'role-duration-seconds': { type: 'whole number', example: `${oidc}\nrole-duration-seconds: 7200` },
  'role-session-name': { type: 'text', example: `${oidc}\nrole-session-name: '{repository}-{run-id}'` },
  'source-identity': { type: 'text', example: `${stored}\n${oidc}\nsource-identity: '{actor}'` },
  'role-external-id': {
    type: 'text',
    example: `${stored}\n${oidc}\nrole-external-id: \${{ vars.DEPLOY_EXTERNAL_ID }}`,
  },
  'role-skip-session-tagging': { type: bool, example: `${stored}\n${oidc}\nrole-skip-session-tagging: true` },
  'custom-tags': { type: 'JSON object', example: `${stored}\n${oidc}\ncustom-tags: '{"Team": "platform"}'` },
  'transitive-tag-keys': {
    type: 'one per line',
    example: `${stored}\n${oidc}\ntransitive-tag-keys: |\n  Repository\n  Actor`,
  },
  'inline-session-policy': {
    type: 'policy in JSON',
    example: `${oidc}
inline-session-policy: >-
  {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}`,
  },
  'managed-session-policies': {
    type: 'ARNs, one per line',
    example: `${oidc}\nmanaged-session-policies: |\n  arn:aws:iam::aws:policy/ReadOnlyAccess`,
  },
  'allowed-account-ids': {
    type: 'account IDs, separated by commas',
    example: `${oidc}\nallowed-account-ids: '123456789012,210987654321'`,
  },
  'warn-key-age': { type: duration, example: `${stored}\n${oidc}\nwarn-key-age: 45d` },
  'max-key-age': { type: duration, example: `${stored}\n${oidc}\nmax-key-age: 90d` },
  rotate: { type: '`never`, `due`, `now`, `plan` or `undo`', example: rotation },
  'rotate-after': { type: duration, example: `${rotation}\nrotate-after: 45d` },
  'rotate-targets': {
    type: 'one target per line',
    example: `${rotation}
rotate-targets: |
  AWS_CREDENTIALS
  octo-org/other-repo AWS_CREDENTIALS
  env:production AWS_CREDENTIALS
  org:octo-org dependabot AWS_CREDENTIALS`,
  },
  'rotate-user': { type: 'user name', example: rotation },
  'rotation-journal': {
    type: 'name of a variable',
    example: `${rotation}\nrotation-journal: KEYTURN_JOURNAL_BLUE`,
  },
  'grace-period': { type: duration, example: `${rotation}\ngrace-period: 3d` },
  'recovery-window': { type: duration, example: `${rotation}\nrecovery-window: 14d` },
  'on-rotation-failure': { type: '`fail` or `warn`', example: `${rotation}\non-rotation-failure: fail` },
  'github-token': { type: 'token (secret)', example: rotation },
  'github-app-id': {
    type: 'whole number',
    example: `role-to-assume: arn:aws:iam::123456789012:role/key-rotation
rotate: due
rotate-user: ci-deployer
github-app-id: \${{ vars.KEY_ROTATION_APP_ID }}
github-app-private-key: \${{ secrets.KEY_ROTATION_APP_KEY }}`,
  },
  'github-app-private-key': {
    type: 'private key in PEM form (secret)',
    example: `role-to-assume: arn:aws:iam::123456789012:role/key-rotation
rotate: due
rotate-user: ci-deployer
github-app-id: \${{ vars.KEY_ROTATION_APP_ID }}
github-app-private-key: \${{ secrets.KEY_ROTATION_APP_KEY }}`,
  },
  'mask-aws-account-id': { type: bool, example: `${oidc}\nmask-aws-account-id: true` },
  'job-summary': { type: bool, example: `${oidc}\njob-summary: true` },
  'output-credentials': {
    type: bool,
    example: `${oidc}\noutput-credentials: true\noutput-env-credentials: false`,
  },
  'output-env-credentials': { type: bool, example: `${rotation}\noutput-env-credentials: false` },
  refresh: { type: bool, example: `${oidc}\nrefresh: true` },
  'unset-current-credentials': { type: bool, example: `${oidc}\nunset-current-credentials: true` },
  'aws-profile': { type: 'name of a profile', example: `${oidc}\naws-profile: deploy` },
  profiles: {
    type: 'one profile per line',
    example: `profiles: |
  build = arn:aws:iam::123456789012:role/build
  prod = arn:aws:iam::210987654321:role/deploy region=us-east-1 env=PROD`,
  },
  'overwrite-aws-profile': {
    type: bool,
    example: `${oidc}\naws-profile: default\noverwrite-aws-profile: true`,
  },
  'http-proxy': { type: 'URL', example: `${oidc}\nhttp-proxy: http://proxy.example.com:3128` },
  'no-proxy': {
    type: 'hosts, separated by commas',
    example: `${oidc}\nhttp-proxy: http://proxy.example.com:3128\nno-proxy: example.com,10.0.0.0/8`,
  },
  'sts-endpoint': {
    type: 'URL',
    example: `${oidc}\nsts-endpoint: https://vpce-0abc.sts.eu-central-1.vpce.amazonaws.com`,
  },
  'use-fips-endpoint': { type: bool, example: `aws-region: us-east-1\n${oidc}\nuse-fips-endpoint: true` },
  'disable-retry': { type: bool, example: `${oidc}\ndisable-retry: true` },
  'retry-max-attempts': { type: 'whole number, 1 to 100', example: `${oidc}\nretry-max-attempts: 5` },
  'special-characters-workaround': { type: bool, example: `${oidc}\nspecial-characters-workaround: true` },
  'action-timeout-s': { type: 'seconds', example: `${oidc}\naction-timeout-s: 120` },
  'translate-env-variables': { type: bool, example: `${oidc}\ntranslate-env-variables: false` },
};

/** What the README says about each group of inputs, by the group's name in action.yml, and the input whose example it shows. */
export const groups: Readonly<Record<string, { readonly about: string; readonly shows: InputName }>> = {
  'Region and role': { about: 'Where later steps work, and as which role.', shows: 'role-to-assume' },
  'Credential source': {
    about: 'Where the first credentials come from. With OIDC, leave all of these empty.',
    shows: 'mfa-secret',
  },
  'Role session': {
    about: 'How long the session lasts, what CloudTrail calls it, and what it may not do.',
    shows: 'role-session-name',
  },
  Checks: { about: 'What must hold before later steps get anything.', shows: 'max-key-age' },
  Rotation: {
    about: 'Which key to replace, when, and in which secrets.',
    shows: 'rotate-targets',
  },
  'What the log, the summary and later steps get': {
    about: 'Variables, outputs, profiles, or sessions that renew themselves.',
    shows: 'profiles',
  },
  'Network, retries and environment variables': {
    about: 'Proxies, endpoints and time limits.',
    shows: 'no-proxy',
  },
};
