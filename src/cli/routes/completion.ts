import { buildCommand } from '@stricli/core';
import { shells } from '../completion-scripts.ts';

/** `keyturn completion`: the shells and the help. */
export const completionRoute = buildCommand({
  docs: {
    brief: 'Print a script that completes the commands and flags in a shell',
    fullDescription: [
      'Prints the script for bash, zsh, fish or PowerShell. Load it from the file that your shell reads when it starts.',
      '',
      'Example: source <(keyturn completion bash)',
    ].join('\n'),
  },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [
        {
          brief: `The shell: ${shells.join(', ')}`,
          parse: (text: string) => {
            const shell = shells.find((each) => each === text);
            if (shell === undefined) throw new Error(`Expected one of ${shells.join(', ')}.`);
            return shell;
          },
          proposeCompletions: (partial: string) => shells.filter((shell) => shell.startsWith(partial)),
          placeholder: 'shell',
        },
      ],
    },
  },
  loader: async () => (await import('../commands/completion.ts')).completion,
});
