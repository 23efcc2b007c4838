/** Valid texts of every kind that Keyturn reads. Mutations begin from these. */

const time = '2026-11-20T08:00:00Z';
const common = { version: 1, user: '123456789012/octo' };
const stamps = {
  'octo-org/octo-repo AWS_CREDENTIALS': time,
  'the environment a of octo-org/octo-repo B': null,
};
const both = {
  old: 'AKIAIOSFODNN7EXAMPLE',
  new: 'AKIAI44QH8DHBEXAMPLE',
  confirmed: stamps,
  committedAt: time,
};
const attempt = { baseline: stamps, startedAt: time };

export const journals: readonly string[] = [
  {
    ...common,
    phase: 'idle',
    broken: 'a target holds an old key',
    abandoned: { at: time, id: 'AKIAIOSFODNN7EXAMPLE' },
  },
  { ...common, ...attempt, phase: 'creating', before: ['AKIAIOSFODNN7EXAMPLE'], attempt: '1658821493-1' },
  { ...common, ...attempt, phase: 'distributing', old: both.old, new: both.new, proven: true, turned: true },
  { ...common, ...both, phase: 'committed', paused: true },
  { ...common, ...both, phase: 'retired', retiredAt: time },
].map((journal) => JSON.stringify(journal));

export const locks: readonly string[] = [
  {
    repository: 'octo-org/octo-repo',
    runId: '1658821493',
    attempt: 1,
    host: 'runner-1',
    pid: 4711,
    bornAt: '123456',
    nonce: '01234567-89ab-cdef-0123-456789abcdef',
    ticket: 'KEYTURN_JOURNAL_OCTO_LOCK_0123ABCD',
  },
].map((lock) => JSON.stringify(lock));

export const starts: readonly string[] = [
  JSON.stringify({ version: 1, attempt: '1658821493-1', revisions: stamps }),
];

/** What a step saves for its post step. Nothing in it names a file outside of the folder. */
export function postStates(folder: string): string[] {
  const section = {
    before: ['[default]\naws_access_key_id = x'],
    written: [{ length: 9, digest: 'ab' }],
    gap: '\n',
  };
  const file = {
    path: `${folder}/gone/credentials`,
    names: ['default'],
    section,
    createdFile: true,
    createdFolders: [],
  };
  return [
    JSON.stringify([
      { name: 'AWS_REGION', before: '', publishedDigest: 'ab' },
      { name: 'AWS_SECRET_ACCESS_KEY', before: 'wJalrXUtnFEMI/K7MDENG', publishedDigest: 'cd' },
    ]),
    JSON.stringify([file, file]),
  ];
}

const document = JSON.stringify({
  Version: 1,
  AccessKeyId: 'ASIAIOSFODNN7EXAMPLE',
  SecretAccessKey: 'wJalrXUtnFEMI/K7MDENG',
  SessionToken: 'IQoJb3JpZ2luX2Vj',
  Expiration: time,
});
const head = { renewAt: 1_764_000_000_000, expiresAt: 1_764_003_600_000, arn: 'x', assumedRoleId: 'AROA:x' };

export const caches: readonly string[] = [
  `${JSON.stringify(head)}\n${document}\n`,
  `${JSON.stringify({ ...head, failure: { at: 1_764_000_000_000, message: 'no answer' } })}\n${document}\n`,
];

const role = 'arn:aws:iam::123456789012:role/octo';

/** The environment of a step that is valid, to which one input is added. */
export const step: Readonly<Record<string, string>> = {
  GITHUB_REPOSITORY: 'octo-org/octo-repo',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_WORKFLOW: 'Deploy',
  GITHUB_ACTOR: 'octocat',
  GITHUB_RUN_ID: '1658821493',
  GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
  'INPUT_AWS-REGION': 'eu-central-1',
  'INPUT_ROLE-TO-ASSUME': role,
  'INPUT_AWS-CREDENTIALS': 'AKIAIOSFODNN7EXAMPLE\nwJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  INPUT_ROTATE: 'due',
  'INPUT_GITHUB-TOKEN': 'ghs_0123456789abcdef0123456789abcdef0123',
};

