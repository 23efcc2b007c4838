import type { InputName } from '../../config/inputs.ts';

/**
 * The inputs of the action that are flags of a command, by the same names: one vocabulary, so a message that names an input
 * names what was typed. Secrets are never flags, because every program on the machine can read arguments.
 */
export const inputFlags = {
  'aws-region': ['region', 'The AWS Region; default: AWS_REGION, then AWS_DEFAULT_REGION'],
  'role-to-assume': ['role', 'The ARN or the name of the role; several lines form a role chain'],
  'role-duration-seconds': ['seconds', 'How long the session lasts (900 to 43200)'],
  'role-session-name': ['name', 'The name of the session in CloudTrail; default: keyturn'],
  'role-external-id': ['id', "The external ID that the role's trust policy asks for"],
  'source-identity': ['name', 'The source identity of the session'],
  'custom-tags': ['tags', 'Session tags, as JSON or one KEY=VALUE on each line'],
  'transitive-tag-keys': ['keys', 'Tags that pass to the next role of a chain'],
  'inline-session-policy': ['policy', 'A policy that narrows the session, as JSON'],
  'managed-session-policies': ['arns', 'Managed policies that narrow the session'],
  'mfa-serial': ['arn', 'The MFA device; the code is asked for, unless KEYTURN_MFA_SECRET has the seed'],
  'web-identity-token-file': ['file', 'A file with a web identity token'],
  audience: ['audience', 'The audience of an ID token; default: sts.amazonaws.com'],
  'saml-provider-arn': ['arn', 'The SAML provider in IAM'],
  'allowed-account-ids': ['ids', 'Refuse credentials of any other account'],
  'warn-key-age': ['age', 'Warn about an older access key; default: 90d'],
  'max-key-age': ['age', 'Refuse an older access key, for example 90d; no default'],
  'sts-endpoint': ['url', 'Another endpoint for STS'],
  'http-proxy': ['url', 'The proxy; default: HTTPS_PROXY and its relatives'],
  'no-proxy': ['hosts', 'Hosts that are reached without the proxy'],
  'action-timeout-s': ['seconds', 'A limit for everything together'],
} as const satisfies Partial<Record<InputName, readonly [placeholder: string, brief: string]>>;

/** What `--source` can ask for: the CIs of `ci-systems`, which this module does not load, and two more. */
export const sourceNames = [
  'auto',
  'github',
  'gitlab',
  'circleci',
  'buildkite',
  'bitbucket',
  'azure',
  'forgejo',
  'jenkins',
  'profile',
  'keys',
] as const;

type SourceName = (typeof sourceNames)[number];

type InputFlag = keyof typeof inputFlags;

/** What a person typed, by the name of the input. */
export interface SessionFlags extends Partial<Readonly<Record<InputFlag, string>>> {
  readonly profile?: string;
  readonly 'aws-credentials-file'?: string;
  readonly scope?: string;
  readonly source?: SourceName;
  readonly 'token-env'?: string;
  readonly 'token-file'?: string;
  readonly 'token-command'?: string;
  readonly verbose?: boolean;
}

const textFlag = (placeholder: string, brief: string) =>
  ({ kind: 'parsed', parse: String, optional: true, placeholder, brief }) as const;

/** The flags of every command that resolves credentials. */
export const sessionFlags = {
  ...(Object.fromEntries(
    Object.entries(inputFlags).map(([name, [placeholder, brief]]) => [name, textFlag(placeholder, brief)]),
  ) as Record<InputFlag, ReturnType<typeof textFlag>>),
  profile: textFlag('name', 'A profile of ~/.aws, as for the AWS CLI'),
  'aws-credentials-file': textFlag(
    'file',
    'A file with a key pair in two lines, or - for standard input; KEYTURN_AWS_CREDENTIALS does the same',
  ),
  source: {
    kind: 'enum',
    values: sourceNames,
    optional: true,
    brief: 'Where the credentials come from; default: auto, by the variables of the job',
  },
  'token-env': textFlag('name', 'A variable that holds an ID token'),
  'token-file': textFlag('file', 'A file that holds an ID token'),
  'token-command': textFlag('command', 'A command that prints an ID token; a line for the shell'),
  scope: textFlag('file', 'A file with a policy that narrows the session'),
  verbose: { kind: 'boolean', optional: true, withNegated: false, brief: 'Say what is tried, on stderr' },
} as const;
