import { buildCommand } from '@stricli/core';

/** `keyturn explain`: the flags and the help. */
export const explainRoute = buildCommand({
  docs: {
    brief: 'Explain an error code, an ID token or a policy, without asking anybody',
    fullDescription: [
      'Explains an error code of Keyturn or AWS, the id of a rule of `keyturn doctor`, or what a file or standard input',
      'holds: an ID token, a trust policy or another one, a decoded authorization message, or the output of a command that',
      'failed. A token is a secret: give it in a file, on standard input, or in KEYTURN_TOKEN, and never as an argument.',
      '',
      'Example: aws iam get-role --role-name deploy | keyturn explain -',
    ].join('\n'),
  },
  parameters: {
    flags: {
      format: {
        kind: 'enum',
        values: ['text', 'json'],
        default: 'text',
        brief: 'The form of the output',
      },
    },
    positional: {
      kind: 'tuple',
      parameters: [
        {
          brief:
            'A code, the path of a file, or - for standard input. Without it: KEYTURN_TOKEN, else standard input',
          parse: String,
          optional: true,
          placeholder: 'what',
        },
      ],
    },
  },
  loader: async () => (await import('../commands/explain.ts')).explain,
});
