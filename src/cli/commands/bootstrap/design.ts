import { readFileSync } from 'node:fs';
import type { Blueprint } from '../../../bootstrap/blueprint.ts';
import { ciRole } from '../../../bootstrap/blueprints/ci-role.ts';
import { githubJob, subjectSettings } from '../../../bootstrap/blueprints/github-job.ts';
import type { Json } from '../../../bootstrap/facets.ts';
import type { Target } from '../../../bootstrap/resource.ts';
import { type CiName, ciSystem, type TrustRequest } from '../../../ci-systems/index.ts';
import { KeyturnError, messageOf } from '../../../errors.ts';
import { parsePolicyDocument } from '../../../policy/index.ts';
import type { AwsFlags } from '../../services/aws-flags.ts';
import { chosenRepository } from '../../services/github.ts';
import { type FromUserFlags, fromStoredKey } from './from-stored-key.ts';
import { defaultName, type Opened, withGitHub } from './open-world.ts';

/** What a person typed about the set-up. */
export interface BlueprintFlags extends AwsFlags, FromUserFlags {
  readonly ci?: CiName;
  readonly 'from-user'?: string;
  readonly workflow: boolean;
}

/** A set-up, and the world with all that it needs. */
interface Designed {
  readonly blueprint: Blueprint;
  readonly opened: Opened;
}

/**
 * What the flags ask for.
 *
 * @throws KeyturnError `InvalidInput` for flags that contradict each other or lack something
 */
export async function design(flags: BlueprintFlags, opened: Opened): Promise<Designed> {
  const { ci } = flags;
  if (flags['from-user'] !== undefined) return fromStoredKey(flags['from-user'], flags, opened);
  if (ci === 'github') return forGitHub(flags, opened);
  if (ci !== undefined) {
    const { blueprint, roleArn } = await roleFor(ci, flags, {}, opened);
    return { blueprint: withSnippet(blueprint, ci, roleArn, flags, opened), opened };
  }
  throw new KeyturnError('InvalidInput', {
    summary: 'It is not clear what to set up.',
    remedy:
      'add --ci with your CI, for example --ci github --repo octo-org/octo-repo --environment production.',
  });
}

/** With a token for GitHub, the IDs for the subject, the environment and the workflow as well. */
async function forGitHub(flags: BlueprintFlags, given: Opened): Promise<Designed> {
  const repository = await chosenRepository(flags, given.runner.env);
  if (!repository) {
    throw new KeyturnError('InvalidInput', {
      summary: 'The repository is missing.',
      remedy: 'add --repo octo-org/octo-repo.',
    });
  }
  const opened = await withGitHub(given, [repository], flags);
  const named = { ...flags, repo: `${repository.owner}/${repository.repo}` };
  if (!opened.world.github) {
    requireIds(flags);
    const { blueprint, roleArn } = await roleFor(
      'github',
      named,
      { subjects: flags.subjects ?? 'both' },
      opened,
    );
    return { blueprint: withSnippet(blueprint, 'github', roleArn, flags, opened), opened };
  }
  const { settings, notes } = await subjectSettings(repository, flags.subjects ?? 'both', opened.world);
  const { blueprint, roleArn, role } = await roleFor('github', named, settings, opened);
  const { environment, branch, workflow: withWorkflow } = flags;
  const job = await githubJob(
    {
      ...repository,
      ...(environment === undefined ? {} : { environment }),
      ...(branch === undefined ? {} : { branch }),
      roleArn,
      region: opened.region,
      withWorkflow,
    },
    role,
    opened.world,
  );
  return {
    opened,
    blueprint: {
      ...blueprint,
      declarations: [...blueprint.declarations, ...job.declarations],
      notes: [...blueprint.notes, ...notes, ...job.notes],
    },
  };
}

function requireIds({ subjects, set = [] }: BlueprintFlags): void {
  if (subjects === 'classic' || set.some((each) => each.startsWith('repository-id='))) return;
  throw new KeyturnError('NoCredentials', {
    summary: 'There is no token for GitHub, so the IDs of the repository and its owner are unknown.',
    cause: 'the immutable subject of a job contains them.',
    remedy:
      'run `gh auth login`, or set GITHUB_TOKEN, or give --set owner-id=… --set repository-id=…, which https://api.github.com/repos/OWNER/NAME shows.',
  });
}

