import { KeyturnError, messageOf } from '../../errors.ts';
import { maskForms } from '../../runner/mask-forms.ts';
import type { Runner } from '../../runner/runner.ts';
import { cacheFolder, mayCache } from '../cached-output.ts';
import type { CliContext } from '../context.ts';
import { exitCodeOf } from '../exit-codes.ts';
import { cliSources } from '../session/cli-sources.ts';
import type { SessionFlags } from '../session/flags.ts';
import { type CredentialsFormat, formatted } from '../session/formats.ts';
import { scopeWithoutRole } from '../session/inputs.ts';
import { openRunner } from '../session/open-session.ts';
import { reportFailure } from '../session/report-failure.ts';
import { adoptEnvironment, type CliSession, resolveSession } from '../session/resolve-session.ts';

interface CredentialsFlags extends SessionFlags {
  readonly format: CredentialsFormat;
  readonly out?: string;
  readonly cache?: boolean;
  readonly show?: boolean;
}

/** `keyturn credentials`: resolves credentials and prints them, or writes them to a file of mode 0600. */
export async function credentials(this: CliContext, flags: CredentialsFlags): Promise<void> {
  let runner: Runner | undefined;
  try {
    requireHiddenOutput(flags, this);
    requireCacheable(flags, this);
    refuseItself(this);
    requireJob(flags, this);
    runner = await openRunner(flags, this);
    adoptEnvironment({ ...runner.env, [runningMark]: '1' });
    // As a credential_process it speaks only of what is wrong: some tools show, and log, what it says.
    const talk = flags.format === 'process' ? { ...runner, notice: runner.info } : runner;
    const sources = await cliSources(flags, this, talk);
    const session = await resolveSession(talk, sources, scopeWithoutRole(flags));
    if (flags.cache) await keep(session, this, runner);
    if (flags.format === 'github') hideInLog(session, this);
    const text = `${formatted(flags.format, session)}\n`;
    if (flags.out === undefined) this.process.stdout.write(text);
    else (await import('../session/write-secret-file.ts')).writeSecretFile(flags.out, text);
  } catch (error) {
    reportFailure(error, this, runner);
    this.process.exitCode = exitCodeOf(error);
  }
}

/** A file of `KEY=value` lines that only a runner of GitHub or Forgejo reads, and masks that only it understands. */
function requireJob({ format }: CredentialsFlags, { env }: CliContext): void {
  if (format !== 'github' || env.GITHUB_ACTIONS === 'true') return;
  throw new KeyturnError('InvalidInput', {
    summary: '--format github works only in a job of GitHub Actions or Forgejo.',
    cause: 'it writes the masks of the secrets where only a runner hides them.',
    remedy: 'use --format dotenv, or env for a shell.',
  });
}

/** The runner reads commands from stderr as well, and stdout is the file of variables. */
function hideInLog({ session: { credentials } }: CliSession, { process }: CliContext): void {
  const secrets = Object.values(credentials).flatMap(maskForms);
  process.stderr.write(secrets.map((secret) => `::add-mask::${secret}\n`).join(''));
}

/** Somebody may look over a shoulder, and terminals keep what they have shown. */
function requireHiddenOutput({ out, show }: CredentialsFlags, { process }: CliContext): void {
  if (out !== undefined || show || !process.stdout.isTTY) return;
  throw new KeyturnError('InvalidInput', {
    summary: 'The credentials would be shown on this terminal.',
    remedy: 'redirect the output, use --out FILE, or add --show to print them all the same.',
  });
}

/** A mark for the programs that this process starts. */
const runningMark = 'KEYTURN_CREDENTIALS_RUNNING';

/** As the `credential_process` of a profile it would start itself without end if it took its credentials from that profile. */
function refuseItself({ env }: CliContext): void {
  if (env[runningMark] === undefined) return;
  throw new KeyturnError('InvalidInput', {
    // In one line, because an AWS SDK quotes only the first.
    summary:
      'keyturn credentials was started by keyturn credentials: add --profile to the line credential_process.',
    cause: 'it is the credential_process of the profile from which it takes its own credentials.',
    remedy: 'give --profile the name of the profile to start from, which must be another one.',
  });
}

/** The cache holds what `credential_process` prints. */
function requireCacheable({ cache, format, out }: CredentialsFlags, { args, env }: CliContext): void {
  if (!cache) return;
  if (!mayCache(args, env)) {
    throw new KeyturnError('InvalidInput', {
      summary: '--cache keeps nothing here: this is a job of GitHub, or something comes from standard input.',
      cause: 'a later call could get a session that it may not have.',
      remedy:
        'leave out --cache; in a job, the input refresh of the action gives a profile that renews itself.',
    });
  }
  if (format === 'process' && out === undefined) return;
  throw new KeyturnError('InvalidInput', {
    summary: '--cache is for credential_process: it prints the format process to standard output.',
    remedy: 'leave out --cache, or --format and --out.',
  });
}

/** The session is good even if it cannot be kept. */
async function keep(session: CliSession, { args, env }: CliContext, log: Runner): Promise<void> {
  try {
    const { keepSession } = await import('../session/keep-session.ts');
    keepSession(session, cacheFolder(args, env));
  } catch (error) {
    log.warning(`The session could not be kept for later calls: ${messageOf(error)}`);
  }
}
