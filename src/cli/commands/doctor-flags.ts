/** What a person typed after `keyturn doctor`. */
export interface DoctorFlags {
  readonly repo?: readonly string[];
  readonly 'github-token-from'?: 'env' | 'gh' | 'app';
  readonly 'github-app-id'?: string;
  readonly profile?: string;
  readonly account?: string;
  readonly region?: string;
  readonly 'role-to-assume'?: string;
  readonly 'mfa-serial'?: string;
  readonly offline?: boolean;
  readonly workflow?: string;
  readonly job?: string;
  readonly fix?: 'diff';
  readonly format: 'text' | 'json' | 'sarif' | 'markdown';
  readonly 'fail-on': 'error' | 'warning' | 'note';
  readonly verbose?: boolean;
}
