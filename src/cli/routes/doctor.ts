import { buildCommand } from '@stricli/core';
import type { DoctorFlags } from '../commands/doctor-flags.ts';
import type { CliContext } from '../context.ts';
import { githubFlags } from '../services/github-flags.ts';

const text = (placeholder: string, brief: string) =>
  ({ kind: 'parsed', parse: String, optional: true, placeholder, brief }) as const;

export const doctorRoute = buildCommand<DoctorFlags, string[], CliContext>({
  docs: {
    brief: 'Say which job will fail, before it runs',
    fullDescription: [
      'Reads the workflow files of a checkout or of repositories on GitHub, and checks each job that gets AWS credentials',
      'against what GitHub and AWS say: ID token, trust policy, secrets, rotation. It changes nothing. What it cannot ask is',
      'reported as not checked. The exit code is 1 if there is a finding at or above --fail-on.',
      '',
      'Example: keyturn doctor --profile admin',
      'Example: keyturn doctor --repo octo-org/octo-repo --format sarif > doctor.sarif',
    ].join('\n'),
  },
  parameters: {
    flags: {
      ...githubFlags,
      repo: { ...githubFlags.repo, variadic: true, brief: 'A repository on GitHub; several are possible' },
      profile: text('name', 'A profile of ~/.aws that may read IAM, sessions of `aws login` included'),
      account: text('id', 'Refuse AWS credentials of any other account'),
      region: text('region', 'An AWS Region, for the partition; default: AWS_REGION, then us-east-1'),
      'role-to-assume': text('role', 'A role to assume for asking IAM'),
      'mfa-serial': text('arn', 'The MFA device; the code is asked for'),
      offline: { kind: 'boolean', optional: true, withNegated: false, brief: 'Ask neither GitHub nor AWS' },
      workflow: text('file', 'Only this workflow: its path, its file name, or that without .yml'),
      job: text('id', 'Only this job'),
      fix: {
        kind: 'enum',
        values: ['diff'],
        optional: true,
        brief: 'Print patches for `git apply` instead of the report; nothing is written',
      },
      format: {
        kind: 'enum',
        values: ['text', 'json', 'sarif', 'markdown'],
        default: 'text',
        brief: 'The form of the report',
      },
      'fail-on': {
        kind: 'enum',
        values: ['error', 'warning', 'note'],
        default: 'error',
        brief: 'The level of findings from which the exit code is 1',
      },
      verbose: { kind: 'boolean', optional: true, withNegated: false, brief: 'Say what is tried, on stderr' },
    },
    positional: {
      kind: 'array',
      parameter: {
        brief: 'The root of a checkout, or a workflow file; default: this folder',
        parse: String,
        placeholder: 'path',
      },
    },
  },
  loader: async () => (await import('../commands/doctor.ts')).doctor,
});
