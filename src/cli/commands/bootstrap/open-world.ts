import { setTimeout as sleep } from 'node:timers/promises';
import { maskKeys } from '../../../aws/access-keys.ts';
import type { Session } from '../../../aws/sts.ts';
import { kinds } from '../../../bootstrap/kinds.ts';
import type { World } from '../../../bootstrap/resource.ts';
import { awsNow } from '../../../clients/aws.ts';
import type { Run } from '../../../clients/run.ts';
import { KeyturnError } from '../../../errors.ts';
import type { Runner } from '../../../runner/runner.ts';
import { type RepositoryName, repositoryIn } from '../../../secret-stores/jobs.ts';
import type { CliContext } from '../../context.ts';
import { openAws } from '../../services/aws.ts';
import type { AwsFlags, RootKeyFlag } from '../../services/aws-flags.ts';
import { findGitHub, permissionsFor } from '../../services/github.ts';
import type { GitHubFlags } from '../../services/github-flags.ts';
import { hereFor, type SecretPlaces } from './here-for.ts';

/** The name of a stack is that of its role or user (IAM API, `RoleName`). */
const stackName = /^[\w+=,.@-]{1,64}$/;

/** The name of the stack where none is given. */
export const defaultName = 'deploy';

/** What a command of `bootstrap` works with. */
export interface Opened {
  readonly world: World;
  readonly runner: Runner;
  /** The ID of the account of the flags. */
  readonly account: string;
  readonly region: string;
  /** Who signs. */
  readonly session: Session;
  readonly run: Run;
  /** Revokes what was minted for this command. */
  readonly close: () => Promise<void>;
}

/**
 * Opens the account for a stack.
 *
 * @throws KeyturnError `InvalidInput` for a name that IAM does not allow; as `openAws`
 */
export async function openWorld(
  stack: string,
  flags: AwsFlags & SecretPlaces & RootKeyFlag,
  context: CliContext,
): Promise<Opened> {
  requireName(stack);
  const account = await openAws(flags, context);
  const { run, runner, accountId, partition, iam } = account;
  const world: World = {
    kinds,
    stack,
    accounts: { [accountId]: { accountId, partition, iam } },
    handover: new Map(),
    now: () => awsNow(run.aws),
    sleep: context.sleep ?? ((ms) => sleep(ms)),
    say: (line) => runner.notice(line),
    mask: runner.mask,
    here: hereFor(flags, context, () => awsNow(run.aws)),
  };
  const { region, session } = account;
  return { world, runner, account: accountId, region, session, run, close: async () => {} };
}

/** A second account, for the roles of people. */
export interface ResourceAccountFlags extends AwsFlags {
  readonly 'resource-account-profile'?: string;
}

/** Opens the account of the roles as well, if it is another one. */
export async function withResourceAccount(
  given: Opened,
  flags: ResourceAccountFlags,
  context: CliContext,
): Promise<{ readonly opened: Opened; readonly resourceAccount: string }> {
  const {
    'resource-account-profile': profile,
    account: _account,
    'aws-credentials-file': _file,
    ...others
  } = flags;
  if (profile === undefined) return { opened: given, resourceAccount: given.account };
  const { accountId, partition, iam, session } = await openAws({ ...others, profile }, context);
  maskKeys(session.credentials, given.runner.mask);
  const accounts = { ...given.world.accounts, [accountId]: { accountId, partition, iam } };
  return { opened: { ...given, world: { ...given.world, accounts } }, resourceAccount: accountId };
}

/** Opens GitHub as well, if there is a token for it. */
export async function withGitHub(
  opened: Opened,
  repositories: readonly RepositoryName[],
  flags: GitHubFlags,
): Promise<Opened> {
  if (repositories.length === 0) return opened;
  const github = await findGitHub(flags, repositories, permissionsFor.bootstrap, opened.runner);
  if (!github) return opened;
  const world = { ...opened.world, github: github.apiFor };
  return { ...opened, world, close: github.close };
}

/** The repositories that the places of resources name. */
export function repositoriesAt(places: Iterable<string>): readonly RepositoryName[] {
  return [...new Set(places)].flatMap((place) => {
    const found = place.startsWith('github:') ? repositoryIn(place.slice('github:'.length)) : undefined;
    return found ? [found] : [];
  });
}

function requireName(stack: string): void {
  if (stackName.test(stack)) return;
  throw new KeyturnError('InvalidInput', {
    summary: `--name is ${JSON.stringify(stack)}, which is not a name for a role in IAM.`,
    remedy: 'use up to 64 letters, digits and _+=,.@-, for example deploy.',
  });
}