const policy = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Action: ['s3:GetObject'], Resource: '*', Condition: { Bool: { 'aws:a': 'true' } } },
  ],
});

export const policies: readonly string[] = [
  policy,
  JSON.stringify({
    Version: '2012-10-17',
    Statement: {
      Effect: 'Allow',
      Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com' },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:octo-org/octo-repo:*' },
        NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' },
      },
    },
  }),
];

export const targets: readonly string[] = [
  'AWS_CREDENTIALS',
  'octo-org/octo-repo env:production classic\n# a note\norg:octo-org dependabot ID+KEY',
  'env:with%20space codespaces\nocto-org/other-repo actions AWS_CREDENTIALS',
];

export const inputs: readonly (readonly [string, readonly string[]])[] = [
  ['aws-region', ['eu-central-1', 'us-gov-west-1', 'eu-central-1a']],
  [
    'role-to-assume',
    [role, `${role}\noctopus duration=900 external-id=a session-name=b`, 'octo', 'path/octo'],
  ],
  [
    'aws-credentials',
    [
      'AKIAIOSFODNN7EXAMPLE\nwJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      '[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = wJalrXUtnFEMI/K7MDENG',
      'AKIAIOSFODNN7EXAMPLE wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    ],
  ],
  ['mfa-serial', ['arn:aws:iam::123456789012:mfa/octo', 'GAHT12345678']],
  ['mfa-secret', ['JBSWY3DPEHPK3PXP', 'otpauth://totp/AWS:octo?secret=JBSWY3DPEHPK3PXP&issuer=AWS&digits=6']],
  ['mfa-code', ['123 456', '123456']],
  ['saml-assertion', [Buffer.from('<Response><Assertion/></Response>').toString('base64'), '<Response/>']],
  ['saml-provider-arn', ['arn:aws:iam::123456789012:saml-provider/octo']],
  ['audience', ['sts.amazonaws.com']],
  ['role-duration-seconds', ['3600', '15m', '1h']],
  ['role-session-name', ['octo-{run-id}', '{actor}@{ref}', 'GitHubActions']],
  ['source-identity', ['octocat']],
  ['role-external-id', ['octo-1234']],
  [
    'custom-tags',
    [JSON.stringify([{ Key: 'team', Value: 'octo' }]), JSON.stringify({ team: 'octo', cost: 1 })],
  ],
  ['transitive-tag-keys', ['team\nRepository']],
  ['inline-session-policy', [policy]],
  [
    'managed-session-policies',
    ['arn:aws:iam::aws:policy/ReadOnlyAccess\narn:aws:iam::123456789012:policy/a'],
  ],
  ['allowed-account-ids', ['123456789012,210987654321', '123456789012\n210987654321']],
  ['warn-key-age', ['60d']],
  ['max-key-age', ['90d', '0']],
  ['rotate', ['due', 'now', 'undo', 'check']],
  ['rotate-after', ['30d']],
  ['rotate-targets', targets],
  ['rotate-user', ['octo']],
  ['rotation-journal', ['KEYTURN_JOURNAL_OCTO']],
  ['grace-period', ['7d']],
  ['recovery-window', ['7d']],
  ['on-rotation-failure', ['fail', 'warn']],
  ['github-token', ['ghs_0123456789abcdef0123456789abcdef0123']],
  ['github-app-id', ['12345']],
  [
    'github-app-private-key',
    ['-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA\n-----END RSA PRIVATE KEY-----'],
  ],
  ['aws-profile', ['octo']],
  [
    'profiles',
    [`admin = ${role} prefix=ADMIN duration=900\nreader = octo source_profile=admin region=eu-west-1`],
  ],
  ['http-proxy', ['http://user:p%40ss@proxy.octo.example:3128']],
  ['no-proxy', ['example.com, 10.0.0.0/8']],
  ['sts-endpoint', ['https://sts.octo.example:8443/path']],
  ['retry-max-attempts', ['12']],
  ['action-timeout-s', ['30', '120']],
  ['refresh', ['true']],
];

export const variables: readonly (readonly [string, readonly string[]])[] = [
  ['GITHUB_REPOSITORY', ['octo-org/octo-repo']],
  ['GITHUB_REF', ['refs/heads/main', 'refs/pull/1/merge']],
  ['GITHUB_WORKFLOW', ['Deploy']],
  ['GITHUB_ACTOR', ['octocat', 'dependabot[bot]']],
  ['GITHUB_RUN_ID', ['1658821493']],
  ['GITHUB_API_URL', ['https://api.github.com', 'https://octo.example/api/v3']],
  ['AWS_ENDPOINT_URL', ['http://127.0.0.1:4566']],
  ['AWS_PROFILE', ['default']],
  ['HTTPS_PROXY', ['http://127.0.0.1:3128']],
];

export const decodedMessages: readonly string[] = [
  JSON.stringify({
    allowed: false,
    explicitDeny: true,
    matchedStatements: {
      items: [{ statementId: 'a', effect: 'DENY', principals: { items: [{ value: 'x' }] } }],
    },
    failures: { items: [] },
    context: {
      principal: { id: 'AIDA', name: 'octo', arn: 'arn:aws:iam::123456789012:user/octo' },
      action: 'sts:AssumeRole',
      resource: role,
      conditions: { items: [{ key: 'aws:Region', values: { items: [{ value: 'eu-central-1' }] } }] },
    },
  }),
];

export const claims: readonly string[] = [
  JSON.stringify({
    iss: 'https://token.actions.githubusercontent.com',
    aud: ['sts.amazonaws.com'],
    sub: 'repo:octo-org/octo-repo:ref:refs/heads/main',
    repository: 'octo-org/octo-repo',
    repository_owner_id: '1',
    repository_id: '2',
    exp: 1_764_000_000,
  }),
];

export const denials: readonly string[] = [
  `User: arn:aws:iam::123456789012:user/octo is not authorized to perform: sts:AssumeRole on resource: ${role} because no identity-based policy allows the sts:AssumeRole action`,
  `User: ${role} is not authorized to perform: sts:TagSession with an explicit deny in a service control policy. Encoded authorization failure message: AbCd_-123`,
];

const metadata = (httpStatusCode: number) => ({ httpStatusCode, requestId: 'a', attempts: 1 });

export const serviceErrors: readonly string[] = [
  {
    name: 'AccessDenied',
    Code: 'AccessDenied',
    message: denials[0],
    $metadata: metadata(403),
    $fault: 'client',
  },
  {
    name: 'Error',
    Code: 'Throttling',
    message: 'Rate exceeded',
    $metadata: metadata(400),
    Error: { Type: 'Sender' },
  },
  {
    name: 'Error',
    code: 'ECONNREFUSED',
    message: 'connect ECONNREFUSED 127.0.0.1:1',
    $metadata: { attempts: 1 },
  },
  { name: 'TimeoutError', message: 'x', $metadata: { attempts: 1 } },
  {
    name: 'InvalidIdentityToken',
    Code: 'InvalidIdentityToken',
    message: 'Incorrect token audience',
    $metadata: metadata(400),
  },
  { name: 'NoSuchEntityException', Code: 'NoSuchEntity', message: 'none', $metadata: metadata(404) },
].map((error) => JSON.stringify(error));

const requestId = { 'x-github-request-id': 'A:B', 'content-type': 'application/json' };

export const githubErrors: readonly string[] = [
  {
    status: 401,
    response: { headers: requestId, data: { message: 'Bad credentials' } },
    request: { url: 'https://a.b/' },
  },
  {
    status: 403,
    response: {
      headers: {
        ...requestId,
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': '1764000060',
        date: 'Mon, 24 Nov 2025 16:00:00 GMT',
      },
      data: { message: 'rate' },
    },
  },
  {
    status: 403,
    response: { headers: { ...requestId, 'retry-after': '60' }, data: { message: 'secondary rate limit' } },
  },
  {
    status: 403,
    response: {
      headers: { ...requestId, 'x-accepted-github-permissions': 'secrets=write; a=b' },
      data: { message: 'Resource not accessible by integration' },
    },
  },
  {
    status: 404,
    response: {
      headers: { ...requestId, 'x-oauth-scopes': 'repo', 'x-accepted-oauth-scopes': 'a, b' },
      data: { message: 'Not Found', errors: [] },
    },
  },
  {
    status: 502,
    response: { headers: { 'content-type': 'text/html', server: 'squid' }, data: '<html>' },
    request: { url: 'https://a.b/' },
  },
].map((error) => JSON.stringify(error));

const attribute = (name: string, ...values: string[]) =>
  `<saml:Attribute Name="https://aws.amazon.com/SAML/Attributes/${name}">${values.map((value) => `<saml:AttributeValue>${value}</saml:AttributeValue>`).join('')}</saml:Attribute>`;

export const explained: readonly string[] = [
  'An error occurred (AccessDenied) when calling the AssumeRole operation: not authorized',
  'Error code RotationBlocked: https://github.com/octo-org/keyturn/blob/v1/docs/errors.md#rotationblocked',
  'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJodHRwczovL3Rva2VuLmFjdGlvbnMuZ2l0aHVidXNlcmNvbnRlbnQuY29tIn0.c2ln',
  '{"Role":{"AssumeRolePolicyDocument":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"sts:AssumeRole"}]}}}',
];

export const samlResponses: readonly string[] = [
  `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_a" IssueInstant="2026-11-25T11:58:00Z"><saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">https://idp.octo.example</saml:Issuer><samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status><saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" IssueInstant="2026-11-25T11:58:00Z"><saml:Issuer>https://idp.octo.example</saml:Issuer><saml:Subject><saml:NameID>octo</saml:NameID><saml:SubjectConfirmation><saml:SubjectConfirmationData NotOnOrAfter="2026-11-25T12:03:00Z" Recipient="https://signin.aws.amazon.com/saml"/></saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore="2026-11-25T11:58:00Z" NotOnOrAfter="2026-11-25T12:03:00Z"><saml:AudienceRestriction><saml:Audience>https://signin.aws.amazon.com/saml</saml:Audience></saml:AudienceRestriction></saml:Conditions><saml:AuthnStatement SessionNotOnOrAfter="2026-11-25T20:00:00Z"/><saml:AttributeStatement>${attribute('Role', `${role},arn:aws:iam::123456789012:saml-provider/octo`)}${attribute('RoleSessionName', 'octo')}${attribute('PrincipalTag:team', 'octo')}${attribute('TransitiveTagKeys', 'team')}</saml:AttributeStatement></saml:Assertion></samlp:Response>`,
  '<Response><Status><StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Responder"><StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:AuthnFailed"/></StatusCode><StatusMessage>no</StatusMessage></Status><Assertion/></Response>',
  '<Response><EncryptedAssertion><x/></EncryptedAssertion><Assertion><Issuer>a</Issuer></Assertion></Response>',
];

export const arns: readonly string[] = [
  role,
  'arn:aws:iam::123456789012:root',
  'arn:aws-cn:iam::123456789012:user/path/octo',
  'arn:aws:sts::123456789012:assumed-role/octo/session',
];

export const awsFiles: readonly string[] = [
  '[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = wJalrXUtnFEMI\nregion = eu-central-1\n\n[x]\nrole_arn = a\nsource_profile = default\n',
  '[profile default]\r\nrole_arn = a\r\ns3 =\r\n  max = 1\r\n[profile x]\r\ncredential_process = "/t/keyturn-refresh-0123456789ab"\r\n',
  '\ufeff# note\n[ default ] # x\nmfa_arn: a\n; b\n[services.a]\nsts =\n  endpoint_url = http://127.0.0.1:1\n[profile x]\nservices = a\nx_security_token_expires = 2020-01-01T00:00:00Z\naws_access_key_id = a',
];
