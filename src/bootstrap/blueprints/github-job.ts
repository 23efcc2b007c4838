import { ciSystem } from '../../ci-systems/index.ts';
import { findFile } from '../../github/contents.ts';
import { fetchRepository, fetchSubject } from '../../github/repository-settings.ts';
import type { Blueprint } from '../blueprint.ts';
import { branchPart } from '../github/environment.ts';
import { pullRequestFor } from '../github/pull-request.ts';
import {
  type Declaration,
  githubPlace,
  idOf,
  repositoryOfTarget,
  type Target,
  type World,
} from '../resource.ts';

/** The part of the set-up that is on GitHub. */
interface GitHubJob {
  readonly owner: string;
  readonly repo: string;
  readonly environment?: string;
  readonly branch?: string;
  /** The ARN of the role that the job assumes. */
  readonly roleArn: string;
  readonly region: string;
  /** Whether to open a pull request with a workflow. */
  readonly withWorkflow: boolean;
}

/** What GitHub's API says about the subjects of a repository's jobs. */
interface SubjectSettings {
  readonly settings: Readonly<Record<string, string>>;
  readonly notes: readonly string[];
}

/** Classic subjects end for a repository at its next rename or transfer (docs/facts.md#subject-settings). */
const transitionDays = 90;

/**
 * Asks GitHub for the IDs that an immutable subject names, and which form the tokens have today.
 *
 * @param wanted - the form to trust
 */
export async function subjectSettings(
  given: { readonly owner: string; readonly repo: string },
  wanted: 'both' | 'immutable' | 'classic',
  world: World,
): Promise<SubjectSettings> {
  const { where, api } = repositoryOfTarget(targetIn(given), world);
  const { id, ownerId } = await fetchRepository(where, api);
  const { isImmutable, claimKeys } = await fetchSubject(where, api);
  const settings = { subjects: wanted, 'owner-id': String(ownerId), 'repository-id': String(id) };
  const today = isImmutable ? 'immutable' : 'classic';
  return {
    settings,
    notes: [
      ...(claimKeys
        ? [
            `${where.owner}/${where.repo} has its own template for the subject (${claimKeys.join(', ')}), so its tokens may not match. Check it with keyturn doctor.`,
          ]
        : []),
      ...(wanted !== 'both' && wanted !== today
        ? [
            `The tokens of ${where.owner}/${where.repo} have the ${today} subject today, which the role will not accept.`,
          ]
        : []),
      ...(wanted === 'both' ? [transitionNote(isImmutable === true, world.now())] : []),
    ],
  };
}

function transitionNote(isImmutable: boolean, now: Date): string {
  const until = new Date(now.getTime() + transitionDays * 86_400_000).toISOString().slice(0, 10);
  return isImmutable
    ? 'GitHub already sends the immutable subject. Run the plan with --subjects immutable to drop the classic one now: whoever gets the old name of the repository could otherwise use it.'
    : `The role trusts the classic and the immutable subject. Switch the repository to immutable subjects, and drop the classic one with --subjects immutable by ${until}.`;
}

function targetIn({ owner, repo }: { readonly owner: string; readonly repo: string }): Target {
  return { kind: '', name: '', place: githubPlace({ owner, repo }) };
}

/**
 * The environment, and a pull request with a workflow.
 *
 * @param anchor - the role whose tags record them
 */
export async function githubJob(job: GitHubJob, anchor: Target, world: World): Promise<Blueprint> {
  const { environment, roleArn, region } = job;
  const { where, api } = repositoryOfTarget(targetIn(job), world);
  const { defaultBranch } = await fetchRepository(where, api);
  const branch = job.branch ?? defaultBranch;
  const on = { place: githubPlace(job), anchor: idOf(anchor) };
  const environments: Declaration[] =
    environment === undefined
      ? []
      : [{ ...on, kind: 'github-environment', name: environment, desired: { [branchPart(branch)]: 'yes' } }];
  const { snippet } = ciSystem('github');
  const text = snippet({ roleArn, region, branch, ...(environment === undefined ? {} : { environment }) });
  const path = `.github/workflows/${anchor.name}.yml`;
  const present = job.withWorkflow ? await findFile(where, path, undefined, api) : undefined;
  const isTaken = present !== undefined && present.text !== text;
  const proposal = pullRequestFor({
    where: job,
    branch: `keyturn/bootstrap-${anchor.name}`,
    title: `Get AWS credentials for ${anchor.name} without a stored key`,
    body: `The job gets a session of ${roleArn} for its ID token. No access key is stored.\n\nMade by \`keyturn bootstrap\`.`,
    files: [{ path, after: text, ...(present ? { before: present.text } : {}) }],
  });
  const withProposal = job.withWorkflow && !isTaken;
  return {
    declarations: [...environments, ...(withProposal ? [{ ...proposal, anchor: on.anchor }] : [])],
    notes: isTaken
      ? [`${path} exists already and stays as it is. A job needs these parts of this workflow:\n\n${text}`]
      : [],
  };
}
