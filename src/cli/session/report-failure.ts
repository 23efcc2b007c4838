import { KeyturnError } from '../../errors.ts';
import { failureMessage } from '../../runner/error-help.ts';
import { logText } from '../../runner/log-text.ts';
import type { Runner } from '../../runner/runner.ts';
import type { CliContext } from '../context.ts';
import { secretVariables } from './inputs.ts';

/**
 * Prints why a command failed.
 *
 * @param runner - hides the secrets that it knows, because a server may have sent one back; absent before there are any
 */
export function reportFailure(error: unknown, { process }: CliContext, runner?: Runner): void {
  // The variables of a step around this process name another action.
  const text = [failureMessage(forCommandLine(error), {}), ...variablesFor(error)].join('\n');
  if (runner) runner.fail(text);
  else process.stderr.write(`${logText(`Error: ${text}`)}\n`);
}

/** What a step lacks is a permission or a secret; here it is a sign-in. */
function forCommandLine(error: unknown): unknown {
  if (!(error instanceof KeyturnError) || error.code !== 'NoCredentials') return error;
  if (error.explanation.summary.includes('token for GitHub')) return error;
  return error.withDiagnosis({
    cause: 'nobody is signed in to AWS here: there is no profile, no variable and no ID token of a CI.',
    remedy:
      'sign in with `aws login` or `aws sso login`, or give --profile NAME, or set AWS_PROFILE or KEYTURN_AWS_CREDENTIALS. In a job of a CI, let the job have an ID token.',
  });
}

/** Secrets are inputs of the action, but no flags: a message that names one does not say how to give it here. */
function variablesFor(error: unknown): string[] {
  if (!(error instanceof KeyturnError) || error.code !== 'InvalidInput') return [];
  return Object.entries(secretVariables).flatMap(([name, variable]) =>
    error.message.includes(name) ? [`On the command line, ${name} is the variable ${variable}.`] : [],
  );
}
