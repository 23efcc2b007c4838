import { buildCommand } from '@stricli/core';
import { awsFlags } from '../services/aws-flags.ts';
import { githubFlags } from '../services/github-flags.ts';

const yesOrNo = (brief: string) => ({ kind: 'boolean', optional: true, withNegated: false, brief }) as const;
const word = (placeholder: string, value: string, brief: string) =>
  ({ kind: 'parsed', parse: String, default: value, placeholder, brief }) as const;

/** `keyturn bootstrap rotating-key`: for a tool that cannot use OIDC. */
export const rotatingKeyRoute = buildCommand({
  docs: {
    brief: 'Set up a stored key that rotates: user, key, secret, rotation role and workflow',
    fullDescription: [
      'For a tool that cannot use OIDC. Creates a user that may do nothing but assume the roles that you name, stores its key',
      'as a secret, and proposes a workflow that rotates the key daily. Nobody sees the key.',
      '',
      'Example: keyturn bootstrap rotating-key ci-deployer --repo octo-org/octo-repo --profile admin',
    ].join('\n'),
  },
  parameters: {
    flags: {
      ...githubFlags,
      environment: word('name', 'key-rotation', 'The environment of the job that rotates'),
      secret: word('name', 'AWS_CREDENTIALS', 'The name of the secret with the key'),
      'work-role': {
        kind: 'parsed',
        parse: String,
        variadic: true,
        optional: true,
        placeholder: 'arn',
        brief: 'A role that the user may assume',
      },
      mfa: yesOrNo('An MFA device as well; its seed becomes the secret AWS_MFA_SECRET'),
      'only-plan': yesOrNo('Show what would be done, and do nothing'),
      yes: yesOrNo('Do not ask'),
      ...awsFlags,
    },
    positional: {
      kind: 'tuple',
      parameters: [{ brief: 'The name of the user in IAM', parse: String, placeholder: 'name' }],
    },
  },
  loader: async () => (await import('../commands/bootstrap/rotating-key.ts')).rotatingKey,
});
