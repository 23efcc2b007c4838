import type { Blueprint } from '../../../bootstrap/blueprint.ts';
import { fromUser } from '../../../bootstrap/blueprints/from-user.ts';
import { KeyturnError } from '../../../errors.ts';
import type { RepositoryName } from '../../../secret-stores/jobs.ts';
import { chosenRepository } from '../../services/github.ts';
import type { GitHubFlags } from '../../services/github-flags.ts';
import { defaultName, type Opened, withGitHub } from './open-world.ts';

/** What a person typed about the jobs that use a stored key. */
export interface FromUserFlags extends GitHubFlags {
  readonly ci?: string;
  readonly name?: string;
  readonly environment?: string;
  readonly branch?: string;
  readonly subjects?: 'both' | 'immutable' | 'classic';
  readonly 'also-in'?: readonly string[];
  readonly secret?: readonly string[];
  readonly 'without-mfa'?: boolean;
  readonly set?: readonly string[];
  readonly 'policy-arn'?: readonly string[];
  readonly policy?: string;
  readonly boundary?: string;
  readonly thumbprint?: readonly string[];
}

/**
 * What the flags with `--from-user` ask for.
 *
 * @throws KeyturnError `InvalidInput` for flags that do not fit, and without a repository
 */
export async function fromStoredKey(
  user: string,
  flags: FromUserFlags,
  given: Opened,
): Promise<{ readonly blueprint: Blueprint; readonly opened: Opened }> {
  requireFitting(flags);
  const repositories = await namedRepositories(flags, given);
  const opened = await withGitHub(given, repositories, flags);
  const { environment, branch, subjects = 'both', secret = [] } = flags;
  const blueprint = await fromUser(
    {
      account: opened.account,
      name: flags.name ?? defaultName,
      user,
      repositories,
      subjects,
      dropsMfa: flags['without-mfa'] ?? false,
      ...(environment === undefined ? {} : { environment }),
      ...(branch === undefined ? {} : { branch }),
      ...(secret.length === 0 ? {} : { secrets: secret }),
    },
    opened.world,
  );
  return { blueprint, opened };
}

/**
 * The repositories of `--repo` and `--also-in`.
 *
 * @throws KeyturnError `InvalidInput` if there is none
 */
export async function namedRepositories(
  flags: Pick<FromUserFlags, 'repo' | 'also-in'>,
  { runner: { env } }: Pick<Opened, 'runner'>,
): Promise<RepositoryName[]> {
  const named = [flags.repo, ...(flags['also-in'] ?? [])];
  const chosen = await Promise.all(
    named.map((repo) => chosenRepository(repo === undefined ? {} : { repo }, env)),
  );
  const found = chosen.flatMap((each) => each ?? []);
  if (found.length > 0) return found;
  throw new KeyturnError('InvalidInput', {
    summary: 'It is not clear in which repository the workflows are.',
    remedy: 'add --repo octo-org/octo-repo, and --also-in for each further one.',
  });
}

/** The role gets the user's rights, so flags that give it others contradict. */
const contradicting = ['policy', 'policy-arn', 'boundary', 'thumbprint', 'set'] as const;

function requireFitting(flags: FromUserFlags): void {
  const { ci, environment, branch } = flags;
  const odd = contradicting.find((name) => flags[name] !== undefined && flags[name].length > 0);
  const other = odd ?? (ci === undefined || ci === 'github' ? undefined : `ci ${ci}`);
  if (other !== undefined) {
    throw new KeyturnError('InvalidInput', {
      summary: `--from-user and --${other} are given together.`,
      cause: "the role gets the user's rights, for jobs of GitHub Actions.",
      remedy: `leave out --${other}.`,
    });
  }
  if ((environment === undefined) !== (branch === undefined)) return;
  throw new KeyturnError('InvalidInput', {
    summary:
      environment === undefined
        ? 'Neither --environment nor --branch is given.'
        : 'Both --environment and --branch are given.',
    cause: 'the role trusts either the jobs of an environment or those of a branch.',
    remedy: 'give one of them: --environment production, or --branch main.',
  });
}
