import { maskKeys } from '../../aws/access-keys.ts';
import { askAws } from '../../doctor/ask-aws.ts';
import { askGitHub, remoteReader } from '../../doctor/ask-github.ts';
import { checkRepository } from '../../doctor/check.ts';
import { checkoutFiles } from '../../doctor/checkout.ts';
import { type AwsFacts, type Surroundings, unasked } from '../../doctor/facts.ts';
import { issuerOf } from '../../doctor/issuer.ts';
import { fetchWorkflowFiles } from '../../doctor/remote-files.ts';
import { KeyturnError, messageOf } from '../../errors.ts';
import type { Report } from '../../findings/finding.ts';
import { rendered } from '../../findings/forms.ts';
import { merged } from '../../findings/merged.ts';
import { fails } from '../../findings/verdict.ts';
import type { GitHubApi } from '../../github/api.ts';
import type { Runner } from '../../runner/runner.ts';
import { loadParser } from '../../workflows/parser.ts';
import { readWorkflow } from '../../workflows/read-workflow.ts';
import { library } from '../../workflows/reusable.ts';
import type { WorkflowFile } from '../../workflows/workflow.ts';
import type { CliContext } from '../context.ts';
import { exitCode, exitCodeOf } from '../exit-codes.ts';
import { openAws } from '../services/aws.ts';
import { chosenRepository, findGitHub, type GitHubService, permissionsFor } from '../services/github.ts';
import { reportFailure } from '../session/report-failure.ts';
import { terminalRunner } from '../session/terminal.ts';
import type { DoctorFlags } from './doctor-flags.ts';

/** `keyturn doctor`: checks workflow files against GitHub and AWS, and prints a report. */
export async function doctor(this: CliContext, flags: DoctorFlags, ...paths: string[]): Promise<void> {
  const runner = terminalRunner(
    { ...this.env },
    (text) => this.process.stderr.write(text),
    flags.verbose ?? false,
  );
  let github: GitHubService | undefined;
  try {
    const sources = await sourcesOf(flags, paths, this);
    github = await openGitHub(flags, sources, runner);
    const around = { ...(await surroundings(flags, github, runner, this)), now: new Date() };
    const reports: Report[] = [];
    for (const source of sources) reports.push(await check(source, flags, around, github));
    await print(merged(reports), flags, this);
  } catch (error) {
    reportFailure(error, this, runner);
    this.process.exitCode = exitCodeOf(error);
  } finally {
    await github?.close();
  }
}

/** A checkout, or a repository on GitHub. */
interface Source {
  readonly path?: string;
  readonly name?: string;
}

async function sourcesOf(
  flags: DoctorFlags,
  paths: readonly string[],
  { env }: CliContext,
): Promise<Source[]> {
  const repositories: string[] = [];
  for (const repo of flags.repo ?? []) {
    const chosen = await chosenRepository({ repo }, env);
    if (chosen) repositories.push(`${chosen.owner}/${chosen.repo}`);
  }
  if (paths.length === 0 && repositories.length > 0) return repositories.map((name) => ({ name }));
  if (repositories.length > 1 || (repositories.length === 1 && paths.length > 1)) {
    throw new KeyturnError('InvalidInput', {
      summary: 'Both checkouts and several repositories are given.',
      remedy:
        'name either checkouts, or repositories with --repo, or one of each for a checkout of that repository.',
    });
  }
  const [named] = repositories;
  const found = named === undefined ? await chosenRepository({}, env) : undefined;
  const name = named ?? (found && `${found.owner}/${found.repo}`);
  return (paths.length > 0 ? paths : ['.']).map((path) => ({
    path,
    ...(name === undefined ? {} : { name }),
  }));
}

async function openGitHub(
  flags: DoctorFlags,
  sources: readonly Source[],
  runner: Runner,
): Promise<GitHubService | undefined> {
  if (flags.offline) return undefined;
  const { repo: _, ...others } = flags;
  const repositories = sources.flatMap(({ name }) => {
    const [owner, repo] = name?.split('/') ?? [];
    return owner === undefined || repo === undefined ? [] : [{ owner, repo }];
  });
  return findGitHub(others, repositories, permissionsFor.doctor, runner);
}

