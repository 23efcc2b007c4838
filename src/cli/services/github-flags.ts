const textFlag = (placeholder: string, brief: string) =>
  ({ kind: 'parsed', parse: String, optional: true, placeholder, brief }) as const;

const tokenSources = ['env', 'gh', 'app'] as const;

/** What a person typed about GitHub. Tokens are never flags, because every program on the machine can read arguments. */
export interface GitHubFlags {
  readonly repo?: string;
  readonly 'github-token-from'?: (typeof tokenSources)[number];
  readonly 'github-app-id'?: string;
}

/** The flags of every command that asks GitHub. */
export const githubFlags = {
  repo: textFlag('owner/name', 'The repository; default: GITHUB_REPOSITORY, then the git remote origin'),
  'github-token-from': {
    kind: 'enum',
    values: tokenSources,
    optional: true,
    brief: 'GITHUB_TOKEN or GH_TOKEN (env), the token of `gh` (gh), or KEYTURN_GITHUB_APP_PRIVATE_KEY (app)',
  },
  'github-app-id': textFlag('id', 'The GitHub App of KEYTURN_GITHUB_APP_PRIVATE_KEY'),
} as const;
