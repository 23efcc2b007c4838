import { buildCommand, buildRouteMap } from '@stricli/core';
import { awsFlags } from '../services/aws-flags.ts';
import { githubFlags } from '../services/github-flags.ts';
import { personRoute } from './person.ts';
import { rotatingKeyRoute } from './rotating-key.ts';

const text = (placeholder: string, brief: string) =>
  ({ kind: 'parsed', parse: String, optional: true, placeholder, brief }) as const;
const several = (placeholder: string, brief: string) =>
  ({ kind: 'parsed', parse: String, variadic: true, optional: true, placeholder, brief }) as const;
const period = (brief: string) =>
  ({ kind: 'parsed', parse: String, placeholder: 'duration', brief }) as const;
const yesOrNo = (brief: string) => ({ kind: 'boolean', optional: true, withNegated: false, brief }) as const;

/** What is set up. The names of the CIs are those of `ci-systems`; a test compares them. */
const blueprintFlags = {
  ci: {
    kind: 'enum',
    values: ['github', 'gitlab', 'circleci', 'buildkite', 'bitbucket', 'azure', 'forgejo', 'jenkins'],
    optional: true,
    brief: 'The CI whose jobs get a role, without any stored key',
  },
  name: text('name', 'The name of the role, and of everything that belongs to it; default: deploy'),
  'from-user': text('user', 'Replace the stored key of this user: a role with its rights, and pull requests'),
  'also-in': several('owner/name', 'Another repository whose workflows use that key'),
  secret: several('name', 'A secret with that key; default: the ones that the workflows give as a key'),
  'without-mfa': yesOrNo("Leave the user's statements behind that deny without MFA"),
  ...githubFlags,
  environment: text('name', 'Only jobs of this environment'),
  branch: text('name', 'Only jobs of this branch'),
  subjects: {
    kind: 'enum',
    values: ['both', 'immutable', 'classic'],
    optional: true,
    brief: "Which form of GitHub's subject to trust; default: both, during the transition",
  },
  set: several('name=value', 'A setting of another CI, such as organization-id=…'),
  'policy-arn': several('arn', 'A managed policy for the role'),
  policy: text('file', 'A file with a policy for the role'),
  boundary: text('arn', 'A permissions boundary for the role'),
  thumbprint: several('sha1', 'For an issuer with a certificate of a private authority'),
  workflow: { kind: 'boolean', default: true, brief: 'Propose a workflow in a pull request (GitHub)' },
} as const;

const outputFlags = {
  format: { kind: 'enum', values: ['text', 'json'], default: 'text', brief: 'The form of the output' },
} as const;

/** `keyturn bootstrap`: sets up what jobs and people need in an account. */
export const bootstrapRoute = buildRouteMap({
  routes: {
    plan: buildCommand({
      docs: {
        brief: 'Show what exists and what would be created or changed',
        fullDescription: [
          'Compares the account with what jobs need, and changes nothing. Administrator rights come from --profile, so that',
          'with `aws login` or SSO no key is needed.',
          '',
          'Example: keyturn bootstrap plan --ci github --repo octo-org/octo-repo --environment production --profile admin',
        ].join('\n'),
      },
      parameters: {
        flags: {
          ...blueprintFlags,
          ...outputFlags,
          as: {
            kind: 'enum',
            values: ['terraform', 'cloudformation', 'aws-cli'],
            optional: true,
            brief: 'Print the IAM part for a tool that owns IAM in your team',
          },
          out: text('file', 'Save the plan for `keyturn bootstrap apply FILE`'),
          'detailed-exitcode': yesOrNo('Exit with 10 if there is something to do, and 0 if not'),
          ...awsFlags,
        },
      },
      loader: async () => (await import('../commands/bootstrap/plan.ts')).plan,
    }),
    apply: buildCommand({
      docs: {
        brief: 'Create and change what the plan shows',
        fullDescription: [
          'Shows the plan, asks, and carries it out in an order in which each step is harmless without the next. After an',
          'interruption, run the same command again. A saved plan is refused if something has changed since.',
          '',
          'Example: keyturn bootstrap apply plan.json --profile admin',
        ].join('\n'),
      },
      parameters: {
        flags: { ...blueprintFlags, yes: yesOrNo('Do not ask'), ...awsFlags },
        positional: {
          kind: 'tuple',
          parameters: [
            {
              brief: 'A plan that `plan --out` saved',
              parse: String,
              optional: true,
              placeholder: 'plan.json',
            },
          ],
        },
      },
      loader: async () => (await import('../commands/bootstrap/apply.ts')).apply,
    }),
    person: personRoute,
    'rotating-key': rotatingKeyRoute,
    undo: buildCommand({
      docs: {
        brief: 'Remove what bootstrap created and nobody changed since',
        fullDescription: [
          'Finds by its tags what belongs to --name, removes what is unchanged, and lists the rest. The identity provider goes',
          'last, and only if no other role trusts it.',
          '',
          'Example: keyturn bootstrap undo --name deploy --profile admin',
        ].join('\n'),
      },
      parameters: {
        flags: {
          name: text('name', 'What to remove; default: deploy'),
          'resource-account-profile': text(
            'name',
            'The profile of another account, which has the roles of people',
          ),
          yes: yesOrNo('Do not ask'),
          ...githubFlags,
          ...awsFlags,
        },
      },
      loader: async () => (await import('../commands/bootstrap/undo.ts')).undo,
    }),
    retire: buildCommand({
      docs: {
        brief: 'Take the stored key of a user away, once its jobs use a role',
        fullDescription: [
          'Deactivates the key when every run that may have it has ended and IAM has not seen it used for the grace period, and',
          'deletes it after the recovery window. Run it again until the key is gone; each run does what is safe by then.',
          '',
          'Example: keyturn bootstrap retire --from-user ci-deployer --name deploy --repo octo-org/octo-repo --profile admin',
        ].join('\n'),
      },
      parameters: {
        flags: {
          'from-user': { ...text('user', 'The user whose key goes'), optional: false },
          name: text('name', 'The role that the jobs use now; default: deploy'),
          'also-in': several('owner/name', 'Another repository whose workflows used the key'),
          secret: several('name', 'A secret with the key; default: the usual names'),
          'grace-period': {
            ...period('How long the key must have been unused before it is deactivated'),
            default: '7d',
          },
          'recovery-window': { ...period('How long it stays Inactive before it is deleted'), default: '7d' },
          undo: yesOrNo('Keep the key after all, and make it Active again'),
          yes: yesOrNo('Do not ask'),
          ...outputFlags,
          ...githubFlags,
          ...awsFlags,
        },
      },
      loader: async () => (await import('../commands/bootstrap/retire.ts')).retire,
    }),
  },
  docs: {
    brief: 'Set up AWS for CI or for a person: plan, apply, person, undo, retire',
    fullDescription: [
      'Sets up AWS for CI, or for a person. `plan` changes nothing, `apply` carries a plan out, and `undo` takes it back.',
      '',
      'Example: keyturn bootstrap plan --ci github --repo octo-org/octo-repo --environment production --profile admin',
    ].join('\n'),
  },
});
