import { buildCommand } from '@stricli/core';
import { awsFlags } from '../services/aws-flags.ts';

const text = (placeholder: string, brief: string) =>
  ({ kind: 'parsed', parse: String, optional: true, placeholder, brief }) as const;
const yesOrNo = (brief: string) => ({ kind: 'boolean', optional: true, withNegated: false, brief }) as const;

/** `keyturn bootstrap person`: a user for a person, with everything up to the profiles of this machine. */
export const personRoute = buildCommand({
  docs: {
    brief: 'Set up AWS for a person: user, password, MFA, access key, roles, profiles',
    fullDescription: [
      'Creates a user that can do nothing but look after itself, and only with MFA; two roles for the work; and the profiles',
      'my_account and my_resource_account on this machine. It ends with a test of the access. `keyturn bootstrap undo --name',
      'alice` takes it back.',
      '',
      'Example: keyturn bootstrap person alice --owner alice@example.com --profile admin',
    ].join('\n'),
  },
  parameters: {
    flags: {
      owner: text('text', 'Whom to ask about the user, for its tag Owner; default: the name'),
      access: {
        kind: 'enum',
        values: ['user', 'admin'],
        default: 'user',
        brief: 'The role to work with: resource-user, or resource-admin with all rights, IAM included',
      },
      'no-key': yesOrNo('No access key and no profiles, for a person who uses `aws login`'),
      'resource-account-profile': text('name', 'The profile of another account, for the two roles'),
      'password-file': text('file', 'Where to write the first password, instead of the terminal'),
      'mfa-seed-file': text('file', 'Where to write the seed of the MFA device, instead of a QR code'),
      'only-plan': yesOrNo('Show what would be done, and do nothing'),
      'with-root-key': yesOrNo('Accept the first key of the root user, and have it deleted at the end'),
      yes: yesOrNo('Do not ask'),
      ...awsFlags,
    },
    positional: {
      kind: 'tuple',
      parameters: [{ brief: 'The name of the user in IAM', parse: String, placeholder: 'name' }],
    },
  },
  loader: async () => (await import('../commands/bootstrap/person.ts')).person,
});