async function surroundings(
  flags: DoctorFlags,
  github: GitHubService | undefined,
  runner: Runner,
  context: CliContext,
): Promise<Omit<Surroundings, 'now'>> {
  const nobody = unasked({
    github: flags.offline
      ? '--offline was given'
      : 'there is no token: set GITHUB_TOKEN, or run `gh auth login`',
    aws: '--offline was given',
  });
  return {
    github: github ? askGitHub(apiOf(github)) : nobody.github,
    aws: flags.offline ? nobody.aws : await awsFacts(flags, runner, context),
    issuer: issuerOf(context.env.GITHUB_API_URL),
  };
}

const apiOf =
  (github: GitHubService) =>
  (owner: string): GitHubApi =>
    github.apiFor(owner);

/** Without credentials that were asked for, AWS is not checked. Those that were asked for must work. */
async function awsFacts(flags: DoctorFlags, runner: Runner, context: CliContext): Promise<AwsFacts> {
  const { profile, account, 'role-to-assume': role } = flags;
  try {
    const { accountId, iam, session } = await openAws(flags, context);
    maskKeys(session.credentials, runner.mask);
    return askAws(accountId, iam);
  } catch (error) {
    const isAskedFor = profile !== undefined || account !== undefined || role !== undefined;
    if (isAskedFor || !(error instanceof KeyturnError)) throw error;
    const why = messageOf(error).split('\n')[0]?.replace(/\.$/, '') ?? error.code;
    return unasked({ github: '', aws: `there are no AWS credentials: ${why}` }).aws;
  }
}

async function check(
  source: Source,
  flags: DoctorFlags,
  around: Surroundings,
  github: GitHubService | undefined,
): Promise<Report> {
  const parse = await loadParser();
  const files = await filesOf(source, github);
  const workflows = files.map((file) => readWorkflow(file, parse));
  return checkRepository(
    {
      workflows,
      library: library(workflows, parse, github && remoteReader(apiOf(github))),
      only: {
        ...(flags.workflow === undefined ? {} : { workflow: flags.workflow }),
        ...(flags.job === undefined ? {} : { job: flags.job }),
      },
      ...(source.name === undefined ? {} : { name: source.name }),
    },
    around,
  );
}

async function filesOf(
  { path, name }: Source,
  github: GitHubService | undefined,
): Promise<readonly WorkflowFile[]> {
  if (path !== undefined) return checkoutFiles(path, undefined);
  const [owner = '', repo = ''] = name?.split('/') ?? [];
  if (github === undefined) {
    throw new KeyturnError('NoCredentials', {
      summary: `Reading the workflows of ${name} needs a token for GitHub.`,
      remedy: 'set GITHUB_TOKEN, run `gh auth login`, or name a checkout instead of --repo.',
    });
  }
  return fetchWorkflowFiles({ owner, repo }, undefined, github.apiFor(owner));
}

async function print(report: Report, flags: DoctorFlags, context: CliContext): Promise<void> {
  const { process, env } = context;
  const isTerminal = Boolean(process.stdout.isTTY);
  if (flags.fix === 'diff') await printDiff(report, context);
  else {
    const text = await rendered(report, flags.format, {
      colors: isTerminal && !env.NO_COLOR,
      ...(isTerminal ? { width: process.stdout.columns } : {}),
      ...(flags.account === undefined ? {} : { accountId: flags.account }),
    });
    process.stdout.write(text);
  }
  if (fails(report, flags['fail-on'])) process.exitCode = exitCode.failed;
}

/** The patches go to stdout, and how many findings have none to stderr. */
async function printDiff({ findings }: Report, { process }: CliContext): Promise<void> {
  const { unifiedDiff } = await import('../../findings/forms/diff.ts');
  const patches = findings.flatMap(({ patch }) => patch ?? []);
  const { text, leftOut } = unifiedDiff(patches);
  process.stdout.write(text);
  const others = findings.length - patches.length;
  if (others > 0)
    process.stderr.write(`${others} findings have no patch: run keyturn doctor without --fix to see them.\n`);
  if (leftOut.length > 0)
    process.stderr.write(`Not every patch could be printed for ${leftOut.join(', ')}.\n`);
}
