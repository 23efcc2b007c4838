/** What a person types about the credentials of a command that inspects or sets up an account. */
export interface AwsFlags {
  readonly profile?: string;
  /** Refuses any other account. */
  readonly account?: string;
  readonly region?: string;
  readonly 'role-to-assume'?: string;
  readonly 'mfa-serial'?: string;
  readonly 'aws-credentials-file'?: string;
  readonly verbose?: boolean;
}

/** Accepts keys of the root user. Only `bootstrap person` has this flag: an account may have no other keys yet. */
export interface RootKeyFlag {
  readonly 'with-root-key'?: boolean;
}

const textFlag = (placeholder: string, brief: string) =>
  ({ kind: 'parsed', parse: String, optional: true, placeholder, brief }) as const;

/** The flags of `AwsFlags`. */
export const awsFlags = {
  profile: textFlag('name', 'A profile of ~/.aws, also of `aws login` or SSO, so that no key is needed'),
  account: textFlag('id', 'The account to work in; credentials of any other are refused'),
  region: textFlag('region', 'The AWS Region; default: AWS_REGION, then us-east-1'),
  'role-to-assume': textFlag('role', 'A role to assume first'),
  'mfa-serial': textFlag('arn', 'The MFA device; the code is asked for'),
  'aws-credentials-file': textFlag('file', 'A file with a key pair in two lines, or - for standard input'),
  verbose: { kind: 'boolean', optional: true, withNegated: false, brief: 'Say what is tried, on stderr' },
} as const;
