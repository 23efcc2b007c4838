import { proposedPaths } from '../../../bootstrap/github/pull-request.ts';
import { accountOf, type Declaration, repositoryOfTarget } from '../../../bootstrap/resource.ts';
import { askAws } from '../../../doctor/ask-aws.ts';
import { askGitHub, remoteReader } from '../../../doctor/ask-github.ts';
import { checkRepository } from '../../../doctor/check.ts';
import type { Surroundings } from '../../../doctor/facts.ts';
import { fetchWorkflowFiles } from '../../../doctor/remote-files.ts';
import { KeyturnError, messageOf } from '../../../errors.ts';
import type { Report } from '../../../findings/finding.ts';
import { rendered } from '../../../findings/forms.ts';
import { merged } from '../../../findings/merged.ts';
import { fails } from '../../../findings/verdict.ts';
import type { GitHubApi } from '../../../github/api.ts';
import { listPullRequests } from '../../../github/pull-requests.ts';
import { fullName, type RepositoryRef } from '../../../github/repository-settings.ts';
import { loadParser } from '../../../workflows/parser.ts';
import { readWorkflow } from '../../../workflows/read-workflow.ts';
import { library } from '../../../workflows/reusable.ts';
import type { CliContext } from '../../context.ts';
import { exitCode } from '../../exit-codes.ts';
import type { Opened } from './open-world.ts';

/**
 * Ends an `apply` for GitHub Actions with what `keyturn doctor` says about the workflows that it proposes. The exit code becomes
 * doctor's. Nothing is written but the report, so a failure of a question leaves it open and does not undo the work.
 */
export async function endWithDoctor(
  declarations: readonly Declaration[],
  opened: Opened,
  context: CliContext,
): Promise<void> {
  const provider = declarations.find(({ kind, name }) => kind === 'oidc-provider' && isOfGitHub(name));
  if (!provider) return;
  const { stderr } = context.process;
  const proposals = declarations.filter(({ kind }) => kind === 'pull-request');
  if (proposals.length === 0) {
    stderr.write(`Not checked by doctor: ${whyNothing(opened)}\n`);
    return;
  }
  const reports: Report[] = [];
  for (const proposal of proposals) reports.push(await check(proposal, provider.name, opened));
  const report = merged(reports);
  stderr.write(await words(report, proposals.flatMap(proposedPaths), context));
  if (!fails(report, 'error')) return;
  stderr.write('Everything of the plan is made. The exit code is 1 for what doctor found.\n');
  context.process.exitCode = exitCode.failed;
}

/** The issuers of github.com, of an enterprise on it, of ghe.com, and of an Enterprise Server (docs.github.com, "OpenID Connect reference"). */
const isOfGitHub = (issuer: string): boolean =>
  issuer.startsWith('token.actions.') || issuer.endsWith('/_services/token');

function whyNothing({ world }: Opened): string {
  const command = 'Run keyturn doctor when the workflow is in the repository.';
  return world.github
    ? `this plan proposes no workflow. ${command}`
    : `there is no token for GitHub, so neither a workflow nor an environment was made or read. ${command}`;
}

/** The files of one pull request; of one that is merged, those of the default branch. */
async function check(proposal: Declaration, issuer: string, { world, account }: Opened): Promise<Report> {
  const { where, api } = repositoryOfTarget(proposal, world);
  const apiFor = world.github ?? (() => api);
  const { iam } = accountOf({ kind: '', name: '', place: account }, world);
  const around = { github: askGitHub(apiFor), aws: askAws(account, iam), now: world.now(), issuer };
  try {
    return await checkProposed(proposal, where, apiFor, around);
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    const what = `${proposedPaths(proposal).join(', ')} of ${fullName(where)}`;
    return { findings: [], checked: [], notChecked: [{ what, why: messageOf(error) }] };
  }
}

async function checkProposed(
  proposal: Declaration,
  where: RepositoryRef,
  apiFor: (owner: string) => GitHubApi,
  around: Surroundings,
): Promise<Report> {
  const api = apiFor(where.owner);
  const pulls = await listPullRequests(where, proposal.name, api);
  const branch = pulls.some(({ state }) => state === 'open') ? proposal.name : undefined;
  const files = await fetchWorkflowFiles(where, branch, api);
  const parse = await loadParser();
  const workflows = files.map((file) => readWorkflow(file, parse));
  const whole = {
    name: fullName(where),
    workflows,
    library: library(workflows, parse, remoteReader(apiFor)),
  };
  const reports: Report[] = [];
  for (const workflow of proposedPaths(proposal))
    reports.push(await checkRepository({ ...whole, only: { workflow } }, around));
  return merged(reports);
}

async function words(
  report: Report,
  paths: readonly string[],
  { process: { stderr }, env }: CliContext,
): Promise<string> {
  const { findings, notChecked, checked } = report;
  if (checked.length > 0 && findings.length === 0 && notChecked.length === 0) {
    const names = [...new Set(paths.map((path) => path.split('/').at(-1) ?? path))];
    return `doctor finds nothing wrong with ${names.join(', ')}.\n`;
  }
  const isTerminal = Boolean(stderr.isTTY);
  return rendered(report, 'text', {
    colors: isTerminal && !env.NO_COLOR,
    ...(isTerminal ? { width: stderr.columns } : {}),
  });
}
