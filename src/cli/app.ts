import { buildApplication, buildCommand, buildRouteMap } from '@stricli/core';
import { version } from '../version.ts';
import type { CliContext } from './context.ts';
import { bootstrapRoute } from './routes/bootstrap.ts';
import { completionRoute } from './routes/completion.ts';
import { demoRoute } from './routes/demo.ts';
import { doctorRoute } from './routes/doctor.ts';
import { explainRoute } from './routes/explain.ts';
import { sandboxRoute } from './routes/sandbox.ts';
import { sessionFlags } from './session/flags.ts';
import { credentialsFormats } from './session/formats.ts';

/** The commands. Each loads its code when it is called, because every call of `credentials` pays for what is loaded. */
const root = buildRouteMap({
  routes: {
    doctor: doctorRoute,
    bootstrap: bootstrapRoute,
    exec: buildCommand({
      docs: {
        brief: 'Run a program with credentials that only it can see',
        fullDescription: [
          "Resolves credentials as the action does, and runs a program with them. The exit code is the program's; 125 means",
          'that Keyturn itself failed. Signals are passed on. Other AWS credentials are removed from its environment.',
          '',
          'Example: keyturn exec --aws-region eu-central-1 --role-to-assume arn:aws:iam::123456789012:role/deploy -- terraform plan',
        ].join('\n'),
      },
      parameters: {
        flags: {
          ...sessionFlags,
          refresh: {
            kind: 'boolean',
            optional: true,
            withNegated: false,
            brief: 'Serve credentials that renew themselves, for programs that outlast a session',
          },
        },
        positional: {
          kind: 'array',
          minimum: 1,
          parameter: {
            brief: 'The program and its arguments, after --',
            parse: String,
            placeholder: 'command',
          },
        },
      },
      loader: async () => (await import('./commands/exec.ts')).exec,
    }),
    credentials: buildCommand({
      docs: {
        brief: 'Print credentials for another program',
        fullDescription: [
          'Resolves credentials as the action does, and prints them. `--format process` is what `credential_process` in',
          '~/.aws/config expects. Nothing secret is printed on a terminal without --show.',
          '',
          'Example: eval "$(keyturn credentials --format env --aws-region eu-central-1 --role-to-assume deploy)"',
        ].join('\n'),
      },
      parameters: {
        flags: {
          ...sessionFlags,
          format: {
            kind: 'enum',
            values: credentialsFormats,
            default: 'process',
            brief: 'The form of the output',
          },
          out: {
            kind: 'parsed',
            parse: String,
            optional: true,
            placeholder: 'file',
            brief: 'Write to this file, readable only by you, instead of printing',
          },
          cache: {
            kind: 'boolean',
            optional: true,
            withNegated: false,
            brief: "Keep a role's session in ~/.cache/keyturn, and print it until its last quarter",
          },
          show: {
            kind: 'boolean',
            optional: true,
            withNegated: false,
            brief: 'Print secrets even on a terminal',
          },
        },
      },
      loader: async () => (await import('./commands/credentials.ts')).credentials,
    }),
    explain: explainRoute,
    demo: demoRoute,
    sandbox: sandboxRoute,
    completion: completionRoute,
  },
  docs: {
    brief: 'AWS credentials for CI and for your laptop, as in the Keyturn action',
    fullDescription: [
      'AWS credentials for CI and for your laptop, as in the Keyturn action. With a session of `aws login` or of IAM Identity',
      'Center no command needs a stored key. `keyturn COMMAND --help` shows the flags and an example.',
      '',
      'Example: keyturn doctor',
      'Example: keyturn explain AccessDenied',
    ].join('\n'),
  },
});

export const app = buildApplication<CliContext>(root, {
  name: 'keyturn',
  versionInfo: { currentVersion: version },
  scanner: { allowArgumentEscapeSequence: true, caseStyle: 'allow-kebab-for-camel' },
  documentation: { disableAnsiColor: Boolean(process.env.NO_COLOR), caseStyle: 'convert-camel-to-kebab' },
});
