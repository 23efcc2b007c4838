import { buildCommand } from '@stricli/core';

/** `keyturn demo`: the flags and the help. */
export const demoRoute = buildCommand({
  docs: {
    brief: 'Show what the action does, on the sandbox',
    fullDescription: [
      'Runs the action as steps of a job: stored keys, OIDC, a rotation that survives a crash, a session that renews itself,',
      'MFA. Each claim is checked. AWS and GitHub are simulated, and nothing is sent to the network.',
      '',
      'Example: keyturn demo',
    ].join('\n'),
  },
  parameters: {},
  loader: async () => (await import('../commands/demo.ts')).demo,
});