async function roleFor(
  ci: CiName,
  flags: BlueprintFlags,
  settings: Readonly<Record<string, string>>,
  { world, account }: Opened,
) {
  const { boundary, thumbprint, environment, branch } = flags;
  const system = ciSystem(ci);
  const request = trustRequest(flags, settings);
  // A job with an environment names the environment in its subject, and not the branch, which then limits the environment.
  const both = ci === 'github' && environment !== undefined && branch !== undefined;
  requireRestriction(ci, request);
  const name = flags.name ?? defaultName;
  const blueprint = await ciRole(
    {
      account,
      name,
      ci: system.title,
      trust: system.trust(both ? withoutBranch(request) : request),
      policyArns: flags['policy-arn'] ?? [],
      policies: flags.policy === undefined ? {} : { keyturn: policyIn(flags.policy) },
      ...(boundary === undefined ? {} : { boundary }),
      ...(thumbprint === undefined ? {} : { thumbprints: thumbprint }),
    },
    world,
  );
  const partition = world.accounts[account]?.partition ?? 'aws';
  const role: Target = { kind: 'role', place: account, name };
  return { blueprint, role, roleArn: `arn:${partition}:iam::${account}:role/${name}` };
}

/** Where Keyturn cannot write to the repository, it says what to write. */
function withSnippet(
  blueprint: Blueprint,
  ci: CiName,
  roleArn: string,
  { branch, environment }: BlueprintFlags,
  { region }: Opened,
): Blueprint {
  const { title, traps, jobFile, snippet } = ciSystem(ci);
  const job = {
    roleArn,
    region,
    ...(branch === undefined ? {} : { branch }),
    ...(environment === undefined ? {} : { environment }),
  };
  return {
    ...blueprint,
    notes: [...blueprint.notes, ...traps, `A job of ${title}, for ${jobFile}:\n\n${snippet(job)}`],
  };
}

function trustRequest(flags: BlueprintFlags, settings: Readonly<Record<string, string>>): TrustRequest {
  const { repo: repository, branch, environment } = flags;
  return {
    ...(repository === undefined ? {} : { repository }),
    ...(branch === undefined ? {} : { branch }),
    ...(environment === undefined ? {} : { environment }),
    settings: { ...settings, ...Object.fromEntries((flags.set ?? []).map(settingIn)) },
  };
}

/** In these, the subject of a job names its branch or its environment. Without either, every branch could deploy. */
const withBranches: readonly CiName[] = ['github', 'gitlab', 'forgejo', 'buildkite'];

function requireRestriction(ci: CiName, { branch, environment }: TrustRequest): void {
  if (branch !== undefined || environment !== undefined || !withBranches.includes(ci)) return;
  throw new KeyturnError('InvalidInput', {
    summary: 'Neither --environment nor --branch is given.',
    cause: 'every branch of the repository could then use the role, also one that nobody has reviewed.',
    remedy: 'add --environment production, or --branch main.',
  });
}

function withoutBranch({ branch: _, ...request }: TrustRequest): TrustRequest {
  return request;
}

function settingIn(text: string): [string, string] {
  const [name = '', ...value] = text.split('=');
  if (value.length > 0 && name !== '') return [name, value.join('=')];
  throw new KeyturnError('InvalidInput', {
    summary: `--set ${JSON.stringify(text)} is not a name and a value.`,
    remedy: 'write --set name=value.',
  });
}

function policyIn(path: string): Json {
  try {
    const text = readFileSync(path, 'utf8');
    parsePolicyDocument(text, 'identity');
    return JSON.parse(text) as Json;
  } catch (error) {
    throw new KeyturnError(
      'InvalidInput',
      {
        summary: `The file of --policy is not a policy: ${messageOf(error)}`,
        remedy: 'give the path of a JSON file with the policy of the role.',
      },
      { cause: error },
    );
  }
}
