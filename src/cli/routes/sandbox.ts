import { buildCommand } from '@stricli/core';

const text = (placeholder: string, brief: string) =>
  ({ kind: 'parsed', parse: String, optional: true, placeholder, brief }) as const;

/** `keyturn sandbox`: the flags and the help. */
export const sandboxRoute = buildCommand({
  docs: {
    brief: 'Start a simulated AWS and GitHub on this machine, to try things out',
    fullDescription: [
      'Serves STS, IAM and GitHub on loopback, with users, roles and keys that exist only there, until it is ended with',
      'Ctrl-C. SDKs, the AWS CLI and every command of keyturn work with it. It sends nothing to the network.',
      '',
      'Example: keyturn sandbox --accounts two --key-age 100',
    ].join('\n'),
  },
  parameters: {
    flags: {
      port: text('port', 'The port of STS and IAM; default: a free one'),
      'github-port': text('port', 'The port of GitHub; default: a free one'),
      'control-port': text('port', 'The port for `npm run try`; default: a free one'),
      accounts: text('one|two', 'two puts the resource roles into a second account; default: two'),
      partition: text('name', 'aws, aws-cn, aws-us-gov and others; default: aws'),
      'key-age': text('days', "The age of the CI user's key; default: 0"),
      json: {
        kind: 'boolean',
        optional: true,
        withNegated: false,
        brief: 'Print one JSON object, for scripts',
      },
    },
  },
  loader: async () => (await import('../commands/sandbox.ts')).sandbox,
});
